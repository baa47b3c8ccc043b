"""A record has the text of the user's own label that it is judged by: it can be judged anywhere, and alike."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
from bsa_calc.label.profile import SHIPPED, Profile, load_profile, profile_from
from bsa_calc.label.profile_file import checked_profile
from bsa_calc.label.rules_json import profile_data
from bsa_calc.label.verdict import Verdict
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.format.record_text import parse_record, record_from, record_text
from bsa_calc.record.record import Record, new_record
from bsa_calc.record.store.profile_files import save_profile
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.record.timeline import timeline

Draw = Callable[..., Drawing]
TODAY = dt.date(2026, 11, 24)
#: A label with one of everything that a label can say.
FULL: dict[str, Any] = {
    "format": "bsa-calc product profile", "version": 1, "id": "ward", "name": "Our ward", "short_name": "Ward",
    "medicine": "Cream W", "note": "Line one.\nLine two.", "revision": "2026-03",
    "limit": {"kind": "percent_bsa", "value": 5, "source": "W, 2.1"},
    "further_limits": [{"kind": "area_cm2", "value": 25.5, "ages": {"up_to": 11}, "source": "W, 2.2"},
                       {"kind": "grams_per_time", "value": 60, "days": 7, "source": "W, 2.3"}],
    "hands": {"count": 5, "source": "W, 2.4"},
    "indication": {"value": "Vitiligo", "source": "W, 1"},
    "minimum_age": {"value": 0, "source": "W, 1"}, "maximum_age": {"value": 17, "source": "W, 1"},
    "face_affected": {"value": False, "source": "W, 1"},
    "contraindications": {"hypersensitivity": {"value": True, "source": "W, 3"}},
    "careful": [{"part": "eyes", "place": "eyelids", "avoid": "into the eyes", "regions": ["left-eyelids"],
                 "source": "W, 4"}],
    "excluded": [{"part": "scalp", "regions": ["scalp"], "source": "W, 4"}],
    "required": [{"part": "palms", "regions": ["left-palm", "right-palm"], "source": "W, 4"}],
    "per_day": {"value": 0.5, "source": "W, 5"}, "interval_hours": {"value": 24, "source": "W, 5"},
    "reviews": [{"week": 8, "source": "W, 6"}, {"week": 24, "below_repigmentation_percent": 25, "source": "W, 6"}],
    "cream_limits": [{"tubes": 1.5, "tube_grams": 60, "days": 14, "ages": {"from": 2, "up_to": 17}, "source": "W, 7"}],
    "advice": [{"for": "patient", "id": "thin", "text": "Thin.", "source": "W, 8"}],
}  # fmt: skip


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BSA_CALC_PROFILES", str(tmp_path / "profiles"))


def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Another computer, without the label."""
    monkeypatch.setenv("BSA_CALC_PROFILES", str(tmp_path / "other"))


def judged_by_ward(draw: Draw, **changes: Any) -> tuple[Record, Profile]:
    """A record of one visit that is over the ward's limit of 5 %, and within 10 %."""
    save_profile({**FULL, **changes}, TODAY)
    ward = load_profile("ward")
    drawing = replace(draw("left-thigh-front", "right-thigh-front"), profile="ward", all_sides_seen=True)
    record = new_record(drawing, TODAY)
    visit = record.visits[0]
    return record.with_visit(visit.with_drawing(drawing, assess(drawing, profile=ward))), ward


@pytest.mark.parametrize("profile_id", SHIPPED)
def test_a_label_written_and_read_is_the_same(profile_id: str) -> None:
    profile = load_profile(profile_id)
    assert profile_from(profile_data(profile), own=False) == profile


def test_every_field_of_a_label_is_written() -> None:
    """What could be left out is found by the schema's own keys."""
    profile = checked_profile(FULL)
    data = json.loads(json.dumps(profile_data(profile)))
    assert checked_profile(data) == profile
    assert data == FULL


