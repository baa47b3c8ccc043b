"""Cases to put on paper, and what stands on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from bsa_calc.label.assessment import assess
from bsa_calc.label.facts import UNKNOWN, PersonFacts
from bsa_calc.record.examples import read_example
from bsa_calc.report.case import Case, make_case
from bsa_calc.ui.page.pdf import write_pdf
from bsa_calc.ui.page.record_page import SelfTest

DAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
SIZED = PersonFacts(170, 70)
#: Width and height of the papers, points.
POINTS = {"a4": (595.3, 841.9), "letter": (612.0, 792.0)}
MadeCase = Callable[..., Case]
Text = Callable[..., str]


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture(scope="session")
def case() -> MadeCase:
    """A case of a shipped example."""

    def make(example: str, facts: PersonFacts = UNKNOWN, **said: object) -> Case:
        found = assess(read_example(example), facts, now=NOON)
        return make_case(found, **{"day": DAY, **said})  # type: ignore[arg-type]

    return make


@pytest.fixture
def text_of(tmp_path: Path) -> Text:
    """The text of a case's PDF, as a search would find it, lines joined."""

    def read(case: Case, **options: object) -> str:
        path = tmp_path / "page.pdf"
        write_pdf(case, path, **{"printed": DAY, "self_test": SelfTest(17), **options})  # type: ignore[arg-type]
        return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)

    return read
