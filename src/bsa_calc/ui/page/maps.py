"""Views of the body on paper: the body, the paint as vectors with its pattern, and the patient's left and right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from bsa_calc.body.surface import Floats
from bsa_calc.body.views import load_view
from bsa_calc.report.case import Case
from bsa_calc.report.outlines import patch_outlines
from bsa_calc.report.patterns import dot_places, hatch_lines
from bsa_calc.ui.body_map.body_pictures import body_pictures, skin_ramp
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.layers import ground
from bsa_calc.ui.body_map.side_marks import mark_places, side_letter
from bsa_calc.ui.look.tokens import Tokens
from bsa_calc.ui.page.sheet import BOLD, Sheet
from bsa_calc.ui.words.terms import view_names

#: Pixels of the body's shading for a point on paper, 100 an inch: it is soft, and outlines are drawn as lines.
_PIXELS_PER_PT = 100 / 72
#: The silhouette may be this far from its points on paper, mm on the body.
_SIMPLER_MM = 0.5
#: Head and soles are drawn this many times larger than the whole body.
_LARGEST = 2.0
#: Kept free for a view's name, and beside it for the marks of the sides, points.
_TITLE, _GAP = 16.0, 24.0
_ABOUT_AS_LARGE = 0.88
_HATCH_GAP, _DOT_GAP = 4.4, 3.6
#: Per view: a patch's number, whether this of it gets cream, and its rings.
Outlines = dict[str, list[tuple[int, bool, list[Floats]]]]


def outlines_of(case: Case) -> Outlines:
    """The outlines of all patches in every view that shows some paint."""
    layers = ((True, case.result.cream), (False, case.result.held))
    found = {
        view: [
            (patch, applied, rings)
            for applied, patches in layers
            for patch, rings in patch_outlines(patches, load_view(case.drawing.body, view)).items()
        ]
        for view in view_names()
    }
    return {view: outlines for view, outlines in found.items() if outlines}


def shown_views(outlines: Outlines) -> list[str]:
    """The views with paint; front and back always."""
    return [view for view in view_names() if view in outlines or view in ("front", "back")]


def draw_view(sheet: Sheet, case: Case, view: str, area: QRectF, scale: float, outlines: Outlines) -> None:
    """Draw one view into an area at a scale, points per mm, its name above it."""
    title = view_names()[view]
    top = sheet.text(area.x(), area.y(), title, 7.5, width=area.width(), weight=BOLD, colour=sheet.t.secondary,
                     align="center")  # fmt: skip
    box = _whole_box(case.drawing.body, view)
    room = QRectF(area.x(), top + 2, area.width(), box.height() * scale)
    picture = body_pictures(case.drawing.body)[view]
    to_page = Frame.fitted(room, box).to_pixels()
    p = sheet.p
    p.save()
    draw_body(p, case.drawing.body, view, to_page, sheet.t, clips=sheet.clips)
    for _, applied, rings in outlines.get(view, []):
        draw_patch(p, rings, to_page, sheet.t, applied=applied)
    p.restore()
    for side, place in mark_places(view, picture.drawn_box(), to_page, area.adjusted(-14, 0, 14, 9)):
        p.setPen(QPen(QColor(sheet.t.secondary), 0.6))
        p.setBrush(QColor("#ffffff"))
        p.drawEllipse(place, 5.6, 5.6)
        sheet.text(place.x() - 8, place.y() - 4.6, side_letter(side), 7, width=16, weight=BOLD,
                   colour=sheet.t.secondary, align="center")  # fmt: skip


def draw_body(p: QPainter, body: str, view: str, to_page: QTransform, t: Tokens, *, clips: bool) -> None:
    """Draw the body's shaded picture inside its outline; without clipping the picture itself is cut out."""
    picture = body_pictures(body)[view]
    silhouette, ghost = _silhouettes(body, view)
    if not ghost.isEmpty():
        p.setPen(QPen(QColor(t.line), 0.5))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawPath(to_page.map(ghost))
    outline = to_page.map(silhouette)
    image = _picture(body, view, round(abs(to_page.m11()) * _PIXELS_PER_PT * 1000), t, cut_out=not clips)
    p.save()
    if clips:
        p.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    p.drawImage(to_page.mapRect(picture.box), image)
    p.restore()
    p.strokePath(outline, QPen(QColor(t.skin_dark), 0.5))


@cache
def _silhouettes(body: str, view: str) -> tuple[QPainterPath, QPainterPath]:
    """The body's outline and what is left out of the view, with as many points as paper shows."""
    picture = body_pictures(body)[view]
    return _simpler(picture.outline), _simpler(picture.ghost)


def _simpler(path: QPainterPath) -> QPainterPath:
    import shapely

    made = QPainterPath()
    made.setFillRule(path.fillRule())
    for polygon in path.toSubpathPolygons():
        line = shapely.LineString([(polygon.at(k).x(), polygon.at(k).y()) for k in range(polygon.size())])
        points = shapely.get_coordinates(shapely.simplify(line, _SIMPLER_MM, preserve_topology=False)).tolist()
        made.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    return made


def _whole_box(body: str, view: str) -> QRectF:
    """What a view shows, with what it leaves out, mm."""
    outline, ghost = _silhouettes(body, view)
    return outline.boundingRect() if ghost.isEmpty() else outline.boundingRect().united(ghost.boundingRect())


