"""Assessments as plain values for JSON, figures unrounded."""

from __future__ import annotations

from typing import Any

from bsa_calc import __version__
from bsa_calc.body.body_facts import PASSING
from bsa_calc.body.views import view_ids
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.checks import Finding
from bsa_calc.measure.basis import PERSON
from bsa_calc.measure.measurement import Measurement
from bsa_calc.record.format.person_json import absent_data, hand_data
from bsa_calc.report.case import Case

FORMAT, VERSION = "bsa-calc result", 1


def assessment_data(found: Assessment) -> dict[str, Any]:
    """An assessment as `bsa-calc measure --json` prints it."""
    result, drawing = found.measurement, found.drawing
    return {
        "verdict": found.verdict.value,
        "area_verdict": found.area_verdict.value,
        "application_percent": result.application_percent,
        "affected_percent": result.affected_percent,
        "band": list(result.band),
        "doubts": [doubt.value for doubt in found.doubts],
        "other_tables": {other.id: percent for other, percent in result.other_tables.items()},
        "limit_percent": found.limit_percent,
        "leave_out_percent": None if found.leave_out is None else found.leave_out.percent,
        "findings": [_finding(finding) for finding in found.findings],
        "views_done": sorted(drawing.done_views(), key=view_ids().index),
        "regions": dict(result.regions),
        "patches": result.patches.count,
        "body": result.body,
        "age": result.age,
        "age_band": result.age_band,
        "weight_table": result.table,
        **person_data(result),
        "profile": found.profile.id,
        "entered": dict(drawing.entered),
    }


def person_data(result: Measurement) -> dict[str, Any]:
    """The person, the hand and what is absent, as far as a drawing says so."""
    facts, drawing = result.drawing.body_facts, result.drawing
    carried = [name for name in PASSING if name in facts.carried]
    chart = {"lund_browder_percent": result.chart_percent} if result.table == PERSON else {}
    return {
        **facts.given(),
        **({"carried": carried} if carried else {}),
        **({} if result.basis.bmi is None else {"bmi": result.basis.bmi}),
        **chart,
        **hand_data(drawing.hand),
        **absent_data(drawing),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "severity": finding.severity.value,
        "source": finding.source,
        "text": finding.text,
        "params": dict(finding.params),
    }


def case_data(case: Case) -> dict[str, Any]:
    """A case as one JSON object: what `measure --json` says, and patches, limit and cream beside it."""
    held, cream = case.held, case.cream
    data: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "program": f"bsa-calc {__version__}",
        "date": case.day.isoformat() if case.day else None,
        **({"person": case.person} if case.person else {}),
        **_source(case),
        **assessment_data(case.assessment),
        "views_shown": sorted(case.views_shown, key=view_ids().index),
        "limit": {
            "kind": held.limit.kind.value,
            "limit": held.limit.value,
            "value": held.value,
            "band": list(held.band) if held.band else None,
            "missing": list(held.missing),
            "source": held.limit.source,
        },
        "profile_revision": case.profile.revision,
        "applied_regions": dict(case.applied_regions),
        "patches": [_patch(case, k) for k in case.order],
    }
    if case.earlier is not None and case.change is not None:
        data["compared_with"] = {
            "date": case.earlier.day.isoformat(),
            "affected_percent": case.change.before,
            "application_percent": case.earlier.application_percent,
            "change": case.change.change,
            "change_band": list(case.change.band),
            "measurable": case.change.measurable,
        }
    if cream is not None:
        data["cream"] = {
            "body_m2": cream.size.m2,
            "formula": cream.size.formula.id,
            "mg_per_cm2": cream.layer.mg_per_cm2,
            "grams": cream.grams,
            "fingertip_units": cream.fingertip_units,
        }
    return data


def _source(case: Case) -> dict[str, Any]:
    if case.source is None:
        return {}
    return {"record": case.source.record, "visit": case.source.visit, "visit_number": case.source.number}


def _patch(case: Case, k: int) -> dict[str, Any]:
    units = {} if case.cream is None else {"fingertip_units": float(case.cream.patch_fingertip_units[k])}
    return {
        "name": case.names[k],
        "regions": list(case.named[k]),
        "percent": float(case.result.patch_percents[k]),
        "applied": bool(case.result.applied[k]),
        "applied_percent": float(case.result.cream_percents[k]),
        "cream": case.result.creams[k].value,
        **units,
        **_patch_note(case, k),
    }


def _patch_note(case: Case, k: int) -> dict[str, Any]:
    note = case.patch_notes[k] if case.patch_notes else None
    said = {} if note is None else {"note": note.note, "since": note.since}
    return {key: value for key, value in said.items() if value}
