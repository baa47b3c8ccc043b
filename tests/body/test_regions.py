"""Regions: what they are called, where they lie, and that left is the patient's left."""

from __future__ import annotations

import numpy as np
import pytest

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.views import load_view, view_ids

MIDDLE = {"scalp", "forehead", "nose", "mouth-chin", "neck-front", "neck-back", "groin"}
PAIRED = {
    "eyelids", "cheek", "ear", "chest", "abdomen", "upper-back", "lower-back", "buttock", "armpit", "upper-arm-front",
    "upper-arm-back", "elbow", "forearm-front", "forearm-back", "palm", "hand-back", "fingers", "thigh-front",
    "thigh-back", "knee", "lower-leg-front", "lower-leg-back", "ankle", "foot-back", "sole", "toes",
}  # fmt: skip
FACE = {
    "forehead", "nose", "mouth-chin", "left-cheek", "right-cheek", "left-eyelids", "right-eyelids",
}  # fmt: skip
#: Segment of the chart and part of the VASI score of each kind of region.
KINDS = {
    "head": ("scalp", "forehead", "nose", "mouth-chin", "eyelids", "cheek", "ear"),
    "neck": ("neck-front", "neck-back"),
    "trunk_front": ("chest", "abdomen", "armpit"),
    "trunk_back": ("upper-back", "lower-back"),
    "genitals": ("groin",),
    "buttock": ("buttock",),
    "upper_arm": ("upper-arm-front", "upper-arm-back"),
    "forearm": ("elbow", "forearm-front", "forearm-back"),
    "hand": ("palm", "hand-back", "fingers"),
    "thigh": ("thigh-front", "thigh-back", "knee"),
    "lower_leg": ("lower-leg-front", "lower-leg-back", "ankle"),
    "foot": ("foot-back", "sole", "toes"),
}
VASI = {
    "head": "head_neck", "neck": "head_neck", "trunk_front": "trunk", "trunk_back": "trunk", "genitals": "lower_limbs",
    "buttock": "lower_limbs", "upper_arm": "upper_limbs", "forearm": "upper_limbs", "hand": "hands",
    "thigh": "lower_limbs", "lower_leg": "lower_limbs", "foot": "feet",
}  # fmt: skip


def kind_of(region_id: str) -> str:
    """The id without its side."""
    return region_id.removeprefix("left-").removeprefix("right-")


def middles(body: str) -> np.ndarray:
    """Middle of each triangle at rest."""
    return np.asarray(load_body(body).corners.mean(1))


def test_the_wanted_regions_and_no_others() -> None:
    """Every region that a chart of the skin needs, once, with stable ids."""
    wanted = MIDDLE | {f"{side}-{name}" for side in ("left", "right") for name in PAIRED}
    ids = [r.id for r in regions()]
    assert set(ids) == wanted
    assert len(ids) == len(set(ids)) == 59
    assert len({r.name for r in regions()}) == 59


def test_mirror_is_an_involution() -> None:
    """The mirror of left is right, and the mirror's mirror is the region itself."""
    by_id = {r.id: r for r in regions()}
    for region in regions():
        twin = by_id[region.mirror]
        assert by_id[twin.mirror] == region
        swapped = region.id.replace("left-", "right-") if "left-" in region.id else region.id.replace("right-", "left-")
        assert twin.id == swapped
        assert (twin.face, twin.vasi) == (region.face, region.vasi)


def test_segments_and_vasi_parts() -> None:
    """Each region counts to its segment of the chart, on its own side, and to its part of the VASI."""
    segment_of = {kind: segment for segment, kinds in KINDS.items() for kind in kinds}
    for region in regions():
        segment = segment_of[kind_of(region.id)]
        side = region.id.split("-")[0] + "_" if segment not in CENTRAL else ""
        assert region.segment == side + segment
        assert region.vasi == ("upper_limbs" if "armpit" in region.id else VASI[segment])


CENTRAL = {"head", "neck", "trunk_front", "trunk_back", "genitals"}


def test_the_face_is_exactly_this() -> None:
    """Forehead to hairline, down to the jawline, to the front of the ears: no scalp, ear or neck."""
    assert {r.id for r in regions() if r.face} == FACE


