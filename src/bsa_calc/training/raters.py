"""Several people's drawings of one case: how well they agree, and where on the body they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, reduce

import numpy as np

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import Floats
from bsa_calc.errors import SaidError
from bsa_calc.measure.basis import Basis
from bsa_calc.measure.measurement import Measurement, measure
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.layers import common, minus, together
from bsa_calc.paint.table import PaintTable
from bsa_calc.training.agreement import intraclass_correlation, repeatability


@dataclass(frozen=True, eq=False)
class Raters:
    """What several drawings of one case have in common.

    Attributes
    ----------
    found : tuple of Measurement, one for each drawing
    """

    found: tuple[Measurement, ...]

    @property
    def percents(self) -> Floats:
        """Affected percent of each drawing, shape (k,)."""
        return np.array([one.affected_percent for one in self.found])

    @property
    def spread(self) -> float:
        """Standard deviation of these percents."""
        return float(self.percents.std(ddof=1))

    @cached_property
    def apart(self) -> float | None:
        """How far two of such figures lie apart at most, in 95 of 100 pairs, percentage points."""
        return repeatability(self.percents[None, :])

    @cached_property
    def by_region(self) -> tuple[tuple[str, Floats], ...]:
        """Regions that somebody painted, those first in which the drawings differ most; percents of shape (k,)."""
        names = {region for one in self.found for region in one.regions}
        rows = [(name, np.array([one.regions.get(name, 0.0) for one in self.found])) for name in names]
        return tuple(sorted(rows, key=lambda row: (-float(np.ptp(row[1])), region_numbers()[row[0]])))

    @cached_property
    def agreement(self) -> float | None:
        """ICC(2,1) of the percents in the regions that somebody painted."""
        return intraclass_correlation(np.array([row for _, row in self.by_region]))

    @cached_property
    def all_painted(self) -> PaintTable:
        """Skin that is in every drawing."""
        return reduce(common, (one.drawing.paint for one in self.found))

    @cached_property
    def some_painted(self) -> PaintTable:
        """Skin that is in some drawings and not in all."""
        return minus(reduce(together, (one.drawing.paint for one in self.found)), self.all_painted)

    @property
    def shared_percent(self) -> float:
        """Percent of the body that is in every drawing."""
        return float(self.all_painted.shares() @ self.found[0].weights)

    @property
    def disputed_percent(self) -> float:
        """Percent of the body that is in some drawings and not in all."""
        return float(self.some_painted.shares() @ self.found[0].weights)


def compare_raters(drawings: Sequence[Drawing]) -> Raters:
    """Lay several drawings of one case over each other.

    Raises
    ------
    InputError
        if there are fewer than two, or they are not counted alike.
    """
    if len(drawings) < 2:
        raise SaidError("few_raters", "Choose two drawings or more.")
    if not all(Basis(drawings[0]).is_of(drawing) for drawing in drawings):
        sentence = (
            "These drawings are not counted alike: body, age, build or weight table differ. Choose those of one case."
        )
        raise SaidError("other_basis", sentence)
    return Raters(tuple(measure(drawing) for drawing in drawings))
