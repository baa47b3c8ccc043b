"""A drawing: one body with its paint, and what was said about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import Ints, surface
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.paint.patches import Anchor
from bsa_calc.paint.table import PaintTable


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """Everything a verdict depends on. Never changed, only followed by another.

    Attributes
    ----------
    body : str, id of the drawn body
    age : float or None, years; without one the adult column counts
    paint : PaintTable, the affected area
    left_out : tuple of Anchor, a spot in each patch that gets no cream this time
    views_seen : frozenset of str, views ticked as looked at
    all_sides_seen : bool, ticked for all views at once
    weight_table, profile : str, ids
    note : str, what its author wrote beside it
    entered : tuple of (region id, percent of the region), shares that were entered as figures, not drawn; in the order
        of `regions()`, and only as long as the region's paint is what was made of the figure
    """

    body: str
    paint: PaintTable
    age: float | None = None
    left_out: tuple[Anchor, ...] = ()
    views_seen: frozenset[str] = frozenset()
    all_sides_seen: bool = False
    weight_table: str = "lund-browder"
    profile: str = "opzelura-eu"
    note: str = ""
    entered: tuple[tuple[str, float], ...] = ()

    def with_paint(self, paint: PaintTable) -> Drawing:
        """The same drawing with other paint."""
        return replace(self, paint=paint)

    def with_entered(self, region: str, percent: float, paint: PaintTable) -> Drawing:
        """The same drawing with the paint that was made of a share entered for a region; 0 leaves no entry."""
        shares = {**dict(self.entered), region: percent}
        kept = sorted((item for item in shares.items() if item[1] > 0), key=lambda item: region_numbers()[item[0]])
        return replace(self, paint=paint, entered=tuple(kept))

    def done_views(self) -> frozenset[str]:
        """Views that count as looked at: ticked, or showing paint."""
        return _done_views(self)

    def shows_paint(self, view_id: str, painted: Ints) -> bool:
        """Whether a view shows some paint; what is hidden there does not tell that the user has looked."""
        view = load_view(self.body, view_id)
        places = view.places(painted)
        painted, places = painted[places >= 0], places[places >= 0]
        if view.whole[places].any():
            return True
        return any(shape is not None for shape in view.shapes_from_unit(self.paint.pieces(painted), places))

    @property
    def finished(self) -> bool:
        """Every side has been looked at."""
        return self.all_sides_seen or len(self.done_views()) == len(view_ids())

    def same_as(self, other: Drawing) -> bool:
        """Whether both would be saved alike."""
        fields = (
            "body", "age", "left_out", "views_seen", "all_sides_seen", "weight_table", "profile", "note", "entered",
        )  # fmt: skip
        return all(getattr(self, f) == getattr(other, f) for f in fields) and self.paint == other.paint


@lru_cache(maxsize=8)
def _done_views(drawing: Drawing) -> frozenset[str]:
    # A drawing is asked several times while it is shown; it never changes, and is its own key.
    ticked = frozenset(view_ids()) if drawing.all_sides_seen else drawing.views_seen
    painted = drawing.paint.touched()
    return ticked | {v for v in view_ids() if v not in ticked and drawing.shows_paint(v, painted)}


def empty_drawing(body: str, age: float | None = None) -> Drawing:
    """A drawing without paint."""
    return Drawing(body, PaintTable.empty(len(surface())), age)
