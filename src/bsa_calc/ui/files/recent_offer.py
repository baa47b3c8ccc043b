"""Offers the files opened last as long as nothing is open and nothing was done."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from bsa_calc.ui.document.session import Session
from bsa_calc.ui.files.recent_menu import RecentMenu
from bsa_calc.ui.panels.recent_list import RecentList


class RecentOffer(QObject):
    """Shows and hides the list below the patches."""

    def __init__(self, session: Session, offered: RecentList, recent: RecentMenu) -> None:
        super().__init__(offered)
        self._session, self._list, self._recent = session, offered, recent
        self._list.chosen.connect(recent.chosen)
        recent.changed.connect(self._show)
        session.record_changed.connect(self._show)
        session.file_changed.connect(self._show)
        # The list of files is read when the window can be painted in.
        QTimer.singleShot(0, self, self._show)

    def _show(self) -> None:
        files = self._recent.files() if self._is_untouched() else ()
        if files or not self._list.isHidden():
            self._list.set_files(files)

    def _is_untouched(self) -> bool:
        session = self._session
        record = session.record
        return (
            session.path is None
            and len(record.visits) == 1
            and not session.drawing.paint
            and not record.applications
            and not session.unsaved
        )
