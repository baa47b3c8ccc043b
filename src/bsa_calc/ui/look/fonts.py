"""The type: the system's own where it has one made for screens, else the Inter that we ship.

Loading our two files takes time at every start, so it is done only where the system's font is missing or
a last resort (a bare Linux gives DejaVu Sans, a third wider than what the layout is drawn for).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget

BASE_PX = 14
FONT_FOLDER = Path(__file__).parents[1] / "data" / "fonts"
FAMILY = "Inter"
LAST_RESORTS = (
    "dejavu",
    "bitstream vera",
    "nimbus",
    "liberation",
    "free",
    "lucida",
    "helvetica",
    "noto sans mono",
    "urw",
    "luxi",
)


def needs_own_font(system: QFont) -> bool:
    """Return whether the system's font is missing or only a last resort."""
    family = QFontInfo(system).family().lower()
    return not family or family.startswith(LAST_RESORTS) or QFontInfo(system).fixedPitch()


def load_own_font() -> bool:
    """Make the shipped Inter known to Qt; return whether it is there."""
    loaded = [QFontDatabase.addApplicationFont(str(path)) for path in sorted(FONT_FOLDER.glob("*.otf"))]
    return bool(loaded) and min(loaded) >= 0


def install_font(app: QApplication, text_scale: float = 1.0, *, own: bool | None = None) -> QFont:
    """Set the application's font, 14 px or the system's size where that is larger, times `text_scale`."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font = QFont(system)
    wanted = needs_own_font(system) if own is None else own
    if wanted and (QFontDatabase.hasFamily(FAMILY) or load_own_font()):
        font.setFamily(FAMILY)
    base = max(BASE_PX, QFontInfo(system).pixelSize())
    font.setPixelSize(round(base * text_scale))
    app.setFont(font)
    return font


def base_px(font: QFont) -> int:
    """Return a font's size in device-independent pixels."""
    return font.pixelSize() if font.pixelSize() > 0 else QFontInfo(font).pixelSize()


def unit(widget: QWidget) -> float:
    """Return how much larger than drawn the widget's text is; lengths that hold text are multiplied by it."""
    return base_px(widget.font()) / BASE_PX


def dialog_size(widget: QWidget, width: int, height: int) -> QSize:
    """Return the size of a dialog, larger with the text, but never larger than the screen."""
    room = widget.screen().availableSize()
    u = unit(widget)
    return QSize(min(round(width * u), room.width() - 40), min(round(height * u), room.height() - 60))


def sized(font: QFont, px: float, weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = False) -> QFont:
    """Return the font at `px` of a 14 px base; `tabular` gives all digits one width."""
    result = QFont(font)
    # A widget's font has its family from the application, and a painter would put its device's own in its place.
    result.setFamilies(font.families())
    result.setPixelSize(max(9, round(px * base_px(font) / BASE_PX)))
    result.setWeight(weight)
    if tabular and hasattr(result, "setFeature"):
        result.setFeature(QFont.Tag("tnum"), 1)
    return result


def fitted(font: QFont, text: str, width: float) -> QFont:
    """Return the font, made smaller where `text` would be wider than `width`."""
    needed = QFontMetricsF(font).horizontalAdvance(text)
    if needed <= width:
        return font
    result = QFont(font)
    result.setPixelSize(max(9, int(base_px(font) * width / needed)))
    return result
