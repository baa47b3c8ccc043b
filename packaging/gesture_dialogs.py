"""Answers every dialog that comes up while random things are done: typed into, pressed, cancelled, and left at last."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

#: Names typed into file dialogs: with and without an ending, with dots, again and again the same ones.
NAMES = (
    "case",
    "case.bsa",
    "B. 17 25.11.2026",
    "drawing.json",
    "a.b.c",
    "no folder/x.bsa",
    "report.pdf",
    "ä <b>.bsa",
    "",
)
#: So many things are done in one dialog before it is left, and so often a hand looks for dialogs.
MOST_THINGS, EVERY_MS = 6, 5


def type_into(field: QWidget, text: str) -> None:
    """Type any text; Qt's own test keys end the program at a character that is not Latin."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))


class DialogHand(QObject):
    """Looks for dialogs by a timer: they wait in event loops of their own."""

    def __init__(self, chance: random.Random, folder: Path, say: Callable[[str], None]) -> None:
        super().__init__()
        self._chance, self._folder, self._say = chance, folder, say
        self._things: dict[int, int] = {}
        QTimer.singleShot(EVERY_MS, self._look)

    def leave_all(self) -> None:
        """Leave every dialog and menu that is still open; windows of the program's own are closed too."""
        for _ in range(20):
            popup = QApplication.activePopupWidget()
            if popup is not None:
                popup.close()
                continue
            modal = QApplication.activeModalWidget()
            if modal is None:
                break
            self._leave(modal)
            QApplication.processEvents()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog) and window.isVisible():
                window.reject()

    def _look(self) -> None:
        # Anew each time: a timer that still works does not go on in the event loop of a dialog that its work opens.
        QTimer.singleShot(EVERY_MS, self._look)
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            popup.close()
            return
        modal = QApplication.activeModalWidget()
        if modal is None:
            return
        count = self._things[id(modal)] = self._things.get(id(modal), 0) + 1
        if count > MOST_THINGS:
            self._things.pop(id(modal))
            self._leave(modal)
        elif isinstance(modal, QFileDialog):
            self._file(modal)
        else:
            self._anything(modal)

    def _file(self, dialog: QFileDialog) -> None:
        """Type a name in the folder of the trial, and mostly take it."""
        name = self._chance.choice(NAMES)
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        if edit is None or self._chance.random() < 0.2:
            self._leave(dialog)
            return
        edit.setText(str(self._folder / name))
        self._say(f"file dialog: {name}")
        QTest.keyClick(edit, Qt.Key.Key_Return)

    def _anything(self, dialog: QWidget) -> None:
        fields = [
            w for w in dialog.findChildren(QWidget)
            if w.isVisible() and w.isEnabled()
            and isinstance(w, QLineEdit | QAbstractSpinBox | QComboBox | QPlainTextEdit | QAbstractItemView)
        ]  # fmt: skip
        buttons = [b for b in dialog.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        if fields and self._chance.random() < 0.5:
            field = self._chance.choice(fields)
            self._say(f"in {dialog.windowTitle()}: types into {field.accessibleName()}")
            if isinstance(field, QComboBox | QAbstractItemView):
                QTest.keyClick(field, Qt.Key.Key_Down)
            else:
                type_into(field, self._chance.choice(["12", "x", "9,5", "B 17", "2026-01-12"]))
        elif buttons:
            button = self._chance.choice(buttons)
            self._say(f"in {dialog.windowTitle()}: {button.text()}")
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        else:
            self._leave(dialog)

    def _leave(self, widget: QWidget) -> None:
        if isinstance(widget, QDialog):
            widget.reject()
        else:
            widget.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
