"""Halves of a region: which there are, and where they lie."""

from __future__ import annotations

import numpy as np
import pytest

from bsa_calc.body.halves import OTHER_HALF, halves_of, is_of_lower_arm, way_to
from bsa_calc.body.names import body_names
from bsa_calc.body.region_skin import region_skin
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import triangle_weights
from bsa_calc.paint.layers import common, together
from bsa_calc.paint.marks import half_of

NUMBERS = region_numbers()
BODIES = tuple(body_names())


def middle(body: str, shares: np.ndarray) -> np.ndarray:
    """The middle of some skin at rest, mm: x to the body's left, y to its back, z up."""
    weight = load_body(body).area_mm2 * shares
    return np.asarray((load_body(body).corners.mean(1) * weight[:, None]).sum(0) / weight.sum())


def way(body: str, region: str, half: str) -> np.ndarray:
    """From the middle of a region to that of a half."""
    skin = half_of(body, NUMBERS[region], half)
    return middle(body, skin.shares()) - middle(body, surface().region == NUMBERS[region])


@pytest.mark.parametrize("body", BODIES)
def test_each_half_is_half_and_with_the_other_one_all(body: str) -> None:
    weights = triangle_weights(body)
    for k in (k for k, region in enumerate(regions()) if not region.id.startswith("right-")):
        own = surface().region == k
        for half in halves_of(k)[::2]:
            skin, other = half_of(body, k, half), half_of(body, k, OTHER_HALF[half])
            assert weights @ skin.shares() == pytest.approx(weights[own].sum() / 2, abs=1e-9), (k, half)
            assert set(skin.touched()) <= set(np.flatnonzero(own))
            assert weights @ common(skin, other).shares() == pytest.approx(0, abs=1e-8)
            assert together(skin, other).whole().tolist() == np.flatnonzero(own).tolist()


@pytest.mark.parametrize("body", BODIES)
def test_where_a_half_lies(body: str) -> None:
    for side, left in (("left", 1), ("right", -1)):
        for part in ("chest", "thigh-front", "knee", "sole", "cheek", "upper-back"):
            assert left * way(body, f"{side}-{part}", "outer")[0] > 3
            assert left * way(body, f"{side}-{part}", "inner")[0] < -3
        for part in ("chest", "knee", "upper-arm-front", "forearm-back", "elbow"):
            assert way(body, f"{side}-{part}", "upper")[2] > 3
        assert way(body, f"{side}-sole", "front")[1] < -20
        assert way(body, f"{side}-knee", "front")[1] < -10
        assert left * way(body, f"{side}-upper-arm-front", "outer")[0] > 0
    assert way(body, "forehead", "left")[0] > 20
    assert way(body, "scalp", "upper")[2] > 20


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("side", ["left", "right"])
def test_on_hand_and_forearm_outer_is_at_the_thumb(body: str, side: str) -> None:
    """The thumb is the finger that begins nearest to the wrist."""
    fingers = region_skin(body, NUMBERS[f"{side}-fingers"])
    forearm = middle(body, np.isin(surface().region, [NUMBERS[f"{side}-forearm-{k}"] for k in ("front", "back")]))
    root = fingers.points[np.flatnonzero(fingers.border)]
    thumb = root[np.linalg.norm(root - forearm, axis=1).argmin()]
    for part in ("palm", "hand-back", "fingers"):
        to_thumb = thumb - middle(body, surface().region == NUMBERS[f"{side}-{part}"])
        assert way(body, f"{side}-{part}", "outer") @ to_thumb > 0, part
        assert way(body, f"{side}-{part}", "inner") @ to_thumb < 0, part


def test_which_halves_there_are() -> None:
    assert halves_of(NUMBERS["nose"]) == ("left", "right", "upper", "lower")
    assert halves_of(NUMBERS["left-elbow"]) == ("inner", "outer", "upper", "lower", "front", "back")
    assert halves_of(NUMBERS["left-toes"]) == ("inner", "outer", "front", "back")
    assert is_of_lower_arm(NUMBERS["left-palm"])
    assert not is_of_lower_arm(NUMBERS["left-upper-arm-back"])


def test_halves_mirror_each_other() -> None:
    for region, half in (("left-palm", "outer"), ("left-elbow", "upper"), ("left-chest", "inner")):
        left = half_of(BODIES[0], NUMBERS[region], half).shares()
        right = half_of(BODIES[0], NUMBERS[region.replace("left", "right")], half).shares()
        assert right == pytest.approx(left[surface().mirror], abs=1e-6)


def test_ways_begin_at_nothing() -> None:
    far = way_to(BODIES[0], NUMBERS["nose"], "upper")
    assert far.min() == 0
    assert len(far) == len(region_skin(BODIES[0], NUMBERS["nose"]).points)
