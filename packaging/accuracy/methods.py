"""What each method of the study makes of a lesion on a person: all but the counted ones are weights per triangle."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.person_weights import Build, person_weights
from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import (
    groups,
    plain_segment_names,
    plain_segment_numbers,
    segment_names,
    segment_numbers,
    triangle_weights,
)
from bsa_calc.training.ways import flat_area, flat_weights

Array = NDArray[np.float64]
#: Adults' body by sex, and that of everyone younger than `GROWN`.
BODIES, YOUNG_BODY, GROWN = {"woman": "adult-female", "man": "adult-male"}, "adolescent", 16.0

PERSON, WAIST = "this person", "this person, with waist"
CHART, COLUMNS = "Lund and Browder", "Lund and Browder, own columns"
PIXELS, SILHOUETTE = "front and back pixels × Lund and Browder", "silhouette share"
NINES, HANDS = "rule of nines in quarters", "own hands, 1 % each"


def method_weights(method: str, build: Build) -> Array:
    """Percent of the body that each triangle counts, shape (n,).

    Raises
    ------
    ValueError
        if the method is not one of weights.
    """
    body = BODIES[build.sex] if build.age >= GROWN else YOUNG_BODY
    if method == PERSON:
        return person_weights(load_body(body), Build(build.sex, build.age, build.height_cm, build.weight_kg))
    if method == WAIST:
        return person_weights(load_body(body), build)
    if method == CHART:
        return triangle_weights(body, "lund-browder", build.age)
    if method == COLUMNS:
        return triangle_weights(body, "lund-browder-columns", build.age)
    if method == PIXELS:
        return flat_weights(body, triangle_weights(body, "lund-browder", build.age))
    if method == SILHOUETTE:
        flat = flat_area(body)
        return np.asarray(100 * flat / flat.sum())
    raise ValueError(f"“{method}” is no method of weights")


def hand_cover() -> NDArray[np.float32]:
    """Palm and the palm's side of five fingers of the left hand, share of each triangle, shape (n,)."""
    names = np.array([r.id for r in regions()])[surface().region]
    return np.where(names == "left-palm", 1.0, np.where(names == "left-fingers", 0.5, 0.0)).astype(np.float32)


def quarter_covers() -> tuple[NDArray[np.float32], Array]:
    """The groups of the rule of nines, as covers of shape (g, n), and what each counts."""
    segment = segment_numbers()[surface().region]
    entries = groups("rule-of-nines", None)
    covers = [np.isin(segment, [segment_names().index(s) for s in g.segments]) for g in entries]
    return np.stack(covers).astype(np.float32), np.array([g.percent for g in entries])


def part_members() -> list[NDArray[np.int64]]:
    """The triangles of each of `plain_segment_names`."""
    number = plain_segment_numbers()[surface().region]
    return [np.flatnonzero(number == k) for k in range(len(plain_segment_names()))]


def part_sums(percents: Array) -> Array:
    """Percent of each part from that of each triangle, shape (k, n) to (k, parts)."""
    return np.stack([percents[:, members].sum(1) for members in part_members()], axis=1)
