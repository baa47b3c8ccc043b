"""Paints what can be said in words: a region, a half of one, a spot of a stated size."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QMenu

from bsa_calc.body.halves import halves_of
from bsa_calc.body.region_skin import region_middle, region_views
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.errors import SaidError
from bsa_calc.paint.marks import BrushMark, Mark, RegionMark, spot_percent, with_marks
from bsa_calc.paint.sides import mirror_view
from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.tools.tool_box import ToolBox
from bsa_calc.ui.words.half_words import HalfWords
from bsa_calc.ui.words.terms import inside, region_name

#: Sizes of spots in the menu, mm.
SPOTS_MM = (10.0, 20.0, 30.0, 50.0, 100.0)
#: What lies on the one side of the midline lies on the other one in a mirror.
_MIRRORED = {"left": "right", "right": "left"}

Place = tuple[str, QPointF]


class RegionPainting(QObject):
    """Each is a mark like those of a drawing file, and one step of undo; with the mirror on, both sides get it."""

    named = Signal(str)  # how to call what is painted next; "" for nothing
    said = Signal(str)

    def __init__(self, session: Session, tools: ToolBox, body_map: BodyMap, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._tools, self._map = session, tools, body_map
        self._words = HalfWords(self)

    # --- what is painted -----------------------------------------------------------------------------------------

    def fill(self, region: str) -> None:
        """Paint all of a region."""
        self._paint_region(region, "", self.tr("painting a region"))

    def paint_half(self, region: str, half: str) -> None:
        """Paint one of its halves."""
        self._paint_region(region, half, self.tr("painting half a region"))

    def spot(self, at: Place, diameter_mm: float) -> None:
        """Put a spot down at a place of a view."""
        view, place, radius = at[0], np.array([[at[1].x(), at[1].y()]]), diameter_mm / 2
        through = self._tools.strokes.goes_through(view)
        marks: list[Mark] = [BrushMark(view, radius, place, through=through)]
        if self._tools.mirror:
            marks.append(BrushMark(mirror_view(view), radius, place * (-1, 1), through=through))
        text = self._tools.strokes.undo_text(self.tr("painting a spot"), through=through)
        before = self._session.drawing
        self._paint(marks, text, self._words.spot(diameter_mm))
        if self._tools.through and not through and self._session.drawing is not before:
            self.said.emit(self._tools.through_views())

    def spot_here(self) -> None:
        """Put one down at the keys' cross, as large as the brush."""
        at = self._cross()
        if at is None:
            self.said.emit(self.tr("Bring the cross onto the body first, with the arrow keys."))
        else:
            self.spot(at, 2 * self._tools.radius_mm)

    def size_words(self) -> str:
        """The brush's size as a spot, with what it would cover where the cross is; "" while there is no cross."""
        at, session = self._cross(), self._session
        if at is None:
            return ""
        place, radius = np.array([at[1].x(), at[1].y()]), self._tools.radius_mm
        through = self._tools.strokes.goes_through(at[0])
        percent = spot_percent(session.drawing, session.weights(), at[0], place, radius, through=through)
        return self._words.spot_here(2 * radius, percent)

    def _cross(self) -> Place | None:
        """Where the keys' cross is; None while it is not used."""
        return self._map.pointer_place() if self._map.pointers.cross.shown else None

    def _paint_region(self, region: str, half: str, text: str) -> None:
        number = region_numbers()[region]
        marks: list[Mark] = [RegionMark(number, half=half)]
        if self._tools.mirror:
            other = region_numbers()[regions()[number].mirror]
            marks.append(RegionMark(other, half=_MIRRORED.get(half, half) if other == number else half))
        self._paint(marks, text, self._words.half(number, half) if half else "")

    def _paint(self, marks: Sequence[Mark], text: str, named: str) -> None:
        self._session.let_go()
        drawing = self._session.drawing
        try:
            after = with_marks(drawing, marks)
        except SaidError:
            self.said.emit(self.tr("Nothing was painted: there is no skin to paint on."))
            return
        if after.paint == drawing.paint:
            self.said.emit(self.tr("Nothing new: this is painted already."))
            return
        self.named.emit(named)
        self._session.change(after, text)
        self.named.emit("")

    # --- the menus -----------------------------------------------------------------------------------------------

    def add_to(self, menu: QMenu, region: str, at: Place | None = None) -> None:
        """Offer all of it in a menu; spots go to a place, or to the middle of the region."""
        name = inside(region_name(region))
        _add(menu, self.tr("Paint all of {0}").format(name), partial(self.fill, region))
        halves = submenu(menu, self.tr("Paint half of {0}").format(name))
        number = region_numbers()[region]
        for half in halves_of(number):
            _add(halves, _large(self._words.half(number, half)), partial(self.paint_half, region, half))
        spots = submenu(menu, self.tr("Put a spot here") if at else self.tr("Put a spot in its middle"))
        for size in SPOTS_MM:
            _add(spots, _large(self._words.spot(size)), partial(self._spot_in, region, at, size))

    def _spot_in(self, region: str, at: Place | None, size: float) -> None:
        place = at or self._middle(region)
        if place is not None:
            self.spot(place, size)

    def _middle(self, region: str) -> Place | None:
        """The middle of a region in the view that shows most of it."""
        body, number = self._session.drawing.body, region_numbers()[region]
        view = region_views(body, number)[0]
        middle = region_middle(body, view, number)
        return None if middle is None else (view, QPointF(*middle.tolist()))


def submenu(menu: QMenu, title: str) -> QMenu:
    """A menu inside one that is filled anew each time: what the menu had inside before goes."""
    for old in menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if old.menuAction() not in menu.actions():
            old.deleteLater()
    return menu.addMenu(title)


def _add(menu: QMenu, text: str, do: Callable[[], None]) -> None:
    menu.addAction(text).triggered.connect(lambda _=False: do())


def _large(text: str) -> str:
    """As an entry of a menu begins."""
    return text[:1].upper() + text[1:]
