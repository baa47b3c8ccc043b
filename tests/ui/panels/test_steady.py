"""Nothing jumps: the card keeps its height, rows stay under the pointer, and enough of them are in sight."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, QRectF, QTranslator
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QMenu, QTableView, QWidget

from bsa_calc.body.regions import regions
from bsa_calc.label.facts import Answer, PersonFacts
from bsa_calc.record.examples import examples, read_example
from bsa_calc.ui.document.session import today
from bsa_calc.ui.look.fonts import sized
from bsa_calc.ui.panels.patch_model import GRADE, TICK
from bsa_calc.ui.patches.patch_commands import patch_numbers
from bsa_calc.ui.system.languages import install_language
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.cards import SideColumn
from bsa_calc.ui.words import terms
from tests.ui.app.test_screenshots import check_nothing_is_cut_off

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

FRONT = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
OPEN = Callable[..., "Desk"]


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The window in each language, and in English again."""
    before = QLocale()
    Settings().language = request.param
    install_language(qapp, request.param)
    terms._patch_name.cache_clear()
    yield request.param
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)
    terms._patch_name.cache_clear()


def low_window(desk: Desk, size: tuple[int, int] = (1366, 768)) -> Desk:
    """At 1366×768, or smaller."""
    desk.window.resize(*size)
    QApplication.processEvents()
    return desk


def places(desk: Desk) -> tuple[int, int, int]:
    """How high the card is, and where the lists and their rows begin."""
    QApplication.processEvents()
    window = desk.window
    patches = window.patches.viewport()
    return window.card.height(), window.lists.y(), patches.mapTo(window, QPoint()).y()


def states(desk: Desk) -> Iterator[str]:
    """Every state of the card, one after the other."""
    session = desk.session
    yield "empty"
    for example in examples():
        session.start(read_example(example.id), None)
        yield example.id
        desk.bench.patch_commands.tick(desk.window.patches.ids()[:1], False)
        yield f"{example.id}, one patch left out"
    session.start(read_example("just-over"), None)
    for facts in (
        PersonFacts(pregnancy_or_breast_feeding=Answer.YES),
        PersonFacts(hypersensitivity=Answer.YES),
    ):
        session.facts.set(facts)
        yield f"{facts}"
    session.start(read_example("just-under"), None)
    session.facts.set(PersonFacts(hours_since_last=3))
    yield "too soon"
    session.start(read_example("just-under"), None)
    session.facts.set(PersonFacts())
    session.adjust("age", age=8.0)
    yield "under the label's age"
    session.adjust("age", age=None)
    yield "age needed"
    session.adjust("sides", all_sides_seen=False, views_seen=frozenset())
    yield "not finished"
    desk.press("front", FRONT[0])
    for at in FRONT[1:]:
        desk.move("front", at)
        yield "a held stroke"
    desk.release("front", FRONT[-1])
    desk.bench.clear()
    yield "cleared"
    session.distrust("The tables are damaged.", passes=True)
    yield "no verdict"


@pytest.mark.parametrize("size", [(1366, 768), (960, 540)])
def test_the_card_keeps_its_height_in_all_states(language: str, size: tuple[int, int], open_desk: OPEN) -> None:
    desk = low_window(open_desk(), size)
    seen: dict[tuple[int, int, int], list[str]] = {}
    verdicts = set()
    for state in states(desk):
        seen.setdefault(places(desk), []).append(state)
        verdicts.add(desk.shown.verdict)
    assert len(seen) == 1, seen
    assert {"within", "too_close", "over", "not_finished", "not_to_be_used", "unavailable"} <= verdicts


def test_a_second_click_hits_the_same_row(open_desk: OPEN) -> None:
    """Whatever a tick changes on the card and below the list: the row stays under the pointer."""
    desk = low_window(open_desk())
    desk.session.start(read_example("just-over"), None)
    patches = desk.window.patches
    for row in range(len(patches.ids())):
        box = patches.visualRect(patches.model().index(row, TICK))
        if not patches.viewport().rect().contains(box):
            break
        on_screen = patches.viewport().mapToGlobal(box.center())
        name = patches.row(patches.model().index(row, TICK)).name
        for _ in range(2):
            patches.ticked.emit(patches.ids()[row], not patches.row(patches.model().index(row, TICK)).ticked)
            QApplication.processEvents()
            under = patches.indexAt(patches.viewport().mapFromGlobal(on_screen))
            assert patches.row(under).name == name


def in_sight(whole: QWidget, part: QRect) -> bool:
    return whole.rect().contains(part)


def test_no_letter_chooses_two_entries_of_a_menu(language: str, open_desk: OPEN) -> None:
    """Letters with Alt, where an entry has one; and the keys of the window, in either language."""
    window = open_desk().window
    waiting: list[QMenu] = [window.more_menu, window.top_bar.share_menu]
    for menu in waiting:
        menu.aboutToShow.emit()
        entries = [action for action in menu.actions() if not action.isSeparator()]
        letters = [
            text[text.index("&") + 1].lower() for text in (a.text().replace("&&", "") for a in entries) if "&" in text
        ]
        assert len(letters) == len(set(letters)), menu.title()
        assert len(entries) <= 16, menu.title()
        waiting += [inner for action in entries if isinstance(inner := action.menu(), QMenu)]
    assert len(waiting) > 15
    alt = [key.toString() for action in window.actions() for key in action.shortcuts() if "Alt+" in key.toString()]
    assert {"Alt+A", "Alt+M", "Alt+P", "Alt+S"} <= set(alt)
    assert len(alt) == len(set(alt))


