"""The visits of records on the command line: all of them, or one that is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bsa_calc.errors import InputError
from bsa_calc.foreign_text import shown_name

if TYPE_CHECKING:
    from bsa_calc.cli.many_files import Content, Given
    from bsa_calc.paint.drawing import Drawing
    from bsa_calc.report.course import VisitCase
    from bsa_calc.report.long_table import Value

    #: What a drawing that is in no record holds.
    Alone = Callable[[Given, Path], Content]

#: Why visits cannot be read.
Reasons = list[str]
TABLE, DICTIONARY = "visits.csv", "visits-dictionary.csv"


def with_given(given: Given, drawing: Drawing) -> Drawing:
    """A drawing with what the command line says of the person's body, which counts more."""
    return replace(drawing, body_facts=drawing.body_facts.entered(**given.facts)) if given.facts else drawing


def visits_in(given: Given, path: Path, alone: Alone) -> tuple[VisitCase, ...]:
    """The visits that a file holds, or the one that was asked for; of a drawing its one."""
    from bsa_calc.record.record import new_record
    from bsa_calc.record.store.record_file import RecordFile
    from bsa_calc.report.case import make_case
    from bsa_calc.report.course import VisitCase, chosen_visit, visit_cases

    if path.suffix.lower() == ".bsa":
        record = RecordFile.open(path, read_only=True)[1]
        visits = [chosen_visit(record, given.visit)] if given.visit else None
        return visit_cases(record, given.now, person=given.person, visits=visits, given=partial(with_given, given))
    found = alone(given, path)
    record = replace(new_record(found.assessment.drawing, given.day or given.now.date()), id="")
    case = make_case(found.assessment, day=found.day, person=given.person)
    return (VisitCase(record, record.visits[0], case),)


def readable(given: Given, path: Path, alone: Alone) -> tuple[tuple[VisitCase, ...], Reasons]:
    """A file's visits, and why some of them cannot be read.

    Raises
    ------
    InputError
        if none can, with the reason of the last one.
    """
    visits = visits_in(given, path, alone)
    why = [visit.why for visit in visits if visit.why]
    if len(why) == len(visits):
        raise InputError(why[-1])
    return visits, why


def data_text(given: Given, path: Path, alone: Alone) -> tuple[str, Reasons]:
    """A file's visits as JSON, one as it is, or several as the course of a record; and why some cannot be read."""
    from bsa_calc.report.course import course_data
    from bsa_calc.report.plain import case_data

    visits, why = readable(given, path, alone)
    if path.suffix.lower() != ".bsa" or given.visit:
        assert visits[0].case is not None
        return _json({"file": shown_name(path), **case_data(visits[0].case)}), why
    return _json({"file": shown_name(path), **course_data(visits)}), why


def fhir_text(given: Given, path: Path, alone: Alone) -> tuple[str, Reasons]:
    """A file's visits as one FHIR bundle; and why some cannot be read."""
    from bsa_calc.report.fhir import fhir_bundle

    visits, why = readable(given, path, alone)
    return _json(fhir_bundle(*(visit.case for visit in visits if visit.case is not None))), why


def table_text(given: Given, path: Path, alone: Alone, *, semicolon: bool) -> tuple[str, Reasons]:
    """A file's visits as a table of results, findings, regions and patches; and why some cannot be read."""
    from bsa_calc.report.table import csv_text

    visits, why = readable(given, path, alone)
    cases = [(shown_name(path), visit.case) for visit in visits if visit.case is not None]
    return csv_text(cases, "semicolon" if semicolon else "comma"), why


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def long_lines(given: Given, path: Path, alone: Alone, *, codes: bool) -> tuple[list[tuple[Value, ...]], Reasons]:
    """A file's visits as lines of the long table, and why some of them cannot be read.

    Parameters
    ----------
    codes : bool, each record goes by its own code, where it has one
    """
    from bsa_calc.report.long_table import line_of, row_of

    visits = visits_in(given, path, alone)
    person = visits[0].record.person.pseudonym if codes else given.person
    return [line_of(row_of(visit, shown_name(path), person)) for visit in visits], [v.why for v in visits if v.why]
