"""What Orca says, sentence by sentence, to a nurse who enters six patches by keys and sees nothing.

Between these sentences Orca says more: where it is in the window, what a field held before. Only what is said of the
drawing is compared. Each sentence is one utterance.
"""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from program import measure

if TYPE_CHECKING:
    from orca import Orca
    from program import Program
    from x_hands import Hands

pytestmark = pytest.mark.xvfb

#: So long each pair of sides is looked at, seconds: a press counts for what has been on the screen and was read out.
LOOK = 2.5
#: So long an entry of a menu is waited for, seconds.
SOON = 6.0
TODAY = date.today()
DAY = f"{TODAY.day} {TODAY:%b} {TODAY.year}"
NOT_LOOKED_AT = "Not looked at yet: front, back, left, right, inner left, inner right, soles, crown."
ASKED = (
    "Question: The age is not known. The label is for people from 12 years."
    " Question: Pregnancy and breast-feeding were not asked about. The label says not to use it then."
    " Question: Hypersensitivity to it was not asked about. The label says not to use it then."
    f" Note: These label rules are from April 2023 ({12 * (TODAY.year - 2023) + TODAY.month - 4} months ago)."
    " Check whether the label has changed."
)
FACE = "Warning: No skin of the face is painted. The label is for people whose face is affected too."
FOREHEAD = (
    "Forehead, 0.4 %; 0.4 % in all. Cream this time covers 0.4 %. Not finished. Used ½ of 10 hands. Room for about 6."
    f" {NOT_LOOKED_AT} Likely 0.3 to 0.6 %."
)
WITHOUT_LAST = (
    "Cream this time covers 7.2 %. Not finished. Used 7 of 10 hands. No room for more."
    f" {NOT_LOOKED_AT} Likely 5.3 to 9.9 %."
)
OVER = (
    "Cream this time covers 10.6 %. Over the limit. Leave out about 3.7 % (4 hands) this time. About 10½ hands."
    f" {NOT_LOOKED_AT} Likely 7.7 to 14.4 %."
)
#: Rows of the table, how much of each is typed, what the row says before and after it, and what is announced.
SIX = [
    ("Forehead", 50, "0.8", "0.4", f"{FOREHEAD} {ASKED}"),
    (
        "Left chest", 60, "3.7", "2.2",
        "Left chest, 2.2 %; 2.6 % in all. Cream this time covers 2.6 %. Not finished. Used 2½ of 10 hands."
        f" Room for about 4. {NOT_LOOKED_AT} Likely 1.9 to 3.6 %.",
    ),
    (
        "Left palm", 100, "0.6", "0.6",
        "Left palm, 0.6 %; 3.3 % in all. Cream this time covers 3.3 %. Not finished. Used 3½ of 10 hands."
        f" Room for about 3½. {NOT_LOOKED_AT} Likely 2.3 to 4.5 %.",
    ),
    (
        "Left thigh, front", 50, "4.5", "2.3",
        "Left thigh, front, 2.3 %; 5.6 % in all. Cream this time covers 5.6 %. Not finished. Used 5½ of 10 hands."
        f" Room for about 1½. {NOT_LOOKED_AT} Likely 4.1 to 7.6 %.",
    ),
    (
        "Right knee", 100, "1.7", "1.7",
        f"Right knee, 1.7 %; 7.2 % in all. {WITHOUT_LAST}",
    ),
    (
        "Left lower leg, back", 100, "3.3", "3.3",
        f"Left lower leg, back, 3.3 %; 10.6 % in all. {OVER}",
    ),
]  # fmt: skip


def test_the_start(early_orca: Orca, spoken_program: Program) -> None:
    """Orca runs before the program, as it does for those who need it."""
    early_orca.wait_to_hear(
        "new record – bsa-calc frame",
        "Paint where the skin has lost its colour.",
        "Front: nothing painted. Back: nothing painted. If that is all, Done here goes on.",
    )


