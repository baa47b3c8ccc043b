"""The two timed jobs of a nurse, every action counted: a usual first visit, and a follow-up.

The time is that of the keystroke-level model (Card, Moran and Newell 1980, doi:10.1145/358886.358895): 0.28 s for a key
of an average typist, 1.1 s to point, 0.2 s for a press and release, 1.35 s to make up one's mind. A drag along a way is
a press, and pointing once more for each bend.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from on_screen import ShownBody, is_painted, shown_bodies
from program import body, measure

if TYPE_CHECKING:
    from program import Program
    from x_display import Display
    from x_hands import Hands

pytestmark = pytest.mark.xvfb

KEY_S, POINT_S, PRESS_S, MIND_S = 0.28, 1.1, 0.2, 1.35
#: So long a pair of sides is looked at.
LOOK_S = 1.5
FIRST_ACTIONS, FIRST_S = 25, 40.0
FOLLOW_ACTIONS, FOLLOW_S = 15, 30.0
Way = list[tuple[float, float]]
#: Painted on one side of the body with the mirror on: face, hand, elbow, knee. View and way, mm.
MIRRORED: list[tuple[str, Way]] = [
    ("front", [(-30, 1650), (-20, 1640), (-5, 1632)]),
    ("front", [(395, 1075), (410, 1040)]),
    ("back", [(-260, 1270), (-275, 1245)]),
    ("front", [(95, 520), (100, 480)]),
]
FLANK: tuple[str, Way] = ("front", [(-130, 1230), (-125, 1190)])


class Model:
    """Adds up the model's time beside the hands' actions."""

    def __init__(self, hands: Hands) -> None:
        self.hands, self.seconds = hands, 0.0

    def key(self, chord: str) -> None:
        self.seconds += KEY_S * len(chord.split("+"))
        self.hands.key(chord)

    def type(self, text: str) -> None:
        self.seconds += KEY_S * len(text)
        self.hands.type(text)

    def drag(self, shown: ShownBody, way: Way) -> None:
        self.seconds += POINT_S * len(way) + PRESS_S
        self.hands.drag([shown.place(*at) for at in way])

    def think(self) -> None:
        """Before a new kind of thing is done."""
        self.seconds += MIND_S

    def look(self) -> None:
        """At the sides on the screen; the machine waits longer, for the sake of slow ones."""
        self.seconds += LOOK_S
        time.sleep(2.5)


@pytest.fixture(scope="module")
def views() -> list[dict[str, Any]]:
    """The two views that are shown first."""
    return [view for view in body()["views"] if view["id"] in ("front", "back")]


def go_through_all_sides(model: Model) -> None:
    for _ in range(4):
        model.look()
        model.key("ctrl+Return")


def test_a_first_visit_and_its_page(
    display: Display, hands: Hands, program: Program, home: Path, views: list[dict[str, Any]]
) -> None:
    """Face, both hands, both elbows, both knees and a flank; all sides; saved; its page made."""
    shown = shown_bodies(display.wait_for_quiet(), views, "adult-female")
    model = Model(hands)
    model.think()
    model.key("m")
    for view, way in MIRRORED:
        model.drag(shown[view], way)
    model.think()
    model.key("m")
    model.drag(shown[FLANK[0]], FLANK[1])
    for view, way in [*MIRRORED, FLANK]:
        at = shown[view].place(*way[0])
        assert display.wait_until(lambda seen, at=at: is_painted(seen, at)), (view, way)
    model.think()
    go_through_all_sides(model)
    model.think()
    model.key("ctrl+s")
    program.focus_new_window()
    model.type("p7.json")
    model.key("Return")
    program.focus_main_window()
    model.think()
    model.key("ctrl+shift+p")
    program.focus_new_window()
    model.key("Return")
    program.focus_main_window()

    assert hands.actions <= FIRST_ACTIONS, hands.actions
    assert model.seconds <= FIRST_S, model.seconds
    saved = measure(home / "p7.json")
    assert saved["verdict"] == "within"
    assert saved["patches"] >= 8
    assert len(list(home.glob("*.pdf"))) == 1


def test_a_follow_up_visit(
    display: Display, hands: Hands, program: Program, home: Path, views: list[dict[str, Any]]
) -> None:
    """A record opened, a new visit from the last one, one patch taken away, all sides confirmed, saved."""
    shown = shown_bodies(display.wait_for_quiet(), views, "adult-female")
    hands.drag([shown["front"].place(*at) for at in MIRRORED[0][1]])
    hands.drag([shown["front"].place(*at) for at in MIRRORED[3][1]])
    hands.key("ctrl+s")
    program.focus_new_window()
    hands.type(str(home / "p8.bsa"))
    hands.key("Return")
    program.focus_main_window()
    hands.key("ctrl+n")
    display.wait_for_quiet()

    hands.actions = 0
    model = Model(hands)
    model.think()
    model.key("ctrl+o")
    program.focus_new_window()
    model.type("p8.bsa")
    model.key("Return")
    program.focus_main_window()
    model.think()
    model.key("ctrl+shift+n")
    display.wait_for_quiet()
    model.think()
    model.key("e")
    model.drag(shown["front"], MIRRORED[3][1])
    go_through_all_sides(model)
    model.think()
    model.key("ctrl+s")
    display.wait_for_quiet()

    assert hands.actions <= FOLLOW_ACTIONS, hands.actions
    assert model.seconds <= FOLLOW_S, model.seconds
