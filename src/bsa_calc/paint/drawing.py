"""A drawing: one body with its paint, and what was said about it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.views import view_ids
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
    age : float or None, years; without one the adult column counts
    held_back : PaintTable, the part of the affected area that gets no cream this time
    views_seen : frozenset of str, views that were declared done
    all_sides_seen : bool, declared for all views at once, by the author of a file
    weight_table, profile : str, ids
    note : str, what its author wrote beside it
    entered : tuple of (region id, percent of the region), shares that were entered as figures, not drawn; in the order
        of `regions()`, and only as long as the region's paint is what was made of the figure

    Raises
    ------
    ValueError
        if something is held back that is not affected.
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

    def __post_init__(self) -> None:
        if not is_part_of(self.held_back, self.paint):
            raise ValueError("only affected skin can be held back")

    @cached_property
    def application(self) -> PaintTable:
        """What gets cream this time: affected and not held back. The paint itself where nothing is held back."""
        return minus(self.paint, self.held_back)

    def with_paint(self, paint: PaintTable) -> Drawing:
        """The same drawing with other paint: what is new gets cream, and what is no longer affected is not held."""
        return replace(self, paint=paint, held_back=cut_to(self.held_back, self.paint, paint))

    def holding(self, skin: PaintTable) -> Drawing:
        """The same drawing with cream kept off some skin, as far as that is affected."""
        return replace(self, held_back=together(self.held_back, common(skin, self.paint)))

    def giving(self, skin: PaintTable) -> Drawing:
        """The same drawing with cream on some skin again, as far as it was held back."""
        return replace(self, held_back=minus(self.held_back, skin))

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
        fields = ("body", "age", "views_seen", "all_sides_seen", "weight_table", "profile", "note", "entered")
        alike = all(getattr(self, f) == getattr(other, f) for f in fields)
        return alike and self.paint == other.paint and self.held_back == other.held_back


def empty_drawing(body: str, age: float | None = None) -> Drawing:
    """A drawing without paint."""
    return Drawing(body, no_paint(), age)