def test_six_patches_that_cross_the_limit_and_one_left_out(hands: Hands, orca: Orca) -> None:
    go_to_regions(hands, orca)
    for region, percent, share, painted, announced in SIX:
        enter(hands, orca, region, percent, (share, painted), announced)

    before = orca.count()
    hands.key("ctrl+l")
    orca.wait_to_hear("Patches.", "Left lower leg, back (entered), gets cream this time.", after=before)
    before = orca.count()
    hands.key("space")
    orca.wait_to_hear(WITHOUT_LAST, after=before)
    orca.wait_to_hear("Left lower leg, back (entered), left out this time.", after=before)
    assert not any("gets cream" in text for text in orca.said(before)), "nothing contradicts the tick"
    before = orca.count()
    hands.key("space")
    orca.wait_to_hear(OVER, after=before)
    orca.wait_to_hear("Left lower leg, back (entered), gets cream this time.", after=before)
    assert not any("left out" in text for text in orca.said(before))


def go_to_regions(hands: Hands, orca: Orca) -> None:
    """Go to the table, and hear its first row."""
    before = orca.count()
    hands.key("ctrl+r")
    orca.wait_to_hear("Scalp.", "3.9 % of the body.", "nothing painted.", "Scalp: 0 % of it.", after=before)


def enter(hands: Hands, orca: Orca, region: str, percent: int, figures: tuple[str, str], announced: str) -> None:
    """Type the name of a region and a share, and hear the row before and after it and the result, each once."""
    share, painted = figures
    before = orca.count()
    hands.type(region)
    row = (f"{region}.", f"{share} % of the body.", "nothing painted.", f"{region}: 0 % of it.")
    orca.wait_to_hear(*row, after=before)
    assert orca.said(before).count(row[-1]) == 1, "a row is spoken once"
    before = orca.count()
    hands.type(str(percent))
    orca.wait_for(f"How much of {region}, in percent spin button", after=before)
    hands.key("Return")
    now = f"{region}: {percent} % of it, not drawn."
    row = (f"{region}.", f"{share} % of the body.", f"{painted} % of the body entered.", now)
    orca.wait_to_hear(*row, announced, after=before)
    assert orca.said(before).count(now) == 1
    said = orca.said(before)
    assert not any("nothing painted" in text for text in said[said.index(now) :]), "nothing contradicts the row"


def test_a_contraindication_comes_before_the_verdict_and_goes_after_it(hands: Hands, orca: Orca) -> None:
    go_to_regions(hands, orca)
    enter(hands, orca, "Forehead", 50, ("0.8", "0.4"), f"{FOREHEAD} {ASKED}")
    before = orca.count()
    hands.key("alt+a")
    orca.wait_for("Age in years spin button", after=before)
    hands.type("11")
    hands.key("Return")
    orca.wait_to_hear(
        "Contraindication: The label is for people from 12 years; this person is 11. Cream this time covers 0.6 %."
        f" Not to be used. By area alone: not finished. {NOT_LOOKED_AT} Likely 0.4 to 0.9 %."
        " No longer so: Age not known: the label is from 12 years.",
        after=before,
    )
    before = orca.count()
    hands.key("alt+a")
    hands.type("34")
    hands.key("Return")
    orca.wait_to_hear(
        "Cream this time covers 0.4 %. Not finished. Used ½ of 10 hands. Room for about 6."
        f" {NOT_LOOKED_AT} Likely 0.3 to 0.6 %. No longer so: 11 years old: the label is from 12.",
        after=before,
    )


