"""What the label says besides its limit, held against an application and a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bsa_calc.body.regions import regions
from bsa_calc.label.ages import NOT_KNOWN, Ages
from bsa_calc.label.cream_use import TubeUse, bites_before, tube_uses
from bsa_calc.label.facts import UNKNOWN, Answer, PersonFacts, Regained
from bsa_calc.label.findings import CHECK_TEXTS, PROGRAM, Finding, Severity
from bsa_calc.label.limits import limits_for, unit_per_percent
from bsa_calc.label.rules import ContraindicationKind, Part, Profile, age_of_label, is_old
from bsa_calc.label.schedule import next_time, schedule_of
from bsa_calc.label.verdict import shown_tenths
from bsa_calc.measure.measurement import Measurement

__all__ = (
    "CHECK_TEXTS", "Finding", "Planned", "Severity", "by_weight", "checks", "findings_of", "may_be_of_another_age",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Planned:
    """An application as it is planned, and what is known around it.

    Attributes
    ----------
    percent : float, of the body, that gets cream
    painted : frozenset of str, regions with paint
    ages : Ages, of the person
    facts : PersonFacts
    now : datetime or None, with its offset; without it nothing is said of the diary
    today : date or None; without it nothing is said of how old the label is
    """

    percent: float
    painted: frozenset[str] = frozenset()
    ages: Ages = NOT_KNOWN
    facts: PersonFacts = UNKNOWN
    now: datetime | None = None
    today: date | None = None


def checks(
    result: Measurement, profile: Profile, facts: PersonFacts = UNKNOWN, today: date | None = None
) -> tuple[Finding, ...]:
    """Everything the label says of a drawing and a person besides its limit; `findings_of` with a measurement."""
    ages = facts.ages(result.age)
    return findings_of(
        Planned(result.application_percent, frozenset(result.regions), ages, facts, today=today), profile
    )


def findings_of(planned: Planned, profile: Profile) -> tuple[Finding, ...]:
    """Everything the label says of a planned application and a person besides its limit.

    Returns
    -------
    tuple of Finding
        The heaviest first: contraindications, warnings, questions, notes.
    """
    found = [
        *_age(planned.ages, profile),
        *_contraindications(profile, planned.facts),
        *_times(planned, profile),
        *_reviews(profile, planned.facts),
        *_regions(planned.painted, profile),
        *_cream(planned, profile),
        *_old_label(profile, planned.today),
    ]
    return by_weight(found)


def by_weight(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings, the heaviest first."""
    return tuple(sorted(found, key=lambda finding: finding.severity.rank))


# --- the person ------------------------------------------------------------------------------------------------------


def is_of_another_age(profile: Profile, ages: Ages) -> bool:
    """Whether the person is surely younger or older than the label is for."""
    return ages.is_under(profile.minimum_age) or ages.is_over(profile.maximum_age)


def may_be_of_another_age(profile: Profile, ages: Ages) -> bool:
    """Whether what is known of the age leaves it open if the label is for this person.

    Examples
    --------
    >>> from bsa_calc.label.shipped import shipped_profile
    >>> [may_be_of_another_age(shipped_profile("opzelura-eu"), Ages(low, low + 1)) for low in (10, 11, 12)]
    [False, True, False]
    """
    maybe = ages.may_be_under(profile.minimum_age) or ages.may_be_over(profile.maximum_age)
    return maybe and not is_of_another_age(profile, ages)


def _age(ages: Ages, profile: Profile) -> Iterator[Finding]:
    yield from _under(ages, profile)
    yield from _over(ages, profile)
    if ages.disagree:
        yield Finding("ages_disagree", Severity.WARNING, PROGRAM, {"age": ages.lowest or 0})
    if profile.minimum_age is None:
        yield Finding("no_lower_age", Severity.NOTE, PROGRAM)


