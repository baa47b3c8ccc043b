"""Records to save, open and spoil."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.label.assessment import assess
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.applications import Application
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.grades import with_grade
from bsa_calc.record.record import Person, Record
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.visit import new_visit

BERLIN = dt.timezone(dt.timedelta(hours=1))
FIRST = dt.date(2026, 1, 12)
Draw = Callable[..., Drawing]


@pytest.fixture(scope="session")
def draw(plain: Callable[..., Any]) -> Draw:
    """Makes a drawing of some regions and a few brush marks."""

    def make(*regions: str, x: float = 60, radius: float = 12, **changes: Any) -> Drawing:
        marks = [{"region": region} for region in regions]
        marks.append({"view": "front", "brush_mm": radius, "path": [[x, 1200], [x + 30, 1180]]})
        return drawing_from(plain(marks, **changes))

    return make


@pytest.fixture(scope="session")
def record(draw: Draw) -> Record:
    """A record of three visits with grades, an application, and a person."""
    visits = []
    for k, drawing in enumerate((draw("left-palm", "nose"), draw("left-palm", x=40), draw(x=20, note="ä \ud800 “x”"))):
        grades = with_grade({}, drawing.paint, (100, 75, 50)[k])
        visit = new_visit(FIRST + dt.timedelta(weeks=12 * k), drawing, assess(drawing)).with_grades(grades)
        visits.append(replace(visit, number=k + 1))
    log = (Application(dt.datetime(2026, 1, 12, 8, 30, tzinfo=BERLIN), 1.25),)
    return Record(tuple(visits), Person("B 17", 1990, None, "female", "adult-female"), log)


@pytest.fixture
def saved(record: Record, tmp_path: Path) -> Path:
    """The file of the record, closed."""
    path = tmp_path / "case.bsa"
    with RecordFile() as file:
        file.save_as(record, path)
    return path


def changed(record: Record, note: str) -> Record:
    """The record with another note in its last visit."""
    last = record.visits[-1]
    return record.with_visit(last.with_drawing(replace(last.drawing, note=note)))
