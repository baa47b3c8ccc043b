"""What the label says beside its limit, held against a drawing and a person. Findings are shown; none blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bsa_calc.body.regions import regions
from bsa_calc.label.cream_use import TubeUse, cream_use
from bsa_calc.label.facts import UNKNOWN, Answer, PersonFacts
from bsa_calc.label.limits import unit_per_percent
from bsa_calc.label.profile import Part, Profile, age_of_label, is_old
from bsa_calc.label.verdict import shown_tenths
from bsa_calc.measure.measurement import Measurement

#: Where a text about the program's own rule, and not the label's, comes from.
PROGRAM = "bsa-calc"


class Severity(StrEnum):
    """How much a finding weighs."""

    WARNING = "warning"
    NOTE = "note"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to think of beside the verdict.

    Attributes
    ----------
    id : str, its sentence in `CHECK_TEXTS`
    severity : Severity
    source : str, where the label says so
    params : what the sentence is filled with, figures as they are shown
    """

    id: str
    severity: Severity
    source: str
    params: Mapping[str, float | str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The finding in plain English."""
        return CHECK_TEXTS[self.id].format(**self.params)


#: The findings in plain English; a window may say them in another language.
CHECK_TEXTS: Mapping[str, str] = {
    "under_age": "The label is for people from {minimum} years; this person is {age:g}.",
    "over_age": "The label is for people up to {maximum} years; this person is {age:g}.",
    "age_not_known": "The age is not known. The label is for people from {minimum} years.",
    "face_not_affected": "No skin of the face is painted. The label is for people whose face is affected too.",
    "required_not_affected": "The label asks that the {part} is affected; no skin there is painted.",
    "excluded_affected": "The label leaves out the {part}; skin there is painted.",
    "careful": "Painted near the {part}: the cream is not for the {part}.",
    "pregnancy_applies": "Pregnant or breast-feeding: the label says not to use it.",
    "pregnancy_not_asked": "Pregnancy and breast-feeding were not asked about. The label says not to use it then.",
    "too_soon": "The last application was {hours:g} hours ago; the label asks for at least {interval:g}.",
    "review": "Week {week} of treatment is reached: look at the result again.",
    "little_repigmentation": "At week {week} less than {below:g} % has its colour back ({found:g} %): "
    "consider stopping.",
    "repigmentation_not_known": "Week {week} is reached: with less than {below:g} % repigmentation, "
    "consider stopping. It was not entered.",
    "tubes_over": "This application takes about {tubes:.1f} tubes of {tube_grams:g} g in {days:g} days; "
    "the label allows {allowed:g}.",
    "tubes_bite_first": "For this person the label's {allowed:g} × {tube_grams:g} g in {days:g} days are used up at "
    "{bites_at:.1f} % of the body, before the limit of the area.",
    "size_missing": "The label's limit needs height and weight; without them nothing can be said.",
    "old_label": "The label's text in this profile is {months} months old ({revision}). Look for a newer one.",
}


def checks(
    result: Measurement, profile: Profile, facts: PersonFacts = UNKNOWN, today: date | None = None
) -> tuple[Finding, ...]:
    """Everything the label says beside its limit that concerns this drawing and this person.

    Parameters
    ----------
    result : Measurement, of the drawing
    profile : Profile
    facts : PersonFacts
    today : date or None; with it, an old label is noted

    Returns
    -------
    tuple of Finding
        Warnings first, then questions, then notes.
    """
    order = (Severity.WARNING, Severity.QUESTION, Severity.NOTE)
    found = [
        *_age(result.age, profile),
        *_interval(profile, facts),
        *_reviews(profile, facts),
        *_regions(result, profile),
        *_pregnancy(profile, facts),
        *_cream(result, profile, facts),
        *_old_label(profile, today),
    ]
    return tuple(sorted(found, key=lambda finding: order.index(finding.severity)))


def _age(age: float | None, profile: Profile) -> Iterator[Finding]:
    low, high = profile.minimum_age, profile.maximum_age
    if low is not None and age is None:
        yield Finding("age_not_known", Severity.QUESTION, profile.minimum_age_source, {"minimum": low})
    if low is not None and age is not None and age < low:
        params = {"minimum": low, "age": age}
        yield Finding("under_age", Severity.WARNING, profile.minimum_age_source, params)
    # Up to 17 years means until the eighteenth birthday.
    if high is not None and age is not None and age >= high + 1:
        yield Finding("over_age", Severity.WARNING, profile.maximum_age_source, {"maximum": high, "age": age})


def _regions(result: Measurement, profile: Profile) -> Iterator[Finding]:
    """What the painted regions say; an empty drawing says nothing yet."""
    painted = {region for region, percent in result.regions.items() if percent > 0}
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
    for part in profile.careful:
        if painted & set(part.regions):
            yield _part("careful", Severity.NOTE, part)


def _part(finding: str, severity: Severity, part: Part) -> Finding:
    return Finding(finding, severity, part.source, {"part": part.part})


def _pregnancy(profile: Profile, facts: PersonFacts) -> Iterator[Finding]:
    rule = profile.pregnancy
    if rule and rule.value and facts.pregnancy is Answer.APPLIES:
        yield Finding("pregnancy_applies", Severity.WARNING, rule.source)
    if rule and rule.value and facts.pregnancy is Answer.NOT_ASKED:
        yield Finding("pregnancy_not_asked", Severity.QUESTION, rule.source)


def _interval(profile: Profile, facts: PersonFacts) -> Iterator[Finding]:
    rule, hours = profile.interval_hours, facts.hours_since_last
    if rule and hours is not None and hours < rule.value:
        params = {"hours": hours, "interval": rule.value}
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
    if found is None:
        yield Finding("repigmentation_not_known", Severity.QUESTION, review.source, params)
    elif found < below:
        params["found"] = found
        yield Finding("little_repigmentation", Severity.WARNING, review.source, params)


def _cream(result: Measurement, profile: Profile, facts: PersonFacts) -> Iterator[Finding]:
    factor = unit_per_percent(profile, facts)
    if factor is None:
        yield Finding("size_missing", Severity.WARNING, profile.limit.source)
    use = cream_use(result, profile, facts)
    if use is None:
        return
    for tube in use.tubes:
        if tube.over:
            tubes = shown_tenths(tube.tubes, tube.limit.tubes)
            yield _cream_finding("tubes_over", Severity.WARNING, tube, {"tubes": tubes})
    limit_percent = profile.limit.value / factor if factor else None
    first = use.tubes_bite_before(limit_percent)
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
        params: dict[str, float | str] = {"months": age_of_label(profile, today), "revision": profile.revision}
        yield Finding("old_label", Severity.NOTE, PROGRAM, params)
