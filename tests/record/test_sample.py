"""The record to play with: nobody takes it for a patient's, and it does all that a record does."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from bsa_calc.record.compare import compare
from bsa_calc.record.sample import NOBODY, is_sample, sample_record
from bsa_calc.record.store.record_file import RecordFile

DAY = dt.date(2026, 11, 26)


def test_it_says_everywhere_that_it_is_nobodys() -> None:
    record = sample_record(DAY)
    assert record.person.pseudonym == NOBODY
    assert "not a patient" in NOBODY
    assert all("not a patient" in visit.note for visit in record.visits)
    assert is_sample(record)


def test_three_visits_with_less_and_less_paint() -> None:
    first, second, third = sample_record(DAY).by_date()
    assert third.date == dt.date(2026, 11, 12)
    for before, after in ((first, second), (second, third)):
        assert compare(before.drawing, after.drawing).total.change < -0.3
    assert all(visit.drawing.finished for visit in (first, second, third))


def test_it_is_saved_and_read_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "sample.bsa"
    with RecordFile() as file:
        file.save_as(sample_record(DAY), path)
    file, record = RecordFile.open(path, read_only=True)
    file.close()
    assert is_sample(record)
    assert len(record.visits) == 3
