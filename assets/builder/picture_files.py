"""The pictures on disk: two grey JPEGs a view, and the outlines of a body's views in one JSON file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from bodies import BODIES, RawBodies
from numpy.typing import NDArray
from pictures import Picture, PictureMaker, encode, encode_preview
from topology import Topology
from view_specs import VIEW_SPECS


def write_pictures(out: Path, raw: RawBodies, topology: Topology, shown: dict[str, NDArray[np.bool_]]) -> None:
    """Draw every body in every view; `shown` tells which triangles a view draws.

    Outlines are in hundredths of a millimetre, as x, y, x, y … of each ring: read without numpy, they are on the screen
    before anything else is loaded.
    """
    folder = out / "pictures"
    folder.mkdir(exist_ok=True)
    maker = PictureMaker(raw, topology)
    for body in BODIES:
        entries = {}
        for spec in VIEW_SPECS:
            picture = maker.make(body, spec, shown[spec.id])
            (folder / f"{body}-{spec.id}.jpg").write_bytes(encode(picture))
            (folder / f"{body}-{spec.id}-small.jpg").write_bytes(encode_preview(picture))
            entries[spec.id] = _entry(picture)
            print(f"{body} {spec.id}: drawn")
        (folder / f"{body}.json").write_text(json.dumps(entries, separators=(",", ":")) + "\n", "utf-8")


def _entry(picture: Picture) -> dict[str, Any]:
    height, width = picture.shade.shape
    return {
        "x0": picture.x0,
        "y0": picture.y0,
        "width": width / picture.pixels_per_mm,
        "height": height / picture.pixels_per_mm,
        "outline": _rings(picture.outline),
        "ghost": _rings(picture.ghost),
    }


def _rings(rings: Sequence[NDArray[np.float32]]) -> list[list[int]]:
    return [np.round(np.asarray(ring, float) * 100).astype(int).ravel().tolist() for ring in rings]
