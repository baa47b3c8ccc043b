"""Keeps the lists of patches and regions in step with what is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject

from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.panels.patch_list import PatchList
from bsa_calc.ui.panels.region_table import RegionTable
from bsa_calc.ui.patches.patch_commands import PatchCommands
from bsa_calc.ui.visits.visit_commands import VisitCommands
from bsa_calc.ui.words.figure_words import Words


class ListUpdates(QObject):
    """Fills them; without a verdict no figure stands anywhere."""

    def __init__(
        self,
        session: Session,
        words: Words,
        *,
        patches: PatchList,
        regions: RegionTable,
        picks: PatchCommands,
        visits: VisitCommands,
    ) -> None:
        super().__init__(patches)
        self._session, self._words = session, words
        self._patches, self._regions = patches, regions
        self._picks, self._visits = picks, visits
        session.changed.connect(self._follow)
        self.show(anew=True)

    def _follow(self, before: Shown, now: Shown) -> None:
        changed = (now.drawing, now.result, now.fault) != (before.drawing, before.result, before.fault)
        if changed or _said(now) != _said(before):
            self.show(anew=now.derived is not before.derived)

    def show(self, *, anew: bool = False) -> None:
        """Fill both lists again, and pick the same patches in the new rows.

        The regions are put into words when they are seen; with `anew` at once, as at the start, and so that nothing is
        left of the person before.
        """
        shown, result = self._session.shown, self._session.result
        sound = shown.fault is None
        entered = dict(shown.drawing.entered)
        names, grades = self._words.names(result, result.named), self._visits.grades()
        notes = self._visits.patch_notes()
        self._patches.set_sound(sound)
        self._patches.set_patches(self._words.patch_rows(result, names, entered, grades, notes) if sound else ())
        if anew or not sound:
            self._regions.set_regions(self._words.region_rows(result, entered) if sound else ())
        else:
            self._regions.show_when_seen(lambda: self._words.region_rows(result, entered))
        self._picks.keep_picked()


def _said(shown: Shown) -> tuple[object, object]:
    """What the list says of patches beside their figures."""
    return shown.visit.grades, shown.visit.patch_notes
