"""Weight tables: how many percent of the body surface each triangle counts.

A table says what each group of segments counts; within a group the drawn body's own areas decide. What no view shows
hands its weight to its heir, so that everything that can be painted adds up to 100.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from bsa_calc.body.data_files import data_file, read_json
from bsa_calc.body.regions import regions
from bsa_calc.body.surface import Floats, load_body
from bsa_calc.errors import InputError

#: First year of each age band of the Lund-Browder chart, in the chart's own columns.
AGE_BANDS: Mapping[str, int] = {"0": 0, "1": 1, "5": 5, "10": 10, "15": 15, "adult": 16}
OLDEST = 120
SOURCES: Mapping[str, str] = {
    "lund-browder": "Lund and Browder by age; "
    "US Joint Trauma System, Burn Care CPG (ID 12), after Lund & Browder 1944.",
    "rule-of-nines": "Rule of nines: "
    "head and neck 9, each arm 9, trunk front and back 18 each, each leg 18, perineum 1.",
    "drawn-body": "Areas of the drawn body.",
}


@dataclass(frozen=True, slots=True)
class Group:
    """Segments that share one figure of a table.

    Attributes
    ----------
    segments : tuple of str
    percent : float, of the body surface, for all of them together
    """

    segments: tuple[str, ...]
    percent: float


def age_band(age: float | None) -> str:
    """The column of the Lund-Browder chart for an age in years; without an age, the adult's.

    Raises
    ------
    InputError
        if the age is not between 0 and 120.

    Examples
    --------
    >>> age_band(34), age_band(15.5), age_band(12), age_band(None)
    ('adult', '15', '10', 'adult')
    """
    if age is None:
        return "adult"
    if not 0 <= age <= OLDEST:
        raise InputError(f"The age {age:g} is not between 0 and {OLDEST} years.")
    return [band for band, first in AGE_BANDS.items() if age >= first][-1]


@cache
def lund_browder() -> Mapping[str, Mapping[str, float]]:
    """The chart as shipped: segment (sided) -> age band -> percent; every column adds up to 100."""
    lines = data_file("bsa_calc.body", "lund_browder.csv").read_text("utf-8").splitlines()
    table: dict[str, dict[str, float]] = {}
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        shares = {band: float(row[band]) for band in AGE_BANDS}
        sides = ("left_", "right_") if row["paired"] == "yes" else ("",)
        table.update({side + row["segment"]: shares for side in sides})
    return table


def groups(table: str, band: str) -> tuple[Group, ...]:
    """What a weight table says for an age band.

    Raises
    ------
    InputError
        if there is no such table.
    """
    if table == "lund-browder":
        return tuple(Group((segment,), shares[band]) for segment, shares in lund_browder().items())
    if table == "rule-of-nines":
        entries = read_json("bsa_calc.body", "rule_of_nines.json")["groups"]
        return tuple(Group(tuple(e["segments"]), float(e["percent"])) for e in entries)
    if table == "drawn-body":
        return (Group(tuple(dict.fromkeys(r.segment for r in regions())), 100.0),)
    raise InputError(f"There is no weight table “{table}”. Use one of: {', '.join(SOURCES)}.")


def triangle_weights(body_id: str, table: str = "lund-browder", age: float | None = None) -> Floats:
    """Percent of the body surface that each triangle counts, shape (n,), read-only; adds up to 100.

    Parameters
    ----------
    body_id : str
    table : str, one of `SOURCES`
    age : float or None, years; only the Lund-Browder table asks for it

    Examples
    --------
    >>> round(float(triangle_weights("adult-male", "lund-browder", 34).sum()), 9)
    100.0
    """
    return _triangle_weights(body_id, table, age_band(age))


@cache
def _triangle_weights(body_id: str, table: str, band: str) -> Floats:
    body = load_body(body_id)
    segment = _segment_numbers()[body.surface.region]
    names = segment_names()
    weights = np.zeros(len(body.surface))
    # A body's halves can differ by a grid step of its file; skin counts the same on both sides.
    area = (body.area_mm2 + body.area_mm2[body.surface.mirror]) / 2
    for group in groups(table, band):
        members = np.isin(segment, [names.index(s) for s in group.segments])
        weights[members] = group.percent * area[members] / area[members].sum()
    handed_on = np.zeros_like(weights)
    np.add.at(handed_on, body.heir, weights)
    handed_on.flags.writeable = False
    return handed_on


@cache
def segment_names() -> tuple[str, ...]:
    """The segments of the regions, in the regions' order."""
    return tuple(dict.fromkeys(r.segment for r in regions()))


@cache
def _segment_numbers() -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    names = segment_names()
    return np.array([names.index(r.segment) for r in regions()])
