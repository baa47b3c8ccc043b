"""Tries by people: who is pregnant, too young, born in a year that leaves it open, or has put cream on an hour ago."""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bsa_calc.label.assessment import Assessment, assess
from bsa_calc.label.facts import Answer, PersonFacts
from bsa_calc.record.applications import Application
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.record import Person, new_record
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.report.case import make_case
from bsa_calc.report.fhir import fhir_bundle
from bsa_calc.report.plain import case_data
from bsa_calc.report.summary import few_lines
from bsa_calc.report.table import csv_text
from hunting.drawings import LIMITS, Drawn, brought_to, near_limit
from hunting.files import Found, held_against, truth_of
from hunting.outlets import FIGURES, PAGES, WITHIN, of_csv, of_fhir, of_json
from hunting.painting import Painted
from hunting.rules import Given, Truth

#: What the labels forbid, and the hours they ask for between two applications; typed here from the labels.
FORBIDS: Mapping[str, tuple[str, ...]] = {
    "opzelura-eu": ("pregnancy_or_breast_feeding", "hypersensitivity"),
    "opzelura-uk": ("pregnancy_or_breast_feeding",),
}
HOURS: Mapping[str, float] = {"opzelura-eu": 8.0, "opzelura-uk": 8.0}
#: What can stand against the cream; a record holds only some of it.
KINDS, IN_RECORD = ("answers", "answers", "born", "born", "diary", "diary", "nothing"), ("born", "diary", "diary")


@dataclass(frozen=True)
class Known:
    """What is known of somebody beside the drawing.

    Attributes
    ----------
    answers : question -> answer
    born : int or None, a year
    hours_ago : tuple of float, when cream was put on, in the order of the diary; below 0 by a wrong clock
    """

    answers: Mapping[str, str]
    born: int | None = None
    hours_ago: tuple[float, ...] = ()


def somebody(chance: random.Random, today: dt.date, kinds: Sequence[str] = KINDS) -> Known:
    """One thing, or none, that stands against the cream."""
    kind = chance.choice(kinds)
    answers = {name: chance.choice(["no", "not_asked", "yes"]) for name in FORBIDS["opzelura-eu"]}
    quiet = {name: chance.choice(["no", "not_asked"]) for name in answers}
    if kind == "answers":
        return Known(answers)
    if kind == "born":
        return Known(quiet, born=today.year - chance.choice([2, 11, 12, 12, 12, 12, 13, 14, 40]))
    if kind == "diary":
        hours = [
            chance.choice([0.1, 1.0, 5.0, 7.5, 7.9, 8.2, 12.5, 30.0, 200.0]) for _ in range(chance.choice([1, 2, 4, 6]))
        ]
        return Known(quiet, hours_ago=tuple(hours))
    return Known(quiet)


def truth_for(drawn: Drawn, known: Known, day: dt.date) -> Truth:
    """What is the case for this drawing and this person on a day."""
    truth = truth_of(drawn)
    yes = [name for name in FORBIDS.get(drawn.profile, ()) if known.answers.get(name) == "yes"]
    if yes:
        truth = replace(truth, forbidden=truth.forbidden or yes[0])
    if known.born is not None:
        truth = _by_year(truth, drawn, known.born, day)
    wait = HOURS.get(drawn.profile)
    if wait is not None and known.hours_ago and min(known.hours_ago) < wait:
        truth = replace(truth, withheld=truth.withheld or f"cream was put on {min(known.hours_ago)} hours ago")
    return truth


def _by_year(truth: Truth, drawn: Drawn, born: int, day: dt.date) -> Truth:
    """The younger of what the year and the drawing's age say."""
    least = LIMITS[drawn.profile][1]
    high, low = float(day.year - born), float(day.year - born - ((day.month, day.day) != (12, 31)))
    if drawn.age is not None:
        high, low = min(high, drawn.age), min(low, drawn.age)
    if high < least:
        return replace(truth, forbidden=truth.forbidden or f"born in {born}: at most {high:g}")
    return replace(truth, withheld=f"born in {born}: perhaps {low:g}") if low < least else truth


