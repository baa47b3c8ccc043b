"""The program's check of itself, and what a fault does to what is shown."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from bsa_calc.body.views import forget_bodies
from bsa_calc.self_test import Check, checks
from bsa_calc.ui.document.session import Session

#: How long to wait before asking again whether a stroke has ended.
_WAIT_MS = 250


class OwnCheck(QObject):
    """Runs the self-test bit by bit while nothing else is to do: some of its checks would hold a stroke up.

    Attributes
    ----------
    checked : bool, it is through and nothing was found
    passed : how many checks passed
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._checks: Iterator[Check] = checks()
        self.checked, self.passed = False, 0
        QTimer.singleShot(0, self, self._check_next)

    def run(self, found: Iterator[Check]) -> None:
        """Check these things now instead."""
        self._checks = found
        self._check_next()

    def _check_next(self) -> None:
        """Run one check; the next one follows when events have been dealt with, and no stroke is under way."""
        if self._session.is_held:
            QTimer.singleShot(_WAIT_MS, self._check_next)
            return
        check = next(self._checks, None)
        if check is None:
            self.checked = True
            # Of the bodies that were checked only the one that is shown is needed.
            forget_bodies(self._session.drawing.body)
        elif check.passed:
            self.passed += 1
            QTimer.singleShot(0, self, self._check_next)
        else:
            self.fail(check.name, check.detail)

    def fail(self, check: str, found: str) -> None:
        """The program is not what it was when it was made: no figure is shown any more."""
        text = self.tr("The self-test failed ({0}: {1}). Do not use the figures. Install bsa-calc again.")
        self._session.distrust(text.format(check, found), passes=False)

    def distrust(self) -> None:
        """A fault was met while working: no figure is shown until a drawing is opened or begun again."""
        text = self.tr("Something went wrong in bsa-calc. Save the drawing and open it again.")
        self._session.distrust(text, passes=True)
