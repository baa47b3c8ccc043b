"""The course of a treatment: affected and applied percentage over the weeks, with the limit and the reviews."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QLineF, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.tokens import Tokens, tokens_for

#: So many weeks are shown at least.
_FEWEST_WEEKS = 8.0
#: Up to this many times the weeks of the last review: beside its line there is room for the name of the limit.
_BEYOND = 1.18


class TimelinePoint(NamedTuple):
    """One visit."""

    week: float  # since the first visit
    affected: float  # percent of the body
    applied: float
    label: str  # "12 Mar 2026"


class TimelineMark(NamedTuple):
    """A week at which the label asks for a review."""

    week: float
    label: str


class Legend(QWidget):
    """Says which line is which: by its symbol, not by its colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = ((self.tr("affected in all"), False), (self.tr("gets cream"), True))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, round(24 * unit(self)))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, u = tokens_for(self.palette()), unit(self)
        p.fillRect(self.rect(), QColor(t.card))
        p.setFont(sized(self.font(), 12))
        x, y = 46 * u, self.height() / 2
        for words, applied in self._items:
            colour, filled = _look(t, applied=applied)
            style = Qt.PenStyle.SolidLine if applied else Qt.PenStyle.DashLine
            p.setPen(QPen(QColor(colour), 1.8, style))
            p.drawLine(QLineF(x, y, x + 26 * u, y))
            p.setPen(QPen(QColor(colour), 1.6))
            p.setBrush(QColor(filled))
            middle = QPointF(x + 13 * u, y)
            if applied:
                p.drawRect(QRectF(middle - QPointF(4, 4), middle + QPointF(4, 4)))
            else:
                p.drawEllipse(middle, 4.2, 4.2)
            p.setPen(QColor(t.text))
            width = p.fontMetrics().horizontalAdvance(words)
            place = QRectF(x + 33 * u, 0, width + 4, self.height())
            p.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
            x = place.right() + 22 * u


class TimelinePlot(QWidget):
    """A plot that is read, not handled: it neither pans nor zooms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Sequence[TimelinePoint] = ()
        self._marks: Sequence[TimelineMark] = ()
        self._limit: float | None = None
        self._plot = pg.PlotWidget(self)
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideButtons()
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.getPlotItem().setContentsMargins(0, 2, 8, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Legend(self))
        layout.addWidget(self._plot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right
        self.setAccessibleName(self.tr("Course of the treatment"))

    def set_course(
        self, points: Sequence[TimelinePoint], limit: float | None, marks: Sequence[TimelineMark] = ()
    ) -> None:
        """Show these visits, in the order of time; `limit` is a percent of the body, None for another kind."""
        self._points, self._limit, self._marks = points, limit, marks
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange)
        if event.type() in kinds and hasattr(self, "_plot"):
            self._draw()

    def _draw(self) -> None:
        t = tokens_for(self.palette())
        plot = self._plot.getPlotItem()
        plot.clear()
        self._plot.setBackground(QColor(t.card))
        self._style_axes(t.secondary, t.line)
        self.setFixedHeight(round(210 * unit(self) ** 0.6))
        weeks = np.array([p.week for p in self._points])
        # All reviews of the label are seen from the first visit on: they tell how far the treatment has come.
        last = max([_FEWEST_WEEKS, *weeks.tolist(), *(_BEYOND * mark.week for mark in self._marks)])
        for mark in self._marks:
            self._line(mark.week, 90, t.control, mark.label, Qt.PenStyle.DotLine)
        if self._limit is not None:
            limit = self.tr("limit {0} %").format(QLocale().toString(self._limit))
            self._line(self._limit, 0, t.over, limit, Qt.PenStyle.DashLine)
        affected, applied = [p.affected for p in self._points], [p.applied for p in self._points]
        # Told apart by line, shape and filling, not by colour alone.
        self._series(weeks, affected, applied=False)
        self._series(weeks, applied, applied=True)
        highest = max([self._limit or 0.0, 1.0, *affected, *applied])
        plot.setXRange(0, last, padding=0.04)
        plot.setYRange(0, highest * 1.16, padding=0)
        self.setAccessibleDescription(self.spoken())

    def _style_axes(self, text: str, line: str) -> None:
        font = sized(self.font(), 11.5)
        for side, title in (("bottom", self.tr("weeks since the first visit")), ("left", self.tr("% of the body"))):
            axis = self._plot.getAxis(side)
            axis.setPen(pg.mkPen(line))
            axis.setTextPen(pg.mkPen(text))
            axis.setStyle(tickFont=font, tickLength=-4)
            axis.setLabel(title, **{"color": text, "font-size": f"{font.pixelSize()}px"})
            axis.enableAutoSIPrefix(False)
        self._plot.showGrid(x=False, y=False)

    def _line(self, at: float, angle: int, colour: str, label: str, style: Qt.PenStyle) -> None:
        # Beside a mark on its left, at the foot where no figures are; above the limit at the right edge.
        corner, place = ((1.0, 1.0), 0.99) if angle == 0 else ((1.05, 1.0), 0.03)
        options = {"color": colour, "position": place, "movable": False, "anchors": [corner, corner]}
        pen = pg.mkPen(colour, width=1.4, style=style)
        line = pg.InfiniteLine(at, angle=angle, pen=pen, label=label, labelOpts=options)
        line.label.setFont(sized(self.font(), 11, QFont.Weight.DemiBold))
        self._plot.addItem(line)

    def _series(self, weeks: np.ndarray, values: Sequence[float], *, applied: bool) -> None:
        colour, filled = _look(tokens_for(self.palette()), applied=applied)
        style = Qt.PenStyle.SolidLine if applied else Qt.PenStyle.DashLine
        self._plot.plot(
            weeks,
            np.asarray(values, dtype=float),
            pen=pg.mkPen(colour, width=1.8, style=style),
            symbol="s" if applied else "o",
            symbolSize=8,
            symbolPen=pg.mkPen(colour, width=1.6),
            symbolBrush=pg.mkBrush(filled),
        )

    def spoken(self) -> str:
        """Return the course as sentences for a screen reader."""
        say = self.tr("{0}: affected {1} %, cream on {2} %.")
        number = QLocale()
        return " ".join(
            say.format(p.label, number.toString(p.affected, "f", 1), number.toString(p.applied, "f", 1))
            for p in self._points
        )


def _look(t: Tokens, *, applied: bool) -> tuple[str, str]:
    """Colour of a line, and what its symbols are filled with."""
    return (t.accent, t.accent) if applied else (t.secondary, t.card)
