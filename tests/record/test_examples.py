"""The shipped examples: each measures what the list says, and what its name says."""

from __future__ import annotations

import pytest

from bsa_calc.body.regions import regions
from bsa_calc.label.assessment import assess
from bsa_calc.measure.measurement import Measurement, measure
from bsa_calc.record.examples import examples, read_example

#: What trainers ask for -> percent from, to, verdict.
WANTED = {
    "just-under": (8.99, 9.01, "within"),
    "at-the-limit": (10 - 1e-9, 10 + 1e-9, "too_close"),
    "just-over": (10.99, 11.01, "over"),
    "many-small": (0.5, 9.5, "within"),
    "one-large": (3, 9.5, "within"),
    "hands-and-face": (5, 10, "too_close"),
    "sides-only": (2, 10, "within"),
}


def measured(example_id: str) -> Measurement:
    """What a shipped example measures."""
    return measure(read_example(example_id))


def test_all_that_trainers_ask_for_are_there() -> None:
    """These, each with a name of its own."""
    assert [e.id for e in examples()] == list(WANTED)
    assert len({e.name for e in examples()}) == len(WANTED)


@pytest.mark.parametrize("example_id", list(WANTED))
def test_each_measures_what_it_says(example_id: str) -> None:
    """The figure of the list, to its last digit, and the verdict."""
    listed, result = next(e for e in examples() if e.id == example_id), measured(example_id)
    low, high, verdict = WANTED[example_id]
    assert result.application_percent == pytest.approx(listed.percent, abs=5.1e-7)
    assert low <= result.application_percent <= high
    assert assess(read_example(example_id)).verdict.value == listed.verdict == verdict


def test_many_small_patches_are_many_and_small() -> None:
    """A hundred or so, none larger than half a hand."""
    result = measured("many-small")
    assert result.patches.count > 80
    assert result.patch_percents.max() < 0.5


def test_one_large_patch_is_one() -> None:
    """One, on the back."""
    result = measured("one-large")
    assert result.patches.count == 1
    assert set(result.regions) <= {r.id for r in regions() if r.segment == "trunk_back" or "neck" in r.id}


def test_hands_and_face_are_that() -> None:
    """All of the face and both hands, nothing else."""
    face = {r.id for r in regions() if r.face}
    hands = {r.id for r in regions() if r.vasi == "hands"}
    assert set(measured("hands-and-face").regions) == face | hands


def test_sides_only_shows_in_the_side_views() -> None:
    """Front and back views alone would miss much of it: all was painted in the views of the sides."""
    result = measured("sides-only")
    assert result.patches.count >= 2
    assert {name.split("-", 1)[0] for name in result.regions} == {"left", "right"}
