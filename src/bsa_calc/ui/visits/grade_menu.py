"""The menu that grades patches: how much of the pigment is lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from bsa_calc.measure.vasi import GRADES
from bsa_calc.ui.panels.patch_list import PatchList
from bsa_calc.ui.patches.patch_commands import patch_numbers
from bsa_calc.ui.patches.region_painting import submenu
from bsa_calc.ui.visits.visit_commands import VisitCommands
from bsa_calc.ui.widgets.accessible import begin_at_first
from bsa_calc.ui.widgets.commands import Commands
from bsa_calc.ui.widgets.menu import Menu
from bsa_calc.ui.words.figure_words import Words


class GradeMenu(QObject):
    """Opens over the list of patches: by the right button, the menu key, or Ctrl+G."""

    def __init__(self, visits: VisitCommands, patches: PatchList, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._visits, self._list = visits, patches
        #: The patch that a dialog asks about.
        self._noted = 0
        self.menu = Menu(parent)
        begin_at_first(self.menu)
        #: Adds what else can be done with the picked patches, above the grades.
        self.also: Callable[[list[int]], object] = lambda patches: None
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._open_at)
        self._list.grade_asked.connect(self._grade_by_key)
        self.action = commands.add(self.tr("Grade the picked patches…"), "Ctrl+G", self.open)

    def _words(self) -> dict[int, str]:
        """What each grade stands for."""
        return {
            0: self.tr("0 % · no pigment lost"),
            10: self.tr("10 % · only specks have lost colour"),
            25: self.tr("25 % · more kept than lost"),
            50: self.tr("50 % · half lost"),
            75: self.tr("75 % · more lost than kept"),
            90: self.tr("90 % · only specks of colour left"),
            100: self.tr("100 % · no colour left"),
        }

    def fill(self) -> None:
        """Offer the grades, with that of the picked patches marked."""
        self.menu.clear()
        picked, words, grades = self._picked(), self._words(), self._visits.grades()
        self.also(picked)
        self.menu.addSection(self.tr("Pigment lost, for the VASI"))
        found = {grades[patch] for patch in picked}
        for grade in (*reversed(GRADES), None):
            key = "-" if grade is None else str(GRADES.index(grade))
            said = self.tr("Not graded") if grade is None else words[grade]
            entry = self.menu.addAction(f"{said}\t{key}")
            entry.setCheckable(True)
            entry.setChecked(found == {grade})
            entry.setData(grade)
            entry.setEnabled(bool(picked))
            entry.triggered.connect(self._choose)
        self.menu.addSeparator()
        noting = self.menu.addAction(self.tr("Note on this patch…"))
        noting.setEnabled(len(picked) == 1)
        noting.triggered.connect(self.ask_note)
        every = self.menu.addAction(self.tr("Pick all patches"))
        every.triggered.connect(self._list.selectAll)

    def add_region(self, menu: QMenu, region: str) -> None:
        """Offer the grades for all that is painted in a region, in a menu of their own."""
        words, grades = self._words(), submenu(menu, self.tr("Pigment lost, for the VASI"))
        for grade in (*reversed(GRADES), None):
            entry = grades.addAction(self.tr("Not graded") if grade is None else words[grade])
            entry.setData(grade)
            entry.triggered.connect(partial(self._visits.set_grade_in, (region,), grade))

    def open(self) -> None:
        """Open the menu beside the list's current row."""
        if not self._picked() and self._list.ids():
            self._list.selectRow(max(0, self._list.currentIndex().row()))
        box = self._list.visualRect(self._list.currentIndex())
        self._open_at(box.bottomLeft() + QPoint(60, 0))

    def open_on_screen(self, place: QPoint) -> None:
        """Open the menu of the picked patches at a place of the screen."""
        self.fill()
        self.menu.popup(place)

    def _open_at(self, place: QPoint) -> None:
        self.fill()
        self.menu.popup(self._list.viewport().mapToGlobal(place))

    def _picked(self) -> list[int]:
        return patch_numbers(self._list.picked_ids())

    def ask_note(self) -> None:
        """Ask for the note of the picked patch."""
        from bsa_calc.ui.visits.patch_note_dialog import PatchNoteDialog

        picked = self._picked()
        if len(picked) != 1:
            return
        self._noted = picked[0]
        known = self._visits.patch_notes()[self._noted]
        name = Words().names(self._visits.session.result, self._visits.session.result.named)[self._noted]
        note, since = (known.note, known.since) if known is not None else ("", "")
        dialog = PatchNoteDialog(name, note, since, self._list.window())
        dialog.chosen.connect(self._note)
        dialog.open()

    def _note(self, note: str, since: str) -> None:
        self._visits.set_patch_note(self._noted, note, since)

    def _grade_by_key(self, ids: frozenset[str], percent: int | None) -> None:
        """Grade by a digit, and go on to the next patch: a list of patches is graded without leaving its keys."""
        row = self._list.currentIndex().row()
        self._visits.set_grade(patch_numbers(ids), percent)
        said = self.tr("Not graded.") if percent is None else self.tr("Pigment lost: {0} %.").format(percent)
        undo = self.tr("Undo takes it back.")
        self._visits.said.emit(f"{said} {undo}")
        if len(ids) == 1 and 0 <= row < len(self._list.ids()) - 1:
            self._list.selectRow(row + 1)

    def _choose(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        self._visits.set_grade(self._picked(), entry.data())
