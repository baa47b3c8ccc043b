"""How a view lies on the screen: zoom and place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

LARGEST_ZOOM = 12.0
#: A zoomed view can be pushed so far beyond its edge, pixels: out from under the overview in the corner.
_BEYOND = 120.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A view on a pane.

    Attributes
    ----------
    pane : QRectF, logical pixels, where the view is shown
    box : QRectF, mm, what fits into the pane at zoom 1
    zoom : float, 1 shows all
    centre : QPointF, mm, in the middle of the pane
    """

    pane: QRectF
    box: QRectF
    zoom: float
    centre: QPointF

    @classmethod
    def fitted(cls, pane: QRectF, box: QRectF) -> Frame:
        """The whole of `box` in the pane."""
        return cls(pane, box, 1.0, box.center())

    @property
    def scale(self) -> float:
        """Logical pixels per mm."""
        return self.zoom * min(self.pane.width() / self.box.width(), self.pane.height() / self.box.height())

    def to_pixels(self) -> QTransform:
        """From mm of the view to logical pixels of the canvas."""
        middle = self.pane.center()
        return (
            QTransform.fromTranslate(-self.centre.x(), -self.centre.y())
            * QTransform.fromScale(self.scale, -self.scale)
            * QTransform.fromTranslate(middle.x(), middle.y())
        )

    def to_mm(self, point: QPointF) -> QPointF:
        """From a place on the canvas to mm of the view."""
        return self.to_pixels().inverted()[0].map(point)

    def shown(self) -> QRectF:
        """The part of the view that the pane shows, mm."""
        return self.to_pixels().inverted()[0].mapRect(self.pane)

    def zoomed(self, factor: float, about: QPointF) -> Frame:
        """Zoomed by a factor, with the place under `about` kept there."""
        zoom = min(LARGEST_ZOOM, max(1.0, self.zoom * factor))
        held = self.to_mm(about)
        closer = replace(self, zoom=zoom)
        return closer._held_inside(self.centre + held - (closer.to_mm(about) + self.centre - closer.centre))

    def moved(self, pixels: QPointF) -> Frame:
        """Pushed by some pixels."""
        return self._held_inside(self.centre - QPointF(pixels.x(), -pixels.y()) / self.scale)

    def pinched(self, start: QPointF, end: QPointF, factor: float) -> Frame:
        """Zoomed by a factor, with what was under `start` taken along to `end`."""
        return self.zoomed(factor, start).moved(end - start)

    def centred(self, place: QPointF) -> Frame:
        """With a place of the view in the middle, as far as the body stays in sight; mm."""
        return self._held_inside(place)

    def around(self, box: QRectF, free: QRectF) -> Frame:
        """Zoomed so that a box of the view, mm, fills a part of the pane, pixels."""
        at_one = self.scale / self.zoom
        filling = min(free.width() / box.width(), free.height() / box.height())
        closer = replace(self, zoom=min(LARGEST_ZOOM, max(1.0, filling / at_one)))
        aside = (free.center() - self.pane.center()) / closer.scale
        return closer._held_inside(box.center() - QPointF(aside.x(), -aside.y()))

    def revealing(self, place: QPointF, margin: float) -> Frame:
        """Pushed no further than needed to show a place of the view, mm, this many pixels inside the pane."""
        inside = self.pane.adjusted(margin, margin, -margin, -margin)
        at = self.to_pixels().map(place)
        x = min(inside.right(), max(inside.left(), at.x()))
        y = min(inside.bottom(), max(inside.top(), at.y()))
        return self if at == QPointF(x, y) else self.moved(QPointF(x, y) - at)

    def resized(self, pane: QRectF) -> Frame:
        """The same sight on another pane."""
        return replace(self, pane=pane)._held_inside(self.centre)

    def _held_inside(self, centre: QPointF) -> Frame:
        """With the body kept in sight: at zoom 1 in the middle, else a little beyond where zooming about it leads."""
        beyond = min(1.0, 4 * (self.zoom - 1)) * _BEYOND / self.scale
        spare_x = self.box.width() / 2 * (1 - 1 / self.zoom) + beyond
        spare_y = self.box.height() / 2 * (1 - 1 / self.zoom) + beyond
        middle = self.box.center()
        x = min(middle.x() + spare_x, max(middle.x() - spare_x, centre.x()))
        y = min(middle.y() + spare_y, max(middle.y() - spare_y, centre.y()))
        return replace(self, centre=QPointF(x, y))