def test_left_is_the_patients_left(each_body: str) -> None:
    """Left regions lie at x > 0, the body's own left: toes point to -y, so the body looks that way and z is up."""
    at = middles(each_body)
    for number, region in enumerate(regions()):
        x = at[surface().region == number, 0]
        if region.id.startswith("left-"):
            assert (x > -1).all(), region.id
        if region.id.startswith("right-"):
            assert (x < 1).all(), region.id
    number = {r.id: k for k, r in enumerate(regions())}
    y = {name: at[surface().region == number[name], 1].mean() for name in ("nose", "left-toes", "left-upper-back")}
    assert y["nose"] < y["left-upper-back"]
    assert y["left-toes"] < y["left-upper-back"]
    z = {name: at[surface().region == number[name], 2].mean() for name in ("scalp", "groin", "left-sole")}
    assert z["scalp"] > z["groin"] > z["left-sole"]


def test_each_triangle_has_one_region_and_each_region_is_one_piece() -> None:
    """The region numbers cover the surface, and each region hangs together over shared edges."""
    region, neighbours = surface().region, surface().neighbours
    assert region.shape == (len(surface()),)
    assert set(region.tolist()) == set(range(59))
    for number in range(59):
        members = set(np.flatnonzero(region == number).tolist())
        todo = [next(iter(members))]
        while todo:
            here = todo.pop()
            if here in members:
                members.discard(here)
                todo += [k for k in neighbours[here].tolist() if k in members]
        assert not members, regions()[number].id


def test_neighbours_share_an_edge_both_ways() -> None:
    """Across edge k lies the triangle with the same two corners, turned the other way; it knows of it too."""
    triangles, neighbours = surface().triangles, surface().neighbours
    own, edge = np.nonzero(neighbours >= 0)
    other = neighbours[own, edge]
    assert (neighbours[other] == own[:, None]).any(1).all()
    ends = np.stack([triangles[own, edge], triangles[own, (edge + 1) % 3]], 1)
    theirs = np.stack([triangles[other], np.roll(triangles[other], -1, axis=1)], -1)
    assert (theirs == ends[:, None, ::-1]).all(-1).any(1).all()
    assert (neighbours < 0).sum() < 0.01 * neighbours.size


def test_mirror_triangles_are_mirror_images(each_body: str) -> None:
    """Each triangle's mirror lies on the other side, of the other region, with the same area."""
    mirror, at, area = surface().mirror, middles(each_body), load_body(each_body).area_mm2
    assert (mirror[mirror] == np.arange(len(surface()))).all()
    assert at[mirror] * [-1, 1, 1] == pytest.approx(at, abs=0.1)
    assert area[mirror].sum() == pytest.approx(area.sum())
    assert np.abs(area[mirror] - area).max() < 0.5
    twin = np.array([[r.id for r in regions()].index(r.mirror) for r in regions()])
    assert (surface().region[mirror] == twin[surface().region]).all()


def test_triangles_are_proper_and_outward(each_body: str) -> None:
    """No triangle is degenerate, and the volume they enclose is that of a person: the corners turn the right way."""
    body = load_body(each_body)
    a, b, c = np.moveaxis(body.corners, 1, 0)
    assert body.area_mm2.min() > 1e-3
    litres = (a * np.cross(b, c)).sum() / 6 / 1e6
    assert 40 < litres < 110
    assert 1.3 < body.area_mm2.sum() / 1e6 < 2.3


def test_every_region_is_seen_well(each_body: str) -> None:
    """Of each region the views together show nearly all."""
    seen, area = load_body(each_body).seen, load_body(each_body).area_mm2
    shown = np.zeros(len(seen), bool)
    for view_id in view_ids():
        shown[load_view(each_body, view_id).ids] = True
    assert (shown >= seen).all()
    for number, region in enumerate(regions()):
        own = surface().region == number
        # The inner faces of the lids touch the eyes.
        enough = 0.75 if "eyelids" in region.id else 0.9
        assert area[own & seen].sum() > enough * area[own].sum(), region.id
