"""The documents for the next person name files that are there, and the glossary has each word once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import bsa_calc

PACKAGE = Path(bsa_calc.__file__).parent
DOCUMENTS = PACKAGE / "docs"
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "access.md", "decisions.md"])
def test_every_file_that_a_document_names_is_there(name: str) -> None:
    text = (DOCUMENTS / name).read_text("utf-8")
    named = set(re.findall(r"`([\w./-]+/[\w.-]*\.(?:py|json|csv|md|ts|yml))`", text))
    assert named
    missing = [
        path for path in sorted(named) if not any((base / path).exists() for base in (PACKAGE, ROOT, ROOT / "tests"))
    ]
    assert not missing


def test_the_glossary_has_each_word_once() -> None:
    rows = [line for line in (DOCUMENTS / "glossary.md").read_text("utf-8").splitlines() if line.startswith("| ")]
    words = [row.split("|")[1].strip() for row in rows if row.split("|")[1].strip() not in ("Word", "")]
    assert len(words) > 40
    assert len(set(words)) == len(words)


def test_the_table_of_access_has_each_criterion_once() -> None:
    """WCAG 2.2 has 31 criteria of level A and 24 of level AA; 4.1.1 is no longer one."""
    rows = [line.split("|")[1:5] for line in (DOCUMENTS / "access.md").read_text("utf-8").splitlines()]
    rows = [[cell.strip() for cell in row] for row in rows if len(row) == 4 and re.match(r" \d", row[0])]
    numbers = [row[0].split()[0] for row in rows]
    assert len(numbers) == len(set(numbers)) == 55
    assert numbers == sorted(numbers, key=lambda number: [int(part) for part in number.split(".")])
    assert {row[2] for row in rows} == {"holds", "falls short", "does not apply"}
    assert [row[1] for row in rows].count("AA") == 24
    assert all(row[3] for row in rows)
