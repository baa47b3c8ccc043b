"""One row for each visit, for studies and statistics, with a data dictionary beside it.

Both are as REDCap's data import and data dictionary have them: names of variables in small letters, dates as
2026-03-02, decimal points, 1 and 0 for yes and no, codes for choices, and `redcap_repeat_instrument` and
`redcap_repeat_instance` for a form that repeats. A visit keeps its record's id and its number, so that a second import
takes the place of the first. Figures are unrounded; what is not known, or cannot be read, is empty.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from bsa_calc import __version__
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.weights import SOURCES
from bsa_calc.label.limits import Held
from bsa_calc.label.verdict import Verdict
from bsa_calc.label.verdict_words import SHORT_VERDICT_WORDS
from bsa_calc.measure.vasi import PARTS, Vasi, VasiChange
from bsa_calc.record.course import Counted
from bsa_calc.report.case import Case
from bsa_calc.report.course import VisitCase
from bsa_calc.report.table import UNITS, cell_text

#: The form that repeats, and the one that holds the record's id alone.
FORM, FIRST_FORM = "visit", "person"
#: What a data dictionary of REDCap has at its head.
HEAD = (
    "Variable / Field Name", "Form Name", "Section Header", "Field Type", "Field Label",
    "Choices, Calculations, OR Slider Labels", "Field Note", "Text Validation Type OR Show Slider Number",
    "Text Validation Min", "Text Validation Max", "Identifier?", "Branching Logic (Show field only if...)",
    "Required Field?", "Custom Alignment", "Question Number (surveys only)", "Matrix Group Name", "Matrix Ranking?",
    "Field Annotation",
)  # fmt: skip

Value = str | float | int | bool | None
_PART_NAMES = {
    "head_neck": "head and neck", "hands": "hands", "upper_limbs": "arms without hands", "trunk": "trunk",
    "lower_limbs": "legs without feet", "feet": "feet",
}  # fmt: skip


_ALIKE = "Counted by the latest visit that can be read; may be held against other visits of the record."


@dataclass(frozen=True, slots=True)
class Row:
    """A visit with what a row says of it.

    Attributes
    ----------
    file : str, where it comes from
    record : str, who it is of: the record's id, or a code that was given
    found : VisitCase
    """

    file: str
    record: str
    found: VisitCase


@dataclass(frozen=True, slots=True)
class Field:
    """A column.

    Attributes
    ----------
    name, label, note : str
    value : what stands there, None for nothing
    check : str, REDCap's validation of a text: "number", "integer", "date_ymd", "" for any
    choices : code -> words, for one of several; empty for a text
    """

    name: str
    label: str
    value: Callable[[Row], Value]
    check: str = ""
    choices: Mapping[str, str] | None = None
    note: str = ""

    @property
    def kind(self) -> str:
        """REDCap's type of field."""
        return "radio" if self.choices else "text"


def row_of(found: VisitCase, file: str, code: str = "") -> Row:
    """The row of a visit; `code` names its person in the place of the record's id."""
    return Row(file, code or found.record.id or file, found)


def line_of(row: Row) -> tuple[Value, ...]:
    """A row as the values of its cells."""
    return (row.record, FORM, row.found.number, *(_coded(field.value(row)) for field in _fields()))


def long_text(lines: Iterable[Sequence[Value]]) -> str:
    """Lines of `line_of` as CSV, UTF-8 without a byte order mark: the first column must have its plain name."""
    names = (field.name for field in _fields())
    return _csv([("record_id", "redcap_repeat_instrument", "redcap_repeat_instance", *names), *lines])


def dictionary_text() -> str:
    """The data dictionary of `long_text`, as CSV."""
    lines: list[Sequence[Value]] = [HEAD, _entry("record_id", FIRST_FORM, "", "text", "Record")]
    for field in _fields():
        choices = " | ".join(f"{code}, {words}" for code, words in (field.choices or {}).items())
        lines.append(_entry(field.name, FORM, "", field.kind, field.label, choices, field.note, field.check))
    return _csv(lines)


def _entry(*said: str) -> tuple[str, ...]:
    return (*said, *("" for _ in range(len(HEAD) - len(said))))


def _coded(value: Value) -> Value:
    return int(value) if isinstance(value, bool) else value


