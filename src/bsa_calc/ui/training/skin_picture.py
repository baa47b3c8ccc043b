"""A patch to copy, as it looks on skin: brown, and pale where the colour is lost."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bsa_calc.training.targets import Target
from bsa_calc.ui.body_map.body_pictures import body_pictures
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.layers import body_layer
from bsa_calc.ui.look.tokens import tokens_for

#: Skin from its shade to its light, and where it has lost its colour.
_SKIN, _PALE = ("#6d4128", "#c08a62"), ("#c79f8b", "#f8e9df")
#: Skin shown around a patch, in times of its size; and at least so much, mm.
_AROUND, _LEAST_MM = 1.1, 90.0


def around(target: Target, times: float = _AROUND) -> QRectF:
    """The part of the view that shows a patch with skin around it, mm."""
    box = outline_path(target).boundingRect()
    more = max(_LEAST_MM, times * max(box.width(), box.height())) / 2
    return box.adjusted(-more, -more, more, more)


def outline_path(target: Target) -> QPainterPath:
    """The patch as a path, mm."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in target.outline.tolist()]))
    path.closeSubpath()
    return path


class SkinPicture(QWidget):
    """Shows one patch, close up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target: Target | None = None
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMinimumSize(200, 160)
        self.setAccessibleName(self.tr("The patch to copy"))

    def show_target(self, target: Target) -> None:
        """Show another patch."""
        self._target = target
        self._forget()

    def _forget(self) -> None:
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._forget()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._forget()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t, p = tokens_for(self.palette()), QPainter(self)
        p.fillRect(self.rect(), QColor(t.background))
        if self._target is None:
            return
        if self._picture is None:
            self._picture = self._draw(self._target)
        p.drawPixmap(0, 0, self._picture)

    def _draw(self, target: Target) -> QPixmap:
        t, ratio = tokens_for(self.palette()), self.devicePixelRatioF()
        to_pixels = Frame.fitted(QRectF(self.rect()), around(target)).to_pixels()
        picture = body_pictures(target.body)[target.view]
        skin, pale = (
            body_layer(picture, to_pixels, self.size(), ratio, replace(t, skin_dark=dark, skin_light=light))
            for dark, light in (_SKIN, _PALE)
        )
        with QPainter(skin) as p:
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            p.setClipPath(to_pixels.map(outline_path(target)))
            p.drawPixmap(0, 0, pale)
        return skin
