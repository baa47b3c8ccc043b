"""The verdict card: what it says, its shapes and patterns, and that a stroke moves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import get_args

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsa_calc.ui.look.fonts import install_font
from bsa_calc.ui.look.theme import palette_from
from bsa_calc.ui.look.tokens import ALL, LIGHT, Tokens
from bsa_calc.ui.look.verdict_shape import paint_verdict_shape
from bsa_calc.ui.panels import verdict_card
from bsa_calc.ui.panels.verdict_card import VerdictCard
from bsa_calc.ui.widgets.buttons import ChoiceButton
from bsa_calc.ui.widgets.cards import SideColumn
from bsa_calc.ui.widgets.gauge import Gauge
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.display import Suggestion, VerdictDisplay, VerdictName

VERDICTS: tuple[VerdictName, ...] = get_args(VerdictName)
WITHIN = VerdictDisplay(
    verdict="within",
    percent_text="8.6 %",
    percent=8.6,
    band=(8.0, 9.2),
    band_text="Likely 8.0 to 9.2 %",
    affected_text="affected in all 12.3 %",
    hands_text="about 8½ of your 10 hands",
    left_or_over_text="1.4 % left",
    basis_text="Lund and Browder, adult · Opzelura EU, 04-2023",
)
OVER = replace(
    WITHIN,
    verdict="over",
    percent_text="11.3 %",
    percent=11.3,
    band=(10.7, 11.9),
    left_or_over_text="Leave out about 1.3 % (1½ hands) this time.",
    suggestions=(
        Suggestion("Without knees", "leaves 9.5 %", "knees"),
        Suggestion("Without upper back", "leaves 8.6 %", "back"),
    ),
)
NOT_FINISHED = replace(WITHIN, verdict="not_finished", missing_sides_text="Not looked at yet: soles, crown.")


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    palette, font = qapp.palette(), qapp.font()
    qapp.setPalette(palette_from(LIGHT))
    install_font(qapp, own=True)
    yield
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def card(qtbot: QtBot) -> VerdictCard:
    column = SideColumn()
    widget = VerdictCard()
    column.add(widget)
    column.add(QWidget(), 1)
    qtbot.addWidget(column)
    column.resize(column.width(), 700)
    column.show()
    widget.column = column  # type: ignore[attr-defined]
    return widget


def words(card: VerdictCard) -> list[str]:
    shown = [block for block in card.findChildren(TextBlock) if block.isVisible() and block.plain_text()]
    QApplication.processEvents()
    return [block.plain_text() for block in sorted(shown, key=lambda block: block.y())]


def offers(card: VerdictCard) -> list[ChoiceButton]:
    return [button for button in card.findChildren(ChoiceButton) if button.isVisible()]


def test_within_says_what_is_left_and_what_was_counted(card: VerdictCard) -> None:
    card.show_result(WITHIN)
    assert words(card) == [
        "Cream this time covers",
        "Within the limit, if the drawing is right",
        "1.4 % left · about 8½ of your 10 hands",
        "Likely 8.0 to 9.2 % · affected in all 12.3 %",
    ]
    assert card.basis.text() == "Lund and Browder, adult · Opzelura EU, 04-2023"
    assert not offers(card)


def test_over_says_how_much_to_leave_out_and_offers_it(card: VerdictCard, qtbot: QtBot) -> None:
    card.show_result(OVER)
    assert "Over the limit" in words(card)
    assert words(card)[0] == "Cream this time covers · about 8½ of your 10 hands"
    assert "Leave out about 1.3 % (1½ hands) this time." in words(card)
    assert [button.accessibleName() for button in offers(card)] == [
        "Without knees: leaves 9.5 %",
        "Without upper back: leaves 8.6 %",
    ]
    with qtbot.waitSignal(card.suggestion_chosen) as chosen:
        qtbot.mouseClick(offers(card)[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["back"]


def test_a_suggestion_may_change_the_result_while_it_is_clicked(card: VerdictCard, qtbot: QtBot) -> None:
    card.show_result(OVER)
    card.suggestion_chosen.connect(lambda _: card.show_result(WITHIN))
    qtbot.keyClick(offers(card)[0], Qt.Key.Key_Space)
    assert not offers(card)
    assert "Within the limit, if the drawing is right" in words(card)


def test_not_finished_names_the_sides(card: VerdictCard) -> None:
    card.show_result(NOT_FINISHED)
    assert "Not finished" in words(card)
    assert "Not looked at yet: soles, crown." in words(card)


def test_empty_is_one_line(card: VerdictCard) -> None:
    card.show_result(VerdictDisplay(verdict="not_finished", percent_text="0.0 %", empty=True))
    assert words(card) == ["Cream this time covers", "Paint where the skin has lost its colour."]


def test_without_a_verdict_no_figure_is_shown(card: VerdictCard) -> None:
    card.show_result(replace(WITHIN, verdict="unavailable", reason_text="The tables are damaged.", hands_text=""))
    assert "No verdict" in words(card)
    assert "The tables are damaged." in words(card)
    assert card.figure.figure == "–"
    assert card.gauge.values.percent == 0
    assert "8.6" not in card.accessibleDescription().split("Likely")[0]


@pytest.mark.parametrize("display", [WITHIN, OVER, NOT_FINISHED], ids=lambda display: display.verdict)
def test_the_card_can_be_spoken(card: VerdictCard, display: VerdictDisplay) -> None:
    card.show_result(display)
    spoken = card.accessibleDescription()
    assert spoken.startswith(f"Cream this time covers {display.percent_text}. ")
    assert card.verdict_word(display.verdict) in spoken


class Layouts(QObject):
    """Counts what a layout would have to do."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Move)
        return False


