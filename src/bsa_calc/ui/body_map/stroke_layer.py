"""What the stroke under the pointer has covered so far, as a layer of a pane."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap, QTransform

from bsa_calc.ui.body_map.layers import blank

_BLACK = QColor(Qt.GlobalColor.black)
_Step = tuple[QPointF, QPointF, float]


class StrokeLayer:
    """Steps and areas, drawn once each; drawn again where the pane shows another part of the view meanwhile.

    What a stroke of the brush touches and is not on is left out.
    """

    def __init__(self) -> None:
        self._left_out = QPainterPath()  # mm
        self._parts: list[_Step | QPainterPath] = []
        self._area = QRect()
        self._local = QTransform()  # mm to logical pixels of the pane
        self._drawn: QPixmap | None = None
        self._box = QRect()  # what is covered, on the canvas

    def place(self, area: QRect, local: QTransform) -> None:
        """Lie over a pane with another sight."""
        self._area, self._local, self._drawn = area, local, None

    @property
    def is_empty(self) -> bool:
        """Whether there is no stroke."""
        return not self._parts

    def covered(self, source: QRectF, ratio: float) -> QImage:
        """What the stroke covers of a part of the pane, device pixels: opaque there."""
        image = QImage(source.size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(_BLACK)
        with QPainter(image) as p:
            self.keep_covered(p, QRectF(image.rect()), source, ratio)
        return image

    def keep_covered(self, p: QPainter, whole: QRectF, source: QRectF, ratio: float) -> None:
        """Keep of what is drawn in `whole` what the stroke covers of a part of the pane, device pixels."""
        p.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        p.drawPixmap(whole, self._layer(ratio), source)
        if not self._left_out.isEmpty():
            p.save()
            p.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
            p.translate(-source.topLeft())
            p.scale(ratio, ratio)
            p.fillPath(self._local.map(self._left_out), _BLACK)
            p.restore()

    def leave_out(self, path: QPainterPath) -> QRect:
        """The stroke is not on this skin, mm, though it touches it; returns what to update."""
        boxes = [self._local.mapRect(left_out.boundingRect()) for left_out in (self._left_out, path)]
        self._left_out = path
        changed = boxes[0].united(boxes[1]).toAlignedRect().adjusted(-2, -2, 2, 2)
        return changed.translated(self._area.topLeft()).intersected(self._box)

    def _layer(self, ratio: float) -> QPixmap:
        if self._drawn is None or self._drawn.devicePixelRatio() != ratio:
            self._drawn = blank(self._area.size(), ratio)
            self._box = QRect()
            for part in self._parts:
                self._draw(self._drawn, part)
        return self._drawn

    def add_step(self, start: QPointF, end: QPointF, radius_mm: float, ratio: float) -> QRect:
        """Add what the brush covers on its way, mm; returns what to update."""
        return self._add((start, end, radius_mm), ratio)

    def add_area(self, path: QPainterPath, ratio: float) -> QRect:
        """Add a whole area, mm; returns what to update."""
        return self._add(path, ratio)

    def clear(self) -> QRect:
        """Forget the stroke; returns what to update."""
        if not self._parts:
            return QRect()
        self._parts, self._drawn, self._left_out = [], None, QPainterPath()
        shown, self._box = self._box, QRect()
        return shown

    def _add(self, part: _Step | QPainterPath, ratio: float) -> QRect:
        drawn = self._layer(ratio)
        self._parts.append(part)
        return self._draw(drawn, part)

    def _draw(self, layer: QPixmap, part: _Step | QPainterPath) -> QRect:
        p = QPainter(layer)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._draw_area(p, part) if isinstance(part, QPainterPath) else self._draw_step(p, *part)
        p.end()
        box = box.translated(self._area.topLeft())
        self._box = self._box.united(box)
        return box

    def _draw_area(self, p: QPainter, path: QPainterPath) -> QRect:
        shown = self._local.map(path)
        p.fillPath(shown, _BLACK)
        return shown.boundingRect().toAlignedRect().adjusted(-2, -2, 2, 2)

    def _draw_step(self, p: QPainter, start: QPointF, end: QPointF, radius_mm: float) -> QRect:
        """A round pen covers what the brush covers, to 0.02 %."""
        shown, radius = QLineF(self._local.map(start), self._local.map(end)), radius_mm * self._local.m11()
        p.setPen(QPen(_BLACK, 2 * radius, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if shown.p1() == shown.p2():
            p.drawPoint(shown.p1())
        else:
            p.drawLine(shown)
        reach = radius + 2
        corners = QRectF(shown.p1(), shown.p2()).normalized().adjusted(-reach, -reach, reach, reach)
        return corners.toAlignedRect()
