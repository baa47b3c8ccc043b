"""Visits in the window: the menu, the list, the course and the comparison."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from bsa_calc.record.timeline import Point
from bsa_calc.record.visit import Figures
from bsa_calc.ui.document.session import today
from bsa_calc.ui.label.checks_dialog import ChecksDialog
from bsa_calc.ui.visits.date_dialog import DateDialog
from bsa_calc.ui.visits.note_dialog import NoteDialog
from bsa_calc.ui.visits.person_dialog import PersonDialog
from bsa_calc.ui.visits.visits_window import VisitsWindow
from bsa_calc.ui.widgets.accessible import unnamed_widgets
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.visit_words import VisitWords

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
THIGH = [(0.44, 0.60), (0.44, 0.64)]


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def entry(desk: Desk, text: str) -> QAction:
    """An entry of the menu of visits, or of its menus."""
    menu = desk.bench.visits.menu
    menu.fill()
    found = [*menu.menu.actions(), *(a for m in menu.menu.actions() if m.menu() for a in m.menu().actions())]
    return next(action for action in found if action.text().startswith(text))


def type_day(desk: Desk, dialog: DateDialog, text: str) -> None:
    """Type a day over the one that stands there."""
    dialog.field.line.selectAll()
    desk.bot.keyClicks(dialog.field.line, text)


def two_visits(desk: Desk) -> VisitsWindow:
    """Painted twelve weeks ago, and some more today; the window of visits is open."""
    desk.brush(25)
    desk.drag("front", CHEST)
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=12))
    entry(desk, "New visit from").trigger()
    desk.drag("front", THIGH)
    desk.bench.visits.show_all()
    window = desk.bench.visits.window
    assert window is not None
    QApplication.processEvents()
    return window


def test_a_new_visit_starts_from_the_last_drawing_unseen(desk: Desk) -> None:
    desk.drag("front", CHEST)
    desk.bench.show_view("crown")
    desk.look()
    desk.window.strip.done_here.click()
    first, paint = desk.session.visit_id, desk.session.drawing.paint
    entry(desk, "New visit from").trigger()
    assert desk.session.visit_id != first
    assert desk.session.drawing.paint == paint
    assert not desk.session.drawing.views_seen
    assert desk.session.visit.date == today()
    assert desk.session.visit.figures is not None
    assert "adding a visit" in desk.window.top_bar.undo_button.toolTip()
    desk.session.undo_stack.undo()
    assert desk.session.visit_id == first
    assert len(desk.session.record.visits) == 1


def test_an_empty_visit_has_no_paint_and_the_other_stays(desk: Desk) -> None:
    desk.drag("front", CHEST)
    paint = desk.session.drawing.paint
    entry(desk, "New empty visit").trigger()
    assert not desk.session.drawing.paint
    words = entry(desk, desk.window.top_bar.visit_button.text().removeprefix("Visit ")).text()
    assert "affected" in words
    desk.bench.visits.menu.fill()
    desk.bench.visits.menu.menu.actions()[0].trigger()
    assert desk.session.drawing.paint == paint
    assert desk.session.undo_stack.undoText() == "adding a visit"


def test_the_button_names_the_day_and_a_day_can_be_changed(desk: Desk) -> None:
    entry(desk, "Change date").trigger()
    dialog = desk.window.findChild(DateDialog)
    assert dialog is not None
    assert unnamed_widgets(dialog) == []
    type_day(desk, dialog, day_words(today() - dt.timedelta(days=400)))
    dialog.accept()
    assert desk.session.visit.date == today() - dt.timedelta(days=400)
    day = desk.session.visit.date
    assert desk.window.top_bar.visit_button.text() == f"Visit {day.day} {day:%b} {day.year}".replace("Sep", "Sept")
    desk.session.undo_stack.undo()
    assert desk.session.visit.date == today()


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("21 Sep 2026", dt.date(2026, 9, 21)),
        ("9 Mar 2026", dt.date(2026, 3, 9)),
        ("21.9.26", dt.date(2026, 9, 21)),
        ("2026-03-09", dt.date(2026, 3, 9)),
    ],
)
def test_a_day_that_is_typed_is_that_day(desk: Desk, typed: str, day: dt.date) -> None:
    """By the keys, as a person types it over what stands there: not 21 November, not 26 March."""
    entry(desk, "Change date").trigger()
    dialog = desk.window.findChild(DateDialog)
    assert dialog is not None
    type_day(desk, dialog, typed)
    assert dialog.field.said.plain_text().endswith(f"{day:%B} {day.year}")
    desk.bot.keyClick(dialog.field.line, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert desk.session.visit.date == day


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3/4/2026", "3 Mar"),
        ("31.4.2026", "cannot be read"),
        ("21.9.", "cannot be read"),
        ("soon", "cannot be read"),
        ("", "Fill this in"),
        ("21 Sep 2199", "is later than"),
        ("21.9.99", "is later than"),
        ("21 Sep 1826", "too long ago"),
    ],
)
def test_a_day_that_cannot_be_told_is_refused(desk: Desk, typed: str, said: str) -> None:
    """The dialog stays, says why, and the visit keeps its day."""
    before = desk.session.visit.date
    entry(desk, "Change date").trigger()
    dialog = desk.window.findChild(DateDialog)
    assert dialog is not None
    type_day(desk, dialog, typed or " ")
    desk.bot.keyClick(dialog.field.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert (said if said != "3 Mar" else "4 Mar 2026 or 3 Apr 2026") in dialog.field.said.plain_text()
    assert dialog.field.line.accessibleDescription()
    dialog.reject()
    assert desk.session.visit.date == before


def test_another_day_is_another_age(desk: Desk) -> None:
    """A visit of two years ago is judged by the age of then; undo brings both back."""
    desk.window.top_bar.age_field.setValue(13)
    desk.drag("front", CHEST)
    desk.look_at_all_sides()
    assert desk.shown.verdict == "within"
    said: list[str] = []
    desk.bench.visits.commands.said.connect(said.append)
    desk.bench.visits.commands.set_date(today() - dt.timedelta(days=730))
    assert desk.session.drawing.age == 11
    assert desk.shown.verdict == "not_to_be_used"
    assert desk.session.visit.figures is not None
    assert desk.session.visit.figures.verdict == "not_to_be_used"
    assert "age of that day: 11" in said[-1]
    desk.session.undo_stack.undo()
    assert (desk.session.drawing.age, desk.session.visit.date) == (13, today())
    assert desk.session.record.person.age == 13


def test_a_birth_year_changes_the_verdict_that_is_kept(desk: Desk) -> None:
    """What the list of visits shows is what the card shows."""
    desk.window.top_bar.age_field.setValue(12)
    desk.drag("front", CHEST)
    desk.look_at_all_sides()
    commands = desk.bench.visits.commands
    commands.set_person(replace(desk.session.record.person, birth_year=today().year - 12))
    figures = desk.session.visit.figures
    assert figures is not None
    assert figures.verdict == desk.shown.verdict


def test_the_start_of_the_treatment_counts_the_weeks(desk: Desk) -> None:
    """It may lie before the first visit; taken away, the first visit counts again."""
    entry(desk, "Start of treatment").trigger()
    dialog = desk.window.findChild(DateDialog)
    assert dialog is not None
    assert unnamed_widgets(dialog) == []
    type_day(desk, dialog, day_words(today() - dt.timedelta(weeks=61, days=3)))
    dialog.accept()
    assert desk.session.facts.facts.weeks_treated == pytest.approx(61 + 3 / 7)
    assert desk.session.undo_stack.undoText() == "changing the start of the treatment"
    checks = ChecksDialog(desk.window, desk.session)
    field = checks.fields["weeks_treated"]
    assert field.text() == "61.4"
    checks.show()
    QApplication.processEvents()
    room = field.width() - field.textMargins().left() - field.textMargins().right()
    assert field.fontMetrics().horizontalAdvance("1234.5") < room, "no digit is out of sight"
    field.setFocus()
    checks.fields["hours_since_last"].setFocus()
    assert desk.session.facts.facts.weeks_treated == pytest.approx(61 + 3 / 7), "looking at it types nothing"
    checks.close()
    desk.bench.visits.commands.set_treatment_start(None)
    assert desk.session.facts.facts.weeks_treated is None


def test_a_deleted_visit_comes_back_with_undo_and_the_last_one_stays(desk: Desk) -> None:
    desk.drag("front", CHEST)
    assert not entry(desk, "Delete visit").isEnabled()
    entry(desk, "New visit from").trigger()
    gone = desk.session.visit_id
    entry(desk, "Delete visit").trigger()
    assert [visit.id for visit in desk.session.record.visits] != [gone]
    assert len(desk.session.record.visits) == 1
    desk.session.undo_stack.undo()
    assert desk.session.visit_id == gone


def test_deleting_the_only_visit_is_refused(desk: Desk, dialogs: Dialogs) -> None:
    from PySide6.QtWidgets import QMessageBox

    dialogs.answer(QMessageBox.StandardButton.Ok)
    desk.bench.visits.commands.delete()
    assert "at least one visit" in dialogs.asked[0]


def test_the_window_lists_visits_with_course_and_differences(desk: Desk) -> None:
    window = two_visits(desk)
    assert unnamed_widgets(window) == []
    rows = window.list.texts()
    assert len(rows) == 2
    assert float(rows[0][1].split()[0]) < float(rows[1][1].split()[0])
    assert rows[1][3] == "not finished"
    said = window.course.sentence.plain_text()
    assert said.startswith("More affected than on ")
    table = window.course.table.texts()
    assert table[0][0] == "Whole body"
    assert table[1][0] == "Left thigh" or "thigh" in table[1][0].lower()
    chest = next(row for row in table if "chest" in row[0].lower())
    assert chest[3] == "same"
    assert "limit" not in window.course.plot.spoken()
    desk.bot.waitUntil(lambda: window.course.plot.spoken().count("gets cream") == 2)
    assert [visit.week for visit in window.course.plot.data.visits] == [0, 12]


def test_the_window_follows_painting_and_the_choice_of_a_row(desk: Desk) -> None:
    window = two_visits(desk)
    before = window.list.texts()[1]
    desk.drag("back", CHEST)
    desk.bot.waitUntil(lambda: window.list.texts()[1] != before)
    first = desk.session.record.by_date()[0].id
    window.list.row_chosen.emit(0)
    assert desk.session.visit_id == first
    desk.bot.waitUntil(lambda: not window.course._none.isHidden())
    assert window.course.table.texts() == []


def test_it_opens_with_its_key_and_closes_with_the_program(desk: Desk) -> None:
    desk.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    window = desk.bench.visits.window
    assert window is not None
    assert window.isVisible()
    desk.window.close()
    assert not window.isVisible()


def test_starting_does_not_wait_for_the_plot() -> None:
    later = "'bsa_calc.ui.page.course_plot', 'bsa_calc.ui.visits.visits_window', 'filelock'"
    code = f"import sys, bsa_calc.ui.app.workbench; print([m for m in ({later}) if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def colours(desk: Desk) -> set[str]:
    """The colours on the canvas."""
    picture = desk.picture()
    step = range(0, picture.width(), 2)
    return {picture.pixelColor(x, y).name() for y in range(0, picture.height(), 2) for x in step}


def test_the_window_makes_way_for_the_body(desk: Desk) -> None:
    window = two_visits(desk)
    window.course._show.click()
    overlay = desk.bench.visits.overlay
    assert overlay.bar is not None
    assert overlay.bar.isVisible()
    assert not window.isVisible(), "on a small screen it would cover the body"


def test_two_visits_are_laid_over_each_other(desk: Desk) -> None:
    desk.brush(25)
    desk.drag("front", CHEST)
    desk.drag("front", [(0.55, 0.62), (0.55, 0.66)])
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=12))
    entry(desk, "New visit from").trigger()
    desk.drag("front", THIGH)
    desk.bench.patch_commands.delete([desk.window.patches.ids()[-1]])
    plain = colours(desk)
    desk.bench.visits.menu.fill()
    compare = next(action for action in desk.bench.visits.menu.menu.actions() if action.text() == "Compare with")
    compare.menu().actions()[0].trigger()
    overlay = desk.bench.visits.overlay
    assert overlay.bar is not None
    assert overlay.bar.isVisible()
    assert unnamed_widgets(desk.window) == []
    said = overlay.bar.legend.accessibleName()
    assert [part.split()[0] for part in said.split(", ")] == ["newly", "no", "affected"]
    assert "newly affected 0.0" not in said
    assert "no longer affected 0.0" not in said
    front = desk.pane("front").overlay
    assert front is not None
    assert all(not item.path.isEmpty() for item in front)
    assert colours(desk) - plain
    desk.bench.show_view("left")
    assert desk.pane("left").overlay is not None
    desk.bench.show_view("front")
    before = said
    desk.drag("front", [(0.45, 0.4), (0.52, 0.4)])
    desk.bot.waitUntil(lambda: overlay.bar is not None and overlay.bar.legend.accessibleName() != before)
    overlay.bar.close_asked.emit()
    assert desk.pane("front").overlay is None
    assert not overlay.bar.isVisible()


def test_a_comparison_ends_when_one_of_the_two_is_gone(desk: Desk) -> None:
    two_visits(desk)
    overlay, first = desk.bench.visits.overlay, desk.session.record.by_date()[0].id
    overlay.compare(first)
    assert desk.pane("front").overlay is not None
    desk.bench.visits.commands.show(first)
    assert overlay.earlier == ""
    assert desk.pane("front").overlay is None


def test_inside_the_band_there_is_no_measurable_change(desk: Desk) -> None:
    desk.brush(25)
    desk.drag("front", CHEST)
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=12))
    entry(desk, "New visit from").trigger()
    desk.brush(3)
    desk.drag("front", [(0.44, 0.325), (0.46, 0.333)])
    desk.bench.visits.overlay.compare(desk.session.record.by_date()[0].id)
    bar = desk.bench.visits.overlay.bar
    assert bar is not None
    assert bar.sentence.plain_text().startswith("About the same as on ")


def test_a_person_needs_no_name_and_a_birth_year_gives_the_age(desk: Desk) -> None:
    desk.drag("front", CHEST)
    entry(desk, "Person…").trigger()
    dialog = desk.window.findChild(PersonDialog)
    assert dialog is not None
    assert unnamed_widgets(dialog) == []
    dialog.pseudonym.setText(" B 17 ")
    dialog.birth_year.setValue(today().year - 30)
    dialog.sex.setCurrentIndex(dialog.sex.findData("male"))
    dialog.accept()
    person = desk.session.record.person
    assert (person.pseudonym, person.birth_year, person.sex) == ("B 17", today().year - 30, "male")
    assert desk.session.drawing.age == 30
    assert desk.window.top_bar.age() == 30
    desk.bench.visits.commands.add(empty=False, date=today().replace(year=today().year + 2, day=1))
    assert desk.session.drawing.age == 32
    desk.session.undo_stack.undo()
    desk.session.undo_stack.undo()
    assert desk.session.record.person.pseudonym == ""
    assert desk.session.drawing.age is None


def test_an_age_that_was_corrected_is_that_of_the_next_visit(desk: Desk) -> None:
    desk.bench.visits.commands.set_date(today() - dt.timedelta(days=500))
    desk.window.top_bar.age_field.setValue(34)
    desk.bench.visits.commands.add(empty=False)
    assert desk.session.drawing.age == 35
    desk.window.top_bar.age_field.setValue(40)
    desk.bench.visits.commands.add(empty=False)
    assert desk.session.drawing.age == 40


@pytest.mark.parametrize(
    ("percent", "limit", "shown"), [(10.04, 10.0, "10.1 %"), (9.96, 10.0, "9.9 %"), (10.04, None, "10.0 %")]
)
def test_a_figure_in_the_list_never_crosses_the_limit_by_rounding(
    percent: float, limit: float | None, shown: str
) -> None:
    figures = Figures(percent, percent, (9.0, 11.0), limit, "not_judged")
    row = VisitWords().row(Point("1", dt.date(2026, 1, 1), 0.0, figures))
    assert row[2:] == (shown, "cannot be judged")


def test_a_note_is_written_kept_with_its_visit_and_undone(desk: Desk) -> None:
    window = two_visits(desk)
    first, last = desk.bench.visits.commands.visits()
    assert not window.note.isVisible()
    desk.bench.visits.menu.ask_note()
    dialog = desk.window.findChild(NoteDialog) or window.findChild(NoteDialog)
    assert dialog is not None
    assert unnamed_widgets(dialog) == []
    assert dialog.windowTitle().startswith("Note of the visit of ")
    desk.bot.keyClicks(dialog.field, "itches & burns at night, acne on the cheek")
    desk.bot.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.visit.note == "itches & burns at night, acne on the cheek"
    assert desk.session.undo_stack.undoText() == "writing a note"
    window.refresh()
    assert window.note.isVisible()
    assert window.note.plain_text() == desk.session.visit.note
    assert entry(desk, "Note").text() == "Note: itches && burns at night, acn…"
    desk.bench.visits.commands.show(first.id)
    assert entry(desk, "Note").text() == "Note…"
    assert desk.session.record.visit(last.id).note.startswith("itches")
    desk.session.undo_stack.undo()
    assert desk.session.record.visit(last.id).note == ""


@pytest.mark.parametrize("visits", [1, 2, 12])
def test_the_course_shows_limit_and_reviews_from_the_first_visit_on(desk: Desk, visits: int) -> None:
    desk.drag("front", CHEST)
    for k in reversed(range(visits)):
        if k < visits - 1:
            desk.bench.visits.commands.add(empty=False)
        desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=6 * k))
    desk.bench.visits.show_all()
    window = desk.bench.visits.window
    assert window is not None
    plot = window.course.plot
    desk.bot.waitUntil(lambda: plot.spoken().count("gets cream") == visits)
    assert plot.data.limit == 10
    assert plot.data.reviews == [(24.0, "week 24: review"), (52.0, "week 52: review")]
    assert [visit.week for visit in plot.data.visits] == [6 * k for k in range(visits)]


def test_visits_painted_alike_are_said_to_be(desk: Desk) -> None:
    desk.drag("front", CHEST)
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=12))
    entry(desk, "New visit from").trigger()
    desk.bench.visits.show_all()
    window = desk.bench.visits.window
    assert window is not None
    assert (
        window.course.sentence.plain_text()
        == f"Painted exactly as on {day_words(desk.bench.visits.commands.visits()[0].date)}."
    )


@pytest.mark.parametrize(("what", "words"), [("weights", "weight table"), ("profile", "version of the label")])
def test_a_visit_measured_by_another_version_says_so_once(desk: Desk, what: str, words: str) -> None:
    two_visits(desk)
    first, last = desk.bench.visits.commands.visits()
    assert first.versions is not None
    older = replace(first, versions=replace(first.versions, **{what: "older"}))
    desk.session.change_record(desk.session.record.with_visit(older), "test")
    said: list[str] = []
    desk.bench.visits.commands.said.connect(said.append)
    desk.bench.visits.commands.show(first.id)
    assert len(said) == 1
    assert words in said[0]
    assert said[0].endswith(f"Then cream covered {first.figures.application_percent:.1f} %.")
    desk.bench.visits.commands.show(last.id)
    desk.drag("front", CHEST)
    assert len(said) == 1


def test_figures_of_a_visit_show_under_the_pointer(desk: Desk) -> None:
    window = two_visits(desk)
    plot = window.course.plot
    desk.bot.waitUntil(lambda: len(plot.data.visits) == 2)
    plot.grab()
    last = plot.visit_at(plot._places[1])
    assert last is plot.data.visits[1]
    words = plot.words(last)
    assert words.startswith(f"{day_words(today())}, week 12\naffected ")
    assert "carried over, not confirmed" in words
    assert plot.visit_at(QPointF(-100, 0)) is None


def test_a_visit_that_comes_while_others_are_counted_breaks_nothing(desk: Desk) -> None:
    window = two_visits(desk)
    window.close()
    desk.bench.visits.commands.add(empty=False, date=today() + dt.timedelta(days=7))
    window.counting.counted.emit()
    desk.bench.visits.show_all()
    desk.bot.waitUntil(lambda: len(window.course.plot.data.visits) == 3)
    assert len(window.list.texts()) == 3


def test_the_baseline_is_the_first_visit_until_another_is_chosen(desk: Desk) -> None:
    window = two_visits(desk)
    desk.bench.visits.commands.add(empty=False, date=today() + dt.timedelta(days=7))
    window.refresh()
    first, second, _ = desk.bench.visits.commands.visits()
    assert window.course.choice.currentData() == first.id
    assert not window.course.always.isEnabled(), "it is the baseline already"
    window._compare_with(second.id)
    assert window.course.always.isEnabled()
    window.course.always.click()
    assert desk.session.record.baseline == second.id
    assert desk.session.undo_stack.undoText() == "choosing the baseline"
    assert desk.session.facts.earlier is not None
    assert desk.session.facts.earlier.day == second.date, "and reports compare with it too"
    desk.session.undo_stack.undo()
    assert desk.session.record.baseline == ""
    assert desk.session.facts.earlier is not None
    assert desk.session.facts.earlier.day == first.date


def test_the_course_is_copied_as_a_table_and_a_picture(desk: Desk) -> None:
    window = two_visits(desk)
    window.course.copy_asked.emit()
    copied = QApplication.clipboard().mimeData()
    rows = [line.split("\t") for line in copied.text().splitlines() if "\t" in line]
    assert [row[0] for row in rows[1:]] == [day_words(v.date) for v in desk.bench.visits.commands.visits()]
    assert "counted alike" in copied.text()
    assert copied.hasImage()


def test_the_bar_and_the_window_say_the_same(desk: Desk) -> None:
    """Also where the visit that is shown is not the last one, and the last one has another age."""
    two_visits(desk)
    desk.bench.visits.commands.add(empty=False, date=today() + dt.timedelta(days=7))
    desk.session.adjust("test", age=12)
    first, second, _ = desk.bench.visits.commands.visits()
    desk.bench.visits.commands.show(second.id)
    window = desk.bench.visits.window
    assert window is not None
    window.refresh()
    desk.bench.visits.overlay.compare(first.id)
    bar = desk.bench.visits.overlay.bar
    assert bar is not None
    assert bar.sentence.plain_text() in window.course.sentence.plain_text()


def test_carried_paint_is_pale_until_its_side_is_done(desk: Desk) -> None:
    desk.brush(25)
    desk.drag("front", CHEST)
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=12))
    front = next(pane for pane in desk.window.canvas.panes() if pane.view == "front")
    assert front._carried is None
    entry(desk, "New visit from").trigger()
    assert front._carried is not None
    pale = colours(desk)
    desk.look()
    desk.window.strip.done_here.click()
    desk.bench.show_view("front")
    assert next(pane for pane in desk.window.canvas.panes() if pane.view == "front")._carried is None
    assert pale != colours(desk)
    desk.session.undo_stack.undo()
    desk.bench.show_view("front")
    assert next(pane for pane in desk.window.canvas.panes() if pane.view == "front")._carried is not None


def test_a_plain_drawing_holds_neither_the_start_nor_notes(desk: Desk, tmp_path: Path) -> None:
    """So saving it as one asks for a record."""
    desk.drag("front", CHEST)
    path = tmp_path / "skin.json"
    desk.session.save(path)
    commands, place = desk.bench.visits.commands, desk.session.place
    assert place.holds_all(desk.session.record, path)
    commands.set_treatment_start(today() - dt.timedelta(weeks=3))
    assert not place.holds_all(desk.session.record, path)
    desk.session.undo_stack.undo()
    commands.set_patch_note(0, "itches", "")
    assert not place.holds_all(desk.session.record, path)
