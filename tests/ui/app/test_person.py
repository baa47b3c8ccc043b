"""The person: what is said counts, what is carried counts when it is confirmed, and parts can be absent.

All that is typed of a person, and the label's questions, is one row of fields that Enter goes through.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.label.facts import Answer
from bsa_calc.label.findings import Severity
from bsa_calc.record.examples import read_example
from bsa_calc.ui.label.checks_dialog import ChecksDialog
from bsa_calc.ui.widgets.answer_row import AnswerRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Desk

CHEST = [(0.44, 0.24), (0.48, 0.26)]


def say(desk: Desk, name: str, text: str) -> None:
    field = desk.window.person.fields[name]
    desk.window.lists.show_page(3)
    field.setFocus()
    field.selectAll()
    desk.bot.keyClicks(field, text)
    desk.bot.keyClick(field, Qt.Key.Key_Return)


def say_sex(desk: Desk, sex: str) -> None:
    choice = desk.window.person.sex
    choice.setCurrentIndex(choice.findData(sex))
    choice.activated.emit(choice.currentIndex())


def test_with_sex_height_and_weight_the_persons_own_weights_count(desk: Desk) -> None:
    desk.session.adjust("age", age=34)
    desk.drag("front", CHEST)
    chart = desk.result.application_percent
    say_sex(desk, "female")
    say(desk, "height_cm", "5 ft 5 in")
    assert desk.result.table == "lund-browder"
    say(desk, "weight_kg", "203 lb")
    facts = desk.session.drawing.body_facts
    assert (facts.sex, facts.height_cm, facts.weight_kg) == ("female", 165.1, pytest.approx(92.079))
    assert desk.result.table == "person"
    assert desk.result.application_percent != pytest.approx(chart, rel=0.01)
    assert desk.result.chart_percent == pytest.approx(chart)
    assert "woman, 34, 165.1 cm, 92.1 kg" in desk.shown.basis_text
    assert "BMI 33.8" in desk.window.person.counted.plain_text()
    assert "By Lund and Browder it would be" in desk.window.person.chart.plain_text()
    assert desk.window.person.fields["height_cm"].text() == "165.1"
    desk.session.undo_stack.undo()
    assert desk.result.table == "lund-browder"


@pytest.mark.parametrize(("name", "text"), [("height_cm", "tall"), ("weight_kg", "9 st"), ("waist_cm", "900")])
def test_what_cannot_be_is_refused_and_stays_to_be_put_right(desk: Desk, name: str, text: str) -> None:
    say(desk, name, text)
    page = desk.window.person
    assert page.fields[name].text() == text
    assert page.fields[name].problem
    assert page.problem.isVisible()
    assert getattr(desk.session.drawing.body_facts, name) is None
    assert desk.bench.refused_figure, "no report leaves with a figure on the screen that is not counted"
    say(desk, name, "100")
    assert not desk.bench.refused_figure


def test_carried_figures_count_when_they_are_confirmed(desk: Desk) -> None:
    desk.session.adjust("age", age=34)
    say_sex(desk, "female")
    say(desk, "height_cm", "165")
    say(desk, "weight_kg", "64")
    desk.drag("front", CHEST)
    desk.bench.visits.commands.add(empty=False)
    page = desk.window.person
    assert desk.result.table == "lund-browder"
    assert page.still.text() == "Still 165 cm, 64 kg"
    page.still.click()
    assert desk.result.table == "person"
    assert not page.still.isVisible()


def test_a_part_can_be_absent_and_there_again(desk: Desk) -> None:
    """By the menu of the table, and by that of the body; it is drawn otherwise, and takes no paint."""
    menu = desk.bench.spot_menu
    menu.menu.popup = lambda *_: None  # type: ignore[method-assign, assignment]
    plain = desk.picture()
    desk.window.region_table.menu_asked.emit("left-knee", QPoint())
    entries = {action.text(): action for action in menu.menu.actions()}
    entries["Absent: left knee and all below"].trigger()
    drawing = desk.session.drawing
    own = {name: surface().region == region_numbers()[name] for name in ("left-knee", "left-toes", "left-thigh-front")}
    assert drawing.is_absent[own["left-knee"]].all()
    assert drawing.is_absent[own["left-toes"]].all()
    assert not drawing.is_absent[own["left-thigh-front"]].any()
    assert desk.picture() != plain
    everything = drawing.paint.filled(np.arange(len(surface().region)))
    desk.session.change(drawing.with_paint(everything), "all")
    assert desk.result.application_percent == pytest.approx(100, abs=1e-9)
    view = load_view(drawing.body, "front")
    shown = view.places(np.flatnonzero(own["left-knee"]))
    spot = view.corners[shown[shown >= 0][0]].mean(0)
    desk.window.canvas.menu_asked.emit("front", QPointF(*spot), QPoint())
    assert any(action.text() == "Not absent: left knee" for action in menu.menu.actions())
    desk.window.region_table.menu_asked.emit("left-knee", QPoint())
    entries = {action.text(): action for action in menu.menu.actions()}
    entries["Not absent: left knee and all below"].trigger()
    assert not desk.session.drawing.absent


def type_on(desk: Desk, *texts: str) -> None:
    """Type these, each where the focus is, with Enter after it."""
    for text in texts:
        field = QApplication.focusWidget()
        assert field is not None
        if text:
            desk.bot.keyClicks(field, text)
        desk.bot.keyClick(field, Qt.Key.Key_Return)


def answers(desk: Desk) -> tuple[Answer, Answer]:
    given = desk.session.visit.answers
    return given.pregnancy_or_breast_feeding, given.hypersensitivity


@pytest.fixture
def asked(desk: Desk) -> Desk:
    """A drawing within the limit, of which nothing else is known, and the page of the person."""
    desk.session.start(read_example("just-under"), None)
    desk.session.adjust("age", age=None)
    desk.window.activateWindow()
    QApplication.processEvents()
    desk.key(Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    return desk


def test_all_of_a_person_is_typed_in_one_row(asked: Desk) -> None:
    """Sex, age, height, weight, no waist, two answers by their letters; then the keys are the map's again."""
    type_on(asked, "w", "34", "168", "64", "")
    asked.bot.keyClicks(QApplication.focusWidget(), "n")
    asked.bot.keyClicks(QApplication.focusWidget(), "n")
    drawing, facts = asked.session.drawing, asked.session.drawing.body_facts
    assert (drawing.age, facts.sex, facts.height_cm, facts.weight_kg) == (34, "female", 168, 64)
    assert asked.window.top_bar.age() == 34
    assert answers(asked) == (Answer.NO, Answer.NO)
    assert QApplication.focusWidget() is asked.window.canvas
    assert {finding.severity for finding in asked.session.assessment.findings}.isdisjoint({Severity.QUESTION})


