"""What a record knows of its person, for what the label says beside its limit."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from bsa_calc.label.ages import Ages
from bsa_calc.label.facts import PersonFacts, Regained
from bsa_calc.label.judgement import judge_application
from bsa_calc.label.profile import load_profile
from bsa_calc.measure.measurement import measure
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.applications import Application
from bsa_calc.record.compare import compare
from bsa_calc.record.format.record_text import parse_record, record_text
from bsa_calc.record.known_facts import (
    asks_repigmentation,
    hours_since,
    known_facts,
    repigmentation,
    with_regained,
)
from bsa_calc.record.record import Person, Record
from bsa_calc.record.timeline import timeline
from bsa_calc.report.earlier import earlier_visit

from .conftest import BERLIN, FIRST

DAY = dt.date(2026, 11, 24)
HOUR = dt.timedelta(hours=1)


def noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12), BERLIN)


def test_the_last_visit_counts_up_to_now_and_an_earlier_one_to_its_day(record: Record) -> None:
    first, second, last = record.by_date()
    now = noon(last.date) + dt.timedelta(weeks=3)
    assert known_facts(record, last, now).weeks_treated == 27
    assert known_facts(record, second, now).weeks_treated == 12
    assert known_facts(record, second, now).hours_since_last is None
    assert known_facts(record, first, now).weeks_treated is None


def test_a_birth_year_leaves_two_ages(record: Record) -> None:
    """Of the visit's own day, not of today; without a birth year nothing is left open."""
    first, _, last = record.by_date()
    born = record.with_person(Person(birth_year=2014))
    now = noon(last.date)
    assert known_facts(record.with_person(Person(age=34)), last, now).birth_ages is None
    for visit in (first, last):
        years = visit.date.year - 2014
        assert known_facts(born, visit, now).birth_ages == Ages(years - 1, years)


def test_the_times_of_the_diary(record: Record) -> None:
    """As far back as a label can ask, those of a wrong clock too, and only for the last visit."""
    first, _, last = record.by_date()
    now = noon(last.date)
    times = [now - 33 * 24 * HOUR, now - 31 * 24 * HOUR, now - 2 * HOUR, now + HOUR]
    noted = record.with_applications(tuple(Application(time) for time in times))
    assert known_facts(noted, last, now).applied == tuple(times[1:])
    assert known_facts(noted, first, now).applied is None
    assert known_facts(record.with_applications(()), last, now).applied is None


