"""Skin tones: paint stands out three times from each, in colour and in black and white, whatever the theme."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, get_args

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QApplication

from bsa_calc.body.surface import Floats
from bsa_calc.ui.body_map.carried_look import draw_carried
from bsa_calc.ui.body_map.compare_look import OverlayKind, OverlayPath, paint_overlay
from bsa_calc.ui.body_map.ghosts import GhostKind, draw_ghost
from bsa_calc.ui.body_map.layers import TINT, _paint_patch
from bsa_calc.ui.look.theme import palette_from
from bsa_calc.ui.look.tokens import (
    ALL,
    DARK,
    LIGHT,
    SKIN_TONES,
    SkinTone,
    Tokens,
    contrast_ratio,
    tokens,
    tokens_for,
    with_skin,
)
from bsa_calc.ui.system.settings import Settings

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

#: Lines and patterns of paint, and the ground that each is drawn on over the skin and beside its name.
LINES = [
    ("applied_hatch", "applied_tint"), ("left_out_dots", "left_out_tint"), ("gained_hatch", "gained_tint"),
    ("lost_rings", "lost_tint"), ("same_outline", "same_tint"),
]  # fmt: skip
FILLS = [(line, tint.replace("tint", "fill")) for line, tint in LINES]
CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]


def laid_over(tint: str, skin: str) -> str:
    """What is seen of skin through a ground of paint."""
    top, under = QColor(tint), QColor(skin)
    mixed = (TINT * a + (1 - TINT) * b for a, b in zip(top.getRgb()[:3], under.getRgb()[:3], strict=True))
    return QColor(*(round(part) for part in mixed)).name()


@pytest.mark.parametrize("colours", ALL)
@pytest.mark.parametrize("tone", SKIN_TONES)
def test_paint_stands_out_three_times(tone: SkinTone, colours: Tokens) -> None:
    """Outlines from the lightest and the darkest skin, patterns from their ground on skin in the light and in a list.

    Four and a half times where the system asks for contrast.
    """
    t, least = with_skin(colours, tone), 4.5 if colours.stroke > 1 else 3.0
    compared = (t.gained_hatch, t.lost_rings, t.same_outline)
    for line in (t.applied_outline, t.left_out_outline, t.picked_outline, *compared):
        for skin in (t.skin_dark, t.skin_light):
            assert contrast_ratio(line, skin) >= least, (line, skin)
    for line, tint in LINES:
        assert contrast_ratio(getattr(t, line), laid_over(getattr(t, tint), t.skin_light)) >= least, line
    for line, fill in (*FILLS, ("applied_outline", "applied_fill"), ("left_out_outline", "left_out_fill")):
        assert contrast_ratio(getattr(t, line), getattr(t, fill)) >= 3, (line, fill)


@pytest.mark.parametrize("tone", SKIN_TONES)
@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_the_wish_for_contrast_changes_the_paint(tone: SkinTone, colours: Tokens) -> None:
    """Every line of paint stands out more than in the usual colours, from the skin it stands out from least."""
    usual, strong = (with_skin(tokens(colours.scheme, contrast=wish), tone) for wish in (False, True))
    for line, tint in LINES:
        before, after = (
            min(
                contrast_ratio(getattr(t, line), ground)
                for ground in (t.skin_dark, laid_over(getattr(t, tint), t.skin_light))
            )
            for t in (usual, strong)
        )
        assert after > before + 0.5, line


@pytest.mark.parametrize("tone", SKIN_TONES)
def test_the_palette_carries_the_tone(qapp: QApplication, tone: SkinTone) -> None:
    for colours in ALL:
        assert tokens_for(palette_from(with_skin(colours, tone))) is with_skin(colours, tone)


@pytest.mark.parametrize("tone", SKIN_TONES)
def test_the_body_is_drawn_in_it(desk: Desk, tone: SkinTone) -> None:
    """Chosen in the settings, seen at once, and kept; the paint on it is still seen."""
    window = desk.window
    window.settings.skin = tone
    window.apply_look()
    desk.leave()
    skin = QColor(desk.picture().pixel(desk.place("front", (0.5, 0.33)).toPoint()))
    t = with_skin(ALL[0], tone)
    light, dark = QColor(t.skin_light).red(), QColor(t.skin_dark).red()
    assert min(light, dark) - 4 <= skin.red() <= max(light, dark) + 4
    desk.drag("front", CHEST)
    desk.leave()
    picture = desk.picture()
    row = desk.place("front", CHEST[1])
    seen = [QColor(picture.pixel(round(row.x()) + dx, round(row.y()) + dy)) for dx in range(9) for dy in range(9)]
    assert max(abs(colour.lightness() - skin.lightness()) for colour in seen) > 40
    assert Settings().skin == tone


#: A square on the skin, pixels, and a strip across its lower edge, in the gap between two lines of a pattern or not.
SIDE, EDGE = 60, np.s_[70:90, 30:70]


def drawn_on(skin: str, draw: Callable[[QPainter, QPainterPath], object]) -> Floats:
    """The light of each pixel of a picture of a square on skin, as WCAG counts it."""
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(skin))
    square = QPainterPath()
    square.addRect(20, 20, SIDE, SIDE)
    with QPainter(image) as p:
        draw(p, square)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(100, 100, 4)[..., 2::-1] / 255
    linear = np.where(raw <= 0.04045, raw / 12.92, ((raw + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ [0.2126, 0.7152, 0.0722])


def looks(t: Tokens) -> dict[str, Callable[[QPainter, QPainterPath], object]]:
    """All that can lie on the skin: paint of either kind, picked or pale, of two visits, and what a tool would do."""
    made: dict[str, Callable[[QPainter, QPainterPath], object]] = {}
    for applied in (True, False):
        for marked in (True, False):
            made[f"paint, cream {applied}, picked {marked}"] = partial(
                _paint_patch, ratio=1, t=t, applied=applied, marked=marked
            )

    def pale(p: QPainter, path: QPainterPath) -> None:
        _paint_patch(p, path, 1, t, applied=True, marked=False)
        draw_carried(p, path, QRectF(0, 0, 100, 100), t)

    made["pale"] = pale
    for kind in get_args(OverlayKind):
        made[kind] = lambda p, path, kind=kind: paint_overlay(p, [OverlayPath(kind, path)], QTransform(), 1, t)
    for ghost in get_args(GhostKind):
        made[f"ghost, {ghost}"] = lambda p, path, ghost=ghost: draw_ghost(p, path, ghost, 1, t)
    return made


@pytest.mark.parametrize("colours", ALL)
@pytest.mark.parametrize("tone", SKIN_TONES)
def test_the_edge_of_all_that_is_drawn_stands_out(qapp: QApplication, tone: SkinTone, colours: Tokens) -> None:
    """Measured on the picture: across its edge the lightest and the darkest pixel are three times apart, or more.

    On skin in the light and in the shade. A line that has a light one beside it is seen by that.
    """
    t = with_skin(colours, tone)
    for name, draw in looks(t).items():
        for skin in (t.skin_light, t.skin_dark):
            light = drawn_on(skin, draw)[EDGE]
            assert (light.max() + 0.05) / (light.min() + 0.05) >= 3, (name, skin)
