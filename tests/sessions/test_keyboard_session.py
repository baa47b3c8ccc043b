"""The case of six patches by keyboard alone: the table of regions, the tick of all sides, the file."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from program import body, measure

if TYPE_CHECKING:
    from program import Program
    from x_display import Display
    from x_hands import Hands

pytestmark = pytest.mark.xvfb

#: Regions with no border in common, and how much of each is painted, percent.
SHARES = {
    "forehead": 50,
    "left-chest": 20,
    "right-hand-back": 100,
    "left-knee": 40,
    "right-ankle": 25,
    "left-toes": 100,
}

#: So long each pair of sides is looked at, seconds.
LOOK = 2.5


def test_six_shares_typed_and_saved(hands: Hands, program: Program, home: Path) -> None:
    regions = {region["id"]: (k, region) for k, region in enumerate(body()["regions"])}
    hands.key("ctrl+r")
    row = 0
    for region, percent in SHARES.items():
        hands.key("Down", times=regions[region][0] - row)
        row = regions[region][0]
        hands.type(str(percent))
        hands.key("Return")
    for _ in range(8):  # the first one may only close the cell that was typed in; a busy machine may need one more
        time.sleep(LOOK)  # a press counts for what has been on the screen for a second
        hands.key("ctrl+Return")
    hands.key("ctrl+s")
    program.focus_new_window()
    hands.type("by keyboard.json")
    hands.key("Return")
    program.focus_main_window()

    saved = measure(home / "by keyboard.json")
    shares = {name: regions[name][1]["percent"]["adult-female"]["adult"] * part / 100 for name, part in SHARES.items()}
    assert saved["regions"] == pytest.approx(shares, abs=1e-6)
    assert saved["patches"] == len(SHARES)
    assert saved["verdict"] == "within"


def test_a_stroke_by_keys(display: Display, hands: Hands, program: Program, home: Path) -> None:
    hands.key("Tab")
    hands.key("shift+Tab")  # the Tab key comes to the body, and the cross of the keys with it
    hands.key("ctrl+Right", times=2)  # from beside the body onto its back
    hands.key("Return")
    hands.key("Down", times=12)
    hands.key("Return")
    hands.key("ctrl+s")
    program.focus_new_window()
    hands.type("stroke.json")
    hands.key("Return")
    program.focus_main_window()
    saved = measure(home / "stroke.json")
    assert saved["patches"] == 1
    assert saved["application_percent"] > 0.1
