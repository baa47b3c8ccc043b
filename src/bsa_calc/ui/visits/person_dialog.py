"""Asks what the record says of its person; all of it may stay empty, and no name is needed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QSpinBox, QWidget

from bsa_calc.body.weights import OLDEST
from bsa_calc.record.record import Person
from bsa_calc.ui.document.session import today
from bsa_calc.ui.widgets.buttons import ok_and_cancel
from bsa_calc.ui.widgets.fields import Choice, SayingSpinBox
from bsa_calc.ui.widgets.text_block import TextBlock

_LONGEST = 60


class PersonDialog(QDialog):
    """Pseudonym, birth year and sex."""

    chosen = Signal(object)  # Person

    def __init__(self, person: Person, parent: QWidget) -> None:
        super().__init__(parent)
        self._person = person
        self.setWindowTitle(self.tr("Person"))
        self.pseudonym = QLineEdit(person.pseudonym, self)
        self.pseudonym.setMaxLength(_LONGEST)
        self.pseudonym.setPlaceholderText(self.tr("a code you choose, not a name"))
        self.pseudonym.setAccessibleName(self.tr("Code"))
        this_year = today().year
        self.birth_year = SayingSpinBox(self)
        # One below the first possible year stands for none.
        self.birth_year.setRange(this_year - OLDEST - 1, this_year)
        self.birth_year.setSpecialValueText(self.tr("not given"))
        self.birth_year.setValue(person.birth_year or self.birth_year.minimum())
        self.birth_year.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
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
        layout.addRow(self.tr("Code"), self.pseudonym)
        layout.addRow(self.tr("Birth year"), self.birth_year)
        layout.addRow(self.tr("Sex"), self.sex)
        layout.addRow(said)
        layout.addRow(ok_and_cancel(self))
        self.setMinimumWidth(400)

    def accept(self) -> None:
        year = self.birth_year.value()
        self.chosen.emit(
            replace(
                self._person,
                pseudonym=self.pseudonym.text().strip(),
                birth_year=year if year > self.birth_year.minimum() else None,
                sex=self.sex.currentData(),
            )
        )
        super().accept()
