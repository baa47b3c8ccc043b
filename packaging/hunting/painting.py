"""What the marks of a drawing paint on the oracle's skin, and what of it gets cream."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np

from hunting.skin import (
    MIDDLES,
    PER_TRIANGLE,
    Flags,
    Floats,
    Ints,
    Sight,
    inside_evenly,
    near_way,
    regions,
    skin,
    wound_round,
)

#: The program's brush is a polygon of 64 corners, the oracle's is round: they differ by less than this.
_A_LITTLE = (0.999, 1.001)
#: Percent of the body: the rim between the two is less.
_MORE_THAN_RIM = 0.015
_OTHER_SIDE = {"left": "right", "right": "left", "inner-left": "inner-right", "inner-right": "inner-left"}


@dataclass(frozen=True)
class Painted:
    """Points that are affected, those of them that are held back, and the marks that made them."""

    body: str
    affected: Flags
    held: Flags
    marks: tuple[Mapping[str, Any], ...] = ()

    @classmethod
    def nothing(cls, body: str) -> Painted:
        """Bare skin."""
        return cls(body, skin(body).bare(), skin(body).bare())

    @property
    def creamed(self) -> Flags:
        """What gets cream."""
        return np.asarray(self.affected & ~self.held)

    def percents(self, table: str = "lund-browder", age: float | None = None) -> tuple[float, float]:
        """Percent of the body that gets cream, and that is affected."""
        count = skin(self.body).percent
        return count(np.flatnonzero(self.creamed), table, age), count(np.flatnonzero(self.affected), table, age)

    @property
    def crumbs(self) -> bool:
        """Whether something was erased: it can have left less than the points show."""
        return any(mark.get("erase") for mark in self.marks)

    def edge(self) -> float:
        """Percent that hang on a hair's breadth: whether a brush just touches what joins them to the skin it is on."""
        return sum(_edge(self.body, mark) for mark in self.marks if "path" in mark)

    def effect(self, mark: Mapping[str, Any]) -> tuple[Ints, Flags, Flags]:
        """The points that a mark touches, and whether each is affected and held back after it."""
        under = touched(self.body, mark)
        erase, hold = bool(mark.get("erase")), bool(mark.get("hold_back"))
        affected, held = self.affected[under], self.held[under]
        if hold:
            return under, affected, np.zeros(len(under), bool) if erase else affected
        return under, np.full(len(under), not erase), held & (not erase)

    def change(self, mark: Mapping[str, Any], table: str, age: float | None) -> float:
        """How many percent of the body more a mark would give cream to."""
        under, affected, held = self.effect(mark)
        before, after = self.affected[under] & ~self.held[under], affected & ~held
        count = skin(self.body).percent
        return count(under[after & ~before], table, age) - count(under[before & ~after], table, age)

    def marked(self, mark: Mapping[str, Any]) -> Painted:
        """With one mark more."""
        under, now_affected, now_held = self.effect(mark)
        affected, held = self.affected.copy(), self.held.copy()
        affected[under], held[under] = now_affected, now_held
        return Painted(self.body, affected, held, (*self.marks, mark))

    def all_marked(self, marks: Sequence[Mapping[str, Any]]) -> Painted:
        """With marks one after the other."""
        made = self
        for mark in marks:
            made = made.marked(mark)
        return made


def touched(body: str, mark: Mapping[str, Any]) -> Ints:
    """The numbers of the points that a mark touches, each once."""
    return _touched(body, json.dumps(mark))


def _edge(body: str, mark: Mapping[str, Any]) -> float:
    """Twice the percent between a little less and a little more of a brush; 0 where that is the rim alone."""
    less, more = (touched(body, {**mark, "brush_mm": mark["brush_mm"] * size}) for size in _A_LITTLE)
    percent = skin(body).percent(np.setxor1d(less, more), "lund-browder", None)
    return 2 * percent if percent > _MORE_THAN_RIM else 0.0


@lru_cache(maxsize=16)  # a mark is tried, found worth it and made one after the other
def _touched(body: str, written: str) -> Ints:
    mark = json.loads(written)
    if "region" in mark:
        number = next(k for k, region in enumerate(regions()) if region["id"] == mark["region"])
        return np.flatnonzero(skin(body).region == number)
    found = skin(body).sight(mark["view"], through=bool(mark.get("through")))
    if "outline" in mark:
        line = np.array(mark["outline"], float)
        near = found.within(line.min(0), line.max(0))
        return found.points[near[wound_round(found.xy[near], line)]]
    return _brushed(found, np.array(mark["path"], float), float(mark["brush_mm"]))


def _brushed(found: Sight, path: Floats, radius: float) -> Ints:
    """The points that a round brush touches on its way, on the skin that it is on."""
    hit = np.zeros(len(found.points), bool)
    path = path if len(path) > 1 else np.repeat(path, 2, axis=0)
    for a, b in pairwise(path):
        near = found.within(np.minimum(a, b) - radius, np.maximum(a, b) + radius)
        hit[near] |= near_way(found.xy[near], a, b, radius)
    points = found.points[hit]
    on: Ints = points[found.on(path, radius)[points // PER_TRIANGLE]]
    return on


def across(mark: Mapping[str, Any]) -> dict[str, Any]:
    """The mark's mirror image, as the mirror paints it."""
    turned = {**mark, "view": _OTHER_SIDE.get(mark["view"], mark["view"])}
    for key in ("path", "outline"):
        if key in mark:
            turned[key] = [[-x, y] for x, y in mark[key]]
    return turned


def from_file(paint: Mapping[str, Any], body: str) -> Flags:
    """The points of paint that is written as whole triangles and as polygons in the triangles' own frames."""
    painted = skin(body).bare().reshape(-1, PER_TRIANGLE)
    painted[np.array(paint["whole"], dtype=int)] = True
    for triangle, polygons in paint["parts"].items():
        rings = [np.array(ring, float) for polygon in polygons for ring in polygon]
        painted[int(triangle)] = inside_evenly(MIDDLES, rings)
    return np.asarray(painted.ravel())
