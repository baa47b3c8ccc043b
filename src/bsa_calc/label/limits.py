"""An application held against the label's limit, whatever that limits: percent of the body, cm², or grams in a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bsa_calc.label.ages import NOT_KNOWN, Ages
from bsa_calc.label.facts import UNKNOWN, PersonFacts
from bsa_calc.label.rules import Limit, LimitKind, Profile
from bsa_calc.label.verdict import Doubt, Verdict, doubts, judge, shown_tenths
from bsa_calc.measure.cream import area_cm2, grams

#: Of several limits the one decides that says the first of these.
_WORST_FIRST = (Verdict.OVER, Verdict.NOT_JUDGED, Verdict.NOT_FINISHED, Verdict.TOO_CLOSE, Verdict.WITHIN)


@dataclass(frozen=True, slots=True)
class Held:
    """One application beside one limit, both in the limit's own unit.

    Attributes
    ----------
    limit : Limit
    verdict : Verdict
    value : float or None, in the limit's unit, unrounded; None where it cannot be computed
    band : low and high end of the 95 % band in the limit's unit, or None
    limit_percent : float or None, what percent of this person's body is exactly the limit
    missing : tuple of str, what has to be known: "height", "weight"
    doubts : tuple of Doubt, why it is too close to call; empty for every other verdict
    """

    limit: Limit
    verdict: Verdict
    value: float | None
    band: tuple[float, float] | None
    limit_percent: float | None
    missing: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def shown(self) -> float | None:
        """The value to show, never carried across the limit by rounding."""
        return None if self.value is None else shown_tenths(self.value, self.limit.value)


@dataclass(frozen=True, slots=True)
class Covered:
    """How much of the body an application covers, percent.

    Attributes
    ----------
    percent : float, unrounded
    band : low and high end of its 95 % band
    elsewhere : float, the highest figure by the other weight tables that apply to the person
    """

    percent: float
    band: tuple[float, float]
    elsewhere: float = 0.0


def limits_for(profile: Profile, ages: Ages = NOT_KNOWN) -> tuple[Limit, ...]:
    """The limits that hold for a person: all whose age band the person may be in, the one for everybody first."""
    return tuple(limit for limit in (profile.limit, *profile.further_limits) if limit.ages.may_hold(ages))


def unit_per_percent(profile: Profile, facts: PersonFacts = UNKNOWN, limit: Limit | None = None) -> float | None:
    """How much of what a limit limits is 1 % of the body; None where height or weight is not known.

    Percent: 1. Square centimetres: the person's surface. Grams: that surface under the layer of cream, as often as the
    label says in its time.

    Parameters
    ----------
    profile : Profile
    facts : PersonFacts
    limit : Limit or None, the profile's own for everybody
    """
    limit = profile.limit if limit is None else limit
    if limit.kind is LimitKind.PERCENT_BSA:
        return 1.0
    if facts.size is None:
        return None
    if limit.kind is LimitKind.AREA_CM2:
        return area_cm2(1, facts.size.m2)
    times = limit.days * profile.per_day.value if limit.days and profile.per_day else 0.0
    return grams(1, facts.size.m2, facts.layer) * times or None


def hold(
    percent: float,
    band: tuple[float, float],
    profile: Profile,
    facts: PersonFacts = UNKNOWN,
    *,
    finished: bool,
    age: float | None = None,
    elsewhere: float = 0.0,
) -> Held:
    """Hold an application against the limits of a profile: what the strictest of them says.

    Parameters
    ----------
    percent : float, of the body surface, unrounded
    band : low and high end of its 95 % band, percent
    profile : Profile
    facts : PersonFacts, height and weight for limits in cm² and grams, ages for limits of an age band
    finished : bool, every side has been looked at
    age : float or None, years, the drawing's
    elsewhere : float, percent, the highest figure by the other weight tables that apply to the person

    Returns
    -------
    Held
        With a verdict of "not judged", never within, where a limit needs a height and weight that are not known.
    """
    return strictest(hold_each(percent, band, profile, facts, finished=finished, age=age, elsewhere=elsewhere))


def hold_each(
    percent: float,
    band: tuple[float, float],
    profile: Profile,
    facts: PersonFacts = UNKNOWN,
    *,
    finished: bool,
    age: float | None = None,
    elsewhere: float = 0.0,
) -> tuple[Held, ...]:
    """Hold an application against each limit that holds for the person; parameters as for `hold`."""
    size = Covered(percent, band, elsewhere)
    return tuple(
        _hold_one(size, limit, unit_per_percent(profile, facts, limit), facts, finished=finished)
        for limit in limits_for(profile, facts.ages(age))
    )


def strictest(held: Sequence[Held]) -> Held:
    """The limit that decides: the worst verdict, and of those alike the limit that is reached first."""

    def rank(one: Held) -> tuple[int, float]:
        return _WORST_FIRST.index(one.verdict), 0.0 if one.limit_percent is None else one.limit_percent

    return min(held, key=rank)


def _hold_one(size: Covered, limit: Limit, factor: float | None, facts: PersonFacts, *, finished: bool) -> Held:
    if factor is None:
        known = {"height": facts.height_cm, "weight": facts.weight_kg}
        missing = tuple(name for name, value in known.items() if value is None)
        return Held(limit, Verdict.NOT_JUDGED, None, None, None, missing)
    value, ends = size.percent * factor, (size.band[0] * factor, size.band[1] * factor)
    other = size.elsewhere * factor
    verdict = judge(value, ends, limit.value, finished=finished, elsewhere=other)
    why = doubts(ends, limit.value, other) if verdict is Verdict.TOO_CLOSE else ()
    return Held(limit, verdict, value, ends, limit.value / factor, doubts=why)
