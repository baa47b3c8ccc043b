"""Hears that a pen comes near or goes: Qt tells that to the application, not to a widget."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QInputDevice

from bsa_calc.ui.body_map.pointing.pointer import Pointer


class PenWatch(QObject):
    """Tells the pointer. It listens from the first pen on: whoever has none pays nothing for it."""

    def __init__(self, pointer: Pointer, parent: QObject) -> None:
        super().__init__(parent)
        self._pointer = pointer
        self._listens = False
        if any(device.type() == QInputDevice.DeviceType.Stylus for device in QInputDevice.devices()):
            self.listen()

    def listen(self) -> None:
        """Start listening, if that has not happened."""
        app = QGuiApplication.instance()
        if not self._listens and app is not None:
            app.installEventFilter(self)
            self._listens = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.TabletEnterProximity:
            self._pointer.pen_comes()
        elif kind == QEvent.Type.TabletLeaveProximity:
            self._pointer.pen_goes()
        return False