def test_enter_answers_nothing(asked: Desk) -> None:
    type_on(asked, *[""] * 7)
    assert QApplication.focusWidget() is asked.window.canvas
    assert answers(asked) == (Answer.NOT_ASKED, Answer.NOT_ASKED)
    assert asked.session.drawing.age is None


def test_enter_stays_where_a_figure_is_refused(asked: Desk) -> None:
    type_on(asked, "", "340")
    assert QApplication.focusWidget() is asked.window.person.age
    assert asked.bench.refused_figure
    type_on(asked, "", "34")  # as it stands, and put right
    assert asked.session.drawing.age is None
    asked.window.person.age.selectAll()
    type_on(asked, "34")
    assert asked.session.drawing.age == 34
    assert QApplication.focusWidget() is asked.window.person.fields["height_cm"]


def test_an_answer_is_one_press_and_a_second_takes_it_back(asked: Desk) -> None:
    row = asked.window.person.questions["hypersensitivity"]
    row.buttons["yes"].setFocus()
    asked.bot.keyClick(row.buttons["yes"], Qt.Key.Key_Space)
    assert asked.shown.verdict == "not_to_be_used"
    row.buttons["no"].click()
    assert answers(asked)[1] is Answer.NO
    assert [button.isChecked() for button in row.buttons.values()] == [True, False]
    row.buttons["no"].click()
    assert answers(asked)[1] is Answer.NOT_ASKED
    assert not any(button.isChecked() for button in row.buttons.values())
    asked.session.undo_stack.undo()
    assert row.buttons["no"].isChecked()


@pytest.mark.parametrize("place", ["page", "dialog"])
def test_an_answer_is_saved_with_its_visit(asked: Desk, place: str, tmp_path: Path) -> None:
    """What forbids the cream is still known when the record is opened again."""
    if place == "page":
        asked.window.person.questions["pregnancy_or_breast_feeding"].buttons["yes"].click()
    else:
        dialog = ChecksDialog(asked.window, asked.session)
        asked.bot.addWidget(dialog)
        dialog.pregnancy.setCurrentIndex(dialog.pregnancy.findData("yes"))
        dialog.pregnancy.activated.emit(dialog.pregnancy.currentIndex())
    assert asked.session.unsaved
    asked.session.save(tmp_path / "p.bsa")
    asked.session.start(read_example("just-under"), None)
    assert asked.shown.verdict != "not_to_be_used"
    asked.session.open(tmp_path / "p.bsa")
    assert asked.shown.verdict == "not_to_be_used"
    assert asked.window.person.questions["pregnancy_or_breast_feeding"].buttons["yes"].isChecked()


def test_only_what_the_label_asks_is_asked(asked: Desk) -> None:
    page = asked.window.person
    page.show_answers({"hypersensitivity": Answer.DOES_NOT_APPLY})
    assert not page.questions["pregnancy_or_breast_feeding"].isVisible()
    assert not any(button.isChecked() for button in page.questions["hypersensitivity"].buttons.values())
    type_on(asked, *[""] * 5)
    assert QApplication.focusWidget() is page.questions["hypersensitivity"].buttons["no"]


@pytest.mark.parametrize("words", [("No", "Yes"), ("Nein", "Ja")])
def test_the_letter_of_an_answer_gives_it(qtbot: QtBot, words: tuple[str, str]) -> None:
    row = AnswerRow("?", dict(zip(("no", "yes"), words, strict=True)))
    qtbot.addWidget(row)
    row.show()
    given: list[str] = []
    row.answered.connect(given.append)
    for letter in (words[1][0].lower(), words[0][0], "x", " "):
        qtbot.keyClicks(row.buttons["no"], letter)
    assert given == ["yes", "no", "no"], "the last one is a press of the button"
