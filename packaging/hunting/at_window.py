"""Tries by sittings in the real window: its undo, its visits, its questions, and what stands on the card."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from pathlib import Path

import numpy as np

from bsa_calc.label.assessment import Assessment
from bsa_calc.label.facts import Answer
from bsa_calc.paint.drawing import Drawing
from hunting.drawings import Mark, small_mark
from hunting.files import Found
from hunting.outlets import PAGES
from hunting.painting import Painted
from hunting.people import FORBIDS
from hunting.rules import PRECISION, Given, Truth
from hunting.sittings import DONE, Do, Sitting, given_of, sit
from hunting.skin import regions, skin
from hunting.window import desk


class AtWindow(Sitting):
    """A sitting in the window."""

    kind = "window"

    def __init__(self, chance: random.Random, folder: Path) -> None:
        self.desk, self.session = desk(), desk().session
        self.answers: dict[str, str] = {}
        self.hours_ago: float | None = None
        super().__init__(chance, folder)

    # --- what the program does -------------------------------------------------------------------------------------

    def begin_by_program(self, drawing: Drawing) -> None:
        self.session.let_go()
        self.session.start(drawing, None)

    def drawing(self) -> Drawing:
        return self.session.drawing

    def assessment(self) -> Assessment:
        return self.session.assessment

    def change_by_program(self, after: Drawing) -> None:
        self.session.change(after, "a change")

    def walk_by_program(self, steps: int) -> None:
        stack = self.session.undo_stack
        (stack.redo if steps > 0 else stack.undo)()

    def stroke_by_program(self, mark: Mark, mirror: bool) -> None:
        erase, hold = bool(mark.get("erase")), bool(mark.get("hold_back"))
        through = bool(mark.get("through"))
        self.stroke = self.session.begin_stroke(mark["view"], erase=erase, hold=hold, mirror=mirror, through=through)

    def told_by_program(self) -> list[Given]:
        self.session.note_stroke()
        live = self.session.live()
        quick = Given(
            "while held", within=live.verdict == "within", application=live.application_percent,
            affected=live.affected_percent,
        )  # fmt: skip
        given = [quick, self.desk.card("card while held")]
        if self.chance.random() < 0.3:
            self.session.assess_stroke()
            self.session.note_stroke()
            given.append(self.desk.card("card while held, judged"))
        return given

    def exact_by_program(self) -> Assessment:
        return self.session.assess(self.stroke.commit())

    def end_by_program(self) -> None:
        self.session.end_stroke("a stroke")

    def new_visit_by_program(self, days: int) -> bool:
        self.desk.bench.visits.commands.add(empty=False, date=self.session.visit.date + dt.timedelta(days=days))
        self.hours_ago = None  # they were of that visit
        return True

    def save_by_program(self, file: Path) -> None:
        self.session.save(file)

    # --- what is the case, and what is said ------------------------------------------------------------------------

    def truth(self, painted: Painted | None = None) -> Truth:
        truth = super().truth(painted)
        yes = [name for name in FORBIDS["opzelura-eu"] if self.answers.get(name) == "yes"]
        if yes:
            truth = replace(truth, forbidden=truth.forbidden or yes[0])
        if self.hours_ago is not None and self.hours_ago < 8:
            truth = replace(truth, withheld=f"the last application was {self.hours_ago} hours ago")
        return truth

    def said(self) -> list[Given]:
        given = [given_of("session", self.assessment()), self.desk.card("card")]
        return [*given, self.desk.clipboard()] if self.chance.random() < 0.3 else given

    # --- what is done ----------------------------------------------------------------------------------------------

    def clear(self) -> None:
        """Clear all paint: every side is to be looked at anew."""
        if self.now.painted.affected.any():
            self.desk.bench.clear()
            bare = Painted.nothing(self.now.painted.body)
            self.step("clear all", replace(self.now, painted=bare, views=frozenset()))
            self.draw(small_mark(self.chance, bare), mirror=False)

    def answer(self) -> None:
        """A question is answered."""
        name = self.chance.choice(FORBIDS["opzelura-eu"])
        self.answers[name] = self.chance.choice(["yes", "yes", "no"])
        self.session.facts.change(**{name: Answer(self.answers[name])})
        self.steps.append([name, self.answers[name]])
        self.look()

    def hours(self) -> None:
        """The hours since the last application are entered."""
        self.hours_ago = self.chance.choice([0.0, 1.0, 7.9, 8.0, 20.0])
        self.session.facts.change(hours_since_last=self.hours_ago)
        self.steps.append(["hours", self.hours_ago])
        self.look()

    def share(self) -> None:
        """So many percent of a region are typed."""
        number, percent = self.chance.randrange(len(regions())), float(self.chance.choice([1, 10, 50, 99, 100]))
        painted, region = self.now.painted, regions()[number]["id"]
        own = skin(painted.body).region == number
        count = skin(painted.body).percent
        weight, there = (
            count(np.flatnonzero(points), self.table, self.now.age) for points in (own, own & painted.affected)
        )
        before = self.drawing()
        expected = self.truth().affected - there + weight * percent / 100
        self.desk.window.region_table.share_entered.emit(region, percent)
        if self.drawing() is before:
            return
        found = self.assessment().measurement.affected_percent
        if abs(found - expected) > PRECISION:
            self.problems.append(f"{percent} % of {region} typed: {found} % affected, should be {expected} %")
        self.step(["share", region, percent], replace(self.now, painted=self.painted_now()))

    def command_under_stroke(self) -> None:
        """Undo, redo, clear or a new visit while the button is down: the stroke goes, and nothing comes back."""
        mark = self.any_mark()
        self.stroke_by_program(mark, mirror=False)
        self.move(mark)
        self.session.note_stroke()
        self.steps.append(["under a held stroke", mark])
        self.chance.choice([self.go_back, self.go_on, self.clear, self.new_visit, self.answer])()
        self.session.cancel_stroke()
        self.look()

    def page(self) -> None:
        """A page of the record as it is, through the command line; answers that are only typed are not in a file."""
        if self.answers or self.hours_ago is not None:
            return
        file = self.folder / f"page-{self.chance.randrange(10**9)}.bsa"
        self.save_by_program(file)
        self.problems += self.against(self.truth(), [self.chance.choice(PAGES)(file, self.folder)])

    def save(self) -> None:
        """Save the record and give it to the command line; answers that are only typed are not in a file."""
        if not self.answers and self.hours_ago is None:
            super().save()


_DONE: tuple[tuple[Do, int], ...] = (
    *DONE,
    (AtWindow.clear, 4),
    (AtWindow.answer, 1),
    (AtWindow.hours, 1),
    (AtWindow.share, 2),
    (AtWindow.command_under_stroke, 3),
    (AtWindow.page, 1),
)


def at_window(chance: random.Random, folder: Path) -> Found:
    """A sitting in the window."""
    done = tuple((getattr(AtWindow, do.__name__), often) for do, often in _DONE)
    return sit(AtWindow(chance, folder), done)
