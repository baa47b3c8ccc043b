"""Everything the label says beside its limit, with sources, and the few questions that it asks."""

from __future__ import annotations

from datetime import date
from html import escape

from PySide6.QtWidgets import QDialog, QFormLayout, QFrame, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from bsa_calc.errors import InputError
from bsa_calc.label.checks import Severity, checks
from bsa_calc.label.facts import Answer
from bsa_calc.label.profile import load_profile
from bsa_calc.ui.document.session import Session, today
from bsa_calc.ui.look.fonts import dialog_size
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.fields import Choice
from bsa_calc.ui.widgets.figure_field import FigureField
from bsa_calc.ui.widgets.scroll_bar import SlimScrollBar
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.checks_words import CheckWords
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.label_terms import core_text, error_text


class ChecksDialog(QDialog):
    """Questions above, what comes of the answers below; both change together."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self._session, self._words = session, CheckWords(self)
        self.setWindowTitle(self.tr("Other things the label says"))
        self.resize(dialog_size(self, 640, 560))
        self.pregnancy = Choice(self)
        for answer, name in (
            (Answer.NOT_ASKED, self.tr("not asked")),
            (Answer.DOES_NOT_APPLY, self.tr("no")),
            (Answer.APPLIES, self.tr("yes")),
        ):
            self.pregnancy.addItem(name, answer.value)
        self.pregnancy.activated.connect(self._answer)
        self.fields = {
            "hours_since_last": FigureField(self.tr("Hours since the last application"), self),
            "weeks_treated": FigureField(self.tr("Weeks since the treatment began"), self),
            "repigmentation_percent": FigureField(self.tr("Colour back since the first visit, %"), self),
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
        session.measured.connect(self._show)
        session.checks_changed.connect(self._show)
        self._show()

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(6)
        name = self.tr("Pregnant or breast-feeding")
        self.pregnancy.setAccessibleName(name)
        self.pregnancy.view().setAccessibleName(name)
        form.addRow(self._label(name), self.pregnancy)
        for key, field in self.fields.items():
            field.setProperty("fact", key)
            field.figure_entered.connect(self._enter)
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
        label = QLabel(text, self)
        label.setWordWrap(True)
        return label

    def _answer(self) -> None:
        self._session.facts.change(pregnancy=Answer(self.pregnancy.currentData()))

    def _enter(self, value: object) -> None:
        field = self.sender()
        assert isinstance(field, FigureField)
        try:
            self._session.facts.change(**{str(field.property("fact")): value})
        except InputError as error:
            field.set_wrong(error_text(error))
            self.problem.set_words(error_text(error))
        self.problem.setVisible(any(f.accessibleDescription() for f in self.fields.values()))

    def _show(self) -> None:
        """Show facts and findings as they are now."""
        facts = self._session.facts.facts
        self.pregnancy.setCurrentIndex(self.pregnancy.findData(facts.pregnancy.value))
        for key, field in self.fields.items():
            if not field.accessibleDescription():
                field.set_value(getattr(facts, key))
        profile = load_profile(self._session.drawing.profile)
        found = checks(self._session.result, profile, facts, date.today())
        parts = [f"<p>{escape(self._words.indication(profile))}</p>"] if profile.indication else []
        for finding in found:
            sign = {Severity.WARNING: "▲", Severity.QUESTION: "?", Severity.NOTE: "■"}[finding.severity]
            head = f"{sign} {self._words.severity(finding)}"
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
        return self.tr("Checked on {0} against {1}. None of this changes the verdict.").format(
            day_words(today()), core_text(load_profile(self._session.drawing.profile).name)
        )
