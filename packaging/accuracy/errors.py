"""What each method of the study gets wrong, on whom, and what the program's band says of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from accuracy.lesions import LAID_OUT_ON, PATTERNS, Lesions, outline_shares
from accuracy.methods import (
    CHART,
    COLUMNS,
    HANDS,
    NINES,
    PERSON,
    PIXELS,
    SILHOUETTE,
    WAIST,
    method_weights,
    part_members,
)
from accuracy.truths import Truths
from bsa_calc.body.person_weights import BLENDED, Build, refusal
from bsa_calc.body.surface import load_body, surface
from bsa_calc.measure.band import HAND_MM, Known, band_ends, paint_shares, spread_of
from bsa_calc.paint.drawn_by import HAND_SHARE

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

#: Only truths of these sizes, percent, are judged.
TRUTHS = (5.0, 15.0)
#: The limit that "within" and "over" are about, percent.
LIMIT = 10.0
#: Methods that give weights, and the two that count.
WEIGHTED = (PERSON, WAIST, CHART, COLUMNS, PIXELS, SILHOUETTE)
#: Methods of the program, and the table that the band knows each by.
TABLES = {PERSON: "person", WAIST: "person", CHART: "lund-browder", COLUMNS: "lund-browder-columns"}


def weights_of_all(method: str, truths: Truths) -> NDArray[np.float32]:
    """Percent that a method counts each triangle of every body, shape (k, n); not a number where it does not apply."""
    none = np.full(len(surface()), np.nan)
    builds = (truths.build(k) for k in range(len(truths.facts)))
    rows = (method_weights(method, build) if _applies(method, build) else none for build in builds)
    return np.stack([row.astype(np.float32) for row in rows])


def painted(weights: NDArray[np.float32], lesions: Lesions) -> Array:
    """What weights, shape (k, n), make of every lesion, percent, by part of the body; shape (k, m, parts)."""
    parts = [weights[:, here] @ lesions.cover[:, here].T for here in part_members()]
    return np.stack(parts, axis=2).astype(float)


def _applies(method: str, build: Build) -> bool:
    """Whether the program would use the method on this person."""
    if method not in (PERSON, WAIST):
        return True
    return build.age >= BLENDED[1] and refusal(build if method == WAIST else replace(build, waist_cm=None)) is None


def judged(truths: Truths) -> Mask:
    """The bodies that stand for real ones, shape (k,): from BMI 30 those scaled after Neaman, children after RIVM."""
    heavy, young = truths.bmi >= 30, truths.facts[:, 1] < 18
    scale = np.where(young, "RIVM", np.where(heavy, "Neaman", ""))
    return np.asarray(truths.scale == scale, dtype=bool)


@dataclass(frozen=True, eq=False)
class Errors:
    """The errors of one method on some of the bodies and lesions.

    Attributes
    ----------
    truth, shown : ndarray, shape (p,), percent
    body : ndarray of int, shape (p,), whose
    share : ndarray, shape (p,), the body part of the band; not a number for methods without a band
    outline : ndarray, shape (p,), what 2 mm of outline do, as a share of the figure
    chart : ndarray, shape (p,), what Lund and Browder's own column says, percent
    """

    truth: Array
    shown: Array
    body: NDArray[np.int64]
    share: Array
    outline: Array
    chart: Array

    @property
    def difference(self) -> Array:
        """Shown less true, percentage points."""
        return np.asarray(self.shown - self.truth)

    def bias(self) -> float:
        return float(self.difference.mean())

    def sd(self) -> float:
        return float(self.difference.std())

    def ends(
        self, hand_share: float = 0.0, *, outline: bool = False, shown: Array | None = None
    ) -> tuple[Array, Array]:
        """Low and high ends of the bands, percent; with the hand as asked for."""
        values = self.shown if shown is None else shown
        strayed = self.outline * values if outline else np.zeros_like(values)
        return band_ends(values, hand_share * values, strayed, self.share)

    def covered(self) -> float:
        """Percent of truths inside the band's body part."""
        low, high = self.ends()
        return float(100 * ((self.truth >= low) & (self.truth <= high)).mean())

    def above(self) -> float:
        """Percent of truths above the band's body part."""
        return float(100 * (self.truth > self.ends()[1]).mean())

    def interval(self, of: str, rounds: int = 200) -> tuple[float, float]:
        """95 % interval of `bias`, `sd`, `covered` or `above`: bodies drawn anew, all their lesions with them."""
        rng = np.random.default_rng(1)
        people = np.unique(self.body)
        inside = self._per_pair(of)
        found = []
        for _ in range(rounds):
            times = np.bincount(rng.integers(0, len(people), len(people)), minlength=len(people))
            weight = times[np.searchsorted(people, self.body)].astype(float)
            mean = np.average(inside, weights=weight)
            spread = np.average((inside - mean) ** 2, weights=weight) ** 0.5
            found.append(spread if of == "sd" else mean)
        low, high = np.percentile(found, [2.5, 97.5])
        return float(low), float(high)

    def _per_pair(self, of: str) -> Array:
        if of in ("bias", "sd"):
            return self.difference
        low, high = self.ends()
        inside = self.truth <= high if of == "covered" else self.truth > high
        return np.asarray(100.0 * (inside & (self.truth >= low) if of == "covered" else inside), dtype=float)


