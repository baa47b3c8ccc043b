"""Figures in a file that no check vouches for: shown as stored, and never passed on as measured."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest

from bsa_calc.label.assessment import assess
from bsa_calc.record.format.record_text import parse_record, record_from, record_text
from bsa_calc.record.record import Record
from bsa_calc.record.timeline import timeline
from bsa_calc.report.earlier import earlier_visit

DAY = dt.date(2026, 11, 24)
FALSE = 1.25


@pytest.fixture
def forged(record: Record) -> Record:
    """The record with other figures in its first two visits and no checks, as written by hand; the first is damaged."""
    data: dict[str, Any] = json.loads(record_text(record))
    del data["check"]
    for visit in data["visits"][:2]:
        del visit["check"]
        visit["figures"] |= {"affected": FALSE, "application": FALSE, "band": [FALSE, FALSE], "verdict": "within"}
    packed = data["visits"][0]["drawing"]["paint"]
    packed["sha256"] = "0" * 64
    return record_from(data)


def test_they_are_not_plotted(forged: Record, record: Record) -> None:
    """A drawing that can be read is measured; one that cannot has no figures, only what the file says."""
    first, second, third = timeline(forged, []).points
    assert first.figures is None
    assert first.stored is not None
    assert first.stored.affected_percent == FALSE
    assert (second.figures, third.figures) == (record.visits[1].figures, record.visits[2].figures)
    assert (second.stored, third.stored) == (None, None)


def test_nor_is_another_visit_compared_with_them(forged: Record, record: Record) -> None:
    assert earlier_visit(forged, forged.visits[1]) is None
    assert earlier_visit(forged, forged.visits[2]) is None, "the first visit is the baseline"
    found = earlier_visit(forged.with_baseline(forged.visits[1].id), forged.visits[2])
    assert found is not None
    assert record.visits[1].figures is not None
    assert found.affected_percent == record.visits[1].figures.affected_percent


def test_checked_figures_of_a_damaged_drawing_still_count(record: Record) -> None:
    data = json.loads(record_text(record))
    del data["check"]
    data["visits"][0]["drawing"]["paint"]["packed"] = "A" * 40
    found = record_from(data)
    assert found.visits[0].checked
    assert timeline(found, []).points[0].figures == record.visits[0].figures


def test_saving_vouches_for_nothing(forged: Record) -> None:
    """Neither as they are, nor when something else of the visit is changed; once measured, they have a check."""
    for kept in (
        forged,
        forged.with_visit(replace(forged.visits[1], number=7)),
        forged.with_visit(forged.visits[1].with_answers(forged.visits[1].answers)),
    ):
        again = parse_record(record_text(kept), DAY)
        assert [visit.checked for visit in again.visits] == [False, False, True]
        assert "check" not in json.loads(record_text(again))["visits"][1]
    visit = forged.visits[1]
    measured = forged.with_visit(visit.with_drawing(visit.drawing, assess(visit.drawing)))
    assert [visit.checked for visit in parse_record(record_text(measured), DAY).visits] == [False, True, True]