def test_a_stroke_moves_nothing(card: VerdictCard, qapp: QApplication) -> None:
    card.show_result(OVER)
    for _ in range(4):  # the card's new height goes up to the column, one round for each parent
        qapp.processEvents()
    places = {child: child.geometry() for child in card.findChildren(QWidget)}
    layouts = Layouts()
    qapp.installEventFilter(layouts)
    for step in range(297):
        percent = step * 0.05
        verdict: VerdictName = "within" if percent < 9.5 else "too_close" if percent <= 10 else "over"
        card.set_live(f"{percent:.1f} %", percent, (percent * 0.95, percent * 1.05), verdict, f"{percent:.1f} % so far")
        qapp.processEvents()
    qapp.removeEventFilter(layouts)
    assert layouts.count == 0
    assert places == {child: child.geometry() for child in card.findChildren(QWidget)}
    assert card.figure.figure == "14.8 %"
    assert card.gauge.values.verdict == "over"
    assert "14.8 % so far" in words(card)


def test_the_first_stroke_shows_the_word(card: VerdictCard) -> None:
    card.show_result(VerdictDisplay(verdict="not_finished", percent_text="0.0 %", empty=True))
    card.set_live("0.1 %", 0.1, (0.1, 0.2), "not_finished")
    assert "Not finished" in words(card)
    assert "Paint where the skin has lost its colour." not in words(card)
    card.show_result(VerdictDisplay(verdict="not_finished", percent_text="0.0 %", empty=True))
    assert "Not finished" not in words(card)


def test_after_a_cancelled_stroke_the_result_stands_again(card: VerdictCard) -> None:
    card.show_result(OVER)
    card.set_live("20.0 %", 20.0, (19, 21), "over", "more")
    assert not offers(card)[0].isEnabled()
    card.show_result(OVER)
    assert card.figure.figure == "11.3 %"
    assert offers(card)[0].isEnabled()
    assert "more" not in words(card)


def test_crossing_the_limit_is_spoken_once_and_at_once(card: VerdictCard, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[str, bool]] = []
    monkeypatch.setattr(verdict_card, "announce", lambda _, text, assertive=False: said.append((text, assertive)))
    card.show_result(WITHIN)
    card.announce()
    card.set_live("9.9 %", 9.9, (9.4, 10.4), "too_close")
    card.set_live("10.1 %", 10.1, (9.6, 10.6), "over")
    card.set_live("10.2 %", 10.2, (9.7, 10.7), "over")
    card.show_result(OVER)
    card.announce()
    assert [loud for _, loud in said] == [False, True, True, False]
    assert said[2][0] == "10.1 %, Over the limit"
    assert "11.3 %" in said[3][0]


def grey(paint: object, size: QSize, colours: Tokens) -> np.ndarray:
    """Return what a painting function leaves behind, in grey, the card's ground taken off."""
    image = QImage(size, QImage.Format.Format_Grayscale8)
    image.fill(QColor(colours.card))
    painter = QPainter(image)
    paint(painter)  # type: ignore[operator]
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(size.height(), image.bytesPerLine())
    return pixels[:, : size.width()].astype(float)


