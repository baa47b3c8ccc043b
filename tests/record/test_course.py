"""A year and more of visits, counted alike: the figures are those of a computation of its own."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bsa_calc.body.body_facts import BodyFacts
from bsa_calc.body.data_files import data_file, read_json
from bsa_calc.body.surface import load_body, surface
from bsa_calc.label.assessment import assess
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.course import Course, count_all, course_of
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.grades import skin_in, with_grade
from bsa_calc.record.known_facts import repigmentation
from bsa_calc.record.record import Person, Record
from bsa_calc.record.store.profile_files import save_profile
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.visit import Visit, new_visit

BODY = "adolescent"
BEGUN = dt.date(2025, 9, 22)
#: Day, age, grades of whole regions, and what is said otherwise: 12 visits over 14 months. The person turns 16 in May,
#: gains weight, is counted once by the rule of nines and judged once by a label of their own; two visits fall on a day.
Regions = dict[str, int]
SCRIPT: tuple[tuple[int, float, Regions, dict[str, Any]], ...] = (
    (0, 15.3, {"left-cheek": 100, "right-cheek": 100, "nose": 90, "left-palm": 75, "left-lower-leg-front": 50}, {}),
    (30, 15.4, {"left-cheek": 100, "right-cheek": 90, "nose": 90, "left-palm": 75, "left-lower-leg-front": 50}, {}),
    (
        61,
        15.5,
        {"left-cheek": 90, "right-cheek": 90, "nose": 75, "left-palm": 75, "left-lower-leg-front": 50},
        {"weight": 58.0},
    ),
    (92, 15.6, {"left-cheek": 75, "right-cheek": 75, "nose": 75, "left-palm": 75}, {}),
    (120, 15.6, {"left-cheek": 75, "right-cheek": 50, "nose": 50, "left-palm": 50}, {"weight_table": "rule-of-nines"}),
    (151, 15.7, {"left-cheek": 50, "right-cheek": 50, "nose": 50, "left-palm": 50}, {}),
    (151, 15.7, {"left-cheek": 50, "right-cheek": 50, "nose": 25, "left-palm": 50}, {}),
    (200, 15.9, {"left-cheek": 50, "right-cheek": 50, "nose": 25, "left-palm": 50}, {"damaged": True}),
    (240, 16.0, {"left-cheek": 25, "right-cheek": 50, "nose": 25, "left-palm": 50}, {"weight": 64.0}),
    (290, 16.1, {"left-cheek": 25, "right-cheek": 25, "nose": 25, "left-palm": 50}, {"profile": "my-cream"}),
    (350, 16.3, {"left-cheek": 25, "right-cheek": 25, "nose": 10, "left-palm": 25}, {}),
    (425, 16.5, {"left-cheek": 10, "right-cheek": 10, "nose": 10, "left-palm": 25, "right-palm": 10}, {"weight": 66.0}),
)
DAMAGED = 7


def drawing(plain: Callable[..., Any], age: float, painted: Regions, said: Mapping[str, Any]) -> Drawing:
    """A visit's drawing, with no sex said: Lund and Browder count."""
    changes = {key: said[key] for key in ("weight_table", "profile") if key in said}
    found = drawing_from(plain([{"region": name} for name in painted], body=BODY, age=age, **changes))
    return replace(found, body_facts=BodyFacts(height_cm=168.0, weight_kg=said.get("weight", 55.0)))


def visit(plain: Callable[..., Any], days: int, age: float, painted: Regions, said: Mapping[str, Any]) -> Visit:
    made = drawing(plain, age, painted, said)
    grades: dict[int, Any] = {}
    for name, grade in painted.items():
        grades = dict(with_grade(grades, skin_in(made.paint, {name}), grade))
    return new_visit(BEGUN + dt.timedelta(days=days), made, assess(made)).with_grades(grades)


OWN_PROFILE = {
    "format": "bsa-calc product profile", "version": 1, "id": "my-cream", "name": "My cream", "short_name": "Mine",
    "limit": {"kind": "area_cm2", "value": 25, "source": "its leaflet"}, "revision": "2025-01",
}  # fmt: skip


