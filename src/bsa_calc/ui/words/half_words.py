"""Names of a region's halves and of spots, as menus show them and a screen reader says them."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from bsa_calc.body.halves import is_of_lower_arm
from bsa_calc.ui.words.heard_words import tenths


class HalfWords(QObject):
    """Puts them into words."""

    def half(self, region: int, half: str) -> str:
        """A half of a region: "inner half"."""
        if half in ("inner", "outer") and is_of_lower_arm(region):
            inner, outer = self.tr("inner half, at the little finger"), self.tr("outer half, at the thumb")
            return inner if half == "inner" else outer
        return {
            "inner": self.tr("inner half"), "outer": self.tr("outer half"),
            "left": self.tr("left half"), "right": self.tr("right half"),
            "upper": self.tr("upper half"), "lower": self.tr("lower half"),
            "front": self.tr("front half"), "back": self.tr("back half"),
        }[half]  # fmt: skip

    def spot(self, diameter_mm: float) -> str:
        """A spot by its size: "spot of 2.4 cm"."""
        return self.tr("spot of {0} cm").format(QLocale().toString(diameter_mm / 10, "g", 3))

    def spot_here(self, diameter_mm: float, percent: float) -> str:
        """A spot and what it would cover where the cross is; the size alone where there is no skin."""
        size = self.spot(diameter_mm)
        return self.tr("{0}, about {1} %").format(size, tenths(percent)) if percent > 0 else size
