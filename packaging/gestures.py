"""An hour of random tools, keys, menus, fields and file dialogs in the real window, by a seed.

Run as ``python3 packaging/start.py gestures [--minutes 60] [--seed 1] [--steps N]``. Nothing may raise an error or a
warning, of Python or of Qt; what is shown must be what is measured, saved and opened again. Where something goes wrong,
the last steps are told; the same seed with the same number of steps does the same again.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
import traceback
import warnings
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from gesture_dialogs import DialogHand, type_into
from PySide6.QtCore import QEvent, QPointF, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAction, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QSlider,
    QWidget,
)

from bsa_calc.errors import InputError
from bsa_calc.measure.measurement import measure
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.ui.app.app import make_window, workbench_of
from bsa_calc.ui.system.qt import application
from bsa_calc.ui.system.settings import Settings

TOOLS = ("brush", "brush", "brush", "eraser", "hold", "outline", "fill", "hand", "pick", "pan")
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
KEYS = [Qt.Key(code) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)]
KEYS += [Qt.Key(code) for code in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)]
KEYS += [
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Space,
    Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_F2, Qt.Key.Key_BracketLeft, Qt.Key.Key_Plus,
]  # fmt: skip
HELD = [Qt.KeyboardModifier.NoModifier] * 4 + [
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
]  # fmt: skip
#: They print on paper, or leave the program; the hand opens the window again after the latter.
LEFT_ALONE = ("print", "print-take-home")
PRINT = (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
#: What is typed into fields.
TYPED = (
    "9,5",
    "0.5",
    "12",
    "1.234",
    "-3",
    "abc",
    "",
    "9999999",
    "٣",
    "1e5",
    " 7 ",
    "½",
    "2026-02-30",
    "B 17",
    "<b>x</b>",
)
#: What Qt says of the platform without a screen.
KNOWN = ("This plugin does not support", "propagateSizeHints", "Qt.core.qobject.connect")
#: Steps between two looks at whether what is shown is what is saved.
CHECK_EVERY = 40


class Trouble:
    """Gathers what goes wrong while events are handled."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def install(self) -> None:
        sys.excepthook = self._error
        qInstallMessageHandler(self._message)
        warnings.simplefilter("error")

    def _error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.found.append("".join(traceback.format_exception(kind, error, trace, limit=-8)))

    def _message(self, kind: QtMsgType, context: object, text: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not any(known in text for known in KNOWN):
            self.found.append(f"Qt: {text}")


class User:
    """Does one random thing after the other."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.chance, self.folder = random.Random(seed), folder
        self.done: deque[str] = deque(maxlen=25)
        self.dialogs = DialogHand(self.chance, folder, self.done.append)
        self._open()
        self._ways: list[tuple[int, Callable[[], str]]] = [
            (40, self.stroke), (12, self.key), (14, self.action), (8, self.button), (6, self.field), (6, self.wheel),
            (4, self.double_click), (3, self.resize), (4, self.half_stroke),
        ]  # fmt: skip

    def _open(self) -> None:
        self.window = make_window(settings=Settings(self.folder / "settings"))
        self.window.show()
        self.window.make_ready()
        bench = workbench_of(self.window)
        assert bench is not None
        self.bench = bench
        QApplication.processEvents()

    def step(self) -> None:
        """One thing, and what comes of it."""
        if not self.window.isVisible():
            self.window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._open()
        ways = self._ways
        way = self.chance.choices([way for _, way in ways], [weight for weight, _ in ways])[0]
        self.done.append(way.__name__)
        self.done.append(way())
        self.settle()

    def settle(self) -> None:
        """Let events be handled; close what stays open after that."""
        QApplication.processEvents()
        self.dialogs.leave_all()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- the ways -----------------------------------------------------------------------------------------------

    def stroke(self) -> str:
        """A tool is taken and drawn over the body."""
        tool = self._take()
        places = self._places()
        self._mouse(QEvent.Type.MouseButtonPress, places[0], LEFT, LEFT)
        for place in places[1:]:
            self._mouse(QEvent.Type.MouseMove, place, NONE, LEFT)
            if self.chance.random() < 0.3:
                QApplication.processEvents()
        self._mouse(QEvent.Type.MouseButtonRelease, places[-1], LEFT, NONE)
        return f"{tool} from {places[0].toTuple()} to {places[-1].toTuple()}"

    def half_stroke(self) -> str:
        """Something else is done while the button is held."""
        tool, places = self._take(), self._places()
        self._mouse(QEvent.Type.MouseButtonPress, places[0], LEFT, LEFT)
        self._mouse(QEvent.Type.MouseMove, places[len(places) // 2], NONE, LEFT)
        other = self.chance.choice([self.key, self.action, self.button, self.wheel])
        said = other()
        QApplication.processEvents()
        self._mouse(QEvent.Type.MouseMove, places[-1], NONE, LEFT)
        self._mouse(QEvent.Type.MouseButtonRelease, places[-1], LEFT, NONE)
        return f"{tool}, and in it {other.__name__} {said}"

    def key(self) -> str:
        """A key, with others held or not."""
        key, held = self.chance.choice(KEYS), self.chance.choice(HELD)
        if (key, held) == PRINT:
            return "no paper"
        QTest.keyClick(QApplication.focusWidget() or self.window.canvas, key, held)
        return f"{held.name} {key.name}"

    def action(self) -> str:
        """An entry of a menu."""
        printing = [self.bench.export.entries[name] for name in LEFT_ALONE]
        action = self.chance.choice([a for a in self._actions() if a.isEnabled() and a not in printing])
        text = action.text()
        action.trigger()
        return text

    def button(self) -> str:
        """A button that is in sight."""
        shown = [b for b in self.window.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        button = self.chance.choice(shown)
        said = button.accessibleName() or button.text()
        QTest.mouseClick(button, LEFT)
        return said

    def field(self) -> str:
        """A field that is in sight, typed into or turned."""
        kinds = (QAbstractSpinBox, QComboBox, QLineEdit, QSlider)
        shown = [
            w for w in self.window.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible() and w.isEnabled()
        ]
        return self.fill(self.chance.choice(shown)) if shown else "no field"

    def fill(self, field: QWidget) -> str:
        """Put something into a field, sensible or not."""
        text = self.chance.choice(TYPED)
        if isinstance(field, QComboBox):
            QTest.keyClick(field, self.chance.choice([Qt.Key.Key_Down, Qt.Key.Key_Up]))
        elif isinstance(field, QSlider):
            field.setValue(self.chance.randint(field.minimum(), field.maximum()))
        else:
            field.setFocus()
            field.selectAll() if isinstance(field, QLineEdit | QAbstractSpinBox) else None
            type_into(field, text)
            QTest.keyClick(field, self.chance.choice([Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape]))
        return f"{field.accessibleName()}: {text!r}"

    def wheel(self) -> str:
        """Zoom or scroll."""
        place, canvas = self._places()[0], self.window.canvas
        turn = QPointF(0, self.chance.choice([-120, 120, 240])).toPoint()
        held = self.chance.choice(HELD)
        event = QWheelEvent(
            place, canvas.mapToGlobal(place), QPointF().toPoint(), turn, NONE, held, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(canvas, event)
        return f"{turn.y()} {held.name}"

    def double_click(self) -> str:
        """A close-up, and sometimes back."""
        place = self._places()[0]
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick):
            self._mouse(kind, place, LEFT, NONE if kind == QEvent.Type.MouseButtonRelease else LEFT)
        self._mouse(QEvent.Type.MouseButtonRelease, place, LEFT, NONE)
        return f"at {place.toTuple()}"

    def resize(self) -> str:
        """Another size of the window."""
        width, height = self.chance.choice([(960, 540), (1092, 614), (1366, 768), (1920, 1080)])
        self.window.resize(width, height)
        return f"{width} x {height}"

    # --- what they share ----------------------------------------------------------------------------------------

    def _take(self) -> str:
        tool = self.chance.choice(TOOLS)
        self.bench.tools.choose(tool)
        if self.chance.random() < 0.3:
            self.window.tools.size_slider.setValue(self.chance.choice([1, 4, 12, 40]))
        return tool

    def _places(self) -> list[QPointF]:
        """From somewhere on the canvas in small or large steps."""
        canvas, pick = self.window.canvas, self.chance
        x, y = pick.uniform(0, canvas.width()), pick.uniform(0, canvas.height())
        step = pick.choice([1, 6, 40, 300])
        places = [QPointF(round(x), round(y))]
        for _ in range(pick.randint(0, 30)):
            x, y = x + pick.uniform(-step, step), y + pick.uniform(-step, step)
            places.append(QPointF(round(x), round(y)))
        return places

    def _mouse(self, kind: QEvent.Type, place: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        canvas = self.window.canvas
        event = QMouseEvent(kind, place, canvas.mapToGlobal(place), button, held, self.chance.choice(HELD))
        QApplication.sendEvent(canvas, event)

    def _actions(self) -> list[QAction]:
        self.bench.visits.menu.fill()
        waiting = [*self.window.actions(), *self.window.more_menu.actions(), *self.window.top_bar.share_menu.actions()]
        found: dict[int, QAction] = {}
        while waiting:
            action = waiting.pop(0)
            menu = action.menu()
            if isinstance(menu, QMenu):
                waiting += menu.actions()
            elif not action.isSeparator():
                found.setdefault(id(action), action)
        return list(found.values())

    def check(self) -> None:
        """What is shown is what is measured, and what comes back from a file.

        Raises
        ------
        AssertionError
            if it is not.
        """
        session = self.bench.session
        session.let_go()
        shown, record = session.result, session.record
        anew = measure(session.drawing)
        _require_same("measured anew", shown.application_percent, anew.application_percent)
        path = self.folder / "check.bsa"
        path.unlink(missing_ok=True)
        with RecordFile() as file:
            file.save_as(record, path)
        file, opened = RecordFile.open(path, read_only=True)
        again = measure(opened.visit(session.visit_id).drawing)
        _require_same("saved and opened", shown.application_percent, again.application_percent)
        _require_same("affected", shown.affected_percent, again.affected_percent)


def _require_same(what: str, one: float, other: float) -> None:
    assert abs(one - other) <= 1e-9, f"{what}: {one!r} is {other!r}"


def run(*, seed: int, steps: int | None, minutes: float) -> int:
    """Do random things until the time or the steps are over; how many went wrong."""
    application()
    trouble = Trouble()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        os.environ.update(HOME=place, XDG_CONFIG_HOME=place, XDG_DATA_HOME=place, APPDATA=place)
        trouble.install()
        user, number, until = User(seed, folder), 0, time.monotonic() + 60 * minutes
        while number < steps if steps is not None else time.monotonic() < until:
            number += 1
            try:
                user.step()
                if number % CHECK_EVERY == 0:
                    user.check()
            except (AssertionError, InputError, RuntimeError, ValueError) as error:
                trouble.found.append("".join(traceback.format_exception(error, limit=-8)))
            if trouble.found:
                break
        print(f"seed {seed}: {number} steps, {len(trouble.found)} went wrong", flush=True)
        if trouble.found:
            print("the last steps:", *user.done, *trouble.found, sep="\n")
        user.bench.session.undo_stack.setClean()
        user.window.close()
        user.settle()
    return len(trouble.found)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--steps", type=int, help="so many steps instead of a time: the same every time")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    return 1 if run(seed=options.seed, steps=options.steps, minutes=options.minutes) else 0


if __name__ == "__main__":
    sys.exit(main())