@cache
def _picture(body: str, view: str, pixels_per_m: int, t: Tokens, *, cut_out: bool) -> QImage:
    """The body's picture in the colours of skin, as fine as paper shows it; cut out, it is transparent outside."""
    picture = body_pictures(body)[view]
    # Where the picture's own edge is the body's, it is finer.
    scale = pixels_per_m / 1000 * (2 if cut_out else 1)
    size = QSize(max(8, round(picture.box.width() * scale)), max(8, round(picture.box.height() * scale)))
    upright = QTransform(scale, 0, 0, -scale, -picture.box.left() * scale, picture.box.bottom() * scale)
    texture, lies = picture.texture(upright, size, skin_ramp(t.skin_dark, t.skin_light))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied if cut_out else QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.transparent if cut_out else QColor(t.skin_light))
    p = QPainter(image)
    p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if cut_out:
        p.setClipPath(upright.map(picture.outline))
    p.setTransform(lies)
    p.drawImage(0, 0, texture)
    p.end()
    return image


def draw_patch(p: QPainter, rings: Sequence[Floats], to_page: QTransform, t: Tokens, *, applied: bool) -> None:
    """Draw a patch: blue and hatched gets cream, grey and dotted is left out; told apart in grey print too."""
    edge = t.applied_outline if applied else t.left_out_outline
    # Outline and ground in one go: the path, which is most of the file, is written once.
    p.setPen(QPen(QColor(edge), 0.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    p.setBrush(ground(t, applied=applied))
    p.drawPath(_path(rings, to_page))
    scale = abs(to_page.m11())
    if applied:
        p.setPen(QPen(QColor(t.applied_hatch), 0.7))
        lines = hatch_lines(rings, _HATCH_GAP / scale / math.sqrt(2))
        p.drawLines([to_page.map(QLineF(*line)) for line in lines.reshape(-1, 4).tolist()])
    else:
        p.setPen(QPen(QColor(t.left_out_dots), 1.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        p.drawPoints([to_page.map(QPointF(*place)) for place in dot_places(rings, _DOT_GAP / scale).tolist()])


def _path(rings: Sequence[Floats], to_page: QTransform) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        path.addPolygon(to_page.map(QPolygonF([QPointF(x, y) for x, y in ring.tolist()])))
    return path


def draw_legend(sheet: Sheet, x: float, y: float, entries: Sequence[tuple[bool, str]], size: float = 7.5) -> float:
    """Swatches with their meaning, side by side; returns where the row ends below."""
    for applied, text in entries:
        swatch = np.array([[0.0, 0.8], [16.0, 0.8], [16.0, 9.8], [0.0, 9.8], [0.0, 0.8]])
        draw_patch(sheet.p, [swatch], QTransform(1, 0, 0, -1, x, y + 10.6), sheet.t, applied=applied)
        sheet.text(x + 21, y, text, size, colour=sheet.t.secondary)
        x += 21 + sheet.text_width(text, size) + 16
    return y + 14


def draw_map(sheet: Sheet, case: Case, area: QRectF, outlines: Outlines) -> None:
    """Draw all painted views into an area: as large as they can be, all to one scale but head and soles."""
    views = shown_views(outlines)
    boxes = {view: _whole_box(case.drawing.body, view) for view in views}
    times = {view: _times(case.drawing.body, view) for view in views}
    plans = [_plan(views, boxes, times, area, rows) for rows in (1, 2, 3) if rows <= len(views)]
    largest = max(scale for scale, _ in plans)
    # Of plans about as large, the one with more rows fills the area better.
    scale, rows = next(plan for plan in reversed(plans) if plan[0] >= _ABOUT_AS_LARGE * largest)
    high = max(box.height() * times[view] for view, box in boxes.items()) * scale + _TITLE
    # What is left over goes between the rows, at most a little.
    high += min(10.0, area.height() / len(rows) - high)
    y = area.center().y() - high * len(rows) / 2
    columns = [wide * scale for wide in _columns(rows, boxes, times)]
    gap = (area.width() - sum(columns)) / len(columns)
    for row in rows:
        x = area.x() + gap / 2
        for view, column in zip(row, columns, strict=False):
            wide = boxes[view].width() * times[view] * scale
            place = QRectF(x + (column - wide) / 2, y, wide, high - 4)
            draw_view(sheet, case, view, place, scale * times[view], outlines)
            x += column + gap
        y += high


def _plan(
    views: Sequence[str], boxes: dict[str, QRectF], times: dict[str, float], area: QRectF, count: int
) -> tuple[float, list[list[str]]]:
    """So many rows, and the scale at which they fit, points per mm."""
    most = -(-len(views) // count)
    rows = [list(views[k : k + most]) for k in range(0, len(views), most)]
    wide = (area.width() - _GAP * most) / sum(_columns(rows, boxes, times))
    high = (area.height() / len(rows) - _TITLE) / max(boxes[v].height() * times[v] for v in views)
    return min(wide, high), rows


def _columns(rows: list[list[str]], boxes: dict[str, QRectF], times: dict[str, float]) -> list[float]:
    """How wide each column is, mm: views stand below each other."""
    every = zip_longest(*([boxes[view].width() * times[view] for view in row] for row in rows), fillvalue=0.0)
    return [max(column) for column in every]


def _times(body: str, view: str) -> float:
    """How many times larger than a whole body a view is drawn: small parts more, none larger than the body."""
    return (
        min(_LARGEST, _whole_box(body, "front").height() / _whole_box(body, view).height() / 2)
        if _small(body, view)
        else 1.0
    )


def _small(body: str, view: str) -> bool:
    return _whole_box(body, view).height() < _whole_box(body, "front").height() / _LARGEST
