"""The first visit by mouse and by touch, every action counted: what is pressed is hit where it stands on the screen.

What each took is printed: `python3 packaging/start.py test tests/ui/app/test_nurse_jobs.py -rP`. On the screen's own
keyboard a letter takes as long as one of random letters does; no hand goes to another device.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from first_visit import FIRST_ACTIONS, FIRST_S, FLANK, MIRRORED, WHOLE_ACTIONS, WHOLE_S, Way
from keystroke_model import RANDOM_LETTER_S, KeystrokeModel
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Desk

LEFT = Qt.MouseButton.LeftButton


class Mouse:
    """Presses and drags; letters come from the keyboard beside it."""

    def model(self) -> KeystrokeModel:
        return KeystrokeModel()

    def drag(self, window: QWidget, way: list[QPoint]) -> None:
        handle = window.windowHandle()
        QTest.mousePress(handle, LEFT, Qt.KeyboardModifier.NoModifier, way[0])
        for at in way[1:]:
            QTest.mouseMove(handle, at)
        QTest.mouseRelease(handle, LEFT, Qt.KeyboardModifier.NoModifier, way[-1])


class Finger:
    """Taps and drags; letters come from the screen."""

    def __init__(self) -> None:
        self._screen = QTest.createTouchDevice()

    def model(self) -> KeystrokeModel:
        return KeystrokeModel(key_s=RANDOM_LETTER_S, home_s=0.0)

    def drag(self, window: QWidget, way: list[QPoint]) -> None:
        handle = window.windowHandle()
        QTest.touchEvent(handle, self._screen).press(0, way[0], handle).commit()
        for at in way[1:]:
            QTest.touchEvent(handle, self._screen).move(0, at, handle).commit()
        QTest.touchEvent(handle, self._screen).release(0, way[-1], handle).commit()


class Nurse:
    """Does the job by one of them, and has the model count."""

    def __init__(self, desk: Desk, pointer: Mouse | Finger) -> None:
        self.desk, self.pointer = desk, pointer
        self.model = pointer.model()
        desk.window.resize(1366, 768)
        desk.window.activateWindow()
        QApplication.processEvents()

    def press(self, widget: QWidget, at: QPoint | None = None, *, again: bool = False) -> None:
        """Press what stands in the middle of a widget, or at a place of it."""
        self.model.press(again=again)
        window = widget.window()
        place = widget.mapTo(window, widget.rect().center() if at is None else at)
        self.pointer.drag(window, [place])
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Letters, and Enter after them."""
        self.model.keys(len(text) + 1)
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def drag(self, view: str, way: Way) -> None:
        self.model.drag(len(way))
        canvas, frame = self.desk.window.canvas, self.desk.pane(view).frame
        places = [canvas.mapTo(self.desk.window, frame.to_pixels().map(QPointF(*at)).toPoint()) for at in way]
        self.pointer.drag(self.desk.window, places)

    # --- the parts of the job --------------------------------------------------------------------------------------

    def paint(self) -> None:
        mirror = self.desk.window.tools.button("mirror")
        self.model.think()
        self.press(mirror)
        for view, way in MIRRORED:
            self.drag(view, way)
        self.model.think()
        self.press(mirror)
        self.drag(*FLANK)

    def say_who(self) -> None:
        person, tabs = self.desk.window.person, self.desk.window.lists.tabs
        self.model.think()
        self.press(tabs, tabs.tabRect(3).center())
        self.press(person.sex)
        choices = person.sex.view()
        self.press(choices.viewport(), choices.visualRect(choices.model().index(1, 0)).center())
        self.press(person.age)
        for figure in ("34", "168", "64"):
            self.type(figure)
        for row in person.questions.values():
            self.press(row.buttons["no"])

    def go_through_all_sides(self) -> None:
        self.model.think()
        for k in range(4):
            self.model.look()
            self.desk.look()
            self.press(self.desk.window.strip.done_here, again=k > 0)

    def save(self, name: str) -> None:
        """With the dialog for its name."""
        self.model.think()
        self.press(self.desk.window.top_bar.save_button)
        self.model.keys(len(name))
        self.model.press()

    def write_page(self) -> None:
        """From the menu, under the name that is suggested."""
        bar = self.desk.window.top_bar
        entry = self.desk.bench.export.entries["pdf"]

        self.model.think()
        self.press(bar.share_button)
        assert bar.share_menu.isVisible()
        self.press(bar.share_menu, bar.share_menu.actionGeometry(entry).center())
        self.model.press()


@pytest.fixture(params=[Mouse, Finger])
def nurse(desk: Desk, request: pytest.FixtureRequest) -> Nurse:
    return Nurse(desk, request.param())


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], set[str]]:
    """What was written where the dialogs say."""
    places = {"*.bsa": tmp_path / "p9.bsa", "*.pdf": tmp_path / "p9.pdf"}

    def place(*asked: Any, **_: Any) -> tuple[str, str]:
        return str(next(path for kind, path in places.items() if kind in asked[-1])), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", place)
    return lambda: {path.name for path in tmp_path.glob("p9.*")}


def test_a_first_visit(nurse: Nurse, saved: Callable[[], set[str]]) -> None:
    nurse.paint()
    nurse.go_through_all_sides()
    nurse.save("p9.bsa")
    nurse.write_page()
    assert nurse.desk.shown.verdict == "within"
    assert nurse.desk.result.patches.count >= 8
    assert saved() == {"p9.bsa", "p9.pdf"}
    nurse.model.hold(f"A first visit, {type(nurse.pointer).__name__}", actions=FIRST_ACTIONS, seconds=FIRST_S)


def test_a_first_visit_with_all_of_the_person(nurse: Nurse, saved: Callable[[], set[str]]) -> None:
    nurse.say_who()
    nurse.paint()
    nurse.go_through_all_sides()
    nurse.save("p9.bsa")
    nurse.write_page()
    assert nurse.desk.shown.verdict == "within"
    assert (nurse.desk.result.table, nurse.desk.result.age) == ("person", 34)
    assert not any(finding.severity.value == "question" for finding in nurse.desk.session.assessment.findings)
    assert saved() == {"p9.bsa", "p9.pdf"}
    job = f"A first visit with all of the person, {type(nurse.pointer).__name__}"
    nurse.model.hold(job, actions=WHOLE_ACTIONS, seconds=WHOLE_S)
