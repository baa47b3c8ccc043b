"""The menu of files opened lately, each with a small picture."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QProxyStyle, QStyle, QStyleOption, QWidget

from bsa_calc.errors import InputError
from bsa_calc.foreign_text import isolated
from bsa_calc.record.store.files import make_private, write_safely
from bsa_calc.ui.body_map.small_picture import small_picture
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.look.tokens import LIGHT
from bsa_calc.ui.system.picture_bytes import kept_picture, png_bytes
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.words.dates import day_words

if TYPE_CHECKING:
    from bsa_calc.record.store.recent import RecentFile, RecentFiles

_PICTURE = QSize(64, 56)
#: So long after a save its picture is drawn: saving itself must not wait.
_PICTURE_MS = 400


class _LargeIcons(QProxyStyle):
    """A menu's pictures at their own size."""

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric == QStyle.PixelMetric.PM_SmallIconSize:
            return _PICTURE.width()
        return super().pixelMetric(metric, option, widget)


class RecentMenu(QMenu):
    """Filled when it is opened; notes what is opened and saved."""

    chosen = Signal(str)
    changed = Signal()  # another list, or another picture

    def __init__(self, session: Session, folder: Path, *, on: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Recent files"))
        self._session, self._folder, self._on = session, folder, on
        self._known: RecentFiles | None = None
        self._large = _LargeIcons("fusion")
        self._large.setParent(self)
        self.setStyle(self._large)
        self.setToolTipsVisible(True)
        self._picture_of: Path | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw_picture)
        self.aboutToShow.connect(self._fill)

    def _files(self) -> RecentFiles:
        if self._known is None:
            from bsa_calc.record.store.recent import RecentFiles

            self._known = RecentFiles(self._folder, on=self._on)
        return self._known

    def note(self, path: Path) -> None:
        """A file was opened or saved."""
        if self._on:
            self._files().note(path)
            self.changed.emit()
            self._picture_of = path.absolute()
            self._timer.start(_PICTURE_MS)

    def turn(self, *, on: bool) -> None:
        """Switch remembering on or off; off forgets what is remembered."""
        self._on = on
        self._files().on = on
        if not on:
            self.forget_everything()
        self.changed.emit()

    def files(self) -> tuple[RecentFile, ...]:
        """The files, the last one first; none where nothing is remembered."""
        return self._files().files() if self._on else ()

    def forget_everything(self) -> None:
        """Empty the list and take away the pictures."""
        self._timer.stop()
        try:
            self._files().forget_everything()
        finally:
            self.changed.emit()

    def _draw_picture(self) -> None:
        path, self._picture_of = self._picture_of, None
        if path is None or self._session.path is None or self._session.path.absolute() != path:
            return
        # On a card whatever the theme: it is seen in both.
        picture = small_picture(self._session.result, _PICTURE, 2.0, LIGHT, LIGHT.card)
        with contextlib.suppress(OSError, InputError):
            make_private(self._folder)
            write_safely(self._files().thumbnail(path), png_bytes(picture.toImage()), private=True)
        self.changed.emit()

    def _fill(self) -> None:
        self.clear()
        files = self.files()
        for recent in files:
            when = day_words(recent.time.date())
            entry = QAction(self.tr("{0}   {1}").format(isolated(recent.path.name).replace("&", "&&"), when), self)
            entry.setToolTip(tooltip(str(recent.path)))
            entry.setData(str(recent.path))
            if not (picture := kept_picture(recent.thumbnail)).isNull():
                entry.setIcon(QIcon(picture))
            entry.triggered.connect(self._choose)
            self.addAction(entry)
        if not files:
            none = self.addAction(
                self.tr("None yet") if self._on else self.tr("Recent files are switched off on this computer")
            )
            none.setEnabled(False)

    def _choose(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            self.chosen.emit(entry.data())
