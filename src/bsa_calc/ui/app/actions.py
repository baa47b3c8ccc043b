"""Every command with its key, and the menu behind the button at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from bsa_calc.ui.app.drawing_actions import DrawingActions
from bsa_calc.ui.app.help_menu import HelpMenu
from bsa_calc.ui.app.menu_bar import give_roles, menu_bar
from bsa_calc.ui.app.settings_menu import SettingsMenu
from bsa_calc.ui.app.single_keys import SingleKeys
from bsa_calc.ui.app.tool_actions import CrossActions, ToolActions
from bsa_calc.ui.app.view_actions import ViewActions
from bsa_calc.ui.files.file_menu import FileMenu
from bsa_calc.ui.label.hand_menu import HandMenu
from bsa_calc.ui.label.profile_menu import ProfileMenu
from bsa_calc.ui.panels.role_menu import RoleMenu
from bsa_calc.ui.patches.pattern_menu import PatternMenu
from bsa_calc.ui.system.roles import Role
from bsa_calc.ui.tools.close_ups import CloseUps
from bsa_calc.ui.widgets.menu import Menu
from bsa_calc.ui.widgets.twin_menu import TwinMenu
from bsa_calc.ui.words.terms import example_names

if TYPE_CHECKING:
    from bsa_calc.paint.drawn_by import Hand
    from bsa_calc.ui.app.workbench import Workbench


class Actions(QObject):
    """Hands each kind of action what it needs of the workbench, and fills the menu."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench, self._window = bench, bench.window
        window, commands = bench.window, bench.commands
        self.single = SingleKeys(window.settings, window.canvas)
        self._drawing = DrawingActions(commands, bench.session, bench.files, window.top_bar, window.strip.done_here)
        self._drawing.add_edit(
            clear=bench.clear,
            copy=bench.copy_result,
            done_here=bench.sides.done_here,
            delete_picked=bench.patch_commands.delete_picked,
            move_across=bench.patch_commands.move_all_across,
        )
        ToolActions(commands, self.single, bench.tools, window.tool_specs(), bench.speak, bench.painting.size_words)
        self._cross = CrossActions(commands, self.single, bench.steps, bench.painting)
        self._views = ViewActions(
            commands,
            self.single,
            window.canvas,
            show_view=bench.show_view,
            close_up=bench.tools.close_up,
            speak=bench.speak,
        )
        self._close_ups = CloseUps(commands, bench.session, window.canvas, show_view=bench.show_view)
        self._views.places += [
            commands.add(self.tr("Go to the patches"), "Ctrl+L", window.show_patches),
            commands.add(self.tr("Go to the regions"), "Ctrl+R", window.show_regions),
            commands.add(self.tr("Go to height, weight and cream"), "Ctrl+H", window.show_cream),
            commands.add(self.tr("Go to the age"), "Alt+A", window.show_age),
            commands.add(self.tr("Go to the person"), "Alt+P", window.show_person),
            commands.add(self.tr("Label checks"), "Ctrl+K", bench.label_checks.show_checks),
        ]
        commands.add(self.tr("Share"), "Alt+S", window.top_bar.open_share)
        commands.add(self.tr("More"), "Alt+M", window.top_bar.open_more)
        self._menu()

    def _menu(self) -> None:
        """Sixteen entries at most, in groups: what is done with files, with the drawing, how it is shown, help."""
        bench, menu = self._bench, self._window.more_menu
        menu.addActions(self._drawing.files)
        menu.addMenu(self._more_files())
        menu.addMenu(TwinMenu(bench.visits.menu.menu, self.tr("Visits"), self._window))
        menu.addSeparator()
        undo, redo, *edit = self._drawing.edit
        menu.addActions([undo, redo])
        self.patterns = PatternMenu(bench.session, self._window)
        self.patterns.said.connect(bench.say)
        group = self._group(self.tr("Edit"), edit)
        group.addMenu(self.patterns.menu)
        menu.addMenu(group)
        menu.addMenu(TwinMenu(bench.export.menu, bench.export.menu.title(), self._window))
        menu.addSeparator()
        menu.addMenu(self._label())
        menu.addMenu(self._view())
        self._add_settings()
        roles = RoleMenu(Role.CLINIC, self._window)
        roles.role_chosen.connect(self._window.role_chosen)
        menu.addMenu(roles)
        menu.addSeparator()
        self.help = HelpMenu(bench)
        menu.addMenu(self.help.menu)
        leave = bench.commands.add(self.tr("Quit"), ["Ctrl+Q", "Ctrl+W"], self._window.close)
        menu.addAction(leave)
        menu.setTitle(self.tr("More"))
        give_roles(menu, {self.help.about: QAction.MenuRole.AboutRole, leave: QAction.MenuRole.QuitRole})
        self.bar = menu_bar(menu)

    def _group(self, title: str, entries: Sequence[QAction]) -> QMenu:
        group = Menu(title, self._window)
        group.addActions(entries)
        return group

    def _more_files(self) -> QMenu:
        bench = self._bench
        group = Menu(self.tr("More files"), self._window)
        group.addMenu(bench.files.recent)
        examples = group.addMenu(self.tr("Examples"))
        for example, name in example_names().items():
            entry = examples.addAction(name)
            entry.setData(example)
            entry.triggered.connect(self._open_example)
        self.file_menu = FileMenu(bench.files, self._window.settings, group)
        return group

    def _label(self) -> QMenu:
        bench, window = self._bench, self._window
        group = Menu(self.tr("Label and weights"), window)
        self.profiles = ProfileMenu(bench.session, bench.words, window.card.basis, window)
        group.addMenu(self.profiles.products)
        group.addMenu(self.profiles.tables)
        self.hands = HandMenu(bench.session, window.settings, window)
        self.hands.measure_wanted.connect(self._measure_hand)
        group.addMenu(self.hands.menu)
        basis = window.card.basis
        basis.clicked.connect(bench.commands.add(self.tr("Product and weight table"), "Ctrl+J", basis.open).trigger)
        return group

    def _view(self) -> QMenu:
        views, window = self._views, self._window
        group = self._group(self.tr("View"), views.zoom)
        group.addMenu(self._group(self.tr("Close-up"), self._close_ups.entries))
        group.addMenu(self._group(self.tr("Go to"), views.places))
        group.addMenu(self._group(self.tr("Cross of the keys"), self._cross.entries))
        group.addSeparator()
        full = self._bench.commands.add(self.tr("Full screen"), "F11", window.toggle_full_screen, keeps_stroke=True)
        group.addAction(full)
        group.addAction(self._bench.commands.add(self.tr("Large text"), "Ctrl+T", window.toggle_large_text))
        return group

    def _add_settings(self) -> None:
        settings = SettingsMenu(self._window.settings, self.single, self._window)
        settings.look_changed.connect(self._window.apply_look)
        settings.said.connect(self._bench.say)
        self.file_menu.add_settings(settings.menu)
        self._window.more_menu.addMenu(TwinMenu(settings.menu, settings.menu.title(), self._window))
        self._settings = settings
        self._bench.commands.add(self.tr("Settings"), "Ctrl+,", self._open_settings)

    def _open_settings(self) -> None:
        bar = self._window.top_bar
        self._settings.menu.popup(bar.more_button.mapToGlobal(bar.more_button.rect().bottomLeft()))

    def _open_example(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        self._bench.files.open_example(str(entry.data()))

    def _measure_hand(self) -> None:
        from bsa_calc.ui.training.hand_dialog import HandDialog

        dialog = HandDialog(self._window)
        dialog.kept.connect(self._keep_hand)
        dialog.exec()
        dialog.deleteLater()

    def _keep_hand(self, hand: Hand) -> None:
        """Keep it on this computer, and count it in the drawing that is shown."""
        self._window.settings.keep_hand(hand)
        self.hands.use(hand)
