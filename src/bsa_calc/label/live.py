"""The verdict while a stroke is drawn: quick at every event, and never more lenient than the last exact one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from bsa_calc.label.assessment import Assessment
from bsa_calc.label.judgement import NOTHING, shown_verdict
from bsa_calc.label.limits import Held
from bsa_calc.label.verdict import Verdict


@dataclass(frozen=True, eq=False)
class Live:
    """What to show at one event of a stroke.

    The figure is exact. Its outline's part of the band is not known before the outline is: it is taken from the last
    exact assessment of the stroke. What other tables say is taken for the skin that counts most there. So a verdict may
    turn more careful at once, and less careful only with the next exact assessment.

    Attributes
    ----------
    last : Assessment, of the drawing as if the stroke had ended a moment ago, or before it
    application_percent, affected_percent : float, of the drawing as it is now, exact
    """

    last: Assessment
    application_percent: float
    affected_percent: float

    @cached_property
    def band(self) -> tuple[float, float]:
        """Low and high end of the 95 % band, percent, with the hand's part of the last exact one."""
        result = self.last.measurement
        hand = result.hand_error_edited(self.application_percent, result.outline_error)
        return result.band_of(self.application_percent, hand)

    @cached_property
    def held(self) -> Held:
        """The application beside the limit, by that band."""
        result = self.last.measurement
        elsewhere = result.highest_elsewhere_after(self.application_percent - result.application_percent)
        return self._held_by(self.band, elsewhere)

    @cached_property
    def figure(self) -> Held:
        """The same without its band and its doubts where these decide nothing, as at most events of a stroke."""
        alone = self._held_by((self.application_percent, self.application_percent), 0.0)
        return self.held if alone.verdict is Verdict.WITHIN else alone

    def _held_by(self, band: tuple[float, float], elsewhere: float) -> Held:
        held = self.last.held_at(self.application_percent, band, elsewhere)
        return replace(held, verdict=Verdict.NOTHING_PAINTED) if self.application_percent < NOTHING else held

    @cached_property
    def verdict(self) -> Verdict:
        """The verdict to show. What was found besides the limit is asked anew with the next exact assessment."""
        return more_careful(shown_verdict(self.figure.verdict, self.last.findings), self.last.verdict)

    @property
    def rests_on_band(self) -> bool:
        """Whether an exact assessment may say something else: the figure alone does not decide."""
        return self.figure.verdict in (Verdict.WITHIN, Verdict.TOO_CLOSE)


def more_careful(quick: Verdict, exact: Verdict) -> Verdict:
    """The verdict to show of a quick one and the last exact one: within only where both say so.

    Examples
    --------
    >>> more_careful(Verdict.OVER, Verdict.WITHIN).value, more_careful(Verdict.WITHIN, Verdict.NOT_FINISHED).value
    ('over', 'not_finished')
    >>> more_careful(Verdict.WITHIN, Verdict.OVER).value
    'too_close'
    """
    if quick is not Verdict.WITHIN or exact is Verdict.WITHIN:
        return quick
    # The figure itself is exact, and no longer over.
    return Verdict.TOO_CLOSE if exact is Verdict.OVER else exact
