"""What is said of the person at this visit, and the label's questions: all that is typed of a person in one place.

With sex, age, height and weight the person's own weights count.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from bsa_calc.body.body_facts import BodyFacts, length_cm, mass_kg
from bsa_calc.body.chart_ages import OLDEST
from bsa_calc.label.facts import Answer
from bsa_calc.typed import Bounds
from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.widgets.answer_row import AnswerRow
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.cards import heading
from bsa_calc.ui.widgets.fields import Choice
from bsa_calc.ui.widgets.figure_field import FigureField
from bsa_calc.ui.widgets.scroll_bar import prepare_scrolling
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.person_words import PersonText

_AGE, _SIZE = Bounds(0, OLDEST, decimals=0), Bounds(decimals=2)


class PersonPage(QScrollArea):
    """Fields and questions, from each to the next by Enter; below them what was carried, and what is counted by."""

    said = Signal(str, object)  # name of a fact, what is said of it
    age_said = Signal(object)  # years or None
    answered = Signal(str, str)  # question, answer or empty
    confirmed = Signal()
    done = Signal()  # Enter after the last field

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Person"))
        prepare_scrolling(self)
        self.sex = Choice(self)
        for value, name in (("", self.tr("not said")), ("female", self.tr("woman")), ("male", self.tr("man"))):
            self.sex.addItem(name, value)
        self.sex.setAccessibleName(self.tr("Sex"))
        self.sex.view().setAccessibleName(self.tr("Sex"))
        self.sex.activated.connect(self._say_sex)
        self.age = self._field(FigureField(self.tr("Age in years"), _AGE, self))
        self.age.figure_entered.connect(self.age_said)
        self.fields = {
            "height_cm": FigureField(self.tr("Height, cm"), _SIZE, self, reader=length_cm),
            "weight_kg": FigureField(self.tr("Weight, kg"), _SIZE, self, reader=mass_kg),
            "waist_cm": FigureField(self.tr("Waist, cm"), _SIZE, self, reader=length_cm),
        }
        for name, field in self.fields.items():
            self._field(field).setProperty("fact", name)
            field.figure_entered.connect(self._say)
        self.fields["height_cm"].setToolTip(tooltip(self.tr("Height in cm, or in feet and inches")))
        self.fields["weight_kg"].setToolTip(tooltip(self.tr("Weight in kg, or in pounds")))
        self.fields["waist_cm"].setToolTip(tooltip(self.tr("Waist in cm, or in inches")))
        self.questions = self._questions()
        self.problem = TextBlock(12, "over", parent=self)
        self.still = Button(self.tr("Still as before"), parent=self)
        self.still.clicked.connect(self.confirmed)
        self.carried = TextBlock(12, "secondary", parent=self)
        self.counted = TextBlock(14, "text", QFont.Weight.DemiBold, self)
        self.chart = TextBlock(12, "secondary", parent=self)
        self._build()
        self._chain()

    def _field(self, field: FigureField) -> FigureField:
        field.setToolTip(tooltip(field.accessibleName()))
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.refused.connect(self.tell)
        return field

    def _questions(self) -> dict[str, AnswerRow]:
        """What the label asks; the page of label checks has the other answers."""
        answers = {Answer.NO.value: self.tr("No"), Answer.YES.value: self.tr("Yes")}
        asked = {
            "pregnancy_or_breast_feeding": self.tr("Pregnant or breast-feeding"),
            "hypersensitivity": self.tr("Hypersensitive to the cream"),
        }
        rows = {fact: AnswerRow(question, answers, self) for fact, question in asked.items()}
        for fact, row in rows.items():
            row.setProperty("fact", fact)
            row.answered.connect(self._answer)
        return rows

    def _chain(self) -> None:
        """Enter goes from each field to the next one that is shown."""
        order: tuple[Choice | FigureField | AnswerRow, ...] = (
            self.sex,
            self.age,
            *self.fields.values(),
            *self.questions.values(),
        )
        self._next = {id(field): following for field, following in pairwise(order)}
        for field in order:
            field.entered.connect(self._go_on)

    def _go_on(self) -> None:
        following = self._next.get(id(self.sender()))
        while following is not None and not following.isVisibleTo(self):
            following = self._next.get(id(following))
        if following is None:
            self.done.emit()
        else:
            following.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(following)

    def _build(self) -> None:
        inside = QWidget()
        fields = QGridLayout()
        fields.setHorizontalSpacing(10)
        fields.setVerticalSpacing(2)
        fields.setRowMinimumHeight(2, round(20 * unit(self)))  # not to be taken for a foot of the fields above
        for column, field in enumerate(self.fields.values()):
            fields.addWidget(heading(field.accessibleName(), self), 2, column, Qt.AlignmentFlag.AlignBottom)
            fields.addWidget(field, 3, column)
            fields.setColumnStretch(column, 1)
        sex = heading(self.tr("Sex"), self)
        sex.setBuddy(self.sex)  # on Linux a choice is called by what is chosen, and by its label
        fields.addWidget(sex, 0, 0)
        fields.addWidget(self.sex, 1, 0, 1, 2)
        fields.addWidget(heading(self.tr("Age"), self), 0, 2)
        fields.addWidget(self.age, 1, 2)
        below = QVBoxLayout(inside)
        below.setContentsMargins(8, 4, 8, 2)
        below.setSpacing(4)
        below.addLayout(fields)
        for row in self.questions.values():
            below.addWidget(row)
        for block in (self.problem, self.carried, self.still, self.counted, self.chart):
            below.addWidget(block)
            block.hide()
        below.addStretch(1)
        self.setWidget(inside)
        # The card shows through.
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def go_to_first(self) -> None:
        """Go to the first field."""
        self.sex.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def refused(self) -> bool:
        """Whether a figure stands here that is not counted."""
        return any(field.problem for field in (self.age, *self.fields.values()))

    def _say_sex(self) -> None:
        self.said.emit("sex", self.sex.currentData())

    def _say(self, value: object) -> None:
        self.said.emit(str(self.sender().property("fact")), value)

    def _answer(self, answer: str) -> None:
        self.answered.emit(str(self.sender().property("fact")), answer)

    def refuse(self, name: str, problem: str) -> None:
        """Say why what was typed cannot be a person's."""
        if name in self.fields:
            self.fields[name].set_wrong(problem)
        self.tell(problem)

    def tell(self, problem: str) -> None:
        """Say what is wrong."""
        self.problem.set_words(problem)
        self.problem.show()

    def forget_typed(self) -> None:
        """Another record: what was typed and refused was of the person before."""
        for field in (self.age, *self.fields.values()):
            field.forget_typed()
        self.problem.hide()

    def show_answers(self, answers: Mapping[str, Answer]) -> None:
        """Show the questions that the label asks, and what was answered."""
        for fact, row in self.questions.items():
            row.setVisible(fact in answers)
            row.show_answer(answers.get(fact, Answer.NOT_ASKED).value)

    def show_age(self, age: float | None) -> None:
        """Show whole years; one that is being put right stays as it was typed."""
        if not self.age.problem:
            self.age.set_value(None if age is None else float(int(age)))

    def show_facts(self, facts: BodyFacts, text: PersonText) -> None:
        """Show what is known; what is being put right stays as it was typed."""
        self.sex.setCurrentIndex(self.sex.findData(facts.sex))
        for name, field in self.fields.items():
            if not field.problem:
                field.set_value(getattr(facts, name))
        self.problem.setVisible(self.refused)
        if text.still:
            self.still.setText(text.still)
            self.still.setAccessibleName(text.still)
        self.still.setVisible(bool(text.still))
        for block, words in ((self.carried, text.carried), (self.counted, text.counted), (self.chart, text.chart)):
            block.set_words(words)
            block.setVisible(bool(words))
