"""The drawn body of each view: its grey picture and its crisp outline, read when first needed.

Nothing here loads numpy: the body is on the screen before the measuring part is imported.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache, cached_property

from PySide6 import QtCore  # `Qt` itself is named late: see `early`
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainterPath, QPolygonF, QTransform, qRgb

from bsa_calc.body.data_files import data_file

#: From this many pixels per mm on, the preview is too coarse.
PREVIEW_PX_PER_MM = 0.62
#: A picture this many times finer than the screen is averaged before it is drawn.
_FINE = 2.2


class BodyPicture:
    """One view of one body, in mm of the view (y up).

    Attributes
    ----------
    box : QRectF, mm, what the grey picture covers; its `top` is the lower edge
    """

    def __init__(self, body: str, view: str, entry: dict[str, object]) -> None:
        self._name = f"{body}-{view}"
        x0, y0, width, height = (float(entry[key]) for key in ("x0", "y0", "width", "height"))  # type: ignore[arg-type]
        self.box = QRectF(x0, y0, width, height)
        self._entry = entry
        self._images: dict[str, QImage] = {}

    @cached_property
    def outline(self) -> QPainterPath:
        """The silhouette, mm."""
        return _path(self._entry["outline"])  # type: ignore[arg-type]

    @cached_property
    def ghost(self) -> QPainterPath:
        """The rest of the body where the view shows only a part, mm; else empty."""
        return _path(self._entry["ghost"])  # type: ignore[arg-type]

    def drawn_box(self) -> QRectF:
        """What is drawn, without the margin of the picture, mm."""
        return self.outline.boundingRect()

    def texture(
        self, to_pixels: QTransform, size: QSize, ramp: Sequence[int], *, early: bool = False
    ) -> tuple[QImage, QTransform]:
        """The grey picture for a pane of `size` device pixels, through a ramp of 256 colours, and how it lies there.

        `early` leaves the averaging out, which is hard to see and needs names of `Qt` (module `early`).
        """
        scale = abs(to_pixels.m11())
        source = self._image("-small" if scale <= PREVIEW_PX_PER_MM else "")
        wanted = QRect(0, 0, size.width(), size.height())
        shown = to_pixels.inverted()[0].mapRect(QRectF(wanted)).intersected(self.box)
        per_mm = source.width() / self.box.width()
        left, right = (shown.left() - self.box.left()) * per_mm, (shown.right() - self.box.left()) * per_mm
        # Rows of the picture run from the top, millimetres from the floor.
        top, bottom = (self.box.bottom() - shown.bottom()) * per_mm, (self.box.bottom() - shown.top()) * per_mm
        piece = QRectF(left, top, right - left, bottom - top).toAlignedRect().intersected(source.rect())
        target = QSize(max(1, round(piece.width() / per_mm * scale)), max(1, round(piece.height() / per_mm * scale)))
        image = source.copy(piece)
        if piece.width() > _FINE * target.width() and not early:
            # Much finer than the screen: average. Near its size the painter's own sampling is as good, and free.
            image = image.scaled(
                target,
                QtCore.Qt.AspectRatioMode.IgnoreAspectRatio,
                QtCore.Qt.TransformationMode.SmoothTransformation,
            )
            image = image.convertToFormat(QImage.Format.Format_Grayscale8)
        image.reinterpretAsFormat(QImage.Format.Format_Indexed8)
        image.setColorTable(list(ramp))
        # Where the piece lies, mm; the picture's rows run downward.
        left, top = self.box.left() + piece.left() / per_mm, self.box.bottom() - piece.top() / per_mm
        size_mm = QSizeF(piece.width() / per_mm, piece.height() / per_mm)
        lies = QTransform(size_mm.width() / image.width(), 0, 0, -size_mm.height() / image.height(), left, top)
        return image, lies * to_pixels

    def _image(self, kind: str) -> QImage:
        if kind not in self._images:
            raw = data_file("bsa_calc.body", "pictures", f"{self._name}{kind}.jpg").read_bytes()
            self._images[kind] = QImage.fromData(raw).convertToFormat(QImage.Format.Format_Grayscale8)
        return self._images[kind]


@cache
def body_pictures(body: str) -> dict[str, BodyPicture]:
    """All views of a body."""
    text = data_file("bsa_calc.body", "pictures", f"{body}.json").read_text("utf-8")
    return {view: BodyPicture(body, view, entry) for view, entry in json.loads(text).items()}


@cache
def skin_ramp(dark: str, light: str) -> tuple[int, ...]:
    """256 colours from the darkest to the lightest tone of the body."""
    # The pictures use greys from 60 to 250.
    shares = [min(1.0, max(0.0, (grey - 60) / 190)) for grey in range(256)]
    ends = tuple(zip(_rgb(dark), _rgb(light), strict=True))
    return tuple(qRgb(*(round(x + (y - x) * s) for x, y in ends)) for s in shares)


def _rgb(colour: str) -> tuple[int, int, int]:
    c = QColor(colour)
    return c.red(), c.green(), c.blue()


def _path(rings: list[list[int]]) -> QPainterPath:
    # Odd and even, as Qt fills where no other rule is set: a ring inside another one is a hole.
    path = QPainterPath()
    for ring in rings:
        path.addPolygon(QPolygonF([QPointF(x / 100, y / 100) for x, y in zip(ring[::2], ring[1::2], strict=True)]))
        path.closeSubpath()
    return path
