"""The study's truths: what each lesion is on each test body, and what could be asked of that body.

Small enough to lie in the repository, so that the study can be repeated without the makers of the bodies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from accuracy.lesions import Lesions
from accuracy.methods import hand_cover, part_sums, quarter_covers
from bsa_calc.body.person_weights import Build, growth_factors, published_growth, scaled
from bsa_calc.body.surface import surface
from bsa_calc.body.weights import plain_segment_names, plain_segment_numbers

Array = NDArray[np.float64]
#: Those of the people that judge, and of those that the band's body shares are set by.
TESTING, SETTING = (Path(__file__).with_name(f"{name}.npz") for name in ("test", "set"))
#: Truths are kept in these steps, percent.
STEP = 0.001
#: RIVM 320104002/2006, 9 to 14 years, percent: segments without their side -> share.
RIVM: Mapping[tuple[str, ...], float] = {
    ("head",): 9.8,
    ("neck", "trunk_front", "trunk_back", "genitals", "buttock"): 33.15,
    ("upper_arm", "forearm"): 13.9,
    ("hand",): 5.7,
    ("thigh", "lower_leg"): 30.0,
    ("foot",): 7.4,
}
RIVM_AGES = (9.0, 15.0)
#: Williams 2013, 200 obese adults, 3-D scans, against the non-obese of the same study; taken from BMI 35 on.
WILLIAMS: Mapping[str, Any] = {"bmi": [30.0, 35.0], "trunk": [52 / 36], "legs": [30 / 36]}


@dataclass(frozen=True, eq=False)
class Truths:
    """What is so.

    Attributes
    ----------
    facts : ndarray, shape (k, 5): woman (1) or man (0), age, height in cm, weight in kg, waist in cm
    usual : ndarray of bool, shape (k,), drawn from the usual adult mix
    scale : ndarray of str, shape (k,), "" as made, "Neaman", "Williams" or "RIVM"; "SOMA" is a body from elsewhere
    truth : ndarray, shape (k, m), percent of each lesion
    quarters : ndarray, shape (k, m), what the rule of nines in quarters says
    hand : ndarray, shape (k,), percent of palm and fingers
    parts : ndarray, shape (k, s), percent of each of `plain_segment_names`
    """

    facts: Array
    usual: NDArray[np.bool_]
    scale: NDArray[np.str_]
    truth: Array
    quarters: Array
    hand: Array
    parts: Array

    def build(self, k: int) -> Build:
        """The facts of a body."""
        woman, age, height, weight, waist = (float(v) for v in self.facts[k])
        return Build("woman" if woman else "man", age, height, weight, waist)

    @property
    def bmi(self) -> Array:
        return np.asarray(self.facts[:, 3] / (self.facts[:, 2] / 100) ** 2)

    def save(self, path: Path) -> None:
        """Write them, in steps of `STEP`."""
        np.savez_compressed(
            path,
            facts=np.round(self.facts, 2).astype(np.float32),
            usual=self.usual,
            scale=self.scale,
            truth=np.round(self.truth / STEP).astype(np.uint16),
            quarters=np.round(self.quarters / 0.25).astype(np.uint16),
            hand=self.hand.astype(np.float32),
            parts=self.parts.astype(np.float32),
        )

    @classmethod
    def load(cls, path: Path) -> Truths:
        """Those of a file."""
        with np.load(path) as z:
            return cls(
                z["facts"].astype(float), z["usual"], z["scale"],
                z["truth"] * STEP, z["quarters"] * 0.25, z["hand"].astype(float), z["parts"].astype(float),
            )  # fmt: skip


def truths_of(facts: Array, usual: NDArray[np.bool_], scale: str, areas: Array, lesions: Lesions) -> Truths:
    """The truths of bodies, from the share of each triangle, shape (k, n), percent; scaled to published shares.

    Raises
    ------
    ValueError
        if there is no such scale.
    """
    as_scaled = _scaled(facts, areas, scale)
    covers, percents = quarter_covers()
    quarters = np.zeros((len(facts), len(lesions.cover)))
    for cover, percent in zip(covers, percents, strict=True):
        here = cover > 0
        part = as_scaled[:, here] @ lesions.cover[:, here].T / as_scaled[:, here].sum(1)[:, None]
        quarters += np.round(4 * part) / 4 * percent
    return Truths(
        facts, usual, np.full(len(facts), scale, dtype="<U8"),
        (as_scaled.astype(np.float32) @ lesions.cover.T).astype(float), quarters, as_scaled @ hand_cover(),
        part_sums(as_scaled),
    )  # fmt: skip


def joined(several: list[Truths]) -> Truths:
    """The truths of several groups as one."""
    names = ("facts", "usual", "scale", "truth", "quarters", "hand", "parts")
    return Truths(*(np.concatenate([getattr(t, name) for t in several]) for name in names))


def _scaled(facts: Array, areas: Array, scale: str) -> Array:
    if scale == "":
        return areas
    if scale == "RIVM":
        return _to_rivm(areas)
    growth = {**published_growth(), **(WILLIAMS if scale == "Williams" else {})}
    builds = [Build("woman" if f[0] else "man", *(float(v) for v in f[1:])) for f in facts]
    return np.stack([scaled(a, growth_factors(b, growth)) for a, b in zip(areas, builds, strict=True)])


def _to_rivm(areas: Array) -> Array:
    """Bodies whose mean shares are the published ones; how they differ from each other stays."""
    out = areas.copy()
    for group, percent in RIVM.items():
        members = np.isin(plain_segment_names(), group)[plain_segment_numbers()[surface().region]]
        out[:, members] *= percent / areas[:, members].sum(1).mean()
    return np.asarray(100 * out / out.sum(1, keepdims=True))
