"""The real window for the tests, a hand that paints in it, and no dialog that could wait for ever."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

# Before Qt is loaded: the tests need no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.measure.measurement import Measurement
from bsa_calc.self_test import Check
from bsa_calc.ui.app import own_check
from bsa_calc.ui.app.actions import Actions
from bsa_calc.ui.app.app import make_window, workbench_of
from bsa_calc.ui.app.workbench import Workbench
from bsa_calc.ui.body_map.pane import Pane
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.panels.main_window import PAIRS, MainWindow
from bsa_calc.ui.system import settings
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.display import VerdictDisplay

Fraction = tuple[float, float]
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Desk:
    """The window with a hand on the mouse.

    Places are fractions of a view's pane: (0, 0) is its top left, (1, 1) its bottom right.
    """

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        self.window = window
        self.bot = bot
        assert workbench_of(window) is not None
        self.bench: Workbench = workbench_of(window)
        self._button = LEFT
        #: The clock of the sides: it stands still until a test looks at them, however slow the machine is.
        self._seconds = 0.0
        self.bench.sides.clock = self._clock
        self.bench.sides.begin_anew()
        #: Keys held while the mouse is used.
        self.held: Qt.KeyboardModifier = PLAIN

    @property
    def actions(self) -> Actions:
        found = self.bench.findChild(Actions)
        assert found is not None
        return found

    def _clock(self) -> float:
        return self._seconds

    def look(self, seconds: float = 1.5) -> None:
        """Let what is on the screen stay there."""
        self.bench.sides.watch()
        self._seconds += seconds
        self.bench.sides.watch()

    def look_at_all_sides(self) -> None:
        """Go through the sides as a user does, and come back to the first ones."""
        for pair in PAIRS:
            self.bench.show_view(pair[0])
            self.look()
            self.window.strip.done_here.click()
        self.bench.show_view(PAIRS[0][0])

    @property
    def session(self) -> Session:
        return self.bench.session

    @property
    def result(self) -> Measurement:
        return self.session.result

    @property
    def shown(self) -> VerdictDisplay:
        """What the card was last told to show."""
        assert self.window.card.shown is not None
        return self.window.card.shown

    @property
    def figure(self) -> str:
        """The figure on the card at this moment."""
        return self.window.card.figure.figure

    def pane(self, view: str) -> Pane:
        pane = self.window.canvas.pane(view)
        assert pane is not None, f"{view} is not shown large"
        return pane

    def place(self, view: str, at: Fraction) -> QPointF:
        """Where a fraction of a view's pane lies on the canvas, whole pixels as from a mouse."""
        area = self.pane(view).area
        return QPointF(area.x() + round(at[0] * area.width()), area.y() + round(at[1] * area.height()))

    def mm(self, view: str, at: Fraction) -> tuple[float, float]:
        """The same place in mm of the view."""
        spot = self.pane(view).frame.to_mm(self.place(view, at))
        return spot.x(), spot.y()

    def _send(self, kind: QEvent.Type, place: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        canvas = self.window.canvas
        QApplication.sendEvent(canvas, QMouseEvent(kind, place, canvas.mapToGlobal(place), button, held, self.held))

    def press(self, view: str, at: Fraction, button: Qt.MouseButton = LEFT) -> None:
        self._button = button
        self._send(QEvent.Type.MouseButtonPress, self.place(view, at), button, button)

    def move(self, view: str, at: Fraction) -> None:
        self._send(QEvent.Type.MouseMove, self.place(view, at), NO_BUTTON, self._button)

    def release(self, view: str, at: Fraction) -> None:
        self._send(QEvent.Type.MouseButtonRelease, self.place(view, at), self._button, NO_BUTTON)

    def hover(self, view: str, at: Fraction) -> None:
        self._send(QEvent.Type.MouseMove, self.place(view, at), NO_BUTTON, NO_BUTTON)

    def click(self, view: str, at: Fraction, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Move there, press and release."""
        self.held = held
        self.hover(view, at)
        self.press(view, at)
        self.release(view, at)
        self.held = PLAIN

    def double_click(self, view: str, at: Fraction) -> None:
        """Click twice, as a mouse tells it."""
        self.click(view, at)
        self._send(QEvent.Type.MouseButtonDblClick, self.place(view, at), LEFT, LEFT)
        self.release(view, at)

    def take(self, tool: str) -> None:
        """Take a tool from the rail."""
        self.bot.mouseClick(self.window.tools.button(tool), LEFT)

    def region_of(self, view: str, at: Fraction) -> str:
        """The region at a place."""
        spot = load_view(self.session.drawing.body, view).spot_at(*self.mm(view, at))
        assert spot is not None
        return regions()[surface().region[spot[0]]].id

    def drag(self, view: str, path: Sequence[Fraction], button: Qt.MouseButton = LEFT) -> None:
        """Press at the first place, move over the others, release at the last."""
        self.press(view, path[0], button)
        for at in path[1:]:
            self.move(view, at)
        self.release(view, path[-1])

    def mark(self, view: str, path: Sequence[Fraction], *, erase: bool = False) -> dict[str, object]:
        """What `drag` paints, as a mark of a plain drawing."""
        points = [list(self.mm(view, at)) for at in path]
        return {"view": view, "brush_mm": self.bench.tools.radius_mm, "path": points, "erase": erase}

    def wheel(self, place: QPointF, steps: int, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        canvas = self.window.canvas
        turn = QPoint(0, 120 * steps)
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(place, canvas.mapToGlobal(place), QPoint(), turn, NO_BUTTON, modifiers, phase, False)
        QApplication.sendEvent(canvas, event)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.bot.keyClick(self.window.canvas, key, modifiers)

    def brush(self, radius_mm: int) -> None:
        """Set the brush's size with the slider."""
        self.window.tools.size_slider.setValue(2 * radius_mm)

    def leave(self) -> None:
        """Take the pointer off the canvas."""
        QApplication.sendEvent(self.window.canvas, QEvent(QEvent.Type.Leave))

    def picture(self) -> QImage:
        """The canvas as it is drawn now, one pixel a logical pixel."""
        QApplication.processEvents()
        return self.window.canvas.grab().toImage()

    def words(self) -> list[str]:
        """What the card says now, from top to bottom."""
        QApplication.processEvents()
        blocks = [b for b in self.window.card.findChildren(TextBlock) if b.isVisible() and b.plain_text()]
        return [block.plain_text() for block in sorted(blocks, key=lambda block: block.y())]


class Dialogs:
    """Answers what the window asks; a question that no test expects fails."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        #: Whether every question so far stood over a window that was whole.
        self.over_whole_windows = True
        self._answers: list[QMessageBox.StandardButton] = []

    def answer(self, *buttons: QMessageBox.StandardButton) -> None:
        """Give these answers to the next questions."""
        self._answers += buttons

    def exec(self, box: QMessageBox) -> QMessageBox.StandardButton:
        self.asked.append(f"{box.text()} {box.informativeText()}".strip())
        window = box.parentWidget()
        self.over_whole_windows &= not isinstance(window, MainWindow) or window.is_ready
        assert self._answers, f"nobody answers: {self.asked[-1]}"
        return self._answers.pop(0)

    def check(self) -> None:
        assert not self._answers, "a question was not asked"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Writing the README's pictures anew is asked for."""
    parser.addoption("--update-screenshots", action="store_true", help="write the pictures that the README shows")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The style that the program starts with."""
    return ["bsa-calc", "-style", "fusion"]


@pytest.fixture(autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and home of each test are its own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for place in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(place, str(home / "config"))
    monkeypatch.setattr(settings, "data_folder", lambda: home / "data")


@pytest.fixture(autouse=True)
def dialogs(monkeypatch: pytest.MonkeyPatch) -> Iterator[Dialogs]:
    """Stands in for the user where a dialog would wait."""
    answers = Dialogs()

    def answer(box: QMessageBox) -> QMessageBox.StandardButton:
        return answers.exec(box)

    def refuse(*_: object, **__: object) -> tuple[str, str]:
        raise AssertionError("a file dialog that no test expects")

    monkeypatch.setattr(QMessageBox, "exec", answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", refuse)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", refuse)
    yield answers
    answers.check()


@pytest.fixture
def qtbot(qtbot: QtBot) -> Iterator[QtBot]:
    """Holds a test's widgets until they are closed, and takes them away before the next test.

    pytest-qt knows them by weak references alone: one that is held by nobody but its own children can be collected
    first, and then what is left of it in Qt answers the events of later tests.
    """
    held: list[QWidget] = []
    add = qtbot.addWidget

    def hold(widget: QWidget, **options: Any) -> None:
        held.append(widget)
        add(widget, **options)

    qtbot.addWidget = hold  # type: ignore[method-assign]
    yield qtbot
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[call-overload]
    assert [widget for widget in held if isValid(widget)] == []
    gc.unfreeze()  # the program has only one window; here a worker would keep them all


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[Check]:
    """What the self-test finds: nothing unless a test adds it. The real one has a test of its own."""
    found: list[Check] = []
    monkeypatch.setattr(own_check, "checks", lambda: iter(found))
    return found


@pytest.fixture
def open_desk(qtbot: QtBot, checks: list[Check]) -> Callable[..., Desk]:
    """Opens the real window, as the program does."""

    def leave(window: MainWindow) -> None:
        if workbench_of(window) is not None:
            workbench_of(window).session.undo_stack.setClean()

    def start(file: Path | None = None) -> Desk:
        window = make_window(file)
        qtbot.addWidget(window, before_close_func=leave)
        window.show()
        window.make_ready()
        QApplication.processEvents()
        return Desk(window, qtbot)

    return start


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    """The window with an unpainted body."""
    return open_desk()
