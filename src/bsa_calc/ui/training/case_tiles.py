"""The cases to choose from: their letters and their paint, and nothing that tells how much it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from bsa_calc.body.views import load_view
from bsa_calc.measure.measurement import measure
from bsa_calc.training.cases import TeachingCase
from bsa_calc.ui.body_map.body_pictures import body_pictures
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.layers import Look, blank
from bsa_calc.ui.body_map.small_picture import draw_view
from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import focus_ring, frame, tick_mark
from bsa_calc.ui.look.tokens import Tokens, tokens_for
from bsa_calc.ui.training.body_view import MAIN_VIEWS


class CaseTile(QAbstractButton):
    """One case; a tick says that it was revealed."""

    def __init__(self, case: TeachingCase, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case = case
        self._picture: QPixmap | None = None
        self._drawn: object = None
        self.done = False
        self.setText(name)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(150, 170)

    def minimumSizeHint(self) -> QSize:
        return QSize(90, 110)

    def paintEvent(self, event: QPaintEvent) -> None:
        t, p, box = tokens_for(self.palette()), QPainter(self), QRectF(self.rect())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame(p, box, fill=t.hover if self.underMouse() else t.card, edge=t.line, width=t.stroke)
        p.setFont(sized(self.font(), 13, QFont.Weight.DemiBold))
        p.setPen(QColor(t.text))
        line = p.fontMetrics().height()
        p.drawText(QRectF(0, box.height() - line - 6, box.width(), line), Qt.AlignmentFlag.AlignCenter, self.text())
        if self._picture is not None:
            p.drawPixmap(8, 8, self._picture)
        if self.done:
            side = 18 * unit(self)
            tick_mark(p, QRectF(box.right() - side - 6, 6, side, side), t.accent, 2 * unit(self))
        if self.hasFocus():
            focus_ring(p, box, t)

    def draw_picture(self) -> bool:
        """Draw the case if that is not done for this size and these colours; tells whether it was to do."""
        line = QFontMetrics(sized(self.font(), 13, QFont.Weight.DemiBold)).height()
        size = QSize(self.width() - 16, self.height() - line - 18)
        t, ratio = tokens_for(self.palette()), self.devicePixelRatioF()
        if self._drawn == (size, ratio, t):
            return False
        self._drawn, self._picture = (size, ratio, t), self._draw(size, ratio, t)
        self.update()
        return True

    def _draw(self, size: QSize, ratio: float, t: Tokens) -> QPixmap:
        """The case in the one of the main views that shows more of its paint."""
        body, paint = self._case.drawing.body, self._case.drawing.paint
        shares = paint.shares()
        areas = {view: float(load_view(body, view).area_mm2 @ shares[load_view(body, view).ids]) for view in MAIN_VIEWS}
        view = max(areas, key=lambda name: areas[name])
        whole = blank(size, ratio)
        fitted = Frame.fitted(QRectF(0, 0, size.width(), size.height()), body_pictures(body)[view].drawn_box())
        with QPainter(whole) as p:
            draw_view(p, measure(self._case.drawing), view, Look(fitted.to_pixels(), size, ratio, t, thin=True))
        return whole
