"""Grades in the patch list, and the VASI that comes of them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.document.session import today
from bsa_calc.ui.panels.patch_model import GRADE
from bsa_calc.ui.widgets.accessible import unnamed_widgets

if TYPE_CHECKING:
    from bsa_calc.ui.visits.visits_vasi import VasiPage
    from tests.ui.conftest import Desk

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
THIGH = [(0.44, 0.60), (0.44, 0.64)]


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


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
    assert "pigment lost 75 %" in str(model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole))
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
    assert marked == ["50 % · half lost"]
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
    assert "one patch has no grade yet" in vasi.goals.plain_text()
    large = desk.result.patch_percents.max()
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
    assert "T-VASI50: yes. Total score " in vasi.goals.plain_text()
    assert "F-VASI75: no. Face score " in vasi.goals.plain_text()
    assert ", 50 % lower (50 % or more counts)." in vasi.goals.plain_text()
    assert ", 50 % lower (75 % or more counts)." in vasi.goals.plain_text()
    grade(desk, rows, "25 %")
    desk.bot.waitUntil(lambda: "F-VASI75: yes." in vasi.goals.plain_text())


def test_visits_counted_by_different_tables_have_no_goals(desk: Desk) -> None:
    two_patches(desk)
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=24))
    rows = list(range(len(desk.window.patches.ids())))
    grade(desk, rows, "100 %")
    desk.bench.visits.commands.add(empty=False)
    desk.session.adjust("test", weight_table="rule-of-nines")
    grade(desk, rows, "25 %")
    said = page(desk).goals.plain_text()
    assert "counted by different tables; this figure cannot be used." in said
    assert "VASI75" not in said


@pytest.mark.parametrize(
    ("lower", "words"), [(74.6, "no. Face score, 74 % lower"), (75.0, "yes. Face score, 75 % lower")]
)
def test_a_goal_is_not_reached_by_rounding(desk: Desk, lower: float, words: str) -> None:
    vasi = page(desk)
    assert words in vasi._goal("F-VASI75", "Face score", lower, 75.0, lower >= 75.0)
    assert vasi._lower(lower) == f"{int(lower)} % lower"
    assert vasi._lower(0.4) == vasi._lower(-0.4) == "no change"


def test_without_any_grade_there_is_no_score(desk: Desk) -> None:
    """A score of 0 would read as all colour kept."""
    two_patches(desk)
    assert {row[2] for row in page(desk).table.texts()} == {"–"}
    grade(desk, [0, 1], "0 %")
    desk.bot.waitUntil(lambda: {row[2] for row in page(desk).table.texts()} == {"0.00"})