def _csv(lines: Iterable[Sequence[Value]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for line in lines:
        writer.writerow([cell_text(value, "comma") for value in line])
    return out.getvalue()


def _of(get: Callable[[Case], Value]) -> Callable[[Row], Value]:
    """What a case says; nothing where there is none."""
    return lambda row: None if row.found.case is None else get(row.found.case)


def _held(get: Callable[[Held], Value]) -> Callable[[Row], Value]:
    return _of(lambda case: get(case.held))


def _alike(get: Callable[[Counted], Value]) -> Callable[[Row], Value]:
    """What a visit measures counted as all of its record are."""
    return lambda row: None if row.found.alike is None else get(row.found.alike)


def _scored(get: Callable[[Vasi], Value]) -> Callable[[Row], Value]:
    """What the score says; nothing where no skin is graded."""
    return _alike(lambda counted: get(counted.vasi) if counted.vasi.known else None)


def _changed(get: Callable[[VasiChange], Value]) -> Callable[[Row], Value]:
    return lambda row: None if row.found.change is None else get(row.found.change)


@cache
def _fields() -> tuple[Field, ...]:
    """All columns behind the three that say whose visit it is."""
    verdicts = {verdict.value: SHORT_VERDICT_WORDS[verdict.value] for verdict in Verdict}
    yes_no = {"1": "Yes", "0": "No"}
    return (
        Field("visit_id", "Visit, its id in the record", lambda row: row.found.visit.id),
        Field("visit_date", "Date of the visit", lambda row: row.found.visit.date.isoformat(), "date_ymd"),
        Field("weeks", "Weeks since the treatment began", lambda row: row.found.weeks, "number"),
        Field("readable", "The drawing can be read", lambda row: row.found.case is not None, choices=yes_no),
        Field("why_not_readable", "Why it cannot be read", lambda row: row.found.why or None),
        Field("all_sides_done", "All sides of the body were declared done",
              _of(lambda case: case.drawing.finished), choices=yes_no),
        Field("affected_percent", "Affected, percent of the body surface",
              _of(lambda case: case.result.affected_percent), "number"),
        Field("application_percent", "Gets cream in one application, percent of the body surface",
              _of(lambda case: case.result.application_percent), "number"),
        Field("band_low", "Low end of the 95 % band of the application, percent",
              _of(lambda case: case.result.band[0]), "number"),
        Field("band_high", "High end of the 95 % band of the application, percent",
              _of(lambda case: case.result.band[1]), "number"),
        Field("verdict", "Verdict", _of(lambda case: case.verdict.value), choices=verdicts),
        Field("area_verdict", "What the area alone would say",
              _of(lambda case: case.assessment.area_verdict.value), choices=verdicts),
        Field("label_limit", "Limit of the label", _held(lambda held: held.limit.value), "number"),
        Field("label_limit_unit", "Unit of that limit", _held(lambda held: UNITS[held.limit.kind.value])),
        Field("label_limit_value", "The application in that unit", _held(lambda held: held.value), "number"),
        Field("leave_out_percent", "To leave out, percent of the body surface",
              _of(lambda case: None if case.assessment.leave_out is None else case.assessment.leave_out.percent),
              "number"),
        Field("patches", "Patches", _of(lambda case: case.result.patches.count), "integer"),
        *(_part_field(part) for part in PARTS),
        Field("alike_affected_percent", "Affected, counted by one table and one set of facts at all visits, percent",
              _alike(lambda counted: counted.affected_percent), "number", note=_ALIKE),
        Field("alike_application", "Gets cream, counted so, percent",
              _alike(lambda counted: counted.application_percent), "number", note=_ALIKE),
        Field("carried_percent", "Carried from an earlier visit and not confirmed, percent",
              _alike(lambda counted: counted.unconfirmed), "number", note=_ALIKE),
        Field("vasi_total", "VASI, total with the face, 0 to 100", _scored(lambda score: score.total), "number",
              note=f"{_ALIKE} Too low where affected skin has no grade."),
        Field("vasi_face", "VASI of the face", _scored(lambda score: score.face), "number", note=_ALIKE),
        Field("vasi_ungraded", "Affected skin without a grade, percent of the body surface",
              _scored(lambda score: score.ungraded), "number", note=_ALIKE),
        Field("vasi_total_lower", "VASI, how far it fell since the baseline, percent",
              _changed(lambda change: change.total_lower), "number", note=_ALIKE),
        Field("vasi_face_lower", "VASI of the face, how far it fell since the baseline, percent",
              _changed(lambda change: change.face_lower), "number", note=_ALIKE),
        Field("age_years", "Age counted by, years", _of(lambda case: case.result.age), "number"),
        Field("sex", "Sex counted by", _of(lambda case: case.result.basis.facts.sex or None),
              choices={"female": "Female", "male": "Male"}),
        Field("height_cm", "Height counted by, cm", _of(lambda case: case.result.basis.facts.height_cm), "number"),
        Field("weight_kg", "Weight counted by, kg", _of(lambda case: case.result.basis.facts.weight_kg), "number"),
        Field("waist_cm", "Waist counted by, cm", _of(lambda case: case.result.basis.facts.waist_cm), "number"),
        Field("body", "Drawn body", _of(lambda case: case.result.body)),
        Field("weight_table", "Weight table chosen", _of(lambda case: case.result.weight_table), choices=_tables()),
        Field("weights_used", "Weights counted by", _of(lambda case: case.result.table),
              choices={"person": "This person's weights", **_tables()}),
        Field("profile", "Product profile", _of(lambda case: case.profile.id)),
        Field("profile_revision", "Revision of the label", _of(lambda case: case.profile.revision)),
        Field("source_file", "File", lambda row: row.file),
        Field("program", "Program", lambda _: f"bsa-calc {__version__}"),
    )  # fmt: skip


def _tables() -> dict[str, str]:
    return {table: source.split(";")[0].split(":")[0].rstrip(".") for table, source in SOURCES.items()}


def _part_field(part: str) -> Field:
    return Field(
        f"affected_{part}",
        f"Affected on {_PART_NAMES[part]}, percent of the body surface",
        _of(partial(_part_percent, part)),
        "number",
    )


def _part_percent(part: str, case: Case) -> float:
    """Percent of the body that is affected on one of the six parts of the VASI."""
    numbers, every = region_numbers(), regions()
    return sum((share for region, share in case.result.regions.items() if every[numbers[region]].vasi == part), 0.0)