def _under(ages: Ages, profile: Profile) -> Iterator[Finding]:
    least, source = profile.minimum_age, profile.minimum_age_source
    if least is None:
        return
    if not ages.known:
        yield Finding("age_not_known", Severity.QUESTION, source, {"minimum": least})
    elif ages.is_under(least):
        yield Finding("under_age", Severity.CONTRAINDICATION, source, {"minimum": least, "age": ages.highest or 0})
    elif ages.may_be_under(least):
        params = {"minimum": least, "low": ages.lowest or 0, "age": ages.highest or 0}
        yield Finding("may_be_under_age", Severity.WARNING, source, params)


def _over(ages: Ages, profile: Profile) -> Iterator[Finding]:
    most, source = profile.maximum_age, profile.maximum_age_source
    if most is None:
        return
    if not ages.known:
        yield Finding("age_not_known_upper", Severity.QUESTION, source, {"maximum": most})
    elif ages.is_over(most):
        yield Finding("over_age", Severity.CONTRAINDICATION, source, {"maximum": most, "age": ages.lowest or 0})
    elif ages.may_be_over(most):
        params = {"maximum": most, "low": ages.lowest or 0, "age": ages.highest or 0}
        yield Finding("may_be_over_age", Severity.WARNING, source, params)


def _contraindications(profile: Profile, facts: PersonFacts) -> Iterator[Finding]:
    """What forbids it, by the answers given; where the profile does not hold it, that it does not."""
    asked: tuple[tuple[ContraindicationKind, Answer, tuple[str, str, str]], ...] = (
        (
            ContraindicationKind.PREGNANCY_OR_BREAST_FEEDING,
            facts.pregnancy_or_breast_feeding,
            ("pregnancy_applies", "pregnancy_not_asked", "pregnancy_not_in_profile"),
        ),
        (
            ContraindicationKind.HYPERSENSITIVITY,
            facts.hypersensitivity,
            ("hypersensitivity_applies", "hypersensitivity_not_asked", "hypersensitivity_not_in_profile"),
        ),
    )
    for kind, answer, (applies, not_asked, not_in_profile) in asked:
        rule = profile.contraindication(kind)
        if rule is not None and answer is Answer.YES:
            yield Finding(applies, Severity.CONTRAINDICATION, rule.source)
        elif rule is not None and answer is Answer.NOT_ASKED:
            yield Finding(not_asked, Severity.QUESTION, rule.source)
        elif rule is None and answer is Answer.YES:
            yield Finding(not_in_profile, Severity.WARNING, PROGRAM)


# --- time ------------------------------------------------------------------------------------------------------------


def _times(planned: Planned, profile: Profile) -> Iterator[Finding]:
    """That it is too soon, by the diary and by the hours that were entered: whichever says so."""
    rule, hours = profile.interval_hours, planned.facts.hours_since_last
    if rule and hours is not None and hours < rule.value:
        params = {"hours": hours, "interval": rule.value}
        yield Finding("too_soon", Severity.WARNING, rule.source, params)
    schedule = schedule_of(profile, planned.ages)
    if planned.now is None or schedule is None or not planned.facts.applied:
        return
    found = next_time(planned.facts.applied, planned.now, schedule)
    if found.reason == "clock":
        yield Finding("later_than_now", Severity.WARNING, PROGRAM)
    elif profile.per_day and (found.reason == "day" or found.used > found.allowed):
        params = {"used": found.used, "allowed": found.allowed, "days": found.days}
        often = "too_often_today" if found.days == 1 else "too_often"
        yield Finding(often, Severity.WARNING, profile.per_day.source, params)
    if found.reason == "interval" and rule and not (hours is not None and hours < rule.value):
        passed = (planned.now - max(planned.facts.applied)).total_seconds() / 3600
        params = {"hours": int(10 * passed) / 10, "interval": rule.value}
        yield Finding("too_soon", Severity.WARNING, rule.source, params)


