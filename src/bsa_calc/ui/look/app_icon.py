"""The program's icon, for the title bar and the task bar."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parents[1] / "data" / "app_icon"
#: Up to this size the picture with fewer strokes is used.
SMALL = 32


def app_icon() -> QIcon:
    """Drawn again in the sizes that desktops ask for."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        name = "bsa-calc-small.svg" if size <= SMALL else "bsa-calc.svg"
        QSvgRenderer(str(FOLDER / name)).render(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
