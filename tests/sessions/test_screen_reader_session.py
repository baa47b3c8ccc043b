"""The case of six patches with a screen reader: what it finds, what it is told, and what it can do."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from program import measure

if TYPE_CHECKING:
    from program import Program
    from screen_reader import ScreenReader
    from x_hands import Hands

pytestmark = pytest.mark.xvfb

#: Rows of the table of regions and how much of each is painted, percent; the last one crosses the limit.
SHARES = {
    "Forehead": 50,
    "Left chest": 60,
    "Left palm": 100,
    "Left thigh, front": 50,
    "Right knee": 100,
    "Left lower leg, back": 100,
}
#: What a person can use has one of these; a "filler" or a "panel" would be passed over.
ROLES = {
    "push button", "check box", "radio button", "combo box", "spin button", "slider", "table", "table cell", "page tab",
    "page tab list", "list item", "canvas",
}  # fmt: skip


def test_everything_that_takes_the_focus_has_a_role_and_a_name(
    hands: Hands, spoken_program: Program, reader: ScreenReader
) -> None:
    parts = reader.ask("tree")
    usable = [part for part in parts if {"focusable", "showing"} <= set(part["states"])]
    assert len(usable) > 30
    wrong = [(part["role"], part["name"]) for part in usable if part["role"] not in ROLES or not part["name"].strip()]
    assert wrong == []
    named = [(part["role"], part["name"]) for part in usable if part["role"] not in ("table cell", "list item")]
    assert len(named) == len(set(named)), sorted(name for name in named if named.count(name) > 1)
    # Pictures that say something say it in words.
    assert "Shown: Front, Back." in one(parts, "canvas", "Body map")["description"]
    assert one(parts, "progress bar", "0.0 %, limit 10 %")
    assert one(parts, "combo box", "Woman")["labels"] == ["Body"]
    tools = [part["name"] for part in parts if part["role"] == "radio button"]
    assert {"Brush", "Eraser", "Pan"} <= set(tools)
    assert one(parts, "panel", "Verdict")["description"] == "Paint where the skin has lost its colour."


def one(parts: list[dict[str, Any]], role: str, name: str) -> dict[str, Any]:
    """The one part of this role and name."""
    found = [part for part in parts if (part["role"], part["name"]) == (role, name)]
    assert len(found) == 1, (role, name, [(part["role"], part["name"]) for part in parts])
    return found[0]


def test_six_shares_the_crossing_and_a_saved_drawing(
    hands: Hands, spoken_program: Program, reader: ScreenReader, home: Path
) -> None:
    hands.key("ctrl+r")
    for region, percent in SHARES.items():
        enter(hands, reader, region, percent)
        cell = reader.ask("cell", table="Regions", row=region, column="of it")
        assert f"{percent} %" in cell["name"]
        text, at_once = reader.wait_to_hear(f"{region}, ", "Cream this time covers")
    assert "Over the limit" in text
    assert at_once, "the crossing interrupts"
    verdict = reader.ask("find", role="panel", name="Verdict")
    assert text.endswith(verdict["description"]), "what the stroke did is said before it"
    labels = [part["name"] for part in reader.ask("tree") if part["role"] == "label"]
    assert "Over the limit" in labels

    before = reader.count_heard()
    enter(hands, reader, "Left lower leg, back", 0)
    reader.wait_to_hear("Not finished", after=before)
    for name in (*["Done here, next sides"] * 3, "Done here"):
        time.sleep(2.5)  # a press counts for what has been on the screen for a second and was read out
        assert reader.ask("press", role="push button", name=name, action="Press")
    text, at_once = reader.wait_to_hear("Within the limit, if the drawing is right", after=before)
    assert not at_once, "good news waits its turn"
    before = reader.count_heard()
    for _ in range(5):  # four pairs of sides, and the share
        hands.key("ctrl+z")
    reader.wait_to_hear("Over the limit", after=before)

    hands.key("ctrl+s")
    spoken_program.focus_new_window()
    assert reader.ask("write", role="text", name="File name:", text=str(home / "spoken.json"))
    assert reader.ask("press", role="push button", name="Save", action="Press")
    spoken_program.focus_main_window()
    saved = measure(home / "spoken.json")
    assert saved["patches"] == len(SHARES)
    assert saved["application_percent"] > saved["limit_percent"]


def enter(hands: Hands, reader: ScreenReader, region: str, percent: int) -> None:
    """Go down or up the table until the region is said, type a share, and hear that the field is for it."""
    rows = reader.ask("column", table="Regions", number=3)
    here = reader.ask("row_of_focus", table="Regions")
    there = next(k for k, name in enumerate(rows) if name.startswith(f"{region}:"))
    hands.key("Down" if there > here else "Up", times=abs(there - here))
    if there != here:
        reader.wait_until(lambda: reader.ask("visited")[-1].startswith(f"table cell: {region}:"), f"hearing {region}")
    hands.type(str(percent))
    reader.wait_until(
        lambda: f"spin button: How much of {region}" in reader.ask("visited")[-1],
        f"the field for {region}",
    )
    hands.key("Return")


def test_a_child_hears_the_contraindication_before_the_verdict(
    hands: Hands, spoken_program: Program, reader: ScreenReader
) -> None:
    hands.key("ctrl+r")
    enter(hands, reader, "Forehead", 50)
    reader.wait_to_hear("Forehead, ", "in all. Cream this time covers")
    hands.key("alt+a")
    hands.type("11")
    hands.key("Return")
    text, at_once = reader.wait_to_hear("Contraindication: The label is for people from 12 years", "covers")
    assert text.index("Contraindication") < text.index("Cream this time covers")
    assert at_once


def test_who_keeps_what_a_cell_said_is_told_of_the_change(
    hands: Hands, spoken_program: Program, reader: ScreenReader
) -> None:
    hands.key("ctrl+r")
    enter(hands, reader, "Forehead", 50)
    hands.key("ctrl+l")
    hands.key("Down")
    before = reader.ask("keep_column", table="Patches", number=0)
    assert len(before) == 1
    assert before[0].endswith("gets cream this time")
    hands.key("space")
    left_out = [[before[0].replace("gets cream", "left out"), False]]
    reader.wait_until(lambda: reader.ask("kept_column", table="Patches") == left_out, "the row being left out")


def test_one_left_out_a_report_and_the_next_visit(
    hands: Hands, spoken_program: Program, reader: ScreenReader, home: Path
) -> None:
    hands.key("ctrl+r")
    for region, percent in SHARES.items():
        enter(hands, reader, region, percent)
    reader.wait_to_hear("Over the limit")
    before = reader.count_heard()
    hands.key("ctrl+l")
    row = "table cell: Left lower leg, back (entered), gets cream this time"
    reader.wait_until(lambda: reader.ask("visited")[-1] == row, "the first patch")
    hands.key("space")
    reader.wait_to_hear("Cream this time covers 7.2 %. Not finished.", after=before)
    assert reader.ask("column", table="Patches", number=0)[0] == "Left lower leg, back (entered), left out this time"

    hands.key("ctrl+shift+p")
    spoken_program.focus_new_window()
    assert reader.ask("write", role="text", name="File name:", text=str(home / "report.pdf"))
    assert reader.ask("press", role="push button", name="Save", action="Press")
    spoken_program.focus_main_window()
    reader.wait_to_hear("Saved: report.pdf", after=before)
    assert (home / "report.pdf").read_bytes().startswith(b"%PDF")

    hands.key("ctrl+shift+n")
    reader.wait_to_hear("The paint is from ", after=before)


def test_a_stroke_is_announced_when_it_crosses_the_limit(
    hands: Hands, spoken_program: Program, reader: ScreenReader
) -> None:
    """While the pointer is down, once; and the verdict on the release."""
    hands.key("ctrl+r")
    for region in ("Left thigh, front", "Left thigh, back"):
        enter(hands, reader, region, 100)
    before = reader.count_heard()
    body_map = reader.ask("find", role="canvas", name="Body map")
    left, top, width, height = body_map["box"]
    middle, low = left + width / 4, top + 0.42 * height
    hands.drag([(middle - 20 + 8 * (k % 2) * 5, low - 6 * k) for k in range(24)])
    text, at_once = reader.wait_to_hear("limit", after=before)
    assert at_once
    assert "Not finished" in text or "Over the limit" in text or "Too close" in text
