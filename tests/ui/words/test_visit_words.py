"""Two visits compared, in words that the window and the report share."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bsa_calc.body.body_facts import BodyFacts
from bsa_calc.measure.measurement import measure
from bsa_calc.record.compare import compare
from bsa_calc.record.difference import Difference
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
def test_visits_counted_alike_say_by_what() -> None:
    words, nines = VisitWords(), replace(DRAWING, weight_table="rule-of-nines")
    assert words.counted(compare(DRAWING, DRAWING)) == []
    said = "Both are counted by what the latest visit is: Lund and Browder, age 15.5."
    assert words.counted(compare(DRAWING, nines)) == words.counted(compare(nines, DRAWING)) == [said]
    older = replace(DRAWING, age=34.0, body_facts=BodyFacts("female", 165, 64))
    assert words.counted(compare(DRAWING, older)) == [
        "Both are counted by what the latest visit is: this person (woman, 34, 165 cm, 64 kg)."
    ]


@pytest.mark.usefixtures("qapp")
def test_how_much_smaller_the_area_is_has_its_band() -> None:
    words = VisitWords()
    nose = drawing_from(
        {"format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": 15, "marks": [{"region": "nose"}]}
    )
    found = compare(DRAWING, nose)
    assert found.fall is not None
    low, high = (round(end) for end in found.fall.band)
    new = measure(nose).affected_percent
    assert words.skin(found) == [
        f"The affected area is {found.fall.percent:.0f} % smaller (likely {low} to {high} %), "
        f"with {new:.1f} % newly affected counted in."
    ]
    back = compare(nose, DRAWING)
    assert back.fall is not None
    assert words.skin(back)[0].startswith(f"The affected area is {-back.fall.percent:.0f} % larger (likely ")
    assert words.skin(compare(nose, nose)) == []


@pytest.mark.parametrize(
    ("value", "shown"), [(-0.24, "−0.2"), (0.3, "+0.3"), (0.04, "+0.04"), (-0.004, "0.00"), (0.0, "0.00")]
)
def test_small_differences_keep_a_hundredth(value: float, shown: str) -> None:
    assert signed(value) == shown
