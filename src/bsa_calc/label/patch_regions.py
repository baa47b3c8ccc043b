"""Which regions a patch lies in, for its name."""

from __future__ import annotations

import numpy as np

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.weights import triangle_weights
from bsa_calc.label.measurement import Measurement
from bsa_calc.paint.pieces import shares

#: A region with less than this share of a patch does not name it.
_WORTH_NAMING = 0.15


def naming_regions(result: Measurement) -> list[tuple[str, ...]]:
    """Per patch the ids of the regions it mainly lies in, the largest share first; never empty."""
    parts, patch = result.patches.parts, result.patches.patch
    weights = triangle_weights(result.body, result.weight_table, result.age)
    covered = weights[parts.triangle] * shares(parts.shape)
    table = np.zeros((result.patches.count, len(regions())))
    np.add.at(table, (patch, surface().region[parts.triangle]), covered)
    named = []
    for row in table:
        order = np.argsort(row, kind="stable")[::-1]
        named.append(tuple(regions()[k].id for k in order if row[k] >= _WORTH_NAMING * row.sum() and row[k] > 0))
    return [ids or (regions()[0].id,) for ids in named]
