"""Results in plain English, for the command line and files."""

from __future__ import annotations

from bsa_calc.body.weights import SOURCES
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.limits import Held
from bsa_calc.label.profile import LimitKind, Profile
from bsa_calc.label.verdict import shown_tenths
from bsa_calc.label.verdict_words import verdict_sentence
from bsa_calc.measure.measurement import Measurement

DISCLAIMER = "bsa-calc supports, and does not replace, clinical judgement."


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


def shown_percent(held: Held, percent: float) -> float:
    """A percentage of the body to a tenth, on the side of the limit where it lies."""
    limit = held.limit_percent
    return shown_tenths(percent, float("inf") if limit is None else limit)


def few_lines(name: str, found: Assessment) -> str:
    """A few lines about one drawing, for a terminal."""
    result, held, profile = found.measurement, found.judgement.held, found.profile
    low, high = (shown_percent(held, end) for end in result.band)
    application, affected = (shown_percent(held, p) for p in (result.application_percent, result.affected_percent))
    lines = [
        f"{name}: {verdict_sentence(found.verdict)}",
        f"  this application covers {application:.1f} % of the body; limit {limit_text(held)}",
        f"  likely {low:.1f} to {high:.1f} %; affected in all {affected:.1f} %",
        f"  {result.weight_table}, age band {result.age_band}; {profile.name}, {profile.revision}",
    ]
    if found.area_verdict is not found.verdict:
        lines.insert(1, f"  the area alone: {verdict_sentence(found.area_verdict)}")
    if found.leave_out is not None:
        lines.insert(-1, f"  leave out about {found.leave_out.percent:.1f} % ({found.leave_out.hands:g} hands)")
    return "\n".join([*lines, *(f"  {finding.severity.value}: {finding.text}" for finding in found.findings)])


def basis(result: Measurement, profile: Profile) -> str:
    """What was counted by: weight table with age band, profile with its revision."""
    table = SOURCES[result.weight_table].split(";")[0].split(":")[0].rstrip(".")
    age = f", age band {result.age_band}" if result.weight_table == "lund-browder" else ""
    return f"{table}{age}; {profile.name}, {profile.revision}"
