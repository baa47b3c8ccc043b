"""A patch's name is true: what it names holds a good part of the patch, and nothing that holds most is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsa_calc.body.parts import MANY_PARTS, MOST_OF_THE_BODY
from bsa_calc.body.patch_names import PAIRS, WHOLES
from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import triangle_weights
from bsa_calc.measure.measurement import Measurement, measure
from bsa_calc.measure.patch_regions import naming_parts
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.table import PaintTable
from bsa_calc.report.names import patch_names

Measured = Callable[..., Measurement]

#: What English names mean, written down once more: a word, and the regions that have it in their id.
MEANING = {
    "head and neck": "scalp forehead eyelids nose cheek mouth ear neck",
    "head": "scalp forehead eyelids nose cheek mouth ear",
    "neck": "neck",
    "face": "forehead eyelids nose cheek mouth",
    "trunk": "chest abdomen upper-back lower-back buttock groin armpit",
    "upper arm": "upper-arm",
    "forearm": "forearm",
    "arm": "upper-arm elbow forearm palm hand fingers",
    "hand": "palm hand fingers",
    "thigh": "thigh",
    "lower leg": "lower-leg",
    "leg": "thigh knee lower-leg ankle foot sole toes",
    "foot": "foot sole toes",
}


def meant(name: str) -> set[str]:
    """The regions that one part of an English name, in small letters, speaks of."""
    for part, said in PAIRS.items():
        if said.lower() == name:
            return held_by(part)
    for part, said in WHOLES.items():
        if said.lower() == name:
            return held_by(part)
    return {region.id for region in regions() if region.name.lower() == name}


def held_by(part: str) -> set[str]:
    """The regions of a larger part, or of a part on both sides where no side is named."""
    plain = part.removeprefix("left-").removeprefix("right-")
    words = tuple(MEANING.get(plain.replace("-", " "), plain).split())
    found = {r.id for r in regions() if r.id.removeprefix("left-").removeprefix("right-").startswith(words)}
    side = part.partition("-")[0]
    return {r for r in found if side not in ("left", "right") or r.startswith(side)}


def is_true(percents: Mapping[str, float]) -> bool:
    """Whether the name of a patch is, by what the parts of the name mean."""
    (name,) = patch_names([naming_parts(percents)], [0])
    total = sum(percents.values())
    if name == "Most of the body":
        return total > 50
    if name == "Many parts of the body":
        return max(percents.values()) < 0.6 * total
    held = [sum(percents.get(r, 0.0) for r in meant(part)) for part in name.lower().split("; ")]
    return len(held) <= 2 and min(held) >= 0.15 * total - 1e-9 and sum(held) >= 0.6 * total - 1e-9


def test_meanings() -> None:
    """What the test itself takes names to mean."""
    assert len(meant("trunk")) == 13
    assert len(meant("left arm")) == 8
    assert len(meant("both legs")) == 18
    assert len(meant("head and neck")) == 12
    assert meant("backs of both hands") == {"left-hand-back", "right-hand-back"}
    assert meant("left knee") == {"left-knee"}


ids = [region.id for region in regions()]


@given(st.dictionaries(st.sampled_from(ids), st.floats(0.001, 3), min_size=1, max_size=len(ids)))
def test_names_of_patches_over_any_regions_are_true(percents: dict[str, float]) -> None:
    assert is_true(dict(sorted(percents.items(), key=lambda item: -item[1])))


@given(st.sets(st.sampled_from(ids), min_size=1), st.sampled_from([0.5, 34.0]))
def test_names_of_filled_regions_are_true(chosen: set[str], age: float) -> None:
    weights = triangle_weights("adult-female", "lund-browder", age)
    shares = np.bincount(surface().region, weights, len(ids))
    assert is_true(dict(sorted(((r, float(shares[ids.index(r)])) for r in chosen), key=lambda item: -item[1])))


def test_names_of_painted_patches_are_true(measured: Measured) -> None:
    """Wide strokes over the body and filled regions, as they are measured."""
    random = np.random.default_rng(5)
    for _ in range(12):
        marks: list[dict[str, Any]] = [{"region": r} for r in random.choice(ids, random.integers(0, 12), replace=False)]
        for view in ("front", "back", "front", "back"):
            path = random.normal(0, 1, (5, 2)).cumsum(0) * 120 + (0, random.uniform(300, 1500))
            path[0] = (0, 1200)  # on the body
            marks.append({"view": view, "brush_mm": 40, "path": path.clip((-120, 100), (120, 1500)).tolist()})
        result = measured(marks)
        weights = triangle_weights(result.body, result.weight_table, result.age)
        parts = result.patches.parts
        for patch, named in enumerate(result.named):
            covered = np.where(result.patches.patch == patch, weights[parts.triangle] * result.patches.shares, 0.0)
            held = np.bincount(surface().region[parts.triangle], covered, len(ids))
            percents = {ids[k]: float(held[k]) for k in np.argsort(-held) if held[k] > 0}
            if percents:
                assert set(naming_parts(percents)) == set(named)
                assert is_true(percents)


def names(measured: Measured, *filled: str) -> list[str]:
    """The names of the patches of filled regions."""
    result = measured([{"region": region} for region in filled])
    order = np.argsort(-result.patch_percents).tolist()
    found = patch_names(result.named, order)
    return [found[k] for k in order]


def both(*parts: str) -> list[str]:
    return [f"{side}-{part}" for part in parts for side in ("left", "right")]


THIGHS = both("thigh-front", "thigh-back")
TRUNK = both("chest", "abdomen", "upper-back", "lower-back", "buttock")


@pytest.mark.parametrize(
    ("filled", "name"),
    [
        ([*both("chest", "abdomen", "upper-back", "armpit"), *THIGHS], "Trunk; both thighs"),
        ([*TRUNK, "groin"], "Trunk"),
        ([*both("cheek"), "nose", "forehead", "mouth-chin", "scalp", *both("ear"), "neck-front"], "Scalp; face"),
        ([r.id for r in regions()], "Most of the body"),
    ],
)  # fmt: skip
def test_large_patches_have_short_names(measured: Measured, filled: list[str], name: str) -> None:
    """Among them the one that was called "Scalp"."""
    assert names(measured, *filled)[0] == name


def test_one_leg() -> None:
    """From thigh to foot, all of it."""
    leg = {r.id: 1.0 for r in regions() if r.id.startswith("left-") and r.vasi in ("lower_limbs", "feet")}
    leg.pop("left-buttock")
    assert naming_parts(leg) == ("left-leg",)


def test_a_thin_band_over_everything_is_not_most_of_the_body() -> None:
    assert naming_parts(dict.fromkeys(ids, 0.1)) == naming_parts(dict.fromkeys(ids, 0.01))
    assert MOST_OF_THE_BODY not in naming_parts(dict.fromkeys(ids, 0.1))
    spread = {"scalp": 1.0, "left-chest": 1.0, "left-palm": 1.0, "right-palm": 0.1, "left-knee": 1.0}
    assert naming_parts(spread) == (MANY_PARTS,)


def test_a_patch_on_skin_of_no_weight_is_named_by_where_it_lies() -> None:
    """Skin that no view shows, which only regions can paint."""
    unseen = int(np.flatnonzero(~load_body("adult-female").seen)[-1])
    result = measure(Drawing("adult-female", PaintTable.empty(len(surface())).filled(np.array([unseen])), 34.0))
    assert result.named == ((ids[surface().region[unseen]],),)
