"""Grades in the patch list, and the VASI that comes of them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bsa_calc.record.course import course_of
from bsa_calc.ui.document.session import today
from bsa_calc.ui.page.course_words import CourseWords
from bsa_calc.ui.panels.patch_model import GRADE, NAME
from bsa_calc.ui.visits.patch_note_dialog import PatchNoteDialog
from bsa_calc.ui.visits.visits_vasi import regions_of_row
from bsa_calc.ui.widgets.accessible import unnamed_widgets
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.words.dates import day_words
from tests.ui.visits.conftest import CHEST, THIGH

if TYPE_CHECKING:
    from bsa_calc.ui.visits.visits_vasi import VasiPage
    from tests.ui.conftest import Desk


def grade(desk: Desk, rows: list[int], words: str) -> None:
    """Pick rows and choose a grade from the menu."""
    patches = desk.window.patches
    patches.set_picked([patches.ids()[row] for row in rows])
    patches.picked.emit(patches.picked_ids())
    desk.bench.grades.fill()
    next(action for action in desk.bench.grades.menu.actions() if action.text().startswith(words)).trigger()


def shown(desk: Desk) -> list[str]:
    return [row.grade_text for row in desk.window.patches.model().rows]


def page(desk: Desk) -> VasiPage:
    desk.bench.visits.show_all()
    window = desk.bench.visits.window
    assert window is not None
    window.pages.show_page(1)
    window.refresh()
    QApplication.processEvents()
    assert unnamed_widgets(window) == []
    return window.vasi


def two_patches(desk: Desk) -> None:
    desk.brush(25)
    desk.drag("front", CHEST)
    desk.drag("front", THIGH)


def test_a_column_of_grades_comes_with_the_first_and_goes_with_the_last(desk: Desk) -> None:
    two_patches(desk)
    model = desk.window.patches.model()
    assert model.columnCount() == GRADE
    grade(desk, [0], "75 %")
    assert model.columnCount() == GRADE + 1
    assert shown(desk) == ["75 %", "–"]
    assert model.data(model.index(0, GRADE), Qt.ItemDataRole.AccessibleTextRole) == "pigment lost 75 %"
    grade(desk, [0, 1], "Not graded")
    assert model.columnCount() == GRADE
    desk.session.undo_stack.undo()
    assert shown(desk) == ["75 %", "–"]
    assert desk.session.undo_stack.undoText() == "grading"


def test_the_menu_marks_what_the_picked_patches_have(desk: Desk) -> None:
    two_patches(desk)
    grade(desk, [0, 1], "50 %")
    desk.bench.grades.fill()
    marked = [action.text() for action in desk.bench.grades.menu.actions() if action.isChecked()]
    assert marked == ["50 % · half lost\t3"]
    desk.key(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert desk.bench.grades.menu.isVisible()
    desk.bench.grades.menu.close()


def test_a_grade_stays_with_its_patch_while_that_grows_and_into_the_next_visit(desk: Desk) -> None:
    two_patches(desk)
    grade(desk, [0], "90 %")
    desk.drag("front", [(0.5, 0.33), (0.5, 0.36)])
    assert shown(desk) == ["90 %", "–"]
    desk.bench.visits.commands.add(empty=False, date=today() + dt.timedelta(days=1))
    assert shown(desk) == ["90 %", "–"]


def test_the_score_is_area_times_grade_and_says_what_is_missing(desk: Desk) -> None:
    two_patches(desk)
    grade(desk, [0], "100 %")
    vasi = page(desk)
    large, small = desk.result.patch_percents.max(), desk.result.patch_percents.min()
    desk.bot.waitUntil(lambda: f"{small:.2f} % of the body has no grade yet" in vasi.goals.plain_text())
    total = next(row for row in vasi.table.texts() if row[0].startswith("Total"))
    assert float(total[2]) == pytest.approx(large, abs=0.006)
    texts = " ".join(block.plain_text() for block in vasi.findChildren(type(vasi.goals)))
    assert "not the limit" in texts
    assert "EMA/100444/2023" in texts


def test_goals_are_told_against_the_first_visit(desk: Desk) -> None:
    two_patches(desk)
    desk.drag("front", [(0.49, 0.13), (0.51, 0.13)])
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=24))
    rows = list(range(len(desk.window.patches.ids())))
    grade(desk, rows, "100 %")
    assert "This is the first visit" in page(desk).goals.plain_text()
    desk.bench.visits.commands.add(empty=False)
    grade(desk, rows, "50 %")
    vasi = page(desk)
    desk.bot.waitUntil(lambda: "T-VASI50: yes. Total score " in vasi.goals.plain_text())
    assert "F-VASI75: no. Face score " in vasi.goals.plain_text()
    assert ", 50 % lower (50 % or more counts)." in vasi.goals.plain_text()
    assert ", 50 % lower (75 % or more counts)." in vasi.goals.plain_text()
    grade(desk, rows, "25 %")
    desk.bot.waitUntil(lambda: "F-VASI75: yes." in vasi.goals.plain_text())


def test_another_table_at_one_visit_changes_no_score(desk: Desk) -> None:
    """The same paint, graded lower, once by the rule of nines: both are counted by Lund and Browder."""
    two_patches(desk)
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=24))
    rows = list(range(len(desk.window.patches.ids())))
    grade(desk, rows, "100 %")
    desk.bench.visits.commands.add(empty=False)
    desk.session.adjust("test", weight_table="rule-of-nines")
    grade(desk, rows, "25 %")
    vasi = page(desk)
    desk.bot.waitUntil(lambda: ", 75 % lower (50 % or more counts)." in vasi.goals.plain_text())
    assert "Repigmentation by area and grades: 75 %" in vasi.goals.plain_text()


def test_grades_that_were_carried_are_not_confirmed(desk: Desk) -> None:
    two_patches(desk)
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=24))
    grade(desk, [0, 1], "100 %")
    first = day_words(desk.session.visit.date)
    desk.bench.visits.commands.add(empty=False)
    vasi = page(desk)
    desk.bot.waitUntil(lambda: f"are from {first} and not confirmed." in vasi.goals.plain_text())


def test_digits_grade_the_picked_patch_and_go_on_to_the_next(desk: Desk) -> None:
    two_patches(desk)
    patches = desk.window.patches
    patches.setFocus()
    patches.selectRow(0)
    for key in (Qt.Key.Key_6, Qt.Key.Key_2):
        desk.bot.keyClick(patches, key)
    assert shown(desk) == ["100 %", "25 %"]
    patches.selectAll()
    desk.bot.keyClick(patches, Qt.Key.Key_Minus)
    assert desk.session.visit.grades == {}


def test_a_part_of_the_body_is_graded_at_once(desk: Desk) -> None:
    two_patches(desk)
    desk.drag("front", [(0.49, 0.13), (0.51, 0.13)])
    vasi = page(desk)
    vasi.table.selectRow(0)
    desk.bot.keyClick(vasi.table, Qt.Key.Key_4)
    assert shown(desk) == ["75 %", "75 %", "75 %"]
    vasi.table.selectRow(1)
    next(b for b in vasi.findChildren(Button) if b.property("grade") == 10).click()
    assert sorted(shown(desk)) == ["10 %", "75 %", "75 %"]
    assert regions_of_row(1) < regions_of_row(2) < regions_of_row(0)
    parts = [regions_of_row(row) for row in range(2, 8)]
    assert sum(len(part) for part in parts) == len(regions_of_row(0)), "six parts, no region twice"


@pytest.mark.parametrize(
    ("lower", "words"), [(74.6, "no. Face score, 74 % lower"), (75.0, "yes. Face score, 75 % lower")]
)
def test_a_goal_is_not_reached_by_rounding(desk: Desk, lower: float, words: str) -> None:
    said = CourseWords(course_of(desk.session.record))
    assert words in said.goal("F-VASI75", "Face score", lower, 75.0, lower >= 75.0)
    assert said.lower(lower) == f"{int(lower)} % lower"
    assert said.lower(0.4) == said.lower(-0.4) == "no change"


def test_without_any_grade_there_is_no_score(desk: Desk) -> None:
    """A score of 0 would read as all colour kept."""
    two_patches(desk)
    assert {row[2] for row in page(desk).table.texts()} == {"–"}
    grade(desk, [0, 1], "0 %")
    desk.bot.waitUntil(lambda: {row[2] for row in page(desk).table.texts()} == {"0.00"})


def test_a_patch_has_a_note_and_since_when(desk: Desk) -> None:
    """In the list, on the report, through undo; a stroke beside it leaves it."""
    desk.brush(25)
    desk.drag("front", CHEST)
    patches, menu = desk.window.patches, desk.bench.grades
    patches.selectRow(0)
    menu.fill()
    entry = next(a for a in menu.menu.actions() if a.text() == "Note on this patch…")
    assert entry.isEnabled()
    entry.trigger()
    dialog = desk.window.findChild(PatchNoteDialog)
    assert dialog is not None
    assert unnamed_widgets(dialog) == []
    dialog.since.setText("x" * 300)
    dialog.accept()
    assert dialog.isVisible(), "it is refused, not cut"
    assert "longer than 200 characters" in dialog.problem.plain_text()
    dialog.since.setText("summer 2024")
    dialog.note.setText("itches")
    dialog.accept()
    assert desk.session.undo_stack.undoText() == "noting something of a patch"
    name = patches.model().index(0, NAME)
    assert name.data().endswith("· since summer 2024")
    assert name.data(Qt.ItemDataRole.ToolTipRole).endswith("since summer 2024: itches")
    desk.drag("front", THIGH)
    assert [note for note in desk.bench.visits.commands.patch_notes() if note]
    assert desk.bench.export.case().patch_notes.count(None) == 1
    desk.session.undo_stack.undo()
    desk.session.undo_stack.undo()
    assert not any(desk.bench.visits.commands.patch_notes())
