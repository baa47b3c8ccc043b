"""What the next undo or redo shows is measured while nothing else is to do: they may follow quickly."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QUndoStack

from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import Drawing
from bsa_calc.ui.document.undo import RecordStep


class MeasureAhead(QObject):
    """Has both neighbours on the undo stack measured; what is found there is kept by the search for patches."""

    def __init__(self, stack: QUndoStack, measure: Callable[[Drawing], object], busy: Callable[[], bool]) -> None:
        super().__init__(stack)
        self._stack, self._measure, self._busy = stack, measure, busy
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)
        stack.indexChanged.connect(self._wait)

    def _wait(self, _index: int) -> None:
        self._soon.start(0)

    def _look(self) -> None:
        if self._busy():
            return
        index = self._stack.index()
        redo, undo = self._stack.command(index), self._stack.command(index - 1)
        # The undo last: it is what follows an undo, and the search begins from what was found last.
        sides = [redo.after] if isinstance(redo, RecordStep) else []
        sides += [undo.before] if isinstance(undo, RecordStep) else []
        for side in sides:
            with contextlib.suppress(InputError):  # a missing label is reported when the step is made
                self._measure(side.drawing)