@dataclass(frozen=True, eq=False)
class Study:
    """Truths and lesions, and what follows from them.

    Attributes
    ----------
    truths : Truths
    lesions : Lesions
    outline : ndarray, shape (m,), what 2 mm of outline do to each lesion, as a share
    shown : method -> ndarray, shape (k, m), percent
    parts : method of the program -> ndarray, shape (k, m, parts), the same by part of the body
    """

    truths: Truths
    lesions: Lesions
    outline: Array
    shown: dict[str, Array]
    parts: dict[str, Array]

    @classmethod
    def of(cls, truths: Truths, lesions: Lesions) -> Study:
        """All methods on all bodies."""
        parts = {method: painted(weights_of_all(method, truths), lesions) for method in WEIGHTED}
        counted = {NINES: truths.quarters, HANDS: truths.truth / truths.hand[:, None]}
        shown = {**{method: by_part.sum(2) for method, by_part in parts.items()}, **counted}
        own = {method: parts[method] for method in TABLES}
        return cls(truths, lesions, outline_shares(lesions, load_body(LAID_OUT_ON), HAND_MM), shown, own)

    def errors(self, method: str, people: Mask, pattern: str = "", *, knows_bmi: bool = True) -> Errors:
        """The errors of a method on the chosen bodies, shape (k,), and one pattern or all."""
        chosen = people[:, None] & (self.truths.truth >= TRUTHS[0]) & (self.truths.truth <= TRUTHS[1])
        chosen &= ~np.isnan(self.shown[method])
        if pattern:
            chosen &= self.lesions.pattern == list(PATTERNS).index(pattern)
        body, lesion = np.nonzero(chosen)
        return Errors(
            self.truths.truth[chosen], self.shown[method][chosen], body, self._shares(method, chosen, knows_bmi),
            self.outline[lesion], self.shown[COLUMNS][chosen],
        )  # fmt: skip

    def _shares(self, method: str, chosen: Mask, knows_bmi: bool) -> Array:
        """The band's body part for the chosen bodies and lesions, shape (p,)."""
        if method not in TABLES:
            return np.full(int(chosen.sum()), np.nan)
        own = method in (PERSON, WAIST)
        found = np.full(chosen.shape, np.nan)
        for k in np.flatnonzero(chosen.any(1)):
            b = self.truths.build(int(k))
            everything = Known(TABLES[method], b.age, b.bmi, method == WAIST, b.sex)
            known = everything if knows_bmi or own else Known(TABLES[method], b.age)
            found[k, chosen[k]] = paint_shares(spread_of(known), self.parts[method][k, chosen[k]])
        return found[chosen]


def simulated_hand(errors: Errors, seed: int, share: float = HAND_SHARE) -> Array:
    """What is shown when a hand draws: 7 % common to all of a person's patches, and 2 mm of outline; shape (p,)."""
    rng = np.random.default_rng(seed)
    common = rng.normal(0, share, len(errors.truth))
    outline = rng.normal(0, 1, len(errors.truth)) * errors.outline
    return np.asarray(errors.shown * np.exp(common) * np.maximum(1 + outline, 0.05))


def wrong_within(errors: Errors, shown: Array) -> dict[str, float]:
    """Percent of truths over the limit called within, and of truths from 8 to 10 % left open, with the whole band.

    Within also asks that Lund and Browder's own column puts the drawing at or below the limit.
    """
    low, high = errors.ends(HAND_SHARE, outline=True, shown=shown)
    drawn = shown / errors.shown
    within = (high <= LIMIT) & (errors.chart * drawn <= LIMIT)
    open_ = ~within & (low <= LIMIT)
    found = {}
    for name, a, b in (("10 to 11", 10, 11), ("11 to 12", 11, 12), ("over 12", 12, 99)):
        here = (errors.truth > a) & (errors.truth <= b)
        found[name] = float(100 * within[here].mean()) if here.any() else float("nan")
    near = (errors.truth >= 8) & (errors.truth <= 10)
    found["8 to 10 too close"] = float(100 * open_[near].mean()) if near.any() else float("nan")
    return found
