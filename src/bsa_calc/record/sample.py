"""A record to play with: three visits of nobody, named so that nobody takes it for a patient's."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bsa_calc.body.data_files import data_file
from bsa_calc.body.views import view_ids
from bsa_calc.paint.drawing import Drawing
from bsa_calc.reading import parse_json
from bsa_calc.record.examples import read_example
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.record import Person, Record
from bsa_calc.record.visit import new_visit

#: In place of a pseudonym; it stands in the window's title, on every page and in every export.
NOBODY = "SAMPLE, not a patient"
_NOTE = "Made up, to play with: not a patient."
_EXAMPLE = "just-under"
#: Of each visit how many weeks ago it was, and how many of the example's marks are gone by then.
_VISITS = ((26, 0), (14, 2), (2, 5))


def sample_record(today: dt.date) -> Record:
    """The record, its last visit two weeks before a day."""
    visits = tuple(new_visit(today - dt.timedelta(weeks=weeks), _drawing(gone)) for weeks, gone in _VISITS)
    first = read_example(_EXAMPLE)
    return Record(visits, Person(NOBODY, age=first.age, sex="female", body=first.body))


def is_sample(record: Record) -> bool:
    """Whether a record is the one to play with, or a copy of it."""
    return record.person.pseudonym == NOBODY


def _drawing(gone: int) -> Drawing:
    """The example with so many of its marks gone, every side declared."""
    data = parse_json(data_file("bsa_calc.record", f"examples/{_EXAMPLE}.json").read_text("utf-8"))
    marks = data["marks"]
    drawing = drawing_from({**data, "marks": marks[: len(marks) - gone]})
    return replace(drawing, note=_NOTE, all_sides_seen=False, views_seen=frozenset(view_ids()))
