"""An application held against the label's limit, whatever that limits: percent of the body, cm², or grams in a time."""

from __future__ import annotations

from dataclasses import dataclass

from bsa_calc.label.facts import UNKNOWN, PersonFacts
from bsa_calc.label.profile import Limit, LimitKind, Profile
from bsa_calc.label.verdict import Verdict, judge, shown_tenths
from bsa_calc.measure.cream import area_cm2, grams


@dataclass(frozen=True, slots=True)
class Held:
    """One application beside the limit, both in the limit's own unit.

    Attributes
    ----------
    limit : Limit
    verdict : Verdict
    value : float or None, in the limit's unit, unrounded; None where it cannot be computed
    band : low and high end of the 95 % band in the limit's unit, or None
    limit_percent : float or None, what percent of this person's body is exactly the limit
    missing : tuple of str, what has to be known: "height", "weight"
    """

    limit: Limit
    verdict: Verdict
    value: float | None
    band: tuple[float, float] | None
    limit_percent: float | None
    missing: tuple[str, ...] = ()

    @property
    def shown(self) -> float | None:
        """The value to show, never carried across the limit by rounding."""
        return None if self.value is None else shown_tenths(self.value, self.limit.value)


def unit_per_percent(profile: Profile, facts: PersonFacts = UNKNOWN) -> float | None:
    """How much of what the label limits is 1 % of the body; None where height or weight is not known.

    Percent: 1. Square centimetres: the person's surface. Grams: that surface under the layer of cream, as often as the
    label says in its time.
    """
    if profile.limit.kind is LimitKind.PERCENT_BSA:
        return 1.0
    if facts.size is None:
        return None
    if profile.limit.kind is LimitKind.AREA_CM2:
        return area_cm2(1, facts.size.m2)
    times = profile.limit.days * profile.per_day.value if profile.limit.days and profile.per_day else 0.0
    return grams(1, facts.size.m2, facts.layer) * times or None


def hold(
    percent: float, band: tuple[float, float], profile: Profile, facts: PersonFacts = UNKNOWN, *, finished: bool
) -> Held:
    """Hold an application against a profile's limit.

    Parameters
    ----------
    percent : float, of the body surface, unrounded
    band : low and high end of its 95 % band, percent
    profile : Profile
    facts : PersonFacts, height and weight for limits in cm² and grams
    finished : bool, every side has been looked at

    Returns
    -------
    Held
        With a verdict of "not judged", never within, where the limit needs a height and weight that are not known.
    """
    factor = unit_per_percent(profile, facts)
    if factor is None:
        known = {"height": facts.height_cm, "weight": facts.weight_kg}
        missing = tuple(name for name, value in known.items() if value is None)
        return Held(profile.limit, Verdict.NOT_JUDGED, None, None, None, missing)
    value, ends = percent * factor, (band[0] * factor, band[1] * factor)
    verdict = judge(value, ends, profile.limit.value, finished=finished)
    return Held(profile.limit, verdict, value, ends, profile.limit.value / factor)