def test_sides_a_saved_record_and_a_report(hands: Hands, spoken_program: Program, orca: Orca, home: Path) -> None:
    go_to_regions(hands, orca)
    announced = (
        "Left palm, 0.6 %; 0.6 % in all. Cream this time covers 0.6 %. Not finished. Used ½ of 10 hands."
        f" Room for about 5½. {NOT_LOOKED_AT} Likely 0.4 to 1.0 %."
    )
    enter(hands, orca, "Left palm", 100, ("0.6", "0.6"), f"{FACE} {announced} {ASKED}")
    covers = "Cream this time covers 0.6 %."
    room, likely = "Used ½ of 10 hands. Room for about 5½.", "Likely 0.4 to 1.0 %."
    for left, read_out in (
        ("left, right, inner left, inner right, soles, crown", "Left: Left palm. Right: nothing painted."),
        ("inner left, inner right, soles, crown", "Inner left: Left palm. Inner right: nothing painted."),
        ("soles, crown", "Soles: nothing painted. Crown: nothing painted."),
    ):
        before = orca.count()
        time.sleep(LOOK)
        hands.key("ctrl+Return")
        orca.wait_to_hear(
            f"{covers} Not finished. {room} Not looked at yet: {left}. {likely}",
            f"{read_out} If that is all, Done here goes on.",
            after=before,
        )
        assert not any("Within" in text for text in orca.said())
    before = orca.count()
    time.sleep(LOOK)
    hands.key("ctrl+Return")
    orca.wait_to_hear(f"{covers} Within the limit, if the drawing is right. {room} {likely}", after=before)

    before = orca.count()
    hands.key("ctrl+s")
    spoken_program.focus_new_window()
    orca.wait_to_hear("Save the record dialog", "File name: text.", after=before)
    hands.type("spoken.bsa")
    hands.key("Return")
    spoken_program.focus_main_window()
    orca.wait_to_hear("Saved: spoken.bsa", after=before)
    assert measure(home / "spoken.bsa")["verdict"] == "within"

    before = open_menu(hands, orca, "alt+s", "Save the report as PDF…")
    hands.key("Return")
    spoken_program.focus_new_window()
    orca.wait_to_hear("Save dialog", "File name: text.", after=before)
    hands.type("spoken.pdf")
    hands.key("Return")
    spoken_program.focus_main_window()
    orca.wait_to_hear("Saved: spoken.pdf", after=before)
    assert (home / "spoken.pdf").read_bytes().startswith(b"%PDF")


def test_two_visits_compared(hands: Hands, spoken_program: Program, orca: Orca) -> None:
    go_to_regions(hands, orca)
    enter(hands, orca, "Forehead", 50, ("0.8", "0.4"), f"{FOREHEAD} {ASKED}")
    choose(hands, orca, f"{DAY} · affected 0.4 % checked.", "Change date…")
    hands.key("Return")
    spoken_program.focus_new_window()
    orca.wait_for("Date of the visit text")
    hands.key("ctrl+a")
    hands.type("2026-10-01")
    hands.key("Return")
    spoken_program.focus_main_window()
    before = orca.count()
    hands.key("ctrl+shift+n")
    orca.wait_to_hear(
        FOREHEAD.removeprefix("Forehead, 0.4 %; 0.4 % in all. "),
        f"Visit of {DAY}. The paint is from 1 Oct 2026, and pale until its side is done or drawn anew.",
        "Front: Forehead. Back: nothing painted. If that is all, Done here goes on.",
        after=before,
    )
    announced = (
        "Left palm, 0.6 %; 1.0 % in all. Cream this time covers 1.0 %. Not finished. Used 1 of 10 hands."
        f" Room for about 5½. {NOT_LOOKED_AT} Likely 0.7 to 1.5 %."
    )
    enter(hands, orca, "Left palm", 100, ("0.6", "0.6"), announced)
    choose(hands, orca, "1 Oct 2026 · affected 0.4 %", "Compare with.")
    before = orca.count()
    hands.key("Right")
    orca.wait_to_hear("1 Oct 2026 · affected 0.4 %", after=before)
    hands.key("Return")
    orca.wait_to_hear(
        "Comparison of two visits: newly affected 0.6 %, no longer affected 0.0 %, affected both times 0.4 %."
        " More affected than on 1 Oct 2026: +0.6 points (likely +0.3 to +0.9).",
        after=before,
    )


def choose(hands: Hands, orca: Orca, first: str, entry: str) -> None:
    """Open the menu of visits, whose first entry is spoken, and go down until an entry is."""
    before = open_menu(hands, orca, "alt+v", first)
    for _ in range(40):
        if entry in orca.said(before):
            return
        now = orca.count()
        hands.key("Down")
        orca.hears("", after=now, within=SOON)
    pytest.fail(f"{entry} is not in the menu: {orca.said(before)}")


def open_menu(hands: Hands, orca: Orca, key: str, first: str) -> int:
    """Open a menu and hear its first entry; again, where all cores are busy and Orca got no answer in time.

    Returns how much was spoken before.
    """
    for _ in range(4):
        before = orca.count()
        hands.key(key)
        if orca.hears(first, after=before, within=SOON):
            return before
        hands.key("Escape")
    pytest.fail(f"{first} is not spoken; spoken was {orca.said(before)}")
