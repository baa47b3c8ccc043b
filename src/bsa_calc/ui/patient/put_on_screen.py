"""How to put it on: part by part with fingertips of cream, and what to mind afterwards."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from bsa_calc.ui.document.session import now
from bsa_calc.ui.patient.answer_screen import VIEWS
from bsa_calc.ui.patient.home import Home
from bsa_calc.ui.patient.parts import LARGE, SMALL, row, text, wide_button
from bsa_calc.ui.patient.patient_words import Place
from bsa_calc.ui.patient.questions import narrow
from bsa_calc.ui.patient.screen import Screen
from bsa_calc.ui.words.dates import clock_words

_BEFORE, _AFTER = ("not-on",), ("wash-hands", "no-washing", "other-creams")


class PutOnScreen(Screen):
    """One part after the other; all of it can be written down at once."""

    step = 4
    shows_body = True

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self._places: list[Place] = []
        self._at = 0
        self.part, self.name = text("", SMALL, "secondary"), text("", LARGE, bold=True)
        self.amount, self.cautions = text(), text("", SMALL)
        self.size_button = wide_button(self.tr("How much cream is that?"))
        self.size_button.clicked.connect(self._ask_size)
        self.next_part = wide_button(self.tr("Next part"))
        self.next_part.clicked.connect(self._go_to_next)
        self.print_button = wide_button(self.tr("Print my page"))
        self.print_button.clicked.connect(self._print)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 24, 4)
        layout.setSpacing(8)
        for widget in (self.part, self.name, self.amount, self.size_button, self.cautions):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(row(self.next_part, self.print_button))

    def title(self) -> str:
        return self.tr("Put it on thinly")

    def next_words(self) -> str:
        if not self.home.found.is_within:
            return ""
        return self.tr("All done: write down {0}").format(clock_words(now()))

    def spoken(self) -> str:
        return f"{self.title()}. {self.name.plain_text()}. {self.amount.plain_text()}"

    def enter(self) -> None:
        self._places, self._at = self.home.words.to_cream(self.home.found), 0
        self.home.desk.show_views(VIEWS)
        self.home.desk.choose("pick")
        self._show()

    def leave(self) -> None:
        self._light(None)

    def _light(self, patch: int | None) -> None:
        for pane in self.home.desk.body_map.panes():
            self.home.desk.body_map.update(pane.mark(() if patch is None else (patch,)))

    def _show(self) -> None:
        words, found = self.home.words, self.home.found
        if not self._places:
            return
        place = self._places[self._at]
        self.part.set_words(self.tr("Part {0} of {1}").format(self._at + 1, len(self._places)))
        self.name.set_words(place.name)
        much = words.how_much(found, place.patch)
        self.amount.set_words(much or self.tr("About {0} of skin").format(place.hands))
        self.size_button.setVisible(not much)
        self.next_part.setVisible(len(self._places) > 1)
        self.cautions.set_words(" ".join([*words.advice(found, _BEFORE), *words.cautions(found)]))
        self._light(place.patch)
        self.changed.emit()

    def _go_to_next(self) -> None:
        self._at = (self._at + 1) % len(self._places)
        self._show()

    def _print(self) -> None:
        self.wanted.emit("print")

    def _ask_size(self) -> None:
        self.wanted.emit("height")

    def go_on(self) -> str:
        self.home.session.look_at_clock()
        if not self.home.found.is_within:
            self._show()
            return self.home.words.answer(self.home.found).says
        self.home.note_now()
        return super().go_on()


class AfterScreen(Screen):
    """What to mind once it is on."""

    step = 4

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self.lines = [text() for _ in _AFTER]
        self.next_time = text("", LARGE, bold=True)
        layout = narrow(self)
        layout.addWidget(self.next_time)
        for line in self.lines:
            layout.addWidget(line)
        layout.addStretch(1)

    def title(self) -> str:
        return self.tr("It is written down. What now?")

    def next_words(self) -> str:
        return self.tr("My diary")

    def enter(self) -> None:
        said = self.home.words.advice(self.home.found, _AFTER)
        self.next_time.set_words(self.home.words.next_time(self.home.found))
        for line, words in zip(self.lines, [*said, *([""] * len(_AFTER))], strict=False):
            line.set_words(words)
            line.setVisible(bool(words))

    def spoken(self) -> str:
        return " ".join([self.next_time.plain_text(), *(line.plain_text() for line in self.lines)])
