"""Skin tones: paint stands out three times from each, in colour and in black and white, whatever the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.body_map.layers import TINT
from bsa_calc.ui.look.theme import palette_from
from bsa_calc.ui.look.tokens import ALL, SKIN_TONES, SkinTone, Tokens, contrast_ratio, tokens_for, with_skin
from bsa_calc.ui.system.settings import Settings

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]


def laid_over(tint: str, skin: str) -> str:
    """What is seen of skin through a ground of paint."""
    top, under = QColor(tint), QColor(skin)
    mixed = (TINT * a + (1 - TINT) * b for a, b in zip(top.getRgb()[:3], under.getRgb()[:3], strict=True))
    return QColor(*(round(part) for part in mixed)).name()


@pytest.mark.parametrize("colours", ALL)
@pytest.mark.parametrize("tone", SKIN_TONES)
def test_paint_stands_out_three_times(tone: SkinTone, colours: Tokens) -> None:
    """Outlines from the lightest and the darkest skin, hatch and dots from their ground on skin in the light."""
    t = with_skin(colours, tone)
    outlines = (t.applied_outline, t.left_out_outline, t.picked_outline)
    for line in outlines:
        for skin in (t.skin_dark, t.skin_light):
            assert contrast_ratio(line, skin) >= 3, (line, skin)
    for line, tint in ((t.applied_hatch, t.applied_tint), (t.left_out_dots, t.left_out_tint)):
        assert contrast_ratio(line, laid_over(tint, t.skin_light)) >= 3, line


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