def test_a_colleague_opens_it_and_it_is_judged_alike(
    draw: Draw, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Over is over there too; saved there, the text stays in it."""
    record, ward = judged_by_ward(draw)
    with RecordFile() as file:
        file.save_as(record, tmp_path / "case.bsa")
    elsewhere(monkeypatch, tmp_path)
    file, opened = RecordFile.open(tmp_path / "case.bsa")
    with file:
        visit = opened.by_date()[-1]
        assert opened.profile("ward") == ward
        assert assess(visit.drawing, profile=opened.profile("ward")).area_verdict is Verdict.OVER
        assert visit.outdated(opened.profile("ward")) == ()
        assert timeline(opened, []).limit_percent == 5
        file.save(opened.with_visit(opened.next_visit(TODAY + dt.timedelta(days=1))))
    again = RecordFile.open(tmp_path / "case.bsa", read_only=True)[1]
    assert again.profiles == (ward,)


def test_the_records_own_text_counts_where_both_are(draw: Draw) -> None:
    """A label of the same id on the other computer, or a later text on this one, judges no visit by stealth."""
    record, ward = judged_by_ward(draw)
    text = record_text(record)
    save_profile({**FULL, "limit": {**FULL["limit"], "value": 20}, "hands": {**FULL["hands"], "count": 20}}, TODAY)
    opened = parse_record(text, TODAY)
    assert load_profile("ward").limit_percent == 20
    assert opened.profile("ward").limit_percent == 5
    assert json.loads(record_text(opened))["profiles"] == json.loads(text)["profiles"]
    assert opened.with_profile(load_profile("ward")).profile("ward").limit_percent == 20
    assert parse_record(record_text(opened.with_profile(load_profile("ward"))), TODAY).profiles != (ward,)


def test_a_changed_text_is_told_whatever_changed_in_it(draw: Draw) -> None:
    """Not its limit alone: an age, a contraindication, a sentence."""
    record, ward = judged_by_ward(draw)
    visit = record.visits[0]
    assert visit.outdated(ward) == ()
    for change in ({"minimum_age": 2}, {"contraindications": ()}, {"note": ""}, {"required": ()}):
        assert visit.outdated(replace(ward, **change)) == ("profile",)  # type: ignore[arg-type]


def test_only_what_visits_name_is_kept_and_a_reader_must_know_it(draw: Draw) -> None:
    record, _ = judged_by_ward(draw)
    data = json.loads(record_text(record))
    assert (data["version"], data["readable_by"]) == (3, 3)
    assert [profile["id"] for profile in data["profiles"]] == ["ward"]
    visit = record.visits[0]
    shipped = record.with_visit(visit.with_drawing(replace(visit.drawing, profile="opzelura-eu")))
    assert "profiles" not in json.loads(record_text(shipped))
    assert "readable_by" not in json.loads(
        record_text(new_record(replace(visit.drawing, profile="opzelura-eu"), TODAY))
    )


def test_a_text_that_nobody_has_leaves_the_paint_readable(
    draw: Draw, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A file by hand without it: the drawing can be looked at, and nothing is judged by another label."""
    record, _ = judged_by_ward(draw)
    elsewhere(monkeypatch, tmp_path)
    again = parse_record(record_text(record), TODAY)
    assert again.profiles == ()
    assert again.visits[0].drawing.profile == "ward"
    with pytest.raises(InputError, match="no product profile “ward”"):
        again.profile("ward")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda own: own.update(id="opzelura-eu"), r"profiles\[0\]\.id.*shipped"),
        (lambda own: own.update(name="Opzelura EU"), r"profiles\[0\]\.name.*shipped"),
        (lambda own: own["limit"].update(value=0), r"profiles\[0\]\.limit\.value"),
        (lambda own: own.update(colour=1), r"profiles\[0\]\..*colour"),
        (lambda own: own.update(version=9), r"profiles\[0\]\..*version 9"),
    ],
)
def test_no_record_brings_a_label_that_could_not_be_saved(
    draw: Draw, spoil: Callable[[dict[str, Any]], object], said: str
) -> None:
    """Least of all one that takes the place of a shipped one."""
    data = json.loads(record_text(judged_by_ward(draw)[0]))
    del data["check"]
    spoil(data["profiles"][0])
    with pytest.raises(InputError, match=said):
        record_from(data)
    data["profiles"] = [FULL, FULL]
    with pytest.raises(InputError, match="comes twice"):
        record_from(data)
