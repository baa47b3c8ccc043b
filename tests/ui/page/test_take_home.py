"""The page to take home: hands first, what to do and what not, in its author's words alone."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRectF

from bsa_calc.label.assessment import assess
from bsa_calc.paint.layers import skin_of
from bsa_calc.record.examples import read_example
from bsa_calc.record.store.profile_files import save_profile
from bsa_calc.report.case import make_case
from bsa_calc.ui.page.pdf import write_pdf
from bsa_calc.ui.page.sheet import Sheet
from bsa_calc.ui.page.take_home import TakeHomePage
from tests.ui.page.conftest import DAY, POINTS, SIZED, MadeCase, Text


def test_take_home_page(case: MadeCase, text_of: Text) -> None:
    """Hands first, then percent; where, what not, when."""
    text = text_of(case("just-under", facts=SIZED), take_home=True)
    assert text.index("Cream on about 9 hands of skin: within the limit") < text.index("9.0 %")
    for said in ("cream goes here", "Put a thin layer", "Wait at least 8 hours", "Not on your lips", "Morning",
                 "Evening",
                 "5¾ fingertip units", "does not replace what your doctor or nurse tells you"):  # fmt: skip
        assert said in text, said


@pytest.mark.parametrize("entered", [False, True])
def test_take_home_of_ones_own_profile_says_what_its_author_entered(
    text_of: Text, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entered: bool
) -> None:
    """It names its medicine; nothing of another one's use, tubes, boxes or side effects is on it."""
    monkeypatch.setenv("BSA_CALC_PROFILES", str(tmp_path / "profiles"))
    more = {
        "per_day": {"value": 1, "source": "leaflet"},
        "cream_limits": [{"tubes": 1, "tube_grams": 5, "days": 7, "source": "leaflet"}],
        "careful": [{"part": "eyes", "regions": ["left-eyelids"], "source": "leaflet"}],
    }
    save_profile(
        {"format": "bsa-calc product profile", "version": 1, "id": "other", "name": "Other", "short_name": "Other",
         "medicine": "Tirbanibulin", "limit": {"kind": "percent_bsa", "value": 20, "source": "leaflet"},
         "revision": "2025-01", **(more if entered else {})},
        DAY,
    )  # fmt: skip
    drawing = replace(read_example("just-under"), profile="other")
    text = text_of(make_case(assess(drawing, SIZED)), take_home=True)
    assert "Tirbanibulin" in text
    for wrong in ("Ruxolitinib", "twice", "two 100 g", "acne", "Morning", "Evening", "8 hours", "thin layer"):
        assert wrong not in text, wrong
    said = ("Applications a day: 1.", "At most 1 tubes of 5 g in 7 days.", "Not in or on: eyes.", "Tick each time")
    for words in (*said, "How to use it", "fingertip"):
        assert (words in text) == entered, words
    assert "Ruxolitinib 15 mg/g cream" in text_of(make_case(assess(read_example("just-under"))), take_home=True)


def test_take_home_over(case: MadeCase, text_of: Text) -> None:
    """Over the limit: what to leave out, no boxes to tick, and nothing that says to put cream on what is marked."""
    text = text_of(case("just-over"), take_home=True)
    for said in ("Too much skin for one time", "Do not put cream on all of it", "Leave out about 3 hands (2.9 %).",
                 "Leave out one of these", "Upper back; lower back (3½ hands): then 7.5 % is left",
                 "Choose with your doctor or nurse"):  # fmt: skip
        assert said in text, said
    for wrong in ("cream goes here", "Put a thin layer", "Morning"):
        assert wrong not in text


@pytest.mark.parametrize(("count", "counted"), [(6, ""), (7, ""), (8, "and 2 smaller ones")])
def test_no_line_counts_a_single_patch(count: int, counted: str, text_of: Text) -> None:
    """Seven are all named; of more, six are."""
    drawing = read_example("many-small")
    patches = make_case(assess(drawing)).result.patches
    held = drawing.holding(skin_of(patches, drawing.paint, range(count)))
    said = text_of(make_case(assess(held), day=DAY), take_home=True)
    assert re.findall(r"and \d+ smaller ones", said) == ([counted] if counted else [])


@pytest.mark.parametrize("paper", POINTS)
def test_a_long_instruction_stands_whole_in_its_box(
    paper: str, case: MadeCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other languages need two lines for it: nothing is cut, and both stay inside the frame."""
    long = "Wählen Sie mit Ihrer Ärztin, Ihrem Arzt oder Ihrer Pflegekraft, was Sie weglassen. Drucken Sie dann neu."
    monkeypatch.setattr(TakeHomePage, "tr", lambda _, text: long if text.startswith("Choose with") else text)
    frames: list[QRectF] = []
    monkeypatch.setattr(Sheet, "card", lambda _, frame, **__: frames.append(frame))
    ends: list[float] = []
    write = Sheet.text

    def note(sheet: Sheet, x: float, y: float, text: str, *rest: Any, **options: Any) -> float:
        end = write(sheet, x, y, text, *rest, **options)
        if text == long:
            ends.extend((y, end, len(sheet.lines(text, 12, options["width"], options["weight"]))))
        return end

    monkeypatch.setattr(Sheet, "text", note)
    write_pdf(case("just-over"), tmp_path / "home.pdf", take_home=True, paper=paper)
    top, bottom, lines = ends
    assert lines == 2
    assert frames[-1].top() < top < bottom < frames[-1].bottom()
