"""What a figure was counted by, in plain English: the person, the tables, the hand, what is absent."""

from __future__ import annotations

from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.body.weights import SOURCES
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.findings import day_words
from bsa_calc.label.limits import Held
from bsa_calc.label.profile import LimitKind
from bsa_calc.label.verdict import Doubt, shown_tenths
from bsa_calc.label.verdict_words import DOUBT_WORDS
from bsa_calc.measure.basis import PERSON, Basis, OtherTable
from bsa_calc.measure.measurement import Measurement
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.drawn_by import Hand
from bsa_calc.record.format.person_json import absent_regions

_SEXES = {"female": "woman", "male": "man"}


def limit_text(held: Held) -> str:
    """The limit with its unit: "10 %", "25 cm²", "200 g in 30 days"."""
    return f"{held.limit.value:g} {unit_text(held)}"


def unit_text(held: Held) -> str:
    """The unit of the limit."""
    days = f"{held.limit.days:g} days" if held.limit.days else ""
    return {
        LimitKind.PERCENT_BSA: "%",
        LimitKind.AREA_CM2: "cm²",
        LimitKind.GRAMS_PER_TIME: f"g in {days}",
    }[held.limit.kind]


def person_words(basis: Basis) -> str:
    """The person whose weights are in use: "this person: woman, 34, 165 cm, 92 kg (BMI 33.8)"; "" where none are."""
    if basis.table != PERSON or basis.ends is None or basis.bmi is None:
        return ""
    facts = basis.facts
    waist = f", waist {round(facts.waist_cm, 1):g} cm" if facts.waist_cm is not None else ""
    size = f"{round(facts.height_cm or 0.0, 1):g} cm, {round(facts.weight_kg or 0.0, 1):g} kg"
    return f"this person: {_SEXES[facts.sex]}, {basis.ends[0]:g}, {size}{waist} (BMI {basis.bmi:.1f})"


def table_name(table: str) -> str:
    """The name of a weight table, without its source."""
    return "This person’s weights" if table == PERSON else SOURCES[table].split(";")[0].split(":")[0].rstrip(".")


def other_table_words(other: OtherTable) -> str:
    """A table that applies besides the one in use.

    Examples
    --------
    >>> other_table_words(OtherTable("column", "10")), other_table_words(OtherTable("age", age=13))
    ('Lund and Browder’s column of 10 years', 'the same table at 13 years')
    """
    if other.kind == "age":
        return f"the same table at {other.age:.3g} years"
    if other.kind == "larger":
        return "Lund and Browder with the trunk of larger bodies (Neaman 2011)"
    return f"Lund and Browder’s column of {'adults' if other.column == 'adult' else f'{other.column} years'}"


def hand_words(hand: Hand) -> str:
    """Whose hand drew, as far as it is not the usual one.

    Examples
    --------
    >>> from datetime import date
    >>> hand_words(Hand(0.01, "Anna", date(2026, 5, 3))), hand_words(Hand())
    ('hand 4 % (Anna), measured 3 May 2026', '')
    """
    if hand.exact:
        return "the outline is the truth: no error of a hand is counted"
    if hand == Hand():
        return ""
    label = f" ({hand.label})" if hand.label else ""
    day = f", measured {day_words(hand.measured.isoformat())}" if hand.measured is not None else ""
    return f"hand {100 * hand.counts:.3g} %{label}{day}"


def absent_words(drawing: Drawing) -> str:
    """What the person does not have, "" where that is nothing."""
    if not drawing.absent:
        return ""
    whole = absent_regions(drawing)
    names = [regions()[region_numbers()[region]].name for region in whole]
    parts = [region.name for number, region in enumerate(regions()) if _in_part(drawing, number, whole)]
    return "absent: " + ", ".join([*names, *(f"part of {name}" for name in parts)])


def _in_part(drawing: Drawing, number: int, whole: tuple[str, ...]) -> bool:
    return regions()[number].id not in whole and bool(drawing.is_absent[surface().region == number].any())


def doubt_words(found: Assessment) -> str:
    """Why it is too close to call, and by which table; "" for every other verdict."""
    if not found.doubts:
        return ""
    held = found.judgement.held
    said = {"figure": held.shown or 0.0, "unit": unit_text(held), "limit": limit_text(held)}
    sentences = [DOUBT_WORDS[doubt.value].format(**said, **_elsewhere(found)) for doubt in found.doubts]
    return " ".join(sentences)


def _elsewhere(found: Assessment) -> dict[str, float | str]:
    """The table that puts the figure highest, and the figure in the limit's unit."""
    tables, held = found.measurement.other_tables, found.judgement.held
    if Doubt.TABLE not in found.doubts or not held.limit_percent:
        return {"table": "", "other": 0.0}
    highest = max(tables, key=tables.__getitem__)
    value = tables[highest] * held.limit.value / held.limit_percent
    return {"table": other_table_words(highest), "other": shown_tenths(value, held.limit.value)}


def counted_by(result: Measurement) -> str:
    """The table in use, with the person or the age."""
    person = person_words(result.basis)
    if person:
        return person
    by_age = f", age {_age(result)}" if result.table.startswith("lund-browder") else ""
    return f"{table_name(result.table)}{by_age}"


def _age(result: Measurement) -> str:
    return "not known: adult" if result.age is None else f"{result.age:g}"
