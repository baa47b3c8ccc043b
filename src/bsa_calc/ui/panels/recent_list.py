"""The files opened last, below the empty list of patches: where the eye goes when nothing is open yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from bsa_calc.foreign_text import isolated
from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import focus_ring, frame, rounded
from bsa_calc.ui.look.tokens import LIGHT, tokens_for
from bsa_calc.ui.system.picture_bytes import kept_picture
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.widgets.cards import heading
from bsa_calc.ui.words.dates import day_words

if TYPE_CHECKING:
    from bsa_calc.record.store.recent import RecentFile

#: More of them stand in the menu.
MOST = 4
_ROW, _GAP = 50, 3
_PICTURE = QSize(54, 47)


class RecentRow(QAbstractButton):
    """One file: its picture, its name, and the day it was last open."""

    def __init__(self, file: RecentFile, parent: QWidget) -> None:
        super().__init__(parent)
        self.path, self._day = file.path, day_words(file.time.date())
        self.picture = kept_picture(file.thumbnail)
        self.setText(isolated(file.path.stem))
        self.setShortcut(QKeySequence())  # Qt takes the D of R&D.bsa for a key that opens it
        self.setAccessibleName(self.tr("Open {0}, last opened on {1}").format(isolated(file.path.name), self._day))
        self.setToolTip(tooltip(str(file.path)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        t, u, whole = tokens_for(self.palette()), unit(self), QRectF(self.rect())
        if self.underMouse() or self.isDown():
            frame(p, whole, fill=t.background, edge=None)
        height = min(_PICTURE.height() * u, whole.height() - 8)
        box = QRectF(6, (whole.height() - height) / 2, _PICTURE.width() * height / _PICTURE.height(), height)
        # The picture has a light ground of its own, whatever the theme.
        frame(p, box, fill=LIGHT.card, edge=t.line)
        if not self.picture.isNull():
            p.save()
            p.setClipPath(rounded(box.adjusted(1, 1, -1, -1), 6))
            p.drawPixmap(box, self.picture, QRectF(self.picture.rect()))
            p.restore()
        self._paint_words(p, whole.adjusted(box.right() + 12 * u**0.5, 0, -8, 0))
        if self.hasFocus():
            focus_ring(p, whole, t)

    def _paint_words(self, p: QPainter, room: QRectF) -> None:
        t, middle = tokens_for(self.palette()), room.center().y()
        for words, px, weight, colour, above in (
            (self.text(), 14, QFont.Weight.DemiBold, t.text, True),
            (self._day, 12, QFont.Weight.Normal, t.secondary, False),
        ):
            p.setFont(sized(self.font(), px, weight))
            p.setPen(QColor(colour))
            line = QRectF(room.left(), room.top() if above else middle + 1, room.width(), middle - room.top() - 1)
            side = Qt.AlignmentFlag.AlignBottom if above else Qt.AlignmentFlag.AlignTop
            shown = p.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, int(line.width()))
            p.drawText(line, int(side | Qt.AlignmentFlag.AlignLeft), shown)


class RecentList(QWidget):
    """As many rows as have room; hidden where there are none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RecentRow] = []
        self._heading = heading(self.tr("Open again"), self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.hide()

    def set_files(self, files: Sequence[RecentFile]) -> None:
        """Offer these files, the last one first."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [RecentRow(file, self) for file in files[:MOST]]
        for row in self._rows:
            row.clicked.connect(self._choose)
        self.setVisible(bool(self._rows))
        self._fit()

    def paths(self) -> list[Path]:
        """Return the files that are offered, from top to bottom."""
        return [row.path for row in self._rows if not row.isHidden()]

    def sizeHint(self) -> QSize:
        # Asks for one row and takes what is left, else the column would scroll on a low screen.
        return QSize(200, self._height(min(1, len(self._rows))))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange) and hasattr(self, "_rows"):
            self._fit()

    def _fit(self) -> None:
        self._place()
        self.updateGeometry()

    def _row(self) -> int:
        return round(_ROW * unit(self) ** 0.8)

    def _top(self) -> int:
        return self._heading.sizeHint().height() + 6

    def _height(self, rows: int) -> int:
        return self._top() + rows * (self._row() + _GAP)

    def _place(self) -> None:
        self._heading.setGeometry(8, 0, max(0, self.width() - 16), self._top())
        for k, row in enumerate(self._rows):
            row.setGeometry(0, self._top() + k * (self._row() + _GAP), self.width(), self._row())
            row.setVisible(self._height(k + 1) <= self.height() or k == 0)

    def _choose(self) -> None:
        row = self.sender()
        assert isinstance(row, RecentRow)
        self.chosen.emit(str(row.path))
