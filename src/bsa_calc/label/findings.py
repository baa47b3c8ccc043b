"""What a finding is: how much it weighs, where it comes from, and its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

#: Where a text about the program's own rule, and not the label's, comes from.
PROGRAM = "bsa-calc"
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class Severity(StrEnum):
    """How much a finding weighs, the heaviest first."""

    CONTRAINDICATION = "contraindication"
    WARNING = "warning"
    QUESTION = "question"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a label says of an application or a person.

    Attributes
    ----------
    id : str, its sentence in `CHECK_TEXTS`
    severity : Severity
    source : str, where the label says so
    params : what the sentence is filled with, figures as they are shown; "day" as 2026-01-12, "month" as 2026-01
    """

    id: str
    severity: Severity
    source: str
    params: Mapping[str, float | str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The finding in plain English."""
        said = {name: _dated(name, value) for name, value in self.params.items()}
        return CHECK_TEXTS[self.id].format(**said)


def _dated(name: str, value: float | str) -> float | str:
    if name == "day":
        return day_words(str(value))
    if name == "month":
        year, month = str(value).split("-")
        return f"{_MONTHS[int(month) - 1]} {year}"
    return value


def day_words(iso: str) -> str:
    """A day in plain English.

    Examples
    --------
    >>> day_words("2026-05-03")
    '3 May 2026'
    """
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


#: The findings in plain English; a window may say them in another language.
CHECK_TEXTS: Mapping[str, str] = {
    "under_age": "The label is for people from {minimum} years; this person is {age:g}.",
    "over_age": "The label is for people up to {maximum} years; this person is {age:g}.",
    "may_be_under_age": "By the birth year this person is {low:g} or {age:g}. The label is for people from {minimum} "
    "years: enter the age.",
    "may_be_over_age": "By the birth year this person is {low:g} or {age:g}. The label is for people up to {maximum} "
    "years: enter the age.",
    "ages_disagree": "The age and the birth year do not agree. The younger one counts: {age:g} years.",
    "age_not_known": "The age is not known. The label is for people from {minimum} years.",
    "age_not_known_upper": "The age is not known. The label is for people up to {maximum} years.",
    "no_lower_age": "No lower age is in this profile. Read in the label from which age it is for.",
    "pregnancy_applies": "Pregnant or breast-feeding: the label says not to use it.",
    "pregnancy_not_asked": "Pregnancy and breast-feeding were not asked about. The label says not to use it then.",
    "pregnancy_not_in_profile": "Pregnant or breast-feeding: nothing on this is in this profile. Read the label.",
    "hypersensitivity_applies": "Known hypersensitivity to it: the label says not to use it.",
    "hypersensitivity_not_asked": "Hypersensitivity to it was not asked about. The label says not to use it then.",
    "hypersensitivity_not_in_profile": "Known hypersensitivity: nothing on this is in this profile. Read the label.",
    "too_soon": "The last application was {hours:g} hours ago; the label asks for at least {interval:g}.",
    "too_often_today": "Used {used:g} times today; the label allows {allowed:g}.",
    "too_often": "Used {used:g} times in {days:g} days; the label allows {allowed:g}.",
    "later_than_now": "The diary has an application later than now. Check the computer's clock and the diary.",
    "face_not_affected": "No skin of the face is painted. The label is for people whose face is affected too.",
    "required_not_affected": "The label asks that the {part} is affected; no skin there is painted.",
    "excluded_affected": "The label leaves out the {part}; skin there is painted.",
    "precaution": "There is paint on the {place}. Do not get the cream {avoid}.",
    "careful": "There is paint near the {part}. The cream is not for the {part}.",
    "review": "Week {week} of treatment is reached: look at the result again.",
    "little_repigmentation": "At the visit of {day} (week {visit_week:g}) repigmentation was {found:g} % (likely "
    "{low:g} to {high:g} %), newly affected skin counted in. The label: with less than {below:g} % at week {week}, "
    "consider stopping.",
    "repigmentation_close": "At the visit of {day} (week {visit_week:g}) repigmentation was {found:g} % (likely "
    "{low:g} to {high:g} %), newly affected skin counted in. The label’s {below:g} % at week {week} lies between: too "
    "close to call. With less, the label says to consider stopping.",
    "repigmentation_too_early": "Week {week} is reached, and the last visit is of {day} (week {visit_week:g}). Draw "
    "the visit of today: with less than {below:g} % repigmentation the label says to consider stopping.",
    "little_repigmentation_entered": "{found:g} % repigmentation was entered. The label: with less than {below:g} % "
    "repigmentation at week {week}, consider stopping.",
    "repigmentation_not_known": "Week {week} is reached. Enter how much colour has come back: below {below:g} % the "
    "label says to consider stopping.",
    "tubes_over": "This application takes about {tubes:.1f} tubes of {tube_grams:g} g in {days:g} days; "
    "the label allows {allowed:g}.",
    "tubes_bite_first": "For this person the label's {allowed:g} × {tube_grams:g} g in {days:g} days are used up at "
    "{bites_at:.1f} % of the body, before the limit of the area.",
    "size_missing": "The label's limit needs height and weight; without them nothing can be said.",
    "size_carried": "Height, weight or waist are from an earlier visit. They count when they are confirmed.",
    "tables_disagree": "By this person’s weights it is {person:.1f} %, by Lund and Browder {chart:.1f} %. Are height "
    "and weight right: {height:g} cm, {weight:g} kg?",
    "build_age": "At {value:g} years this person’s weights are not known: Lund and Browder counts.",
    "build_height": "For a height of {value:g} cm this person’s weights are not known, only from {low:g} to {high:g} "
    "cm: Lund and Browder counts. Is the height right?",
    "build_bmi": "For a BMI of {value:.1f} this person’s weights are not known, only from {low:g} to {high:g}: Lund "
    "and Browder counts. Are height and weight right?",
    "build_waist": "For a waist of {value:g} cm this person’s weights are not known, only from {low:g} to {high:g} cm: "
    "Lund and Browder counts. Is the waist right?",
    "old_label": "These label rules are from {month} ({months} months ago). Check whether the label has changed.",
}
