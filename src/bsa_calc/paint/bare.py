"""What is left bare of partly painted triangles, remembered: a stroke over earlier patches is as quick as any."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from bsa_calc.body.shapes import Shapes
from bsa_calc.body.views import View
from bsa_calc.paint.pieces import complements
from bsa_calc.paint.table import PaintTable

Ints = NDArray[np.int64]


class BareSkin:
    """Bare skin in one view, by triangle; found once for each piece of paint, not once a stroke."""

    def __init__(self, view: View) -> None:
        self.view = view
        # A piece is kept beside its answer: it is the same paint as long as it is the same object.
        self._known: dict[int, tuple[shapely.Geometry, shapely.Geometry | None]] = {}

    def of(self, table: PaintTable, ids: Ints) -> Shapes:
        """The bare part of partly painted triangles as the view shows it, None for nothing; shape as `ids`, mm."""
        pieces = table.pieces(ids)
        new = np.array([k for k, i in enumerate(ids.tolist()) if not self._knows(i, pieces[k])], dtype=np.int64)
        if len(new):
            found = self.view.shapes_from_unit(complements(pieces[new]), self.view.places(ids[new]))
            for k, shape in zip(new.tolist(), found, strict=True):
                self._known[int(ids[k])] = pieces[k], shape
        bare = np.empty(len(ids), dtype=object)
        for k, i in enumerate(ids.tolist()):
            bare[k] = self._known[i][1]
        return bare

    def prepare(self, table: PaintTable, most: int) -> bool:
        """Find up to `most` answers that a stroke may ask for; tells whether there are more to find."""
        ids, pieces = table.partial()
        seen = self.view.places(ids) >= 0
        new = [i for i, piece in zip(ids[seen].tolist(), pieces[seen], strict=True) if not self._knows(i, piece)]
        self.of(table, np.array(new[:most], dtype=np.int64))
        return len(new) > most

    def _knows(self, triangle: int, piece: shapely.Geometry | None) -> bool:
        known = self._known.get(triangle)
        return known is not None and known[0] is piece
