"""What came out of a lesson, as CSV: cases by letter, groups by number, no names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bsa_calc.report.table import Cell, Dialect, table_text
from bsa_calc.training.guesses import Answered, Round
from bsa_calc.training.own_hand import Copy
from bsa_calc.training.ways import Count

COLUMNS = (
    "case", "kind", "group", "percent", "error", "said_within", "wrongly_within", "figure", "band_low", "band_high",
    "area_verdict",
)  # fmt: skip
HAND_COLUMNS = ("copy", "patch", "given_cm2", "painted_cm2", "error_percent", "outline_excess_mm")


def lesson_csv(lesson: Round, counts: Mapping[str, Sequence[Count]], dialect: Dialect = "comma") -> str:
    """One row for each guess, and one for each other way of counting.

    Parameters
    ----------
    lesson : Round
    counts : case -> what the ways make of it
    dialect : "comma" with decimal points, or "semicolon" with decimal commas
    """
    rows = [row for case in lesson.cases for row in _case_rows(case, counts.get(case.letter, ()))]
    return table_text(COLUMNS, rows, dialect)


def _case_rows(case: Answered, counts: Sequence[Count]) -> Iterator[dict[str, Cell]]:
    basis: dict[str, Cell] = {
        "case": case.letter, "figure": case.percent, "band_low": case.low, "band_high": case.high,
        "area_verdict": case.verdict.value,
    }  # fmt: skip
    wrong = case.wrongly_within()
    for guess in case.guesses:
        yield {
            **basis, "kind": "guess", "group": guess.group, "percent": guess.hands, "error": case.error(guess),
            "said_within": guess.within, "wrongly_within": guess in wrong,
        }  # fmt: skip
    for count in counts:
        yield {**basis, "kind": count.way.value, "percent": count.percent, "error": count.percent - case.percent}


def hand_csv(copies: Sequence[Copy], dialect: Dialect = "comma") -> str:
    """One row for each patch that was copied, in the order it was."""
    rows: list[dict[str, Cell]] = [
        {
            "copy": place, "patch": copy.target, "given_cm2": copy.given_cm2, "painted_cm2": copy.painted_cm2,
            "error_percent": 100 * copy.error, "outline_excess_mm": copy.excess_mm,
        }
        for place, copy in enumerate(copies, 1)
    ]  # fmt: skip
    return table_text(HAND_COLUMNS, rows, dialect)
