"""Help: a tour, keys, words, the sum of this drawing, the self-test run live, a record to play with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from bsa_calc.body.surface import surface
from bsa_calc.body.weights import segment_names, segment_numbers
from bsa_calc.record.examples import read_example
from bsa_calc.self_test import Check
from bsa_calc.ui.app.help import AboutFigures, TextDialog
from bsa_calc.ui.app.key_help import KeyHelp
from bsa_calc.ui.panels import self_test_line
from bsa_calc.ui.panels.self_test_line import SelfTestLine
from bsa_calc.ui.widgets.tour import beside
from bsa_calc.ui.words.glossary_text import GlossaryText
from bsa_calc.ui.words.own_numbers import OwnNumbers

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


# --- the tour --------------------------------------------------------------------------------------------------------


def test_the_tour_goes_through_four_parts_and_ends(desk: Desk) -> None:
    desk.actions.help.start_tour()
    tour = desk.actions.help.tour
    assert tour is not None
    parts = (desk.window.canvas, desk.window.strip, desk.window.card, desk.window.top_bar)
    said = set()
    for part in parts:
        corner = part.mapTo(desk.window, QPoint())
        assert tour._ring.geometry().topLeft() == corner
        assert desk.window.rect().contains(tour.geometry())
        assert tour.said.height() >= tour.said.heightForWidth(tour.said.width())
        said.add(tour.said.plain_text())
        tour.next_button.click()
    assert len(said) == 4
    assert desk.actions.help.tour is None
    desk.actions.help.start_tour()
    assert desk.actions.help.tour is not None, "it can be found again"
    desk.actions.help.tour.end()


def test_the_tour_can_be_skipped_by_button_and_key(desk: Desk) -> None:
    desk.actions.help.start_tour()
    desk.actions.help.tour.skip_button.click()
    assert desk.actions.help.tour is None
    desk.actions.help.start_tour()
    desk.bot.keyClick(desk.actions.help.tour, Qt.Key.Key_Escape)
    assert desk.actions.help.tour is None


def test_the_tour_does_not_stand_in_the_way_of_painting(desk: Desk) -> None:
    desk.actions.help.start_tour()
    desk.drag("front", [(0.5, 0.35), (0.55, 0.45)])
    assert desk.result.application_percent > 0
    desk.actions.help.tour.end()


@pytest.mark.parametrize(
    "about", [QRect(0, 0, 200, 600), QRect(600, 0, 200, 600), QRect(0, 0, 800, 60), QRect(0, 0, 800, 600)]
)
def test_the_card_stands_inside_and_beside(about: QRect) -> None:
    card, room = QRect(0, 0, 300, 150), QRect(0, 0, 800, 600)
    place = card.translated(beside(about, card, room))
    assert room.contains(place)
    assert about == room or not place.intersects(about)


# --- how it is calculated --------------------------------------------------------------------------------------------


def test_the_drawings_own_sum_is_shown(desk: Desk) -> None:
    """Part by part, by a sum of its own; and the band's parts."""
    desk.session.start(read_example("just-over"), None)
    found = desk.session.assessment
    page = OwnNumbers().html(found)
    cream = found.measurement.weights * found.drawing.application.shares()
    sums = np.bincount(segment_numbers()[surface().region], cream)
    for name, percent in zip(segment_names(), sums.tolist(), strict=True):
        assert (f"{percent:.2f} %</td>" in page) == (percent > 0 or f"{percent:.2f} %</td>" in page), name
    assert f"{found.measurement.application_percent:.1f} %" in page
    low, high = found.measurement.band
    assert f"{low:.1f} to {high:.1f} %" in page


def test_without_paint_there_is_nothing_to_add_up(desk: Desk) -> None:
    assert "Nothing is painted" in OwnNumbers().html(desk.session.assessment)


def test_the_page_runs_the_self_test(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Check("tables", True, "add up to 100"), Check("body files", True, "as made")]
    monkeypatch.setattr(self_test_line, "checks", lambda: iter(found))
    page = AboutFigures(desk.window, desk.session.assessment)
    desk.bot.addWidget(page)
    page.self_test.button.click()
    desk.bot.waitUntil(page.self_test.button.isEnabled)
    assert page.self_test.said.plain_text() == "All 2 checks passed."


def test_a_failed_check_is_said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Check("tables", True, "add up to 100"), Check("body files", False, "changed")]
    monkeypatch.setattr(self_test_line, "checks", lambda: iter(found))
    line = SelfTestLine()
    qtbot.addWidget(line)
    line.start()
    qtbot.waitUntil(line.button.isEnabled)
    assert line.said.plain_text().startswith("Checks failed: 1. Do not use the figures.")


def test_the_study_can_be_read_in_the_program(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def note(dialog: TextDialog) -> None:
        shown.extend(browser.toPlainText() for browser in dialog.findChildren(QTextBrowser))

    monkeypatch.setattr(TextDialog, "exec", note)
    desk.actions.help.show_study()
    assert "How right the figure is" in shown[0]
    assert "![" not in shown[0]


# --- words and the record to play with -------------------------------------------------------------------------------


def test_the_words_stand_in_order() -> None:
    import re

    words = re.findall(r"<b>([^<]+)</b>", GlossaryText().html())
    assert len(words) == len(set(words)) >= 18
    assert words == sorted(words, key=str.casefold)


def test_a_sample_record_opens_and_names_itself(desk: Desk) -> None:
    desk.actions.help.open_sample()
    assert desk.session.record.person.pseudonym == "SAMPLE, not a patient"
    assert len(desk.session.record.visits) == 3
    assert desk.session.path is None
    case = desk.bench.export.case()
    assert case.person == "SAMPLE, not a patient"


def test_the_keys_of_the_window_stand_among_the_keys(desk: Desk) -> None:
    page = KeyHelp(desk.window, desk.window.tool_specs())
    desk.bot.addWidget(page)
    said = page.text.toPlainText()
    for key in ("F11", "Ctrl+T", "Ctrl+,", "Ctrl+W", "Ctrl+Q"):
        assert key in said
