"""The strip of all views: their paint, how far each is, which are shown large; and the way to the next sides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QWidget

from bsa_calc.ui.look.fonts import fitted, sized, unit
from bsa_calc.ui.look.paint_parts import SMALL_RADIUS, focus_ring, frame, tick_box
from bsa_calc.ui.look.tokens import Tokens, tokens_for
from bsa_calc.ui.system.keys import with_key
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.widgets.text_block import Run, lay_out, paint_runs
from bsa_calc.ui.words.display import ViewSpec
from bsa_calc.ui.words.side_words import SideState, SideWords

TWO_LINES_FROM = 1.4  # with larger text, names go on two lines
NARROW_TILE = 80  # pixels; below, too
BOX = 26  # the target of a side's mark; what is drawn in it is 16


class SideMark(QAbstractButton):
    """How far a side is: a dashed ring, a ring with a dot once it was on the screen, a tick once it is done."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.state: SideState = "not_seen"
        self._name, self._words = name, SideWords(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(BOX, BOX)
        self.set_state("not_seen")

    def set_state(self, state: SideState) -> None:
        """Show how far the side is."""
        self.state = state
        said = self._words.taken_back(self._name) if state == "done" else self._words.side(self._name, state)
        self.setAccessibleName(said)
        self.setToolTip(tooltip(said))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = tokens_for(self.palette())
        box = QRectF(5, 5, 16, 16)
        if self.state == "done":
            tick_box(p, box, t, ticked=True, hover=self.underMouse())
        else:
            self._paint_ring(p, box.adjusted(1, 1, -1, -1), t)
        if self.hasFocus():
            focus_ring(p, QRectF(self.rect()), t, 6)

    def _paint_ring(self, p: QPainter, ring: QRectF, t: Tokens) -> None:
        pen = QPen(QColor(t.secondary), 1.6)
        if self.state == "not_seen":
            pen.setDashPattern([2.0, 1.6])
        p.setPen(pen)
        p.drawEllipse(ring)
        if self.state == "seen":
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(QColor(t.secondary))
            p.drawEllipse(ring.center(), 3.0, 3.0)


class DoneHere(QAbstractButton):
    """The button at the end of the strip: what is on the screen was looked at, the next sides come.

    With larger text it has a row of its own, and what it says stands side by side.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._left_words, self._ready, self._left = "", False, 8
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = SideWords(self)
        self.setToolTip(tooltip(with_key(words.tooltip(), "Ctrl+Return")))
        self.set_words(words.button(last=False), "", left=8)

    def set_words(self, text: str, left_words: str, *, left: int) -> None:
        """Say what a press does, and how many sides are still to come."""
        self._left_words, self._left = left_words, left
        self.setText(text if left else left_words)
        self.setAccessibleName(self.text())  # what is said to be seen (WCAG 2.5.3)
        self.setAccessibleDescription(left_words if left else text)
        self.updateGeometry()
        self.update()

    def set_ready(self, ready: bool) -> None:
        """Whether the sides have been on the screen long enough for a press to count."""
        if ready != self._ready:
            self._ready = ready
            self.update()

    @property
    def is_ready(self) -> bool:
        """Whether a press counts."""
        return self._ready

    def sizeHint(self) -> QSize:
        u = unit(self)
        return QSize(98, round(68 + 18 * u)) if u < TWO_LINES_FROM else QSize(round(200 * u), round(22 * u))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return  # a held key never declares
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, box = tokens_for(self.palette()), QRectF(self.rect())
        filled = self._ready and self._left > 0
        fill = t.accent if filled else t.hover if self.underMouse() else t.card
        frame(p, box, fill=fill, edge=t.accent if self._left else t.line, width=1.5, radius=SMALL_RADIUS + 1)
        colours = (t.on_accent, t.on_accent) if filled else (t.text if self._left else t.secondary, t.secondary)
        paint = self._paint_words if unit(self) < TWO_LINES_FROM else self._paint_line
        paint(p, box.adjusted(8, 5, -8, -5), colours)
        if self.hasFocus():
            focus_ring(p, box, t, SMALL_RADIUS + 1, inside_edge=True)

    def _texts(self) -> tuple[tuple[str, QFont], tuple[str, QFont]]:
        """What a press does, and how many sides are left."""
        left = self._left_words if self._left else ""
        return (self.text(), sized(self.font(), 13, QFont.Weight.DemiBold)), (left, sized(self.font(), 11))

    def _paint_line(self, p: QPainter, room: QRectF, colours: Sequence[str]) -> None:
        """Both texts on one line, the second at its end; in other languages they give way a little."""
        shares = (room.width() * 0.55, room.width() * 0.43)
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        for (text, font), share, side, colour in zip(self._texts(), shares, sides, colours, strict=True):
            p.setFont(fitted(font, text, share))
            p.setPen(QColor(colour))
            p.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_words(self, p: QPainter, room: QRectF, colours: Sequence[str]) -> None:
        """One below the other, in the middle of the room."""
        laid = [lay_out((Run(text),), font, room.width()) for text, font in self._texts() if text]
        y = room.top() + max(0.0, (room.height() - sum(height for _, height, _ in laid) - 3 * (len(laid) - 1)) / 2)
        for (layout, height, _), colour in zip(laid, colours, strict=False):
            p.setPen(QColor(colour))
            layout.draw(p, QPointF(room.left(), y))
            y += height + 3


class ViewTile(QAbstractButton):
    """A small picture of a view with its name."""

    def __init__(self, spec: ViewSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._picture = QPixmap()
        self.large = False
        self.mark = SideMark(spec.name, self)
        self.setText(spec.name)
        self.setAccessibleName(spec.name)
        show = self.tr("Show {0} large").format(spec.name)
        self.setToolTip(tooltip(f"{show} ({spec.key})" if spec.key else show))
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
        return QRectF(6, 6, self.width() - 12, self.height() - self._words_height() - 10)

    def _wraps(self) -> bool:
        """Whether the name has two lines: with larger text, and where there are few pixels for it."""
        return unit(self) >= TWO_LINES_FROM or self.width() < NARROW_TILE

    def _words_height(self) -> float:
        u = unit(self)
        return (32 if u >= TWO_LINES_FROM else 28 if self._wraps() else 18) * u

    def sizeHint(self) -> QSize:
        u = unit(self)
        return QSize(104, round(68 + (18 if u < TWO_LINES_FROM else 32) * u))

    def minimumSizeHint(self) -> QSize:
        return QSize(43 if unit(self) < TWO_LINES_FROM else 56, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.mark.move(self.width() - BOX - 2, 2)

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
        wraps = self._wraps()
        longest = max(self.text().split(), key=len) if wraps else self.text()
        pixels = 11 if wraps and unit(self) < TWO_LINES_FROM else 12
        font = fitted(sized(self.font(), pixels), longest, words.width())
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
    taken_back = Signal(str)  # the side is to be looked at once more
    picture_size_changed = Signal(QSize)

    def __init__(self, views: Sequence[ViewSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: dict[str, ViewTile] = {}
        self._words = SideWords(self)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(10, 2, 10, 8)
        self._whole.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(6)
        self._whole.addLayout(row, 1)
        for spec in views:
            tile = ViewTile(spec, self)
            tile.clicked.connect(self._choose)
            tile.mark.clicked.connect(self._press_mark)
            row.addWidget(tile, 1)
            self._tiles[spec.id] = tile
        self.done_here = DoneHere(self)
        self._whole.addWidget(self.done_here)
        self._place_way()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("All views"))

    def set_picture(self, view: str, picture: QPixmap) -> None:
        """Show a view's picture, made for `picture_size()`."""
        self._tiles[view].set_picture(picture)

    def picture_size(self) -> QSize:
        """Return the size a picture is shown at, in device-independent pixels."""
        tile = next(iter(self._tiles.values()))
        return tile.picture_rect().size().toSize()

    def set_state(self, view: str, state: SideState) -> None:
        """Show how far a view is."""
        tile = self._tiles[view]
        if tile.mark.state == state and tile.accessibleDescription():
            return  # undo must not paint all tiles again
        tile.mark.set_state(state)
        tile.setAccessibleDescription(self._words.state(state))

    def set_large(self, views: Sequence[str]) -> None:
        """Outline the views that are shown large."""
        for name, tile in self._tiles.items():
            tile.large = name in views
            tile.update()

    def tile(self, view: str) -> ViewTile:
        """Return a view's tile."""
        return self._tiles[view]

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._whole.activate()
        self.picture_size_changed.emit(self.picture_size())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        elif event.type() == QEvent.Type.FontChange:
            self._place_way()

    def _place_way(self) -> None:
        """The button to the next sides stands beside the views; with larger text, where it has no room, below them."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._whole.setDirection(beside if unit(self) < TWO_LINES_FROM else below)

    def _choose(self) -> None:
        tile = self.sender()
        if isinstance(tile, ViewTile):
            self.view_chosen.emit(tile.spec.id)

    def _press_mark(self) -> None:
        mark = self.sender()
        if isinstance(mark, SideMark) and isinstance(tile := mark.parentWidget(), ViewTile):
            (self.taken_back if mark.state == "done" else self.view_chosen).emit(tile.spec.id)
