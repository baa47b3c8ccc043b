"""The small pictures of the strip: drawn one by one while nothing else is to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, QTimer
from PySide6.QtGui import QPainter

from bsa_calc.ui.body_map.body_pictures import body_pictures
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.layers import Look, body_layer, lay_paint, look_of
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.panels.strip import ViewStrip

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from bsa_calc.ui.body_map.paint_paths import PatchPath

_PAUSE_MS = 60
#: Kept free above the body for the tile's number and tick, logical pixels.
_ROOM = 3
#: Side of the corners that number and tick take up.
_CORNER = 20


class Thumbnails(QObject):
    """Keeps the strip's pictures up to date."""

    def __init__(self, strip: ViewStrip) -> None:
        super().__init__(strip)
        self._strip = strip
        self._body = ""
        self._waiting: list[str] = []
        self._held = True
        self._bodies: dict[tuple[str, str, int, int, int], QPixmap] = {}
        #: Per view the paths that its picture shows, with the picture's ground.
        self._shown: dict[str, tuple[QPixmap, list[tuple[int, bool]], Sequence[PatchPath]]] = {}
        self.paths_of: Callable[[str], Sequence[PatchPath]] = lambda view: ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw_next)
        strip.picture_size_changed.connect(self._redraw)

    def show_body(self, body: str) -> None:
        """Draw all views of a body."""
        if body != self._body:
            self._body = body
            self.redraw()

    def _redraw(self, size: QSize) -> None:
        self.redraw()

    def redraw(self, views: Iterable[str] | None = None, *, themed: bool = False) -> None:
        """Draw some views again (default: all), soon; `themed` when colours changed."""
        if themed:
            self._bodies.clear()
        for view in views if views is not None else body_pictures(self._body):
            if view not in self._waiting:
                self._waiting.append(view)
        if not self._held and not self._timer.isActive():
            self._timer.start(_PAUSE_MS)

    @property
    def is_busy(self) -> bool:
        """Whether a picture is still to be drawn."""
        return bool(self._waiting) or self._timer.isActive()

    def begin(self) -> None:
        """Start drawing: the large views are on the screen."""
        self._held = False
        self.redraw(())

    def _draw_next(self) -> None:
        if self._waiting:
            view = self._waiting.pop(0)
            picture = self._draw(view)
            if picture is not None:
                self._strip.set_picture(view, picture)
        if self._waiting:
            self._timer.start(0)

    def _draw(self, view: str) -> QPixmap | None:
        """The picture of a view; None if it is the one that is shown."""
        size = self._strip.picture_size()
        ratio = self._strip.devicePixelRatioF()
        t = tokens_for(self._strip.palette())
        picture = body_pictures(self._body)[view]
        drawn = picture.drawn_box()
        # What is so wide that it would lie under the number and the tick keeps below them.
        wide = drawn.width() * size.height() > drawn.height() * (size.width() - 2 * _CORNER)
        box = QRectF(0, 0, size.width(), size.height()).adjusted(0, _CORNER if wide else _ROOM, 0, -1)
        to_pixels = Frame.fitted(box, drawn).to_pixels()
        key = (self._body, view, size.width(), size.height(), round(100 * ratio))
        if key not in self._bodies:
            self._bodies[key] = body_layer(picture, to_pixels, size, ratio, t)
        paths = self.paths_of(view)
        ground, look = self._bodies[key], look_of(paths)
        if view in self._shown and self._shown[view][:2] == (ground, look):
            return None
        self._shown[view] = (ground, look, paths)  # the paths are kept, so that their identity stays their own
        whole = ground.copy()
        if paths:
            with QPainter(whole) as p:
                lay_paint(p, paths, Look(to_pixels, size, ratio, t, thin=True))
        return whole