@pytest.fixture
def written(plain: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Record:
    """The record, saved and opened again, its eighth visit damaged on the way."""
    monkeypatch.setenv("BSA_CALC_PROFILES", str(tmp_path / "profiles"))
    save_profile(OWN_PROFILE, dt.date(2025, 9, 1))
    record = Record(tuple(visit(plain, *row) for row in SCRIPT), Person("V 14", body=BODY))
    path = tmp_path / "year.bsa"
    with RecordFile() as file:
        file.save_as(record, path)
    data = json.loads(path.read_text("utf-8"))
    data["visits"][DAMAGED]["drawing"]["paint"]["packed"] = "AAAA"
    path.write_text(json.dumps(data), "utf-8")
    file, found = RecordFile.open(path, read_only=True)
    file.close()
    return found


# --- the other computation --------------------------------------------------------------------------------------------


def chart_at(age: float) -> dict[str, float]:
    """Percent of each segment, read from the table and interpolated between its columns as points."""
    lines = [line for line in data_file("bsa_calc.body", "lund_browder.csv").read_text("utf-8").splitlines()
             if not line.startswith("#")]  # fmt: skip
    years, columns = [0, 1, 5, 10, 15, 18], ["0", "1", "5", "10", "15", "adult"]
    found = {}
    for row in csv.DictReader(lines):
        share = float(np.interp(age, years, [float(row[column]) for column in columns]))
        sides = ("left_", "right_") if row["paired"] == "yes" else ("",)
        found.update({side + row["segment"]: share for side in sides})
    return found


def region_percents(age: float) -> dict[str, float]:
    """Percent of the body of each region: its segment's, by its share of the segment's skin on both sides."""
    entries = read_json("bsa_calc.body", "regions.json")
    entries = entries["regions"] if isinstance(entries, dict) else entries
    corners = load_body(BODY).corners
    areas = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) / 2
    both = (areas + areas[surface().mirror]) / 2
    area = np.bincount(surface().region, both, len(entries))
    segments = np.array([entry["segment"] for entry in entries])
    chart = chart_at(age)
    return {
        entry["id"]: chart[entry["segment"]] * area[k] / area[segments == entry["segment"]].sum()
        for k, entry in enumerate(entries)
    }


LAST_AGE = SCRIPT[-1][1]
FACE = ("left-cheek", "right-cheek", "nose")


def score(painted: Regions, percents: Mapping[str, float], of: tuple[str, ...] | None = None) -> float:
    return sum(percents[name] * grade / 100 for name, grade in painted.items() if of is None or name in of)


# --- the tests -------------------------------------------------------------------------------------------------------


@pytest.fixture
def course(written: Record) -> Course:
    return count_all(course_of(written))


def test_area_and_score_of_every_visit(course: Course, written: Record) -> None:
    """By the chart at 16.5 years, for all of them; the damaged one is left out, and the stored figures are no part."""
    percents = region_percents(LAST_AGE)
    assert [v.id for v in course.visits] == [v.id for v in written.visits], "same-day visits in the order of the file"
    assert set(course.counted) == {v.id for k, v in enumerate(written.visits) if k != DAMAGED}
    for k, (_, age, painted, said) in enumerate(SCRIPT):
        if k == DAMAGED:
            continue
        found = course.counted[written.visits[k].id]
        assert found.affected_percent == pytest.approx(sum(percents[name] for name in painted), abs=1e-9)
        assert found.vasi.complete
        assert found.vasi.total == pytest.approx(score(painted, percents), abs=1e-9)
        assert found.vasi.face == pytest.approx(score(painted, percents, FACE), abs=1e-9)
        assert found.vasi.parts["hands"] == pytest.approx(
            score(painted, percents, ("left-palm", "right-palm")), abs=1e-9
        )
        assert found.vasi.parts["trunk"] == 0
        assert found.recounted == (age != LAST_AGE or "weight_table" in said)


def test_goals_against_the_first_visit(course: Course, written: Record) -> None:
    percents = region_percents(LAST_AGE)
    first = SCRIPT[0][2]
    for k in (3, 6, 11):
        painted = SCRIPT[k][2]
        change = course.change(written.visits[k])
        assert change is not None
        total = 100 * (1 - score(painted, percents) / score(first, percents))
        face = 100 * (1 - score(painted, percents, FACE) / score(first, percents, FACE))
        assert change.total_lower == pytest.approx(total, abs=1e-6)
        assert change.face_lower == pytest.approx(face, abs=1e-6)
        assert (change.total_reached, change.face_reached) == (total >= 50, face >= 75)
    assert course.change(written.visits[0]) is None
    assert course.change(written.visits[DAMAGED]) is None


