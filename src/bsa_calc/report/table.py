"""The figures of a drawing as CSV, one row for each result, finding, region and patch.

Decisions: UTF-8 with a byte order mark, by which Excel knows the encoding; lines end with CR LF (RFC 4180). Commas
with decimal points by default; for countries that write decimal commas, semicolons with decimal commas. A text that a
spreadsheet could take for a formula gets an apostrophe in front, also after a comma, semicolon, tab or line break
inside it: a spreadsheet that is set to split there, quoted or not, begins a cell with what follows. Figures are
unrounded.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from bsa_calc import __version__
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.report.case import Case, region_shares
from bsa_calc.report.words import absent_words, hand_words, other_table_words

Dialect = Literal["comma", "semicolon"]
Cell = str | float | int | bool | None
COLUMNS = (
    "file", "record", "visit", "person", "date", "kind", "id", "name", "percent", "applied_percent",
    "region_share_percent", "fingertip_units", "band_low", "band_high", "limit", "limit_unit", "limit_value",
    "verdict", "area_verdict", "severity", "source", "params", "weight_table", "age_band", "body", "profile",
    "profile_revision", "program", "doubts", "sex", "height_cm", "weight_kg", "waist_cm", "bmi", "hand", "absent",
)  # fmt: skip
#: What starts a formula in Excel, LibreOffice or a web sheet, also in full width and after blanks of any kind; here at
#: the start of a text, and where a spreadsheet could split it.
_FORMULA = re.compile(r"^(?=[\t\r\n])|(^|[,;|\t\r\n])(?=[\s\u200b-\u200f\u2060\ufeff\"']*[=+\-@＝＋－＠−﹢﹣﹦﹫])")
BOM = "\ufeff"


def csv_text(cases: Iterable[tuple[str, Case]], dialect: Dialect = "comma") -> str:
    """Drawings as one CSV text with a byte order mark.

    Parameters
    ----------
    cases : pairs of a name for the drawing, as its file's, and the case
    dialect : "comma" with decimal points, or "semicolon" with decimal commas
    """
    return table_text(COLUMNS, (row for name, case in cases for row in _rows(name, case)), dialect)


def table_text(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]], dialect: Dialect = "comma") -> str:
    r"""Rows as one CSV text with a byte order mark; what a row does not say is left empty.

    Examples
    --------
    >>> table_text(["a", "b"], [{"a": "=1", "b": 0.5}], "semicolon")
    "\ufeffa;b\r\n'=1;0,5\r\n"
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";" if dialect == "semicolon" else ",", lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell_text(row.get(column), dialect) for column in columns])
    return BOM + out.getvalue()


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula.

    Examples
    --------
    >>> harmless("=HYPERLINK(1)"), harmless(" @x"), harmless("Left palm")
    ("'=HYPERLINK(1)", "' @x", 'Left palm')
    >>> harmless("Smith; =1+1")
    "Smith;' =1+1"
    """
    return _FORMULA.sub(r"\1'", text)


def cell_text(value: Cell, dialect: Dialect) -> str:
    """A value as it stands in a cell: every digit kept, and nothing that a spreadsheet would run."""
    if value is None:
        return ""
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    # repr keeps every digit.
    return repr(value).replace(".", ",") if dialect == "semicolon" else repr(value)


def _rows(name: str, case: Case) -> Iterator[dict[str, Cell]]:
    result, held = case.result, case.held
    basis: dict[str, Cell] = {
        "file": name, "person": case.person, "date": case.day.isoformat() if case.day else None,
        "weight_table": result.table, "age_band": result.age_band, "body": result.body,
        "profile": case.profile.id, "profile_revision": case.profile.revision, "program": f"bsa-calc {__version__}",
        **result.basis.facts.given(), "bmi": result.basis.bmi, "hand": hand_words(result.drawing.hand),
        "absent": absent_words(result.drawing),
    }  # fmt: skip
    if case.source is not None:
        basis |= {"record": case.source.record, "visit": case.source.number}
    low, high = result.band
    units = None if case.cream is None else case.cream.fingertip_units
    yield {
        **basis, "kind": "application", "name": "Gets cream this time", "percent": result.application_percent,
        "applied_percent": result.application_percent, "band_low": low, "band_high": high, "limit": held.limit.value,
        "limit_unit": UNITS[held.limit.kind.value], "limit_value": held.value, "fingertip_units": units,
        "verdict": case.verdict.value, "area_verdict": case.assessment.area_verdict.value,
        "doubts": " ".join(doubt.value for doubt in case.assessment.doubts),
    }  # fmt: skip
    for other, percent in result.other_tables.items():
        yield {**basis, "kind": "table", "id": other.id, "name": other_table_words(other), "applied_percent": percent}
    yield {**basis, "kind": "affected", "name": "Painted in all", "percent": result.affected_percent}
    for finding in case.findings:
        yield {
            **basis, "kind": "finding", "id": finding.id, "name": finding.text, "severity": finding.severity.value,
            "source": finding.source, "params": json.dumps(dict(finding.params), ensure_ascii=False),
        }  # fmt: skip
    share = region_shares(result)
    for region, percent in result.regions.items():
        number = region_numbers()[region]
        yield {
            **basis, "kind": "region", "id": region, "name": regions()[number].name, "percent": percent,
            "applied_percent": case.applied_regions.get(region, 0.0), "region_share_percent": float(share[number]),
        }  # fmt: skip
    for place, k in enumerate(case.order, 1):
        percent = float(result.patch_percents[k])
        yield {
            **basis, "kind": "patch", "id": str(place), "name": case.names[k], "percent": percent,
            "applied_percent": float(result.cream_percents[k]),
            "fingertip_units": None if case.cream is None else float(case.cream.patch_fingertip_units[k]),
        }  # fmt: skip


UNITS = {"percent_bsa": "%", "area_cm2": "cm2", "grams_per_time": "g"}
