"""A lesson from the case to the table of results, by mouse and by a clicker's keys."""

from __future__ import annotations

import ast
import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

import bsa_calc.ui.training
from bsa_calc.record.examples import read_example
from bsa_calc.record.format.drawing_file import write_drawing
from bsa_calc.training.guesses import Guess
from bsa_calc.training.ways import Way
from bsa_calc.ui.look.fonts import base_px, sized
from bsa_calc.ui.system.languages import install_language
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.training.lesson import MOST_GROUPS
from bsa_calc.ui.training.training_window import TrainingWindow
from bsa_calc.ui.widgets.accessible import unnamed_widgets
from bsa_calc.ui.widgets.text_block import TextBlock

Choose = Callable[[str], None]
PAGES = ("choose", "guess", "reveal", "ways", "why", "ten", "trial", "raters", "hand", "end")


def show(window: TrainingWindow, page: str) -> None:
    """Bring a page up as a lesson does."""
    letters = [case.letter for case in window.lesson.cases]
    window.lesson.choose(letters.index("E"))
    window.lesson.set_guess(Guess(1, 8.0, True))
    window.lesson.set_guess(Guess(2, 12.5, False))
    window.show_page("guess")
    if page not in ("choose", "guess"):
        window._reveal()
    window.show_page(page)
    for _ in range(3):  # a layout that asks for another one
        QApplication.processEvents()


