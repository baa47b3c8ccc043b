"""A drawing as FHIR R4 observations in one bundle.

No code for "percent of body surface affected" is known, and none is invented: the codes are of a code system of our
own, named by an identifier that needs no registration (an OID made from a UUID), and every code has its text. The
whole-body surface in m² has LOINC 8277-6. Pseudonymous: without a name given for it, the bundle names no person.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from typing import Any

from bsa_calc import __version__
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.label.checks import Finding
from bsa_calc.label.profile import LimitKind
from bsa_calc.label.verdict import Verdict
from bsa_calc.label.verdict_words import verdict_sentence
from bsa_calc.measure.basis import OtherTable
from bsa_calc.measure.body_size import BodySize
from bsa_calc.paint.table import PaintTable
from bsa_calc.report.case import Case
from bsa_calc.report.summary import DISCLAIMER, basis, beside
from bsa_calc.report.words import doubt_words, limit_text, other_table_words

Resource = dict[str, Any]

#: 2.25 is the arc of OIDs that are UUIDs, ITU-T X.667: nobody else can have it.
CODE_SYSTEM = f"urn:oid:2.25.{uuid.UUID('d8a1f3c6-63f5-5b1e-9d0c-1d2a7e4c9b35').int}"
PERSON_SYSTEM = f"urn:oid:2.25.{uuid.UUID('4f0e6b1a-8c1d-5d57-a4a4-7a0a3c6f5d12').int}"
OBSERVATION_SYSTEM = f"urn:oid:2.25.{uuid.UUID('9a3c5d0e-2b64-5f18-8c4f-6e1b7d92a0c8').int}"
UCUM, LOINC = "http://unitsofmeasure.org", "http://loinc.org"
BODY_SURFACE = "8277-6"
CODES = {
    "application-percent": "Share of the body surface that gets cream in one application",
    "affected-percent": "Share of the body surface that is painted as affected",
    "band-low": "Low end of the 95 % band",
    "band-high": "High end of the 95 % band",
    "limit-value": "The application in the unit of the label's limit",
    "verdict": "What is said of the application",
    "area-verdict": "What its area alone would say",
}


def fhir_bundle(*cases: Case) -> Resource:
    """A transaction of observations, as plain values for JSON; the same cases always give the same.

    Each observation has an identifier that stays with its visit, and is put in the place of the one that has it
    already: a bundle that is sent twice, or again after a correction, doubles nothing.

    Parameters
    ----------
    cases : Case, their `person` is written as it stands: leave it empty to say nothing
    """
    return {
        "resourceType": "Bundle",
        "type": "transaction",
        "entry": [entry for case in cases for entry in _entries(case)],
    }


def _entries(case: Case) -> list[Resource]:
    made = {"application": _application(case), "affected": _affected(case)}
    if case.cream is not None:
        made["body-surface"] = _body_surface(case, case.cream.size)
    entries = [_entry(uuid.uuid5(_seed(case), kind), resource) for kind, resource in made.items()]
    entries[0]["resource"]["hasMember"] = [{"reference": entry["fullUrl"]} for entry in entries[1:]]
    return entries


def _entry(name: uuid.UUID, resource: Resource) -> Resource:
    identifier = {"system": OBSERVATION_SYSTEM, "value": str(name)}
    url = f"Observation?identifier={OBSERVATION_SYSTEM}|{name}"
    return {
        "fullUrl": f"urn:uuid:{name}",
        "resource": {**resource, "identifier": [identifier]},
        "request": {"method": "PUT", "url": url},
    }


def _application(case: Case) -> Resource:
    result, held = case.result, case.held
    components = [
        {"code": _code("band-low"), "valueQuantity": _percent(result.band[0])},
        {"code": _code("band-high"), "valueQuantity": _percent(result.band[1])},
    ]
    if held.limit.kind is not LimitKind.PERCENT_BSA and held.value is not None:
        components.append({"code": _code("limit-value"), "valueQuantity": _in_unit_of_limit(case, held.value)})
    components += [_by_table(other, percent) for other, percent in result.other_tables.items()]
    components += [_verdict("verdict", case.verdict), _verdict("area-verdict", case.assessment.area_verdict)]
    components += map(_finding, case.findings)
    resource = _observation(case, "application-percent", result.application_percent)
    said = dict.fromkeys((case.verdict, case.assessment.area_verdict))
    resource["interpretation"] = [{"text": verdict_sentence(verdict)} for verdict in said]
    doubt = doubt_words(case.assessment)
    said_too = (*((doubt,) if doubt else ()), *(f.text for f in case.findings), *beside(result), DISCLAIMER)
    resource["note"] = [{"text": text} for text in said_too]
    limit: Resource = {"text": f"The label's limit: {limit_text(held)}. {held.limit.source}"}
    if held.limit.kind is LimitKind.PERCENT_BSA:
        limit["high"] = _percent(held.limit.value)
    resource["referenceRange"] = [limit]
    resource["component"] = components
    return resource


def _by_table(other: OtherTable, percent: float) -> Resource:
    """The application by another weight table that applies to the person."""
    code, words = f"table-{other.id}", f"The application by {other_table_words(other)}"
    coding = {"system": CODE_SYSTEM, "code": code, "display": words}
    return {"code": {"coding": [coding], "text": words}, "valueQuantity": _percent(percent)}


def _verdict(kind: str, verdict: Verdict) -> Resource:
    words, code = verdict_sentence(verdict), verdict.value.replace("_", "-")
    coding = {"system": CODE_SYSTEM, "code": code, "display": words}
    return {"code": _code(kind), "valueCodeableConcept": {"coding": [coding], "text": words}}


def _finding(finding: Finding) -> Resource:
    """A finding as a component; where the label says so, and the figures in its text, as extensions of our own."""
    said = {"source": finding.source, "params": json.dumps(dict(finding.params), ensure_ascii=False, sort_keys=True)}
    code = f"finding-{finding.id.replace('_', '-')}"
    return {
        "extension": [{"url": f"{CODE_SYSTEM}:finding-{name}", "valueString": text} for name, text in said.items()],
        "code": {"coding": [{"system": CODE_SYSTEM, "code": code, "display": finding.id}], "text": finding.id},
        "valueString": finding.text,
        "interpretation": [{"text": finding.severity.value}],
    }


def _affected(case: Case) -> Resource:
    resource = _observation(case, "affected-percent", case.result.affected_percent)
    if case.result.regions:
        resource["component"] = [
            {"code": _region(region), "valueQuantity": _percent(percent)}
            for region, percent in case.result.regions.items()
        ]
    return resource


def _body_surface(case: Case, size: BodySize) -> Resource:
    resource = _frame(case, {"coding": [{"system": LOINC, "code": BODY_SURFACE}], "text": "Whole-body surface"})
    resource["valueQuantity"] = {"value": size.m2, "unit": "m2", "system": UCUM, "code": "m2"}
    resource["method"] = {"text": f"{size.formula.name}: {size.formula.text}"}
    return resource


def _observation(case: Case, code: str, percent: float) -> Resource:
    resource = _frame(case, _code(code))
    resource["valueQuantity"] = _percent(percent)
    resource["method"] = {"text": f"bsa-calc {__version__}, painted on a body map. {basis(case.result, case.profile)}"}
    return resource


def _frame(case: Case, code: Resource) -> Resource:
    """What every observation has; one that is not finished is preliminary."""
    unsettled = (Verdict.NOT_FINISHED, Verdict.NOT_JUDGED, Verdict.NOTHING_PAINTED)
    unsure = case.assessment.area_verdict in unsettled or not case.drawing.finished
    resource: Resource = {"resourceType": "Observation", "status": "preliminary" if unsure else "final", "code": code}
    if case.person:
        resource["subject"] = {"identifier": {"system": PERSON_SYSTEM, "value": case.person}}
    if case.day:
        resource["effectiveDateTime"] = case.day.isoformat()
    return resource


def _code(code: str) -> Resource:
    return {"coding": [{"system": CODE_SYSTEM, "code": code, "display": CODES[code]}], "text": CODES[code]}


def _region(region: str) -> Resource:
    name = regions()[region_numbers()[region]].name
    return {"coding": [{"system": CODE_SYSTEM, "code": f"region-{region}", "display": name}], "text": name}


def _percent(value: float) -> Resource:
    return {"value": value, "unit": "%", "system": UCUM, "code": "%"}


def _in_unit_of_limit(case: Case, value: float) -> Resource:
    unit = "cm2" if case.held.limit.kind is LimitKind.AREA_CM2 else "g"
    return {"value": value, "unit": unit, "system": UCUM, "code": unit}


def _seed(case: Case) -> uuid.UUID:
    """Names a case, so that the same export twice is the same: by its visit, or else by what it says."""
    if case.source is not None and case.source.record:
        return uuid.uuid5(uuid.NAMESPACE_OID, f"{case.source.record}/{case.source.visit}")
    drawing = case.drawing
    said = repr((case.person, case.day, drawing.body, drawing.age, drawing.profile, _paint(drawing.paint),
                 _paint(drawing.held_back), case.facts, drawing.weight_table, drawing.finished, drawing.body_facts,
                 drawing.hand, _paint(drawing.absent)))  # fmt: skip
    return uuid.uuid5(uuid.NAMESPACE_OID, said)


def _paint(table: PaintTable) -> str:
    ids, pieces = table.partial()
    digest = hashlib.sha256(table.whole().tobytes() + ids.tobytes())
    for piece in pieces:
        digest.update(piece.wkb)
    return digest.hexdigest()
