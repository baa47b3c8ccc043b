"""Whose hand draws: chosen for the drawing, kept on this computer, named wherever a figure leaves."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction

from bsa_calc.paint.drawn_by import USUAL_HAND, Hand
from bsa_calc.report.plain import case_data
from bsa_calc.report.summary import few_lines
from bsa_calc.ui.system.settings import Settings

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

ANNA = Hand(0.05, "Anna", dt.date(2026, 5, 3))
WORSE = Hand(0.12, "Ben", dt.date(2026, 5, 4))


def choices(desk: Desk) -> dict[str, QAction]:
    desk.actions.hands.fill()
    return {action.text(): action for action in desk.actions.hands.menu.actions() if action.isCheckable()}


def test_hands_are_kept_under_their_labels(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert settings.hands == ()
    settings.keep_hand(ANNA)
    settings.keep_hand(WORSE)
    settings.keep_hand(Hand(0.06, "Anna", dt.date(2026, 6, 1)))
    again = Settings(tmp_path)
    assert [(hand.label, hand.share) for hand in again.hands] == [("Ben", 0.12), ("Anna", 0.06)]
    again.forget()
    assert again.hands == ()


@pytest.mark.parametrize(
    "spoiled", [3, [3], [{"label": "x"}], [{"share": 9, "label": "x", "measured": "2026-01-01"}], [{"share": "a"}]]
)
def test_spoiled_hands_are_none(spoiled: object, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"hands": spoiled}), "utf-8")
    assert Settings(tmp_path).hands == ()


def test_a_chosen_hand_counts_in_the_band_and_can_be_undone(desk: Desk) -> None:
    desk.window.settings.keep_hand(ANNA)
    desk.window.settings.keep_hand(WORSE)
    desk.drag("front", [(0.5, 0.35), (0.55, 0.45)])
    usual = desk.result.band
    named = choices(desk)
    assert list(named) == [
        "The usual hand: 7 %", "Anna: 5 %, measured 3 May 2026", "Ben: 12 %, measured 4 May 2026",
    ]  # fmt: skip
    assert named["The usual hand: 7 %"].isChecked()
    named["Anna: 5 %, measured 3 May 2026"].trigger()
    assert desk.session.drawing.hand == ANNA
    assert usual[0] < desk.result.band[0] < desk.result.band[1] < usual[1]
    choices(desk)["Ben: 12 %, measured 4 May 2026"].trigger()
    assert desk.result.band[1] > usual[1]
    desk.session.undo_stack.undo()
    desk.session.undo_stack.undo()
    assert desk.session.drawing.hand == USUAL_HAND
    assert desk.result.band == usual


def test_the_hand_is_named_where_the_figure_leaves(desk: Desk) -> None:
    desk.drag("front", [(0.5, 0.35), (0.55, 0.45)])
    desk.actions.hands.use(ANNA)
    assert "hand 5 % (Anna), measured 3 May 2026" in few_lines("x", desk.session.assessment)
    assert "Anna" in str(case_data(desk.bench.export.case()))


def test_a_hand_of_another_computer_stays_in_the_list(desk: Desk) -> None:
    desk.actions.hands.use(ANNA)
    assert choices(desk)["Anna: 5 %, measured 3 May 2026"].isChecked()


def test_a_measured_hand_is_kept_and_counts_at_once(desk: Desk, open_desk: Callable[..., Desk]) -> None:
    desk.actions._keep_hand(ANNA)
    assert desk.window.settings.hands == (ANNA,)
    assert desk.session.drawing.hand == ANNA
