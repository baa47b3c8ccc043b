"""Pictures of the icon in every size a system asks for, drawn from the two SVG files beside the window."""

import os
import struct
from functools import cache
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCES = Path(__file__).resolve().parents[2] / "src" / "bsa_calc" / "ui" / "data" / "app_icon"
#: Up to this size the picture with fewer strokes is used.
SMALL = 32
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
LINUX_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
#: The kinds of an .icns file that hold a PNG, with their sizes; macOS wants the double ones for its fine screens.
MAC_KINDS = {
    b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024,
    b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512,
}  # fmt: skip


@cache
def _application() -> QCoreApplication:
    """Qt draws only where there is an application."""
    return QCoreApplication.instance() or QGuiApplication([])


def png(size: int) -> bytes:
    """The icon as a PNG file, `size` pixels wide."""
    _application()
    source = SOURCES / ("bsa-calc-small.svg" if size <= SMALL else "bsa-calc.svg")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    if not writer.write(image):
        raise OSError(f"the icon of {size} pixels cannot be written: {writer.errorString()}")
    return bytes(data.data())


def ico() -> bytes:
    """The icon as Windows wants it: a directory of PNG files."""
    pictures = [png(size) for size in WINDOWS_SIZES]
    place = 6 + 16 * len(pictures)
    entries = b""
    for size, picture in zip(WINDOWS_SIZES, pictures, strict=True):
        # 256 is written as 0; one plane, 32 bits a pixel.
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures)


def icns() -> bytes:
    """The icon as macOS wants it: a row of PNG files, each with its kind and length."""
    parts = b""
    for kind, size in MAC_KINDS.items():
        picture = png(size)
        parts += kind + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def write_all(folder: Path) -> None:
    """Write ``bsa-calc.ico``, ``bsa-calc.icns`` and a PNG of each size that Linux wants."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bsa-calc.ico").write_bytes(ico())
    (folder / "bsa-calc.icns").write_bytes(icns())
    for size in LINUX_SIZES:
        (folder / f"bsa-calc-{size}.png").write_bytes(png(size))
