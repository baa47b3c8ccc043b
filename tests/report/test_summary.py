"""JSON, and names of patches."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest

from bsa_calc.report.case import Case, Earlier
from bsa_calc.report.names import patch_names
from bsa_calc.report.plain import case_data

MadeCase = Callable[..., Case]
TEN = [f"{side}-{part}" for side in ("left", "right") for part in ("palm", "hand-back", "fingers", "buttock")]


def test_json(case_of: MadeCase) -> None:
    """One object with everything, figures unrounded, valid for every reader."""
    case = case_of(["left-palm", "left-eyelids"])
    data = json.loads(json.dumps(case_data(case), allow_nan=False))
    assert data["application_percent"] == case.result.application_percent
    assert (data["verdict"], data["limit"]["kind"]) == ("within", "percent_bsa")
    assert data["limit"]["value"] == case.result.application_percent
    assert [p["name"] for p in data["patches"]] == [case.names[k] for k in case.order]
    assert sum(p["percent"] for p in data["patches"]) == pytest.approx(data["affected_percent"])
    assert {f["id"] for f in data["findings"]} == {
        "pregnancy_not_asked", "hypersensitivity_not_asked", "precaution", "old_label",
    }  # fmt: skip
    assert data["cream"]["formula"] == "mosteller"
    assert "person" not in data


def test_names() -> None:
    """Wholes, both sides, and a number for what would be called the same."""
    named = [["left-palm", "left-fingers"], ["left-elbow", "right-elbow"], ["nose"], ["nose"],
             ["left-hand-back", "right-hand-back", "nose"]]  # fmt: skip
    assert patch_names(named, [4, 3, 2, 1, 0]) == (
        "Left hand", "Both elbows", "Nose (2)", "Nose", "Backs of both hands; nose",
    )  # fmt: skip


def test_an_earlier_visit_is_kept(case_of: MadeCase) -> None:
    earlier = Earlier(date(2026, 5, 1), 7.5, 7.0, (6.5, 7.5))
    assert case_of(["nose"], said={"earlier": earlier}).earlier is earlier
