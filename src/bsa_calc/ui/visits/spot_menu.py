"""The menu at a spot of the body, and of the list's rows: what one does with a patch, or with the skin there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtWidgets import QMenu, QWidget

from bsa_calc.body.limbs import from_here_down
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import Ints, surface
from bsa_calc.body.views import load_view
from bsa_calc.measure.measurement import Cream
from bsa_calc.paint.layers import minus
from bsa_calc.paint.patches import Anchor
from bsa_calc.record.grades import skin_in
from bsa_calc.ui.body_map.body_map import BodyMap
from bsa_calc.ui.body_map.closeup import part_at
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.panels.region_table import RegionTable
from bsa_calc.ui.patches.patch_commands import PatchCommands
from bsa_calc.ui.patches.region_painting import RegionPainting, submenu
from bsa_calc.ui.tools.region_steps import RegionSteps
from bsa_calc.ui.visits.grade_menu import GradeMenu
from bsa_calc.ui.widgets.accessible import announce, begin_at_first
from bsa_calc.ui.widgets.menu import Menu
from bsa_calc.ui.words.terms import inside, region_name


class SpotMenu(QObject):
    """Opens where the body is pressed with the right button, or with a finger that is held still."""

    def __init__(
        self,
        session: Session,
        body_map: BodyMap,
        patches: PatchCommands,
        grades: GradeMenu,
        *,
        painting: RegionPainting,
        steps: RegionSteps,
        table: RegionTable,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._painting, self._steps, self._table = painting, steps, table
        self._session, self._map, self._patches, self._grades = session, body_map, patches, grades
        self.menu = Menu(parent)
        begin_at_first(self.menu)
        #: The spot that the menu was opened for.
        self._spot: tuple[str, QPointF] | None = None
        self._region = ""
        self._on_body = False  # the menu that is being filled is for the body, not for the list
        self._picked: list[int] = []
        grades.also = self._for_patches
        body_map.menu_asked.connect(self._open)
        table.menu_asked.connect(self.open_region)

    def _open(self, view: str, place: QPointF, on_screen: QPoint) -> None:
        spot = load_view(self._session.drawing.body, view).spot_at(place.x(), place.y())
        if spot is None:
            return
        self._session.let_go()
        self._spot = view, place
        self._region = regions()[surface().region[spot[0]]].id
        patch = self._session.result.patches.at(Anchor(*spot))
        if patch is not None:
            self._patches.pick_at(patch)
            self._on_body = True
            self._grades.open_on_screen(on_screen)
            self._on_body = False
            return
        self.menu.clear()
        self.menu.addSection(region_name(self._region))
        if not self._is_absent((self._region,)):
            self._painting.add_to(self.menu, self._region, self._spot)
        self._add_painted(self._region)
        self._add_close_up(self.menu)
        self._add_absent()
        self.menu.popup(on_screen)

    def open_region(self, region: str, on_screen: QPoint) -> None:
        """Open it for a region of the table."""
        self._session.let_go()
        self._spot, self._region = None, region
        self.menu.clear()
        self.menu.addSection(region_name(region))
        self._add(self.menu, self.tr("Go there with the cross"), lambda: self._steps.go_to(region))
        if not self._is_absent((region,)):
            self._painting.add_to(self.menu, region)
        self._add_painted(region)
        self._add(self.menu, self.tr("Close-up"), partial(self._table.chosen.emit, region))
        self._add_absent()
        self.menu.popup(on_screen)

    def _add_painted(self, region: str) -> None:
        """What is done with all that is painted in a region, whatever patches it belongs to."""
        drawing, patches, menu = self._session.drawing, self._patches, self.menu
        skin = skin_in(drawing.paint, (region,))
        if not skin:
            return
        menu.addSeparator()
        held = not minus(skin, drawing.held_back)
        hold = self.tr("Cream here again") if held else self.tr("No cream here")
        self._add(menu, hold, partial(patches.tick_skin, skin, held))
        self._grades.add_region(menu, region)
        self._add(menu, self.tr("Copy to the other side"), partial(patches.skin_across, skin))
        self._add(menu, self.tr("Move to the other side"), partial(patches.skin_across, skin, move=True))
        self._add(menu, self.tr("Delete what is painted here"), partial(patches.delete_skin, skin))
        menu.addSeparator()

    def _add_absent(self) -> None:
        """Whether the person has this part, and of a limb all that lies beyond it."""
        name, limb = inside(region_name(self._region)), from_here_down(self._region)
        there = not self._is_absent((self._region,))
        text = self.tr("Absent: {0}") if there else self.tr("Not absent: {0}")
        self._add(self.menu, text.format(name), lambda: self._set_absent((self._region,), there))
        if len(limb) > 1:
            text = self.tr("Absent: {0} and all below") if there else self.tr("Not absent: {0} and all below")
            self._add(self.menu, text.format(name), lambda: self._set_absent(limb, there))

    def _is_absent(self, names: Sequence[str]) -> bool:
        return bool(self._session.drawing.is_absent[_skin(names)].all())

    def _set_absent(self, names: Sequence[str], absent: bool) -> None:
        drawing = self._session.drawing
        changed = drawing.without(_skin(names)) if absent else drawing.with_again(_skin(names))
        self._session.change(changed, self.tr("marking a part as absent"))

    def _for_patches(self, patches: list[int]) -> None:
        """Add what can be done with the picked patches, whether they were pressed on the body or in the list."""
        self._picked = patches
        menu = self._grades.menu
        if not patches:
            return
        held = all(self._session.result.creams[k] is Cream.NONE for k in patches)
        hold = self.tr("Cream here again") if held else self.tr("No cream here")
        self._add(menu, hold, self._give if held else self._hold)
        self._add(menu, self.tr("Copy to the other side"), self._copy)
        self._add(menu, self.tr("Move to the other side"), self._move)
        self._add(menu, self.tr("Delete"), self._delete)
        if self._on_body:
            self._painting.add_to(submenu(menu, region_name(self._region)), self._region, self._spot)
            self._add_close_up(menu)

    def _add(self, menu: QMenu, text: str, do: Callable[[], None]) -> None:
        menu.addAction(text).triggered.connect(lambda _=False: do())

    def _add_close_up(self, menu: QMenu) -> None:
        if self._spot is not None and part_at(self._session.drawing.body, *self._spot) is not None:
            self._add(menu, self.tr("Close-up"), self._close_up)

    # --- what the entries do -------------------------------------------------------------------------------------

    def _hold(self) -> None:
        self._patches.tick(map(str, self._picked), False)

    def _give(self) -> None:
        self._patches.tick(map(str, self._picked), True)

    def _copy(self) -> None:
        self._patches.copy_across(self._picked)

    def _move(self) -> None:
        self._patches.copy_across(self._picked, move=True)

    def _delete(self) -> None:
        self._patches.delete(map(str, self._picked))

    def _close_up(self) -> None:
        assert self._spot is not None
        box = part_at(self._session.drawing.body, *self._spot)
        if box is not None:
            self._map.close_up(self._spot[0], box)
            announce(self._map, self.tr("Shown close up"))


def _skin(names: Sequence[str]) -> Ints:
    """The triangles of regions."""
    return np.flatnonzero(np.isin(surface().region, [region_numbers()[name] for name in names]))
