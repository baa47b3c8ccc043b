"""Every command with its key, and the menu behind the button at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMessageBox

from bsa_calc.ui.app.help import AboutFigures
from bsa_calc.ui.app.key_help import KeyHelp
from bsa_calc.ui.files.file_menu import FileMenu
from bsa_calc.ui.label.profile_menu import ProfileMenu
from bsa_calc.ui.system.languages import SYSTEM, language_name, languages
from bsa_calc.ui.widgets.buttons import take_typed
from bsa_calc.ui.words.terms import view_names

if TYPE_CHECKING:
    from bsa_calc.ui.app.workbench import Workbench

_ZOOM = 1.4


class Actions(QObject):
    """Makes the actions and connects them with the workbench."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._window = bench.window
        self._single_keys: list[QAction] = []
        self._drawing_actions()
        self._tool_actions()
        self._view_actions()
        self._menu()
        bar, stack = self._window.top_bar, bench.session.undo_stack
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)
        stack.canUndoChanged.connect(self._name_undo)
        stack.canRedoChanged.connect(self._name_redo)
        bar.undo_requested.connect(stack.undo)
        bar.redo_requested.connect(stack.redo)
        bar.copy_requested.connect(bench.copy_result)
        self._action(self.tr("Share"), "Alt+S", bar.open_share)
        self._action(self.tr("More"), "Alt+M", bar.open_more)
        bar.body_chosen.connect(self._choose_body)
        bar.age_changed.connect(self._choose_age)

    def _action(self, text: str, keys: str | QKeySequence.StandardKey | list[str], do: Callable[[], object]) -> QAction:
        action = QAction(text, self._window)
        if isinstance(keys, list):
            action.setShortcuts([QKeySequence(k) for k in keys])
        else:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(self._take_typed)  # a key leaves the focus where it is
        action.triggered.connect(do)
        self._window.addAction(action)
        return action

    def _take_typed(self) -> None:
        take_typed(self._window)

    def _single(self, action: QAction) -> QAction:
        """A key without Ctrl or Alt: it can be turned off, for those who speak to their computer (WCAG 2.1.4)."""
        self._single_keys.append(action)
        action.setEnabled(self._window.settings.single_keys)
        return action

    def _choose_single_keys(self, on: bool) -> None:
        self._window.settings.single_keys = on
        for action in self._single_keys:
            action.setEnabled(on)

    def _drawing_actions(self) -> None:
        files, bench = self._bench.files, self._bench
        stack = bench.session.undo_stack
        self.file_actions = [
            self._action(self.tr("New"), "Ctrl+N", files.new),
            self._action(self.tr("Open…"), "Ctrl+O", files.choose_and_open),
            self._action(self.tr("Save"), "Ctrl+S", files.save),
            self._action(self.tr("Save as…"), "Ctrl+Shift+S", self._save_as),
        ]
        self._action(self.tr("Examples"), "Ctrl+E", self._window.top_bar.open_examples)
        self.quit = self._action(self.tr("Quit"), "Ctrl+Q", self._window.close)
        self.edit_actions = [
            self._action(self.tr("Undo"), "Ctrl+Z", stack.undo),
            self._action(self.tr("Redo"), ["Ctrl+Y", "Ctrl+Shift+Z"], stack.redo),
            self._action(self.tr("Clear all paint"), "Ctrl+Backspace", bench.clear),
            self._action(self.tr("Copy result"), "Ctrl+Shift+C", bench.copy_result),
            self._action(self.tr("I have looked at every side"), "Ctrl+Return", bench.tick_all_sides),
            self._action(self.tr("Delete the picked patches"), "Ctrl+Delete", bench.patch_work.delete_picked),
        ]

    def _tool_actions(self) -> None:
        for tool in self._window.tool_specs():
            if tool.toggle:
                self._single(self._action(tool.label, tool.key, self._toggle_mirror))
            else:
                action = self._single(self._action(tool.label, tool.key, self._take_tool))
                action.setData(tool.id)
        self._single(self._action(self.tr("Smaller brush"), ["K", "["], self._smaller))
        self._single(self._action(self.tr("Larger brush"), ["L", "]"], self._larger))
        self._single(self._action(self.tr("Turn the hand left"), ",", self._turn_left))
        self._single(self._action(self.tr("Turn the hand right"), ".", self._turn_right))

    def _view_actions(self) -> None:
        canvas = self._window.canvas
        for number, view in enumerate(view_names()):
            action = self._single(self._action(view, str(number + 1), self._show_view))
            action.setData(view)
        self._places = [
            self._action(self.tr("Go to the body map"), "Ctrl+B", canvas.setFocus),
            self._action(self.tr("Go to the patches"), "Ctrl+L", self._window.show_patches),
            self._action(self.tr("Go to the regions"), "Ctrl+R", self._window.show_regions),
            self._action(self.tr("Go to height, weight and cream"), "Ctrl+H", self._window.show_cream),
            self._action(self.tr("Label checks"), "Ctrl+K", self._bench.beside.show_checks),
        ]
        self.zoom_actions = [
            self._action(self.tr("Zoom in"), ["+", "Ctrl++", "="], self._zoom_in),
            self._action(self.tr("Zoom out"), ["-", "Ctrl+-"], self._zoom_out),
            self._single(self._action(self.tr("Close-up of face, hand or foot"), "Z", self._bench.tools.close_up)),
            self._action(self.tr("Show all"), ["0", "Ctrl+0"], canvas.show_all),
        ]

    def _menu(self) -> None:
        menu = self._window.more_menu
        menu.addActions(self.file_actions)
        self.file_menu = FileMenu(files := self._bench.files, self._window.settings, menu)
        menu.addMenu(files.recent)
        examples = menu.addMenu(self.tr("Examples"))
        for example, name in self._bench.files.example_names().items():
            entry = examples.addAction(name)
            entry.setData(example)
            entry.triggered.connect(self._open_example)
        menu.addMenu(self._bench.visits.menu.menu).setText(self.tr("Visits"))
        menu.addSeparator()
        menu.addActions(self.edit_actions)
        menu.addMenu(self._bench.share.menu)
        menu.addSeparator()
        self.profiles = ProfileMenu(self._bench.session, self._window, self._bench.words)
        menu.addMenu(self.profiles.products)
        menu.addMenu(self.profiles.tables)
        self._action(self.tr("Product and weight table"), "Ctrl+J", self._window.card.basis.open)
        menu.addSeparator()
        menu.addActions(self.zoom_actions)
        menu.addMenu(self.tr("Go to")).addActions(self._places)
        menu.addMenu(self._settings_menu(menu))
        menu.addSeparator()
        menu.addAction(self._action(self.tr("Tools and keys"), "F1", self._show_keys))
        menu.addAction(self._action(self.tr("How it is calculated"), "Shift+F1", self._explain))
        menu.addAction(self.tr("About bsa-calc"), self._about)
        menu.addSeparator()
        menu.addAction(self.quit)

    def _settings_menu(self, parent: QMenu) -> QMenu:
        """In a menu of its own: all in one would be longer than a low screen is high."""
        menu = QMenu(self.tr("Settings"), parent)
        menu.setToolTipsVisible(True)
        menu.addMenu(self._theme_menu(menu))
        menu.addMenu(self._text_menu(menu))
        if len(languages()) > 1:
            menu.addMenu(self._language_menu(menu))
        single = menu.addAction(self.tr("Keys without Ctrl"))
        single.setToolTip(self.tr("Single letters and figures choose tools and views"))
        single.setCheckable(True)
        single.setChecked(self._window.settings.single_keys)
        single.toggled.connect(self._choose_single_keys)
        self.file_menu.add_settings(menu)
        return menu

    def _theme_menu(self, parent: QMenu) -> QMenu:
        menu, group = QMenu(self.tr("Colours"), parent), QActionGroup(parent)
        choices = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for choice, name in choices.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(choice)
            action.setChecked(choice == self._window.settings.theme)
            group.addAction(action)
        group.triggered.connect(self._choose_theme)
        return menu

    def _language_menu(self, parent: QMenu) -> QMenu:
        menu, group = QMenu(self.tr("Language"), parent), QActionGroup(parent)
        choices = {SYSTEM: self.tr("As the system")} | {name: language_name(name) for name in languages()}
        for choice, name in choices.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(choice)
            action.setChecked(choice == self._window.settings.language)
            group.addAction(action)
        group.triggered.connect(self._choose_language)
        return menu

    def _text_menu(self, parent: QMenu) -> QMenu:
        menu, group = QMenu(self.tr("Text size"), parent), QActionGroup(parent)
        for percent in (100, 125, 150, 200):
            action = menu.addAction(self.tr("{0} %").format(percent))
            action.setCheckable(True)
            action.setData(percent)
            action.setChecked(percent == self._window.settings.text_percent)
            group.addAction(action)
        group.triggered.connect(self._choose_text_size)
        return menu

    def _save_as(self) -> None:
        self._bench.files.save_as()

    def _sent(self) -> object:
        action = self.sender()
        assert isinstance(action, QAction)
        return action.data()

    def _take_tool(self) -> None:
        self._bench.tools.choose(str(self._sent()))

    def _toggle_mirror(self) -> None:
        self._bench.tools.set_mirror(not self._bench.tools.mirror)

    def _turn_left(self) -> None:
        self._bench.tools.tool.turn(1)

    def _turn_right(self) -> None:
        self._bench.tools.tool.turn(-1)

    def _show_view(self) -> None:
        self._bench.show_view(str(self._sent()))

    def _open_example(self) -> None:
        self._bench.files.open_example(str(self._sent()))

    def _smaller(self) -> None:
        self._bench.tools.step_size(-1)

    def _larger(self) -> None:
        self._bench.tools.step_size(1)

    def _zoom_in(self) -> None:
        self._window.canvas.zoom_by(_ZOOM)

    def _zoom_out(self) -> None:
        self._window.canvas.zoom_by(1 / _ZOOM)

    def _choose_body(self, body: str) -> None:
        self._bench.session.adjust(self.tr("choosing the body"), body=body)

    def _choose_age(self, age: int) -> None:
        self._bench.session.adjust(self.tr("changing the age"), age=None if age < 0 else age)

    def _choose_theme(self, action: QAction) -> None:
        self._window.settings.theme = action.data()
        self._window.apply_look()

    def _choose_language(self, action: QAction) -> None:
        self._window.settings.language = action.data()
        self._bench.say(self.tr("The language changes when you start bsa-calc again."))

    def _choose_text_size(self, action: QAction) -> None:
        self._window.settings.text_percent = action.data()
        self._window.apply_look()

    def _name_undo(self) -> None:
        stack = self._bench.session.undo_stack
        self._window.top_bar.set_undo(stack.undoText() if stack.canUndo() else None)

    def _name_redo(self) -> None:
        stack = self._bench.session.undo_stack
        self._window.top_bar.set_redo(stack.redoText() if stack.canRedo() else None)

    def _show_keys(self) -> None:
        KeyHelp(self._window, self._window.tool_specs()).exec()

    def _explain(self) -> None:
        AboutFigures(self._window, self._bench.session.drawing).exec()

    def _about(self) -> None:
        from bsa_calc import __version__

        text = self.tr(
            "bsa-calc {0}\n\nHow much of the body gets cream in one application, "
            "and is it within the label's limit?\n\n"
            "It supports, and does not replace, clinical judgement. "
            "It is not placed on the market as a medical device. "
            "It opens no network connection and sends nothing."
        ).format(__version__)
        QMessageBox.about(self._window, self.tr("About bsa-calc"), text)
