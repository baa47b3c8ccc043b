"""Cases to export: the shipped examples, and small ones painted for the test."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.label.assessment import assess
from bsa_calc.label.facts import PersonFacts
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.report.case import Case, make_case

MadeCase = Callable[..., Case]
DAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
SIZED = PersonFacts(height_cm=170, weight_kg=70)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of profiles, empty, in each test's own place."""
    folder = tmp_path / "profiles"
    monkeypatch.setenv("BSA_CALC_PROFILES", str(folder))
    return folder


@pytest.fixture(scope="session")
def case_of(plain: Callable[..., Any]) -> MadeCase:
    """Makes a case of some regions; `said` goes to the case, the rest to the drawing."""

    def make(
        regions: list[str], facts: PersonFacts = SIZED, said: dict[str, Any] | None = None, **drawing: Any
    ) -> Case:
        marks = [{"region": region} for region in regions]
        return make_case(assess(drawing_from(plain(marks, **drawing)), facts, now=NOON), **{"day": DAY, **(said or {})})

    return make
