"""Colours, icons, type and theme of the window's chrome."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QPushButton

import bsa_calc.ui
from bsa_calc.ui.look.fonts import FONT_FOLDER, fitted, install_font, needs_own_font, sized
from bsa_calc.ui.look.icons import ICON_FOLDER, icon_names, icon_pixmap, themed_icon
from bsa_calc.ui.look.theme import Theme, palette_from
from bsa_calc.ui.look.tokens import ALL, DARK, LIGHT, LIGHT_CONTRAST, Tokens, contrast_ratio, tokens, tokens_for

TEXT_PAIRS = [
    ("text", "background"),
    ("text", "card"),
    ("text", "hover"),
    ("text", "selected"),
    ("secondary", "background"),
    ("secondary", "card"),
    ("secondary", "hover"),
    ("secondary", "selected"),
    ("within", "card"),
    ("over", "card"),
    ("over", "hover"),
    ("over", "selected"),
    ("over", "background"),
    ("accent", "card"),
    ("on_accent", "accent"),
    ("on_over", "over"),
]
GRAPHIC_PAIRS = [
    ("control", "card"),
    ("control", "background"),
    ("focus", "card"),
    ("focus", "background"),
    ("accent", "selected"),
    ("too_close", "card"),
    ("beyond", "card"),
    ("beyond", "track"),
    ("too_close", "background"),
    ("too_close", "hover"),
    ("too_close", "selected"),
    ("within", "track"),
    ("over", "track"),
    ("too_close", "track"),
    ("applied_hatch", "applied_fill"),
    ("left_out_dots", "left_out_fill"),
    ("applied_outline", "skin_light"),
    ("applied_outline", "skin_dark"),
    ("left_out_outline", "skin_light"),
    ("left_out_outline", "skin_dark"),
    ("picked_outline", "skin_dark"),
    ("picked_outline", "applied_fill"),
]


@pytest.fixture(autouse=True)
def _keep_application(qapp: QApplication) -> Iterator[None]:
    palette, font = qapp.palette(), qapp.font()
    yield
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.mark.parametrize("colours", ALL, ids=["light", "dark", "light contrast", "dark contrast"])
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="/".join)
def test_text_stands_out_four_and_a_half_times(colours: Tokens, pair: tuple[str, str]) -> None:
    assert contrast_ratio(getattr(colours, pair[0]), getattr(colours, pair[1])) >= 4.5


@pytest.mark.parametrize("colours", ALL, ids=["light", "dark", "light contrast", "dark contrast"])
@pytest.mark.parametrize("pair", GRAPHIC_PAIRS, ids="/".join)
def test_graphics_stand_out_three_times(colours: Tokens, pair: tuple[str, str]) -> None:
    assert contrast_ratio(getattr(colours, pair[0]), getattr(colours, pair[1])) >= 3.0


def test_contrast_ratio_of_black_and_white_is_21() -> None:
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21)
    assert contrast_ratio("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize("colours", ALL)
def test_the_palette_carries_the_tokens(qapp: QApplication, colours: Tokens) -> None:
    assert tokens_for(palette_from(colours)) is colours


def test_a_foreign_palette_gives_the_nearest_set(qapp: QApplication) -> None:
    palette = palette_from(DARK)
    palette.setColor(palette.ColorRole.Window, QColor("#101010"))
    assert tokens_for(palette) is DARK
    palette.setColor(palette.ColorRole.Window, QColor("#eeeeee"))
    assert tokens_for(palette) is LIGHT


def test_theme_forces_light_and_dark_and_tells_of_it(qapp: QApplication) -> None:
    theme = Theme(qapp, "light")
    told: list[Tokens] = []
    theme.changed.connect(told.append)
    theme.choose("dark")
    assert theme.choice == "dark"
    assert tokens_for(qapp.palette()) is DARK
    theme.choose("light", contrast=True)
    assert tokens_for(QPushButton().palette()) is LIGHT_CONTRAST
    theme.choose("light", contrast=False)
    assert told == [DARK, LIGHT_CONTRAST, LIGHT]
    theme.choose("light", contrast=False)
    assert len(told) == 3
    theme.choose("system")
    theme.deleteLater()


def test_scheme_names() -> None:
    assert tokens("light") is LIGHT
    assert tokens("dark") is DARK
    assert tokens("dark", contrast=True).stroke > DARK.stroke


@pytest.mark.parametrize("name", icon_names())
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_are_drawn_in_the_colour_asked_for(qapp: QApplication, name: str, ratio: float) -> None:
    pixmap = icon_pixmap(name, "#b54a00", 24, ratio)
    assert pixmap.width() == 24 * ratio
    assert pixmap.devicePixelRatio() == ratio
    image = pixmap.toImage()
    inked = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    solid = [colour for colour in inked if colour.alpha() > 120]
    assert len(solid) > 10
    # blending at the edges may be off by a step
    assert all(abs(c.red() - 0xB5) + abs(c.green() - 0x4A) + c.blue() <= 6 for c in solid)


def test_icons_are_one_family() -> None:
    for path in ICON_FOLDER.glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in text
        assert 'stroke-width="1.75"' in text
        assert "currentColor" in text


def test_menu_icons_fade_when_disabled(qapp: QApplication) -> None:
    icon = themed_icon("undo", LIGHT)
    normal = icon.pixmap(20, icon.Mode.Normal).toImage()
    faded = icon.pixmap(20, icon.Mode.Disabled).toImage()
    assert normal != faded


def test_the_shipped_font_is_small_licensed_and_loads(qapp: QApplication) -> None:
    assert sum(path.stat().st_size for path in FONT_FOLDER.iterdir()) <= 900_000
    assert "SIL OPEN FONT LICENSE" in (FONT_FOLDER / "OFL.txt").read_text(encoding="utf-8")
    font = install_font(qapp, own=True)
    assert (font.family(), font.pixelSize()) == ("Inter", 14)
    assert not needs_own_font(font)


def test_text_scales_to_twice_its_size(qapp: QApplication) -> None:
    assert install_font(qapp, 2.0, own=True).pixelSize() == 28
    assert sized(qapp.font(), 54).pixelSize() == 108


def test_a_figure_too_wide_is_made_smaller(qapp: QApplication) -> None:
    font = sized(install_font(qapp, own=True), 54, QFont.Weight.DemiBold)
    assert fitted(font, "8.6 %", 500) is font
    assert fitted(font, "100.0 %", 100).pixelSize() < 54


def test_translated_texts_are_plain_literals() -> None:
    for path in Path(str(bsa_calc.ui.__path__[0])).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                assert isinstance(node.args[0], ast.Constant), f"{path.name}:{node.lineno}"


def test_no_application_wide_style_sheet() -> None:
    for path in Path(str(bsa_calc.ui.__path__[0])).glob("*.py"):
        assert "app.setStyleSheet" not in path.read_text(encoding="utf-8")
