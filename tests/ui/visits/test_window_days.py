"""The day of a visit and of the start of treatment, the birth year, and the age that comes of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.document.session import today
from bsa_calc.ui.label.checks_dialog import ChecksDialog
from bsa_calc.ui.visits.date_dialog import DateDialog
from bsa_calc.ui.visits.person_dialog import PersonDialog
from bsa_calc.ui.widgets.accessible import unnamed_widgets
from bsa_calc.ui.words.dates import day_words
from tests.ui.visits.conftest import CHEST, entry

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


def type_day(desk: Desk, dialog: DateDialog, text: str) -> None:
    """Type a day over the one that stands there."""
    dialog.field.line.selectAll()
    desk.bot.keyClicks(dialog.field.line, text)


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
