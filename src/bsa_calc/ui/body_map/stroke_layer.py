"""What the stroke under the pointer has covered so far, as a layer of a pane."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform

from bsa_calc.ui.body_map.layers import blank

_BLACK = QColor(Qt.GlobalColor.black)
_Step = tuple[QPointF, QPointF, float]


class StrokeLayer:
    """Steps and areas, drawn once each; drawn again where the pane shows another part of the view meanwhile."""

    def __init__(self) -> None:
        self._parts: list[_Step | QPainterPath] = []
        self._area = QRect()
        self._local = QTransform()  # mm to logical pixels of the pane
        self._drawn: QPixmap | None = None
        self._box = QRect()  # what is covered, on the canvas

    def place(self, area: QRect, local: QTransform) -> None:
        """Lie over a pane with another sight."""
        self._area, self._local, self._drawn = area, local, None

    def layer(self, ratio: float) -> QPixmap | None:
        """The stroke in black; None where there is none."""
        if not self._parts:
            return None
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
        self._parts, self._drawn = [], None
        shown, self._box = self._box, QRect()
        return shown

    def _add(self, part: _Step | QPainterPath, ratio: float) -> QRect:
        drawn = self.layer(ratio)
        if drawn is None:
            drawn = self._drawn = blank(self._area.size(), ratio)
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
