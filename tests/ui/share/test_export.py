"""What leaves the program: the same figure everywhere, files whole or not at all, and nobody's name in them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.verdict import shown_tenths
from bsa_calc.record.examples import examples, read_example
from bsa_calc.record.store.profile_files import save_profile
from bsa_calc.self_test import Check
from bsa_calc.ui.share.print_preview import PrintPreview
from bsa_calc.ui.words.dates import day_words

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

#: Entry of the menu and the ending of its file.
FILES = {"pdf": ".pdf", "take-home": ".pdf", "map": ".png", "csv": ".csv", "json": ".json", "fhir": ".json"}


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., list[str]]:
    """Chooses a file where the window asks for one; returns the names that were suggested."""
    suggested: list[str] = []

    def choice(name: str = "", kind: str = "") -> list[str]:
        def answer(_: object, __: str, path: str, ___: str) -> tuple[str, str]:
            suggested.append(path)
            return str(tmp_path / name) if name else "", kind

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        return suggested

    return choice


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def share(desk: Desk, entry: str) -> None:
    desk.bench.export.entries[entry].trigger()


@pytest.mark.parametrize("example", [e.id for e in examples()])
def test_one_figure_on_screen_and_in_every_file(
    desk: Desk, choose: Callable[..., list[str]], tmp_path: Path, example: str
) -> None:
    desk.session.start(read_example(example), None)
    for entry, ending in FILES.items():
        choose(f"{entry}{ending}")
        share(desk, entry)
    exact = desk.result.application_percent
    shown = f"{shown_tenths(exact, 10):.1f} %"
    assert desk.figure == shown
    assert shown in text_of(tmp_path / "pdf.pdf")
    assert shown in text_of(tmp_path / "take-home.pdf")
    table = list(csv.DictReader(io.StringIO((tmp_path / "csv.csv").read_text("utf-8-sig"))))
    assert float(table[0]["percent"]) == exact
    assert json.loads((tmp_path / "json.json").read_text("utf-8"))["application_percent"] == exact
    bundle = json.loads((tmp_path / "fhir.json").read_text("utf-8"))
    assert bundle["entry"][0]["resource"]["valueQuantity"]["value"] == exact
    assert not QImage(str(tmp_path / "map.png")).isNull()
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_file()) == sorted(f"{e}{s}" for e, s in FILES.items())


#: Limits of other kinds, and the unit that the figure then has.
UNITS: dict[str, tuple[dict[str, Any], str]] = {
    "area": ({"limit": {"kind": "area_cm2", "value": 700, "source": "leaflet"}}, "cm²"),
    "grams": (
        {"limit": {"kind": "grams_per_time", "value": 80, "days": 30, "source": "leaflet"},
         "per_day": {"value": 2, "source": "leaflet"}}, "g"
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", UNITS)
def test_one_figure_in_the_unit_of_the_limit(
    desk: Desk, choose: Callable[..., list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """In cm² or grams too: what the card shows stands on paper, and in each file to the last digit."""
    monkeypatch.setenv("BSA_CALC_PROFILES", str(tmp_path / "profiles"))
    limit, unit = UNITS[kind]
    profile = {"format": "bsa-calc product profile", "version": 1, "id": "own", "name": "Own", "short_name": "Own",
               "revision": "2026-01", **limit}  # fmt: skip
    save_profile(profile, date(2026, 11, 24))
    desk.session.start(replace(read_example("just-under"), profile="own"), None)
    desk.session.facts.set(PersonFacts(120, 20))
    for entry, ending in FILES.items():
        choose(f"{entry}{ending}")
        share(desk, entry)
    table = list(csv.DictReader(io.StringIO((tmp_path / "csv.csv").read_text("utf-8-sig"))))
    exact = float(table[0]["limit_value"])
    shown = f"{shown_tenths(exact, limit['limit']['value']):.1f} {unit}"
    assert desk.figure == shown
    assert shown in text_of(tmp_path / "pdf.pdf")
    assert shown in text_of(tmp_path / "take-home.pdf")
    assert json.loads((tmp_path / "json.json").read_text("utf-8"))["limit"]["value"] == exact
    application = json.loads((tmp_path / "fhir.json").read_text("utf-8"))["entry"][0]["resource"]
    assert application["component"][2]["valueQuantity"]["value"] == exact
    desk.window.top_bar.copy_button.click()
    assert shown in QApplication.clipboard().text()


def test_what_is_known_of_the_person_goes_along(desk: Desk, choose: Callable[..., list[str]], tmp_path: Path) -> None:
    desk.session.start(read_example("just-under"), None)
    desk.session.facts.set(PersonFacts(height_cm=186, weight_kg=92, hours_since_last=5))
    choose("result.json")
    share(desk, "json")
    data = json.loads((tmp_path / "result.json").read_text("utf-8"))
    assert data["cream"]["formula"] == "mosteller"
    assert {"tubes_over", "too_soon"} <= {finding["id"] for finding in data["findings"]}
    assert "person" not in data


def test_names_are_suggested_that_say_nothing_of_the_person(
    desk: Desk, choose: Callable[..., list[str]], tmp_path: Path
) -> None:
    desk.session.start(read_example("just-under"), tmp_path / "Mary Smith.json")
    suggested = choose()
    for entry in FILES:
        share(desk, entry)
    assert len(suggested) == len(FILES)
    for (entry, ending), path in zip(FILES.items(), suggested, strict=True):
        assert "Mary" not in path, entry
        assert Path(path).name.startswith("bsa-calc ")
        assert path.endswith(ending)
    assert not list(tmp_path.glob("*.*"))


def test_an_ending_is_given_where_none_was_typed(desk: Desk, choose: Callable[..., list[str]], tmp_path: Path) -> None:
    desk.session.start(read_example("just-under"), None)
    for entry, kind, name in (("pdf", "", "a.pdf"), ("map", "SVG drawing (*.svg)", "b.svg"), ("csv", "", "c.csv")):
        choose(Path(name).stem, kind)
        share(desk, entry)
        assert (tmp_path / name).exists()
    assert desk.window.canvas.overlay.hint == "Saved: c.csv"


@pytest.mark.parametrize("entry", FILES)
def test_what_cannot_be_written_is_said_and_leaves_nothing(
    desk: Desk, choose: Callable[..., list[str]], tmp_path: Path, dialogs: Any, entry: str
) -> None:
    desk.session.start(read_example("just-under"), None)
    choose(f"nowhere/x{FILES[entry]}")
    dialogs.answer(QMessageBox.StandardButton.Ok)
    share(desk, entry)
    assert dialogs.asked[-1].startswith("Nothing was saved. ")
    assert "x." in dialogs.asked[-1]
    assert not (tmp_path / "nowhere").exists()


def test_the_drawing_itself_is_not_written_over(
    desk: Desk, choose: Callable[..., list[str]], tmp_path: Path, dialogs: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.session.start(read_example("just-under"), None)
    desk.session.save(tmp_path / "drawing.json")
    before = (tmp_path / "drawing.json").read_bytes()
    choose("drawing.json")
    dialogs.answer(QMessageBox.StandardButton.Ok)
    share(desk, "fhir")
    assert (tmp_path / "drawing.json").read_bytes() == before
    # As the command line names it.
    monkeypatch.chdir(tmp_path)
    for opened in (desk.session.open, desk.bench.files.open):
        opened(Path("drawing.json"))
        dialogs.answer(QMessageBox.StandardButton.Ok)
        share(desk, "fhir")
        assert (tmp_path / "drawing.json").read_bytes() == before
    assert desk.window.settings.folder == str(tmp_path)


def test_nothing_is_shared_without_a_result(desk: Desk) -> None:
    assert not desk.window.top_bar.share_button.isEnabled()
    for entry in desk.bench.export.entries.values():
        assert not entry.isEnabled()
    desk.bench.export.save_report()  # a file dialog would fail the test


def test_nothing_is_shared_after_a_failed_check(desk: Desk) -> None:
    desk.session.start(read_example("just-under"), None)
    assert desk.window.top_bar.share_button.isEnabled()
    desk.bench.own_check.run(iter([Check("weights", passed=False, detail="changed")]))
    assert not desk.window.top_bar.share_button.isEnabled()
    desk.bench.export.save_json()


@pytest.mark.parametrize("take_home", [False, True])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_printing_draws_the_same_pages(desk: Desk, tmp_path: Path, paper: str, take_home: bool) -> None:
    desk.session.start(read_example("just-under"), None)
    preview = PrintPreview(desk.window, desk.bench.export.case(), paper, None, take_home=take_home)
    desk.bot.addWidget(preview)
    printer = preview.printer_shown
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    preview.draw(printer)
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert len(pages) == (1 if take_home else 2)
    assert round(float(pages[0].mediabox.width)) == {"a4": 595, "letter": 612}[paper]
    assert desk.figure in text_of(tmp_path / "printed.pdf")


def test_the_paper_is_chosen_and_kept(desk: Desk, choose: Callable[..., list[str]], tmp_path: Path) -> None:
    desk.session.start(read_example("just-under"), None)
    menu = next(a.menu() for a in desk.bench.export.menu.actions() if a.menu() is not None)
    next(a for a in menu.actions() if a.data() == "letter").trigger()
    assert desk.window.settings.paper == desk.bench.export.paper == "letter"
    choose("page.pdf")
    share(desk, "pdf")
    assert round(float(PdfReader(tmp_path / "page.pdf").pages[0].mediabox.width)) == 612


def test_the_menu_opens_by_its_key(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.session.start(read_example("just-under"), None)
    opened: list[bool] = []
    monkeypatch.setattr(desk.window.top_bar.share_button, "showMenu", lambda: opened.append(True))
    desk.window.activateWindow()
    QApplication.processEvents()
    desk.key(Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert opened


def test_all_visits_leave_the_window(desk: Desk, choose: Callable[..., list[str]], tmp_path: Path) -> None:
    """Each as it was measured, the one that is shown as it is shown; the same keys from the command line."""
    desk.session.start(read_example("just-under"), None)
    desk.bench.visits.commands.set_date(date(2026, 5, 4))
    desk.bench.visits.commands.add(empty=False, date=date(2026, 8, 3))
    desk.session.adjust("holding", held_back=desk.session.drawing.paint)
    for entry, ending in (("table", ".csv"), ("dictionary", "-words.csv"), ("json", ".json"), ("fhir", ".fhir.json")):
        choose(f"all{ending}")
        desk.bench.export.course.entries[entry].trigger()
    rows = list(csv.DictReader((tmp_path / "all.csv").read_text("utf-8").splitlines()))
    assert [row["visit_date"] for row in rows] == ["2026-05-04", "2026-08-03"]
    assert [float(row["application_percent"]) for row in rows] == [pytest.approx(9.1, abs=1.5), 0]
    assert float(rows[1]["affected_percent"]) == desk.result.affected_percent
    assert {row["record_id"] for row in rows} == {desk.session.record.id}
    named = [line.split(",")[0] for line in (tmp_path / "all-words.csv").read_text("utf-8").splitlines()[1:]]
    assert set(named) == {name for name in rows[0] if not name.startswith("redcap_")}
    data = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert [visit["date"] for visit in data["visits"]] == ["2026-05-04", "2026-08-03"]
    share_of_last = data["visits"][1]["application_percent"]
    choose("one.json")
    share(desk, "json")
    one = json.loads((tmp_path / "one.json").read_text("utf-8"))
    assert (one["application_percent"], one["visit_number"]) == (share_of_last, 2)
    bundle = json.loads((tmp_path / "all.fhir.json").read_text("utf-8"))
    choose("one.fhir.json")
    share(desk, "fhir")
    alone = json.loads((tmp_path / "one.fhir.json").read_text("utf-8"))
    urls = [{entry["request"]["url"] for entry in found["entry"]} for found in (bundle, alone)]
    assert urls[1] < urls[0], "the visit alone has the keys that it has among all"


def test_the_copied_text_says_of_whom_and_when(desk: Desk) -> None:
    desk.session.start(read_example("just-under"), None)
    commands = desk.bench.visits.commands
    commands.set_date(date(2026, 9, 21))
    desk.window.top_bar.copy_button.click()
    assert QApplication.clipboard().text().splitlines()[0] == f"Visit of {day_words(date(2026, 9, 21))}"
    commands.set_person(replace(desk.session.record.person, pseudonym="B 17"))
    desk.window.top_bar.copy_button.click()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == f"B 17, visit of {day_words(date(2026, 9, 21))}"
    assert lines[1].startswith("One application covers")
