"""The gauge: how far the application is from the limit, with the band around the end of the bar."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QLineF, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import dots, frame, hatch, rounded
from bsa_calc.ui.look.tokens import Tokens, tokens_for

SCALE = 1.5  # the scale ends at one and a half times the limit
BAR_TOP, BAR_HEIGHT, BAR_RADIUS = 12, 14, 7
HOLLOW = ("not_finished", "unavailable")


class GaugeValues(NamedTuple):
    """What the gauge shows, in percent of the body."""

    percent: float = 0.0
    band_low: float = 0.0
    band_high: float = 0.0
    limit: float = 10.0
    verdict: str = "not_finished"


class Gauge(QProgressBar):  # to a screen reader: a value between 0 and 100 % of the body
    """A bar from nothing to one and a half times the limit.

    Ground and full bars are painted once and kept as pictures: while a stroke is drawn, only the bar's end moves.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = GaugeValues()
        self._pictures: dict[object, QPixmap] = {}
        self._factor, self._limit_text = 1.0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Gauge"))
        self.setRange(0, 100)
        self.setValue(0)

    @property
    def values(self) -> GaugeValues:
        """Return what is shown."""
        return self._values

    def set_values(self, percent: float, band_low: float, band_high: float, limit: float, verdict: str) -> None:
        """Show new figures; nothing is laid out again."""
        values = GaugeValues(float(percent), float(band_low), float(band_high), float(limit), verdict)
        if values != self._values:
            self._values = values
            self._keep_value()
            self.update()

    def _keep_value(self) -> None:
        """Keep the value for who asks: whole percents, which never cross the limit by rounding.

        Qt would draw at once, and tell of each new value, which some screen readers say as it is: beside the figure
        that is announced it would be another one. It does neither for a bar that is not seen.
        """
        percent = self._values.percent
        whole = math.ceil(percent) if percent > self._values.limit else math.floor(percent)
        seen = self.isVisible()
        self.setAttribute(Qt.WidgetAttribute.WA_WState_Visible, False)
        self.setValue(min(whole, self.maximum()))
        self.setAttribute(Qt.WidgetAttribute.WA_WState_Visible, seen)

    def set_unit(self, factor: float, limit_text: str) -> None:
        """Label the scale in the limit's own unit: `factor` of it are 1 % of the body."""
        if (factor, limit_text) != (self._factor, self._limit_text):
            self._factor, self._limit_text = factor, limit_text
            self._pictures.clear()
            self.update()

    def limit_text(self) -> str:
        """Return the label of the limit line."""
        return self._limit_text or self.tr("limit {0} %").format(QLocale().toString(self._values.limit, "g", 4))

    def sizeHint(self) -> QSize:
        return QSize(300, round(30 + 20 * unit(self)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def top(self) -> float:
        """Return the percentage at the end of the scale."""
        return max(self._values.limit, 1e-9) * SCALE

    def x_of(self, percent: float) -> float:
        """Return where a percentage lies, held to the scale's ends."""
        return 2 + (self.width() - 4) * min(max(percent / self.top(), 0.0), 1.0)

    def changeEvent(self, event: QEvent) -> None:
        self._pictures.clear()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._pictures.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, v = tokens_for(self.palette()), self._values
        bar = QRectF(2, BAR_TOP, self.width() - 4, BAR_HEIGHT)
        beyond = v.percent > self.top()
        ground = self._picture(("ground", v.limit, beyond), lambda q: self._paint_ground(q, t, bar, beyond=beyond))
        p.drawPixmap(0, 0, ground)
        if v.percent > 0:
            full = self._picture(v.verdict, lambda q: self._paint_full_bar(q, t, bar))
            # whole device pixels: the picture is cut, not scaled
            ratio = self.devicePixelRatioF()
            cut = max(4.0, round(self.x_of(v.percent) * ratio) / ratio)
            p.drawPixmap(QRectF(0, 0, cut, self.height()), full, QRectF(0, 0, cut * ratio, self.height() * ratio))
            if v.verdict in HOLLOW:
                p.fillRect(QRectF(cut - 1.75, bar.top() + 1, 1.75, bar.height() - 2), QColor(t.secondary))
            self._paint_band(p, t, bar)
        self._paint_limit(p, t, bar)

    def _picture(self, key: object, paint: Callable[[QPainter], None]) -> QPixmap:
        """Return a picture as large as the gauge, painted when it is first asked for."""
        ratio = self.devicePixelRatioF()
        picture = self._pictures.get((key, ratio))
        if picture is None:
            picture = QPixmap(QSize(round(self.width() * ratio), round(self.height() * ratio)))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            try:
                paint(painter)
            finally:
                painter.end()  # a picture that goes while it is painted on takes the program with it
            self._pictures[(key, ratio)] = picture
        return picture

    def _paint_ground(self, p: QPainter, t: Tokens, bar: QRectF, *, beyond: bool) -> None:
        """The track, the hatched zone beyond the limit, and the scale."""
        frame(p, bar, fill=t.track, edge=t.control if t.stroke > 1 else None, radius=BAR_RADIUS)
        limit = self.x_of(self._values.limit)
        zone = QPainterPath()
        zone.addRect(QRectF(limit, bar.top(), bar.right() - limit, bar.height()))
        hatch(p, rounded(bar, BAR_RADIUS).intersected(zone), t.beyond, gap=7, width=2.2)
        self._paint_scale(p, t, bar, beyond=beyond)

    def _paint_full_bar(self, p: QPainter, t: Tokens, bar: QRectF) -> None:
        """The bar: plain within, dotted when too close, hatched over the limit, hollow when not finished."""
        verdict = self._values.verdict
        shape = rounded(bar, BAR_RADIUS)
        if verdict in HOLLOW:
            frame(p, bar, fill=t.card, edge=t.secondary, width=1.75, radius=BAR_RADIUS)
            dots(p, rounded(bar.adjusted(2, 2, -2, -2), BAR_RADIUS - 2), t.secondary, gap=4.6, size=2.0)
            return
        frame(p, bar, fill=t.verdict(verdict), edge=None, radius=BAR_RADIUS)
        if verdict == "over":
            hatch(p, shape, t.card, gap=9, width=1.6)
        elif verdict == "too_close":
            dots(p, shape, t.card, gap=5.0, size=2.6)

    def _paint_limit(self, p: QPainter, t: Tokens, bar: QRectF) -> None:
        x = self.x_of(self._values.limit)
        p.fillRect(QRectF(x - 2.5, bar.top(), 5, bar.height()), QColor(t.card))
        p.setPen(QPen(QColor(t.text), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        p.drawLine(QLineF(x, bar.top() - 9, x, bar.bottom() + 8))

    def _paint_band(self, p: QPainter, t: Tokens, bar: QRectF) -> None:
        """A frame from the low to the high end; beyond the scale an arrow says that there is more."""
        v = self._values
        if v.verdict == "unavailable":
            return
        low, right = self.x_of(v.band_low), min(self.x_of(v.band_high), self.width() - 1.5)
        box = QRectF(min(low, right - 7), bar.top() - 4, max(right - low, 7.0), bar.height() + 8)
        if v.band_low < self.top():
            frame(p, box.adjusted(-1, -1, 1, 1), fill=None, edge=t.card, width=4.0, radius=5)
            frame(p, box, fill=None, edge=t.text, width=2.0, radius=4)
        if max(v.percent, v.band_high) > self.top():
            tip = QPointF(self.width() - 1, bar.center().y())
            p.setPen(QPen(QColor(t.card), 2))
            p.setBrush(QColor(t.text))
            p.drawPolygon(QPolygonF([tip, tip + QPointF(-10, -9), tip + QPointF(-10, 9)]))

    def _paint_scale(self, p: QPainter, t: Tokens, bar: QRectF, *, beyond: bool) -> None:
        locale, small = QLocale(), sized(self.font(), 12)
        row = QRectF(2, bar.bottom() + 8, self.width() - 4, 18 * unit(self))
        middle = Qt.AlignmentFlag.AlignVCenter
        end = locale.toString(self.top() * self._factor, "g", 6)
        end = f"> {end}" if beyond else end
        p.setFont(small)
        p.setPen(QColor(t.secondary))
        p.drawText(row, int(Qt.AlignmentFlag.AlignLeft | middle), locale.toString(0))
        p.drawText(row, int(Qt.AlignmentFlag.AlignRight | middle), end)
        words, bold = self.limit_text(), sized(self.font(), 12, QFont.Weight.DemiBold)
        width = QFontMetricsF(bold).horizontalAdvance(words) + 4
        room = self.width() - QFontMetricsF(small).horizontalAdvance(end) - 8
        left = min(max(self.x_of(self._values.limit) - width / 2, 16.0), room - width)
        p.setFont(bold)
        p.setPen(QColor(t.text))
        p.drawText(QRectF(left, row.top(), width, row.height()), int(Qt.AlignmentFlag.AlignCenter), words)