def _small(chance: random.Random, folder: Path) -> Drawn:
    """A drawing that would be within, mostly; or any."""
    del folder
    drawn = near_limit(chance, actions=False, profile=chance.choice([*LIMITS, "opzelura-eu", "opzelura-eu"]))
    if chance.random() < 0.25:
        return drawn
    age = chance.choice([None, 12.0, 13.0, 34.0])
    aim = chance.uniform(0.55, 0.82) * drawn.limit
    made, painted = brought_to(chance, Painted.nothing(drawn.body), aim, drawn.table, age, actions=False)
    return replace(drawn, age=age, marks=tuple(made), painted=painted, all_seen=True)


def in_memory(chance: random.Random, folder: Path) -> Found:
    """Somebody's case as every export writes it."""
    now = dt.datetime.now().astimezone()
    drawn, known = _small(chance, folder), somebody(chance, now.date())
    truth = truth_for(drawn, known, now.date())
    found = assess(drawing_from(drawn.data()), facts_of(known, now), now=now)
    problems = held_against(truth, given_of(found, now.date()))
    return Found("person", truth.application, truth.limit, problems, [drawn.data(), known])


def facts_of(known: Known, now: dt.datetime) -> PersonFacts:
    """The same, as the program takes it."""
    from bsa_calc.label.ages import ages_by_birth_year

    born = None if known.born is None else ages_by_birth_year(known.born, now.date())
    applied = tuple(now - dt.timedelta(hours=hours) for hours in known.hours_ago) or None
    return PersonFacts(
        pregnancy_or_breast_feeding=Answer(known.answers["pregnancy_or_breast_feeding"]),
        hypersensitivity=Answer(known.answers["hypersensitivity"]),
        birth_ages=born,
        applied=applied,
        hours_since_last=max(0.0, min(known.hours_ago)) if known.hours_ago else None,
    )


def given_of(found: Assessment, day: dt.date) -> list[Given]:
    """What every export says of an assessment."""
    case = make_case(found, day=day)
    rows = {row["kind"]: row for row in csv.DictReader(io.StringIO(csv_text([("x", case)]).removeprefix("\ufeff")))}
    text = few_lines("x", found)
    return [
        Given("assessment", verdict=found.verdict.value, within=found.is_within, area=found.area_verdict.value),
        Given("text", within=WITHIN in text.splitlines()[0]),
        of_json("JSON", case_data(case)),
        of_csv("CSV", rows),
        of_fhir("FHIR", fhir_bundle(case)),
    ]


def record(chance: random.Random, folder: Path) -> Found:
    """Somebody's record, with a birth year or a diary, as the command line reads it."""
    now = dt.datetime.now().astimezone()
    drawn, known = _small(chance, folder), somebody(chance, now.date(), IN_RECORD)
    day = now.date() - dt.timedelta(days=chance.choice([0, 0, 3, 40]))
    truth = truth_for(drawn, replace(known, answers={}), day)
    made = new_record(drawing_from(drawn.data()), day).with_person(Person(birth_year=known.born, body=drawn.body))
    times = [now - dt.timedelta(hours=hours) for hours in known.hours_ago]
    made = made.with_applications(tuple(Application(time.replace(microsecond=0)) for time in times))
    file = folder / f"record-{chance.randrange(10**9)}.bsa"
    with RecordFile() as record_file:
        record_file.save_as(made, file)
    chosen: list[Any] = chance.sample(FIGURES, 2) + ([chance.choice(PAGES)] if chance.random() < 0.15 else [])
    problems = held_against(truth, [outlet(file, folder) for outlet in chosen])
    file.unlink()
    return Found("record", truth.application, truth.limit, problems, [drawn.data(), known, str(day)])
