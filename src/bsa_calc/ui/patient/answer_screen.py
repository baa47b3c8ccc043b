"""The answer: one sentence and one shape, and what to leave out, by taps."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from bsa_calc.label.verdict import Verdict
from bsa_calc.ui.look.fonts import unit
from bsa_calc.ui.patient.home import Home
from bsa_calc.ui.patient.parts import SMALL, AnswerShape, row, text, wide_button
from bsa_calc.ui.patient.patient_words import Answer, Place
from bsa_calc.ui.patient.screen import Screen
from bsa_calc.ui.widgets.tick_box import TickBox

#: The answer's own type: it may need three lines beside its shape.
_SAYS = 16.0
#: So many places are offered at once, by the size of the type, pixels; the rest follow on the next page.
_AT_ONCE = ((20, 5), (30, 3), (100, 2))
#: On a screen lower than this two fewer are, pixels: names of two lines must have room, too.
_LOW = 520
VIEWS = ("front", "back")


class PlaceTick(TickBox):
    """A place that gets cream, or is left out where it is ticked."""

    def __init__(self, place: Place, words: str) -> None:
        super().__init__(words)
        self.patch = place.patch
        self.setChecked(not place.cream)
        self.setAccessibleName(words)

    def heightForWidth(self, width: int) -> int:
        return max(super().heightForWidth(width), round(30 * unit(self)), 48)


class AnswerScreen(Screen):
    """Says it again after every tap; the body is beside it."""

    step = 3
    shows_body = True

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self.shape, self.says, self.then = AnswerShape(), text("", _SAYS, bold=True), text()
        self.remarks, self.figures = text("", SMALL), text("", SMALL, "secondary")
        self.leave_out = text(self.tr("Leave out:"), SMALL, "secondary")
        self.ticks: list[PlaceTick] = []
        self._first = 0
        self._answer = Answer("not_finished", "", "")
        self._undo_from = 0
        self.more = wide_button(self.tr("More"))
        self.more.clicked.connect(self._show_more)
        self.undo = wide_button(self.tr("Undo"))
        self.undo.clicked.connect(home.desk.undo)
        self.figures_button = wide_button(self.tr("Figures"))
        self.figures_button.setCheckable(True)
        self.figures_button.toggled.connect(self._show_figures)
        self._arrange()
        home.session.changed.connect(self._follow)
        home.session.undo_stack.indexChanged.connect(self._follow)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 24, 4)
        layout.setSpacing(8)
        layout.addLayout(row(self.shape, self.says))
        layout.addWidget(self.then)
        self._places = QVBoxLayout()
        self._places.setSpacing(4)
        layout.addWidget(self.leave_out)
        layout.addLayout(self._places)
        layout.addWidget(self.remarks)
        layout.addStretch(1)
        layout.addWidget(self.figures)
        layout.addLayout(row(self.more, self.undo, self.figures_button))

    def title(self) -> str:
        return self.tr("Your answer")

    def next_words(self) -> str:
        if self._answer.shape == Verdict.NOT_JUDGED.value:
            return self.tr("Height and weight")
        return self.tr("How to put it on") if self._answer.ready else ""

    def spoken(self) -> str:
        return f"{self._answer.says} {self._answer.then}"

    def enter(self) -> None:
        self._first, self._undo_from = 0, self.home.session.undo_stack.index()
        self.figures_button.setChecked(False)
        self.home.desk.show_views(VIEWS)
        self.home.session.show(views=VIEWS)
        self._show()

    def _follow(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        found, words = self.home.found, self.home.words
        self._answer = words.answer(found)
        self.shape.show_verdict(self._answer.shape)
        self.says.set_words(self._answer.says)
        self.then.set_words(self._answer.then)
        tool = "hold-hand" if self._answer.choose else "pick"
        if self.home.desk.tool.id != tool:
            self.home.desk.choose(tool)
        said = words.remarks(found)
        self.remarks.set_words(said[0] if said else "")
        self.undo.setVisible(self._answer.choose)
        self.undo.setEnabled(self.home.session.undo_stack.index() > self._undo_from)
        self._show_figures()
        self.changed.emit()

    def _show_figures(self) -> None:
        """The figures stand in the place of what can be left out."""
        shown, found = self.figures_button.isChecked(), self.home.found
        self.figures.set_words(self.home.words.figures(found) if shown else "")
        self.figures.setVisible(shown)
        self.remarks.setVisible(bool(self.remarks.plain_text()) and not self._answer.choose)
        self._show_places(self.home.words.places(found) if self._answer.choose and not shown else [])

    # --- what to leave out ---------------------------------------------------------------------------------------

    def _show_places(self, places: list[Place]) -> None:
        for tick in self.ticks:
            self._places.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = [self._tick(place) for place in places[self._first : self._first + self._at_once]]
        for tick in self.ticks:
            self._places.addWidget(tick)
        self.leave_out.setVisible(bool(places))
        self.more.setVisible(len(places) > self._at_once)

    @property
    def _at_once(self) -> int:
        count = next(count for px, count in _AT_ONCE if self.font().pixelSize() <= px)
        return max(1, count - 2) if self.height() < _LOW else count

    def _tick(self, place: Place) -> PlaceTick:
        said = self.tr("{0}: {1}").format(place.name, place.hands)
        tick = PlaceTick(place, said)
        tick.clicked.connect(self._leave_out)
        return tick

    def _leave_out(self) -> None:
        tick = self.sender()
        assert isinstance(tick, QCheckBox)
        place = self.ticks.index(tick)  # type: ignore[arg-type]
        by_key = tick.hasFocus()
        self.home.tick(self.ticks[place].patch, cream=not tick.isChecked())
        if by_key and place < len(self.ticks):
            self.ticks[place].setFocus()

    def _show_more(self) -> None:
        count = len(self.home.words.places(self.home.found))
        self._first = self._first + self._at_once if self._first + self._at_once < count else 0
        self._show()

    def go_on(self) -> str:
        self.home.kept.keep()
        if self._answer.ready:
            return super().go_on()
        self.wanted.emit("height")
        return ""
