"""The documents for the next person name files that are there, and the glossary has each word once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import bsa_calc

PACKAGE = Path(bsa_calc.__file__).parent
DOCUMENTS = PACKAGE / "docs"
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "decisions.md"])
def test_every_file_that_a_document_names_is_there(name: str) -> None:
    text = (DOCUMENTS / name).read_text("utf-8")
    named = set(re.findall(r"`([\w./-]+/[\w.-]*\.(?:py|json|csv|md|ts|yml))`", text))
    assert named
    missing = [path for path in sorted(named) if not any((base / path).exists() for base in (PACKAGE, ROOT))]
    assert not missing


def test_the_glossary_has_each_word_once() -> None:
    rows = [line for line in (DOCUMENTS / "glossary.md").read_text("utf-8").splitlines() if line.startswith("| ")]
    words = [row.split("|")[1].strip() for row in rows if row.split("|")[1].strip() not in ("Word", "")]
    assert len(words) > 40
    assert len(set(words)) == len(words)
