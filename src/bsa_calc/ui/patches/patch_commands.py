"""What is done with patches: ticks, leaving out, trimming, deleting, picking, lighting."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPointF

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.paint.layers import minus, skin_of, together
from bsa_calc.paint.patches import Anchor, anchor
from bsa_calc.paint.sides import mirrored
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.across import drawing_across, grades_across, grades_of_skin_across, skin_across
from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.panels.patch_list import PatchList
from bsa_calc.ui.panels.region_table import RegionTable
from bsa_calc.ui.tools.tool_box import ToolBox
from bsa_calc.ui.widgets.accessible import announce
from bsa_calc.ui.words.figure_words import TRIM, Words
from bsa_calc.ui.words.heard_words import HeardWords


class PatchCommands(QObject):
    """Between the list, the card and the body on one side, and the drawing on the other."""

    def __init__(
        self,
        session: Session,
        tools: ToolBox,
        words: Words,
        *,
        body_map: BodyMap,
        patches: PatchList,
        regions: RegionTable,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._tools, self._words = session, tools, words
        self._map, self._list, self._table = body_map, patches, regions
        self._hovered: int | None = None
        self._in_list = False  # the pointer is on a row
        #: What was last said of the place of the keys' cross.
        self._said = ""
        self._heard_words = HeardWords(self)
        patches.hovered.connect(self._light)
        patches.picked.connect(self._note_picked)
        patches.ticked.connect(self._tick)
        patches.ticked_several.connect(self.tick)
        patches.delete_requested.connect(self.delete)
        tools.pick.picked.connect(self._pick)
        tools.pick.delete_asked.connect(self.delete_picked)
        body_map.hovered.connect(self._hover)

    # --- ticks and deleting --------------------------------------------------------------------------------------

    def _tick(self, patch: str, applied: bool) -> None:
        self.tick(frozenset([patch]), applied)

    def tick(self, patches: Iterable[str], applied: bool) -> None:
        """Give patches cream this time, or not."""
        self.tick_skin(self._skin(patch_numbers(patches)), applied)

    def tick_skin(self, skin: PaintTable, applied: bool) -> None:
        """Give affected skin cream this time, or not."""
        drawing = self._session.drawing
        after = drawing.giving(skin) if applied else drawing.holding(skin)
        self._session.change(after, self.tr("ticking a patch"))

    def _skin(self, patches: Iterable[int]) -> PaintTable:
        return skin_of(self._session.result.patches, self._session.drawing.paint, list(patches))

    def delete(self, patches: Iterable[str]) -> None:
        """Take patches away."""
        drawing, result = self._session.drawing, self._session.result
        paint = result.patches.without(drawing.paint, patch_numbers(patches))
        self._session.change(drawing.with_paint(paint), self.tr("deleting a patch"))

    def move_all_across(self) -> None:
        """Move all paint of the visit to the other side of the body, with its grades and what is held back."""
        session = self._session
        if not session.drawing.paint:
            return
        after = drawing_across(session.drawing)
        found = session.assess(after)
        visit = session.visit.with_drawing(after, found)
        if session.visit.has_grades:
            visit = visit.with_grades(grades_across(session.visit.grades))
        session.change_record(session.record.with_visit(visit), self.tr("moving all to the other side"), found=found)

    def delete_skin(self, skin: PaintTable) -> None:
        """Take the paint of some skin away."""
        drawing = self._session.drawing
        self._session.change(drawing.with_paint(minus(drawing.paint, skin)), self.tr("deleting a patch"))

    def copy_across(self, patches: Iterable[int], *, move: bool = False) -> None:
        """Paint the same on the other side of the body; with `move` the patches themselves go there."""
        self.skin_across(self._skin(patches), move=move)

    def skin_across(self, skin: PaintTable, *, move: bool = False) -> None:
        """Paint the same on the other side; what is moved takes its grades along, and what is held back of it."""
        session = self._session
        if not move:
            drawing = session.drawing
            copied = drawing.with_paint(together(drawing.paint, mirrored(skin)))
            session.change(copied, self.tr("copying to the other side"))
            return
        after, grades = skin_across(session.drawing, skin), session.visit.grades
        found = session.assess(after)
        visit = session.visit.with_drawing(after, found)
        if session.visit.has_grades:
            visit = visit.with_grades(grades_of_skin_across(grades, skin))
        session.change_record(session.record.with_visit(visit), self.tr("moving to the other side"), found=found)

    def pick_at(self, patch: int) -> None:
        """Pick the patch that was pointed at, unless it is one of those picked already."""
        if patch not in self.picked_numbers():
            self._pick(patch, False)

    def delete_picked(self) -> None:
        """Take the picked patches away."""
        picked = self._list.picked_ids()
        if picked:
            self.delete(picked)

    def follow(self, offer: str) -> None:
        """Do what an offer of the card says."""
        if not offer.startswith(TRIM):
            self.tick(frozenset([offer]), False)
            return
        self._list.set_picked([offer.removeprefix(TRIM)])
        self._note_picked(self._list.picked_ids())
        self._tools.choose("hold")
        self._map.setFocus()
        self._tools.strokes.tell(self.tr("Mark where this patch gets no cream, until the figure is within the limit."))

    # --- picking and lighting ------------------------------------------------------------------------------------

    def picked_numbers(self) -> list[int]:
        """Numbers of the picked patches in the present measurement."""
        return picked_numbers(self._session.shown)

    def _note_picked(self, patches: Iterable[str]) -> None:
        found = self._session.result.patches
        self._session.show(picks=tuple(anchor(found, k) for k in patch_numbers(patches)))
        self._show_lit()

    def _pick(self, patch: int | None, add: bool) -> None:
        before = set(self._list.picked_ids()) if add else set()
        row = None if patch is None else self._row_of(patch)
        # A picked one that is clicked again with Shift is let go.
        self._list.set_picked(before ^ ({row} if row is not None else set()))
        self._note_picked(self._list.picked_ids())

    def _row_of(self, patch: int) -> str | None:
        """The id of the list's row for a patch; small specks share one."""
        return next((row for row in self._list.ids() if patch in patch_numbers([row])), None)

    def keep_picked(self) -> None:
        """Pick the same patches in new rows."""
        wanted = {self._row_of(k) for k in self.picked_numbers()} - {None}
        self._list.set_picked({row for row in wanted if row is not None})
        self._hovered = None
        self._show_lit()
        if self._in_list and self._list.hovered_patch is not None:
            self._light(self._list.hovered_patch)  # its row says something else now

    def _light(self, patch: str | None) -> None:
        self._in_list = patch is not None
        self._show_lit(() if patch is None else patch_numbers([patch]))
        # The list has room for a part of a long name only, and the tip that tells it all needs a mouse.
        self._map.name_spot("" if patch is None else self._list.spoken(patch))

    def _show_lit(self, also: Iterable[int] = ()) -> None:
        lit = {*self.picked_numbers(), *also}
        for pane in self._map.panes():
            self._map.update(pane.mark(lit))

    def _hover(self, view: str, place: QPointF | None, keys: PointerKeys) -> None:
        """Name the region under the pointer, and light the patch there and its row."""
        spot = None
        if place is not None:
            spot = load_view(self._session.drawing.body, view).spot_at(place.x(), place.y())
        patch = None if spot is None else self._session.result.patches.at(Anchor(*spot))
        if patch != self._hovered:
            self._hovered = patch
            self._list.set_hovered(None if patch is None else self._row_of(patch))
            self._show_lit(() if patch is None else (patch,))
        region = None if spot is None else regions()[surface().region[spot[0]]].id
        self._table.set_hovered(region)
        said = "" if region is None else self._words.region_hint(region, self._session.result)
        self._map.name_spot(" · ".join(text for text in (said, self._tools.tool.hint()) if text))
        row = None if patch is None else self._row_of(patch)
        if place is not None and region is None and keys.kind == "keys":
            said = self._beside(view, place)
        self._speak(said if row is None else f"{said}. {self._list.spoken(row)}", keys)

    def _beside(self, view: str, place: QPointF) -> str:
        """Where the keys' cross is that has no skin under it."""
        triangle, right, up = load_view(self._session.drawing.body, view).nearest_skin(place.x(), place.y())
        return self._heard_words.beside(regions()[surface().region[triangle]].id, right, up)

    def _speak(self, text: str, keys: PointerKeys) -> None:
        """Have a screen reader say where the keys' cross is, once for each region and patch it comes to."""
        if keys.kind == "keys" and text and text != self._said:
            announce(self._map, text)
        self._said = text if keys.kind == "keys" else ""


def picked_numbers(shown: Shown) -> list[int]:
    """Numbers of the picked patches in a measurement."""
    found = (shown.result.patches.at(spot) for spot in shown.picks)
    return sorted({k for k in found if k is not None})


def patch_numbers(ids: Iterable[str]) -> list[int]:
    """The patches that ids of list rows and of offers name; one id can name several."""
    return [int(number) for joined in ids for number in joined.split(",")]
