"""The figure with its band, the guesses on one line, and who was off by how much."""

from __future__ import annotations

from bsa_calc.label.verdict import Verdict
from bsa_calc.training.guesses import Answered, Guess
from bsa_calc.ui.training.answer_figure import AnswerFigure
from bsa_calc.ui.training.body_view import BodyView
from bsa_calc.ui.training.guess_line import GuessLine
from bsa_calc.ui.training.lesson import Lesson
from bsa_calc.ui.training.page import Page, beside, signed_tenth, text
from bsa_calc.ui.words.verdict_words import VerdictWords, verdict_text


class RevealPage(Page):
    """What the program says of the case."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson)
        self._words = VerdictWords(self)
        self.body, self.figure, self.line = BodyView(), AnswerFigure(), GuessLine()
        self.band, self.verdict = text("", 13, "secondary"), text("", 17, bold=True)
        self.who = text("", 12)
        self.wrong = text("", 13, "over", bold=True)
        layout = beside(self.body, self.figure, self.band, self.verdict, self.line, self.wrong, self.who)
        layout.setContentsMargins(24, 4, 24, 8)
        layout.setStretch(0, 1)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def title(self) -> str:
        return self.tr("Case {0}: the figure").format(self.lesson.case.letter)

    def enter(self) -> None:
        found, case = self.lesson.case.answer, self.lesson.round.cases[-1]
        said = self._words.verdict(found)
        self.body.show_paint(found.measurement)
        self.figure.show_figure(said.percent_text, case.verdict.value)
        self.band.set_words(said.band_text)
        self.verdict.set_words(verdict_text(case.verdict.value))
        self.line.show_case(case, found.limit_percent)
        self.wrong.set_words(self._wrong(case))
        self.who.set_words(self._who(case))

    def forget(self) -> None:
        self.figure.show_figure("", "")
        self.line.show_case(None, None)
        for block in (self.band, self.verdict, self.wrong, self.who):
            block.set_words("")

    def _wrong(self, case: Answered) -> str:
        """A wrong "within" in words: it is the worst that can be said."""
        groups = [str(guess.group) for guess in case.wrongly_within()]
        if not groups:
            return ""
        over, several = case.verdict is Verdict.OVER, len(groups) > 1
        words = {
            (True, False): self.tr("Group {0} would have gone over the limit."),
            (True, True): self.tr("Groups {0} would have gone over the limit."),
            (False, False): self.tr("Group {0} said “within”, but it may be over."),
            (False, True): self.tr("Groups {0} said “within”, but it may be over."),
        }
        return words[over, several].format(", ".join(groups))

    def _who(self, case: Answered) -> str:
        said = [self._off(case, guess) for guess in case.guesses if guess.hands is not None]
        if not said:
            return self.tr("Nobody guessed.")
        return self.tr("Off by: {0}").format("; ".join(said))

    def _off(self, case: Answered, guess: Guess) -> str:
        error = case.error(guess)
        assert error is not None
        return self.tr("group {0} {1}").format(guess.group, signed_tenth(error))