def test_what_the_colour_back_was_found_by(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, _ = record.by_date()
    monkeypatch.setattr("bsa_calc.record.known_facts.repigmentation", lambda *_: 19.9)
    facts = with_regained(PersonFacts(weight_kg=70), record, second)
    week = (second.date - first.date).days // 7
    assert facts == PersonFacts(weight_kg=70, repigmentation_percent=19.9, regained=Regained(19.9, second.date, week))
    monkeypatch.setattr("bsa_calc.record.known_facts.repigmentation", lambda *_: None)
    assert with_regained(facts, record, second) == PersonFacts(weight_kg=70)


def test_born_in_2014_as_a_file_has_it() -> None:
    """11 or 12 on the day of the visit, though the drawing says 12: nothing is "within" until the age is entered."""
    drawing = {
        "format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": 12, "all_sides_seen": True,
        "marks": [{"view": "front", "brush_mm": 12, "path": [[-60, 1250], [40, 1250]]}],
    }  # fmt: skip
    text = {
        "format": "bsa-calc record", "version": 1, "person": {"birth_year": 2014},
        "visits": [{"id": "v0", "date": "2026-01-05", "drawing": drawing}],
    }  # fmt: skip
    found = parse_record(json.dumps(text), DAY)
    visit = found.visits[0]
    facts, result = known_facts(found, visit, noon(visit.date)), measure(visit.drawing)

    def verdict(facts: PersonFacts) -> str:
        judged = judge_application(
            result.application_percent, result.band, load_profile("opzelura-eu"), facts, finished=True, age=result.age
        )
        assert judged.area_verdict.value == "within"
        return judged.verdict.value

    assert verdict(facts) == "age_needed"
    assert verdict(replace(facts, age=12)) == "within"
    assert verdict(replace(facts, age=11)) == "not_to_be_used"


def test_weeks_are_those_of_the_course(record: Record) -> None:
    """The check and the mark on the plot speak of the same week, whatever the log has."""
    log = (Application(noon(FIRST - dt.timedelta(weeks=2))), *record.applications)
    noted = record.with_applications(log)
    for visit, point in zip(noted.by_date()[1:], timeline(noted, ()).points[1:], strict=True):
        assert known_facts(noted, visit, noon(visit.date)).weeks_treated == point.weeks


def test_one_drawing_is_no_treatment(record: Record) -> None:
    """As a plain drawing of last year, opened again."""
    first, second, last = record.by_date()
    alone = record.without_visit(first.id).without_visit(second.id)
    late = noon(last.date + dt.timedelta(weeks=60))
    assert known_facts(alone.with_applications(()), last, late).weeks_treated is None
    noted = alone.with_applications((Application(noon(last.date)),))
    assert known_facts(noted, last, late).weeks_treated == 60


def test_a_clock_set_back_makes_nothing_wait_less(record: Record) -> None:
    """Before the last visit, weeks are those of that day; before the last application, no hour has passed."""
    last = record.by_date()[-1]
    before = noon(FIRST - dt.timedelta(days=400))
    found = known_facts(record, last, before)
    assert found.weeks_treated == 24
    assert found.hours_since_last == 0


@pytest.mark.parametrize(("minutes", "hours"), [(0, 0.0), (5, 0.0), (479, 7.9), (480, 8.0), (483, 8.0), (486, 8.1)])
def test_hours_are_never_rounded_up(minutes: int, hours: float) -> None:
    """In any order of the log; over a change of the clocks real time counts."""
    log = (Application(noon(DAY)), Application(noon(DAY) - 9 * HOUR))
    now = (noon(DAY) + dt.timedelta(minutes=minutes)).astimezone(dt.timezone(-5 * HOUR))
    assert hours_since(log, now) == hours
    assert hours_since((), now) is None


def test_size_is_of_a_visit_survives_saving_and_is_carried_to_the_next(record: Record) -> None:
    last = record.visits[-1].with_size(171.5, 64.0)
    found = parse_record(record_text(record.with_visit(last)), DAY)
    facts = known_facts(found, found.visits[-1], noon(DAY))
    assert (facts.height_cm, facts.weight_kg) == (171.5, 64.0)
    assert known_facts(found, found.visits[0], noon(DAY)).height_cm is None
    following = found.next_visit(DAY)
    assert (following.height_cm, following.weight_kg) == (171.5, 64.0)
    text = record_text(found)
    assert record_text(parse_record(text, DAY)) == text
    without = found.with_visit(found.visits[-1].with_size(None, None))
    assert "height_cm" not in record_text(without)


def test_repigmentation_is_that_of_the_comparison(record: Record, draw: Callable[..., Drawing]) -> None:
    first, second, _ = record.by_date()
    unseen = second.with_drawing(replace(second.drawing, all_sides_seen=False))
    assert repigmentation(record.with_visit(unseen), unseen) is None
    seen = second.with_drawing(replace(second.drawing, all_sides_seen=True))
    looked = record.with_visit(seen)
    found = repigmentation(looked, seen)
    assert found is not None
    exact = compare(first.drawing, seen.drawing).regained_percent
    assert exact is not None
    assert found <= exact < found + 0.1
    assert round(10 * found) == pytest.approx(10 * found, abs=1e-9), "to a tenth"
    assert 0 < found < 100
    assert repigmentation(looked, first) is None
    bare = looked.with_visit(first.with_drawing(draw().with_paint(draw().paint.cleared())))
    assert repigmentation(bare, seen) is None, "nothing was affected at first"


def test_it_is_asked_from_the_week_of_the_label(record: Record) -> None:
    profile = load_profile("opzelura-eu")
    last = record.by_date()[-1]
    facts = known_facts(record, last, noon(FIRST + dt.timedelta(weeks=52)) - 24 * HOUR)
    assert not asks_repigmentation(profile, facts)
    assert asks_repigmentation(profile, known_facts(record, last, noon(FIRST + dt.timedelta(weeks=52))))


def test_the_visit_before_is_by_date_and_has_its_own_figures(record: Record) -> None:
    first, second, _ = record.by_date()
    assert earlier_visit(record, first) is None
    found = earlier_visit(record, second)
    assert found is not None
    assert first.figures is not None
    assert (found.day, found.affected_percent, found.application_percent, found.band) == (
        first.date,
        first.figures.affected_percent,
        first.figures.application_percent,
        first.figures.band,
    )
    moved = record.with_visit(replace(first, date=DAY))
    assert earlier_visit(moved, second) is None
    unmeasured = record.with_visit(replace(first, figures=None))
    assert earlier_visit(unmeasured, second) == found
