"""Set the body shares of the band; the study's test people, who had no part in it, judge them.

The adults are those that the weights of a person were learnt on (560 people, 21 figures each: what fits too well is a
few percent of a share), the young people others.

A share is the smallest, in steps of .001, with which at least 95 % of truths lie inside the band's body part and at
most 2.5 % above it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from study_errors import estimates, judged
from study_lesions import Lesions
from study_methods import CHART, COLUMNS, PERSON, WAIST
from study_truths import Truths

from bsa_calc.measure import band

Array = NDArray[np.float64]
FILE = Path(band.__file__).parent / "data" / "body_shares.json"
SOURCE = (
    "The accuracy study, packaging/study.py: random bodies, from BMI 30 scaled after Neaman "
    "2011, from 9 to 14 years after RIVM 2006; docs/accuracy.md tells what the shares come to on other bodies."
)
#: By how much errors on people learnt from are too small: the root of (k + f) / (k - f) for k people and f figures.
_FITTED = {PERSON: ((560 + 15) / (560 - 15)) ** 0.5, WAIST: ((560 + 21) / (560 - 21)) ** 0.5, CHART: 1.0, COLUMNS: 1.0}
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

    def written(self, share: float) -> dict[str, object]:
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
            | {"share": share}
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
    Row(("person",), CHART, (16.0, 18.0), set_by=(12.0, 16.0), note="not measured: that of 12 to 15"),
    Row(("person",), CHART, (16.0, 18.0), waist=True, set_by=(12.0, 16.0), note="not measured: that of 12 to 15"),
    *(Row(_CHARTS, CHART, _GROWN, bmi, sex=sex) for sex in (*_SEXES, "") for bmi in _CLASSES),
    *(Row(_CHARTS, CHART, _GROWN, sex=sex) for sex in _SEXES),
    Row(_CHARTS, CHART, _GROWN),
    *(
        Row((table, *more), method, (12.0, 18.0), set_by=(12.0, 16.0))
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
    shown = {method: estimates(method, truths, lesions) for method in (PERSON, WAIST, CHART, COLUMNS)}
    rows = [row.written(share_of(_FITTED[row.method] * _logs(row, truths, shown[row.method]))) for row in ROWS]
    file.write_text(json.dumps({"source": SOURCE, "shares": rows}, indent=1) + "\n", "utf-8")


def share_of(logs: Array) -> float:
    """The share that errors ask for: logarithms of truth over figure, shape (p,).

    Examples
    --------
    >>> share_of(np.log(np.array([1.0, 1.05, 0.95])))
    0.027
    """
    needed = max(np.quantile(np.abs(logs), 0.95), np.quantile(logs, 0.975)) / _SPAN
    return float(np.ceil(1000 * needed) / 1000)


def _logs(row: Row, truths: Truths, shown: Array) -> Array:
    age, bmi = truths.facts[:, 1], truths.bmi
    low, high = row.set_by or row.ages or _ADULT
    people = (age >= low) & (age < high) & judged(truths)
    if row.sex:
        people &= truths.facts[:, 0] == (row.sex == "woman")
    if row.bmi:
        people &= (bmi >= row.bmi[0]) & (bmi < row.bmi[1])
    else:
        people &= truths.usual
    chosen = people[:, None] & (truths.truth >= 5) & (truths.truth <= 15) & ~np.isnan(shown)
    return np.log(truths.truth[chosen] / shown[chosen])
