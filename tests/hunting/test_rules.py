"""What the search calls a fault, and that its parts are the whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hunt import kind_of, part_of, short_tries
from hunting.old_faults import OLD_FAULTS
from hunting.rules import Given, Truth, disagree, faults

FINE = Truth(8.0, 8.5, 10.0, elsewhere=8.4)
WITHIN = Given("card", verdict="within", within=True, application=8.0, affected=8.5, area="within")


def test_nothing_is_wrong_with_a_true_within() -> None:
    assert faults(FINE, WITHIN) == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"application": 9.6}, "is more than 10 %"), ({"application": 8.8}, "is more than 10 %"),
     ({"elsewhere": 10.1}, "next to the age is more than 10 %"), ({"application": 10.1, "hand": 0.0}, "more than 10 %"),
     ({"application": 12.0}, "is more than 10 %"),
     ({"application": 0.0}, "nothing gets cream"), ({"looked_at": False}, "not every side was declared"),
     ({"forbidden": "pregnancy"}, "pregnancy"), ({"withheld": "an hour ago"}, "an hour ago")],
)  # fmt: skip
def test_a_within_that_must_not_be(changes: dict[str, object], said: str) -> None:
    truth = replace(FINE, **changes)  # type: ignore[arg-type]
    assert said in truth.never_within()
    assert any(said in fault for fault in faults(truth, WITHIN))
    assert any("go on" in fault for fault in faults(truth, Given("page", allows=True))) is ("more than" not in said)


def test_other_faults() -> None:
    assert "should" not in "".join(faults(FINE, WITHIN))
    assert any("8.2000 % gets cream" in fault for fault in faults(FINE, replace(WITHIN, application=8.2)))
    assert any("8.9000 % is affected" in fault for fault in faults(FINE, replace(WITHIN, affected=8.9)))
    assert faults(FINE, replace(WITHIN, application=8.09, leeway=0.1)) == []
    assert faults(replace(FINE, forbidden="age"), Given("csv", verdict="over")) == ["csv: over, though age"]
    assert faults(FINE, Given("csv", verdict="not_to_be_used")) != []
    assert faults(replace(FINE, forbidden="age"), Given("csv", refused=True)) == []


def test_places_that_disagree() -> None:
    assert disagree([WITHIN, replace(WITHIN, place="csv")]) == []
    assert disagree([WITHIN, replace(WITHIN, place="csv", verdict="over")]) == ["csv: over, but card: within"]
    assert disagree([WITHIN, Given("text")]) == ["some places say within and others do not"]
    assert disagree([WITHIN, Given("text", refused=True)]) == []


def test_two_halves_are_the_whole_search() -> None:
    """And each half has tries of every kind."""
    whole, halves = short_tries(), [part_of(short_tries(), f"{k}/2") for k in (1, 2)]
    assert sorted([*halves[0], *halves[1]]) == list(whole)
    for half in halves:
        assert {kind_of(number) for number in half} == {kind_of(number) for number in whole}
    assert [*part_of(OLD_FAULTS, "1/2"), *part_of(OLD_FAULTS, "2/2")] == [*OLD_FAULTS[::2], *OLD_FAULTS[1::2]]
    assert min(len(part_of(OLD_FAULTS, f"{k}/2")) for k in (1, 2)) >= 10
