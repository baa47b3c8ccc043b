"""What the open record knows of its person reaches the checks, the cream and the report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from bsa_calc.cli import main
from bsa_calc.record.applications import Application
from bsa_calc.record.format.drawing_file import read_drawing
from bsa_calc.ui.document import session as session_module
from bsa_calc.ui.document.session import now, today
from bsa_calc.ui.label.checks_dialog import ChecksDialog

if TYPE_CHECKING:
    from bsa_calc.label.checks import Finding
    from tests.ui.conftest import Desk

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
FEW = [(0.44, 0.30), (0.45, 0.305)]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def findings(desk: Desk) -> dict[str, Finding]:
    return {finding.id: finding for finding in desk.bench.label_checks.findings}


def begun(desk: Desk, weeks: int) -> None:
    """Painted so many weeks ago, and a visit of today that starts from it."""
    desk.brush(25)
    desk.drag("front", CHEST)
    desk.look_at_all_sides()
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=weeks))
    desk.bench.visits.commands.add(empty=False)


def test_an_application_noted_too_lately_is_warned_of(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    work = desk.bench.visits.commands
    assert "too_soon" not in findings(desk)
    work.log_application(Application(now() - dt.timedelta(hours=5)))
    assert findings(desk)["too_soon"].params["hours"] == 5.0
    assert "Last applied 5 h ago: the label asks for 8 h" in [line.text() for line in desk.window.checks.lines]
    later = now() + dt.timedelta(hours=3, minutes=1)
    monkeypatch.setattr(session_module, "now", lambda: later)
    desk.session.look_at_clock()
    assert "too_soon" not in findings(desk)
    desk.session.undo_stack.undo()
    assert desk.session.facts.facts.hours_since_last is None


def test_the_clock_waits_for_a_stroke_to_end(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.bench.visits.commands.log_application(Application(now()))
    desk.press("front", CHEST[0])
    desk.move("front", CHEST[1])
    later = now() + dt.timedelta(hours=9)
    monkeypatch.setattr(session_module, "now", lambda: later)
    desk.session.look_at_clock()
    assert desk.session.stroke is not None
    assert "too_soon" in findings(desk)
    desk.release("front", CHEST[1])
    assert "too_soon" not in findings(desk)


def test_the_clock_does_not_disturb_what_is_being_typed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.drag("front", CHEST)
    desk.bench.visits.commands.log_application(Application(now()))
    measured: list[object] = []
    desk.session.changed.connect(lambda before, now: measured.append(now) if now.result is not before.result else None)
    later = now() + dt.timedelta(hours=2)
    monkeypatch.setattr(session_module, "now", lambda: later)
    desk.session.look_at_clock()
    assert findings(desk)["too_soon"].params["hours"] == 2
    assert measured == [], "lists and tables are left alone"


def test_the_reviews_come_with_their_weeks(desk: Desk) -> None:
    begun(desk, 23)
    assert "review" not in findings(desk)
    desk.bench.visits.commands.show(desk.bench.visits.commands.visits()[0].id)
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=24))
    assert "review" not in findings(desk), "the first visit is looked back at"
    desk.bench.visits.commands.show(desk.bench.visits.commands.visits()[-1].id)
    assert findings(desk)["review"].params["week"] == 24


def test_at_week_52_the_colour_that_is_back_is_found_out(desk: Desk) -> None:
    begun(desk, 52)
    assert "repigmentation_not_known" in findings(desk), "not every side was looked at this time"
    desk.look_at_all_sides()
    desk.bot.waitUntil(lambda: "little_repigmentation" in findings(desk))
    assert findings(desk)["little_repigmentation"].params["found"] == 0
    desk.take("eraser")
    desk.brush(60)
    desk.drag("front", CHEST)
    desk.bot.waitUntil(lambda: desk.session.facts.facts.repigmentation_percent is not None)
    assert desk.session.facts.facts.repigmentation_percent > 90
    assert findings(desk).keys() & {"little_repigmentation", "repigmentation_not_known"} == set()
    desk.session.undo_stack.undo()
    case = desk.bench.export.case()  # a report does not wait for a timer
    assert case.facts.repigmentation_percent == 0


def test_what_is_typed_counts_until_another_visit_is_shown(desk: Desk) -> None:
    begun(desk, 52)
    page = ChecksDialog(desk.window, desk.session)
    desk.bot.addWidget(page)
    page.show()
    assert page.fields["weeks_treated"].text() == "52"
    desk.session.facts.change(weeks_treated=30.0)
    assert findings(desk)["review"].params["week"] == 24
    assert page.fields["weeks_treated"].text() == "30"
    desk.session.facts.change(weeks_treated=None)
    assert findings(desk)["review"].params["week"] == 52
    desk.session.facts.change(weeks_treated=3.0)
    first, last = desk.bench.visits.commands.visits()
    desk.bench.visits.commands.show(first.id)
    desk.bench.visits.commands.show(last.id)
    assert desk.session.facts.facts.weeks_treated == 52


def test_height_and_weight_are_kept_with_the_visit(
    desk: Desk, tmp_path: Path, open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "case.bsa"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    desk.drag("front", CHEST)
    desk.window.show_cream()
    for field, words in ((desk.window.cream.height_field, "186"), (desk.window.cream.weight_field, "92")):
        field.setFocus()
        desk.bot.keyClicks(field, words)
        desk.bot.keyClick(field, Qt.Key.Key_Return)
    assert desk.session.undo_stack.undoText() == "changing height and weight"
    desk.key(Qt.Key.Key_S, CTRL)
    written = path.read_bytes()
    assert desk.window.close()
    again = open_desk(path)
    size = again.session.facts.facts.size
    assert size is not None
    assert size.m2 == pytest.approx(2.18, abs=0.01)
    assert again.bench.export.case().cream is not None
    again.window.show_cream()
    assert again.window.cream.height_field.text() == "186"
    again.session.undo_stack.setClean()
    again.session.save(path)
    assert path.read_bytes() == written
    again.session.facts.change(weight_kg=90.0)
    again.session.undo_stack.undo()
    assert again.session.facts.facts.weight_kg == 92
    assert again.window.cream.weight_field.text() == "92"


def test_a_plain_drawing_holds_height_and_weight_and_no_grades(desk: Desk, tmp_path: Path) -> None:
    desk.drag("front", CHEST)
    path = tmp_path / "skin.json"
    desk.session.save(path)
    desk.session.facts.change(height_cm=170.0)
    assert desk.session.place.holds_all(desk.session.record, path)
    desk.session.save(path)
    assert read_drawing(path).body_facts.height_cm == 170
    desk.bench.visits.commands.set_grade([0], 50)
    assert not desk.session.place.holds_all(desk.session.record, path)


def test_the_report_has_the_day_the_code_and_the_visit_before(desk: Desk) -> None:
    begun(desk, 12)
    work = desk.bench.visits.commands
    work.set_person(replace(desk.session.record.person, pseudonym="B 17"))
    case = desk.bench.export.case()
    first = work.visits()[0]
    assert first.figures is not None
    assert (case.day, case.person) == (today(), "B 17")
    assert case.earlier is not None
    assert (case.earlier.day, case.earlier.affected_percent) == (first.date, first.figures.affected_percent)
    work.show(first.id)
    assert desk.bench.export.case().earlier is None
    assert desk.bench.export.case().day == first.date
    desk.session.undo_stack.setClean()
    desk.bench.files.new()
    assert (desk.session.facts.person, desk.session.facts.earlier) == ("", None)


def test_the_command_line_knows_what_the_record_knows(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(desk, 30)
    path = tmp_path / "case.bsa"
    record = desk.session.record.with_applications((Application(now() - dt.timedelta(hours=2)),))
    desk.session.change_record(record, "application")
    desk.session.facts.change(height_cm=186.0, weight_kg=92.0)
    desk.session.save(path)
    main(["measure", str(path)])
    assert "The last application was 2 hours ago" in capsys.readouterr().out
    assert main(["export", str(path), "--json", "-o", str(tmp_path / "out")]) == 0
    said = (tmp_path / "out" / "case.result.json").read_text("utf-8")
    assert '"grams"' in said
    assert today().isoformat() in said


def test_new_takes_nothing_over_from_the_person_before(desk: Desk) -> None:
    """A child's column of the chart must not wait for the next adult."""
    desk.session.adjust("age", age=8.0, body="adolescent")
    desk.session.undo_stack.setClean()
    desk.bench.files.new()
    assert desk.session.drawing.age is None
    assert desk.session.drawing.body == "adult-female"
    assert "adult" in desk.shown.basis_text


def test_a_key_takes_what_is_typed(desk: Desk) -> None:
    """Copied by key, too, the result must not be that of an adult while 8 stands in the field."""
    desk.drag("front", CHEST)
    field = desk.window.top_bar.age_field
    field.setFocus()
    field.selectAll()
    desk.bot.keyClicks(field, "8")
    assert desk.session.drawing.age is None
    desk.bench.commands.take_typed()
    assert desk.session.drawing.age == 8
    field.setFocus()
    field.selectAll()
    desk.bot.keyClicks(field, "14")
    next(a for a in desk.window.actions() if a.shortcut().toString() == "Ctrl+C").trigger()
    assert desk.session.drawing.age == 14
    assert "Lund and Browder, age 14" in QApplication.clipboard().text()
