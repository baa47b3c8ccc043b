"""The verdict while a stroke is drawn: quick at every event, and never more lenient than the last exact one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bsa_calc.label.assessment import Assessment
from bsa_calc.label.judgement import NOTHING, shown_verdict
from bsa_calc.label.limits import Held
from bsa_calc.label.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Live:
    """What is shown while a stroke is drawn.

    Attributes
    ----------
    application_percent, affected_percent : float, exact
    band : low and high end of the 95 % band, percent, with the hand's part of the last exact one
    held : Held, the application beside the limit, by that band
    verdict : Verdict, the one to show
    """

    application_percent: float
    affected_percent: float
    band: tuple[float, float]
    held: Held
    verdict: Verdict

    @property
    def rests_on_band(self) -> bool:
        """Whether an exact assessment may say something else: the figure alone does not decide."""
        return self.held.verdict in (Verdict.WITHIN, Verdict.TOO_CLOSE)


def live(last: Assessment, application_percent: float, affected_percent: float) -> Live:
    """What to show at one event of a stroke.

    The figure is exact. Its outline's part of the band is not known before the outline is: it is taken from the last
    exact assessment of the stroke. What other tables say is taken for the skin that counts most there. So a verdict may
    turn more careful at once, and less careful only with the next exact assessment.

    Parameters
    ----------
    last : Assessment, of the drawing as if the stroke had ended a moment ago, or before it
    application_percent, affected_percent : float, of the drawing as it is now
    """
    result = last.measurement
    hand = result.hand_error_edited(application_percent, result.outline_error)
    ends = result.band_of(application_percent, hand)
    elsewhere = result.highest_elsewhere_after(application_percent - result.application_percent)
    held = last.held_at(application_percent, ends, elsewhere)
    if application_percent < NOTHING:
        held = replace(held, verdict=Verdict.NOTHING_PAINTED)
    # What was found besides the limit is asked anew with the next exact assessment.
    verdict = more_careful(shown_verdict(held.verdict, last.findings), last.verdict)
    return Live(application_percent, affected_percent, ends, held, verdict)


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
