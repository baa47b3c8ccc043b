"""The page that the patient takes home: plain words, hands first, what to do before why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, QRectF

from bsa_calc.foreign_text import isolated
from bsa_calc.label.schedule import schedule_of
from bsa_calc.label.verdict import Verdict
from bsa_calc.report.case import Case
from bsa_calc.ui.look.verdict_shape import paint_verdict_shape
from bsa_calc.ui.page.map_words import map_words
from bsa_calc.ui.page.maps import draw_legend, draw_map, outlines_of
from bsa_calc.ui.page.page_words import PageWords
from bsa_calc.ui.page.sheet import BOLD, Sheet, who_and_when
from bsa_calc.ui.words.cream_words import CreamWords
from bsa_calc.ui.words.label_terms import core_text
from bsa_calc.ui.words.profile_text import ProfileText
from bsa_calc.ui.words.terms import inside

_DAYS = 7
#: With these verdicts the marked skin is what gets cream.
_READY = (Verdict.WITHIN, Verdict.TOO_CLOSE)
#: Advice that speaks of the marked skin.
_ABOUT_MARKED = ("thin-layer", "twice")


class TakeHomePage(QObject):
    """One page for the patient."""

    def __init__(self, case: Case, printed: date) -> None:
        super().__init__()
        self.case, self.printed = case, printed
        self.words = PageWords(case)

    @property
    def ready(self) -> bool:
        """Whether the marked skin is what gets cream."""
        return self.case.verdict in _READY and bool(self.case.result.applied.any())

    def draw(self, sheet: Sheet) -> None:
        """Draw the page."""
        case = self.case
        title = self.tr("Your cream: where, how much, when")
        y = sheet.text(sheet.left, 28, title, 11, weight=BOLD, role="H1")
        room = sheet.inner - sheet.text_width(title, 11, BOLD) - 18
        said = who_and_when(sheet, isolated(case.person), [self.words.date(case.day or self.printed)], 9, room)
        sheet.text(sheet.left, 29, said, 9, width=sheet.inner, align="right", colour=sheet.t.secondary)
        y = sheet.text(sheet.left, y + 1, self._medicine(), 10, width=sheet.inner)
        sheet.rule(y + 4)
        y = self._headline(sheet, y + 12)
        y = self._leave_out(sheet, y + 2)
        area = QRectF(sheet.left, y + 8, sheet.inner, sheet.bottom - self._advice_height(sheet) - y - 34)
        outlines = outlines_of(case)
        with sheet.part("Figure", map_words(case, self.words, outlines)):
            draw_map(sheet, case, area, outlines)
        y = draw_legend(sheet, sheet.left, area.bottom() + 4, self._legend(), 9) + 8
        self._advice(sheet, y)
        sheet.rule(sheet.bottom + 6)
        foot = self.tr("This page does not replace what your doctor or nurse tells you. If in doubt, ask them.")
        sheet.text(sheet.left, sheet.bottom + 12, foot, 8.5, colour=sheet.t.secondary)

    def _medicine(self) -> str:
        """Which medicine the page is about."""
        profile = self.case.profile
        return core_text(profile.medicine) or core_text(profile.name)

    def _legend(self) -> list[tuple[bool, str]]:
        applied = self.case.result.applied
        cream = self.tr("cream goes here") if self.ready else self.tr("marked so far")
        if self.ready and self.case.verdict is Verdict.TOO_CLOSE:
            cream = self.tr("cream goes here, except where you leave it out")
        if self.case.verdict is Verdict.OVER:
            cream = self.tr("marked: too much for one time")
        legend = [(True, cream)] if applied.any() else []
        return legend if not self.case.drawing.held_back else [*legend, (False, self.tr("no cream here this time"))]

    def _headline(self, sheet: Sheet, y: float) -> float:
        """The one thing to know, in the largest type."""
        verdict = self.case.verdict
        size = 34.0 if verdict is Verdict.OVER else 24.0
        paint_verdict_shape(sheet.p, QRectF(sheet.left, y + 4, 44, 44), verdict.value, sheet.t)
        colour = sheet.t.over if verdict is Verdict.OVER else sheet.t.text
        x, width = sheet.left + 58, sheet.inner - 58
        y = sheet.text(x, y - 2, self._title(), size, width=width, weight=BOLD, colour=colour, role="H2")
        return max(sheet.text(x, y + 2, self._first_thing(), 12, width=width), y + 20)

    def _title(self) -> str:
        hands, verdict = self.words.applied_hands(), self.case.verdict
        if verdict in _READY and not self.case.result.applied.any():
            return self.tr("No skin is marked for cream")
        return {
            Verdict.WITHIN: _capital(self.tr("Cream on {0} of skin: within the limit").format(hands)),
            Verdict.TOO_CLOSE: _capital(self.tr("{0}: close to the limit").format(hands)),
            Verdict.OVER: self.tr("Too much skin for one time"),
            Verdict.NOT_FINISHED: self.tr("Not finished yet"),
            Verdict.NOTHING_PAINTED: self.tr("No skin is marked for cream"),
            Verdict.NOT_JUDGED: self.tr("We cannot tell yet"),
        }.get(verdict, self.words.verdict())

    def _first_thing(self) -> str:
        words, verdict = self.words, self.case.verdict
        amount, limit = words.amount(), words.limit()
        if verdict is Verdict.OVER:
            said = self.tr("Do not put cream on all of it. {0} You marked {1}; the limit is {2}.")
            return said.format(words.leave_out(), amount, limit)
        if verdict is Verdict.TOO_CLOSE:
            said = self.tr("That is {0}. The limit is {1}. It may already be over the limit. {2}")
            return said.format(amount, limit, words.leave_out())
        if verdict is Verdict.NOT_FINISHED:
            return self.tr("Some sides of the body were not looked at: {0}. Finish the drawing first.").format(
                ", ".join(map(inside, words.missing_views()))
            )
        if verdict is Verdict.NOT_JUDGED:
            return self.tr("The limit of your medicine is {0}. To check it, your height and weight are needed.").format(
                limit
            )
        if verdict is Verdict.TOO_SOON:
            return self.tr("Do not put the cream on before then.")
        if verdict in (Verdict.NOT_TO_BE_USED, Verdict.AGE_NEEDED):
            return self.tr("Do not put the cream on now. Ask your doctor or nurse.")
        if not self.ready:
            return self.tr("Mark the skin that gets cream. The limit is {0}.").format(limit)
        return self._how_much(amount, limit)

    def _how_much(self, amount: str, limit: str) -> str:
        made = [
            self.tr("That is {0}. The limit is {1}.").format(amount, limit),
            self.tr("One hand means your palm with all five fingers."),
        ]
        cream, profile = self.case.cream, self.case.profile
        if cream is not None and (profile.cream_limits or not profile.own):  # of an own one, what its author entered
            units = CreamWords(self).units(cream.fingertip_units)
            made.append(self.tr("Use about {0} fingertip units of cream each time.").format(units))
        return " ".join(made)

    def _leave_out(self, sheet: Sheet, y: float) -> float:
        """What gets no cream: what was left out already, or what would do."""
        words, case = self.words, self.case
        out = [words.names[k] for k in case.order if not case.result.applied[k]]
        if out:
            y = sheet.text(sheet.left, y + 6, self.tr("No cream this time on:"), 12, weight=BOLD, role="H2")
            few = out if len(out) <= 7 else out[:6]  # one alone needs no line that counts it
            y = _to_tick(sheet, y, few)
            if len(out) > len(few):
                rest = self.tr("and {0} smaller ones").format(len(out) - len(few))
                y = sheet.text(sheet.left + 18, y + 1, rest, 12)
        offers = words.offers()
        if offers:
            y = sheet.text(sheet.left, y + 6, self.tr("Leave out one of these:"), 12, weight=BOLD, role="H2")
            y = _to_tick(sheet, y, offers[:3])
        return y

    def _advice_lines(self) -> list[str]:
        """What the label tells patients; nothing about the marked skin as long as it is not what gets cream.

        How to use what is not to be used, nobody needs to know.
        """
        if self.case.verdict is Verdict.NOT_TO_BE_USED:
            return []
        ready, profile = self.ready, self.case.profile
        entries = [entry for entry in profile.advice if entry.reader == "patient"]
        if profile.own and not entries:
            return ProfileText(self).for_patients(profile)
        return [core_text(entry.text) for entry in entries if ready or entry.id not in _ABOUT_MARKED]

    def _advice_height(self, sheet: Sheet) -> float:
        width = (sheet.inner - 24) / 2
        heights = [self._entry_height(sheet, line, width) for line in self._advice_lines()]
        return max(sum(heights) / 2 + max(heights, default=0) / 2, 30.0) + 20 + 78

    def _entry_height(self, sheet: Sheet, line: str, width: float) -> float:
        return len(sheet.lines(line, 10, width - 14)) * sheet.line_height(10) + 4

    def _advice(self, sheet: Sheet, y: float) -> None:
        """The label's advice in two columns, and boxes to tick for a week."""
        lines, width = self._advice_lines(), (sheet.inner - 24) / 2
        if lines:
            y = sheet.text(sheet.left, y, self.tr("How to use it"), 12, weight=BOLD, role="H2") + 2
            half = sum(self._entry_height(sheet, line, width) for line in lines) / 2
            x, top, used = sheet.left, y, 0.0
            low = y
            with sheet.part("L"):
                for line in lines:
                    if used >= half and x == sheet.left:
                        x, top = sheet.left + width + 24, y
                    height = self._entry_height(sheet, line, width)
                    _entry(sheet, x, top, line, width)
                    top, used = top + height, used + height
                    low = max(low, top)
            y = low
        if self.ready:
            self._week(sheet, sheet.bottom - 62)
        else:
            self._not_yet(sheet, sheet.bottom - 62)

    def _week(self, sheet: Sheet, y: float) -> None:
        """A row for each application of the day, a box for each day of a week; none where it is not known how often."""
        schedule = schedule_of(self.case.profile)
        often = schedule.most_in_days() if schedule else ()
        if not often:
            return
        most, days = often[0]
        times, every = (most, 1) if days == 1 else (1, max(1, days // most))
        names = {1: [self.tr("Done")], 2: [self.tr("Morning"), self.tr("Evening")]}.get(times, [self.tr("Done")])
        y = sheet.text(
            sheet.left,
            y,
            self.tr("Tick each time you use the cream. Write the time on the first day."),
            9.5,
            weight=BOLD,
        )
        for row, name in enumerate(names):
            with sheet.part("P"):
                self._ticks(sheet, y + 4 + row * 19, name, range(0, _DAYS, every))

    def _ticks(self, sheet: Sheet, top: float, name: str, days: Sequence[int]) -> None:
        """A row of boxes: which application of the day, a line for its time, and the days."""
        column = (sheet.inner - 150) / _DAYS
        sheet.text(sheet.left, top, name, 10)
        sheet.rule(top + 13, sheet.left + 62, 70, colour=sheet.t.control)
        for k in days:
            x = sheet.left + 150 + k * column
            sheet.box(x, top, 12)
            sheet.text(x + 16, top, self.tr("day {0}").format(k + 1), 8.5, colour=sheet.t.secondary)

    def _not_yet(self, sheet: Sheet, y: float) -> None:
        """Instead of boxes to tick: what is to be done before, where something on this page can be done."""
        if self.case.verdict in (Verdict.NOT_TO_BE_USED, Verdict.TOO_SOON):
            return
        said = {
            Verdict.OVER: self.tr("Choose with your doctor or nurse what to leave out. Then print this page again."),
            Verdict.NOT_FINISHED: self.tr("Look at every side of the body in the drawing. Then print this page again."),
            Verdict.NOT_JUDGED: self.tr("Enter height and weight. Then print this page again."),
            Verdict.AGE_NEEDED: self.tr("Enter the age. Then print this page again."),
        }.get(self.case.verdict, self.tr("Mark the skin in the drawing. Then print this page again."))
        sheet.card(QRectF(sheet.left, y + 12, sheet.inner, 40), edge=sheet.t.control, width=1.2)
        width = sheet.inner - 28
        lines = min(len(sheet.lines(said, 12, width, BOLD)), 2)
        top = y + 32 - lines * sheet.line_height(12) / 2
        sheet.text(sheet.left + 14, top, said, 12, width=width, weight=BOLD, most=2)


def _to_tick(sheet: Sheet, y: float, lines: Sequence[str]) -> float:
    """A list with a box before each line; returns where it ends."""
    with sheet.part("L"):
        for line in lines:
            sheet.box(sheet.left + 2, y + 4)
            with sheet.part("LI"):
                y = sheet.text(sheet.left + 18, y + 1, line, 12, role="LBody")
    return y


def _entry(sheet: Sheet, x: float, y: float, line: str, width: float) -> None:
    """A line of a list, with its dot."""
    with sheet.part("LI"):
        sheet.text(x, y, "•", 10, colour=sheet.t.accent, weight=BOLD, role="Lbl")
        sheet.text(x + 12, y, line, 10, width=width - 14, role="LBody")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
