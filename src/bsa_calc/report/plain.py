"""Measurements as plain values for JSON, figures unrounded."""

from __future__ import annotations

from typing import Any

from bsa_calc import __version__
from bsa_calc.label.measurement import Measurement
from bsa_calc.report.case import Case

FORMAT, VERSION = "bsa-calc result", 1


def measurement_data(result: Measurement) -> dict[str, Any]:
    """A measurement as `bsa-calc measure --json` prints it."""
    return {
        "application_percent": result.application_percent,
        "affected_percent": result.affected_percent,
        "band": list(result.band),
        # JSON has no "not a number": limits in cm² and grams are no percentage without height and weight.
        "limit_percent": result.limit_percent if result.limit_percent == result.limit_percent else None,
        "verdict": result.verdict.value,
        "regions": dict(result.regions),
        "patches": result.patches.count,
        "body": result.body,
        "age": result.age,
        "age_band": result.age_band,
        "weight_table": result.weight_table,
        "profile": result.profile,
    }


def case_data(case: Case) -> dict[str, Any]:
    """A case as one JSON object: what `measure --json` says, and patches, limit, cream and findings beside it."""
    result, held, cream = case.result, case.held, case.cream
    data: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "program": f"bsa-calc {__version__}",
        "date": case.day.isoformat() if case.day else None,
        **({"person": case.person} if case.person else {}),
        **measurement_data(result),
        "verdict": held.verdict.value,
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
        "findings": [
            {"id": f.id, "severity": f.severity.value, "text": f.text, "source": f.source} for f in case.findings
        ],
    }
    if case.earlier is not None and case.change is not None:
        data["last_visit"] = {
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


def _patch(case: Case, k: int) -> dict[str, Any]:
    units = {} if case.cream is None else {"fingertip_units": float(case.cream.patch_fingertip_units[k])}
    return {
        "name": case.names[k],
        "regions": list(case.named[k]),
        "percent": float(case.result.patch_percents[k]),
        "applied": bool(case.result.applied[k]),
        **units,
    }
