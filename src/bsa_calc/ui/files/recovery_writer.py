"""Hands every change to recovery, and what was saved back out of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from bsa_calc.reading import is_folder
from bsa_calc.ui.document.session import Session

if TYPE_CHECKING:
    from bsa_calc.record.store.recovery import LeftBehind, Recovery


#: A change is kept when so long none has followed it, but no later than that: writing takes turns with whoever paints,
#: and what follows a change at once, an undo or the next stroke, should not wait for it.
_QUIET_MS, _LATEST_MS = 120, 300


class RecoveryWriter(QObject):
    """Keeps the session as it stands; nothing is written before there is something unsaved."""

    failed = Signal(str)  # also from the writing thread

    def __init__(self, session: Session, folder: Path, *, on: bool) -> None:
        super().__init__(session)
        self._session, self._folder, self._on = session, folder, on
        self._recovery: Recovery | None = None
        # The signal of a change comes before undo has counted it: what is unsaved is known once events are handled.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._keep)
        self._waiting = QElapsedTimer()
        session.record_changed.connect(self._keep_soon)
        session.file_changed.connect(self._keep_soon)

    def _keep_soon(self) -> None:
        if not self._soon.isActive():
            self._waiting.start()
        self._soon.start(max(0, min(_QUIET_MS, _LATEST_MS - self._waiting.elapsed())))

    def _keep(self) -> None:
        session = self._session
        if not session.unsaved:
            if self._recovery is not None:
                self._recovery.clear()
            return
        if not self._on:
            return
        from bsa_calc.record.store.recovery import Recovery
        from bsa_calc.record.store.snapshot import Snapshot

        if self._recovery is None:
            self._recovery = Recovery(self._folder, failed=self.failed.emit)
        place = session.place
        step = session.undo_stack.undoText()
        self._recovery.keep(
            Snapshot(session.record, session.visit_id, place.saved, place.record_path, place.digest, step)
        )

    def turn(self, *, on: bool) -> None:
        """Switch keeping on or off; off takes away what is kept of this session."""
        self._on = on
        if self._recovery is not None and not on:
            self._recovery.close()
            self._recovery = None
        self._keep()

    def flush(self) -> bool:
        """Wait until what was done so far is on disk; False if it is not there."""
        self._soon.stop()
        return self._kept_within(5.0)

    def keep_now(self) -> bool:
        """Put what is unsaved on disk at once; a fault of the program may ask for that, from any thread."""
        return self._kept_within(2.0)

    def _kept_within(self, seconds: float) -> bool:
        self._keep()
        if self._recovery is None:
            return not self._session.unsaved
        return self._recovery.flush(seconds)

    def close(self) -> None:
        """End in order: nothing of this session is offered at the next start."""
        self._soon.stop()
        if self._recovery is not None:
            self._recovery.close()
            self._recovery = None

    def left_behind(self) -> tuple[LeftBehind, ...]:
        """What sessions left that did not end in order."""
        if not self._on or not is_folder(self._folder):
            return ()
        from bsa_calc.record.store.recovery import left_behind

        return left_behind(self._folder)

    def forget_everything(self) -> None:
        """Take away what is kept of all sessions; raises InputError if something is still there."""
        self.close()
        if is_folder(self._folder):
            from bsa_calc.record.store.recovery import forget_everything

            forget_everything(self._folder)
