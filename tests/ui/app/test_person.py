"""This person's body: what is said counts, what is carried counts when it is confirmed, and parts can be absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view

if TYPE_CHECKING:
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
