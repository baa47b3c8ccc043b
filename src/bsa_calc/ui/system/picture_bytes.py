"""Pictures as the bytes of a file: what writes them is the same for all files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader, QPixmap

from bsa_calc.errors import InputError
from bsa_calc.reading import read_bytes

#: What the program keeps for itself: small pictures of drawings, bytes and pixels.
_LARGEST_BYTES, _LARGEST_SIDE = 1_000_000, 1000


def png_bytes(image: QImage) -> bytes:
    """A picture as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def kept_picture(file: Path) -> QPixmap:
    """A picture that was kept as PNG; an empty one where there is none, or something else."""
    try:
        content = read_bytes(file, _LARGEST_BYTES)
    except InputError:
        return QPixmap()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    reader = QImageReader(buffer, b"png")
    size = reader.size()  # known before it is unpacked
    if not size.isValid() or max(size.width(), size.height()) > _LARGEST_SIDE:
        return QPixmap()
    return QPixmap.fromImage(reader.read())
