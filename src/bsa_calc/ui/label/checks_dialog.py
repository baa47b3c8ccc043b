"""Everything else the label says, with sources, and the few questions that it asks."""

from __future__ import annotations

import math
from html import escape

from PySide6.QtWidgets import QDialog, QFormLayout, QFrame, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from bsa_calc.errors import InputError
from bsa_calc.label.checks import Severity
from bsa_calc.label.facts import Answer
from bsa_calc.typed import Bounds
from bsa_calc.ui.document.answers import answer_questions
from bsa_calc.ui.document.session import Session, today
from bsa_calc.ui.look.fonts import dialog_size
from bsa_calc.ui.system.plain_text import plain_label
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.fields import Choice
from bsa_calc.ui.widgets.figure_field import FigureField
from bsa_calc.ui.widgets.scroll_bar import SlimScrollBar
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.checks_words import CheckWords
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.label_terms import core_text, error_text

#: How far hours, weeks and percents can go, the facts say.
_FIGURES = Bounds(decimals=1)
_SIGNS = {Severity.CONTRAINDICATION: "✕", Severity.WARNING: "▲", Severity.QUESTION: "?", Severity.NOTE: "■"}


class ChecksDialog(QDialog):
    """Questions above, what comes of the answers below; both change together."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self._session, self._words = session, CheckWords(self)
        self.setWindowTitle(self.tr("Label checks"))
        self.resize(dialog_size(self, 640, 560))
        answers = {
            Answer.NOT_ASKED: self.tr("not asked"),
            Answer.NO: self.tr("no"),
            Answer.YES: self.tr("yes"),
        }
        maybe_not = {Answer.DOES_NOT_APPLY: self.tr("does not apply")}
        self.pregnancy = self._choice("pregnancy_or_breast_feeding", {**answers, **maybe_not})
        self.hypersensitivity = self._choice("hypersensitivity", answers)
        self.fields = {
            "hours_since_last": FigureField(self.tr("Hours since the last application"), _FIGURES, self),
            "weeks_treated": FigureField(self.tr("Weeks since the treatment began"), _FIGURES, self),
            "repigmentation_percent": FigureField(self.tr("Colour back since the first visit, %"), _FIGURES, self),
        }
        self.problem = TextBlock(12, "over", parent=self)
        self.problem.hide()
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.tr("Other things the label says"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(12)
        self.text.setVerticalScrollBar(SlimScrollBar(self.text))
        self._build()
        session.changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(6)
        for choice, name in (
            (self.pregnancy, self.tr("Pregnant or breast-feeding")),
            (self.hypersensitivity, self.tr("Known hypersensitivity to the cream")),
        ):
            choice.setAccessibleName(name)
            choice.view().setAccessibleName(name)
            label = self._label(name)
            label.setBuddy(choice)  # on Linux a choice is called by what is chosen, and by its label
            form.addRow(label, choice)
        for key, field in self.fields.items():
            field.setProperty("fact", key)
            field.figure_entered.connect(self._enter)
            field.refused.connect(self._tell)
            field.setPlaceholderText("–")
            form.addRow(self._label(field.accessibleName()), field)
        close = Button(self.tr("Close"), kind="primary", parent=self)
        close.setToolTip(self.tr("Back to the drawing"))
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(self.text, 1)
        layout.addLayout(row)

    def _label(self, text: str) -> QLabel:
        label = plain_label(text, self)
        label.setWordWrap(True)
        return label

    def _choice(self, fact: str, answers: dict[Answer, str]) -> Choice:
        """A question with its answers."""
        choice = Choice(self)
        choice.setProperty("fact", fact)
        for answer, name in answers.items():
            choice.addItem(name, answer.value)
        choice.activated.connect(self._answer)
        return choice

    def _answer(self) -> None:
        choices = (self.pregnancy, self.hypersensitivity)
        given = {str(choice.property("fact")): Answer(choice.currentData()) for choice in choices}
        answer_questions(self._session, **given)

    def _enter(self, value: object) -> None:
        field = self.sender()
        assert isinstance(field, FigureField)
        try:
            self._session.facts.change(**{str(field.property("fact")): value})
        except InputError as error:
            field.set_wrong(error_text(error))
            self._tell(error_text(error))
        self.problem.setVisible(self._wrong() is not None)

    def _tell(self, problem: str) -> None:
        self.problem.set_words(problem)
        self.problem.show()

    def _wrong(self) -> FigureField | None:
        """The first field whose figure was refused."""
        return next((field for field in self.fields.values() if field.problem), None)

    def accept(self) -> None:
        """Close, unless a figure was refused: it would be lost unseen. Escape leaves it."""
        wrong = self._wrong()
        if wrong is None:
            super().accept()
        else:
            wrong.setFocus()

    def _show(self) -> None:
        """Show facts and findings as they are now."""
        facts = self._session.facts.facts
        for choice in (self.pregnancy, self.hypersensitivity):
            choice.setCurrentIndex(choice.findData(getattr(facts, str(choice.property("fact"))).value))
        for key, field in self.fields.items():
            if not field.problem:
                field.set_value(_to_tenths(getattr(facts, key)))
        profile, found = self._session.assessment.profile, self._session.assessment.findings
        parts = [f"<p>{escape(self._words.indication(profile))}</p>"] if profile.indication else []
        for finding in found:
            head = f"{_SIGNS[finding.severity]} {self._words.severity(finding)}"
            parts.append(
                f"<p><b>{escape(head)}</b><br>{escape(self._words.whole(finding))}"
                f"<br><small>{escape(finding.source)}</small></p>"
            )
        if not found:
            nothing = self.tr("Nothing else to check.")
            parts.append(f"<p>{escape(nothing)}</p>")
        parts.append(f"<p><small>{escape(self._today())}</small></p>")
        self.text.setHtml("".join(parts))

    def _today(self) -> str:
        return self.tr(
            "Checked on {0} against {1}. A contraindication, an age below the label's or too short a wait "
            "takes the place of “within”."
        ).format(day_words(today()), core_text(self._session.assessment.profile.name))


def _to_tenths(value: float | None) -> float | None:
    """As many digits as matter, rounded down: no time has passed that has not, and no colour is back that is not."""
    return None if value is None else math.floor(10 * value + 1e-9) / 10
