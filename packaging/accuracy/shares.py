"""Set the body shares of the band; the study's test people, who had no part in it, judge them.

They are set by people of their own, from whom nothing was learnt. For every state of knowledge the file keeps how far
the weights of the parts of the body are wrong, and how far alike: mean products of the logarithms of true over weighted
area, with something for places inside a part, times one factor. With the factor at least 95 % of truths lie inside the
band's body part and at most 2.5 % above it, and at least 90 % of the truths of every pattern inside. `share` is the
same for paint whose place is not known. Both have standard errors added, so that few people make wide bands.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from accuracy.errors import TRUTHS, judged, painted, weights_of_all
from accuracy.lesions import Lesions
from accuracy.methods import CHART, COLUMNS, PERSON, WAIST, part_sums
from accuracy.truths import Truths
from bsa_calc.body.weights import plain_segment_names
from bsa_calc.measure import band
from bsa_calc.measure.band import paint_shares

Array = NDArray[np.float64]
FILE = Path(band.__file__).parent / "data" / "body_shares.json"
SOURCE = (
    "The accuracy study, packaging/study.py: random bodies, from BMI 30 scaled after Neaman "
    "2011, from 9 to 14 years after RIVM 2006; docs/accuracy.md tells what the shares come to on other bodies."
)
#: What places inside a part can be wrong by themselves, as a share: of these the one that serves best is taken.
WITHIN_PARTS = (0.0, 0.015, 0.03, 0.05, 0.08)
#: Standard deviations to each side of a 95 % band.
_SPAN = 1.96


@dataclass(frozen=True, slots=True)
class Row:
    """One share to set: for which tables and people, and by which people it is set where they are others."""

    tables: tuple[str, ...]
    method: str
    ages: tuple[float, float] | None = None
    bmi: tuple[float, float] | None = None
    waist: bool = False
    sex: str = ""
    set_by: tuple[float, float] | None = None
    """The ages of the people that set it; those of `ages` if None."""
    note: str = ""
    errors: float = 1.0
    """How many standard errors are added."""

    def written(self, share: float, spread: Array) -> dict[str, object]:
        """As in the file."""
        out: dict[str, object] = {"tables": list(self.tables)}
        if self.ages:
            out["ages"] = list(self.ages)
        if self.bmi:
            out["bmi"] = list(self.bmi)
        return (
            out
            | ({"waist": True} if self.waist else {})
            | ({"sex": self.sex} if self.sex else {})
            | {"share": share, "spread": [np.round(1e6 * row[: k + 1]).tolist() for k, row in enumerate(spread)]}
            | ({"note": self.note} if self.note else {})
        )


_GROWN, _ADULT = (18.0, 121.0), (18.0, 100.0)
_SEXES = ("woman", "man")
_CLASSES = ((0.0, 25.0), (25.0, 30.0), (30.0, 35.0), (35.0, 99.0))
_CHARTS = ("lund-browder", "lund-browder-columns", "rule-of-nines", "drawn-body")
#: The first that fits counts. Children under 9 and young people from 16 to 18 are not among the study's bodies.
ROWS: tuple[Row, ...] = (
    *(Row(("person",), PERSON, _GROWN, bmi, sex=sex) for sex in _SEXES for bmi in _CLASSES),
    *(Row(("person",), WAIST, _GROWN, bmi, waist=True, sex=sex) for sex in _SEXES for bmi in _CLASSES),
    *(
        Row(("person",), CHART, (16.0, 18.0), waist=waist, set_by=(12.0, 16.0), errors=2.0,
            note="not measured: that of 12 to 15")
        for waist in (False, True)
    ),
    *(Row(_CHARTS, CHART, _GROWN, bmi, sex=sex) for sex in (*_SEXES, "") for bmi in _CLASSES),
    *(Row(_CHARTS, CHART, _GROWN, sex=sex) for sex in _SEXES),
    Row(_CHARTS, CHART, _GROWN),
    *(
        # Fifty children set these, and others were seen to differ by more than one standard error.
        Row((table, *more), method, (12.0, 18.0), set_by=(12.0, 16.0), errors=2.0)
        for table, method, more in (
            ("lund-browder", CHART, ("rule-of-nines", "drawn-body")),
            ("lund-browder-columns", COLUMNS, ()),
        )
    ),
    Row(("lund-browder", "rule-of-nines", "drawn-body"), CHART, (0.0, 12.0), set_by=(9.0, 12.0),
        note="measured from 9 years"),
    Row(("lund-browder-columns",), COLUMNS, (0.0, 12.0), set_by=(9.0, 12.0), note="measured from 9 years"),
    Row(_CHARTS, CHART, note="age not given: as for adults of unknown BMI"),
)  # fmt: skip


def write_shares(truths: Truths, lesions: Lesions, file: Path = FILE) -> None:
    """Set every share and write the file."""
    weights = {method: weights_of_all(method, truths) for method in (PERSON, WAIST, CHART, COLUMNS)}
    seen = {
        method: (part_sums(np.asarray(each, dtype=float)), painted(each, lesions)) for method, each in weights.items()
    }
    rows = [row.written(*_found(row, truths, lesions, *seen[row.method])) for row in ROWS]
    parts = list(plain_segment_names())
    file.write_text(json.dumps({"source": SOURCE, "parts": parts, "shares": rows}) + "\n", "utf-8")


def share_of(logs: Array) -> float:
    """The share that errors ask for: logarithms of truth over figure, shape (p,).

    Examples
    --------
    >>> share_of(np.log(np.array([1.0, 1.05, 0.95])))
    0.027
    """
    return float(np.ceil(1000 * needed(logs)) / 1000)


def needed(logs: Array) -> float:
    """The smallest standard deviation with which 95 % of errors lie inside 1.96 of it, and 2.5 % above."""
    return float(max(np.quantile(np.abs(logs), 0.95), np.quantile(logs, 0.975)) / _SPAN)


def _found(row: Row, truths: Truths, lesions: Lesions, weights: Array, by_part: Array) -> tuple[float, Array]:
    """A row's share and its spread: of what holds, the one whose shares are smallest on average."""
    people = _people(row, truths) & ~np.isnan(weights[:, 0])
    wrong = np.log(truths.parts[people] / weights[people])
    truth = truths.truth[people]
    chosen = (truth >= TRUTHS[0]) & (truth <= TRUTHS[1])
    parts, pattern = by_part[people][chosen], lesions.pattern[np.nonzero(chosen)[1]]
    logs = np.log(truth[chosen] / parts.sum(1))
    between = wrong.T @ wrong / len(wrong)
    # What so many people say of all is unsure itself: standard errors of a standard deviation are added.
    unsure = 1 + row.errors / np.sqrt(2 * len(wrong))
    fitted = [_widened(between + within**2, logs * unsure, parts, pattern) for within in WITHIN_PARTS]
    return share_of(logs * unsure), min(fitted, key=lambda spread: paint_shares(spread, parts).mean())


def _widened(spread: Array, logs: Array, parts: Array, pattern: NDArray[np.int64]) -> Array:
    """A spread times the smallest factor with which it holds for all and for each pattern.

    In each pattern 91 % of the truths shall lie inside: one more than is asked for.
    """
    against = logs / paint_shares(spread, parts)
    each = (np.quantile(np.abs(against[pattern == one]), 0.91) / _SPAN for one in np.unique(pattern))
    return np.asarray(spread * max(needed(against), *each) ** 2, dtype=float)


def _people(row: Row, truths: Truths) -> NDArray[np.bool_]:
    age, bmi = truths.facts[:, 1], truths.bmi
    low, high = row.set_by or row.ages or _ADULT
    people = (age >= low) & (age < high) & judged(truths)
    if row.sex:
        people &= truths.facts[:, 0] == (row.sex == "woman")
    if row.bmi:
        return people & (bmi >= row.bmi[0]) & (bmi < row.bmi[1])
    return people & truths.usual