@pytest.mark.parametrize("colours", ALL)
def test_each_verdict_has_its_own_shape_even_in_grey(qapp: QApplication, colours: Tokens) -> None:
    square = QRectF(2, 2, 44, 44)
    masks = {}
    for verdict in VERDICTS:
        drawn = grey(lambda p, v=verdict: paint_verdict_shape(p, square, v, colours), QSize(48, 48), colours)
        # ink or no ink: no help from how light a colour is
        masks[verdict] = abs(drawn - drawn[0, 0]) > 40
    for first, second in combinations(VERDICTS, 2):
        differing = (masks[first] != masks[second]).mean()
        assert differing > 0.08, (first, second, differing)


@pytest.mark.parametrize("verdicts", [*combinations(["within", "too_close", "over", "not_finished"], 2)], ids="/".join)
def test_each_verdict_has_its_own_bar_even_in_grey(qtbot: QtBot, verdicts: tuple[str, str]) -> None:
    structure = []
    for verdict in verdicts:
        gauge = Gauge()
        qtbot.addWidget(gauge)
        gauge.resize(304, 54)
        gauge.set_values(8, 8, 8, 10, verdict)
        image = gauge.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine()).astype(float)
        bar = pixels[15:23, 10:130]
        structure.append((bar - bar.min()) / max(np.ptp(bar), 1))
    assert abs(structure[0] - structure[1]).mean() > 0.12


def test_the_gauge_holds_to_its_scale(qtbot: QtBot) -> None:
    gauge = Gauge()
    qtbot.addWidget(gauge)
    gauge.resize(304, 54)
    gauge.set_values(5, 4.5, 5.5, 10, "within")
    assert gauge.limit_text() == "limit 10 %"
    assert gauge.x_of(0) == 2
    assert gauge.x_of(7.5) == 152
    assert gauge.x_of(15) == gauge.x_of(40) == 302
    inside = gauge.grab().toImage()
    gauge.set_values(40, 38, 42, 10, "over")
    beyond = gauge.grab().toImage()
    assert beyond.pixelColor(297, 19) == QColor(LIGHT.text)  # the arrow
    assert inside.pixelColor(297, 19) != QColor(LIGHT.text)


@pytest.mark.parametrize("limit", [10, 20, 0.5, 0])
@pytest.mark.parametrize("percent", [0, 1e-9, 100])
def test_the_gauge_takes_any_figure(qtbot: QtBot, limit: float, percent: float) -> None:
    gauge = Gauge()
    qtbot.addWidget(gauge)
    gauge.resize(304, 54)
    for verdict in VERDICTS:
        gauge.set_values(percent, percent, percent, limit, verdict)
        assert not gauge.grab().isNull()


@pytest.mark.parametrize("display", [WITHIN, OVER, NOT_FINISHED], ids=lambda display: display.verdict)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_text_is_clipped_up_to_200_percent(
    qapp: QApplication, qtbot: QtBot, display: VerdictDisplay, scale: float
) -> None:
    install_font(qapp, scale, own=True)
    column = SideColumn()
    shown = VerdictCard()
    column.add(shown)
    column.add(QWidget(), 1)
    qtbot.addWidget(column)
    shown.show_result(display)
    column.resize(column.width(), 700)
    column.show()
    qapp.processEvents()
    for block in [*shown.findChildren(TextBlock), *shown.findChildren(ChoiceButton)]:
        if block.isVisible():
            assert block.height() >= block.heightForWidth(block.width()), block.accessibleName()
    assert shown.width() <= column.viewport().width()


def test_cards_redraw_when_the_theme_changes(qapp: QApplication, qtbot: QtBot) -> None:
    holder = QWidget()
    QVBoxLayout(holder).addWidget(shown := VerdictCard())
    qtbot.addWidget(holder)
    shown.show_result(WITHIN)
    holder.resize(360, 320)
    holder.show()
    light = shown.grab().toImage()
    qapp.setPalette(palette_from(ALL[1]))
    qapp.processEvents()
    dark = shown.grab().toImage()
    middle = light.rect().center()
    assert light.pixelColor(middle.x(), 12).lightness() > 200
    assert dark.pixelColor(middle.x(), 12).lightness() < 60
