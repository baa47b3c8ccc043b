"""Keeps the page of the person up to date, and takes what is said there into the drawing."""

from __future__ import annotations

from PySide6.QtCore import QObject

from bsa_calc.errors import InputError
from bsa_calc.label.facts import Answer
from bsa_calc.label.rules import ContraindicationKind
from bsa_calc.ui.document.answers import answer_questions
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.panels.person_page import PersonPage
from bsa_calc.ui.words.label_terms import error_text
from bsa_calc.ui.words.person_words import PersonText, PersonWords


class PersonUpdates(QObject):
    """What is said of the body counts for the visit that is shown."""

    def __init__(self, session: Session, page: PersonPage, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._page, self._words = session, page, PersonWords(self)
        page.said.connect(self._say)
        page.confirmed.connect(self._confirm)
        page.answered.connect(self._answer)
        session.changed.connect(self._follow)
        self._show(session.shown)

    def _say(self, name: str, value: object) -> None:
        try:
            facts = self._session.drawing.body_facts.entered(**{name: value})
        except InputError as error:
            self._page.refuse(name, error_text(error))
        else:
            self._session.adjust(self.tr("what is said of the body"), body_facts=facts)
            self._show(self._session.shown)

    def _answer(self, question: str, answer: str) -> None:
        answer_questions(self._session, **{question: Answer(answer or Answer.NOT_ASKED)})

    def _confirm(self) -> None:
        facts = self._session.drawing.body_facts.confirmed()
        self._session.adjust(self.tr("confirming height and weight"), body_facts=facts)

    def _follow(self, before: Shown, now: Shown) -> None:
        if now.derived is not before.derived:  # another record
            self._page.forget_typed()
        if (now.assessment, now.facts, now.fault) != (before.assessment, before.facts, before.fault):
            self._show(now)

    def _show(self, shown: Shown) -> None:
        sound = shown.fault is None
        profile = shown.assessment.profile
        asked = [kind.value for kind in ContraindicationKind if profile.contraindication(kind) is not None]
        self._page.show_answers({question: getattr(shown.facts, question) for question in asked})
        self._page.show_age(shown.drawing.age)
        self._page.show_facts(shown.drawing.body_facts, self._words.text(shown.assessment) if sound else PersonText())
