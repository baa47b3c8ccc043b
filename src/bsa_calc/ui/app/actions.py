"""Every command with its key, and the menu behind the button at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox

from bsa_calc.ui.app.drawing_actions import DrawingActions
from bsa_calc.ui.app.help import AboutFigures
from bsa_calc.ui.app.key_help import KeyHelp
from bsa_calc.ui.app.settings_menu import SettingsMenu
from bsa_calc.ui.app.single_keys import SingleKeys
from bsa_calc.ui.app.tool_actions import ToolActions
from bsa_calc.ui.app.view_actions import ViewActions
from bsa_calc.ui.files.file_menu import FileMenu
from bsa_calc.ui.label.profile_menu import ProfileMenu
from bsa_calc.ui.words.terms import example_names

if TYPE_CHECKING:
    from bsa_calc.ui.app.workbench import Workbench


class Actions(QObject):
    """Hands each kind of action what it needs of the workbench, and fills the menu."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench, self._window = bench, bench.window
        window, commands = bench.window, bench.commands
        self.single = SingleKeys(window.settings)
        self._drawing = DrawingActions(commands, bench.session, bench.files, window.top_bar, window.strip.done_here)
        self._drawing.add_edit(
            clear=bench.clear,
            copy=bench.copy_result,
            done_here=bench.sides.done_here,
            delete_picked=bench.patch_commands.delete_picked,
        )
        ToolActions(commands, self.single, bench.tools, window.tool_specs())
        self._views = ViewActions(
            commands, self.single, window.canvas, show_view=bench.show_view, close_up=bench.tools.close_up
        )
        self._views.places += [
            commands.add(self.tr("Go to the patches"), "Ctrl+L", window.show_patches),
            commands.add(self.tr("Go to the regions"), "Ctrl+R", window.show_regions),
            commands.add(self.tr("Go to height, weight and cream"), "Ctrl+H", window.show_cream),
            commands.add(self.tr("Label checks"), "Ctrl+K", bench.label_checks.show_checks),
        ]
        commands.add(self.tr("Share"), "Alt+S", window.top_bar.open_share)
        commands.add(self.tr("More"), "Alt+M", window.top_bar.open_more)
        self._menu()

    def _menu(self) -> None:
        bench, window, menu = self._bench, self._window, self._window.more_menu
        menu.addActions(self._drawing.files)
        self.file_menu = FileMenu(bench.files, window.settings, menu)
        menu.addMenu(bench.files.recent)
        examples = menu.addMenu(self.tr("Examples"))
        for example, name in example_names().items():
            entry = examples.addAction(name)
            entry.setData(example)
            entry.triggered.connect(self._open_example)
        menu.addMenu(bench.visits.menu.menu).setText(self.tr("Visits"))
        menu.addSeparator()
        menu.addActions(self._drawing.edit)
        menu.addMenu(bench.export.menu)
        menu.addSeparator()
        self.profiles = ProfileMenu(bench.session, bench.words, window.card.basis, window)
        menu.addMenu(self.profiles.products)
        menu.addMenu(self.profiles.tables)
        basis = window.card.basis
        basis.clicked.connect(bench.commands.add(self.tr("Product and weight table"), "Ctrl+J", basis.open).trigger)
        menu.addSeparator()
        menu.addActions(self._views.zoom)
        menu.addMenu(self.tr("Go to")).addActions(self._views.places)
        self._add_settings()
        menu.addSeparator()
        menu.addAction(bench.commands.add(self.tr("Tools and keys"), "F1", self._show_keys))
        menu.addAction(bench.commands.add(self.tr("How it is calculated"), "Shift+F1", self._explain))
        menu.addAction(self.tr("About bsa-calc"), self._about)
        menu.addSeparator()
        menu.addAction(bench.commands.add(self.tr("Quit"), "Ctrl+Q", window.close))

    def _add_settings(self) -> None:
        settings = SettingsMenu(self._window.settings, self.single, self._window)
        settings.look_changed.connect(self._window.apply_look)
        settings.said.connect(self._bench.say)
        self.file_menu.add_settings(settings.menu)
        self._window.more_menu.addMenu(settings.menu)

    def _open_example(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        self._bench.files.open_example(str(entry.data()))

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