def rows_in_sight(table: QTableView) -> int:
    """How many rows are seen whole before anything scrolls."""
    inside = table.viewport().rect()
    columns = [k for k in range(table.model().columnCount()) if not table.isColumnHidden(k)]
    boxes = [table.visualRect(table.model().index(row, columns[0])) for row in range(table.model().rowCount())]
    return sum(inside.contains(box) for box in boxes)


#: What a window has of a screen of 768 pixels: all of it, and without its title and a bar of the desktop.
LOW_SIZES = [(1366, 768), (1366, 700)]


@pytest.mark.parametrize("size", [*LOW_SIZES, (1280, 720)])
@pytest.mark.parametrize("example", ["just-over", "just-under", "many-small"])
def test_eight_rows_with_their_grades(language: str, open_desk: OPEN, example: str, size: tuple[int, int]) -> None:
    """The column of grades takes its room from the names, some of which then have two lines."""
    desk = low_window(open_desk(), size)
    patches = desk.window.patches
    desk.session.start(read_example(example), None)
    desk.bench.visits.commands.set_grade(patch_numbers(patches.ids()[:6]), 50)
    QApplication.processEvents()
    assert not patches.isColumnHidden(GRADE)
    assert patches.model().columnCount() > GRADE
    assert desk.window.findChild(SideColumn).verticalScrollBar().maximum() == 0
    assert rows_in_sight(patches) >= 8


@pytest.mark.parametrize("size", LOW_SIZES)
@pytest.mark.parametrize("example", ["just-over", "at-the-limit", "many-small"])
def test_eight_rows_in_a_low_window(language: str, open_desk: OPEN, example: str, size: tuple[int, int]) -> None:
    """On 1366×768 the column does not scroll, and shows eight rows of patches or of regions, and its foot."""
    desk = low_window(open_desk(), size)
    window = desk.window
    desk.session.start(read_example(example), None)
    QApplication.processEvents()
    assert window.findChild(SideColumn).verticalScrollBar().maximum() == 0
    header = window.patches.verticalHeader()
    assert window.patches.viewport().height() >= 8 * header.defaultSectionSize()
    assert rows_in_sight(window.patches) >= min(8, len(window.patches.ids())), "names of two lines among them"
    window.show_regions()
    QApplication.processEvents()
    assert window.region_table.viewport().height() >= 8 * window.region_table.verticalHeader().defaultSectionSize()
    assert rows_in_sight(window.region_table) >= 8
    foot = window.disclaimer
    place = QRect(foot.mapTo(window, QPoint()), foot.size())
    assert in_sight(window, place)
    assert foot.height() >= foot.heightForWidth(foot.width())


def test_the_page_of_the_person_needs_no_scrolling(language: str, open_desk: OPEN) -> None:
    """On a window of 1366×768 all that is asked of a person is seen at once."""
    desk = low_window(open_desk())
    desk.session.start(read_example("just-over"), None)
    desk.window.show_person()
    QApplication.processEvents()
    assert desk.window.person.verticalScrollBar().maximum() == 0


def test_the_hands_stand_beside_the_figure_in_a_low_window(language: str, open_desk: OPEN) -> None:
    """There is no line above it there, and the label's own rule goes by hands."""
    desk = low_window(open_desk(), (960, 540))
    for example in ("just-over", "at-the-limit"):
        desk.session.start(read_example(example), None)
        assert desk.shown.hands_text in desk.words(), desk.words()
    check_nothing_is_cut_off(desk)
    desk.session.start(read_example("just-under"), None)
    assert any("10" in words and desk.shown.hands_text in words for words in desk.words())


def test_no_patch_name_is_cut_short(language: str, open_desk: OPEN) -> None:
    desk = low_window(open_desk())
    data = [region.id for region in regions() if "back" in region.id or "thigh" in region.id]
    for region in data:
        desk.window.region_table.share_entered.emit(region, 60.0)
    QApplication.processEvents()
    patches = desk.window.patches
    metrics = patches.fontMetrics()
    assert len(patches.ids()) > 3
    for row in range(len(patches.ids())):
        index = patches.model().index(row, 1)
        box = patches.visualRect(index)
        needed = metrics.boundingRect(QRect(0, 0, box.width() - 10, 1000), 0x1000, patches.row(index).name)
        assert needed.height() <= box.height(), patches.row(index).name


