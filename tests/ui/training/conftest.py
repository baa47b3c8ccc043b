"""The trainer's window, and a look at all that it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bsa_calc.ui.look.fonts import install_font
from bsa_calc.ui.look.theme import Theme
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.training.training_window import TrainingWindow


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[TrainingWindow]:
    palette, font = qapp.palette(), qapp.font()
    install_font(qapp)
    shown = TrainingWindow(Settings(tmp_path))
    shown.theme = Theme(qapp, "light", shown)
    qtbot.addWidget(shown)
    shown.resize(1280, 720)
    shown.show()
    QApplication.processEvents()
    yield shown
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def show_case(window: TrainingWindow) -> Callable[[str], None]:
    """Choose a case by its letter."""

    def choose(letter: str) -> None:
        letters = [case.letter for case in window.lesson.cases]
        window.lesson.choose(letters.index(letter))
        window.show_page("guess")
        QApplication.processEvents()

    return choose


def told(widget: QWidget) -> list[str]:
    """Everything a widget can tell: shown, hidden, for a pointer that rests, for a screen reader."""
    said = [
        widget.windowTitle(), widget.windowFilePath(), widget.toolTip(), widget.statusTip(), widget.whatsThis(),
        widget.accessibleName(), widget.accessibleDescription(), widget.objectName(),
    ]  # fmt: skip
    if isinstance(widget, QAbstractButton | QLabel | QLineEdit):
        said.append(widget.text())
    return [*said, *(str(getattr(widget, name)()) for name in ("plain_text", "words") if hasattr(widget, name))]


def all_told(root: QWidget) -> list[str]:
    """The same of a window and all that belongs to it, and what its tree says to a screen reader."""
    said = [text for widget in (root, *root.findChildren(QWidget)) for text in told(widget)]
    return [text for text in [*said, *tree(root)] if text]


def tree(root: QWidget) -> list[str]:
    """Names, descriptions and values of all that a screen reader comes upon."""
    waiting, said = [QAccessible.queryAccessibleInterface(root)], []
    while waiting:
        found = waiting.pop()
        if found is None or not found.isValid():
            continue
        kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
        said += [found.text(kind) for kind in kinds]
        waiting += [found.child(k) for k in range(found.childCount())]
    return said
