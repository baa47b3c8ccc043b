"""What 10 % looks like: ten hands, put down on the body."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from bsa_calc.measure.hands import REAL_HAND_PERCENT
from bsa_calc.paint.drawing import empty_drawing
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.tools.drawing_desk import DrawingDesk
from bsa_calc.ui.tools.hand_tool import HandTool
from bsa_calc.ui.training.answer_figure import AnswerFigure
from bsa_calc.ui.training.body_view import MAIN_VIEWS
from bsa_calc.ui.training.lesson import Lesson
from bsa_calc.ui.training.page import Page, short, tenth, text
from bsa_calc.ui.widgets.buttons import Button

_BODY, _HANDS = "adult-female", 10
_RADIUS_MM = 10.0
#: Ten hands put down come to ten percent but for rounding.
_SAME = 0.05


class TenPage(Page):
    """A press puts down a hand; where it lies over another, the same skin counts once."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson)
        self.figure, self.said = AnswerFigure(), text("", 14)
        self.undo_button, self.anew_button = Button(self.tr("Take one back")), Button(self.tr("Begin again"))
        self.undo_button.setEnabled(False)
        self.undo_button.clicked.connect(self._undo)
        self.anew_button.clicked.connect(self.enter)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(self.figure)
        column.addWidget(self.said)
        column.addWidget(self.undo_button)
        column.addWidget(self.anew_button)
        column.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 4, 24, 8)
        self._row.setSpacing(24)
        self._row.addLayout(column, 3)

    @cached_property
    def desk(self) -> DrawingDesk:
        """The body to put hands on; made when it is first needed."""
        desk = DrawingDesk(Session(_BODY, self), (HandTool,), _RADIUS_MM, self)
        self._row.insertWidget(0, desk.body_map, 5)
        desk.changed.connect(self._show)
        desk.session.undo_stack.canUndoChanged.connect(self.undo_button.setEnabled)
        return desk

    def title(self) -> str:
        return self.tr("What 10 % looks like")

    def enter(self) -> None:
        self.desk.show(empty_drawing(_BODY), MAIN_VIEWS)
        self._show()

    def _undo(self) -> None:
        self.desk.undo()

    def _show(self) -> None:
        percent = self.desk.session.result.application_percent
        over, full = percent > _HANDS + _SAME, percent > _HANDS - _SAME
        self.figure.show_figure(
            self.tr("{0} %").format(tenth(percent)), "over" if over else "within" if full else "not_finished"
        )
        self.said.set_words(self._words(percent, over=over, full=full))

    def _words(self, percent: float, *, over: bool, full: bool) -> str:
        if over:
            return self.tr("That is more than the limit.")
        if full:
            return self.tr("That is what 10 % looks like: exactly the limit.")
        if percent:
            return self.tr("Go on to ten hands. A hand counts once where two lie on the same skin.")
        return self.tr(
            "Put down ten hands: press on the skin, drag to turn. Each counts 1 %, as the label has it; a real hand "
            "averages {0} %."
        ).format(short(REAL_HAND_PERCENT))
