"""How far random people differ in girth at equal sex, age, height and weight, beside measured people.

Run as ``PYTHONPATH=src python assets/builder/girths.py`` with the environment of build.py: it draws 400 people and
prints the table of docs/accuracy.md. The spreads in `people.py` are set so that the two agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from bodies import RawBodies, make_bodies
from numpy.typing import NDArray
from people import Group, People, PeopleMaker

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

#: Percent, men and women: 64 of the 247 men and 64 of the 260 women of Heinz, Peterson, Johnson and Kerk 2003 (Journal
#: of Statistics Education 11 (2), "Exploring relationships in body dimensions"), most of them from 19 to 50 years old.
MEASURED: Mapping[str, tuple[float, float]] = {
    "upper arm": (5.3, 5.2),
    "forearm": (3.3, 4.1),
    "thigh": (3.4, 4.2),
    "knee": (3.4, 4.5),
    "calf": (4.1, 5.1),
    "ankle": (4.7, 5.7),
    "waist": (3.9, 4.9),
}
#: Who is drawn for the comparison: ages and BMIs as among the measured.
COMPARED = (20261131, Group(400, (18, 65), (24.5, 0.14), (18, 30), 0.5))


@dataclass(frozen=True, slots=True)
class _Tape:
    """Where a tape lies: between which joints, at which parts of the way, on which limb; the widest or narrowest."""

    first: str
    second: str
    parts: tuple[float, ...]
    limb: tuple[str, ...]
    widest: bool = True


_ARM, _LEG = ("upperarm", "lowerarm", "wrist", "shoulder"), ("upperleg", "lowerleg", "foot")
_TAPES: Mapping[str, _Tape] = {
    "upper arm": _Tape("upperarm01", "lowerarm01", (0.45, 0.55, 0.65), _ARM),
    "forearm": _Tape("lowerarm01", "wrist", (0.15, 0.25, 0.35), _ARM),
    "thigh": _Tape("upperleg01", "lowerleg01", (0.25, 0.3), _LEG),
    "knee": _Tape("upperleg01", "lowerleg01", (0.98,), _LEG),
    "calf": _Tape("lowerleg01", "foot", (0.2, 0.3, 0.4), _LEG),
    "ankle": _Tape("lowerleg01", "foot", (0.85, 0.9), _LEG, widest=False),
}


def main() -> None:
    people = PeopleMaker().draw(*COMPARED)
    print("| girth | men | measured | women | measured |\n|---|---|---|---|---|")
    for name, men, women in spreads(people, make_bodies()):
        print(f"| {name} | {men:.1f} % | {MEASURED[name][0]:.1f} % | {women:.1f} % | {MEASURED[name][1]:.1f} % |")


def spreads(people: People, raw: RawBodies) -> Iterator[tuple[str, float, float]]:
    """Each girth's name and its spread among men and among women, percent, after age, height and weight."""
    found = {name: _girth(people, raw, tape) for name, tape in _TAPES.items()} | {"waist": people.waist_cm}
    for name, girth in found.items():
        yield name, _left_over(people, girth, ~people.woman), _left_over(people, girth, people.woman)


def _left_over(people: People, girth: Array, chosen: Mask) -> float:
    facts = (np.ones(len(girth)), people.age, people.height_cm, np.log(people.bmi))
    known = np.stack(facts, 1)[chosen]
    wanted = np.log(girth[chosen])
    rest = wanted - known @ np.linalg.lstsq(known, wanted, rcond=None)[0]
    return float(100 * np.sqrt((rest**2).sum() / (len(rest) - known.shape[1])))


def _girth(people: People, raw: RawBodies, tape: _Tape) -> Array:
    rounds = [_round(people, _ring(raw, tape, part)) for part in tape.parts]
    return np.asarray((np.max if tape.widest else np.min)(rounds, axis=0))


def _ring(raw: RawBodies, tape: _Tape, part: float) -> Array:
    """Where a plane across the limb of the resting woman cuts the mesh: (k, 2, 3), per stretch its two ends.

    An end is two vertices and how far from the first to the second.
    """
    points, joints = raw.vertices["adult-female", "rest"], raw.joints["adult-female", "rest"]
    start, end = (joints[raw.bones.index(f"{joint}.L")] for joint in (tape.first, tape.second))
    height = (points - start - (end - start) * part) @ (end - start)
    of_limb = np.array([bone.startswith(tape.limb) and bone.endswith(".L") for bone in raw.bones])
    on = of_limb[raw.bone_weights.argmax(1)]
    ends = []
    for face in raw.faces[on[raw.faces].all(1)]:
        corners = list(dict.fromkeys(face.tolist()))
        edges = zip(corners, [*corners[1:], corners[0]], strict=True)
        cut = [(a, b, height[a] / (height[a] - height[b])) for a, b in edges if (height[a] > 0) != (height[b] > 0)]
        if len(cut) == 2:
            ends.append(cut)
    return np.array(ends)


def _round(people: People, ring: Array) -> Array:
    """How long the ring is on everyone, mm, shape (people,)."""
    first, second, along = ring[..., 0].astype(int), ring[..., 1].astype(int), ring[..., 2:]
    places = people.vertices[:, first] * (1 - along) + people.vertices[:, second] * along
    return np.asarray(np.linalg.norm(places[:, :, 0] - places[:, :, 1], axis=2).sum(1))


if __name__ == "__main__":
    main()
