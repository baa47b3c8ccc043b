"""Two visits compared, in words that the window and the report share."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bsa_calc.record.compare import Difference, compare
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.ui.words.visit_words import VisitWords, signed

DAY = dt.date(2025, 12, 1)
MARKS = [{"region": "left-palm"}]
DRAWING = drawing_from({"format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": 15, "marks": MARKS})


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("after", "band", "words"),
    [
        (
            7.8,
            (-0.6, 0.1),
            "About the same as on 1 Dec 2025 (−0.2 points; anything from −0.6 to +0.1 can be painting error).",
        ),
        (7.0, (-1.6, -0.4), "Less affected than on 1 Dec 2025: −1.0 points (likely −1.6 to −0.4)."),
        (9.0, (0.4, 1.6), "More affected than on 1 Dec 2025: +1.0 points (likely +0.4 to +1.6)."),
        (8.0, (0.0, 0.0), "Painted exactly as on 1 Dec 2025."),
    ],
)
def test_a_difference_is_a_sentence(after: float, band: tuple[float, float], words: str) -> None:
    assert VisitWords().change(Difference(8.0, after, band), DAY) == words


@pytest.mark.usefixtures("qapp")
def test_visits_counted_differently_say_by_what() -> None:
    words, nines = VisitWords(), replace(DRAWING, weight_table="rule-of-nines")
    assert words.counted(compare(DRAWING, DRAWING), DRAWING, DRAWING) == []
    assert words.counted(compare(DRAWING, nines), DRAWING, nines) == [
        "The earlier visit was counted by “Lund and Browder, 15 years”, this one by “Rule of nines”. "
        "Part of the difference comes from that."
    ]
    grown = replace(DRAWING, body="adult-male")
    assert (
        "woman”, this one by “Lund and Browder, 15 years, man”"
        in words.counted(compare(DRAWING, grown), DRAWING, grown)[0]
    )


@pytest.mark.usefixtures("qapp")
def test_skin_that_is_gone_and_new() -> None:
    words = VisitWords()
    palm, sole = (
        DRAWING,
        drawing_from(
            {
                "format": "bsa-calc drawing",
                "version": 1,
                "body": "adult-female",
                "age": 15,
                "marks": [{"region": "nose"}],
            }
        ),
    )
    said = words.skin(compare(palm, sole))[0]
    assert said.startswith("Of the skin affected then, 100 % is not painted now. Newly affected: ")
    assert words.skin(compare(palm, palm)) == []


@pytest.mark.parametrize(
    ("value", "shown"), [(-0.24, "−0.2"), (0.3, "+0.3"), (0.04, "+0.04"), (-0.004, "0.00"), (0.0, "0.00")]
)
def test_small_differences_keep_a_hundredth(value: float, shown: str) -> None:
    assert signed(value) == shown
