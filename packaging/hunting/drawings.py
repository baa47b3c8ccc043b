"""Drawings made by chance, most of them near the limit, as anyone could write them into a file."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from hunting.painting import Painted
from hunting.skin import Flags, regions, skin, views

Mark = dict[str, Any]

BODIES = ("adult-female", "adult-male", "adolescent")
TABLES = ("lund-browder", "lund-browder", "lund-browder", "rule-of-nines", "drawn-body")
#: What the labels say, read from them once and typed here: percent of the body, and from which age.
LIMITS: dict[str, tuple[float, float]] = {
    "opzelura-eu": (10.0, 12.0),
    "opzelura-uk": (10.0, 12.0),
    "opzelura-us-vitiligo": (10.0, 12.0),
    "opzelura-us-atopic-dermatitis": (20.0, 2.0),
}
#: Where most drawings lie, as parts of the limit: 7 to 11 % of 10 %.
NEAR = (0.7, 1.1)
#: Shares of the limit at which the figure is within it, and the least band there can be reaches over it.
EDGE = (0.955, 0.995)
_NEAR_ENOUGH = 0.05
_HALVINGS = 9


@dataclass(frozen=True)
class Drawn:
    """A drawing and what the oracle knows of it.

    Attributes
    ----------
    body, table, profile : str
    age : float or None
    marks : tuple of marks as a file has them
    painted : Painted, by the oracle
    views : tuple of str, declared as looked at
    all_seen : bool, declared for all at once
    """

    body: str
    table: str
    profile: str
    age: float | None
    marks: tuple[Mark, ...]
    painted: Painted
    views: tuple[str, ...] = ()
    all_seen: bool = True

    @property
    def limit(self) -> float:
        """Percent of the body that the label allows."""
        return LIMITS[self.profile][0]

    @property
    def percents(self) -> tuple[float, float]:
        """Percent of the body that gets cream, and that is affected."""
        return self.painted.percents(self.table, self.age)

    @property
    def looked_at(self) -> bool:
        """Whether every side is declared."""
        return self.all_seen or set(self.views) == set(views())

    def data(self, version: int = 2) -> dict[str, Any]:
        """The drawing as a file has it."""
        return {
            "format": "bsa-calc drawing", "version": version, "body": self.body, "age": self.age,
            "all_sides_seen": self.all_seen, "views_seen": list(self.views), "weight_table": self.table,
            "profile": self.profile, "marks": list(self.marks),
        }  # fmt: skip


def declared(drawn: Drawn, chance: random.Random) -> Drawn:
    """With sides declared: all at once, each one, or all but some."""
    every = list(views())
    kind = chance.random()
    if kind < 0.4:
        return replace(drawn, views=(), all_seen=True)
    if kind < 0.7:
        return replace(drawn, views=tuple(chance.sample(every, len(every))), all_seen=False)
    return replace(drawn, views=tuple(chance.sample(every, chance.choice([0, 4, 6, 7, 7, 7]))), all_seen=False)


def at_the_edge(chance: random.Random) -> Drawn:
    """A drawing that is within by its figure, not with its band, of somebody who may use the cream; all sides done."""
    body, table = chance.choice(BODIES), chance.choice(TABLES)
    profile, age = chance.choice(list(LIMITS)), chance.choice([16.0, 34.0, 70.0])
    aim = LIMITS[profile][0] * chance.uniform(*EDGE)
    marks, painted = brought_to(chance, Painted.nothing(body), aim, table, age)
    return Drawn(body, table, profile, age, tuple(marks), painted, all_seen=True)


def near_limit(chance: random.Random, *, actions: bool = True, profile: str | None = None) -> Drawn:
    """A drawing of which as much gets cream as is near the limit, or anything."""
    body, table = chance.choice(BODIES), chance.choice(TABLES)
    profile = profile or chance.choice([*LIMITS, "opzelura-eu", "opzelura-eu"])
    age = chance.choice([None, 12, 12.0, 13, 14.0, 16.0, 17, 34, 34.0, 70.0])
    if chance.random() < 0.15:
        age = chance.uniform(0, 12)
    if profile.endswith("dermatitis") and chance.random() < 0.5:
        age = chance.uniform(0, 12)
    limit = LIMITS[profile][0]
    aim = limit * (chance.uniform(*NEAR) if chance.random() < 0.7 else chance.uniform(0.02, 1.6))
    marks, painted = brought_to(chance, Painted.nothing(body), aim, table, age, actions=actions)
    return declared(Drawn(body, table, profile, age, tuple(marks), painted), chance)


def brought_to(
    chance: random.Random,
    painted: Painted,
    aim: float,
    table: str,
    age: float | None,
    *,
    actions: bool = True,
    size: float = 0.0,
) -> tuple[list[Mark], Painted]:
    """Marks that bring what gets cream from where it is to `aim` percent of the body, the last one made to fit."""
    made: list[Mark] = []
    percent, size = painted.percents(table, age)[0], size or chance.choice([0.7, 2.0, 3.0, 4.0, 4.0])
    while percent < aim:
        mark = chance_mark(chance, painted, actions=actions, size=size)
        if percent + painted.change(mark, table, age) > aim:
            mark = {} if "region" in mark else _fitted(painted, mark, aim - percent, table, age)
        if not mark or not worth(painted, mark):
            continue
        more = painted.change(mark, table, age)
        made, painted, percent = [*made, mark], painted.marked(mark), percent + more
        if percent > aim - _NEAR_ENOUGH:
            break
    return made, painted


def worth(painted: Painted, mark: Mark) -> bool:
    """Whether a mark touches skin, and changes something: others are errors, which are tried apart."""
    under, affected, held = painted.effect(mark)
    changed = (painted.affected[under] != affected) | (painted.held[under] != held)
    return len(under) >= 4 and bool(changed.any())


def _fitted(painted: Painted, mark: Mark, more: float, table: str, age: float | None) -> Mark:
    """The mark made smaller until it adds as much as is wanted; empty where it would be a speck."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if painted.change(sized(mark, middle), table, age) > more:
            high = middle
        else:
            low = middle
    return sized(mark, low) if low > 0.05 else {}