@pytest.mark.parametrize(("width", "height", "rows"), [(960, 540, 3), (1280, 720, 8)])
def test_small_windows_show_all_of_it(language: str, open_desk: OPEN, width: int, height: int, rows: int) -> None:
    """What a screen of 1366×768 at 142 % or of 1920×1080 at 200 % has room for: nothing is cut off or out of sight."""
    desk = open_desk()
    window = desk.window
    desk.session.start(read_example("at-the-limit"), None)
    window.resize(width, height)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (width, height)
    for part in (window.card, window.disclaimer, window.canvas, window.strip, window.tools, window.lists):
        assert in_sight(window, QRect(part.mapTo(window, QPoint()), part.size())), part.accessibleName()
    assert window.tools.scroll_area.verticalScrollBar().maximum() == 0
    assert window.patches.viewport().height() >= rows * window.patches.verticalHeader().defaultSectionSize()
    check_nothing_is_cut_off(desk)


@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((960, 540), 100), ((1366, 768), 200)])
def test_a_comparison_is_said_in_full(language: str, open_desk: OPEN, size: tuple[int, int], percent: int) -> None:
    """All three patterns with their names, the difference and the way out; the body keeps the rest."""
    Settings().text_percent = percent
    desk = low_window(open_desk(), size)
    desk.drag("front", FRONT)
    visits = desk.bench.visits
    visits.commands.set_date(today() - dt.timedelta(weeks=12))
    visits.commands.add(empty=False)
    desk.window.region_table.share_entered.emit("left-thigh-front", 20.0)  # more: the longest sentence
    visits.overlay.compare(visits.commands.earlier()[0].id)
    for _ in range(3):  # a layout that asks for another one
        QApplication.processEvents()
    bar, window = visits.overlay.bar, desk.window
    assert bar is not None
    assert window.size().toTuple() == size
    for part in (bar.legend, bar.sentence):
        assert part.height() >= part.heightForWidth(part.width()), part.accessibleName()
    places = [QRect(part.mapTo(window, QPoint()), part.size()) for part in (window.canvas, bar, window.strip)]
    assert all(window.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one, other in pairwise(places))
    assert places[2].top() - places[1].bottom() < 12, "no gap below it"


def test_where_no_figure_can_be_trusted_the_list_says_so(language: str, open_desk: OPEN) -> None:
    """It said that what is painted is listed, beside a painted body and an empty list."""
    desk = low_window(open_desk())
    patches = desk.window.patches
    usual = patches._empty_words()
    desk.session.start(read_example("just-under"), None)
    desk.session.distrust("The tables are damaged.", passes=True)
    assert not patches.ids()
    assert patches._empty_words() != usual
    desk.session.start(read_example("just-under"), None)
    assert patches._empty_words() == usual


def test_a_low_window_says_what_was_not_asked(language: str, open_desk: OPEN) -> None:
    """“4 more to look at” stood there with nothing above it, one too few; a mark says that there is more."""
    desk = low_window(open_desk())
    desk.session.start(read_example("just-over"), None)
    QApplication.processEvents()
    lines = [line.text() for line in desk.window.checks.lines]
    assert len(lines) == 2
    assert not desk.window.checks.lines[0].opens
    for size in ((1366, 700), (960, 540)):
        low_window(desk, size)
        shown = desk.window.checks.lines
        assert [line.text() for line in shown] == lines[:1]
        assert shown[0].opens
        assert shown[0].height() < 2 * shown[0].fontMetrics().height(), "one line of words"
    low_window(desk)
    assert [line.text() for line in desk.window.checks.lines] == lines


def test_a_long_message_takes_two_lines(language: str, open_desk: OPEN) -> None:
    """It was cut off at both ends where the body map is narrow; what is shorter again leaves nothing behind."""
    canvas = low_window(open_desk(), (960, 540)).window.canvas
    canvas.set_hint("Nose")
    one_line = canvas.hint_box().height()
    canvas.say(10 * "A long sentence. ")
    words = QFontMetricsF(sized(canvas.font(), 12)).boundingRect(canvas.overlay.hint)
    box = canvas.hint_box()
    assert one_line < box.height() < 4 * one_line
    assert box.width() * (box.height() / one_line) > words.width()
    assert QRectF(canvas.rect()).contains(box)
    bare = canvas.grab().toImage()
    canvas.set_hint("")
    QApplication.processEvents()
    assert canvas.grab().toImage() != bare


@pytest.mark.parametrize("example", ["at-the-limit", "just-over", "just-under"])
def test_the_verdict_stays_in_sight_with_large_text(language: str, open_desk: OPEN, example: str) -> None:
    """At 200 % the card stands above what scrolls."""
    Settings().text_percent = 200
    desk = low_window(open_desk())
    desk.session.start(read_example(example), None)
    if example == "just-under":
        desk.actions.patterns.start("face-and-hands")  # now far over: an offer of three lines
    for _ in range(3):  # a layout that asks for another one
        QApplication.processEvents()
    window, card = desk.window, desk.window.card
    place = QRect(card.mapTo(window, QPoint()), card.size())
    assert in_sight(window, place)
    for below in (window.findChild(SideColumn), window.disclaimer):
        assert place.bottom() < below.mapTo(window, QPoint()).y(), "nothing lies over it"
    assert (desk.window.width(), desk.window.height()) == (1366, 768)
