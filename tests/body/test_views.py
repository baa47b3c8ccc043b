"""Views: which way they look, their maps to the triangles and back, and what they show."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.views import load_view, on_edges, view_ids, view_specs
from bsa_calc.errors import InputError

VIEWS = ("front", "back", "left", "right", "inner-left", "inner-right", "soles", "crown")
UNIT = shapely.Polygon([(0, 0), (1, 0), (0, 1)])


@pytest.fixture(params=VIEWS)
def view_id(request: pytest.FixtureRequest) -> str:
    """Every view in turn."""
    name: str = request.param
    return name


def middle(body: str, view: str, region: str) -> np.ndarray:
    """Where a region's seen skin lies in the picture, mm."""
    shown = load_view(body, view)
    own = surface().region[shown.ids] == region_numbers()[region]
    assert own.any(), f"{view} does not show {region}"
    return np.asarray(shown.corners[own].mean((0, 1)))


def shown_regions(body: str, view: str) -> set[str]:
    """Ids of the regions of which a view shows something."""
    names = list(region_numbers())
    return {names[k] for k in np.unique(surface().region[load_view(body, view).ids])}


def test_the_eight_views() -> None:
    """These eight, in this order."""
    assert view_ids() == VIEWS


def test_cameras_are_rotations() -> None:
    """No view is a mirror image: picture x, picture y and towards the viewer are a right-handed frame."""
    for spec in view_specs():
        camera = np.array(spec.camera, float)
        assert np.array_equal(camera @ camera.T, np.eye(3))
        assert np.linalg.det(camera) == pytest.approx(1)


def test_front_and_back_show_the_patients_left_on_the_right_sides(each_body: str) -> None:
    """From the front the patient's left is to the picture's right; from behind to its left."""
    for region in ("palm", "toes", "knee", "chest", "cheek"):
        assert middle(each_body, "front", f"left-{region}")[0] > 20
        assert middle(each_body, "front", f"right-{region}")[0] < -20
    for region in ("hand-back", "buttock", "upper-back"):
        assert middle(each_body, "back", f"left-{region}")[0] < -20
        assert middle(each_body, "back", f"right-{region}")[0] > 20


def test_side_views_show_their_own_side_looking_the_right_way(each_body: str) -> None:
    """Seen from its left side the body looks to the picture's left; from its right side to the right."""
    for side, other, way in (("left", "right", -1), ("right", "left", 1)):
        assert f"{side}-ear" in shown_regions(each_body, side)
        assert f"{side}-upper-arm-back" in shown_regions(each_body, side)
        assert f"{other}-ear" not in shown_regions(each_body, side)
        nose, scalp = middle(each_body, side, "nose"), middle(each_body, side, "scalp")
        assert way * (nose[0] - scalp[0]) > 20
        assert way * (middle(each_body, side, f"{side}-toes")[0] - middle(each_body, side, f"{side}-ankle")[0]) > 20


def test_one_view_shows_the_armpit_open(each_body: str) -> None:
    """From the side three fifths of the hollow and more are seen at less than 70 degrees; soles lie side by side."""
    body, names = load_body(each_body), np.array(list(region_numbers()))
    for side in ("left", "right"):
        view = load_view(each_body, side)
        hollow = names[surface().region] == f"{side}-armpit"
        seen = hollow[view.ids] & (view.area_mm2 > body.area_mm2[view.ids] * np.cos(np.radians(70)))
        shown = shapely.area(view.parts[seen]) / view.area_mm2[seen] * body.area_mm2[view.ids][seen]
        assert shown.sum() > 0.6 * body.area_mm2[hollow].sum()
    soles = [middle(each_body, "soles", f"{side}-sole")[0] for side in ("left", "right")]
    assert 80 < abs(soles[0] - soles[1]) < 200


def test_inner_views_show_the_limbs_they_are_named_for(each_body: str) -> None:
    """The inner left view shows the inner side of the left arm and leg, and nothing of the other side."""
    for side, other, way in (("left", "right", 1), ("right", "left", -1)):
        view = load_view(each_body, f"inner-{side}")
        shown = shown_regions(each_body, f"inner-{side}")
        assert {f"{side}-thigh-front", f"{side}-lower-leg-back", f"{side}-upper-arm-front"} <= shown
        assert not {name for name in shown if name.startswith(f"{other}-")}
        assert "nose" not in shown
        # Seen from the other side, so the toes point the other way than in the view of this side.
        toes, ankle = (middle(each_body, f"inner-{side}", f"{side}-{name}") for name in ("toes", "ankle"))
        assert way * (toes[0] - ankle[0]) > 20
        at = load_body(each_body).corners[view.ids].mean(1)
        assert ((at[:, 0] > 0) == (side == "left")).all()


