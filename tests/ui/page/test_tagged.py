"""The pages for those who hear them: PDFs with language, title, headings, lists, tables and the map in words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from bsa_calc.label.assessment import assess
from bsa_calc.label.facts import Answer, PersonFacts
from bsa_calc.record.examples import examples
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.record import Record
from bsa_calc.record.visit import new_visit
from bsa_calc.report.case import Case, make_case
from bsa_calc.report.course import visit_case
from bsa_calc.ui.page.map_file import write_map
from bsa_calc.ui.page.pdf import write_pdf
from bsa_calc.ui.page.structure import MARK, Structure
from bsa_calc.ui.page.tagged import tagged
from bsa_calc.ui.system.languages import install_language
from bsa_calc.ui.words import terms
from tests.ui.page.conftest import DAY, SIZED, MadeCase

#: What draws, in a page's stream; it must stand between the begin and the end of a tag.
DRAWS = {b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"Do", b"sh"}
#: What may stand in what, of the roles in use (ISO 32000-1, 14.8.4).
WITHIN = {"L": {"LI"}, "LI": {"Lbl", "LBody"}, "Table": {"TR"}, "TR": {"TH", "TD"}}
ONLY_IN = {inner: outer for outer, inners in WITHIN.items() for inner in inners}
Plain = Callable[..., Any]


def written(case: Case, folder: Path, **options: Any) -> PdfReader:
    path = folder / "page.pdf"
    write_pdf(case, path, printed=DAY, **options)
    return PdfReader(path)


def parts(reader: PdfReader) -> Iterator[tuple[str, DictionaryObject, str]]:
    """Role, element and the role around it of all parts, in reading order."""

    def below(element: DictionaryObject, outer: str) -> Iterator[tuple[str, DictionaryObject, str]]:
        role = element["/S"][1:]
        yield role, element, outer
        kids = element["/K"]
        for kid in kids if isinstance(kids, list) else []:
            yield from below(kid.get_object(), role)

    root: Any = reader.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    yield from below(root["/K"][0].get_object(), "")


def roles(reader: PdfReader) -> list[str]:
    return [role for role, _, _ in parts(reader)]


def said_of(reader: PdfReader, role: str) -> list[str]:
    return [str(element["/Alt"]) for found, element, _ in parts(reader) if found == role and "/Alt" in element]


def require_sound(reader: PdfReader) -> None:
    """Everything drawn is in a tag, each tag has its part, and the parts stand as they may."""
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    ways = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    owners = dict(zip(ways[::2], ways[1::2], strict=True))
    for index, page in enumerate(reader.pages):
        assert page["/StructParents"] == index
        require_tagged(ContentStream(page["/Contents"], reader), owners[index].get_object(), page)
    for role, element, outer in parts(reader):
        assert outer == ONLY_IN.get(role, outer), f"{role} in {outer}"
        assert outer not in WITHIN or role in WITHIN[outer], f"{role} in {outer}"
        assert element["/P"].get_object()["/K"] is not None
        assert role != "Figure" or element["/Alt"]
        assert element["/K"] != [], f"an empty {role}"
    require_regular_tables(reader)


def require_tagged(stream: ContentStream, owners: Any, page: Any) -> None:
    depth, seen, in_text = 0, 0, False
    for operands, operator in stream.operations:
        if operator in (b"BDC", b"BMC"):
            assert not depth, "tags within tags"
            assert not in_text
            depth += 1
            if operator == b"BDC":
                owner = owners[operands[1]["/MCID"]].get_object()
                assert operands[1]["/MCID"] == seen == owner["/K"]
                assert owner["/S"] == operands[0]
                assert owner["/Pg"].get_object() == page
                seen += 1
        elif operator == b"EMC":
            depth -= 1
        elif operator in (b"BT", b"ET"):
            in_text = operator == b"BT"
        assert depth >= 0
        assert depth or operator not in DRAWS, f"{operator!r} stands in no tag"
    assert not depth
    assert seen == len(owners)


def require_regular_tables(reader: PdfReader) -> None:
    for role, element, _ in parts(reader):
        if role == "Table":
            rows = [row.get_object()["/K"] for row in element["/K"]]
            assert len({len(row) for row in rows}) == 1
            kinds = [{cell.get_object()["/S"] for cell in row} for row in rows]
            assert kinds[0] == {"/TH"}
            assert all(kind == {"/TD"} for kind in kinds[1:])


@pytest.mark.parametrize("take_home", [False, True])
@pytest.mark.parametrize("example", [e.id for e in examples()])
def test_every_page_has_a_sound_structure(example: str, take_home: bool, case: MadeCase, tmp_path: Path) -> None:
    reader = written(case(example, facts=SIZED), tmp_path, take_home=take_home)
    require_sound(reader)
    found = roles(reader)
    assert found[:2] == ["Document", "H1"]
    assert found.count("H1") == len(reader.pages)
    assert reader.trailer["/Root"]["/Lang"] == "en"  # type: ignore[index]
    assert not any(MARK.search(page["/Contents"].get_data()) for page in reader.pages)
    assert b"-100000" not in b"".join(page["/Contents"].get_data() for page in reader.pages)


def test_an_empty_page_too(tmp_path: Path, plain: Plain) -> None:
    reader = written(make_case(assess(drawing_from(plain([]))), day=DAY), tmp_path)
    require_sound(reader)
    assert "Body map. Front: nothing painted. Back: nothing painted." in said_of(reader, "Figure")


def test_the_order_is_that_of_the_page(case: MadeCase, tmp_path: Path) -> None:
    """Title, verdict, figure with the limit, ways out, map, facts, findings; then the tables and the method."""
    found = roles(written(case("just-over", facts=SIZED), tmp_path))
    order = [found.index(role) for role in ("H1", "H2", "Figure", "L")]
    assert order == sorted(order)
    second = found.index("H1", 2)
    assert found[second:].count("Table") == 2
    assert found.index("Table") > second


def test_the_map_is_said(case: MadeCase, tmp_path: Path) -> None:
    """Which side shows what, by its name; the gauge with figure and limit."""
    gauge, body = said_of(written(case("just-over", facts=SIZED), tmp_path), "Figure")
    assert gauge == "Bar with the limit: 11.0 %, Likely 10.1 to 12.0 %, limit 10 %"
    assert body.startswith("Body map. Front: right chest; left chest; ")
    assert re.search(r"Back: upper back; lower back", body)
    assert "nothing painted" not in body


def test_what_is_left_out_is_said_as_that(plain: Plain, tmp_path: Path) -> None:
    """Never among what gets cream."""
    palm, nose = {"region": "left-palm"}, {"region": "nose"}
    whole, nose_only = (drawing_from(plain(marks)) for marks in ([palm, nose], [nose]))
    drawing = replace(whole, held_back=nose_only.paint)
    body = said_of(written(make_case(assess(drawing), day=DAY), tmp_path), "Figure")[-1]
    assert "Front: left palm. Front, left out this time: nose. Back: left palm." in body


def test_what_weighs_how_much_is_said(case: MadeCase, tmp_path: Path) -> None:
    """A warning differs from a note by its shape alone for those who see."""
    said = said_of(written(case("just-over", facts=SIZED), tmp_path), "Lbl")
    assert {"Warning", "Question", "Note"} >= set(said)
    assert len(set(said)) > 1
    child = PersonFacts(170, 70, pregnancy_or_breast_feeding=Answer.YES)
    assert "Contraindication" in said_of(written(case("just-over", facts=child), tmp_path), "Lbl")


def test_the_course_has_its_parts(plain: Plain, tmp_path: Path) -> None:
    """60 visits: the plot in words, a table on each page."""
    drawing = drawing_from(plain([{"region": "left-palm"}, {"region": "nose"}]))
    day, found = dt.date(2026, 1, 12), assess(drawing)
    record = Record(tuple(new_visit(day + dt.timedelta(weeks=4 * k), drawing, found) for k in range(60)))
    last = record.by_date()[-1]
    reader = written(visit_case(record, last, assess(last.drawing)), tmp_path)
    require_sound(reader)
    assert len(reader.pages) == 4
    assert roles(reader).count("Table") == 4
    assert "Plot over the weeks: share of the body at each visit. The table has the figures." in said_of(
        reader, "Figure"
    )


def test_title_and_language_are_those_of_the_page(qapp: QApplication, case: MadeCase, tmp_path: Path) -> None:
    found = case("just-over")
    assert written(found, tmp_path).metadata.title == "Share of the body surface in one application"  # type: ignore[union-attr]
    before = QLocale()
    install_language(qapp, "de")
    terms._patch_name.cache_clear()
    try:
        reader = written(case("just-over"), tmp_path, take_home=True)
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)
        terms._patch_name.cache_clear()
    assert reader.trailer["/Root"]["/Lang"] == "de"  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == "Ihre Creme: wo, wie viel, wann"
    assert said_of(reader, "Figure")[0].startswith("Körperbild. ")


def test_a_lost_mark_is_a_fault(case: MadeCase, tmp_path: Path) -> None:
    """Rather no file than one whose tags are not true."""
    path = tmp_path / "page.pdf"
    write_pdf(case("just-over"), path)
    structure = Structure()
    structure.drawn.append(structure.root)
    with pytest.raises(ValueError, match="lost its marks"):
        tagged(path.read_bytes(), structure, "en")


def test_the_picture_of_the_map_is_said_too(case: MadeCase, tmp_path: Path) -> None:
    """An SVG has a description."""
    write_map(case("just-over"), tmp_path / "map.svg")
    assert "<desc>Body map. Front: right chest; left chest; " in (tmp_path / "map.svg").read_text()


def test_a_page_whose_marks_are_lost_is_written_all_the_same(
    case: MadeCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What is seen on it is whole; the log says that the rest is missing."""
    monkeypatch.setattr("bsa_calc.ui.page.tagged.MARK", re.compile(b"nothing is like this"))
    file = tmp_path / "page.pdf"
    write_pdf(case("just-over"), file)
    reader = PdfReader(file)
    assert "Over the limit" in " ".join(reader.pages[0].extract_text().split())
    assert "/StructTreeRoot" not in reader.root_object
    assert "without its structure: ValueError" in caplog.text
