"""The body map as a list, for scripts."""

from __future__ import annotations

from typing import Any

import numpy as np

from bsa_calc.body.chart_ages import AGE_BANDS
from bsa_calc.body.names import body_names
from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view, view_specs
from bsa_calc.body.weights import triangle_weights


def body_listing() -> dict[str, list[dict[str, Any]]]:
    """Bodies, views with their bounds (mm: x0, y0, x1, y1; x to the right, y up) and regions with their shares.

    A region's `percent` is its share of the body by Lund and Browder, per body and age band.
    """
    shares = {body: {band: _region_shares(body, first) for band, first in AGE_BANDS.items()} for body in body_names()}
    return {
        "bodies": [{"id": body, "name": name} for body, name in body_names().items()],
        "views": [
            {"id": s.id, "name": s.name, "bounds": {body: list(load_view(body, s.id).bounds) for body in body_names()}}
            for s in view_specs()
        ],
        "regions": [
            {
                "id": region.id,
                "name": region.name,
                "segment": region.segment,
                "face": region.face,
                "percent": {b: {band: float(s[k]) for band, s in bands.items()} for b, bands in shares.items()},
            }
            for k, region in enumerate(regions())
        ],
    }


def _region_shares(body: str, age: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    sums = np.bincount(surface().region, triangle_weights(body, "lund-browder-columns", age), len(regions()))
    return np.asarray(sums, dtype=float)