def test_changes_by_region(course: Course, written: Record) -> None:
    """The shin came clear, a palm is new; the rest is the same skin, although the age and the table were others."""
    percents = region_percents(LAST_AGE)
    found = course.compared(written.visits[11])
    assert found.recounted
    assert found.lost_percent == pytest.approx(percents["left-lower-leg-front"], abs=1e-9)
    assert found.gained_percent == pytest.approx(percents["right-palm"], abs=1e-9)
    assert found.total.change == pytest.approx(percents["right-palm"] - percents["left-lower-leg-front"], abs=1e-9)
    assert found.regions["left-lower-leg-front"].before == pytest.approx(percents["left-lower-leg-front"], abs=1e-9)
    assert found.regions["nose"].change == 0
    twins = course.compared(written.visits[6], written.visits[5])
    assert twins.total.change == 0
    nines = course.compared(written.visits[4], written.visits[3])
    assert nines.total.change == pytest.approx(0, abs=1e-12), "the same paint, once by the rule of nines"


def test_repigmentation_counts_grades_and_new_skin(course: Course, written: Record) -> None:
    percents = region_percents(LAST_AGE)
    found = course.regained(written.visits[11])
    assert found is not None
    assert found.by_grades
    assert found.percent == pytest.approx(
        100 * (1 - score(SCRIPT[11][2], percents) / score(SCRIPT[0][2], percents)), abs=1e-6
    )
    assert found.band[0] < found.percent < found.band[1]
    same = repigmentation(written, written.visits[11])
    assert same is not None
    assert same.percent == pytest.approx(found.percent, abs=1e-9)
    ungraded = written.with_visit(written.visits[11].with_grades({}))
    by_area = course_of(ungraded).regained(ungraded.visits[11])
    area = [sum(percents[name] for name in SCRIPT[k][2]) for k in (0, 11)]
    assert by_area is not None
    assert not by_area.by_grades
    assert by_area.percent == pytest.approx(100 * (1 - area[1] / area[0]), abs=1e-6)


def test_the_baseline_can_be_chosen(written: Record) -> None:
    percents = region_percents(LAST_AGE)
    chosen = written.with_baseline(written.visits[5].id)
    course = count_all(course_of(chosen))
    change = course.change(chosen.visits[11])
    assert change is not None
    expected = 100 * (1 - score(SCRIPT[11][2], percents) / score(SCRIPT[5][2], percents))
    assert change.total_lower == pytest.approx(expected, abs=1e-6)
    assert chosen.baseline_of(chosen.visits[3]).id == chosen.visits[0].id, "a later visit is no baseline"


def test_a_last_visit_that_cannot_be_read_or_has_another_table(written: Record) -> None:
    """The latest one that can be read says by what all are counted, by Lund and Browder."""
    upto_damaged = count_all(course_of(written, written.visits[DAMAGED]))
    percents = region_percents(SCRIPT[6][1])
    found = upto_damaged.counted[written.visits[0].id]
    assert found.vasi.total == pytest.approx(score(SCRIPT[0][2], percents), abs=1e-9)
    upto_nines = count_all(course_of(written, written.visits[4]))
    assert upto_nines.basis is not None
    assert upto_nines.basis.table == "lund-browder"
    percents = region_percents(SCRIPT[4][1])
    assert upto_nines.counted[written.visits[4].id].affected_percent == pytest.approx(
        sum(percents[name] for name in SCRIPT[4][2]), abs=1e-9
    )


def test_the_later_visits_own_weights_count_for_all(written: Record, plain: Callable[..., Any]) -> None:
    """Where sex, height and weight are known at the last visit, all visits are counted by this person's weights."""
    last = written.visits[11]
    facts = last.drawing.body_facts.entered(sex="female")
    known = written.with_visit(last.with_drawing(replace(last.drawing, body_facts=facts)))
    course = count_all(course_of(known))
    assert course.basis is not None
    assert course.basis.table == "person"
    weights = course.basis.weights
    for k in (0, 4, 11):
        ids = [k2 for k2, entry in enumerate(_regions()) if entry["id"] in SCRIPT[k][2]]
        expected = float(weights[np.isin(surface().region, ids)].sum())
        assert course.counted[known.visits[k].id].affected_percent == pytest.approx(expected, abs=1e-9)


def _regions() -> list[dict[str, Any]]:
    entries = read_json("bsa_calc.body", "regions.json")
    found: list[dict[str, Any]] = entries["regions"] if isinstance(entries, dict) else entries
    return found
