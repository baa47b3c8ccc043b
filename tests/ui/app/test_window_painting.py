"""A drag on the body: what it paints, what it counts, and how it is taken back."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage

from bsa_calc.cli import main
from bsa_calc.measure.measurement import measure
from bsa_calc.record.format.drawing_file import drawing_from

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
THIGH = [(0.40, 0.56), (0.41, 0.60), (0.41, 0.66)]

Plain = Callable[..., dict[str, Any]]


@pytest.fixture
def follow(desk: Desk) -> list[tuple[float, float]]:
    """Every figure told while strokes are painted."""
    told: list[tuple[float, float]] = []
    desk.session.live_changed.connect(lambda application, affected: told.append((application, affected)))
    return told


def blue(picture: QImage, place: QPointF) -> int:
    """How much bluer than grey the picture is around a place."""
    x, y = round(place.x()), round(place.y())
    colours = [QColor(picture.pixel(x + dx, y + dy)) for dx in range(-2, 3) for dy in range(-2, 3)]
    return sum(colour.blue() - colour.red() for colour in colours) // len(colours)


def adult(marks: Sequence[object]) -> dict[str, object]:
    """A plain drawing with these marks on the body that the window starts with."""
    return {"format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": None, "marks": list(marks)}


def test_a_drag_counts_what_the_command_line_counts(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marks = [desk.mark("front", CHEST)]
    desk.drag("front", CHEST)
    marks.append(desk.mark("back", THIGH))
    desk.drag("back", THIGH)
    file = tmp_path / "same.json"
    file.write_text(json.dumps(adult(marks)), "utf-8")
    assert main(["measure", str(file), "--json"]) == 1  # not finished
    told = json.loads(capsys.readouterr().out)
    assert desk.result.application_percent == pytest.approx(told["application_percent"], abs=1e-9)
    assert desk.result.affected_percent == pytest.approx(told["affected_percent"], abs=1e-9)
    assert desk.result.application_percent > 0.5
    assert desk.figure == f"{desk.result.application_percent:.1f} %"
    assert told["verdict"] == desk.shown.verdict == "not_finished"


def test_while_moving_is_what_stays(desk: Desk, follow: list[tuple[float, float]]) -> None:
    desk.drag("front", CHEST)
    assert len(follow) == len(CHEST)
    assert follow[-1] == pytest.approx((desk.result.application_percent, desk.result.affected_percent), abs=1e-9)
    assert [figures[0] for figures in follow] == sorted(figures[0] for figures in follow)
    desk.bench.tools.choose("eraser")
    desk.drag("front", CHEST[:2])
    assert follow[-1] == pytest.approx((desk.result.application_percent, desk.result.affected_percent), abs=1e-9)


def test_the_card_follows_the_pointer(desk: Desk) -> None:
    desk.brush(30)
    desk.press("front", CHEST[0])
    figures = [desk.figure]
    for at in CHEST[1:]:
        desk.move("front", at)
        figures.append(desk.figure)
    assert figures[0] != "0.0 %"
    assert len(set(figures)) == len(figures)
    assert not desk.session.undo_stack.canUndo()
    desk.release("front", CHEST[-1])
    assert desk.figure == figures[-1]


def test_paint_is_blue_under_the_pointer_and_afterwards(desk: Desk) -> None:
    middle = desk.place("front", CHEST[1])
    before = blue(desk.picture(), middle)
    desk.press("front", CHEST[0])
    desk.move("front", CHEST[1])
    desk.move("front", CHEST[2])
    assert blue(desk.picture(), middle) > before + 30
    desk.release("front", CHEST[2])
    assert blue(desk.picture(), middle) > before + 30
    assert blue(desk.picture(), desk.place("front", THIGH[0])) < 20


def test_the_eraser_takes_it_away(desk: Desk) -> None:
    clean = blue(desk.picture(), desk.place("front", CHEST[1]))
    desk.brush(30)
    desk.drag("front", CHEST)
    painted = desk.result.application_percent
    desk.bench.tools.choose("eraser")
    desk.drag("front", CHEST[1:2])
    assert 0 < desk.result.application_percent < painted
    desk.leave()
    assert blue(desk.picture(), desk.place("front", CHEST[1])) == pytest.approx(clean, abs=8)
    desk.drag("front", CHEST)
    assert desk.result.application_percent == pytest.approx(0, abs=1e-9)
    assert desk.shown.empty


def test_escape_leaves_nothing(desk: Desk) -> None:
    desk.leave()
    before = desk.picture()
    desk.press("front", CHEST[0])
    desk.move("front", CHEST[2])
    assert desk.figure != "0.0 %"
    desk.key(Qt.Key.Key_Escape)
    assert desk.figure == "0.0 %"
    assert desk.shown.empty
    desk.move("front", CHEST[3])
    desk.release("front", CHEST[3])
    assert not desk.session.undo_stack.canUndo()
    assert not desk.session.unsaved
    assert not desk.session.drawing.paint
    desk.leave()
    assert desk.picture() == before


def test_undo_and_redo_bring_the_same_back(desk: Desk) -> None:
    random.seed(2)
    stack, states = desk.session.undo_stack, [desk.session.drawing]
    for _ in range(30):
        desk.bench.tools.choose(random.choice(["brush", "brush", "eraser"]))
        at = random.uniform(0.38, 0.6), random.uniform(0.15, 0.85)
        path = [at, (at[0] + random.uniform(-0.05, 0.05), at[1] + random.uniform(-0.05, 0.05))]
        desk.drag(random.choice(["front", "back"]), path)
        if desk.session.drawing is not states[-1]:
            states.append(desk.session.drawing)
    assert stack.count() == len(states) - 1 > 15
    figures = [measure(state).application_percent for state in states]
    for state, figure in zip(states[-2::-1], figures[-2::-1], strict=True):
        stack.undo()
        assert desk.session.drawing is state
        assert desk.result.application_percent == figure
    assert not desk.session.drawing.paint
    assert not stack.canUndo()
    for state, figure in zip(states[1:], figures[1:], strict=True):
        stack.redo()
        assert desk.session.drawing is state
        assert desk.result.application_percent == figure


def test_undo_says_what_it_takes_back(desk: Desk) -> None:
    undo, redo = desk.window.top_bar.undo_button, desk.window.top_bar.redo_button
    assert not undo.isEnabled()
    desk.drag("front", CHEST)
    assert undo.toolTip() == "Undo painting (Ctrl+Z)"
    desk.bench.tools.choose("eraser")
    desk.drag("front", CHEST[:1])
    assert undo.toolTip() == "Undo erasing (Ctrl+Z)"
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undo.toolTip() == "Undo painting (Ctrl+Z)"
    assert redo.toolTip() == "Redo erasing (Ctrl+Y)"
    undo.click()
    assert not undo.isEnabled()
    redo.click()
    assert undo.isEnabled()


def test_clear_takes_all_and_undo_brings_it_back(desk: Desk) -> None:
    desk.drag("front", CHEST)
    desk.drag("back", THIGH)
    painted = desk.result.application_percent
    desk.key(Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert not desk.session.drawing.paint
    assert desk.session.undo_stack.undoText() == "clear all"
    desk.session.undo_stack.undo()
    assert desk.result.application_percent == painted


def test_what_paints_nothing_is_no_step(desk: Desk) -> None:
    desk.drag("front", [(0.03, 0.03), (0.05, 0.05)])
    assert not desk.session.undo_stack.canUndo()
    assert not desk.session.unsaved


def test_a_flank_painted_from_two_sides_counts_once(desk: Desk) -> None:
    flank = [(0.59, 0.36), (0.59, 0.40), (0.59, 0.44)]
    desk.brush(45)
    marks = [desk.mark("front", flank)]
    desk.drag("front", flank)
    first = desk.result.application_percent
    desk.bench.show_view("left")
    side = [(0.61, 0.36), (0.61, 0.41), (0.61, 0.46)]
    marks.append(desk.mark("left", side))
    desk.drag("left", side)
    both = desk.result.application_percent
    alone = [measure(drawing_from(adult([mark]))).application_percent for mark in marks]
    assert first == pytest.approx(alone[0], abs=1e-9)
    assert max(alone) < both < sum(alone) - 0.05
    swapped = measure(drawing_from(adult(marks[::-1])))
    assert both == pytest.approx(swapped.application_percent, abs=1e-9)
    desk.drag("left", side)
    assert desk.result.application_percent == pytest.approx(both, abs=1e-9)


def test_a_stroke_ends_with_its_view(desk: Desk) -> None:
    desk.press("front", CHEST[0])
    desk.move("front", CHEST[1])
    desk.window.canvas.clearFocus()
    assert desk.session.stroke is None
    assert not desk.session.drawing.paint
