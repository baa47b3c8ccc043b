"""Tries by shapes: a patch has the name of what it covers, and a stroke has no more patches than pieces."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import numpy as np

from bsa_calc.label.assessment import assess
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.report.case import make_case
from hunting.drawings import BODIES, Drawn, Mark, chance_mark, worth
from hunting.files import Found
from hunting.painting import Painted
from hunting.skin import MIDDLES, PER_TRIANGLE, Flags, Ints, regions, skin, surface

#: A patch may be called by a region alone if at least so much of it lies there.
_LEAST_SHARE = 0.15
#: About two square millimetres.
_SEEN_PERCENT = 1e-4
_TRUNK = ("chest", "abdomen", "upper-back", "lower-back", "flank", "thigh-front", "thigh-back", "buttock")


@cache
def _joints() -> tuple[Ints, Ints]:
    """Points that lie side by side, in one triangle and across the edges of two: pairs of numbers."""
    gaps = np.linalg.norm(MIDDLES[:, None] - MIDDLES[None], axis=2)
    near = np.argwhere((gaps > 0) & (gaps < 0.26))
    near = near[near[:, 0] < near[:, 1]]
    count = len(surface()["triangles"])
    first = np.arange(count)[:, None] * PER_TRIANGLE
    inner = (first + near[:, 0]).ravel(), (first + near[:, 1]).ravel()
    one, other = _over_edges(count)
    return np.concatenate([inner[0], one]), np.concatenate([inner[1], other])


def _over_edges(count: int) -> tuple[Ints, Ints]:
    """Every edge's four points on both sides, the nearest ones together."""
    corners = np.array([[0, 0], [1, 0], [0, 1]], float)
    beside = []
    for k in range(3):
        a, b = corners[k], corners[(k + 1) % 3]
        normal = np.array([b[1] - a[1], a[0] - b[0]]) / np.linalg.norm(b - a)
        away = (MIDDLES - a) @ normal
        along = (MIDDLES - a) @ (b - a)
        nearest = np.argsort(np.abs(away))[:4]
        beside.append(nearest[np.argsort(along[nearest])])
    neighbours = surface()["neighbours"].astype(np.int64)
    pairs: list[tuple[Ints, Ints]] = []
    for k in range(3):
        for j in range(3):
            mine = np.flatnonzero(neighbours[:, k] >= 0)
            theirs = neighbours[mine, k]
            own = neighbours[theirs, j] == mine
            # The other triangle goes along the edge the other way.
            pairs += [
                (mine[own] * PER_TRIANGLE + a, theirs[own] * PER_TRIANGLE + b)
                for a, b in zip(beside[k], beside[j][::-1], strict=True)
            ]
    del count
    return np.concatenate([a for a, _ in pairs]), np.concatenate([b for _, b in pairs])


def pieces(painted: Flags) -> int:
    """How many pieces the painted points are in, each touching no other."""
    a, b = _joints()
    both = painted[a] & painted[b]
    a, b = a[both], b[both]
    label = np.where(painted, np.arange(len(painted)), -1)
    while True:
        low = np.minimum(label[a], label[b])
        before = label.copy()
        np.minimum.at(label, a, low)
        np.minimum.at(label, b, low)
        label[painted] = label[label[painted]]
        if (label == before).all():
            return len(np.unique(label[painted]))


def stroke(chance: random.Random, folder: Path) -> Found:
    """One stroke anywhere: no more patches than pieces, however it goes over edges behind which skin is hidden."""
    del folder
    bare = Painted.nothing(chance.choice(BODIES))
    mark: Mark = {"region": ""}
    while "region" in mark or not worth(bare, mark):
        mark = chance_mark(chance, bare, actions=False, size=chance.choice([1.5, 2.5, 4.0]))
    painted = bare.marked(mark)
    drawn = Drawn(bare.body, "lund-browder", "opzelura-eu", 34.0, (mark,), painted)
    result = assess(drawing_from(drawn.data())).measurement
    found = pieces(painted.affected)
    # What is smaller than the oracle can see is no piece of its own, and no patch either.
    count = int((result.patch_percents >= _SEEN_PERCENT).sum())
    problems = [f"{count} patches of {found} pieces"] if count > found else []
    return Found("stroke", drawn.percents[0], 10.0, problems, drawn.data())


def name(chance: random.Random, folder: Path) -> Found:
    """Whole regions that touch each other: the patch is not called by a region that holds little of it."""
    del folder
    body = chance.choice(BODIES)
    chosen = [r for r in regions() if any(part in r["id"] for part in chance.sample(_TRUNK, chance.choice([2, 4, 5])))]
    marks = tuple({"region": region["id"]} for region in chosen)
    painted = Painted.nothing(body).all_marked(marks)
    drawn = Drawn(body, "lund-browder", "opzelura-eu", 34.0, marks, painted)
    found = assess(drawing_from(drawn.data()))
    names = make_case(found).names
    problems = []
    if len(names) == 1:
        called = [k for k, region in enumerate(regions()) if region["name"] == names[0]]
        whole = skin(body).percent(np.flatnonzero(painted.affected))
        for k in called:
            there = skin(body).percent(np.flatnonzero(painted.affected & (skin(body).region == k)))
            if there < _LEAST_SHARE * whole:
                problems.append(f"called “{names[0]}”, of which it holds {there:.2f} of {whole:.2f} %")
    return Found("name", drawn.percents[0], 10.0, problems, drawn.data())
