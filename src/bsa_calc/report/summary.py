"""Results in plain English, for the command line and files."""

from __future__ import annotations

from bsa_calc.foreign_text import one_line
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.leave_out import LeaveOut
from bsa_calc.label.limits import Held
from bsa_calc.label.profile import Profile
from bsa_calc.label.verdict import shown_tenths
from bsa_calc.label.verdict_words import verdict_sentence
from bsa_calc.measure.basis import PERSON
from bsa_calc.measure.measurement import Measurement
from bsa_calc.report.words import absent_words, counted_by, doubt_words, hand_words, limit_text

DISCLAIMER = "bsa-calc supports, and does not replace, clinical judgement."


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
        f"  {basis(result, profile)}",
    ]
    lines[-1:-1] = [f"  {said}" for said in (doubt_words(found), *beside(result)) if said]
    if found.area_verdict is not found.verdict:
        lines.insert(1, f"  the area alone: {verdict_sentence(found.area_verdict)}")
    if found.leave_out is not None:
        lines.insert(-1, f"  {_to_leave_out(found.leave_out, held)}")
    lines += (f"  {finding.severity.value}: {finding.text}" for finding in found.findings)
    return "\n".join(map(one_line, lines))  # a name with a line end in it cannot say a verdict of its own


def _to_leave_out(left: LeaveOut, held: Held) -> str:
    if left.whole_patches:
        then = shown_percent(held, left.offers[0].leaves_percent)
        return f"leave out whole patches, as the window offers: {then:.1f} % is left"
    return f"leave out about {left.percent:.1f} % ({left.hands:g} hands)"


def beside(result: Measurement) -> tuple[str, ...]:
    """What stands beside the figure: whose hand drew, what is absent, and the chart's figure where it is not shown."""
    chart = f"by Lund and Browder {result.chart_percent:.1f} %" if result.table == PERSON else ""
    return tuple(filter(None, (hand_words(result.drawing.hand), absent_words(result.drawing), chart)))


def basis(result: Measurement, profile: Profile) -> str:
    """What was counted by: this person, or weight table with age; profile with its revision."""
    return f"{counted_by(result)}; {profile.name}, {profile.revision}"
