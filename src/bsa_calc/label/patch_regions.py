"""Which regions a patch lies in, for its name."""

from __future__ import annotations

import numpy as np

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.weights import triangle_weights
from bsa_calc.label.measurement import Measurement

#: A region with less than this share of a patch does not name it.
_WORTH_NAMING = 0.15


def naming_regions(result: Measurement) -> list[tuple[str, ...]]:
    """Per patch the ids of the regions it mainly lies in, the largest share first; never empty."""
    parts, patch = result.patches.parts, result.patches.patch
    weights = triangle_weights(result.body, result.weight_table, result.age)
    covered = weights[parts.triangle] * result.patches.shares
    place = patch * len(regions()) + surface().region[parts.triangle]
    sums = np.bincount(place, covered, result.patches.count * len(regions()))
    table = sums.reshape(result.patches.count, len(regions()))
    order = np.argsort(table, axis=1, kind="stable")[:, ::-1]
    large = np.take_along_axis(table, order, axis=1)
    named: list[list[str]] = [[] for _ in table]
    for row, column in np.argwhere((large >= _WORTH_NAMING * table.sum(1, keepdims=True)) & (large > 0)).tolist():
        named[row].append(regions()[order[row, column]].id)
    return [tuple(ids) or (regions()[0].id,) for ids in named]
