"""What somebody comes back to: the last time, the next one, and four things to do."""

from __future__ import annotations

from bsa_calc.ui.document.session import now
from bsa_calc.ui.patient.home import Home
from bsa_calc.ui.patient.parts import LARGE, text, wide_button
from bsa_calc.ui.patient.questions import narrow
from bsa_calc.ui.patient.screen import Screen


class StartScreen(Screen):
    """Your cream today."""

    step = 1

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self.next_time, self.last = text("", LARGE, bold=True), text(colour="secondary")
        self.put_on = wide_button(self.tr("I want to put cream on now"), kind="primary")
        self.past = wide_button(self.tr("I already did: write it down"))
        self.anew = wide_button(self.tr("My skin has changed: draw it again"))
        self.keep = wide_button(self.tr("My diary, and the page for my doctor"))
        self.put_on.clicked.connect(self._put_on)
        self.past.clicked.connect(self._past)
        self.anew.clicked.connect(self._anew)
        self.keep.clicked.connect(self._keep)
        layout = narrow(self)
        for widget in (self.last, self.next_time, self.put_on, self.past, self.anew, self.keep):
            layout.addWidget(widget)
        layout.addStretch(1)
        home.session.changed.connect(self._follow)

    def title(self) -> str:
        return self.tr("Your cream today")

    def spoken(self) -> str:
        return " ".join((self.title(), self.last.plain_text(), self.next_time.plain_text()))

    def enter(self) -> None:
        self.home.session.look_at_clock()
        self._show()

    def _follow(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        home, words = self.home, self.home.words
        last = home.log[0] if home.log else None
        self.last.set_words("" if last is None else self.tr("Last time: {0}.").format(words.when(last.time, now())))
        self.last.setVisible(last is not None)
        said = f"{words.next_time(home.found)} {words.waits(home.found)}".strip()
        self.next_time.set_words(said)
        self.next_time.setVisible(bool(said))
        self.put_on.setEnabled(home.may_begin)

    def _put_on(self) -> None:
        self.wanted.emit("begin")

    def _past(self) -> None:
        self.home.corrected = None
        self.wanted.emit("past")

    def _anew(self) -> None:
        self.home.draw_anew()
        self.wanted.emit("begin")

    def _keep(self) -> None:
        self.wanted.emit("keep")
