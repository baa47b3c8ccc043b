"""Colours of cards, gauge and paint, in one place, with no Qt in them but the lookup by palette.

A widget asks ``tokens_for(self.palette())`` when it paints, so a change of theme needs no registry: the palette
carries the choice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette

Scheme = Literal["light", "dark"]
SkinTone = Literal["plain", "light", "medium", "dark"]


@dataclass(frozen=True)
class Tokens:
    """One set of colours, as ``#rrggbb``."""

    scheme: Scheme
    background: str
    card: str
    hover: str  # a card-coloured control under the pointer
    selected: str  # a chosen tool or row
    text: str
    secondary: str
    disabled: str
    line: str  # hairlines that only group things
    control: str  # edges one must see: tick boxes, fields, the gauge's track
    focus: str
    accent: str
    on_accent: str
    within: str
    over: str
    on_over: str
    too_close: str
    beyond: str  # hatch of the gauge beyond the limit
    track: str  # ground of the gauge and of sliders
    applied_tint: str = "#1274d4"  # grounds of paint, through which the skin is seen
    left_out_tint: str = "#46525e"
    gained_tint: str = "#d9660d"
    lost_tint: str = "#2f8f5b"
    same_tint: str = "#5a6672"
    applied_fill: str = "#93c7f5"
    applied_hatch: str = "#0b62a8"
    applied_outline: str = "#083f70"
    left_out_fill: str = "#cfd4d9"
    left_out_dots: str = "#56626e"
    left_out_outline: str = "#3f4a55"
    picked_outline: str = "#0a1d30"
    gained_fill: str = "#f6c9a0"
    gained_hatch: str = "#9a3f00"
    lost_fill: str = "#eef7ee"
    lost_rings: str = "#1c6b45"
    same_fill: str = "#c3ccd6"
    same_outline: str = "#5a6672"
    skin_dark: str = "#8d99a3"
    skin_light: str = "#f3f5f7"
    stroke: float = 1.0  # width of a hairline, wider where the system asks for contrast

    def verdict(self, verdict: str) -> str:
        """Return the colour that goes with a verdict's shape and bar."""
        return {"within": self.within, "over": self.over, "too_close": self.too_close}.get(verdict, self.secondary)


LIGHT = Tokens(
    scheme="light",
    background="#f4f6f8",
    card="#ffffff",
    hover="#eef2f6",
    selected="#dfebf5",
    text="#17212b",
    secondary="#5b6875",
    disabled="#98a3ae",
    line="#d9dfe5",
    control="#77838f",
    focus="#0b62a8",
    accent="#0b62a8",
    on_accent="#ffffff",
    within="#0b62a8",
    over="#b54a00",
    on_over="#ffffff",
    too_close="#8a6100",
    beyond="#bd7a4a",
    track="#e3e8ed",
)

DARK = Tokens(
    scheme="dark",
    background="#171b20",
    card="#20262d",
    hover="#29313a",
    selected="#223a50",
    text="#e8edf2",
    secondary="#9aa7b4",
    disabled="#66727e",
    line="#343d47",
    control="#7d8a97",
    focus="#5db2ff",
    accent="#5db2ff",
    on_accent="#0b1722",
    within="#5db2ff",
    over="#ff9d4d",
    on_over="#21130a",
    too_close="#f2c14e",
    beyond="#a8713f",
    track="#343d47",
)

LIGHT_CONTRAST = replace(
    LIGHT,
    background="#ffffff",
    text="#000000",
    secondary="#1c2530",
    disabled="#5b6875",
    line="#39434e",
    control="#000000",
    focus="#00345f",
    accent="#064a82",
    within="#064a82",
    over="#8f3600",
    too_close="#684900",
    beyond="#8f3600",
    stroke=2.0,
)

DARK_CONTRAST = replace(
    DARK,
    background="#000000",
    card="#0a0d10",
    text="#ffffff",
    secondary="#dfe6ec",
    disabled="#9aa7b4",
    line="#b4bfca",
    control="#ffffff",
    focus="#9fd2ff",
    accent="#8ac7ff",
    within="#8ac7ff",
    over="#ffb980",
    beyond="#ffb980",
    stroke=2.0,
)

ALL = (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)

#: The skin of the drawn body, and paint that stands out from it; "plain" is the grey of the tokens themselves.
SKIN_TONES: dict[SkinTone, dict[str, str]] = {
    "plain": {},
    "light": {"skin_dark": "#b6937f", "skin_light": "#f8e6da"},
    "medium": {
        "skin_dark": "#9a7356", "skin_light": "#dcb592",
        "applied_tint": "#0070f0", "applied_hatch": "#0a4a86", "applied_outline": "#052a4d",
        "left_out_tint": "#39434d", "left_out_dots": "#36414b", "left_out_outline": "#1f2831",
        "picked_outline": "#04121f",
    },
    "dark": {
        "skin_dark": "#33231b", "skin_light": "#7a5845",
        "applied_tint": "#7cc0ff", "applied_hatch": "#c3e2ff", "applied_outline": "#dcefff",
        "left_out_tint": "#c9d1d8", "left_out_dots": "#e1e6ea", "left_out_outline": "#e8ecef",
        "picked_outline": "#ffffff",
        "gained_tint": "#ffb066", "gained_hatch": "#ffd9b0", "lost_tint": "#7fd6a4", "lost_rings": "#c9f2da",
        "same_tint": "#c9d1d8", "same_outline": "#e1e6ea",
    },
}  # fmt: skip


@cache
def with_skin(colours: Tokens, tone: SkinTone) -> Tokens:
    """Return a set of colours with the body in another tone; the set itself for the plain one."""
    return replace(colours, **SKIN_TONES[tone]) if SKIN_TONES[tone] else colours  # type: ignore[arg-type]


def tokens(scheme: Scheme, *, contrast: bool = False) -> Tokens:
    """Return the set of a colour scheme."""
    if scheme == "dark":
        return DARK_CONTRAST if contrast else DARK
    return LIGHT_CONTRAST if contrast else LIGHT


def tokens_for(palette: QPalette) -> Tokens:
    """Return the set a palette was made from; of a foreign palette, the set nearest in lightness."""
    window = palette.color(palette.ColorRole.Window)
    mid = palette.color(palette.ColorRole.Mid).name()
    skin = palette.color(palette.ColorRole.BrightText).name()
    tone = next((name for name, own in SKIN_TONES.items() if own.get("skin_light") == skin), "plain")
    for candidate in ALL:
        if candidate.background == window.name() and candidate.line == mid:
            return with_skin(candidate, tone)
    return tokens("dark" if window.lightness() < 128 else "light")


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb`` as WCAG 2.2 defines it."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast_ratio(first: str, second: str) -> float:
    """Return the WCAG 2.2 contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)
