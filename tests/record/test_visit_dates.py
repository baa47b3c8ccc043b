"""A visit on another day: the age of that day, the weeks since the treatment began, and numbers that stay."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsa_calc.paint.drawing import empty_drawing
from bsa_calc.record.format.record_text import parse_record, record_text
from bsa_calc.record.known_facts import known_facts
from bsa_calc.record.record import Person, Record, new_record
from bsa_calc.record.timeline import timeline
from bsa_calc.record.visit import new_visit

DAY = dt.date(2026, 6, 1)
YEAR = dt.timedelta(days=365)


def aged(age: float | None, *later: dt.timedelta) -> Record:
    """A record whose first visit was on `DAY`, with later visits of the age of then."""
    record = new_record(empty_drawing("adolescent", age), DAY)
    for passed in later:
        record = record.with_visit(record.next_visit(DAY + passed))
    return record


def moved(record: Record, number: int, date: dt.date) -> Record:
    return record.with_date(record.visits[number], date)


def test_another_day_is_another_age() -> None:
    record = aged(12.0)
    assert moved(record, 0, DAY - 2 * YEAR).visits[0].drawing.age == 10
    assert moved(record, 0, DAY + 3 * YEAR + dt.timedelta(days=2)).visits[0].drawing.age == 15


def test_by_the_birth_year_too() -> None:
    record = aged(12.0).with_person(Person(birth_year=2014))
    earlier = moved(record, 0, dt.date(2024, 12, 31))
    assert earlier.visits[0].drawing.age == 10
    assert earlier.person == record.person


def test_other_visits_keep_their_age_when_the_first_is_moved() -> None:
    """The record says the age at the first visit: it follows that visit, and no other age changes."""
    record = aged(12.0, 2 * YEAR)
    assert record.visits[1].drawing.age == 13  # two years of 365 days are a day short of 14
    after = moved(record, 0, DAY - YEAR)
    assert (after.visits[0].drawing.age, after.visits[1].drawing.age) == (11, 13)
    assert after.age_on(DAY) == pytest.approx(record.age_on(DAY))
    assert after.next_visit(DAY + 2 * YEAR).drawing.age == 13


def test_nor_when_the_first_is_deleted_or_another_becomes_the_first() -> None:
    record = aged(12.0, YEAR, 2 * YEAR)
    there = DAY + 5 * YEAR
    for after in (
        record.without_visit(record.visits[0].id),
        moved(record, 2, DAY - YEAR),
        record.with_visit(new_visit(DAY - YEAR, empty_drawing("adolescent", 10))),
    ):
        assert after.age_on(there) == pytest.approx(record.age_on(there))


@given(st.lists(st.integers(-3000, 3000), max_size=4), st.integers(4, 60))
def test_moved_and_moved_back_it_is_the_same(steps: list[int], age: int) -> None:
    """However often: no year is lost or won on the way."""
    record = aged(float(age))
    after = record
    for days in steps:
        after = moved(after, 0, DAY + dt.timedelta(days=max(days, -365 * (age - 1))))
    assert moved(after, 0, DAY).visits[0].drawing.age == age


def test_nothing_is_known_nothing_changes() -> None:
    after = moved(aged(None), 0, DAY - YEAR)
    assert (after.visits[0].drawing.age, after.person.age) == (None, None)


def test_an_age_that_only_the_drawing_has_counts() -> None:
    """A file by hand may say no age of its person."""
    record = replace(aged(12.0), person=Person())
    after = moved(record, 0, DAY - 2 * YEAR)
    assert after.visits[0].drawing.age == 10
    assert moved(after, 0, DAY).visits[0].drawing.age == 12


def test_the_start_of_the_treatment_is_kept_and_counts_the_weeks() -> None:
    record = aged(34.0, dt.timedelta(weeks=20)).with_treatment_start(DAY - dt.timedelta(weeks=32))
    again = parse_record(record_text(record), DAY)
    assert again.treatment_start == DAY - dt.timedelta(weeks=32)
    now = dt.datetime(2026, 10, 19, 12, tzinfo=dt.UTC)
    assert known_facts(again, again.visits[1], now).weeks_treated == 52
    assert known_facts(again, again.visits[0], now).weeks_treated == 32
    assert known_facts(replace(again, treatment_start=None), again.visits[1], now).weeks_treated == 20
    course = timeline(again, [24, 52])
    assert [(review.week, review.at_week) for review in course.reviews] == [(52, 20)]


def test_before_the_treatment_there_are_no_weeks() -> None:
    record = aged(34.0, dt.timedelta(weeks=20)).with_treatment_start(DAY + dt.timedelta(weeks=30))
    now = dt.datetime(2026, 10, 19, 12, tzinfo=dt.UTC)
    assert known_facts(record, record.visits[1], now).weeks_treated is None


def test_numbers_of_visits_stay() -> None:
    """Whichever comes, goes or is moved: what was passed on before is recognised again."""
    record = aged(34.0, YEAR, 2 * YEAR)
    assert [record.number(visit) for visit in record.visits] == [1, 2, 3]
    after = moved(record.without_visit(record.visits[0].id), 0, DAY - YEAR)
    assert [after.number(visit) for visit in after.visits] == [2, 3]
    again = parse_record(record_text(after.with_visit(after.next_visit(DAY + 3 * YEAR))), DAY)
    assert [again.number(visit) for visit in again.visits] == [2, 3, 4]
    assert again.id == record.id != new_record(empty_drawing("adolescent", 3), DAY).id


def test_visits_of_files_by_hand_are_numbered_in_their_order() -> None:
    record = aged(34.0, YEAR, 2 * YEAR)
    bare = replace(record, visits=tuple(replace(visit, number=None) for visit in record.visits))
    assert [bare.number(visit) for visit in bare.visits] == [1, 2, 3]
    rest = bare.without_visit(bare.visits[0].id)
    assert [rest.number(visit) for visit in parse_record(record_text(rest), DAY).visits] == [2, 3]
    twins = replace(record, visits=tuple(replace(visit, number=2) for visit in record.visits))
    assert sorted(twins.number(visit) for visit in twins.visits) == [1, 2, 3]
