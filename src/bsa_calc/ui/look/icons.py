"""Our own line icons, drawn in any colour and at any pixel ratio from the SVG files beside this module."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from bsa_calc.ui.look.tokens import Tokens

ICON_FOLDER = Path(__file__).parents[1] / "data" / "icons"


def icon_names() -> list[str]:
    """Return the names of all icons."""
    return sorted(path.stem for path in ICON_FOLDER.glob("*.svg"))


@cache
def _source(name: str) -> str:
    return (ICON_FOLDER / f"{name}.svg").read_text(encoding="utf-8")


def load_icons() -> None:
    """Read all of them: later their files may be gone, or those of a newer program."""
    for name in icon_names():
        _source(name)


def icon_pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon `size` device-independent pixels wide."""
    key = f"bsa-icon/{name}/{colour}/{size}/{ratio:.3f}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _render(name, colour, size, ratio)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _render(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    source = _source(name).replace("currentColor", colour)
    pixels = max(1, round(size * ratio))
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def paint_icon(p: QPainter, name: str, centre: QPointF, colour: str, size: int) -> None:
    """Paint an icon around a point, sharp at the painter's pixel ratio."""
    ratio = p.device().devicePixelRatioF()
    corner = centre - QPointF(size / 2, size / 2)
    sharp = QPointF(round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio)
    p.drawPixmap(sharp, icon_pixmap(name, colour, size, ratio))


def themed_icon(name: str, t: Tokens, size: int = 20) -> QIcon:
    """Return an icon for menus and actions; make it again when the theme changes."""
    icon = QIcon()
    for ratio in (1.0, 1.5, 2.0, 3.0):
        icon.addPixmap(icon_pixmap(name, t.text, size, ratio), QIcon.Mode.Normal)
        icon.addPixmap(icon_pixmap(name, t.disabled, size, ratio), QIcon.Mode.Disabled)
    return icon