def _reviews(profile: Profile, facts: PersonFacts) -> Iterator[Finding]:
    """The last review that is reached, and whether enough colour is back by then."""
    weeks = facts.weeks_treated
    reached = [review for review in profile.reviews if weeks is not None and weeks >= review.week]
    if not reached:
        return
    review = reached[-1]
    yield Finding("review", Severity.NOTE, review.source, {"week": review.week})
    below, found = review.below_repigmentation_percent, facts.repigmentation_percent
    if below is None:
        return
    params: dict[str, float | str] = {"week": review.week, "below": below}
    regained = facts.regained
    if found is None:
        yield Finding("repigmentation_not_known", Severity.QUESTION, review.source, params)
    elif regained is not None and regained.percent == found:
        yield from _as_painted(regained, Finding("", Severity.WARNING, review.source, params))
    elif found < below:
        params["found"] = found
        yield Finding("little_repigmentation_entered", Severity.WARNING, review.source, params)


def _as_painted(regained: Regained, found: Finding) -> Iterator[Finding]:
    """What a visit says of the label's figure: nothing of a week that it is too early for."""
    low, high = regained.band
    below, day = float(found.params["below"]), regained.day.isoformat()
    params = {**found.params, "day": day, "visit_week": regained.week}
    if regained.week < float(found.params["week"]):
        yield Finding("repigmentation_too_early", Severity.QUESTION, found.source, params)
        return
    params |= {"found": regained.percent, "low": low, "high": high}
    if high < below:
        yield Finding("little_repigmentation", found.severity, found.source, params)
    elif low < below:
        yield Finding("repigmentation_close", Severity.QUESTION, found.source, params)


# --- the drawing -----------------------------------------------------------------------------------------------------


def _regions(painted: frozenset[str], profile: Profile) -> Iterator[Finding]:
    """What the painted regions say; an empty drawing says nothing yet."""
    if not painted:
        return
    face = profile.face_affected
    if face and face.value and not painted & {r.id for r in regions() if r.face}:
        yield Finding("face_not_affected", Severity.WARNING, face.source)
    for part in profile.required:
        if not painted & set(part.regions):
            yield _part("required_not_affected", Severity.WARNING, part)
    for part in profile.excluded:
        if painted & set(part.regions):
            yield _part("excluded_affected", Severity.WARNING, part)
    for part in profile.precautions(painted):
        if part.place:
            yield Finding("precaution", Severity.NOTE, part.source, {"place": part.place, "avoid": part.avoid})
        else:
            yield _part("careful", Severity.NOTE, part)


def _part(finding: str, severity: Severity, part: Part) -> Finding:
    return Finding(finding, severity, part.source, {"part": part.part})


def _cream(planned: Planned, profile: Profile) -> Iterator[Finding]:
    facts, in_force = planned.facts, limits_for(profile, planned.ages)
    factors = [unit_per_percent(profile, facts, limit) for limit in in_force]
    if None in factors:
        missing = in_force[factors.index(None)]
        yield Finding("size_missing", Severity.WARNING, missing.source)
    uses = tube_uses(planned.percent, profile, facts, planned.ages)
    for tube in uses:
        if tube.over:
            tubes = shown_tenths(tube.tubes, tube.limit.tubes)
            yield _cream_finding("tubes_over", Severity.WARNING, tube, {"tubes": tubes})
    reached_at = [limit.value / factor for limit, factor in zip(in_force, factors, strict=True) if factor]
    limit_percent = min(reached_at, default=None)
    first = bites_before(uses, limit_percent)
    if first is not None and limit_percent is not None and not first.over:
        bites_at = shown_tenths(first.bites_at_percent, limit_percent)
        yield _cream_finding("tubes_bite_first", Severity.NOTE, first, {"bites_at": bites_at})


def _cream_finding(finding: str, severity: Severity, use: TubeUse, figures: Mapping[str, float]) -> Finding:
    limit = use.limit
    said: dict[str, float | str] = {
        "tube_grams": limit.tube_grams,
        "days": limit.days,
        "allowed": limit.tubes,
        **figures,
    }
    return Finding(finding, severity, limit.source, said)


def _old_label(profile: Profile, today: date | None) -> Iterator[Finding]:
    if today is not None and is_old(profile, today):
        params: dict[str, float | str] = {"months": age_of_label(profile, today), "month": profile.revision}
        yield Finding("old_label", Severity.NOTE, PROGRAM, params)
