"""An assessment is made once, by the profile as it was read, and says one thing wherever it goes."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.cli import main
from bsa_calc.label.assessment import Assessment, assess
from bsa_calc.label.facts import Answer, Answers, PersonFacts
from bsa_calc.label.latest import Latest
from bsa_calc.label.profile import load_profile
from bsa_calc.label.verdict import Verdict
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.applications import Application
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.record import Person, Record
from bsa_calc.record.store.profile_files import save_profile
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.visit import figures_of, new_visit
from bsa_calc.report.case import make_case
from bsa_calc.report.fhir import fhir_bundle
from bsa_calc.report.plain import case_data
from bsa_calc.report.summary import few_lines
from bsa_calc.report.table import csv_text

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
PALMS = [{"region": "left-palm"}, {"region": "right-palm"}]
TEN_CM2 = {"kind": "percent_bsa", "value": 1, "source": "its leaflet"}


@pytest.fixture
def drawing(plain: Callable[..., Any]) -> Drawing:
    """Both palms, finished."""
    return drawing_from(plain(PALMS))


def said(found: Assessment) -> dict[str, Any]:
    """What each output says of an assessment: its verdict, and whether its findings are all there."""
    case = make_case(found)
    rows = list(csv.DictReader(io.StringIO(csv_text([("a", case)]).removeprefix("\ufeff"))))
    bundle = json.loads(json.dumps(fhir_bundle(case)))
    components = bundle["entry"][0]["resource"]["component"]
    codes = {c["code"]["text"]: c for c in components}
    words = {c["code"]["coding"][0]["code"]: c["valueCodeableConcept"]["coding"][0]["code"] for c in components
             if "valueCodeableConcept" in c}  # fmt: skip
    data = case_data(case)
    ids = [finding.id for finding in found.findings]
    assert [finding["id"] for finding in data["findings"]] == ids
    assert all(set(f) == {"id", "severity", "source", "text", "params"} for f in data["findings"])
    assert [row["id"] for row in rows if row["kind"] == "finding"] == ids
    assert all(row["severity"] and row["source"] and row["name"] for row in rows if row["kind"] == "finding")
    assert set(ids) <= codes.keys()
    assert all(finding.text in few_lines("a", found) for finding in found.findings)
    return {
        "json": (data["verdict"], data["area_verdict"]),
        "csv": (rows[0]["verdict"], rows[0]["area_verdict"]),
        "fhir": (words["verdict"].replace("-", "_"), words["area-verdict"].replace("-", "_")),
    }


CASES: dict[str, tuple[PersonFacts, dict[str, Any], tuple[str, str]]] = {
    "nothing known": (PersonFacts(), {}, ("within", "within")),
    "pregnant": (PersonFacts(pregnancy_or_breast_feeding=Answer.YES), {}, ("not_to_be_used", "within")),
    "hypersensitive": (PersonFacts(hypersensitivity=Answer.YES), {}, ("not_to_be_used", "within")),
    "eight years old": (PersonFacts(), {"age": 8, "body": "adolescent"}, ("not_to_be_used", "within")),
    "not finished": (PersonFacts(), {"all_sides_seen": False}, ("not_finished", "not_finished")),
    "an hour ago": (PersonFacts(hours_since_last=1.0), {}, ("too_soon", "within")),
}


@pytest.mark.parametrize("what", list(CASES))
def test_every_output_says_the_same(what: str, plain: Callable[..., Any]) -> None:
    """Verdict, the area's own beside it, and every finding: in text, JSON, CSV and FHIR alike."""
    facts, changes, (verdict, area) = CASES[what]
    found = assess(drawing_from(plain(PALMS, **changes)), facts, now=NOON)
    assert (found.verdict.value, found.area_verdict.value) == (verdict, area)
    assert found.is_within is (verdict == "within")
    assert set(said(found).values()) == {(verdict, area)}


