"""The study's lesions: which skin each covers, on the shipped triangles. The same seed gives the same lesions.

A lesion is a share per triangle, 0 to 1, so that painting it exactly is a sum and needs no geometry.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import Body, load_body, surface
from bsa_calc.body.weights import triangle_weights

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

#: The body that lesions are laid out on.
LAID_OUT_ON = "adult-female"
#: Pattern -> parts of region names that it may lie on; what begins with "=" is a segment.
PATTERNS: dict[str, tuple[str, ...]] = {
    "face and hands": ("forehead", "eyelids", "nose", "cheek", "mouth-chin", "palm", "hand-back", "fingers"),
    "head and neck": ("=head", "=neck"),
    "hands and feet": ("=left_hand", "=right_hand", "=left_foot", "=right_foot"),
    "folds": ("neck-front", "armpit", "groin", "buttock", "elbow", "knee", "forearm-front", "thigh-back", "ankle"),
    "trunk": ("chest", "abdomen", "upper-back", "lower-back"),
    "arms": ("=left_upper_arm", "=right_upper_arm", "=left_forearm", "=right_forearm"),
    "legs": ("=left_thigh", "=right_thigh", "=left_lower_leg", "=right_lower_leg"),
    "one side": ("left-",),
    "scattered": ("",),
}
#: The study's lesions: their seed, and how many of each pattern.
LESION_SEED, LESIONS_EACH = 20261121, 36
#: Percent that a lesion is grown to, on an adult by Lund and Browder, where its parts are large enough.
SIZES = (5.0, 15.0)
#: Patches of a lesion: fewest and most; scattered ones have more and smaller ones.
PATCHES, SCATTERED = (1, 12), (25, 70)
#: Width of a patch's border against its radius: its triangles are covered in part there.
BORDER = 0.08


@dataclass(frozen=True, eq=False)
class Lesions:
    """The lesions of a study.

    Attributes
    ----------
    pattern : ndarray of int, shape (m,), place in `PATTERNS`
    cover : ndarray of float32, shape (m, n), share of each triangle
    """

    pattern: NDArray[np.int64]
    cover: NDArray[np.float32]


def make_lesions(seed: int, each: int) -> Lesions:
    """The first `each` lesions of every pattern; fewer are the same ones."""
    body = load_body(LAID_OUT_ON)
    weights = triangle_weights(LAID_OUT_ON)
    made = []
    for number, (pattern, parts) in enumerate(PATTERNS.items()):
        allowed = _allowed(parts)
        own = (np.random.default_rng([seed, number, k]) for k in range(each))
        made += [_lesion(rng, body, weights, allowed, pattern) for rng in own]
    return Lesions(np.repeat(np.arange(len(PATTERNS)), each), np.stack(made).astype(np.float32))


def _allowed(parts: tuple[str, ...]) -> Mask:
    chosen = [any(r.segment == p[1:] if p.startswith("=") else p in r.id for p in parts) for r in regions()]
    return np.array(chosen)[surface().region]


def _lesion(rng: np.random.Generator, body: Body, weights: Array, allowed: Mask, pattern: str) -> Array:
    """Patches at random places of the allowed skin, grown together until the lesion is as large as drawn."""
    middles = body.corners.mean(1)
    fewest, most = SCATTERED if pattern == "scattered" else PATCHES
    count = int(rng.integers(fewest, most + 1))
    places = rng.choice(len(middles), count, p=np.where(allowed, body.area_mm2, 0) / body.area_mm2[allowed].sum())
    radii = np.exp(rng.normal(0, 0.4, count))
    if pattern != "one side" and rng.random() < 0.5:
        places, radii = np.concatenate([places, surface().mirror[places]]), np.tile(radii, 2)
    here, nearest = np.flatnonzero(allowed), np.full(len(middles), np.inf)
    squared = np.full(len(here), np.inf)
    for place, radius in zip(places, radii, strict=True):
        way = middles[here] - middles[place]
        squared = np.minimum(squared, np.einsum("ij,ij->i", way, way) / radius**2)
    nearest[here] = np.sqrt(squared)
    wanted = rng.uniform(SIZES[0], min(SIZES[1], 0.97 * weights[allowed].sum()))
    low, high = 0.0, float(nearest[here].max()) * 1.2
    for _ in range(20):
        size = (low + high) / 2
        low, high = (size, high) if _cover(nearest[here], size) @ weights[here] < wanted else (low, size)
    return _cover(nearest, (low + high) / 2)


def _cover(nearest: Array, size: float) -> Array:
    return np.clip((size - nearest) / (BORDER * max(size, 1e-9)) + 0.5, 0, 1)


def outline_shares(lesions: Lesions, body: Body, hand_mm: float) -> Array:
    """What an outline that strays by `hand_mm` does to each lesion, as a share of its area, shape (m,).

    Each patch strays by itself, so the shares of several patches make up for each other.
    """
    near = surface().neighbours
    first, edge = np.nonzero(near > np.arange(len(near))[:, None])
    second = near[first, edge]
    length = np.linalg.norm(body.corners[first, edge] - body.corners[first, (edge + 1) % 3], axis=1)
    strayed = [_lengths(cover.astype(float), first, second, length) * hand_mm for cover in lesions.cover]
    return np.array([float(np.linalg.norm(s)) for s in strayed]) / (lesions.cover @ body.area_mm2)


def _lengths(cover: Array, first: NDArray[np.int64], second: NDArray[np.int64], length: Array) -> Array:
    """How long the outline of each patch is, mm; a patch is skin that hangs together."""
    inside = cover > 0.5
    patch = np.where(inside, np.arange(len(cover)), len(cover))
    joined = inside[first] & inside[second]
    a, b = first[joined], second[joined]
    before = np.full_like(patch, -1)
    while not (patch == before).all():
        before = patch.copy()
        least = np.minimum(patch[a], patch[b])
        np.minimum.at(patch, a, least)
        np.minimum.at(patch, b, least)
        patch[inside] = patch[patch[inside]]
    step = np.abs(cover[first] - cover[second]) * length
    sums = np.bincount(np.minimum(patch[first], patch[second]), step, len(cover) + 1)[:-1]
    return np.asarray(sums[sums > 0])
