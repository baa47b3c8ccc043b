"""The course of a treatment as a plot: drawn alike in the window, on paper and in pictures.

Above the area over the weeks, with the limit and the label's reviews; below, where something is graded, the VASI.
Lines are told apart by stroke, shape and filling, not by colour alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLineF, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF

from bsa_calc.ui.look.tokens import Tokens

#: So many weeks are shown at least.
_FEWEST_WEEKS = 8.0
#: Beside the last point and the last review there is room for their marks.
_BEYOND = 1.06
#: Visits of one day stand so far apart, in widths of a mark.
_APART = 1.25
#: Of the height, what the score takes.
_SCORE_PART = 0.36
#: So many places along a line are tried for its words, beside the first.
_TRIED = 12
#: From so many visits on marks are smaller.
_MANY = 20


class PlotVisit(NamedTuple):
    """One visit; `week` since the beginning."""

    week: float
    label: str  # "12 Mar 2026"
    affected: float  # percent of the body
    applied: float
    band: tuple[float, float]  # of what is applied
    vasi: float | None = None
    face: float | None = None
    unconfirmed: bool = False


class PlotReview(NamedTuple):
    """A week at which the label asks for a review."""

    week: float
    label: str


@dataclass(frozen=True, slots=True)
class PlotData:
    """What a plot shows; visits in the order of time, `limit` in percent of the body or None."""

    visits: Sequence[PlotVisit] = ()
    limit: float | None = None
    reviews: Sequence[PlotReview] = ()

    @property
    def has_score(self) -> bool:
        """Whether any visit has a score."""
        return any(visit.vasi is not None for visit in self.visits)


class _Axes(NamedTuple):
    """A panel: its area, and what its sides stand for."""

    box: QRectF
    weeks: tuple[float, float]
    highest: float

    def x(self, week: float) -> float:
        first, last = self.weeks
        return self.box.left() + (week - first) / (last - first) * self.box.width()

    def y(self, value: float) -> float:
        return self.box.bottom() - value / self.highest * self.box.height()


class CoursePlot:
    """Draws on a painter, in logical pixels of a font.

    Attributes
    ----------
    places : where each visit's marks stand after `draw`, in the order of the visits
    """

    def __init__(self, p: QPainter, data: PlotData, t: Tokens, font: QFont) -> None:
        self._p, self._data, self._t, self._font = p, data, t, font
        self._metrics = QFontMetricsF(font)
        self._unit = self._metrics.height() / 15.0
        self._mark = self._unit * (4.2 if len(data.visits) < _MANY else 2.9)
        self.places: list[QPointF] = []
        self.limit_place = QRectF()

    def draw(self, area: QRectF) -> None:
        """Draw legend, panels and axes into an area."""
        p, data, line = self._p, self._data, self._metrics.height()
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setFont(self._font)
        rows = self._legend(area.adjusted(self._gutter(), line * 0.9, 0, 0))
        inner = area.adjusted(self._gutter(), line * (0.6 + 1.4 * rows), -8 * self._unit, -line * 2.6)
        weeks = _weeks(data)
        upper, lower = QRectF(inner), QRectF(inner)
        if data.has_score:
            upper.setBottom(inner.bottom() - inner.height() * _SCORE_PART - line)
            lower.setTop(inner.bottom() - inner.height() * _SCORE_PART)
        highest = max([data.limit or 0.0, 1.0, *(v.affected for v in data.visits), *(v.band[1] for v in data.visits)])
        self._area(_Axes(upper, weeks, _round_up(highest * 1.08)), last=not data.has_score)
        if data.has_score:
            scores = [v.vasi for v in data.visits if v.vasi is not None]
            self._score(_Axes(lower, weeks, _round_up(max([0.1, *scores]) * 1.1)))
        p.restore()

    def _gutter(self) -> float:
        return self._metrics.horizontalAdvance("00.0") + self._metrics.height() * 1.6

    # --- panels ------------------------------------------------------------------------------------------------------

    def _area(self, axes: _Axes, *, last: bool) -> None:
        t, data, visits = self._t, self._data, self._data.visits
        self._frame(axes, QCoreApplication.translate("CoursePlot", "% of the body"), last=last)
        for review in data.reviews:
            self._review(axes, review)
        if data.limit is not None:
            self._limit(axes, data.limit)
        xs = self._xs(axes)
        for x, visit in zip(xs, visits, strict=True):
            self._band(axes, x, visit)
        self._line(axes, xs, [v.affected for v in visits], t.secondary, Qt.PenStyle.DashLine)
        self._line(axes, xs, [v.applied for v in visits], t.accent, Qt.PenStyle.SolidLine)
        for x, visit in zip(xs, visits, strict=True):
            self._dot(QPointF(x, axes.y(visit.affected)), t.secondary, t.card, round_one=True)
            self._dot(QPointF(x, axes.y(visit.applied)), t.accent, t.card if visit.unconfirmed else t.accent)
        self.places = [QPointF(x, axes.y(v.applied)) for x, v in zip(xs, visits, strict=True)]

    def _score(self, axes: _Axes) -> None:
        self._frame(axes, QCoreApplication.translate("CoursePlot", "VASI"), last=True)
        for review in self._data.reviews:
            self._upright(axes, review.week)
        graded = [(x, v) for x, v in zip(self._xs(axes), self._data.visits, strict=True) if v.vasi is not None]
        xs = [x for x, _ in graded]
        faces = [v.face or 0.0 for _, v in graded]
        totals = [v.vasi or 0.0 for _, v in graded]
        self._line(axes, xs, faces, self._t.too_close, Qt.PenStyle.DotLine)
        self._line(axes, xs, totals, self._t.text, Qt.PenStyle.SolidLine)
        for x, face, total in zip(xs, faces, totals, strict=True):
            self._triangle(QPointF(x, axes.y(face)))
            self._dot(QPointF(x, axes.y(total)), self._t.text, self._t.text)

    def _xs(self, axes: _Axes) -> list[float]:
        """Where visits stand; those of one day side by side, in their order."""
        found, weeks = [], [visit.week for visit in self._data.visits]
        for k, week in enumerate(weeks):
            alike = [i for i, other in enumerate(weeks) if other == week]
            found.append(axes.x(week) + (alike.index(k) - (len(alike) - 1) / 2) * 2 * self._mark * _APART)
        return found

    # --- marks -------------------------------------------------------------------------------------------------------

    def _line(self, axes: _Axes, xs: Sequence[float], values: Sequence[float], colour: str, style: Qt.PenStyle) -> None:
        self._p.setPen(QPen(QColor(colour), 1.6 * self._unit, style))
        self._p.drawPolyline(QPolygonF([QPointF(x, axes.y(v)) for x, v in zip(xs, values, strict=True)]))

    def _band(self, axes: _Axes, x: float, visit: PlotVisit) -> None:
        low, high = (axes.y(end) for end in visit.band)
        cap = self._mark * 0.8
        colour = QColor(self._t.accent)
        colour.setAlphaF(0.55)
        self._p.setPen(QPen(colour, 1.1 * self._unit))
        self._p.drawLines(
            [QLineF(x, low, x, high), QLineF(x - cap, low, x + cap, low), QLineF(x - cap, high, x + cap, high)]
        )

    def _dot(self, place: QPointF, colour: str, filled: str, *, round_one: bool = False) -> None:
        self._p.setPen(QPen(QColor(colour), 1.4 * self._unit))
        self._p.setBrush(QColor(filled))
        if round_one:
            self._p.drawEllipse(place, self._mark, self._mark)
        else:
            corner = QPointF(self._mark, self._mark) * 0.92
            self._p.drawRect(QRectF(place - corner, place + corner))
        self._p.setBrush(Qt.BrushStyle.NoBrush)

    def _triangle(self, place: QPointF) -> None:
        m = self._mark * 1.1
        self._p.setPen(QPen(QColor(self._t.too_close), 1.4 * self._unit))
        self._p.setBrush(QColor(self._t.card))
        self._p.drawPolygon(
            QPolygonF([place + QPointF(0, -m), place + QPointF(m, m * 0.8), place + QPointF(-m, m * 0.8)])
        )
        self._p.setBrush(Qt.BrushStyle.NoBrush)

    def _limit(self, axes: _Axes, limit: float) -> None:
        y = axes.y(limit)
        self._p.setPen(QPen(QColor(self._t.over), 1.4 * self._unit, Qt.PenStyle.DashLine))
        self._p.drawLine(QLineF(axes.box.left(), y, axes.box.right(), y))
        words = QCoreApplication.translate("CoursePlot", "limit {0} %").format(QLocale().toString(float(limit), "g", 6))
        self.limit_place = self._free_place(axes, y, self._metrics.horizontalAdvance(words) + 4)
        self._words(self.limit_place, words, self._t.over, Qt.AlignmentFlag.AlignLeft)

    def _free_place(self, axes: _Axes, y: float, width: float) -> QRectF:
        """Room for words over or under a line, as far left as no mark or other line would cross them."""
        line, edge = self._metrics.height(), 6 * self._unit
        tops = (y - line * 1.1, y + line * 0.1)
        first, last = axes.box.left() + edge, axes.box.right() - edge - width
        lefts = [first + (last - first) * k / _TRIED for k in range(_TRIED + 1)]
        found = [QRectF(left, top, width, line) for left in lefts for top in tops]
        taken = self._taken(axes)
        low = axes.box.bottom() - line * 1.2  # where reviews have their words
        return next((p for p in found if p.bottom() < low and not taken.intersects(p)), found[0])

    def _taken(self, axes: _Axes) -> QPainterPath:
        """Where the marks and bands of the visits are, and the lines between them."""
        xs, path = self._xs(axes), QPainterPath()
        for x, visit in zip(xs, self._data.visits, strict=True):
            path.moveTo(x, axes.y(visit.band[0]))
            path.lineTo(x, axes.y(visit.band[1]))
        for review in self._data.reviews:
            path.moveTo(axes.x(review.week), axes.box.top())
            path.lineTo(axes.x(review.week), axes.box.bottom())
        for values in ([v.affected for v in self._data.visits], [v.applied for v in self._data.visits]):
            path.addPolygon(QPolygonF([QPointF(x, axes.y(value)) for x, value in zip(xs, values, strict=True)]))
            for x, value in zip(xs, values, strict=True):
                path.addEllipse(QPointF(x, axes.y(value)), self._mark, self._mark)
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * self._mark)
        return stroker.createStroke(path)

    def _review(self, axes: _Axes, review: PlotReview) -> None:
        self._upright(axes, review.week)
        width = self._metrics.horizontalAdvance(review.label) + 4
        # Beside its line, at the foot where no figures are.
        left = axes.x(review.week) - width - 3 * self._unit
        if left < axes.box.left():
            left = axes.x(review.week) + 3 * self._unit
        place = QRectF(left, axes.box.bottom() - self._metrics.height() * 1.2, width, 0)
        self._words(place, review.label, self._t.secondary, Qt.AlignmentFlag.AlignLeft)

    def _upright(self, axes: _Axes, week: float) -> None:
        x = axes.x(week)
        self._p.setPen(QPen(QColor(self._t.control), 1.1 * self._unit, Qt.PenStyle.DotLine))
        self._p.drawLine(QLineF(x, axes.box.top(), x, axes.box.bottom()))

    # --- axes --------------------------------------------------------------------------------------------------------

    def _frame(self, axes: _Axes, title: str, *, last: bool) -> None:
        p, t, box, line = self._p, self._t, axes.box, self._metrics.height()
        step = _step(axes.highest, max(2, int(box.height() / (line * 1.8))))
        for k in range(int(axes.highest / step + 1e-9) + 1):
            y = axes.y(k * step)
            p.setPen(QPen(QColor(t.line), 0.8 * self._unit))
            p.drawLine(QLineF(box.left(), y, box.right(), y))
            place = QRectF(box.left() - self._gutter(), y - line / 2, self._gutter() - 6 * self._unit, 0)
            self._words(place, QLocale().toString(round(k * step, 6), "g", 4), t.secondary, Qt.AlignmentFlag.AlignRight)
        p.setPen(QPen(QColor(t.control), 1.0 * self._unit))
        p.drawLine(QLineF(box.bottomLeft(), box.bottomRight()))
        self._title_upright(box, title)
        self._weeks_axis(axes, words=last)

    def _weeks_axis(self, axes: _Axes, *, words: bool) -> None:
        first, last = axes.weeks
        line, box = self._metrics.height(), axes.box
        step = max(1.0, _step(last - first, max(2, int(box.width() / (line * 3.2)))))
        k = math.ceil(first / step - 1e-9)
        while k * step <= last + 1e-9:
            x = axes.x(k * step)
            self._p.setPen(QPen(QColor(self._t.control), 1.0 * self._unit))
            self._p.drawLine(QLineF(x, box.bottom(), x, box.bottom() + 4 * self._unit))
            if words:
                place = QRectF(x - line * 2, box.bottom() + 5 * self._unit, line * 4, 0)
                week = QLocale().toString(round(k * step, 6), "g", 6)
                self._words(place, week, self._t.secondary, Qt.AlignmentFlag.AlignHCenter)
            k += 1
        if words:
            place = QRectF(box.left(), box.bottom() + line * 1.35, box.width(), 0)
            self._words(
                place,
                QCoreApplication.translate("CoursePlot", "weeks of treatment"),
                self._t.secondary,
                Qt.AlignmentFlag.AlignHCenter,
            )

    def _title_upright(self, box: QRectF, title: str) -> None:
        p, line = self._p, self._metrics.height()
        p.save()
        p.translate(box.left() - self._gutter(), box.center().y())
        p.rotate(-90)
        self._words(
            QRectF(-box.height() / 2, 0, box.height(), 0), title, self._t.secondary, Qt.AlignmentFlag.AlignHCenter
        )
        p.restore()
        del line

    def _words(self, place: QRectF, words: str, colour: str, side: Qt.AlignmentFlag) -> None:
        self._p.setPen(QColor(colour))
        box = QRectF(place.left(), place.top(), place.width(), self._metrics.height() * 1.05)
        self._p.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip), words)

    def _legend(self, room: QRectF) -> int:
        """Which line is which, on more than one row where there is no room; returns how many rows they take."""
        x, y, rows = room.left(), room.top(), 1
        for words, pen, mark in self._legend_items():
            width = 32 * self._unit + self._metrics.horizontalAdvance(words)
            if x > room.left() and x + width > room.right():
                x, y, rows = room.left(), y + 1.4 * self._metrics.height(), rows + 1
            self._legend_item(QPointF(x, y), words, pen, mark)
            x += width + 20 * self._unit
        return rows

    def _legend_items(self) -> list[tuple[str, QPen, Callable[[QPointF], object]]]:
        """The words of each line, its pen, and what marks its points."""
        t, wide, style = self._t, 1.6 * self._unit, Qt.PenStyle
        cream = QCoreApplication.translate("CoursePlot", "gets cream")
        affected = QCoreApplication.translate("CoursePlot", "affected in all")
        total = QCoreApplication.translate("CoursePlot", "VASI, total")
        face = QCoreApplication.translate("CoursePlot", "VASI, face")
        areas: list[tuple[str, QPen, Callable[[QPointF], object]]] = [
            (cream, QPen(QColor(t.accent), wide, style.SolidLine), lambda at: self._dot(at, t.accent, t.accent)),
            (
                affected,
                QPen(QColor(t.secondary), wide, style.DashLine),
                lambda at: self._dot(at, t.secondary, t.card, round_one=True),
            ),
        ]
        if not self._data.has_score:
            return areas
        return [
            *areas,
            (total, QPen(QColor(t.text), wide, style.SolidLine), lambda at: self._dot(at, t.text, t.text)),
            (face, QPen(QColor(t.too_close), wide, style.DotLine), self._triangle),
        ]

    def _legend_item(self, at: QPointF, words: str, pen: QPen, mark: Callable[[QPointF], object]) -> None:
        u, height = self._unit, self._metrics.height()
        self._p.setPen(pen)
        self._p.drawLine(QLineF(at, at + QPointF(26 * u, 0)))
        mark(at + QPointF(13 * u, 0))
        place = QRectF(at.x() + 32 * u, at.y() - height / 2, self._metrics.horizontalAdvance(words) + 4, 0)
        self._words(place, words, self._t.text, Qt.AlignmentFlag.AlignLeft)


def _weeks(data: PlotData) -> tuple[float, float]:
    """From the first visit, or the beginning, to the last visit or review."""
    weeks = [visit.week for visit in data.visits]
    last = max([_FEWEST_WEEKS, *weeks, *(review.week for review in data.reviews)])
    first = min([0.0, *weeks])
    room = (last - first) * (_BEYOND - 1)
    return first - room / 2, last + room


def _step(span: float, most: int) -> float:
    """A round step of which at most so many make up a span.

    Examples
    --------
    >>> _step(10, 5), _step(60, 12), _step(0.7, 4)
    (2.0, 5.0, 0.2)
    """
    rough = span / most
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * k for k in (1, 2, 5, 10) if power * k >= rough * (1 - 1e-9))


def _round_up(value: float) -> float:
    """The end of an axis: a round figure at or above a value."""
    step = _step(value, 8)
    return math.ceil(value / step - 1e-9) * step