def test_only_a_clean_within_ends_with_status_0(
    tmp_path: Path, plain: Callable[..., Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """A child of eight, an empty drawing and one that is not finished end with 1, in text and as JSON."""
    cases = {
        "within": (plain(PALMS), 0),
        "not_to_be_used": (plain(PALMS, age=8, body="adolescent"), 1),
        "nothing_painted": (plain([]), 1),
        "not_finished": (plain(PALMS, all_sides_seen=False), 1),
    }
    for verdict, (data, status) in cases.items():
        path = tmp_path / f"{verdict}.json"
        path.write_text(json.dumps(data))
        assert main(["measure", str(path)]) == status
        assert main(["measure", str(path), "--json"]) == status
        printed = json.loads(capsys.readouterr().out.splitlines()[-1])
        assert printed["verdict"] == verdict
        assert printed["findings"]


def test_a_record_within_the_interval_ends_with_status_1(tmp_path: Path, drawing: Drawing) -> None:
    """An application noted an hour ago: next not before its time, whatever is ticked now. Answers count too."""
    now = dt.datetime.now().astimezone()
    visit = new_visit(now.date(), drawing)
    born = Person(birth_year=now.year - 40)
    for record, status in (
        (Record((visit,), born), 0),
        (Record((visit,), born, (Application(now - dt.timedelta(hours=1)),)), 1),
        (Record((visit,), born, (Application(now - dt.timedelta(hours=30)),)), 0),
        (Record((visit.with_answers(Answers(Answer.YES)),), born), 1),
    ):
        path = tmp_path / "case.bsa"
        with RecordFile() as file:
            path.unlink(missing_ok=True)
            file.save_as(record, path)
        assert main(["measure", str(path)]) == status


def test_a_profile_that_changes_on_disk_is_one_thing_at_a_time(
    drawing: Drawing, own_profile: Callable[..., dict[str, Any]]
) -> None:
    """The assessment goes on saying what it said, in all it derives; a new one says the new thing, in all of it."""
    save_profile(own_profile(limit=TEN_CM2), dt.date(2026, 11, 24))
    mine = replace(drawing, profile="my-cream")
    found = assess(mine, now=NOON)
    assert found.verdict is Verdict.OVER
    save_profile(own_profile(limit={**TEN_CM2, "value": 50}), dt.date(2026, 11, 24))
    assert found.verdict is Verdict.OVER
    assert found.leave_out is not None
    assert set(said(found).values()) == {("over", "over")}
    assert figures_of(found).verdict == "over"
    assert figures_of(found).limit_percent == 1
    same = Latest().assess(mine, PersonFacts(), NOON, found.profile)
    assert same.verdict is Verdict.OVER, "by the profile as it was read"
    anew = assess(mine, now=NOON)
    assert anew.verdict is Verdict.WITHIN
    assert anew.leave_out is None
    assert anew.differs_from(found)
    assert not same.differs_from(found)


def test_a_drawing_is_judged_by_no_other_profile(drawing: Drawing) -> None:
    with pytest.raises(ValueError, match="opzelura-eu"):
        assess(drawing, profile=load_profile("opzelura-us-vitiligo"))


def test_what_is_known_already_changes_nothing(plain: Callable[..., Any]) -> None:
    """Measured from another drawing's figures: the same to the last digit as from nothing."""
    latest, one = Latest(), drawing_from(plain([*PALMS, {"region": "nose"}]))
    for made in (one, one.holding(drawing_from(plain(PALMS)).paint), replace(one, age=3.0), one):
        found, fresh = latest.assess(made, PersonFacts(), NOON).measurement, assess(made, now=NOON).measurement
        assert found.drawing is made
        assert (found.application_percent, found.affected_percent) == (
            fresh.application_percent,
            fresh.affected_percent,
        )
        assert found.band == fresh.band
        assert found.creams == fresh.creams
        assert found.cream_regions == fresh.cream_regions
