"""Asks what the record says of its person; all of it may stay empty, and no name is needed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from bsa_calc.body.chart_ages import OLDEST
from bsa_calc.record.record import Person
from bsa_calc.typed import Bounds
from bsa_calc.ui.document.session import today
from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.widgets.buttons import ok_and_cancel
from bsa_calc.ui.widgets.fields import Choice
from bsa_calc.ui.widgets.figure_field import LineField
from bsa_calc.ui.widgets.growing import GrowingDialog
from bsa_calc.ui.widgets.number_field import NumberField
from bsa_calc.ui.widgets.text_block import TextBlock

_LONGEST = 60


class PersonDialog(GrowingDialog):
    """Pseudonym, birth year and sex."""

    chosen = Signal(object)  # Person

    def __init__(self, person: Person, parent: QWidget) -> None:
        super().__init__(parent)
        self._person = person
        self.setWindowTitle(self.tr("Person"))
        self.pseudonym = LineField(self.tr("Code"), self)
        self.pseudonym.begin(person.pseudonym)
        self.pseudonym.setPlaceholderText(self.tr("a code you choose, not a name"))
        this_year = today().year
        born = person.birth_year or this_year  # a file may have one that cannot be typed
        years = Bounds(min(this_year - OLDEST, born), max(this_year, born), decimals=0)
        self.birth_year = NumberField(years, parent=self, none=self.tr("not given"))
        self.birth_year.set_figure(person.birth_year)
        self.birth_year.setAccessibleName(self.tr("Birth year"))
        self.sex = Choice(self)
        for value, words in (("", self.tr("not given")), ("female", self.tr("female")), ("male", self.tr("male"))):
            self.sex.addItem(words, value)
        self.sex.setCurrentIndex(max(0, self.sex.findData(person.sex)))
        self.sex.setAccessibleName(self.tr("Sex"))
        self.sex.view().setAccessibleName(self.tr("Sex"))
        said = TextBlock(12, "secondary", parent=self)
        said.set_words(self.tr("With the birth year, age is right at every visit."))
        layout = QFormLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        self._problem = TextBlock(12, "over", parent=self)
        self._problem.hide()
        layout.addRow(self.tr("Code"), self.pseudonym)
        layout.addRow(self._problem)
        layout.addRow(self.tr("Birth year"), self.birth_year)
        layout.addRow(self.tr("Sex"), self.sex)
        layout.addRow(said)
        layout.addRow(ok_and_cancel(self))
        self.setMinimumWidth(round(400 * unit(self)))

    def accept(self) -> None:
        if not self.pseudonym.fits(_LONGEST):
            self.pseudonym.setFocus()
            self._problem.set_words(self.pseudonym.problem)
            self._problem.show()
            return
        if not self.birth_year.takes():
            self.birth_year.setFocus()
            return
        year = self.birth_year.figure()
        self.chosen.emit(
            replace(
                self._person,
                pseudonym=self.pseudonym.text().strip(),
                birth_year=None if year is None else int(year),
                sex=self.sex.currentData(),
            )
        )
        super().accept()
