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
    gained_hatch: str = "#7d3300"
    lost_fill: str = "#eef7ee"
    lost_rings: str = "#165335"
    same_fill: str = "#c3ccd6"
    same_outline: str = "#424b54"
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
    over="#a13900",
    on_over="#ffffff",
    too_close="#a17100",
    beyond="#b77343",
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
    over="#ff9640",
    on_over="#21130a",
    too_close="#f7d987",
    beyond="#b67a44",
    track="#343d47",
)

#: Paint where the system asks for contrast: its lines stand out four and a half times from skin, lit or in shade.
_DARK_LINES = {
    "applied_hatch": "#053154", "applied_outline": "#021a33", "left_out_dots": "#2b3036", "left_out_outline": "#1c2126",
    "gained_hatch": "#522100", "lost_rings": "#0e3522", "same_outline": "#2b3036",
}  # fmt: skip
_STRONGER: dict[SkinTone, dict[str, str]] = {
    "plain": _DARK_LINES,
    "light": _DARK_LINES,
    "medium": {
        "skin_dark": "#b08a6b",
        "applied_hatch": "#04203a", "applied_outline": "#02101f", "left_out_dots": "#1a1f24",
        "left_out_outline": "#101418", "gained_hatch": "#3a1700", "lost_rings": "#0a2a1a", "same_outline": "#1a1f24",
    },
    "dark": {
        "applied_tint": "#0f4f94", "applied_hatch": "#e6f3ff", "applied_outline": "#ffffff",
        "left_out_tint": "#20262d", "left_out_dots": "#ffffff", "left_out_outline": "#ffffff",
        "gained_tint": "#8a3d00", "gained_hatch": "#fff1e0", "lost_tint": "#14532f", "lost_rings": "#eafff3",
        "same_tint": "#20262d", "same_outline": "#ffffff",
    },
}  # fmt: skip

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
    over="#752c00",
    too_close="#825c00",
    beyond="#752c00",
    stroke=2.0,
    **_STRONGER["plain"],  # type: ignore[arg-type]
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
    over="#ffa257",
    too_close="#f8e49b",
    beyond="#ffa257",
    stroke=2.0,
    **_STRONGER["plain"],  # type: ignore[arg-type]
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
        "gained_hatch": "#542200", "lost_rings": "#0e3723", "same_outline": "#2c3238",
    },
    "dark": {
        "skin_dark": "#33231b", "skin_light": "#7a5845",
        "applied_tint": "#7cc0ff", "applied_hatch": "#c3e2ff", "applied_outline": "#dcefff",
        "left_out_tint": "#c9d1d8", "left_out_dots": "#e1e6ea", "left_out_outline": "#e8ecef",
        "picked_outline": "#ffffff",
        "gained_tint": "#ffb066", "gained_hatch": "#ffd9b0", "lost_tint": "#7fd6a4", "lost_rings": "#c9f2da",
        "same_tint": "#c9d1d8", "same_outline": "#e1e6ea",
        "applied_fill": "#1c4e7a", "left_out_fill": "#4a535c",
        "gained_fill": "#7a4a22", "lost_fill": "#2f5a43", "same_fill": "#4a535c",
    },
}  # fmt: skip


@cache
def with_skin(colours: Tokens, tone: SkinTone) -> Tokens:
    """Return a set of colours with the body in another tone; the set itself for the plain one."""
    if tone == "plain":
        return colours
    stronger = _STRONGER[tone] if colours.stroke > 1 else {}
    return replace(colours, **{**SKIN_TONES[tone], **stronger})  # type: ignore[arg-type]


def tokens(scheme: Scheme, *, contrast: bool = False) -> Tokens:
    """Return the set of a colour scheme."""
    if scheme == "dark":
        return DARK_CONTRAST if contrast else DARK
    return LIGHT_CONTRAST if contrast else LIGHT


@cache
def edge_ground(colours: Tokens) -> str:
    """Return the window's colour from which the style, making it 1.4 times darker, gets an edge that is seen."""
    channels = [int(colours.control[start : start + 2], 16) for start in (1, 3, 5)]
    return "#" + "".join(f"{min(255, round(1.4 * channel)):02x}" for channel in channels)


#: The sets of palettes asked about, by Qt's key of what a palette contains: every widget asks at every paint.
_asked: dict[int, Tokens] = {}
_MOST_ASKED = 64


def tokens_for(palette: QPalette) -> Tokens:
    """Return the set a palette was made from; of a foreign palette, the set nearest in lightness."""
    key = palette.cacheKey()
    if key not in _asked:
        if len(_asked) >= _MOST_ASKED:
            _asked.clear()
        _asked[key] = _made_from(palette)
    return _asked[key]


def _made_from(palette: QPalette) -> Tokens:
    window = palette.color(palette.ColorRole.Window)  # that of the set, or what the style makes edges from
    ground, mid = window.name(), palette.color(palette.ColorRole.Mid).name()
    skin = palette.color(palette.ColorRole.BrightText).name()
    tone = next((name for name, own in SKIN_TONES.items() if own.get("skin_light") == skin), "plain")
    for candidate in ALL:
        if candidate.line == mid and ground in (candidate.background, edge_ground(candidate)):
            return candidate if tone == "plain" else with_skin(candidate, tone)
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
