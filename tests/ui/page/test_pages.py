"""What stands on the pages, on both papers: all of it, and whole."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage, QPainter

from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.label.assessment import assess
from bsa_calc.label.facts import Answer, PersonFacts
from bsa_calc.record.examples import examples, read_example
from bsa_calc.record.format.drawing_file import read_drawing
from bsa_calc.record.store.profile_files import save_profile
from bsa_calc.report.case import Earlier, make_case
from bsa_calc.ui.page.pdf import write_pdf
from bsa_calc.ui.page.record_page import SelfTest
from bsa_calc.ui.page.sheet import REGULAR, Sheet
from tests.ui.page.conftest import DAY, NOON, POINTS, SIZED, MadeCase, Text


@pytest.mark.parametrize("paper", POINTS)
@pytest.mark.parametrize("take_home", [False, True])
@pytest.mark.parametrize("example", [e.id for e in examples()])
def test_every_example_fits(example: str, take_home: bool, paper: str, case: MadeCase, tmp_path: Path) -> None:
    """One page for the patient, two for the record, on the paper asked for; the type is embedded; small files."""
    path = tmp_path / "page.pdf"
    write_pdf(case(example, facts=SIZED), path, paper=paper, take_home=take_home)
    pages = PdfReader(path).pages
    assert len(pages) == (1 if take_home else 2)
    for page in pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(POINTS[paper], abs=0.8)
        fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
        assert fonts
        for font in fonts:
            assert "Inter" in font["/BaseFont"]
            described = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(described)
    assert path.stat().st_size < (200_000 if example == "many-small" else 150_000)
    assert [p.name for p in tmp_path.iterdir()] == ["page.pdf"]


def test_the_record_says_everything(case: MadeCase, text_of: Text) -> None:
    """Verdict, figures, basis, patches, regions, cream, comparison, method, sources, versions, self-test."""
    earlier = Earlier(date(2026, 5, 12), 11.8, 9.4, (8.7, 10.1))
    text = text_of(case("just-under", facts=SIZED, person="P-017", earlier=earlier))
    for said in (
        "Within the limit, if the drawing is right", "9.0 %", "Likely 8.2 to 9.8 %", "limit 10 %", "P-017",
        "visit of 24 November 2026",
        "about 9 hands", "Lund and Browder, adult", "Opzelura EU", "label of April 2023", "EMA/100444/2023",
        "Affected on 12 May 2026 11.8 %; −2.8 points since", "2.9 g, 5.7 fingertip units", "Mosteller", "1.75 mg/cm²",
        "Back of left hand", "Left upper back", "Front", "Inner right", "gets cream this time",
        "all 17 checks passed", "does not replace, clinical judgement", "Signature", "page 2 of 2",
        "Pregnancy and breast-feeding were not asked about", "from April 2023 (43 months ago)",
        "Hypersensitivity to it was not asked about", "Other things the label says",
    ):  # fmt: skip
        assert said in text, said


def test_about_the_same(case: MadeCase, text_of: Text) -> None:
    """A difference inside the band is called none."""
    text = text_of(case("just-under", earlier=Earlier(DAY, 9.3, 9.3, (8.7, 9.9))))
    assert "9.3 %; now about the same" in text
    assert "(−0.3 points; anything from " in text


def test_the_last_visit_region_by_region(text_of: Text) -> None:
    """With the earlier drawing: what was gained and lost, in the table of regions and in sentences, with its band."""
    before, after = read_example("just-over"), read_example("just-under")
    old = make_case(assess(before)).result
    earlier = Earlier(date(2026, 5, 12), old.affected_percent, old.application_percent, old.band, before)
    case = make_case(assess(after), earlier=earlier, day=DAY)
    assert case.change is not None
    assert case.change.measurable
    text = text_of(case)
    assert "11.0 %; −2.0 points since" in text
    low, high = (f"{end:.1f}".replace("-", "−") for end in case.change.band)
    assert f"Less affected than on 12 May 2026: −2.0 points (likely {low} to {high})" in text
    assert "Affected then 11.0 %, now 9.0 %; one application then 11.0 %, now 9.0 %." in text
    assert case.comparison is not None
    assert case.comparison.fall is not None
    assert f"The affected area is {case.comparison.fall.percent:.0f} % smaller (likely " in text
    changed = [d for d in case.comparison.regions.values() if d.measurable and abs(d.change) >= 0.05]
    assert changed
    for difference in changed:
        assert f"−{abs(difference.change):.1f}" in text
    again = make_case(assess(before), earlier=earlier)
    assert "11.0 %; now about the same" in text_of(again)


def test_a_region_that_healed_is_listed(text_of: Text) -> None:
    """What is no longer affected stands in the table with what it lost."""
    drawing = read_example("hands-and-face")
    whole = make_case(assess(drawing))
    left = make_case(assess(drawing.with_paint(whole.result.patches.without(drawing.paint, [whole.order[0]]))))
    gone = set(whole.result.regions) - set(left.result.regions)
    assert gone
    earlier = Earlier(DAY, whole.result.affected_percent, whole.result.application_percent, whole.result.band, drawing)
    text = text_of(make_case(assess(left.drawing), earlier=earlier))
    name = regions()[region_numbers()[max(gone, key=whole.result.regions.__getitem__)]].name
    assert f"{name} 0.0 % – −" in text


def test_a_long_pseudonym_leaves_the_dates(case: MadeCase, text_of: Text) -> None:
    """It is cut; what stands behind it and beside it is whole, on both pages."""
    made = case("just-under", person="W" * 200)
    for said in ("W… · visit of 24 November 2026", "printed 24 November 2026", "label of April 2023"):
        assert said in text_of(made), said
    assert "W… · 24 November 2026" in text_of(made, take_home=True)


def test_no_finding_is_dropped(case: MadeCase, text_of: Text) -> None:
    """What the first page has no room for stands on the second; warnings come first."""
    facts = PersonFacts(165, 110, pregnancy_or_breast_feeding=Answer.YES, hours_since_last=3, weeks_treated=53,
                        repigmentation_percent=12)  # fmt: skip
    made = case("just-over", facts=facts)
    assert len(made.findings) > 7
    text = text_of(made)
    for finding in made.findings:
        assert finding.text in text


@pytest.mark.parametrize("paper", POINTS)
def test_dozens_of_findings_stay_on_the_page(paper: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A profile of one's own can name sixty parts: two pages all the same, and the rest is counted."""
    monkeypatch.setenv("BSA_CALC_PROFILES", str(tmp_path / "profiles"))
    part = {"regions": ["nose"], "source": "leaflet " * 20}
    save_profile(
        {"format": "bsa-calc product profile", "version": 1, "id": "dozens", "name": "Dozens", "short_name": "Dozens",
         "limit": {"kind": "percent_bsa", "value": 10, "source": "leaflet " * 60}, "revision": "2025-01",
         "careful": [{**part, "part": f"{k} {'very long name of a part ' * 4}"} for k in range(60)]},
        DAY,
    )  # fmt: skip
    before = read_example("just-over")
    drawing = replace(read_example("hands-and-face"), profile="dozens")
    case = make_case(assess(drawing, SIZED), earlier=Earlier(DAY, 11.0, 11.0, (10.2, 11.8), before))
    path = tmp_path / "page.pdf"
    lowest = lowest_text(monkeypatch)
    write_pdf(case, path, paper=paper)
    pages = PdfReader(path).pages
    assert len(pages) == 2
    text = " ".join(pages[1].extract_text().split())
    assert re.search(r"and \d+ more; bsa-calc lists them", text)
    assert text.index("How it was calculated") < text.index("Signature")
    assert max(lowest) < POINTS[paper][1] - 20


