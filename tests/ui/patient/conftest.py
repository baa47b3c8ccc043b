"""The patient's window with somebody in front of it, and the numbers of what they did."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.ui.look.fonts import install_font
from bsa_calc.ui.look.theme import Theme
from bsa_calc.ui.patient.home import Home
from bsa_calc.ui.patient.patient_window import PatientWindow
from bsa_calc.ui.patient.way import MARKING
from bsa_calc.ui.system.settings import Settings

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Patient:
    """Somebody at the patient's window.

    Attributes
    ----------
    actions : how often they clicked, tapped or pressed a key
    """

    def __init__(self, window: PatientWindow) -> None:
        self.window, self.actions = window, 0
        self._seconds = 0.0
        self._screen = QTest.createTouchDevice()
        for name in MARKING:
            window.screens[name].sight.clock = self._clock

    def _clock(self) -> float:
        return self._seconds

    @property
    def home(self) -> Home:
        return self.window.home

    def look(self, seconds: float = 1.5) -> None:
        """Let what is on the screen stay there."""
        for _ in range(2):
            QApplication.processEvents()
            if self.window.name in MARKING:
                self.window.screen_shown.watch()
            self._seconds += seconds / 2
        if self.window.name in MARKING:
            self._seconds += seconds
            self.window.screen_shown.watch()

    def click(self, widget: QWidget) -> None:
        """Click on what is there to be clicked."""
        assert widget.isVisible(), widget.accessibleName()
        assert widget.isEnabled(), widget.accessibleName()
        self.actions += 1
        QTest.mouseClick(widget, LEFT, PLAIN, widget.rect().center())
        QApplication.processEvents()

    def touch(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Tap with a finger. Of a tap that a widget does not take Qt makes a click, but not of one made by a test."""
        assert widget.isVisible(), widget.accessibleName()
        if not widget.testAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents):
            self.click(widget)
            return
        self.actions += 1
        place = widget.rect().center() if at is None else at
        QTest.touchEvent(widget, self._screen).press(0, place).commit()
        QTest.touchEvent(widget, self._screen).release(0, place).commit()
        QApplication.processEvents()

    def spot(self, view: str, region: str) -> QPoint:
        """Where a region's middle is on the body map."""
        shown = load_view(self.home.session.drawing.body, view)
        own = np.flatnonzero(surface().region[shown.ids] == region_numbers()[region])
        middles = shown.corners[own].mean(axis=1)
        middle = middles[np.linalg.norm(middles - middles.mean(axis=0), axis=1).argmin()]
        pane = self.home.desk.body_map.pane(view)
        assert pane is not None
        return pane.to_pixels.map(QPointF(*middle.tolist())).toPoint()

    def click_body(self, view: str, region: str) -> None:
        self.actions += 1
        QTest.mouseClick(self.home.desk.body_map, LEFT, PLAIN, self.spot(view, region))
        QApplication.processEvents()

    def press(self, key: Qt.Key) -> None:
        """A key, to whatever has the focus."""
        self.actions += 1
        QTest.keyClick(QApplication.focusWidget() or self.window, key)
        QApplication.processEvents()

    def tab_to(self, widget: QWidget, most: int = 20) -> None:
        """Go to a widget with the Tab key."""
        for _ in range(most):
            if QApplication.focusWidget() is widget:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"not reached: {widget.accessibleName()}")

    def fill(self, *regions: str) -> None:
        """Mark whole regions, without a hand."""
        session = self.home.session
        triangles = np.flatnonzero(np.isin(surface().region, [region_numbers()[r] for r in regions]))
        drawing = session.drawing
        session.change(drawing.with_paint(drawing.paint.filled(triangles)), "filling")
        QApplication.processEvents()

    def say_who(self, age: int = 34, body: int = 0) -> None:
        """Answer the questions up to the first side."""
        self.window.screens["age"].pad.show_digits(str(age))
        self.window.go_on()
        if self.window.name == "body":
            self.window.screens["body"].figures[body].click()
        if self.window.name == "doctor":
            self.window.screens["doctor"].yes.click()
        for name in ("pregnancy", "allergy"):
            if self.window.name == name:
                self.window.screens[name].no.click()
        QApplication.processEvents()

    def mark(self, *regions: str) -> None:
        """Mark regions and go through all sides."""
        self.fill(*regions)
        while self.window.name in MARKING:
            self.look()
            self.window.go_on()

    def show(self, name: str) -> None:
        self.window.show_screen(name)
        for _ in range(3):  # a layout that asks for another one
            QApplication.processEvents()


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Patient]]:
    """Opens the window as the program does; the same folder is the same computer."""
    palette, font = qapp.palette(), qapp.font()
    install_font(qapp)

    def leave(window: PatientWindow) -> None:
        window.home.session.undo_stack.setClean()

    def start(file: Path | None = None, percent: int = 100, size: Sequence[int] = (1180, 720)) -> Patient:
        settings = Settings(tmp_path)
        settings.text_percent = percent
        shown = PatientWindow(settings)
        shown.theme = Theme(qapp, "light", shown)
        qtbot.addWidget(shown, before_close_func=leave)
        shown.resize(*size)
        shown.begin_with(file)
        shown.show()
        shown.activateWindow()
        qtbot.waitExposed(shown)
        QApplication.processEvents()
        return Patient(shown)

    yield start
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def patient(open_window: Callable[..., Patient]) -> Patient:
    """Somebody at the first start."""
    return open_window()


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The page that comes out of the printer, which is the first one that the dialog offers."""
    page = tmp_path / "page.pdf"

    def choose(dialog: QPrintDialog) -> QDialog.DialogCode:
        dialog.printer().setOutputFileName(str(page))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    return page
