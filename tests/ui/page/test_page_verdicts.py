"""Every verdict on both pages: said as large as it must be, and nothing beside it that speaks against it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from bsa_calc.label.ages import Ages
from bsa_calc.label.assessment import assess
from bsa_calc.label.facts import Answer, PersonFacts
from bsa_calc.paint.layers import skin_of
from bsa_calc.record.examples import read_example
from bsa_calc.record.store.profile_files import save_profile
from bsa_calc.report.case import make_case
from bsa_calc.ui.page.pdf import write_pdf
from bsa_calc.ui.words.dates import clock_words
from tests.ui.page.conftest import DAY, NOON, SIZED, MadeCase, Text


@pytest.mark.parametrize("take_home", [False, True])
def test_over_is_the_largest_word(take_home: bool, case: MadeCase, tmp_path: Path) -> None:
    """Over the limit nothing on the page is written larger than that."""
    path = tmp_path / "over.pdf"
    write_pdf(case("just-over"), path, take_home=take_home)
    words = "Too much skin" if take_home else "Over the limit"
    sizes: dict[str, float] = {}

    def seen(text: str, _cm: Any, matrix: Any, _font: Any, size: float) -> None:
        if text.strip():
            sizes[text] = max(sizes.get(text, 0), abs(size * matrix[0]))

    page = PdfReader(path).pages[0]
    assert words in " ".join(page.extract_text(visitor_text=seen).split())
    largest = max(sizes.values())
    said = " ".join(" ".join(text.split()) for text, size in sizes.items() if size == largest)
    assert said.startswith(words[:3])


def test_left_out_patches(text_of: Text) -> None:
    """What gets no cream is named on both pages and has its own pattern in the legend."""
    drawing = read_example("just-over")
    whole = make_case(assess(drawing))
    out = whole.order[0]
    case = make_case(assess(drawing.holding(skin_of(whole.result.patches, drawing.paint, [out]))), day=DAY)
    assert "No cream this time on: Upper back; lower back" in text_of(case, take_home=True)
    text = text_of(case)
    assert "affected, left out this time" in text
    assert "11.0 %" in text
    left = 11.0 - float(whole.result.patch_percents[out])
    assert 7 < left < 8
    assert f"{left:.1f} %" in text


def test_not_finished(text_of: Text) -> None:
    """Which sides nobody has looked at; nothing reads as within."""
    drawing = replace(read_example("sides-only"), all_sides_seen=False, views_seen=frozenset())
    case = make_case(assess(drawing))
    for take_home in (False, True):
        text = text_of(case, take_home=take_home)
        assert "Not finished" in text
        assert "inner left, inner right, soles, crown" in text
        assert "Within" not in text
        assert "cream goes here" not in text


def test_a_limit_that_cannot_be_judged(text_of: Text, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit in cm² without height and weight: said, and never within; with them in its own unit."""
    monkeypatch.setenv("BSA_CALC_PROFILES", str(tmp_path / "profiles"))
    save_profile(
        {"format": "bsa-calc product profile", "version": 1, "id": "small-area", "name": "Small area",
         "short_name": "Small", "limit": {"kind": "area_cm2", "value": 25, "source": "leaflet"}, "revision": "2025-01"},
        DAY,
    )  # fmt: skip
    drawing = replace(read_example("sides-only"), profile="small-area")
    for take_home in (False, True):
        text = text_of(make_case(assess(drawing)), take_home=take_home)
        assert "height and weight" in text
        assert "Within" not in text
    text = text_of(make_case(assess(drawing, SIZED)))
    assert "Over the limit" in text
    assert "limit 25 cm²" in text
    assert "in one application, 5.1 % of the body" in text
    assert "of skin; the limit is 25 cm²" in text_of(make_case(assess(drawing, SIZED)), take_home=True)


@pytest.mark.parametrize("example", ["just-under", "just-over"])
def test_not_to_be_used(example: str, case: MadeCase, text_of: Text) -> None:
    """A contraindication takes the verdict's place, the area stands below; patients get no instruction, no reason."""
    made = case(example, facts=PersonFacts(pregnancy_or_breast_feeding=Answer.YES))
    text = text_of(made)
    assert "Not to be used" in text
    assert f"By area alone: {'within' if example == 'just-under' else 'over'} the limit" in text
    home = text_of(made, take_home=True)
    assert "Not to be used Do not put the cream on now. Ask your doctor or nurse." in home
    for wrong in (
        "Put a thin layer",
        "How to use it",
        "cream goes here",
        "Morning",
        "Mark the skin",
        "regnan",
        "within",
    ):
        assert wrong not in home, wrong
    for page in (text, home):
        assert "Leave out one of these" not in page


def test_the_next_not_before(case: MadeCase, text_of: Text) -> None:
    """Within the interval the time takes the place of the verdict's word on both pages."""
    made = case("just-under", facts=PersonFacts(hours_since_last=5))
    for take_home in (False, True):
        text = text_of(made, take_home=take_home)
        assert f"Next not before {clock_words(NOON + timedelta(hours=3))}" in text
        assert "Mark the skin" not in text
        assert "cream goes here" not in text
    assert "By area alone: within the limit" in text_of(made)


def test_the_age_is_needed(text_of: Text) -> None:
    """A birth year that leaves the label's age open: the age is asked for, and there is no tick."""
    facts = PersonFacts(birth_ages=Ages(11, 12))
    made = make_case(assess(replace(read_example("just-under"), age=None), facts, now=NOON), day=DAY)
    assert "Age needed Enter the age. By area alone: within the limit" in text_of(made)
    home = text_of(made, take_home=True)
    assert "Enter the age. Then print this page again." in home
    assert "cream goes here" not in home


def test_nothing_painted(text_of: Text) -> None:
    """An empty drawing is a page too."""
    drawing = read_example("sides-only")
    empty = make_case(assess(replace(drawing, paint=drawing.paint.empty(len(drawing.paint.state)))))
    assert "Nothing is painted." in text_of(empty)
    text = text_of(empty, take_home=True)
    assert "No skin is marked for cream" in text
    for wrong in ("cream goes here", "Put a thin layer", "Morning", "0 hand"):
        assert wrong not in text
    assert "gets cream this time" not in text_of(empty).replace("Gets cream this time", "")
