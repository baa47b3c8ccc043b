"""What the label asks is answered at a visit: the answer is saved, undone and carried with it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from bsa_calc.label.facts import Answer
from bsa_calc.ui.document.session import Session


def answer_questions(session: Session, **given: Answer) -> None:
    """Keep answers, by their questions, with the visit that is shown."""
    visit = session.visit
    answers = replace(visit.answers, **given)
    if answers != visit.answers:
        text = QCoreApplication.translate("Answers", "answering a question")
        session.change_record(session.record.with_visit(visit.with_answers(answers)), text)