def sized(mark: Mark, size: float) -> Mark:
    """A mark made smaller about its first point."""
    key = "path" if "path" in mark else "outline"
    points = np.array(mark[key], float)
    made = {**mark, key: (points[0] + size * (points - points[0])).tolist()}
    return {**made, "brush_mm": mark["brush_mm"] * size} if "brush_mm" in mark else made


def chance_mark(chance: random.Random, painted: Painted, *, actions: bool = True, size: float = 1.0) -> Mark:
    """A stroke, an outline or a region anywhere on the body, painting or, over paint, taking away or holding back."""
    action: Mark = {}
    if actions and painted.affected.any() and chance.random() < 0.4:
        action = chance.choice([{"erase": True}, {"hold_back": True}, {"hold_back": True, "erase": True}])
    if chance.random() < (0.12 if not action else 0.04):
        return {"region": chance.choice(regions())["id"], **action}
    view = chance.choice(list(views()))
    at = _start(chance, painted, view, action)
    if view in ("front", "back") and chance.random() < 0.3:
        action = {**action, "through": True}
    if chance.random() < 0.6:
        radius, steps = chance.choice([6, 10, 15, 25]) * size, chance.choice([0, 1, 2, 4, 6])
        return {"view": view, "brush_mm": radius, "path": _way(chance, at, steps, 25 * size), **action}
    return {"view": view, "outline": _round(chance, at, chance.uniform(10, 60) * size), **action}


def small_mark(chance: random.Random, painted: Painted) -> Mark:
    """A stroke or an outline that adds a little."""
    while True:
        mark = chance_mark(chance, painted, actions=False, size=0.7)
        if "view" in mark and worth(painted, mark):
            return mark


def mark_over(chance: random.Random, painted: Painted, over: Flags, action: Mark) -> Mark | None:
    """A dab or a short stroke over some of these points, in the view that shows most of them; None if none does."""
    view = max(views(), key=lambda name: int(over[skin(painted.body).sight(name).points].sum()))
    sight = skin(painted.body).sight(view)
    places = np.flatnonzero(over[sight.points])
    if not len(places):
        return None
    at = np.asarray(sight.xy[places[chance.randrange(len(places))]])
    path = _way(chance, at, chance.choice([0, 1, 3]), 30)
    return {"view": view, "brush_mm": chance.choice([15, 25, 40]), "path": path, **action}


def _start(chance: random.Random, painted: Painted, view: str, action: Mark) -> np.ndarray[Any, Any]:
    """A place of skin that the view shows; over paint, or what is held back, where the action needs it."""
    sight = skin(painted.body).sight(view)
    if action or (painted.held.any() and chance.random() < 0.3):
        over = painted.held if painted.held.any() and chance.random() < 0.6 else painted.affected
        places = np.flatnonzero(over[sight.points])
        if len(places):
            return np.asarray(sight.xy[places[chance.randrange(len(places))]])
    return np.asarray(sight.xy[chance.randrange(len(sight.xy))])


def _way(chance: random.Random, at: np.ndarray[Any, Any], steps: int, far: float) -> list[list[float]]:
    way = [at]
    for _ in range(steps):
        way.append(way[-1] + [chance.gauss(0, far), chance.gauss(0, far)])
    return [point.tolist() for point in way]


def _round(chance: random.Random, at: np.ndarray[Any, Any], radius: float) -> list[list[float]]:
    """A closed line round a place, which may cross itself."""
    count = chance.choice([3, 4, 6, 10])
    turns = sorted(chance.uniform(0, 2 * np.pi) for _ in range(count))
    if chance.random() < 0.2:
        chance.shuffle(turns)
    lengths = [radius * chance.uniform(0.5, 1.2) for _ in turns]
    return [(at + length * np.array([np.cos(t), np.sin(t)])).tolist() for t, length in zip(turns, lengths, strict=True)]


def in_unit(marks: Sequence[Mark], per_mm: float) -> list[Mark]:
    """The marks with their millimetres given in another unit."""
    scaled: Callable[[list[list[float]]], list[list[float]]] = lambda points: (np.array(points) * per_mm).tolist()  # noqa: E731
    made = []
    for mark in marks:
        new = {**mark}
        for key in ("path", "outline"):
            if key in mark:
                new[key] = scaled(mark[key])
        if "brush_mm" in mark:
            new["brush_mm"] = mark["brush_mm"] * per_mm
        made.append(new)
    return made
