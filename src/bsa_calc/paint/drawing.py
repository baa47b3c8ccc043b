"""A drawing: one body with its paint, and what was said about it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.body_facts import NOTHING_SAID, BodyFacts
from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.views import view_ids
from bsa_calc.paint.drawn_by import USUAL_HAND, Hand
from bsa_calc.paint.layers import common, cut_to, is_part_of, minus, together
from bsa_calc.paint.table import PaintTable


@cache
def no_paint() -> PaintTable:
    """A table of the body's triangles without paint."""
    return PaintTable.empty(len(surface()))


@dataclass(frozen=True, eq=False)
class Drawing:
    """Everything a verdict depends on. Never changed, only followed by another.

    Attributes
    ----------
    body : str, id of the drawn body
    paint : PaintTable, the affected area
    age : float or None, years; without one the adult column counts. A whole number (int) is an age in whole years, and
        the person is somewhere in that year; a float is exact
    held_back : PaintTable, the part of the affected area that gets no cream this time
    views_seen : frozenset of str, views that were declared done
    all_sides_seen : bool, declared for all views at once, by the author of a file
    weight_table, profile : str, ids
    note : str, what its author wrote beside it
    entered : tuple of (region id, percent of the region), shares that were entered as figures, not drawn; in the order
        of `regions()`, and only as long as the region's paint is what was made of the figure
    body_facts : BodyFacts, sex, height, weight and waist at this visit
    hand : Hand, whose hand drew
    absent : PaintTable, whole triangles that this person does not have, without paint; the rest counts 100 %

    Raises
    ------
    ValueError
        if something is held back that is not affected, or absent skin is painted or no whole triangles.
    """

    body: str
    paint: PaintTable
    age: float | None = None
    held_back: PaintTable = field(default_factory=no_paint)
    views_seen: frozenset[str] = frozenset()
    all_sides_seen: bool = False
    weight_table: str = "lund-browder"
    profile: str = "opzelura-eu"
    note: str = ""
    entered: tuple[tuple[str, float], ...] = ()
    body_facts: BodyFacts = NOTHING_SAID
    hand: Hand = USUAL_HAND
    absent: PaintTable = field(default_factory=no_paint)

    def __post_init__(self) -> None:
        if not is_part_of(self.held_back, self.paint):
            raise ValueError("only affected skin can be held back")
        if self.absent and bool((self.is_absent & (self.paint.state > 0)).any() or (self.absent.state == 1).any()):
            raise ValueError("absent are whole triangles, and they take no paint")

    @cached_property
    def is_absent(self) -> NDArray[np.bool_]:
        """Whether this person does not have a triangle, shape (n,), read-only."""
        absent = self.absent.state > 0
        absent.flags.writeable = False
        return absent

    @cached_property
    def application(self) -> PaintTable:
        """What gets cream this time: affected and not held back. The paint itself where nothing is held back."""
        return minus(self.paint, self.held_back)

    def with_paint(self, paint: PaintTable) -> Drawing:
        """The same drawing with other paint: what is new gets cream, and what is no longer affected is not held.

        What is absent takes none of it, whatever painted it.
        """
        if self.absent:
            paint = _without(paint, self.is_absent)
        return replace(self, paint=paint, held_back=cut_to(self.held_back, self.paint, paint))

    def holding(self, skin: PaintTable) -> Drawing:
        """The same drawing with cream kept off some skin, as far as that is affected."""
        return replace(self, held_back=together(self.held_back, common(skin, self.paint)))

    def giving(self, skin: PaintTable) -> Drawing:
        """The same drawing with cream on some skin again, as far as it was held back."""
        return replace(self, held_back=minus(self.held_back, skin))

    def without(self, triangles: NDArray[np.int64]) -> Drawing:
        """The same drawing of somebody who does not have some triangles; paint there goes."""
        bare = self.with_paint(self.paint.filled(triangles, erase=True))
        return replace(bare, absent=self.absent.filled(triangles))

    def with_again(self, triangles: NDArray[np.int64]) -> Drawing:
        """The same drawing of somebody who has some triangles after all, without paint on them."""
        return replace(self, absent=self.absent.filled(triangles, erase=True))

    def with_entered(self, region: str, percent: float, paint: PaintTable) -> Drawing:
        """The same drawing with the paint that was made of a share entered for a region; 0 leaves no entry."""
        shares = {**dict(self.entered), region: percent}
        kept = sorted((item for item in shares.items() if item[1] > 0), key=lambda item: region_numbers()[item[0]])
        return replace(self.with_paint(paint), entered=tuple(kept))

    def done_views(self) -> frozenset[str]:
        """Views that were declared done; paint in a view does not tell that somebody looked at all of it."""
        return frozenset(view_ids()) if self.all_sides_seen else self.views_seen

    @property
    def finished(self) -> bool:
        """Every side was declared done."""
        return len(self.done_views()) == len(view_ids())

    def same_as(self, other: Drawing) -> bool:
        """Whether both would be saved alike."""
        alike = all(getattr(self, f) == getattr(other, f) for f in _SAID) and _same_age(self.age, other.age)
        return alike and all(getattr(self, f) == getattr(other, f) for f in ("paint", "held_back", "absent"))


#: What a drawing says besides its layers and its age.
_SAID = (
    "body", "views_seen", "all_sides_seen", "weight_table", "profile", "note", "entered", "body_facts", "hand",
)  # fmt: skip


def _without(paint: PaintTable, gone: NDArray[np.bool_]) -> PaintTable:
    """Paint less what lies on some triangles; the same table where nothing does."""
    there = np.flatnonzero(gone & (paint.state > 0))
    return paint.filled(there, erase=True) if len(there) else paint


def _same_age(age: float | None, other: float | None) -> bool:
    """12 whole years are another age than 12.0."""
    return age == other and isinstance(age, int) == isinstance(other, int)


def empty_drawing(body: str, age: float | None = None) -> Drawing:
    """A drawing without paint."""
    return Drawing(body, no_paint(), age)
