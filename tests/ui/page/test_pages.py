"""What stands on the pages, in every state and on both papers; how large they are; what happens when writing fails."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.errors import InputError
from bsa_calc.label.ages import Ages
from bsa_calc.label.assessment import assess
from bsa_calc.label.facts import Answer, PersonFacts
from bsa_calc.paint.layers import skin_of
from bsa_calc.record.examples import examples, read_example
from bsa_calc.record.format.drawing_file import read_drawing
from bsa_calc.record.store.profile_files import save_profile
from bsa_calc.report.case import Case, Earlier, make_case
from bsa_calc.ui.page.map_file import write_map
from bsa_calc.ui.page.pdf import write_pdf
from bsa_calc.ui.page.record_page import SelfTest
from bsa_calc.ui.page.sheet import REGULAR, Sheet
from bsa_calc.ui.page.take_home import TakeHomePage
from bsa_calc.ui.words.dates import clock_words

MadeCase = Callable[..., Case]
Text = Callable[..., str]
DAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
SIZED = PersonFacts(170, 70)
POINTS = {"a4": (595.3, 841.9), "letter": (612.0, 792.0)}


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
    for said in ("Too much skin for one time", "Do not put cream on all of it", "Leave out about 3½ hands (3.2 %).",
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


def test_a_failed_self_test_is_said(case: MadeCase, text_of: Text) -> None:
    assert "1 of 17 checks FAILED" in text_of(case("sides-only"), self_test=SelfTest(17, 1))


def test_the_file_before_stays_when_writing_fails(case: MadeCase, tmp_path: Path) -> None:
    """A folder in the way, or none at all: a clear error, nothing left behind."""
    (tmp_path / "page.pdf").mkdir()
    with pytest.raises(InputError, match=r"page\.pdf could not be saved: .+\. Choose another folder"):
        write_pdf(case("sides-only"), tmp_path / "page.pdf")
    with pytest.raises(InputError, match="could not be saved"):
        write_pdf(case("sides-only"), tmp_path / "none" / "page.pdf")
    with pytest.raises(InputError, match="no paper"):
        write_pdf(case("sides-only"), tmp_path / "other.pdf", paper="a3")
    assert [p.name for p in tmp_path.iterdir()] == ["page.pdf"]


def test_pictures_of_the_map(case: MadeCase, tmp_path: Path) -> None:
    """PNG with the paint's blue; SVG that needs no clipping; no other kinds."""
    write_map(case("just-over"), tmp_path / "map.png")
    image = QImage(str(tmp_path / "map.png"))
    assert image.width() > 2000
    small = image.scaledToWidth(400)
    colours = {small.pixelColor(x, y).name() for x in range(small.width()) for y in range(small.height())}
    assert any(int(c[5:7], 16) - int(c[1:3], 16) > 70 for c in colours)
    write_map(case("just-over"), tmp_path / "map.svg")
    svg = (tmp_path / "map.svg").read_text("utf-8")
    assert QSvgRenderer(str(tmp_path / "map.svg")).isValid()
    assert "clip-path" not in svg
    assert "Over the limit" in svg
    with pytest.raises(InputError, match=r"written as \.png or \.svg"):
        write_map(case("just-over"), tmp_path / "map.gif")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["map.png", "map.svg"]


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


def test_specks_share_a_line_as_in_the_window(text_of: Text, tmp_path: Path) -> None:
    file = tmp_path / "specks.json"
    marks = [{"view": "front", "brush_mm": 20, "path": [[-60, 1250], [40, 1250]]}]
    marks += [{"view": "front", "brush_mm": 1, "path": [[x, 1150]]} for x in (-60, -40, -20, 0)]
    said = {"format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": 34, "marks": marks}
    file.write_text(json.dumps(said), encoding="utf-8")
    text = text_of(make_case(assess(read_drawing(file), now=NOON), day=DAY))
    assert "4 smaller ones" in text
    assert "(2)" not in text
