"""Guess first: before the reveal the figure is nowhere in the window."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bsa_calc.label.verdict_words import SHORT_VERDICT_WORDS, VERDICT_WORDS
from bsa_calc.record.examples import read_example
from bsa_calc.record.format.drawing_file import write_drawing
from bsa_calc.ui.training.training_window import TrainingWindow
from tests.ui.training.conftest import all_told

Choose = Callable[[str], None]
#: Any figure with a decimal or a percent sign: none of them stands on the page.
FIGURE = re.compile(r"\d+[.,]\d|\d\s*%")


def of_case(window: TrainingWindow) -> list[str]:
    """What is told while a case waits for its guesses, but for its letter."""
    return sorted(re.sub(r"\bCase [A-J]\b", "Case *", text) for text in all_told(window))


def test_nothing_that_is_told_depends_on_the_case(window: TrainingWindow, show_case: Choose) -> None:
    """Whatever could be read, by eye or by machine, is the same for every case but for its letter."""
    show_case("A")
    first = of_case(window)
    for letter in "BCDEFGHIJ":
        show_case(letter)
        assert of_case(window) == first, letter


def test_no_figure_and_no_verdict_stands_on_the_page(window: TrainingWindow, show_case: Choose) -> None:
    show_case("E")
    page = window.pages["guess"]
    said = [*all_told(page), window.windowTitle(), window.heading.plain_text(), window.problem.plain_text()]
    assert not [text for text in said if FIGURE.search(text)]
    verdicts = {*VERDICT_WORDS.values(), *SHORT_VERDICT_WORDS.values()}
    assert not [text for text in said if text in verdicts]


def test_after_a_reveal_the_next_case_is_hidden_again(window: TrainingWindow, show_case: Choose) -> None:
    """What another page showed of the case before is not of this one."""
    show_case("E")
    window.next_button.click()
    assert "11.0 %" in all_told(window)
    show_case("B")
    page = window.pages["guess"]
    assert page.isVisible()
    assert not [text for text in all_told(page) if FIGURE.search(text)]
    hidden = [text for text in all_told(window) if "9.0" in text]
    assert not hidden


def test_a_case_that_is_asked_again_is_hidden_again(window: TrainingWindow, show_case: Choose) -> None:
    show_case("E")
    window.next_button.click()
    for page in ("ways", "end"):
        window.show_page(page)
    show_case("E")
    assert not [text for text in all_told(window) if re.search(r"11[.,]0|9[.,]8|12[.,]3", text)]


def test_the_answer_is_not_even_found_before_it_is_asked_for(window: TrainingWindow, show_case: Choose) -> None:
    letters = [case.letter for case in window.lesson.cases]
    case = window.lesson.cases[letters.index("I")]
    vars(case).pop("answer", None)
    show_case("I")
    assert "answer" not in vars(case)


def test_nothing_is_on_the_clipboard(window: TrainingWindow, show_case: Choose) -> None:
    QApplication.clipboard().setText("before")
    show_case("E")
    for keys in (Qt.Key.Key_C, Qt.Key.Key_A, Qt.Key.Key_X):
        QTest.keyClick(window, keys, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "before"


def test_the_name_of_a_file_stays_hidden(window: TrainingWindow, tmp_path: Path) -> None:
    """It may tell the figure; so may the folder."""
    path = tmp_path / "just over 11 percent.json"
    write_drawing(read_example("just-over"), path)
    window.open_file(str(path))
    assert window.page == "guess"
    assert window.heading.plain_text() == "Case K: guess first"
    assert not [text for text in all_told(window) if "percent" in text or "just over" in text]


def test_a_file_that_cannot_be_read_is_said(window: TrainingWindow, tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text(json.dumps({"format": "something else"}), "utf-8")
    window.open_file(str(path))
    assert window.page == "choose"
    assert window.problem.plain_text()
    assert len(window.lesson.cases) == 10


def test_the_clickers_forward_key_never_reveals(window: TrainingWindow, show_case: Choose) -> None:
    show_case("E")
    window.go_on()
    assert window.page == "guess"
    window._space()
    assert window.page == "reveal"
