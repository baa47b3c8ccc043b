"""A case of six patches with the mouse, from the start to a verdict and a saved drawing."""

from __future__ import annotations

import json
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

MOST_ACTIONS = 25
AGE_FIELD = (272, 25)
BRUSH_MM = 12
Path_mm = list[tuple[float, float]]
#: Where a person with vitiligo may have it: view and the way of the brush, mm.
CASE: list[tuple[str, Path_mm]] = [
    ("front", [(-30, 1650), (30, 1650), (30, 1635), (-30, 1635)]),
    ("front", [(-95, 1330), (-45, 1330), (-45, 1310), (-95, 1310)]),
    ("front", [(-60, 1130), (60, 1130), (60, 1105), (-60, 1105)]),
    ("front", [(320, 1190), (395, 1075)]),
    ("back", [(-60, 1330), (60, 1330), (60, 1300), (-60, 1300)]),
    ("back", [(95, 700), (110, 560)]),
]

#: So long each pair of sides is looked at, seconds.
LOOK = 2.5


@pytest.fixture(scope="module")
def views() -> list[dict[str, Any]]:
    """The two views that are shown first."""
    return [view for view in body()["views"] if view["id"] in ("front", "back")]


def expected(plain: Any, tmp_path: Path) -> dict[str, Any]:
    """What the command line says of the same ways, written down in millimetres."""
    marks = [{"view": view, "brush_mm": BRUSH_MM, "path": [list(at) for at in way]} for view, way in CASE]
    file = tmp_path / "expected.json"
    file.write_text(json.dumps(plain(marks)), "utf-8")
    return measure(file)


def test_six_patches_a_verdict_and_a_saved_drawing(
    display: Display,
    hands: Hands,
    program: Program,
    home: Path,
    views: list[dict[str, Any]],
    plain: Any,
    tmp_path: Path,
) -> None:
    bodies = shown_bodies(display.wait_for_quiet(), views, "adult-female")
    hands.click(AGE_FIELD, times=2)
    hands.type("34")
    hands.key("Return")
    for view, way in CASE:
        paint(hands, bodies[view], way)
    for view, way in CASE:
        middle = bodies[view].place((way[0][0] + way[1][0]) / 2, (way[0][1] + way[1][1]) / 2)
        assert display.wait_until(lambda seen, at=middle: is_painted(seen, at)), (view, way)
    for _ in range(4):
        time.sleep(LOOK)  # a press counts for what has been on the screen for a second
        hands.key("ctrl+Return")
    hands.key("ctrl+s")
    program.focus_new_window()
    hands.type("six patches.json")
    hands.key("Return")
    program.focus_main_window()

    assert hands.actions <= MOST_ACTIONS, hands.actions
    saved, wanted = measure(home / "six patches.json"), expected(plain, tmp_path)
    assert saved["patches"] == len(CASE)
    assert saved["verdict"] == "within"
    assert (saved["age"], saved["age_band"]) == (34, "adult")
    # Of a pixel more or less at the edges of the bodies; a way cut short would miss far more.
    assert saved["application_percent"] == pytest.approx(wanted["application_percent"], rel=0.05)
    assert set(saved["regions"]) == set(wanted["regions"])


def test_a_drag_paints_all_the_way(
    display: Display, hands: Hands, program: Program, views: list[dict[str, Any]]
) -> None:
    front = shown_bodies(display.wait_for_quiet(), views, "adult-female")["front"]
    # A bend between press and release: a straight line from one to the other would leave it out.
    bend: Path_mm = [(-60, 1150), (0, 1030), (60, 1150)]
    paint(hands, front, bend)
    for at in [(-60, 1150), (-30, 1090), (0, 1030), (30, 1090), (45, 1120)]:  # at its end lies the pointer
        assert display.wait_until(lambda seen, at=at: is_painted(seen, front.place(*at))), at
    assert not is_painted(display.picture(), front.place(0, 1150))
    hands.key("ctrl+z")
    assert display.wait_until(lambda seen: not is_painted(seen, front.place(0, 1030)))
    assert hands.actions == 2


def paint(hands: Hands, shown: ShownBody, way: Path_mm) -> None:
    """One drag along a way in millimetres."""
    hands.drag([shown.place(*at) for at in way])
