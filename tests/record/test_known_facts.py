"""What a record knows of its person, for what the label says beside its limit."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from bsa_calc.body.body_facts import BodyFacts
from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.label.ages import Ages
from bsa_calc.label.facts import PersonFacts, Regained
from bsa_calc.label.judgement import judge_application
from bsa_calc.label.limits import Covered
from bsa_calc.label.profile import load_profile
from bsa_calc.measure.measurement import measure
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.drawn_by import USUAL_HAND, Hand
from bsa_calc.record.applications import Application
from bsa_calc.record.compare import Fall, compare
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
from bsa_calc.record.visit import Visit
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
    monkeypatch.setattr(
        "bsa_calc.record.known_facts.repigmentation", lambda *_: Fall(19.96, (-3.21, 43.13), by_grades=False)
    )
    facts = with_regained(PersonFacts(weight_kg=70), record, second)
    week = (second.date - first.date).days // 7
    back = Regained(19.9, (0.0, 43.2), second.date, week)
    assert facts == PersonFacts(weight_kg=70, repigmentation_percent=19.9, regained=back)
    monkeypatch.setattr(
        "bsa_calc.record.known_facts.repigmentation", lambda *_: Fall(-12.0, (-40.0, -1.0), by_grades=False)
    )
    assert with_regained(facts, record, second).repigmentation_percent == 0, "more is affected: nothing is back"
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
        covered = Covered(result.application_percent, result.band)
        judged = judge_application(covered, load_profile("opzelura-eu"), facts, finished=True, age=result.age)
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


def sized(visit: Visit, *size: float | None) -> Visit:
    return visit.with_drawing(replace(visit.drawing, body_facts=BodyFacts("female", *size)))


def test_size_is_of_a_visit_survives_saving_and_is_carried_to_the_next(record: Record) -> None:
    """Carried, it is kept and shown, and counts when it is confirmed."""
    found = parse_record(record_text(record.with_visit(sized(record.visits[-1], 171.5, 64.0, 80.0))), DAY)
    facts = known_facts(found, found.visits[-1], noon(DAY))
    assert (facts.height_cm, facts.weight_kg) == (171.5, 64.0)
    assert known_facts(found, found.visits[0], noon(DAY)).height_cm is None
    text = record_text(found)
    assert record_text(parse_record(text, DAY)) == text
    without = found.with_visit(sized(found.visits[-1]))
    assert "height_cm" not in record_text(without)

    following = found.next_visit(DAY)
    carried = following.drawing.body_facts
    assert carried == BodyFacts("female", 171.5, 64.0, 80.0, frozenset({"height_cm", "weight_kg", "waist_cm"}))
    longer = parse_record(record_text(found.with_visit(following)), DAY)
    again = longer.visit(following.id)
    assert again.drawing.body_facts == carried
    assert known_facts(longer, again, noon(DAY)).weight_kg is None
    still = again.with_drawing(replace(again.drawing, body_facts=carried.confirmed("height_cm", "weight_kg")))
    facts = known_facts(longer.with_visit(still), still, noon(DAY))
    assert (facts.height_cm, facts.weight_kg) == (171.5, 64.0)
    assert still.drawing.body_facts.counting.waist_cm is None


def test_the_hand_is_not_carried_and_what_is_absent_is(record: Record) -> None:
    """On a shared computer a next visit never begins with another's hand; a limb does not grow again."""
    last = record.by_date()[-1]
    foot = np.flatnonzero(surface().region == region_numbers()["left-sole"])
    anna = Hand(0.05, "Anna", dt.date(2026, 5, 3))
    drawing = replace(last.drawing.without(foot), hand=anna)
    found = parse_record(record_text(record.with_visit(last.with_drawing(drawing))), DAY)
    assert found.visit(last.id).drawing.hand == anna
    following = found.next_visit(DAY).drawing
    assert following.hand == USUAL_HAND
    assert following.absent.touched().tolist() == foot.tolist()


def test_repigmentation_by_grades_and_by_area(record: Record, draw: Callable[..., Drawing]) -> None:
    first, second, _ = record.by_date()
    unseen = second.with_drawing(replace(second.drawing, all_sides_seen=False))
    assert repigmentation(record.with_visit(unseen), unseen) is None
    seen = second.with_drawing(replace(second.drawing, all_sides_seen=True))
    looked = record.with_visit(seen)
    found, areas = repigmentation(looked, seen), [measure(v.drawing).affected_percent for v in (first, seen)]
    assert found is not None
    assert found.by_grades
    assert found.percent == pytest.approx(100 * (1 - 0.75 * areas[1] / areas[0])), "graded 100 % first, 75 % now"
    ungraded = looked.with_visit(seen.with_grades({}))
    by_area = repigmentation(ungraded, ungraded.visit(seen.id))
    assert by_area is not None
    assert not by_area.by_grades
    assert by_area.percent == pytest.approx(100 * (1 - areas[1] / areas[0]))
    assert by_area == compare(first.drawing, seen.drawing).fall
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
