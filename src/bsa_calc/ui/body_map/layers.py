"""How a view is drawn: the body, and the paint on it. The same functions serve screen, thumbnails and picture files."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6 import QtCore  # `Qt` itself is named late: see `early`
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QPixmap, QTransform

from bsa_calc.ui.body_map.body_pictures import BodyPicture, skin_ramp
from bsa_calc.ui.look.early import plain_pen
from bsa_calc.ui.look.tokens import Tokens

if TYPE_CHECKING:
    from bsa_calc.ui.body_map.paint_paths import PatchPath

#: How much of the skin the ground of a patch hides: eyes, lips and fingers stay to be seen under it.
TINT = 0.28
#: So many grounds of that kind laid over each other hide everything; see `cover`.
_TINTS = 4
#: Small pictures show plain paint; the body's shading comes through a little.
_SMALL_OPACITY = 0.86
#: Side of the tile that hatch and dots repeat in, and width of a patch's outline, logical pixels.
_TILE, _OUTLINE, _PICKED = 10, 1.4, 2.8


def blank(size: QSize, ratio: float) -> QPixmap:
    """A transparent layer for `size` logical pixels."""
    layer = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    layer.setDevicePixelRatio(ratio)
    layer.fill(QColor(0, 0, 0, 0))
    return layer


def body_layer(
    picture: BodyPicture, to_pixels: QTransform, size: QSize, ratio: float, t: Tokens, *, early: bool = False
) -> QPixmap:
    """The body alone; transparent around it. `early` is for the first picture of the window."""
    layer = blank(size, ratio)
    to_device = to_pixels * QTransform.fromScale(ratio, ratio)
    texture, lies = picture.texture(to_device, layer.size(), skin_ramp(t.skin_dark, t.skin_light), early=early)
    layer.setDevicePixelRatio(1)
    p = QPainter(layer)
    p.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    if not picture.ghost.isEmpty():
        p.setPen(QPen(QColor(t.line), ratio))
        p.drawPath(to_device.map(picture.ghost))
    brush = QBrush(texture)
    brush.setTransform(lies)
    outline = to_device.map(picture.outline)
    p.fillPath(outline, brush)
    p.strokePath(outline, plain_pen(t.skin_dark, 0.9 * ratio))
    p.end()
    layer.setDevicePixelRatio(ratio)
    return layer


@dataclass(frozen=True, slots=True)
class Look:
    """How a view that stands still is drawn.

    Attributes
    ----------
    to_pixels : QTransform, from mm of the view to logical pixels
    size : QSize, logical pixels
    ratio : float, device pixels for a logical one
    t : Tokens, the colours
    thin : bool, no hatch, which would only blur: for thumbnails
    """

    to_pixels: QTransform
    size: QSize
    ratio: float
    t: Tokens
    thin: bool = False


def lay_paint(p: QPainter, paths: Sequence[PatchPath], look: Look) -> None:
    """Draw the paint over a body: patches hide each other, and the body shows through them."""
    layer = blank(look.size, look.ratio)
    with QPainter(layer) as inner:
        paint_patches(inner, paths, look.to_pixels, look.ratio, look.t, thin=look.thin)
    p.setOpacity(_SMALL_OPACITY if look.thin else 1)
    p.drawPixmap(0, 0, layer)
    p.setOpacity(1)


def look_of(paths: Sequence[PatchPath]) -> list[tuple[int, bool]]:
    """What tells whether paths look like others, as long as both are kept."""
    return [(id(item.path), item.applied) for item in paths]


def paint_patches(
    p: QPainter,
    paths: Iterable[PatchPath],
    to_pixels: QTransform,
    ratio: float,
    t: Tokens,
    marked: Collection[int] = (),
    *,
    thin: bool = False,
) -> None:
    """Draw patches on a layer of their own, in logical pixels: hatched with cream, dotted without; `marked` bolder.

    The skin shows through them, and none shows through another.

    `thin` is for thumbnails, where a hatch would only blur: plain fills.
    """
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    for item in paths:
        path = to_pixels.map(item.path)
        if thin:
            edge = QColor(t.applied_hatch if item.applied else t.left_out_dots)
            p.setPen(QPen(edge, 1))
            p.setBrush(edge)
            p.drawPath(path)
        else:
            _paint_patch(p, path, ratio, t, applied=item.applied, marked=item.patch in marked)


def _paint_patch(p: QPainter, path: QPainterPath, ratio: float, t: Tokens, *, applied: bool, marked: bool) -> None:
    outline = t.applied_outline if applied else t.left_out_outline
    edge = QColor(t.picked_outline if marked else outline)
    width = _PICKED if marked else _OUTLINE
    solid, flat = QtCore.Qt.PenStyle.SolidLine, QtCore.Qt.PenCapStyle.FlatCap
    # Round joins take four times as long, and nobody sees them.
    p.strokePath(path, QPen(edge, 2 * width, solid, flat, QtCore.Qt.PenJoinStyle.BevelJoin))
    lay_ground(p, path, ground(t, applied=applied))
    p.fillPath(path, pattern(t, ratio, applied=applied))


def ground(t: Tokens, *, applied: bool) -> QColor:
    """The colour of a patch between its hatch or dots, through which one sees the skin."""
    return tinted(t.applied_tint if applied else t.left_out_tint)


def tinted(colour: str) -> QColor:
    """A colour through which one sees the skin."""
    made = QColor(colour)
    made.setAlphaF(TINT)
    return made


def lay_ground(p: QPainter, path: QPainterPath, colour: QColor) -> None:
    """Fill a path of a layer in place of what the layer shows there."""
    p.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    p.fillPath(path, colour)
    p.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def cover(layer: QPixmap) -> QImage:
    """Where a layer of paint shows something, device pixels: opaque there."""
    image = QImage(layer.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    p = QPainter(image)
    p.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    whole = QRectF(image.rect())
    for _ in range(_TINTS):
        p.drawPixmap(whole, layer, whole)
    p.end()
    return image


def fill_with_pattern(p: QPainter, whole: QRectF, origin: QPointF, ratio: float, t: Tokens, *, applied: bool) -> None:
    """Fill device pixels of a layer as a patch looks; `origin` is where the layer's own first pixel would be."""
    p.fillRect(whole, ground(t, applied=applied))
    p.setBrushOrigin(origin)
    p.fillRect(whole, QBrush(_tile_of(t, ratio, applied=applied)))


