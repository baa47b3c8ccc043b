"""How much colour is back where the first visit cannot be read, and which entries of the diary count."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bsa_calc.errors import InputError
from bsa_calc.record.applications import Application
from bsa_calc.record.format.record_text import parse_record, record_text
from bsa_calc.record.known_facts import hours_since, known_facts, repigmentation, with_regained
from bsa_calc.record.record import Record

from .conftest import BERLIN

NOW = dt.datetime(2026, 11, 24, 12, tzinfo=BERLIN)


@pytest.fixture
def damaged(record: Record) -> Record:
    """The record with its last visit looked at, and a first visit whose drawing cannot be read."""
    read = parse_record(record_text(record), NOW.date())
    first, last = read.by_date()[0], read.by_date()[-1]
    seen = last.with_drawing(replace(last.drawing, all_sides_seen=True))
    spoilt = replace(first, raw={**first.raw, "drawing": {**first.raw["drawing"], "body": "nobody"}}, drawn=None)
    return read.with_visit(spoilt).with_visit(seen)


def test_an_unreadable_first_visit_says_nothing_of_the_colour(damaged: Record) -> None:
    """It is not known how much is back: neither none of it nor all."""
    first, last = damaged.by_date()[0], damaged.by_date()[-1]
    with pytest.raises(InputError):
        _ = first.drawing
    assert repigmentation(damaged, last) is None
    facts = with_regained(known_facts(damaged, last, NOW), damaged, last)
    assert facts.repigmentation_percent is None
    assert facts.regained is None


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (1, 0, 2)])
def test_the_last_application_is_that_of_the_clock_not_of_the_list(record: Record, order: tuple[int, ...]) -> None:
    """Whoever notes yesterday's application after today's must not be told to go on."""
    times = [NOW - dt.timedelta(hours=hours) for hours in (30, 20, 1)]
    log = tuple(Application(times[k]) for k in order)
    assert hours_since(log, NOW) == 1
    facts = known_facts(record.with_applications(log), record.by_date()[-1], NOW)
    assert facts.hours_since_last == 1
    assert facts.applied is not None
    assert set(facts.applied) == set(times)
