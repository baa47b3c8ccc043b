"""The window of visits: its list, the course and the comparison, also on the body."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from bsa_calc.record.timeline import Point
from bsa_calc.record.visit import Figures
from bsa_calc.ui.document.session import today
from bsa_calc.ui.look.fonts import sized
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.accessible import unnamed_widgets
from bsa_calc.ui.widgets.plain_table import PlainTable
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.visit_words import VisitWords
from tests.ui.visits.conftest import CHEST, THIGH, colours, entry, two_visits

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


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


@pytest.mark.parametrize(
    ("percent", "limit", "shown"), [(10.04, 10.0, "10.1 %"), (9.96, 10.0, "9.9 %"), (10.04, None, "10.0 %")]
)
def test_a_figure_in_the_list_never_crosses_the_limit_by_rounding(
    percent: float, limit: float | None, shown: str
) -> None:
    figures = Figures(percent, percent, (9.0, 11.0), limit, "not_judged")
    row = VisitWords().row(Point("1", dt.date(2026, 1, 1), 0.0, figures))
    assert row[2:] == (shown, "cannot be judged")


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


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_a_day_is_not_cut_short_with_large_text(open_desk: Callable[..., Desk], percent: int) -> None:
    """In the list of visits the year gave way to dots, in the table of scores the end of a name."""
    Settings().text_percent = percent
    desk = open_desk()
    window = two_visits(desk)
    window.resize(900, 640)
    for page in range(3):
        window.pages.show_page(page)
        QApplication.processEvents()
    for table in window.findChildren(PlainTable):
        for number, row in enumerate(table.texts()):
            box = table.visualRect(table.model().index(number, 0))
            room = QRect(0, 0, box.width() - 16, 1000)
            font = QFontMetrics(sized(table.font(), 14))
            needed = font.boundingRect(room, int(Qt.TextFlag.TextWordWrap), row[0])
            assert needed.height() <= box.height(), row[0]
