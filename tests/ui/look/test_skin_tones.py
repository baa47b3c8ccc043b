"""Skin tones: paint stands out three times from each, in colour and in black and white, whatever the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.body_map.layers import TINT
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
