"""Keeps the label checks in step with the clock, and with how much colour is back."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from bsa_calc.ui.document.session import Session

#: Hours are shown to a tenth, so nothing changes more often than this.
_CLOCK_MS = 60_000
#: So long after a change it is found out how much colour is back: painting must not wait for it.
_SOON_MS = 1000


class FactsClock(QObject):
    """Looks again when time has passed, and when the record has come to rest."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._clock, self._soon = QTimer(self), QTimer(self)
        self._clock.setInterval(_CLOCK_MS)
        self._clock.timeout.connect(session.look_at_clock)
        self._clock.start()
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.bring_up_to_date)
        session.record_changed.connect(self._wait)

    def _wait(self) -> None:
        if self._session.facts.facts.weeks_treated is not None:
            self._soon.start()

    def bring_up_to_date(self) -> None:
        """Find out now what is not known yet; while a stroke is drawn it waits."""
        session = self._session
        if session.is_held:
            self._soon.start()
            return
        session.facts.find_repigmentation(session.record, session.visit, session.assessment.profile)
        session.look_at_clock()
