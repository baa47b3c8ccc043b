"""Six typical patches that are not whole regions, entered unseen: by keys alone, in the real window."""

from __future__ import annotations

import math
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

#: Halves by what is typed to find the region, and how often Down is pressed in the menu of its halves.
HALVES = {"left elb": ("left-elbow", "back", 5), "left kn": ("left-knee", "front", 4), "nose": ("nose", "lower", 3),
          "right fore": ("right-forearm-front", "outer", 1)}  # fmt: skip
#: A spot from the menu by its place there and its size, mm; and one as large as the brush.
SPOT, BRUSH_MM = ("left chest", "left-chest", 2, 30), ("right buttock", "right-buttock", 20)
#: So long each pair of sides is looked at, and what a menu says is listened to, seconds.
LOOK, LISTEN = 2.5, 0.4


def find(hands: Hands, name: str) -> None:
    """Go to a region of the table by its name."""
    hands.key("ctrl+r")
    hands.type(name)


def open_menu(display: Display, hands: Hands, entries: int) -> None:
    """Open the menu of the row, and of it the entry so far below the first; each is listened to before the next key."""
    for key, times in (("Menu", 1), ("Down", entries + 1), ("Right", 1)):
        hands.key(key, times=times)
        display.wait_for_quiet(LISTEN)


def test_six_halves_and_spots(display: Display, hands: Hands, program: Program, home: Path) -> None:
    hands.key("ctrl+r")
    time.sleep(LOOK)  # the sides that come up first are read out, and the lists are filled for the first time
    for name, (_, _, below) in HALVES.items():
        find(hands, name)
        open_menu(display, hands, 2)  # below “Go there with the cross” and “Paint all of …”
        hands.key("Down", times=below)
        hands.key("Return")
    name, spotted, below, _ = SPOT
    find(hands, name)
    open_menu(display, hands, 3)
    hands.key("Down", times=below)
    hands.key("Return")
    name, dabbed, size = BRUSH_MM
    find(hands, name)
    hands.key("shift+Return")  # the cross goes there, and the keys with it
    hands.key("k", times=2)
    hands.key("s")
    for _ in range(4):
        time.sleep(LOOK)  # a press counts for what has been on the screen for a second
        hands.key("ctrl+Return")
    hands.key("ctrl+s")
    program.focus_new_window()
    hands.type("by ear.json")
    hands.key("Return")
    program.focus_main_window()

    saved, regions = measure(home / "by ear.json"), {region["id"]: region for region in body()["regions"]}
    for region, _, _ in HALVES.values():
        whole = regions[region]["percent"]["adult-female"]["adult"]
        assert saved["regions"][region] == pytest.approx(whole / 2, abs=1e-6), region
    # Of 1.6 m² or so a disc of 3 cm is 0.044 %, one of 2 cm 0.020 %; the picture is tilted a little.
    for region, mm in ((spotted, SPOT[3]), (dabbed, size)):
        disc = 100 * math.pi * mm**2 / 4 / 1.65e6
        assert 0.7 * disc < saved["regions"][region] < 1.8 * disc, region
    assert set(saved["regions"]) == {region for region, _, _ in HALVES.values()} | {spotted, dabbed}
    assert saved["patches"] == 6
    assert saved["verdict"] == "within"