def pattern(t: Tokens, ratio: float, *, applied: bool) -> QBrush:
    """Hatch for cream this time, dots for left out; in logical pixels."""
    return tile_brush(_tile_of(t, ratio, applied=applied), ratio)


def _tile_of(t: Tokens, ratio: float, *, applied: bool) -> QImage:
    return _hatch_tile(t.applied_hatch, ratio) if applied else _dots_tile(t.left_out_dots, ratio)


def hatch_brush(colour: str, ratio: float) -> QBrush:
    """The hatch in another colour."""
    return tile_brush(_hatch_tile(colour, ratio), ratio)


def rings_brush(colour: str, ratio: float) -> QBrush:
    """Hollow dots."""
    return tile_brush(_rings_tile(colour, ratio), ratio)


def tile_brush(tile: QImage, ratio: float) -> QBrush:
    """A tile of device pixels, repeated."""
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush


@cache
def _rings_tile(colour: str, ratio: float) -> QImage:
    tile, p = _tile(ratio)
    p.setPen(QPen(QColor(colour), 1.2 * ratio))
    p.drawEllipse(QPointF(0.5, 0.5) * tile.width(), 2.3 * ratio, 2.3 * ratio)
    p.end()
    return tile


@cache
def _hatch_tile(colour: str, ratio: float) -> QImage:
    tile, p = _tile(ratio)
    p.setPen(QPen(QColor(colour), 1.2 * ratio))
    side = tile.width()
    p.drawLines([QLineF(-side + k * side, side, k * side, 0) for k in (0, 1, 2)])
    p.end()
    return tile


@cache
def _dots_tile(colour: str, ratio: float) -> QImage:
    tile, p = _tile(ratio)
    p.setPen(QtCore.Qt.PenStyle.NoPen)
    p.setBrush(QColor(colour))
    for share in (0.25, 0.75):
        p.drawEllipse(QPointF(share, share) * tile.width(), 0.9 * ratio, 0.9 * ratio)
    p.end()
    return tile


def _tile(ratio: float) -> tuple[QImage, QPainter]:
    side = max(4, round(_TILE * ratio))
    tile = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(QtCore.Qt.GlobalColor.transparent)
    p = QPainter(tile)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    return tile, p


def side_mark(p: QPainter, centre: QPointF, letter: str, t: Tokens, times: float = 1.0) -> None:
    """The R or L of the patient's side, so many times larger than usual."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setPen(QPen(QColor(t.secondary), 1.2 * times))
    p.setBrush(QColor(t.background))
    p.drawEllipse(centre, 10.5 * times, 10.5 * times)
    p.setPen(QColor(t.secondary))
    font = p.font()
    font.setPixelSize(round(12 * times))
    p.setFont(font)
    room = QRectF(centre.x() - 11 * times, centre.y() - 11 * times, 22 * times, 22 * times)
    p.drawText(room, QtCore.Qt.AlignmentFlag.AlignCenter, letter)
