"""Brings the window to the front when the file that it has open is opened again, in it or in another program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from bsa_calc.ui.document.session import Session


class Called(QObject):
    """Looks into the folder where programs meet as soon as a file is open."""

    def __init__(self, session: Session, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._session, self.folder, self._window = session, folder, window
        self._watch: QFileSystemWatcher | None = None
        session.file_changed.connect(self._begin)

    def _begin(self) -> None:
        if self._watch is not None or not self._session.place.token:
            return
        from bsa_calc.record.store.files import make_private

        try:
            make_private(self.folder)
        except OSError:
            return  # whoever asks is told that it is open elsewhere
        self._watch = QFileSystemWatcher([str(self.folder)], self)
        self._watch.directoryChanged.connect(self._look)

    def _look(self) -> None:
        from bsa_calc.record.store.calling import answer_call

        token = self._session.place.token
        if token and answer_call(token, self.folder):
            self.come_to_front()

    def come_to_front(self) -> None:
        """Show the window above others; where the system does not let it, it asks for attention."""
        window = self._window
        window.setWindowState((window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
        window.raise_()
        window.activateWindow()
        QApplication.alert(window)
