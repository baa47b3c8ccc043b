"""Weight tables: how many percent of the body surface each triangle counts.

A table says what each group of segments counts; within a group the drawn body's own areas decide. What no view shows
hands its weight to its heir, so that everything that can be painted adds up to 100.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from bsa_calc.body.chart_ages import AGE_BANDS, AGE_POINTS, age_band, check_age
from bsa_calc.body.data_files import data_file, read_json
from bsa_calc.body.regions import regions
from bsa_calc.body.surface import Body, Floats, Ints, load_body
from bsa_calc.errors import InputError

SOURCES: Mapping[str, str] = {
    "lund-browder": "Lund and Browder by age, its columns as points; "
    "US Joint Trauma System, Burn Care CPG (ID 12), after Lund & Browder 1944.",
    "lund-browder-columns": "Lund and Browder by age, in the chart's own columns; "
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


def lund_browder_at(age: float | None) -> Mapping[str, float]:
    """The chart at an age, its columns taken as points: segment (sided) -> percent; adds up to 100.

    Parameters
    ----------
    age : float or None, years; without an age, the adult's column

    Raises
    ------
    InputError
        if the age is not between 0 and 120.

    Examples
    --------
    >>> lund_browder_at(12.5)["head"], lund_browder_at(34)["head"]
    (10.0, 7.0)
    """
    points = list(AGE_POINTS.values())
    if age is not None:
        check_age(age)
    years = points[-1] if age is None else age
    return {
        segment: float(np.interp(years, points, [shares[band] for band in AGE_POINTS]))
        for segment, shares in lund_browder().items()
    }


def groups(table: str, age: float | None) -> tuple[Group, ...]:
    """What a weight table says at an age in years; only Lund and Browder asks for it.

    Raises
    ------
    InputError
        if there is no such table, or the age is not between 0 and 120.
    """
    if table == "lund-browder":
        return tuple(Group((segment,), share) for segment, share in lund_browder_at(age).items())
    if table == "lund-browder-columns":
        band = age_band(age)
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
    age : float or None, years; only Lund and Browder asks for it

    Raises
    ------
    InputError
        if there is no such body or table, or the age is not between 0 and 120.

    Examples
    --------
    >>> round(float(triangle_weights("adult-male", "lund-browder", 34).sum()), 9)
    100.0
    """
    by_age = table.startswith("lund-browder")
    return _triangle_weights(body_id, table, age if by_age else None)


@lru_cache(maxsize=16)
def _triangle_weights(body_id: str, table: str, age: float | None) -> Floats:
    body = load_body(body_id)
    segment, names = segment_numbers()[body.surface.region], segment_names()
    area = mirrored_area(body)
    mm2, per_mm2 = np.bincount(segment, area), np.zeros(len(names))
    for group in groups(table, age):
        own = [names.index(s) for s in group.segments]
        per_mm2[own] = group.percent / mm2[own].sum()
    return handed_on(body, area * per_mm2[segment])


def mirrored_area(body: Body) -> Floats:
    """Area of each triangle, the mean of both sides, shape (n,), mm².

    A body's halves can differ by a grid step of its file; skin counts the same on both sides.
    """
    return (body.area_mm2 + body.area_mm2[body.surface.mirror]) / 2


def handed_on(body: Body, weights: Floats) -> Floats:
    """Weights with those of skin that no view shows given to their heirs, shape (n,), read-only."""
    out = np.bincount(body.heir, weights, len(weights)).astype(np.float64)
    out.flags.writeable = False
    return out


@cache
def segment_names() -> tuple[str, ...]:
    """The segments of the regions, in the regions' order."""
    return tuple(dict.fromkeys(r.segment for r in regions()))


@cache
def segment_numbers() -> Ints:
    """The place of each region's segment in `segment_names`, shape (regions,)."""
    names = segment_names()
    return np.array([names.index(r.segment) for r in regions()])


@cache
def plain_segment_names() -> tuple[str, ...]:
    """The segments without their side, in the regions' order."""
    return tuple(dict.fromkeys(_plain(name) for name in segment_names()))


@cache
def plain_segment_numbers() -> Ints:
    """The place of each region's segment in `plain_segment_names`, shape (regions,)."""
    names = plain_segment_names()
    return np.array([names.index(_plain(r.segment)) for r in regions()])


def _plain(segment: str) -> str:
    return segment.removeprefix("left_").removeprefix("right_")
