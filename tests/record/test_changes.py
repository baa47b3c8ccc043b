"""What is unsaved is named, and only that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bsa_calc.record.changes import What, what_changed
from bsa_calc.record.record import Person, Record
from bsa_calc.record.record_file import RecordFile
from bsa_calc.record.visit import Visit


def edited(visit: Visit, **fields: object) -> Visit:
    """A visit with some fields of its drawing changed."""
    return visit.with_drawing(replace(visit.drawing, **fields))  # type: ignore[arg-type]


CASES: list[tuple[Callable[[Record], Record], set[What]]] = [
    (lambda r: r, set()),
    (lambda r: r.with_visit(edited(r.visits[0])), set()),
    (lambda r: r.with_visit(edited(r.visits[0], note="x")), {What.NOTE}),
    (lambda r: r.with_visit(edited(r.visits[0], age=35)), {What.SETTINGS}),
    (lambda r: r.with_visit(edited(r.visits[0], paint=r.visits[1].drawing.paint)), {What.PAINT}),
    (lambda r: r.with_visit(edited(r.visits[0], note="x", age=3)), {What.NOTE, What.SETTINGS}),
    (lambda r: r.with_visit(r.visits[0].with_grades(())), {What.GRADES}),
    (lambda r: r.with_visit(replace(r.visits[0], date=dt.date(2025, 1, 1))), {What.DATE}),
    (lambda r: r.with_visit(r.visits[0].with_size(170.0, None)), {What.SIZE}),
    (lambda r: r.without_visit(r.visits[0].id), {What.VISIT_GONE}),
    (lambda r: r.with_visit(r.next_visit(dt.date(2027, 1, 1))), {What.NEW_VISIT}),
    (lambda r: r.with_person(Person("C")), {What.PERSON}),
    (lambda r: r.with_applications(()), {What.APPLICATIONS}),
]


@pytest.mark.parametrize(("change", "expected"), CASES)
def test_what_changed(change: Callable[[Record], Record], expected: set[What], saved: Path) -> None:
    """Against what the file holds; untouched visits stay unread."""
    opened = RecordFile.open(saved, read_only=True)[1]
    found = what_changed(opened, change(opened))
    assert {item.what for item in found} == expected
    assert len(found) == len(expected)
    assert "_drawing" not in vars(opened.visits[1]) or What.PAINT in expected
    assert what_changed(opened, opened) == ()


def test_a_record_without_a_file(record: Record) -> None:
    """All of it is new."""
    found = [change.what for change in what_changed(None, record)]
    assert found == [What.NEW_VISIT] * 3 + [What.APPLICATIONS]
