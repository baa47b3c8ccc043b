"""The timed jobs of a nurse, every action counted: a first visit, one with all of the person, and a follow-up.

What each took is printed: `python3 packaging/start.py test tests/sessions/test_nurse_session.py -rP`.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from first_visit import FIRST_ACTIONS, FIRST_S, FLANK, MIRRORED, WHOLE_ACTIONS, WHOLE_S, Way
from keystroke_model import KeystrokeModel
from on_screen import ShownBody, is_painted, shown_bodies
from program import body, measure

if TYPE_CHECKING:
    from program import Program
    from x_display import Display
    from x_hands import Hands

pytestmark = pytest.mark.xvfb

#: What the other jobs may take.
KEYBOARD_ACTIONS, FOLLOW_ACTIONS, FOLLOW_S = 100, 15, 30.0
#: The same by keys: regions in the order of their table, and percent of each.
SHARES = {
    "forehead": 20, "right-abdomen": 10, "left-elbow": 50, "right-elbow": 50,
    "left-hand-back": 30, "right-hand-back": 30, "left-knee": 40, "right-knee": 40,
}  # fmt: skip


class Nurse:
    """Does things with the hands, and has the model count them."""

    def __init__(self, hands: Hands, program: Program) -> None:
        self.hands, self.program, self.model = hands, program, KeystrokeModel()
        self.think, self.hold = self.model.think, self.model.hold

    def key(self, chord: str, times: int = 1) -> None:
        for _ in range(times):
            self.model.keys(len(chord.split("+")))
        self.hands.key(chord, times)

    def type(self, text: str) -> None:
        """A text, and Enter after it."""
        if text:
            self.model.keys(len(text))
            self.hands.type(text)
        self.key("Return")

    def drag(self, shown: ShownBody, way: Way) -> None:
        self.model.drag(len(way))
        self.hands.drag([shown.place(*at) for at in way])

    def look(self) -> None:
        """At the sides on the screen; the machine waits longer, for the sake of slow ones."""
        self.model.look()
        self.program.wait_until_idle()
        time.sleep(1.5)


@pytest.fixture(scope="module")
def views() -> list[dict[str, Any]]:
    """The two views that are shown first."""
    return [view for view in body()["views"] if view["id"] in ("front", "back")]


@pytest.fixture
def nurse(hands: Hands, program: Program) -> Nurse:
    return Nurse(hands, program)


def paint(nurse: Nurse, display: Display, views: list[dict[str, Any]]) -> None:
    """Face, both hands, both elbows, both knees and a flank."""
    shown = shown_bodies(display.wait_for_quiet(), views, "adult-female")
    nurse.think()
    nurse.key("m")
    for view, way in MIRRORED:
        nurse.drag(shown[view], way)
    nurse.think()
    nurse.key("m")
    nurse.drag(shown[FLANK[0]], FLANK[1])
    for view, way in [*MIRRORED, FLANK]:
        at = shown[view].place(*way[0])
        assert display.wait_until(lambda seen, at=at: is_painted(seen, at)), (view, way)


def say_who(nurse: Nurse) -> None:
    """Sex, age, height, weight, no waist; neither pregnant nor hypersensitive."""
    nurse.think()
    nurse.key("alt+p")
    nurse.type("w")
    for figure in ("34", "168", "64", ""):
        nurse.type(figure)
    nurse.key("n")
    nurse.key("n")


def type_shares(nurse: Nurse) -> None:
    order = [region["id"] for region in body()["regions"]]
    nurse.think()
    nurse.key("ctrl+r")
    row = 0
    for region, percent in SHARES.items():
        nurse.key("Down", times=order.index(region) - row)
        row = order.index(region)
        nurse.type(str(percent))


def go_through_all_sides(nurse: Nurse) -> None:
    nurse.think()
    for _ in range(4):
        nurse.look()
        nurse.key("ctrl+Return")


def save(nurse: Nurse, program: Program, name: str) -> None:
    nurse.think()
    nurse.key("ctrl+s")
    program.focus_new_window()
    nurse.type(name)
    program.focus_main_window()


def write_page(nurse: Nurse, program: Program) -> None:
    nurse.think()
    nurse.key("ctrl+shift+p")
    program.focus_new_window()
    nurse.key("Return")
    program.focus_main_window()


def check_saved(home: Path, name: str) -> dict[str, Any]:
    saved = measure(home / name)
    assert saved["verdict"] == "within"
    assert saved["patches"] >= 8
    assert len(list(home.glob("*.pdf"))) == 1
    return saved


def check_person(saved: dict[str, Any]) -> None:
    """The person's own weights count, and no question of the label is open."""
    assert (saved["age"], saved["weight_table"]) == (34, "person")
    assert {finding["id"] for finding in saved["findings"]} <= {"old_label", "precaution", "face_not_affected"}


def test_a_first_visit_and_its_page(
    display: Display, nurse: Nurse, program: Program, home: Path, views: list[dict[str, Any]]
) -> None:
    """All sides; saved; its page made."""
    paint(nurse, display, views)
    go_through_all_sides(nurse)
    save(nurse, program, "p7.json")
    write_page(nurse, program)
    check_saved(home, "p7.json")
    nurse.hold("A first visit", actions=FIRST_ACTIONS, seconds=FIRST_S)


def test_a_first_visit_with_all_of_the_person(
    display: Display, nurse: Nurse, program: Program, home: Path, views: list[dict[str, Any]]
) -> None:
    """With age, height, weight and what the label asks."""
    say_who(nurse)
    paint(nurse, display, views)
    go_through_all_sides(nurse)
    save(nurse, program, "p9.bsa")
    write_page(nurse, program)
    check_person(check_saved(home, "p9.bsa"))
    nurse.hold("A first visit with all of the person", actions=WHOLE_ACTIONS, seconds=WHOLE_S)


def test_the_same_by_keyboard_alone(nurse: Nurse, program: Program, home: Path) -> None:
    say_who(nurse)
    type_shares(nurse)
    go_through_all_sides(nurse)
    save(nurse, program, "p10.bsa")
    write_page(nurse, program)
    check_person(check_saved(home, "p10.bsa"))
    nurse.hold("The same by keyboard alone", actions=KEYBOARD_ACTIONS, seconds=WHOLE_S)


def test_a_follow_up_visit(
    display: Display, nurse: Nurse, program: Program, home: Path, views: list[dict[str, Any]]
) -> None:
    """A record opened, a new visit from the last one, one patch taken away, all sides confirmed, saved."""
    shown = shown_bodies(display.wait_for_quiet(), views, "adult-female")
    nurse.drag(shown["front"], MIRRORED[0][1])
    nurse.drag(shown["front"], MIRRORED[3][1])
    save(nurse, program, str(home / "p8.bsa"))
    nurse.key("ctrl+n")
    display.wait_for_quiet()

    nurse = Nurse(nurse.hands, program)
    nurse.think()
    nurse.key("ctrl+o")
    program.focus_new_window()
    nurse.type("p8.bsa")
    program.focus_main_window()
    nurse.think()
    nurse.key("ctrl+shift+n")
    display.wait_for_quiet()
    nurse.think()
    nurse.key("e")
    nurse.drag(shown["front"], MIRRORED[3][1])
    go_through_all_sides(nurse)
    nurse.think()
    nurse.key("ctrl+s")
    display.wait_for_quiet()
    nurse.hold("A follow-up visit", actions=FOLLOW_ACTIONS, seconds=FOLLOW_S)
