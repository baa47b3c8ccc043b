"""Which regions a patch lies in, for its name."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.weights import triangle_weights
from bsa_calc.measure.measurement import Measurement
from bsa_calc.paint.patches import RECENT, Patches

#: A region with less than this share of a patch does not name it.
_WORTH_NAMING = 0.15


def naming_regions(result: Measurement) -> list[tuple[str, ...]]:
    """Per patch the ids of the regions it mainly lies in, the largest share first; never empty."""
    return list(_naming_regions(result.patches, result.body, result.weight_table, result.age))


@lru_cache(maxsize=RECENT)
def _naming_regions(patches: Patches, body: str, weight_table: str, age: float | None) -> tuple[tuple[str, ...], ...]:
    covered = triangle_weights(body, weight_table, age)[patches.parts.triangle] * patches.shares
    place = patches.patch * len(regions()) + surface().region[patches.parts.triangle]
    table = np.bincount(place, covered, patches.count * len(regions())).reshape(patches.count, len(regions()))
    row, column = np.nonzero((table >= _WORTH_NAMING * table.sum(1, keepdims=True)) & (table > 0))
    named: list[list[str]] = [[] for _ in table]
    order = np.lexsort((-column, -table[row, column], row))
    for patch, region in zip(row[order].tolist(), column[order].tolist(), strict=True):
        named[patch].append(regions()[region].id)
    return tuple(tuple(ids) or (regions()[0].id,) for ids in named)
