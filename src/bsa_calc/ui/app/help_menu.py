"""The menu of help: tour, keys, words, how it is calculated, how right it is, a record to play with, intended use."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from bsa_calc.ui.app.help import AboutFigures, TextDialog
from bsa_calc.ui.app.key_help import KeyHelp
from bsa_calc.ui.system.plain_text import plain_box
from bsa_calc.ui.widgets.menu import Menu
from bsa_calc.ui.widgets.tour import Step, Tour
from bsa_calc.ui.words.glossary_text import GlossaryText

if TYPE_CHECKING:
    from bsa_calc.ui.app.workbench import Workbench


class HelpMenu(QObject):
    """Opens one page of help after the other."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench, self._window = bench, bench.window
        self.tour: Tour | None = None
        self.menu = menu = Menu(self.tr("Help"), bench.window)
        menu.addAction(self.tr("Tour in four steps"), self.start_tour)
        menu.addAction(bench.commands.add(self.tr("Tools and keys"), "F1", self.show_keys))
        menu.addAction(self.tr("What the words mean"), self.show_words)
        menu.addSeparator()
        menu.addAction(bench.commands.add(self.tr("How it is calculated"), "Shift+F1", self.explain))
        menu.addAction(self.tr("How right the figure is"), self.show_study)
        menu.addSeparator()
        menu.addAction(self.tr("A sample record to play with"), self.open_sample)
        self.about = menu.addAction(self.tr("About bsa-calc"), self.show_use)

    # --- the tour ------------------------------------------------------------------------------------------------

    def start_tour(self) -> None:
        """Begin with the first step."""
        if self.tour is None:
            self.tour = Tour(self._window, self._steps())
            self.tour.ended.connect(self._end_tour)

    def _end_tour(self) -> None:
        self.tour = None
        self._window.canvas.setFocus()

    def _steps(self) -> list[Step]:
        window = self._window
        return [
            (
                window.canvas,
                self.tr("Paint the affected skin here. Hold Ctrl to erase; turn the wheel to come closer."),
            ),
            (
                window.strip,
                self.tr(
                    "Go through all sides: look at the two that are shown, then press “Done here, next sides”. "
                    "There is no verdict before."
                ),
            ),
            (
                window.card,
                self.tr("Here you see how much of the body gets cream, and whether that is within the limit."),
            ),
            (
                window.top_bar,
                self.tr("Copy, print or save the result up here. This tour and all other help is under More, Help."),
            ),
        ]

    # --- pages ---------------------------------------------------------------------------------------------------

    def show_keys(self) -> None:
        """What every tool does, and all keys."""
        KeyHelp(self._window, self._window.tool_specs()).exec()

    def show_words(self) -> None:
        """The glossary."""
        TextDialog(self._window, self.tr("What the words mean"), GlossaryText().html()).exec()

    def explain(self) -> None:
        """Formulas, tables and sources, with the numbers of the drawing that is shown."""
        AboutFigures(self._window, self._bench.session.assessment).exec()

    def show_study(self) -> None:
        """The accuracy study, as it was written."""
        text = files("bsa_calc").joinpath("docs", "accuracy.md").read_text("utf-8")
        dialog = TextDialog(self._window, self.tr("How right the figure is"), "")
        dialog.show_markdown(text)
        dialog.exec()

    def show_use(self) -> None:
        """What the program is for and what it is not."""
        from bsa_calc import __version__

        text = self.tr(
            "bsa-calc {0}\n\nHow much of the body gets cream in one application, and is it within the label’s limit? "
            "It is intended for nurses and doctors, for patients from 12 years, and for those who teach them.\n\n"
            "It supports, and does not replace, clinical judgement. It is not placed on the market as a medical "
            "device. It never advises to treat other skin in a second application on the same day to get around the "
            "limit. It opens no network connection and sends nothing."
        ).format(__version__)
        plain_box(QMessageBox.Icon.NoIcon, self.tr("About bsa-calc"), text, "", self._window).exec()

    # --- a record to play with -----------------------------------------------------------------------------------

    def open_sample(self) -> None:
        """Open a record that is nobody's."""
        from bsa_calc.record.sample import sample_record
        from bsa_calc.ui.document.record_place import RecordPlace
        from bsa_calc.ui.document.session import today

        if self._bench.files.may_leave():
            record = sample_record(today())
            self._bench.session.begin(record, RecordPlace(record))
