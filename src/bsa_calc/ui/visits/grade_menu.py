"""The menu that grades patches: how much of the pigment is lost."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from bsa_calc.measure.vasi import GRADES
from bsa_calc.ui.panels.patch_list import PatchList
from bsa_calc.ui.patches.patch_commands import patch_numbers
from bsa_calc.ui.visits.visit_commands import VisitCommands
from bsa_calc.ui.widgets.commands import Commands


class GradeMenu(QObject):
    """Opens over the list of patches: by the right button, the menu key, or Ctrl+G."""

    def __init__(self, visits: VisitCommands, patches: PatchList, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._visits, self._list = visits, patches
        self.menu = QMenu(parent)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._open_at)
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
        self.menu.addSection(self.tr("Pigment lost, for the VASI"))
        found = {grades[patch] for patch in picked}
        for grade in (*reversed(GRADES), None):
            entry = self.menu.addAction(self.tr("Not graded") if grade is None else words[grade])
            entry.setCheckable(True)
            entry.setChecked(found == {grade})
            entry.setData(grade)
            entry.setEnabled(bool(picked))
            entry.triggered.connect(self._choose)
        self.menu.addSeparator()
        every = self.menu.addAction(self.tr("Pick all patches"))
        every.triggered.connect(self._list.selectAll)

    def open(self) -> None:
        """Open the menu beside the list's current row."""
        if not self._picked() and self._list.ids():
            self._list.selectRow(max(0, self._list.currentIndex().row()))
        box = self._list.visualRect(self._list.currentIndex())
        self._open_at(box.bottomLeft() + QPoint(60, 0))

    def _open_at(self, place: QPoint) -> None:
        self.fill()
        self.menu.popup(self._list.viewport().mapToGlobal(place))

    def _picked(self) -> list[int]:
        return patch_numbers(self._list.picked_ids())

    def _choose(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        self._visits.set_grade(self._picked(), entry.data())
