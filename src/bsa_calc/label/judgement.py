"""The judgement of one application: what its area says, what forbids or withholds it, and the verdict to show."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bsa_calc.label.ages import Ages
from bsa_calc.label.checks import Planned, by_weight, findings_of
from bsa_calc.label.clock import fixed
from bsa_calc.label.facts import UNKNOWN, PersonFacts
from bsa_calc.label.findings import Finding, Severity
from bsa_calc.label.limits import Covered, Held, hold_each, strictest
from bsa_calc.label.rules import Limit, Part, Profile
from bsa_calc.label.schedule import next_time, schedule_of
from bsa_calc.label.verdict import Doubt, Verdict

#: Less than this, in percent of the body, is what rounding leaves when nothing gets cream any more.
NOTHING = 1e-9
#: Findings that take the place of a "within", the first ones before the others.
WITHHELD_BY: Mapping[str, Verdict] = {
    "may_be_under_age": Verdict.AGE_NEEDED,
    "may_be_over_age": Verdict.AGE_NEEDED,
    "too_soon": Verdict.TOO_SOON,
    "too_often_today": Verdict.TOO_SOON,
    "too_often": Verdict.TOO_SOON,
    "later_than_now": Verdict.TOO_SOON,
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """One application held against a profile.

    Attributes
    ----------
    profile : Profile, as it was read
    held : Held, the application beside the limit that decides
    limits : tuple of Held, beside each limit that holds for the person, the profile's own for everybody first
    verdict : Verdict, the one to show
    findings : tuple of Finding, the heaviest first
    ages : Ages, that were judged by
    not_before : datetime or None, when the next application may come by the label; None if now, or if it is not known
    painted : tuple of str, regions with paint
    """

    profile: Profile
    held: Held
    limits: tuple[Held, ...]
    verdict: Verdict
    findings: tuple[Finding, ...]
    ages: Ages
    not_before: datetime | None
    painted: tuple[str, ...]

    @property
    def area_verdict(self) -> Verdict:
        """What the area alone says: the second line below a "not to be used"."""
        return self.held.verdict

    @property
    def limit(self) -> Limit:
        """The limit that decides."""
        return self.held.limit

    @property
    def value(self) -> float | None:
        """The application in that limit's unit, unrounded."""
        return self.held.value

    @property
    def shown(self) -> float | None:
        """The same to a tenth, on its side of the limit."""
        return self.held.shown

    @property
    def band(self) -> tuple[float, float] | None:
        """Its 95 % band in that limit's unit."""
        return self.held.band

    @property
    def limit_percent(self) -> float | None:
        """What percent of this person's body is exactly that limit."""
        return self.held.limit_percent

    @property
    def missing(self) -> tuple[str, ...]:
        """What has to be known before that limit can be judged: "height", "weight"."""
        return self.held.missing

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Why it is too close to call; empty for every other verdict."""
        return self.held.doubts

    @property
    def is_within(self) -> bool:
        """Whether cream may go on as planned."""
        return self.verdict is Verdict.WITHIN

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of one weight."""
        return tuple(finding for finding in self.findings if finding.severity is severity)

    @property
    def precautions(self) -> tuple[Part, ...]:
        """Parts that must stay free of the cream and have paint in their regions."""
        return self.profile.precautions(self.painted)

    def places_to_cream(self, regions: Iterable[str]) -> tuple[str, ...]:
        """Of regions that get cream, those that may be printed as places to put it; none that must not be used."""
        return () if self.verdict is Verdict.NOT_TO_BE_USED else self.profile.places_to_cream(regions)


def judge_application(
    covered: Covered,
    profile: Profile,
    facts: PersonFacts = UNKNOWN,
    *,
    finished: bool,
    age: float | None = None,
    painted: Iterable[str] = (),
    now: datetime | None = None,
    asked: Iterable[Finding] = (),
) -> Judgement:
    """Judge one application by a profile and all that is known of the person.

    Parameters
    ----------
    covered : Covered, how much of the body gets cream
    profile : Profile
    facts : PersonFacts
    finished : bool, every side has been looked at
    age : float or None, years, the drawing's; the facts may know better
    painted : ids of the regions with paint
    now : datetime or None, with its offset; without it neither the diary nor the age of the label is looked at
    asked : findings about the measurement itself

    Raises
    ------
    InputError
        if `now` has no offset and the diary is looked at.

    Examples
    --------
    >>> from bsa_calc.label.shipped import shipped_profile
    >>> eu = shipped_profile("opzelura-eu")
    >>> judge_application(Covered(8.0, (7.5, 8.5)), eu, finished=True, age=34).verdict.value
    'within'
    >>> child = judge_application(Covered(8.0, (7.5, 8.5)), eu, finished=True, age=11)
    >>> child.verdict.value, child.area_verdict.value
    ('not_to_be_used', 'within')
    """
    places, ages = tuple(painted), facts.ages(age)
    limits = hold_each(
        covered.percent, covered.band, profile, facts, finished=finished, age=age, elsewhere=covered.elsewhere
    )
    today = None if now is None else now.date()
    said = findings_of(Planned(covered.percent, frozenset(places), ages, facts, now, today), profile)
    findings = by_weight((*said, *asked))
    held = strictest(limits)
    if covered.percent < NOTHING:
        held = replace(held, verdict=Verdict.NOTHING_PAINTED)
    return Judgement(
        profile=profile,
        held=held,
        limits=limits,
        verdict=shown_verdict(held.verdict, findings),
        findings=findings,
        ages=ages,
        not_before=_not_before(profile, ages, facts, now),
        painted=places,
    )


def shown_verdict(area: Verdict, findings: Iterable[Finding]) -> Verdict:
    """The verdict to show, of what the area says and what else was found.

    A contraindication takes the place of every verdict. An age that may be outside the label's, and then a time that
    has not come yet, take the place of "within" only: over stays over, and what is not finished stays that.

    Examples
    --------
    >>> young = Finding("may_be_under_age", Severity.WARNING, "leaflet")
    >>> shown_verdict(Verdict.WITHIN, [young]).value, shown_verdict(Verdict.OVER, [young]).value
    ('age_needed', 'over')
    """
    found = tuple(findings)
    if any(finding.severity is Severity.CONTRAINDICATION for finding in found):
        return Verdict.NOT_TO_BE_USED
    ids = {finding.id for finding in found}
    if area is not Verdict.WITHIN:
        return area
    return next((verdict for name, verdict in WITHHELD_BY.items() if name in ids), area)


def _not_before(profile: Profile, ages: Ages, facts: PersonFacts, now: datetime | None) -> datetime | None:
    """By the diary or by the hours that were entered, whichever is later."""
    if now is None:
        return None
    waits, moment = [], fixed(now)
    schedule = schedule_of(profile, ages)
    if schedule is not None and facts.applied:
        waits.append(next_time(facts.applied, now, schedule).earliest or moment)
    hours = _entered_hours(facts, moment)
    if profile.interval_hours and hours is not None:
        waits.append(moment + timedelta(hours=float(profile.interval_hours.value) - hours))
    latest = max(waits, default=moment)
    return fixed(latest.astimezone(now.tzinfo)) if latest > moment else None


def _entered_hours(facts: PersonFacts, moment: datetime) -> float | None:
    """Hours since the last application as they were entered; None where they are the diary's own.

    Those are rounded down to a tenth, and would make the wait minutes longer than the diary says.
    """
    hours = facts.hours_since_last
    if hours is None or not facts.applied:
        return hours
    passed = (moment - max(map(fixed, facts.applied))) / timedelta(hours=1)
    return None if hours == max(0.0, math.floor(10 * passed) / 10) else hours