def lowest_text(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Where each text on a page ends, filled while a page is drawn."""
    ends: list[float] = []
    write = Sheet.text

    def note(sheet: Sheet, *where: Any, **options: Any) -> float:
        ends.append(write(sheet, *where, **options))
        return ends[-1]

    monkeypatch.setattr(Sheet, "text", note)
    return ends


def test_no_word_stands_alone() -> None:
    """A text whose last word would have a line of its own is broken earlier, in no more lines."""
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sheet = Sheet(painter, 595, 842)
    text = "Do not use more than two 100 g tubes in a month."
    for width in range(60, 300, 3):
        plain = sheet._broken(text, 10, width, REGULAR)
        lines = sheet.lines(text, 10, width)
        assert len(lines) == len(plain)
        assert " ".join(lines) == text
        if width > 120 and len(lines) > 1:
            assert " " in lines[-1], (width, lines)
    painter.end()


def test_shares_that_were_typed_are_named(text_of: Text) -> None:
    """Nobody drew them: the page says so."""
    drawing = read_example("sides-only")
    assert "Entered as a share of the region, not drawn: Nose 40 %." in text_of(
        make_case(assess(replace(drawing, entered=(("nose", 40.0),))))
    )


def test_a_failed_self_test_is_said(case: MadeCase, text_of: Text) -> None:
    assert "1 of 17 checks FAILED" in text_of(case("sides-only"), self_test=SelfTest(17, 1))


def test_specks_share_a_line_as_in_the_window(text_of: Text, tmp_path: Path) -> None:
    file = tmp_path / "specks.json"
    marks = [{"view": "front", "brush_mm": 20, "path": [[-60, 1250], [40, 1250]]}]
    marks += [{"view": "front", "brush_mm": 1, "path": [[x, 1150]]} for x in (-60, -40, -20, 0)]
    said = {"format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": 34, "marks": marks}
    file.write_text(json.dumps(said), encoding="utf-8")
    text = text_of(make_case(assess(read_drawing(file), now=NOON), day=DAY))
    assert "4 smaller ones" in text
    assert "(2)" not in text