def visible(window: TrainingWindow, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def test_the_smallest_type_is_24_px_for_the_back_row(window: TrainingWindow) -> None:
    """At 1280 by 720; painted texts ask for at least 12 of 14, which is 24 where the window's type is 28."""
    for page in PAGES:
        show(window, page)
        for widget in visible(window, QWidget):
            assert base_px(widget.font()) >= 28, (page, widget.accessibleName())
        sizes = [block._font().pixelSize() for block in visible(window, TextBlock)]
        assert min(sizes) >= 24, page
    assert sized(window.font(), 12).pixelSize() >= 24
    assert window.menu_button.menu().font().pixelSize() >= 24


def sizes_asked_for(path: Path) -> list[float]:
    """The sizes of type that a module names where it paints or makes a text."""
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    named = [call for call in calls if getattr(call.func, "id", "") in ("sized", "text") and len(call.args) > 1]
    return [float(call.args[1].value) for call in named if isinstance(call.args[1], ast.Constant)]


def test_no_painted_text_of_the_pages_is_smaller() -> None:
    folder = Path(bsa_calc.ui.training.__file__).parent
    asked = [size for path in folder.glob("*.py") for size in sizes_asked_for(path)]
    assert len(asked) > 20
    assert min(asked) >= 12


@pytest.mark.parametrize("size", [(1280, 720), (960, 540), (1920, 1080)])
def test_nothing_is_cut_off(size: tuple[int, int], window: TrainingWindow) -> None:
    window.resize(*size)
    window.lesson.set_groups(MOST_GROUPS)
    for group in range(3, MOST_GROUPS + 1):
        window.lesson.choose(4)
        window.lesson.set_guess(Guess(group, 7.0 + group))
    for page in PAGES:
        show(window, page)
        assert (window.width(), window.height()) == size, page
        check_whole(window)


def check_whole(window: TrainingWindow) -> None:
    """All that is shown has the room it needs, and a name."""
    for block in visible(window, TextBlock):
        assert block.height() >= block.heightForWidth(block.width()), block.plain_text()
        place = QRect(block.mapTo(window, QPoint()), block.size())
        assert window.rect().contains(place) or not block.plain_text(), block.plain_text()
    for button in visible(window, QAbstractButton):
        place = QRect(button.mapTo(window, QPoint()), button.size())
        assert window.rect().contains(place), button.accessibleName()
        assert button.width() >= button.minimumSizeHint().width(), button.accessibleName()
    assert unnamed_widgets(window) == []


def test_guesses_are_typed_and_revealed(window: TrainingWindow, show_case: Choose, qtbot: QtBot) -> None:
    show_case("E")
    page = window.pages["guess"]
    first, second, third = page.rows[:3]
    assert not page.rows[3].hands.isVisible()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.hands.setFocus()
    qtbot.keyClicks(first.hands, "8,5")
    qtbot.mouseClick(first.yes, Qt.MouseButton.LeftButton)
    second.hands.setFocus()
    qtbot.keyClicks(second.hands, "12")
    qtbot.mouseClick(second.no, Qt.MouseButton.LeftButton)
    third.hands.setFocus()
    qtbot.keyClicks(third.hands, "many")
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    assert window.page == "guess"  # a figure that cannot be read is not passed over
    assert window.problem.plain_text()
    third.hands.clear()
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    assert window.page == "reveal"
    said = window.lesson.round.cases[-1].guesses
    assert [(guess.hands, guess.within) for guess in said] == [(8.5, True), (12.0, False), (None, None)]
    reveal = window.pages["reveal"]
    assert reveal.figure.words() == "11.0 %"
    assert reveal.verdict.plain_text() == "Over the limit"
    assert reveal.wrong.plain_text() == "Group 1 would have gone over the limit."
    assert reveal.who.plain_text() == "Off by: group 1 −2.5; group 2 +1.0"


def test_a_second_press_takes_a_word_back(window: TrainingWindow, show_case: Choose, qtbot: QtBot) -> None:
    show_case("E")
    row = window.pages["guess"].rows[0]
    row.yes.click()
    row.yes.click()
    assert window.lesson.guess(1).within is None
    assert not row.yes.isChecked()


def test_a_clicker_goes_through_a_case(window: TrainingWindow, show_case: Choose, qtbot: QtBot) -> None:
    show_case("B")
    keys = Qt.Key
    qtbot.keyClick(window, keys.Key_Space)
    assert window.page == "reveal"
    qtbot.keyClick(window, keys.Key_PageDown)
    assert window.page == "ways"
    ways = window.pages["ways"]
    for way in (Way.NINES, Way.FLAT, Way.PROGRAM):
        qtbot.keyClick(window, keys.Key_PageDown)
        assert ways.cards[way].isChecked()
    qtbot.keyClick(window, keys.Key_PageDown)
    assert window.page == "why"
    for _ in range(4):
        qtbot.keyClick(window, keys.Key_Right)
    assert window.heading.plain_text() == "Why counts differ: 5 of 5"
    qtbot.keyClick(window, keys.Key_Right)
    assert window.page == "choose"
    qtbot.keyClick(window, keys.Key_PageUp)
    assert window.page == "choose"


def test_b_covers_the_screen_and_shows_it_again(window: TrainingWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_B)
    assert window._cover.isVisible()
    assert window._cover.size() == window.size()
    qtbot.keyClick(window, Qt.Key.Key_Period)
    assert not window._cover.isVisible()


def test_four_ways_side_by_side_say_what_each_finds(window: TrainingWindow) -> None:
    show(window, "ways")
    cards = window.pages["ways"].cards
    assert "11.0 %" in cards[Way.PROGRAM].words()
    for count in window.lesson.counts():
        assert f"{count.percent:.1f} %" in cards[count.way].words()
    assert "real hands" in cards[Way.HANDS].words().lower()


def test_choosing_a_way_lights_its_skin(window: TrainingWindow) -> None:
    show(window, "ways")
    ways = window.pages["ways"]
    pictures = {}
    for way, card in ways.cards.items():
        card.click()
        QApplication.processEvents()
        pictures[way] = ways.body.grab().toImage()
    for one, other in ((Way.HANDS, Way.NINES), (Way.NINES, Way.FLAT), (Way.FLAT, Way.PROGRAM)):
        assert pictures[one] != pictures[other]


def test_results_are_saved_without_names(
    window: TrainingWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    show(window, "end")
    path = tmp_path / "lesson.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    window.pages["end"].save_button.click()
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8").removeprefix("\ufeff"))))
    assert [row["group"] for row in rows if row["kind"] == "guess"] == ["1", "2", "3"]
    assert not {"name", "person", "file"} & set(rows[0])
    assert window.problem.plain_text() == "Saved: lesson.csv"


def test_a_new_lesson_knows_nothing_of_the_last(window: TrainingWindow) -> None:
    show(window, "end")
    window.pages["end"].anew_button.click()
    assert window.page == "choose"
    assert window.lesson.round.cases == ()
    window.lesson.choose(4)
    assert window.lesson.guess(1) == Guess(1)


def test_trial_results_are_hundred_people_each(window: TrainingWindow) -> None:
    from bsa_calc.ui.training.trial_page import HundredPeople

    show(window, "trial")
    assert [people.better for people in visible(window, HundredPeople)] == [31, 10, 22, 6]
    said = " ".join(block.plain_text() for block in visible(window, TextBlock))
    assert "EMA/100444/2023" in said
    assert "661" in said


def test_drawings_of_several_people_are_compared(window: TrainingWindow, tmp_path: Path) -> None:
    paths = []
    for name in ("just-under", "just-over"):
        paths.append(tmp_path / f"{name}.json")
        write_drawing(read_example(name), paths[-1])
    window.show_page("raters")
    page = window.pages["raters"]
    page.show_files(paths)
    assert page.figures.plain_text() == "2 drawings: 9.0 to 11.0 %"
    assert "ICC" in page.agreement.plain_text()
    assert page.where.plain_text().startswith("They differ most at: ")
    page.show_files(paths[:1])
    assert page.problem.plain_text() == "Choose two drawings or more."


def test_ten_hands_are_ten_percent(window: TrainingWindow) -> None:
    import numpy as np

    window.show_page("ten")
    QApplication.processEvents()
    desk = window.pages["ten"].desk
    view = "front"
    from bsa_calc.body.views import load_view
    from bsa_calc.paint.hand import fit_hand

    found = load_view("adult-female", view)
    place = np.array([0.0, 0.62 * (found.bounds[1] + found.bounds[3])])
    fit = fit_hand(found, desk.session.weights(), place, 0.0)
    assert fit is not None
    desk.strokes.begin_stroke(view, erase=False)
    desk.strokes.area(fit.shape)
    desk.strokes.end_stroke("")
    assert window.pages["ten"].figure.words() == "1.0 %"
    window.pages["ten"].undo_button.click()
    assert window.pages["ten"].figure.words() == "0.0 %"


def test_nothing_is_cut_off_in_german(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """The longer words have room too, on a projector."""
    before = QLocale()
    settings = Settings(tmp_path)
    settings.language = "de"
    try:
        install_language(qapp, "de")
        window = TrainingWindow(settings)
        qtbot.addWidget(window)
        window.show()
        assert window.heading.plain_text() == "Fall auswählen"
        for page in PAGES:
            show(window, page)
            check_whole(window)
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(before)


def test_a_figure_that_cannot_be_read_is_not_passed_over(
    window: TrainingWindow, show_case: Choose, qtbot: QtBot
) -> None:
    """With the focus in the next group's field the first guess was dropped unseen."""
    show_case("E")
    first, second = (row.hands for row in window.guess_page.rows[:2])
    for field, text in ((first, "9x"), (second, "8")):
        field.setFocus()
        qtbot.keyClicks(field, text)
    window.next_button.click()
    assert window.page == "guess"
    assert window.problem.plain_text() == "This is not a number."
    assert first.text() == "9x"
    first.clear()
    qtbot.keyClicks(first, "9,5")
    window.next_button.click()
    assert window.page == "reveal"
    assert [guess.hands for guess in window.lesson.round.cases[-1].guesses][:2] == [9.5, 8]
