"""The strip of all views: what is painted there, which are done, which are shown large."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from bsa_calc.ui.look.fonts import fitted, sized, unit
from bsa_calc.ui.look.paint_parts import SMALL_RADIUS, focus_ring, frame, tick_box, tick_mark
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.widgets.text_block import paint_runs
from bsa_calc.ui.words.display import ViewSpec

TWO_LINES_FROM = 1.4  # with larger text, names go on two lines
BOX = 26  # the target of the tick box; the box drawn in it is 16


class SeenBox(QAbstractButton):
    """The tick box of a tile: "I have looked at this side"."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.painted = False
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(BOX, BOX)
        self.explain()

    def explain(self) -> None:
        """Put the state into words."""
        if self.painted:
            words = self.tr("{0}: done, has paint")
        elif self.isChecked():
            words = self.tr("{0}: looked at, nothing more")
        else:
            words = self.tr("{0}: tick when you have looked at it")
        self.setAccessibleName(words.format(self._name))
        self.setToolTip(words.format(self._name))

    def nextCheckState(self) -> None:
        # paint on a side is proof that it was looked at; it cannot be unticked
        if not self.painted:
            self.setChecked(not self.isChecked())

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = tokens_for(self.palette())
        box = QRectF(5, 5, 16, 16)
        if self.painted:
            tick_mark(p, box, t.accent, 2.4)
        else:
            tick_box(p, box, t, ticked=self.isChecked(), hover=self.underMouse())
        if self.hasFocus():
            focus_ring(p, QRectF(self.rect()), t, 6)


class ViewTile(QAbstractButton):
    """A small picture of a view with its name."""

    def __init__(self, spec: ViewSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._picture = QPixmap()
        self.large = False
        self.box = SeenBox(spec.name, self)
        self.setText(spec.name)
        self.setAccessibleName(spec.name)
        show = self.tr("Show {0} large").format(spec.name)
        self.setToolTip(f"{show} ({spec.key})" if spec.key else show)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_picture(self, picture: QPixmap) -> None:
        """Show a picture, scaled down to fit and never up."""
        self._picture = picture
        self.update()

    def picture_rect(self) -> QRectF:
        """Return where the picture goes."""
        return QRectF(7, 6, self.width() - 14, self.height() - self._words_height() - 10)

    def _words_height(self) -> float:
        u = unit(self)
        return (18 if u < TWO_LINES_FROM else 32) * u

    def sizeHint(self) -> QSize:
        return QSize(104, round(68 + self._words_height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(64, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.box.move(self.width() - BOX - 2, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        t = tokens_for(self.palette())
        box = QRectF(self.rect())
        hot = self.underMouse()
        edge, width = (t.accent, 2.0) if self.large else (t.control if hot else t.line, t.stroke)
        frame(p, box, fill=t.hover if hot else t.card, edge=edge, width=width, radius=SMALL_RADIUS + 1)
        self._paint_picture(p)
        words = QRectF(4, box.bottom() - self._words_height() - 4, box.width() - 8, self._words_height())
        wraps = unit(self) >= TWO_LINES_FROM
        longest = max(self.text().split(), key=len) if wraps else self.text()
        font = fitted(sized(self.font(), 12), longest, words.width())
        p.setFont(font)
        p.setPen(QColor(t.text))
        wrap = Qt.TextFlag.TextWordWrap if wraps else Qt.TextFlag.TextSingleLine
        p.drawText(words, int(Qt.AlignmentFlag.AlignCenter | wrap), self.text())
        if self.spec.key:
            key = QRectF(8, 5, 20 * unit(self), 15 * unit(self))
            paint_runs(p, key, sized(self.font(), 11), t.secondary, self.spec.key, Qt.AlignmentFlag.AlignLeft)
        if self.hasFocus():
            focus_ring(p, box, t, SMALL_RADIUS + 1, inside_edge=self.large)

    def _paint_picture(self, p: QPainter) -> None:
        if self._picture.isNull():
            return
        room = self.picture_rect()
        size = self._picture.deviceIndependentSize()
        scale = min(1.0, room.width() / size.width(), room.height() / size.height())
        width, height = size.width() * scale, size.height() * scale
        place = QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)
        p.drawPixmap(place, self._picture, QRectF(self._picture.rect()))


class ViewStrip(QFrame):
    """A row of tiles, one per view."""

    view_chosen = Signal(str)
    seen_toggled = Signal(str, bool)
    picture_size_changed = Signal(QSize)

    def __init__(self, views: Sequence[ViewSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: dict[str, ViewTile] = {}
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 2, 14, 8)
        layout.setSpacing(8)
        for spec in views:
            tile = ViewTile(spec, self)
            tile.clicked.connect(self._choose)
            tile.box.toggled.connect(self._toggle)
            layout.addWidget(tile, 1)
            self._tiles[spec.id] = tile
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("All views"))

    def set_picture(self, view: str, picture: QPixmap) -> None:
        """Show a view's picture, made for `picture_size()`."""
        self._tiles[view].set_picture(picture)

    def picture_size(self) -> QSize:
        """Return the size a picture is shown at, in device-independent pixels."""
        tile = next(iter(self._tiles.values()))
        return tile.picture_rect().size().toSize()

    def set_done(self, view: str, done: bool, *, painted: bool = False) -> None:
        """Show a view as looked at; with paint on it the tick cannot be taken away. No signal."""
        tile = self._tiles[view]
        if (tile.box.isChecked(), tile.box.painted) == (done or painted, painted) and tile.accessibleDescription():
            return  # undo must not paint all tiles again
        tile.box.blockSignals(True)
        tile.box.setChecked(done or painted)
        tile.box.blockSignals(False)
        tile.box.painted = painted
        tile.box.explain()
        tile.box.update()
        state = self.tr("done") if done or painted else self.tr("not looked at yet")
        tile.setAccessibleDescription(state)

    def set_large(self, views: Sequence[str]) -> None:
        """Outline the views that are shown large."""
        for name, tile in self._tiles.items():
            tile.large = name in views
            tile.update()

    def tile(self, view: str) -> ViewTile:
        """Return a view's tile."""
        return self._tiles[view]

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._row.activate()
        self.picture_size_changed.emit(self.picture_size())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _choose(self) -> None:
        tile = self.sender()
        if isinstance(tile, ViewTile):
            self.view_chosen.emit(tile.spec.id)

    def _toggle(self, seen: bool) -> None:
        box = self.sender()
        if isinstance(box, SeenBox) and isinstance(tile := box.parentWidget(), ViewTile):
            box.explain()
            self.seen_toggled.emit(tile.spec.id, seen)
