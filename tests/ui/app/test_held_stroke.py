"""Nothing happens under a held stroke: every command, with every tool, first takes it back and is then done as ever."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QMenu, QMessageBox, QPushButton

from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.examples import read_example

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs

#: They are part of a stroke, which goes on with them.
PART_OF_A_STROKE = {
    "Smaller brush", "Larger brush", "Turn the hand left", "Turn the hand right",
    "Zoom in", "Zoom out", "Close-up of face, hand or foot", "Show all", "Full screen", "+", "=", "-", "0",
}  # fmt: skip
TOOLS = ("brush", "eraser", "hold", "outline", "fill", "hand", "pick", "pan")
#: From one place to the next of a stroke over the belly, fractions of the front view.
PATH = ((0.47, 0.36), (0.5, 0.38), (0.53, 0.4))

State = tuple[object, ...]


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch, dialogs: Dialogs) -> None:
    """Dialogs and menus come up and are left again at once; who is asked says: stay."""
    monkeypatch.setattr(dialogs, "exec", lambda box: QMessageBox.StandardButton.Cancel)
    monkeypatch.setattr(QMessageBox, "about", lambda *_: None)
    monkeypatch.setattr(QDialog, "exec", lambda _: 0)
    monkeypatch.setattr(QDialog, "open", lambda _: None)
    monkeypatch.setattr(QDialog, "show", lambda _: None)
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    for asks in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asks, lambda *_, **__: ("", ""))


@pytest.fixture
def drawings(desk: Desk) -> tuple[Drawing, Drawing, Drawing]:
    """Little paint under the place of the stroke, more, and most: what undo and redo lead to."""
    made = []
    desk.brush(6)
    for path in (PATH, ((0.4, 0.6), (0.4, 0.63)), ((0.6, 0.6), (0.6, 0.63))):
        desk.drag("front", path)
        made.append(desk.session.drawing)
    desk.brush(12)
    return made[0], made[1], made[2]


def begin(desk: Desk, drawings: tuple[Drawing, Drawing, Drawing], tool: str) -> State:
    """One step that can be undone, one that can be redone, and a tool in the hand."""
    session = desk.session
    session.start(drawings[0], None)
    session.change(drawings[1], "one")
    session.change(drawings[2], "two")
    session.undo_stack.undo()
    desk.bench.show_view("front")
    desk.bench.tools.set_mirror(False)
    desk.bench.tools.choose(tool)
    desk.window.canvas.setFocus()
    return state(desk)


def state(desk: Desk) -> State:
    session = desk.session
    stack, result = session.undo_stack, session.result
    figures = round(result.application_percent, 9), round(result.affected_percent, 9), session.assessment.verdict
    texts = tuple(stack.text(k) for k in range(stack.count()))
    seen = session.drawing.views_seen, session.drawing.all_sides_seen
    return session.drawing.paint, texts, stack.index(), figures, session.drawing.held_back, seen, desk.figure


def hold(desk: Desk) -> None:
    desk.hover("front", PATH[0])
    desk.press("front", PATH[0])
    desk.move("front", PATH[1])


def release(desk: Desk) -> None:
    desk.move("front", PATH[2])
    desk.release("front", PATH[2])
    desk.hover("front", PATH[2])


def under_a_held_stroke(
    desk: Desk, drawings: tuple[Drawing, Drawing, Drawing], tool: str, do: Callable[[], object], what: str
) -> None:
    """What a command does under a held stroke is what it does after Escape, and nothing of the stroke is left."""
    begin(desk, drawings, tool)
    hold(desk)
    desk.key(Qt.Key.Key_Escape)
    release(desk)
    do()
    desk.window.canvas.pointer.cancel()  # an outline or a hand may have been begun by a click of a button
    expected = state(desk)
    before = begin(desk, drawings, tool)
    hold(desk)
    do()
    front = desk.window.canvas.pane("front")
    if front is not None:
        release(desk)
    assert desk.session.stroke is None, what
    assert not desk.session.is_held, what
    found = state(desk)
    assert found == expected, f"{what} under {tool}: {before} became {found}, not {expected}"


def actions_of(desk: Desk) -> list[QAction]:
    """Every action of the window and of its menus, once."""
    window = desk.window
    desk.bench.visits.menu.fill()
    found: dict[int, QAction] = {}
    waiting = [*window.actions(), *window.more_menu.actions(), *window.top_bar.share_menu.actions()]
    waiting += desk.bench.visits.menu.menu.actions()
    while waiting:
        action = waiting.pop(0)
        menu = action.menu()
        if isinstance(menu, QMenu):
            waiting += menu.actions()
        elif not action.isSeparator():
            found.setdefault(id(action), action)
    return list(found.values())


@pytest.mark.slow
@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("tool", TOOLS)
def test_every_key_takes_the_stroke_back_first(
    desk: Desk, drawings: tuple[Drawing, Drawing, Drawing], tool: str
) -> None:
    tried = 0
    for action in actions_of(desk):
        if action.shortcuts() and action.text() not in PART_OF_A_STROKE:
            under_a_held_stroke(desk, drawings, tool, action.trigger, action.text())
            tried += 1
    assert tried > 40


def buttons_of(desk: Desk) -> list[QAbstractButton]:
    """Every button of the window that does something by itself, in the same order each time."""
    found = desk.window.findChildren(QAbstractButton)
    own = [button for button in found if button.isVisible() and button.isEnabled() and button.accessibleName()]
    return [button for button in own if not (isinstance(button, QPushButton) and button.menu() is not None)]


@pytest.mark.slow
@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("tool", ["brush", "fill", "outline"])
def test_every_button_takes_the_stroke_back_first(
    desk: Desk, drawings: tuple[Drawing, Drawing, Drawing], tool: str
) -> None:
    begin(desk, drawings, tool)
    names = [button.accessibleName() for button in buttons_of(desk)]
    assert len(names) > 20
    assert {"Undo", "Redo", "Mirror", "Eraser"} <= set(names)

    def press(k: int) -> None:
        buttons = buttons_of(desk)
        if k < len(buttons):
            buttons[k].click()

    for k, name in enumerate(names):
        under_a_held_stroke(desk, drawings, tool, lambda k=k: press(k), name)  # type: ignore[misc]


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("tool", TOOLS)
def test_what_menus_and_lists_do_takes_the_stroke_back_first(
    desk: Desk, drawings: tuple[Drawing, Drawing, Drawing], tool: str
) -> None:
    bench, window = desk.bench, desk.window
    commands = bench.visits.commands
    for do in (
        lambda: commands.add(empty=False),
        lambda: commands.add(empty=True),
        lambda: commands.set_note("seen"),
        lambda: commands.set_grade([0], 50),
        lambda: bench.patch_commands.tick(window.patches.ids()[:1], False),
        lambda: bench.patch_commands.delete(window.patches.ids()[:1]),
        lambda: window.region_table.share_entered.emit("scalp", 40.0),
        lambda: window.top_bar.age_changed.emit(8),
        lambda: window.top_bar.body_chosen.emit("adult-male"),
        lambda: bench.session.facts.change(height_cm=170.0, weight_kg=70.0),
        lambda: bench.files.open_chosen("nothing"),
        lambda: window.strip.view_chosen.emit("left"),
    ):
        under_a_held_stroke(desk, drawings, tool, do, str(do.__code__.co_names))


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("tool", ["brush", "eraser", "hand"])
@pytest.mark.parametrize("text", sorted(PART_OF_A_STROKE))
def test_what_is_part_of_a_stroke_leaves_it_whole(
    desk: Desk, drawings: tuple[Drawing, Drawing, Drawing], tool: str, text: str
) -> None:
    """The figure while held is the figure on release, and the picture does not slip from under the pointer."""
    begin(desk, drawings, tool)
    live: list[float] = []
    desk.session.live_changed.connect(lambda application, affected: live.append(affected))
    hold(desk)
    frames = [pane.frame for pane in desk.window.canvas.panes()]
    (action,) = (action for action in actions_of(desk) if action.text() == text)
    action.trigger()
    assert desk.session.stroke is not None
    assert [pane.frame for pane in desk.window.canvas.panes()] == frames
    desk.move("front", PATH[2])
    desk.release("front", PATH[2])
    assert desk.session.undo_stack.index() == 2
    assert desk.result.affected_percent == pytest.approx(live[-1], abs=1e-9)


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("do", ["undo", "redo"])
def test_undo_and_redo_under_a_stroke_of_keys_and_of_a_finger(
    desk: Desk, drawings: tuple[Drawing, Drawing, Drawing], do: str
) -> None:
    stack = desk.session.undo_stack
    begin(desk, drawings, "brush")
    desk.hover("front", PATH[0])
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Right)
    assert desk.session.is_held
    getattr(stack, do)()
    wanted = desk.session.drawing.paint
    assert not desk.session.is_held
    desk.key(Qt.Key.Key_Right)
    assert desk.session.drawing.paint is wanted

    begin(desk, drawings, "brush")
    canvas, screen = desk.window.canvas, QTest.createTouchDevice()
    spot, other = (canvas.mapToGlobal(desk.place("front", at)).toPoint() for at in PATH[:2])
    QTest.touchEvent(canvas, screen).press(0, spot).commit()
    QTest.touchEvent(canvas, screen).move(0, other).commit()
    assert desk.session.is_held
    getattr(stack, do)()
    QTest.touchEvent(canvas, screen).move(0, spot).commit()
    QTest.touchEvent(canvas, screen).release(0, spot).commit()
    assert not desk.session.is_held
    assert stack.index() == {"undo": 0, "redo": 2}[do]
    assert stack.count() == 2, "what was undone can be redone"


@pytest.mark.usefixtures("quiet")
def test_closing_and_saving_by_itself_under_a_held_stroke(
    desk: Desk, drawings: tuple[Drawing, Drawing, Drawing]
) -> None:
    before = begin(desk, drawings, "brush")
    hold(desk)
    desk.window.close()  # somebody says: stay
    release(desk)
    assert state(desk) == before
    assert desk.window.isVisible()


def test_a_record_saves_itself_once_the_stroke_is_over(
    desk: Desk, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bsa_calc.ui.files import files

    monkeypatch.setattr(files, "AUTOSAVE_MS", 30)
    desk.window.settings.autosave = True
    desk.session.save(tmp_path / "record.bsa")  # type: ignore[operator]
    desk.drag("front", PATH)
    hold(desk)
    desk.bot.wait(80)
    assert desk.session.unsaved
    assert desk.session.stroke is not None
    desk.key(Qt.Key.Key_Escape)
    desk.bot.waitUntil(lambda: not desk.session.unsaved)


def test_the_clipboard_holds_the_figure_of_the_card(desk: Desk) -> None:
    """The card shows the figure with a stroke: what is copied under it is what the card says then."""
    desk.drag("front", PATH)
    hold(desk)
    desk.bench.copy_result()
    assert desk.session.stroke is None
    assert desk.figure.removesuffix(" %") in QApplication.clipboard().text()


@pytest.mark.usefixtures("quiet")
def test_the_offers_of_the_card_take_the_stroke_back_first(desk: Desk) -> None:
    whole = read_example("just-over")

    def follow(offer: str, *, held: bool) -> State:
        desk.session.start(whole, None)
        desk.bench.tools.choose("brush")
        if held:
            hold(desk)
        desk.window.card.suggestion_chosen.emit(offer)
        if held:
            release(desk)
        return state(desk)

    desk.session.start(whole, None)
    offers = [offer.id for offer in desk.shown.suggestions]
    assert offers
    for offer in offers:
        assert follow(offer, held=True) == follow(offer, held=False)