def test_soles_lie_as_seen_from_below_with_toes_up(each_body: str) -> None:
    """Toes up, the patient's left foot to the picture's right, big toes towards the middle, and no other skin."""
    shown = shown_regions(each_body, "soles")
    assert {"left-sole", "right-sole", "left-toes", "right-toes"} <= shown
    assert {name.split("-", 1)[1] for name in shown} <= {"sole", "toes", "foot-back"}
    assert middle(each_body, "soles", "left-sole")[0] > 20
    assert middle(each_body, "soles", "right-sole")[0] < -20
    assert middle(each_body, "soles", "left-toes")[1] > middle(each_body, "soles", "left-sole")[1] + 30


def test_crown_is_seen_from_above_with_the_nose_down(each_body: str) -> None:
    """Picture y is the body's back: the nose points down; left is on the right; only the head."""
    assert middle(each_body, "crown", "nose")[1] < middle(each_body, "crown", "scalp")[1] - 20
    assert middle(each_body, "crown", "left-ear")[0] > 20
    assert not {name for name in shown_regions(each_body, "crown") if "neck" in name or "chest" in name}


def test_maps_are_invertible_and_keep_the_way_round(each_body: str, view_id: str) -> None:
    """Each triangle's picture has area, and its corners turn as on the skin."""
    view = load_view(each_body, view_id)
    assert len(np.unique(view.ids)) == len(view.ids)
    signed = shapely.area(shapely.polygons(view.corners)) * np.where(
        shapely.is_ccw(shapely.linearrings(view.corners)), 1, -1
    )
    assert (signed > 0).all()
    assert view.area_mm2 == pytest.approx(signed, rel=1e-6)
    # A picture is never larger than the skin: pose and rest differ a little where the skin is stretched.
    assert view.area_mm2.sum() < 1.05 * load_body(each_body).area_mm2[view.ids].sum()


def test_there_and_back_again(each_body: str, view_id: str) -> None:
    """A shape of a unit frame carried into the picture and back is the same."""
    view = load_view(each_body, view_id)
    at = np.flatnonzero(view.whole)[::7]
    shape = shapely.Polygon([(0.1, 0.1), (0.7, 0.2), (0.3, 0.6)])
    pictures = view.shapes_from_unit(np.full(len(at), shape, dtype=object), at)
    back = view.shapes_to_unit(pictures, at)
    assert shapely.area(pictures) / view.area_mm2[at] == pytest.approx(np.full(len(at), 2 * shape.area))
    assert shapely.hausdorff_distance(back, shape).max() < 1e-9


def test_parts_lie_in_their_triangles(each_body: str, view_id: str) -> None:
    """A seen part is valid, not empty, inside its triangle's picture, and the whole of it where that is said."""
    view = load_view(each_body, view_id)
    pictures = shapely.polygons(view.corners)
    assert shapely.is_valid(view.parts).all()
    assert (shapely.area(view.parts) > 0).all()
    assert shapely.area(shapely.difference(view.parts, shapely.buffer(pictures, 1e-6))).max() < 1e-9
    assert shapely.area(view.parts[view.whole]) == pytest.approx(view.area_mm2[view.whole])
    assert (shapely.area(view.parts[~view.whole]) < view.area_mm2[~view.whole] * 0.9999).all()


def test_bounds_hold_everything_that_is_drawn(each_body: str, view_id: str) -> None:
    """No corner lies outside the bounds, and these are a person's size, not metres or inches."""
    view = load_view(each_body, view_id)
    x0, y0, x1, y1 = view.bounds
    low, high = view.corners.min((0, 1)), view.corners.max((0, 1))
    assert (low >= [x0, y0]).all()
    assert (high <= [x1, y1]).all()
    assert (low - [x0, y0] < 60).all()
    assert ([x1, y1] - high < 60).all()
    if view_id in {"front", "back", "left", "right"}:
        assert 1400 < y1 - y0 < 2000


def test_places_answer_ids(view_id: str) -> None:
    """`places` finds triangles in the view, and -1 for those that it does not show."""
    view = load_view("adult-male", view_id)
    assert (view.places(view.ids) == np.arange(len(view.ids))).all()
    others = np.setdiff1d(np.arange(len(surface())), view.ids)
    assert (view.places(others) == -1).all()


def test_unknown_names() -> None:
    """A body or view that is not there is named, with those that are."""
    with pytest.raises(InputError, match=r"no view “top”.*front"):
        load_view("adult-male", "top")
    with pytest.raises(InputError, match=r"no body “child”.*adult-male"):
        load_view("child", "front")


def test_points_off_an_edge_go_back_on_it() -> None:
    """Rounding near an edge is undone exactly; points away from it stay where they are."""
    noisy = np.array([[0.25, 3e-12], [-2e-11, 0.5], [0.3 + 4e-12, 0.7], [0.2, 0.3], [1e-12, 1 - 1e-12]])
    u, v = on_edges(noisy).T
    assert v[0] == 0
    assert u[1] == 0
    assert u[2] + v[2] == 1
    assert (u[4], v[4]) == (0, 1)
    assert on_edges(noisy) == pytest.approx(noisy, abs=1e-10)
    assert shapely.covers(UNIT, shapely.points(np.column_stack([u, v]))).all()
