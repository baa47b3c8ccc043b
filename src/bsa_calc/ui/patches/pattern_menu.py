"""The menu of common distributions to start from."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from bsa_calc.record.patterns import PATTERNS, with_pattern
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.words.label_terms import core_text


class PatternMenu(QObject):
    """Paints a pattern pale; "Done here" confirms it, side by side, once it was corrected."""

    said = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.menu = QMenu(self.tr("Start from a pattern"), parent)
        for pattern, (name, _) in PATTERNS.items():
            entry = self.menu.addAction(core_text(name))
            entry.setData(pattern)
            entry.triggered.connect(self._start)

    def _start(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        self.start(str(entry.data()))

    def start(self, pattern: str) -> None:
        """Paint it, as one step of undo."""
        session = self._session
        session.let_go()
        painted = with_pattern(session.visit, pattern)
        found = session.assess(painted.drawing)
        kept = session.visit.with_drawing(painted.drawing, found).with_carried(painted.carried)
        session.change_record(session.record.with_visit(kept), self.tr("starting from a pattern"), found=found)
        self.said.emit(self.tr("The pattern is pale until its side is done or drawn anew. Correct it side by side."))
