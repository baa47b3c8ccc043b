"""Escape takes a tooltip away, and nothing else with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QToolTip
from pytestqt.qtbot import QtBot

from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.system.tips import TipDismisser

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


def escape(dialog: QDialog) -> None:
    """The key as the system sends it: to the window, not to a widget."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(dialog.windowHandle(), key)


def test_escape_takes_the_tip_away_and_leaves_the_dialog(qtbot: QtBot, desk: Desk) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    listening = TipDismisser(app)
    dialog = QDialog(desk.window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    QApplication.processEvents()
    QToolTip.showText(dialog.mapToGlobal(QPoint(5, 5)), tooltip("How thick a thin layer is"), dialog)
    assert QToolTip.isVisible()
    escape(dialog)
    qtbot.waitUntil(lambda: not QToolTip.isVisible(), timeout=2000)
    assert dialog.isVisible(), "that Escape was for the tip"
    escape(dialog)
    assert not dialog.isVisible()
    listening.deleteLater()
