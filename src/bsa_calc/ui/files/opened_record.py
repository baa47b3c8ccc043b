"""What is told and asked about a record that was just opened: of which visit its verdict is, and by which text."""

from __future__ import annotations

from PySide6.QtCore import QObject

from bsa_calc.errors import InputError
from bsa_calc.label.rules import Profile
from bsa_calc.record.visit import Visit
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.files.file_questions import FileQuestions
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.label_terms import core_text, error_text
from bsa_calc.ui.words.profile_text import ProfileText


class OpenedRecord(QObject):
    """Looks at the record that is shown, and asks."""

    def __init__(self, session: Session, ask: FileQuestions, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._ask, self._words = session, ask, ProfileText(self)

    def tell(self) -> None:
        """Say if it is not the last visit that is shown; ask if this computer has another text of its label."""
        record = self._session.record
        last = record.by_date()[-1]
        if last.id != self._session.visit_id:
            self._tell_not_last(last)
        kept = record.kept_profile(self._session.drawing.profile)
        here = None if kept is None else _here(kept.id)
        if kept is not None and here is not None and here != kept:
            self._ask_which(kept, here)

    def _tell_not_last(self, last: Visit) -> None:
        shown = self._session.visit
        what = self.tr("The last visit, of {0}, cannot be shown.").format(day_words(last.date))
        why = self.tr("{0} What you see is the earlier visit of {1}.")
        self._ask.refuse(what, why.format(self._reason(last), day_words(shown.date)))

    def _reason(self, visit: Visit) -> str:
        try:
            visit.drawing, visit.grades, self._session.record.profile(visit.profile_id)
        except InputError as error:
            return error_text(error)
        return ""

    def _ask_which(self, kept: Profile, here: Profile) -> None:
        what = self.tr("Which text of “{0}” shall count?").format(core_text(kept.name))
        why = self.tr("The record was judged by: {0}. This computer has another text: {1}.")
        said = why.format(*(f"{self._words.limit(p.limit)}, {self._words.revision(p)}" for p in (kept, here)))
        if self._ask.use_text_here(what, said):
            self._session.take_profile(here)


def _here(profile_id: str) -> Profile | None:
    """This computer's text of a label; None where it has none that can be read."""
    from bsa_calc.label.profile_file import own_profile  # with the schema's reader: not at the start

    try:
        return own_profile(profile_id)
    except InputError:
        return None
