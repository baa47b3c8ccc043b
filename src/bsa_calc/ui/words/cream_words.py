"""What the window says of cream. Figures never cross what the label allows by rounding."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject

from bsa_calc.label.cream_use import CreamUse, TubeUse
from bsa_calc.label.verdict import shown_tenths
from bsa_calc.measure.cream import LAYERS, Layer
from bsa_calc.ui.widgets.text_block import LINE_BREAK
from bsa_calc.ui.words.label_terms import core_text
from bsa_calc.ui.words.verdict_words import mixed


class CreamText(NamedTuple):
    """What stands on the page for cream; empty for what cannot be said."""

    skin: str
    application: str = ""
    tubes: str = ""
    warning: str = ""


class CreamWords(QObject):
    """Puts cream into words."""

    def text(self, use: CreamUse | None, limit_percent: float) -> CreamText:
        """Everything but the patches; `limit_percent` is not a number where the limit is not known."""
        if use is None:
            return CreamText(self.tr("With height and weight: grams, fingertip units and tubes."))
        size = self.tr("{0} m² of skin by the formula of {1}: {2} (H in cm, W in kg)").format(
            self._figure(use.size.m2, 2), use.size.formula.name, use.size.formula.text
        )
        application = self.tr("{0} g, {1} fingertip units each time").format(
            self._figure(use.grams, 1), self.units(use.fingertip_units)
        )
        tubes = LINE_BREAK.join(self._tubes(tube, use.per_day or 0.0) for tube in use.tubes)
        return CreamText(size, application if use.grams > 0 else "", tubes, self._warning(use, limit_percent))

    def units(self, value: float) -> str:
        """Fingertip units to a quarter, to a half where there are many."""
        if value >= 10:
            return mixed(round(2 * value) / 2)
        return mixed(round(4 * value) / 4) if value >= 0.125 else self.tr("<¼") if value > 0 else self.tr("0")

    def layer(self, layer: Layer) -> str:
        """What is assumed of the layer, and where it comes from."""
        source = core_text(layer.source) if layer in LAYERS.values() else self.tr("your own figure")
        return self.tr("Assumed: {0}; one fingertip unit is {1} g").format(
            source, self._figure(layer.fingertip_grams, 2)
        )

    def _tubes(self, use: TubeUse, per_day: float) -> str:
        limit = use.limit
        return self.tr("In {0} days, {1} a day: {2} g, {3} tubes of {4} g; the label allows {5}").format(
            self._short(limit.days),
            self._short(per_day),
            self._figure(use.grams, 0),
            self._figure(shown_tenths(use.tubes, limit.tubes), 1),
            self._short(limit.tube_grams),
            self._short(limit.tubes),
        )

    def _warning(self, use: CreamUse, limit_percent: float) -> str:
        over = min((tube for tube in use.tubes if tube.over), key=lambda tube: tube.bites_at_percent, default=None)
        if over is not None:
            # Rounded down: this much is allowed.
            most = self._figure(int(10 * over.bites_at_percent + 1e-9) / 10, 1)
            return self.tr(
                "▲ More cream than the label allows. The amount allowed is enough for {0} % of the body."
            ).format(most)
        first = use.tubes_bite_before(None if math.isnan(limit_percent) else limit_percent)
        if first is None:
            return ""
        bites_at = self._figure(shown_tenths(first.bites_at_percent, limit_percent), 1)
        return self.tr(
            "▲ The tubes allowed are enough for {0} % of the body only, less than the limit of {1} %."
        ).format(bites_at, self._short(round(limit_percent, 2)))

    def _figure(self, value: float, decimals: int) -> str:
        return QLocale().toString(float(value), "f", decimals)

    def _short(self, value: float) -> str:
        return QLocale().toString(float(value), "g", 6)
