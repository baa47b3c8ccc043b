"""What is asked about the person's body: whether its figures are right, and whether carried ones still hold."""

from __future__ import annotations

from collections.abc import Iterator

from bsa_calc.label.findings import PROGRAM, Finding, Severity
from bsa_calc.measure.basis import PERSON
from bsa_calc.measure.measurement import Measurement


def build_checks(result: Measurement) -> Iterator[Finding]:
    """Questions about sex, age, height, weight and waist that a measurement raises."""
    if result.drawing.body_facts.carried:
        yield Finding("size_carried", Severity.QUESTION, PROGRAM)
    refused = result.basis.refusal
    if refused is not None:
        params = {"value": refused.value, "low": refused.low, "high": refused.high}
        yield Finding(f"build_{refused.fact}", Severity.QUESTION, PROGRAM, params)
    if result.table == PERSON and not result.band[0] <= result.chart_percent <= result.band[1]:
        facts, figures = result.basis.facts, {"person": result.application_percent, "chart": result.chart_percent}
        size = {"height": facts.height_cm or 0.0, "weight": facts.weight_kg or 0.0}
        yield Finding("tables_disagree", Severity.QUESTION, PROGRAM, {**figures, **size})
