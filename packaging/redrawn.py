"""How often a comparison claims a change. Run as ``python3 packaging/start.py redrawn [--pairs N] [--seed N]``.

Two figures: of pairs in which the same disease was drawn twice by the same hand, how many claim a change anywhere, of
the whole body or in a region; and of pairs in which one patch of 100 cm² lost 40 %, how many claim it. Both drawings
of a pair have the hand's errors: each patch is shifted, its outline lies too far out or in, and is rough. How far one
hand draws everything too large or too small is the same in both.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.views import load_view
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.drawn_by import Hand
from bsa_calc.paint.marks import OutlineMark, apply_marks
from bsa_calc.record.compare import differences

Floats = NDArray[np.float64]

#: The hand's errors, one standard deviation, mm on the picture; `SHIFT` is how far, in any direction.
OUTLINE, ROUGH, SHIFT = 2.0, 2.0, 5.0
#: Of one hand's common error, as a share of the area.
COMMON = 0.07
#: The outline's roughness is alike along so many mm.
_ALIKE = 15.0
_BODIES = ("adult-female", "adult-male")
_VIEWS = ("front", "back", "left", "right")
#: Areas of patches, cm²: the middle one, the spread as a factor, the least and the most.
_AREAS = (25.0, 2.2, 3.0, 300.0)
_CORNERS = 72
SAME_HAND = Hand(0.07, "A")


@dataclass(frozen=True, eq=False)
class Spot:
    """A patch as it is: a star round a middle, in one view."""

    view: str
    middle: Floats
    radii: Floats

    @property
    def points(self) -> Floats:
        """The outline, shape (corners, 2), mm in the view."""
        return self.middle + self.radii[:, None] * _ways()

    @property
    def drawn_cm2(self) -> float:
        """Its area on the picture, skin or not."""
        return float(shapely.Polygon(self.points).area) / 100

    @property
    def outward(self) -> Floats:
        """At each corner the way straight out of the patch, shape (corners, 2), of length 1."""
        along = np.roll(self.points, -1, axis=0) - np.roll(self.points, 1, axis=0)
        out = np.stack([along[:, 1], -along[:, 0]], axis=1)
        return np.asarray(out / np.linalg.norm(along, axis=1, keepdims=True))

    def sized(self, share: float) -> Spot:
        """The same patch with so much of its area, round the same middle."""
        return replace(self, radii=self.radii * np.sqrt(share))

    def drawn(self, random: np.random.Generator, common: float) -> OutlineMark:
        """What a hand makes of it; `common` is its error of the area that all its patches share."""
        whole = self.sized(1 + common)
        error = random.normal(0, OUTLINE) + _roughness(random, float(self.radii.mean()))
        # A hand that is further in than a small patch is wide leaves a dot of it.
        error = np.maximum(error, 0.5 - whole.radii)
        way = random.uniform(0, 2 * np.pi)
        shift = SHIFT * np.array([np.cos(way), np.sin(way)])
        return OutlineMark(self.view, whole.points + shift + error[:, None] * whole.outward)


def _ways() -> Floats:
    angles = np.linspace(0, 2 * np.pi, _CORNERS, endpoint=False)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1)


def _waves(random: np.random.Generator, waves: int) -> Floats:
    """A smooth closed line of so many waves at most, SD 1, shape (corners,)."""
    angles = np.linspace(0, 2 * np.pi, _CORNERS, endpoint=False)
    k = np.arange(1, waves + 1)[:, None]
    line = random.normal(size=waves) @ np.cos(k * angles) + random.normal(size=waves) @ np.sin(k * angles)
    return np.asarray(line / np.sqrt(waves))


def _roughness(random: np.random.Generator, radius: float) -> Floats:
    return ROUGH * _waves(random, int(np.clip(2 * np.pi * radius / _ALIKE / 2, 2, _CORNERS // 4)))


def a_spot(random: np.random.Generator, body: str, area_cm2: float) -> Spot:
    """A patch somewhere on a body, drawn in the view that shows the place largest."""
    skin = load_body(body).area_mm2
    triangle = int(random.choice(len(skin), p=_seen(body) * skin / (_seen(body) @ skin)))
    views = [load_view(body, name) for name in _VIEWS]
    at = [int(view.places(np.array([triangle]))[0]) for view in views]
    largest = max((k for k in range(len(views)) if at[k] >= 0), key=lambda k: views[k].area_mm2[at[k]])
    shape = np.clip(1 + 0.15 * _waves(random, 3), 0.5, 1.6)
    radii = shape * np.sqrt(100 * area_cm2 / np.pi / np.mean(shape**2))
    return Spot(_VIEWS[largest], views[largest].corners[at[largest]].mean(0), radii)


@cache
def _seen(body: str) -> Floats:
    """1 for each triangle that one of the views shows, shape (n,)."""
    seen = np.zeros(len(surface()))
    for name in _VIEWS:
        seen[load_view(body, name).ids] = 1.0
    return seen


def on_skin_cm2(body: str, spots: list[Spot]) -> float:
    """How much skin patches cover."""
    table = apply_marks(empty_drawing(body).paint, body, [OutlineMark(s.view, s.points) for s in spots])
    return float(table.shares() @ load_body(body).area_mm2) / 100


def a_disease(random: np.random.Generator, body: str, patches: int) -> list[Spot]:
    """So many patches of usual sizes."""
    middle, spread, least, most = _AREAS
    areas = np.clip(middle * spread ** random.normal(size=patches), least, most)
    return [a_spot(random, body, float(area)) for area in areas]


def a_hundred(random: np.random.Generator, body: str) -> Spot:
    """A patch that covers 100 cm² of skin, all of it on the body: nobody draws beyond the edge of a limb."""
    while True:
        spot = covering(a_spot(random, body, 100.0), body, 100.0)
        found = on_skin_cm2(body, [spot])
        if abs(found - 100) < 1 and found > 0.97 * spot.drawn_cm2:
            return spot


def covering(spot: Spot, body: str, cm2: float) -> Spot:
    """A patch made larger or smaller until it covers so much skin, as near as it can come."""
    for _ in range(5):
        found = on_skin_cm2(body, [spot])
        if found <= 0:
            break
        spot = spot.sized(cm2 / found)
    return spot


def drawn(random: np.random.Generator, body: str, spots: list[Spot], common: float, hand: Hand) -> Drawing:
    """What a hand makes of a disease."""
    start = empty_drawing(body, 34.0)
    paint = apply_marks(start.paint, body, [spot.drawn(random, common) for spot in spots])
    return replace(start.with_paint(paint), hand=hand)


def pairs(
    random: np.random.Generator, count: int, *, patches: tuple[int, int] = (1, 12), lost: float | None = None
) -> Iterator[tuple[Drawing, Drawing]]:
    """Pairs of drawings of the same disease by the same hand.

    Parameters
    ----------
    patches : the fewest and the most
    lost : the share that one patch of 100 cm² has lost in the second; without it nothing has changed
    """
    for _ in range(count):
        body = _BODIES[random.integers(len(_BODIES))]
        rest = a_disease(random, body, int(random.integers(patches[0], patches[1] + 1)))
        large = [] if lost is None else [a_hundred(random, body)]
        later = [covering(spot, body, 100.0 * (1 - (lost or 0.0))) for spot in large]
        common = random.normal(0, COMMON)
        yield (
            drawn(random, body, large + rest, common, SAME_HAND),
            drawn(random, body, later + rest, common, SAME_HAND),
        )


def claims(before: Drawing, after: Drawing) -> tuple[bool, bool]:
    """Whether a change is claimed of the whole body, and in any region."""
    total, rows = differences(before, after)
    return total.measurable, any(row.measurable for row in rows.values())


def share_claiming(found: list[tuple[bool, bool]]) -> dict[str, float]:
    """Percent of pairs that claim a change of the whole body, in a region, and anywhere."""
    total, region = np.array(found, dtype=bool).T
    return {
        "whole body": 100 * float(total.mean()),
        "a region": 100 * float(region.mean()),
        "any": 100 * float((total | region).mean()),
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="start.py redrawn", description="How often does a comparison claim a change?")
    parser.add_argument("--pairs", type=int, default=300, help="of each kind (300)")
    parser.add_argument("--seed", type=int, default=14, help="which ones (14)")
    options = parser.parse_args()
    count, seed = options.pairs, options.seed
    print(
        f"{count} pairs of each kind, seed {seed}; outline {OUTLINE:g} mm, roughness {ROUGH:g} mm, shift {SHIFT:g} mm"
    )
    print(f"{'percent of pairs that claim a change':50} {'whole body':>12} {'a region':>12} {'any':>12}")
    kinds: dict[str, dict[str, Any]] = {
        "nothing changed, 1 to 12 patches": {},
        "nothing changed, 1 to 3 patches": {"patches": (1, 3)},
        "nothing changed, 15 to 30 patches": {"patches": (15, 30)},
        "one patch of 100 cm² lost 40 %, alone": {"patches": (0, 0), "lost": 0.4},
        "one patch of 100 cm² lost 40 %, among 1 to 5": {"patches": (1, 5), "lost": 0.4},
    }
    for name, kind in kinds.items():
        random = np.random.default_rng(seed)
        found = share_claiming([claims(*pair) for pair in pairs(random, count, **kind)])
        print(f"{name:50} " + " ".join(f"{found[key]:12.1f}" for key in ("whole body", "a region", "any")))


if __name__ == "__main__":
    main()
