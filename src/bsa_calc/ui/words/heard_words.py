"""What only a screen reader is told: what a stroke did, and where the keys' cross is beside the body."""

from __future__ import annotations

from collections.abc import Mapping
from math import hypot

from PySide6.QtCore import QLocale, QObject

from bsa_calc.ui.words.terms import inside, patch_name, region_name

#: What is less than this is shown as 0.0 %.
_LEAST_PERCENT = 0.05


class HeardWords(QObject):
    """Puts it into words."""

    def change(self, before: Mapping[str, float], now: Mapping[str, float], in_all: float, named_part: str = "") -> str:
        """What is painted of the regions now that was not before, and the other way round; percents of the body.

        Nothing, where no region differs. `named_part` says which part of them was painted: "inner half".
        """
        differs = {region: now.get(region, 0.0) - before.get(region, 0.0) for region in {*before, *now}}
        more = {region: percent for region, percent in differs.items() if percent > 1e-6}
        less = {region: -percent for region, percent in differs.items() if percent < -1e-6}
        said = [self._part(more, self.tr("{0}, {1} %"), named_part), self._part(less, self.tr("{0}, {1} % less"))]
        changes = "; ".join(filter(None, said))
        return self.tr("{0}; {1} % in all.").format(changes, tenths(in_all)) if changes else ""

    def _part(self, percents: Mapping[str, float], words: str, named_part: str = "") -> str:
        if not percents:
            return ""
        named = patch_name(sorted(percents, key=lambda region: -percents[region]))
        return words.format(f"{named}, {named_part}" if named_part else named, tenths(sum(percents.values())))

    def beside(self, region: str, right_mm: float, up_mm: float) -> str:
        """How far a place lies to the right of the nearest skin and above it, as one sees it on the screen."""
        if abs(right_mm) >= abs(up_mm):
            right, left = (
                self.tr("beside the body, {0} cm right of: {1}"),
                self.tr("beside the body, {0} cm left of: {1}"),
            )
            words = right if right_mm > 0 else left
        else:
            above, below = self.tr("beside the body, {0} cm above: {1}"), self.tr("beside the body, {0} cm below: {1}")
            words = above if up_mm > 0 else below
        return words.format(max(1, round(hypot(right_mm, up_mm) / 10)), inside(region_name(region)))


def tenths(percent: float) -> str:
    """As lists say it: what is painted is never 0.0 %."""
    figure = QLocale().toString(max(percent, 0.1), "f", 1)
    return f"<{figure}" if 0 < percent < _LEAST_PERCENT else QLocale().toString(percent, "f", 1)
