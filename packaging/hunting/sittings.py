"""Tries by sittings: somebody paints, ticks patches, goes back, begins a new visit, and reads what is said."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from bsa_calc.body.surface import surface
from bsa_calc.label.assessment import Assessment, assess
from bsa_calc.label.live import Live
from bsa_calc.paint.change import Action, Change
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.layers import skin_of
from bsa_calc.paint.outline import outline_shape
from bsa_calc.record.format.drawing_file import drawing_data, drawing_from
from bsa_calc.record.record import new_record
from bsa_calc.record.store.record_file import RecordFile
from hunting.drawings import BODIES, Drawn, Mark, brought_to, chance_mark, mark_over, worth
from hunting.files import Found, held_against
from hunting.outlets import FIGURES
from hunting.painting import Painted, across, from_file
from hunting.rules import Given, Truth, faults
from hunting.skin import columns_beside, regions, views

_LIMIT, _FROM_AGE = 10.0, 12.0
#: What the figures while the button is held and after its release may differ by, percentage points.
_SAME = 1e-9


@dataclass(frozen=True)
class Moment:
    """What is the case at one moment: undo goes back to it."""

    painted: Painted
    views: frozenset[str] = frozenset()
    age: float | None = 34.0


class Sitting:
    """One sitting with the core alone: all that is done is done on the oracle's skin too.

    What the program does is in the methods that end in ``_by_program``; a sitting in the window has its own.
    """

    kind = "sitting"

    def __init__(self, chance: random.Random, folder: Path) -> None:
        self.chance, self.folder = chance, folder
        body = chance.choice(BODIES)
        self.table = chance.choice(("lund-browder", "lund-browder", "rule-of-nines"))
        self.now = Moment(Painted.nothing(body))
        self.past: list[Moment] = []
        self.future: list[Moment] = []
        self.problems: list[str] = []
        self.strokes = 0
        self.steps: list[Any] = [body, self.table]
        self.begin_by_program(replace(empty_drawing(body, self.now.age), weight_table=self.table))

    # --- what the program does -------------------------------------------------------------------------------------

    def begin_by_program(self, drawing: Drawing) -> None:
        """A new record of one visit."""
        self.drawings, self.place = [drawing], 0
        self.found = assess(drawing)

    def drawing(self) -> Drawing:
        """The drawing that is open."""
        return self.drawings[self.place]

    def assessment(self) -> Assessment:
        """What is said of it."""
        return self.found

    def change_by_program(self, after: Drawing) -> None:
        """Another drawing, as a step that can be undone, if it is another."""
        if after.same_as(self.drawing()):
            return
        self.drawings[self.place + 1 :] = [after]
        self.place += 1
        self.found = assess(after, known=[self.found.measurement.sizes])

    def walk_by_program(self, steps: int) -> None:
        """Undo or redo."""
        self.place += steps
        self.found = assess(self.drawing())

    def stroke_by_program(self, mark: Mark, mirror: bool) -> None:
        """Begin a stroke."""
        erase, hold = bool(mark.get("erase")), bool(mark.get("hold_back"))
        action = (Action.GIVE if erase else Action.HOLD) if hold else (Action.ERASE if erase else Action.PAINT)
        weights, through = self.found.measurement.weights, bool(mark.get("through"))
        self.stroke = Change(self.drawing(), mark["view"], action, weights, mirror=mirror, through=through)
        self.last = self.found

    def told_by_program(self) -> list[Given]:
        """What is shown at this event of the stroke, and now and then what an ending now would give."""
        found, stroke = self.found.measurement, self.stroke
        figures = found.application_percent + stroke.application_change, found.affected_percent + stroke.affected_change
        quick = Live(self.last, *figures)
        given = [Given("while held", within=quick.verdict == "within", application=figures[0], affected=figures[1])]
        if self.chance.random() < 0.4:
            self.last = assess(stroke.commit(), known=[self.last.measurement.sizes])
            given.append(given_of("as if released", self.last))
        return given

    def exact_by_program(self) -> Assessment:
        """What an ending now would give."""
        return assess(self.stroke.commit())

    def end_by_program(self) -> None:
        """End the stroke."""
        self.change_by_program(self.stroke.commit())

    def new_visit_by_program(self, days: int) -> bool:
        """A new visit that starts from this one; whether that is a step: with the core alone, if anything changes."""
        day, before = dt.date(2026, 11, 26), self.place
        visit = new_record(self.drawing(), day).next_visit(day + dt.timedelta(days=days))
        self.change_by_program(visit.drawing)
        return self.place != before

    def save_by_program(self, file: Path) -> None:
        """Save the record."""
        with RecordFile() as record_file:
            record_file.save_as(new_record(self.drawing(), dt.date(2026, 11, 26)), file)

    # --- what is the case, and what is said ------------------------------------------------------------------------

    def truth(self, painted: Painted | None = None) -> Truth:
        """What is the case, with other paint if given."""
        now = self.now
        shown = painted or now.painted
        application, affected = shown.percents(self.table, now.age)
        columns = [shown.percents("lund-browder", float(column))[0] for column in columns_beside(now.age)]
        young = now.age is not None and now.age < _FROM_AGE
        return Truth(
            application, affected, _LIMIT, looked_at=now.views == set(views()),
            forbidden=f"the person is {now.age}" if young else "", elsewhere=max(columns),
            edge=shown.edge, crumbs=shown.crumbs,
        )  # fmt: skip

    def said(self) -> list[Given]:
        """What is said of the drawing as it is."""
        return [given_of("assessment", self.assessment())]

    against = staticmethod(held_against)

    def look(self) -> None:
        """Hold what is said against the truth."""
        self.problems += held_against(self.truth(), self.said())

    def step(self, text: object, after: Moment) -> None:
        """Something was done that undo can take back."""
        self.steps.append(text)
        self.past.append(self.now)
        self.future.clear()
        self.now = after
        self.look()

    # --- what is done ----------------------------------------------------------------------------------------------

    def paint(self) -> None:
        """A stroke, an outline or a hold, perhaps on both sides, looked at while the button is held."""
        self.draw(self.any_mark(), mirror=self.chance.random() < 0.3)

    def draw(self, mark: Mark, *, mirror: bool) -> None:
        """One stroke."""
        self.stroke_by_program(mark, mirror)
        painted, told = self.now.painted, Given("")
        for number, part in enumerate(_parts(mark)):
            self.move(part)
            # All of it so far is one stroke: alone a step may cross no skin, and would be on all that it touches.
            so_far = {**mark, "path": mark["path"][: number + 1]} if "path" in mark else mark
            painted = self.now.painted.all_marked([so_far, across(so_far)] if mirror else [so_far])
            given = self.told_by_program()
            told = given[0]
            truth = self.truth(painted)
            self.problems += [fault for one in given for fault in faults(truth, one)]
        exact = self.exact_by_program()
        self.end_by_program()
        self.step({**mark, "mirror": mirror}, replace(self.now, painted=painted))
        self._as_held(told, exact)

    def move(self, part: Mark) -> None:
        """One step of the stroke."""
        if "path" in part:
            way = np.array(part["path"], float)
            self.stroke.brush(way[0], way[-1], part["brush_mm"])
        else:
            self.stroke.area(outline_shape(np.array(part["outline"], float)) or shapely.Polygon())

    def open(self) -> None:
        """Something near the limit, every side done: from here it is not far to a wrong word."""
        aim = _LIMIT * self.chance.uniform(0.65, 0.85)
        made, painted = brought_to(
            self.chance, self.now.painted, aim, self.table, self.now.age, actions=False, size=4.0
        )
        data = {**Drawn(painted.body, self.table, "opzelura-eu", self.now.age, tuple(made), painted).data()}
        drawn = drawing_from({**data, "all_sides_seen": False, "unit": "mm"})
        self.change_by_program(drawn)
        self.step(made, replace(self.now, painted=painted))
        self.declare_all()

    def hold_and_erase(self) -> None:
        """Some skin is held back, and some of that erased."""
        for action in ({"hold_back": True}, {"erase": True}):
            over = self.now.painted.held if self.now.painted.held.any() else self.now.painted.affected
            mark = mark_over(self.chance, self.now.painted, over, action)
            if mark is not None and worth(self.now.painted, mark):
                self.draw(mark, mirror=self.chance.random() < 0.3)

    def any_mark(self) -> Mark:
        """Anything that changes something; or, where there is room, what brings the application near the limit."""
        application = self.truth().application
        if self.chance.random() < 0.5 and application < 0.97 * _LIMIT:
            aim = self.chance.uniform(max(0.7 * _LIMIT, application), 1.1 * _LIMIT)
            made, _ = brought_to(self.chance, self.now.painted, aim, self.table, self.now.age, actions=False, size=4.0)
            lines = [mark for mark in made if "view" in mark and worth(self.now.painted, mark)]
            if lines:
                return lines[-1]
        while True:
            mark = chance_mark(self.chance, self.now.painted, size=self.chance.choice([0.5, 1.5, 3.0]))
            if "view" in mark and worth(self.now.painted, mark):
                return mark

    def _as_held(self, told: Given, exact: Assessment) -> None:
        """After the release: what was shown before it, to the last digit, and the verdict of the real rule."""
        self.strokes += 1
        found = self.assessment()
        after = found.measurement.application_percent, found.measurement.affected_percent
        before = told.application or 0.0, told.affected or 0.0
        if max(abs(a - b) for a, b in zip(before, after, strict=True)) > _SAME:
            self.problems.append(f"while held {before}, on release {after}")
        if exact.verdict is not found.verdict or (told.within and not found.is_within):
            self.problems.append(f"while held {exact.verdict}, within {told.within}, on release {found.verdict}")

    def fill(self) -> None:
        """A whole region painted or emptied, as by the tool."""
        number, erase = self.chance.randrange(len(regions())), self.chance.random() < 0.2
        mark = {"region": regions()[number]["id"], "erase": erase}
        if worth(self.now.painted, mark):
            drawing = self.drawing()
            paint = drawing.paint.filled(np.flatnonzero(surface().region == number), erase=erase)
            self.change_by_program(drawing.with_paint(paint))
            self.step(mark, replace(self.now, painted=self.now.painted.marked(mark)))

    def tick(self) -> None:
        """A patch's tick taken away or set: all of it is held back, or gets cream."""
        result, drawing = self.assessment().measurement, self.drawing()
        if not result.patches.count:
            return
        patch, on = self.chance.randrange(result.patches.count), self.chance.random() < 0.3
        cream, whole = float(result.cream_percents[patch]), float(result.patch_percents[patch])
        skin = skin_of(result.patches, drawing.paint, [patch])
        self.change_by_program(drawing.giving(skin) if on else drawing.holding(skin))
        expected = result.application_percent + (whole - cream if on else -cream)
        found = self.assessment().measurement
        if abs(found.application_percent - expected) > 1e-6:
            self.problems.append(f"ticked {on}: {found.application_percent} %, should be {expected} %")
        if abs(found.affected_percent - result.affected_percent) > _SAME:
            self.problems.append("a tick changed what is affected")
        if self.drawing() is not drawing:
            held = self.painted_now().held & self.now.painted.affected
            self.step(["tick", patch, on], replace(self.now, painted=replace(self.now.painted, held=held)))

    def painted_now(self) -> Painted:
        """What is affected and held back, read as a file would have it."""
        data, body = drawing_data(self.drawing()), self.now.painted.body
        affected = from_file(data["paint"], body)
        held = from_file(data["held_back"], body) if data.get("held_back") else affected & False
        return Painted(body, affected, held & affected, self.now.painted.marks)

    def declare(self) -> None:
        """A side looked at."""
        left = sorted(set(views()) - self.now.views)
        if left:
            self.declare_these([self.chance.choice(left)])

    def declare_all(self) -> None:
        """All sides that are left."""
        left = sorted(set(views()) - self.now.views)
        if left:
            self.declare_these(left)

    def declare_these(self, chosen: list[str]) -> None:
        """Some sides."""
        seen = self.now.views | set(chosen)
        self.change_by_program(replace(self.drawing(), views_seen=seen))
        self.step(["declared", chosen], replace(self.now, views=seen))

    def go_back(self) -> None:
        """Undo."""
        if self.past:
            self.walk_by_program(-1)
            self.future.append(self.now)
            self.now = self.past.pop()
            self.steps.append("undo")
            self.look()

    def go_on(self) -> None:
        """Redo."""
        if self.future:
            self.walk_by_program(1)
            self.past.append(self.now)
            self.now = self.future.pop()
            self.steps.append("redo")
            self.look()

    def new_visit(self) -> None:
        """The next visit starts with the paint, nothing held back, no side seen."""
        if self.chance.random() < 0.7:
            self.declare_all()
        days = self.chance.choice([0, 1, 30])
        if not self.new_visit_by_program(days):
            return
        painted = self.now.painted
        fresh = replace(painted, held=painted.affected & False)
        age = self.now.age
        later = None if age is None else int(age + days / 365.25)
        self.step(["new visit", days], replace(self.now, painted=fresh, views=frozenset(), age=later))

    def other_age(self) -> None:
        """Another age: the sides stay as they were declared."""
        age = self.chance.choice([8.0, 11, 11.99, 12, 15.0, 34.0, None])
        if age != self.now.age:
            self.change_by_program(replace(self.drawing(), age=age))
            self.step(["age", age], replace(self.now, age=age))

    def save(self) -> None:
        """Save the record and give it to the command line."""
        file = self.folder / f"sitting-{self.chance.randrange(10**9)}.bsa"
        self.save_by_program(file)
        self.steps.append("saved")
        given = [outlet(file, self.folder) for outlet in self.chance.sample(FIGURES, 2)]
        self.problems += held_against(self.truth(), given)


def given_of(place: str, found: Assessment) -> Given:
    """What an assessment says."""
    result = found.measurement
    return Given(
        place, verdict=found.verdict.value, within=found.is_within, application=result.application_percent,
        affected=result.affected_percent, area=found.area_verdict.value,
    )  # fmt: skip


def _parts(mark: Mark) -> list[Mark]:
    """A mark in the steps that a hand makes of it."""
    if "outline" in mark:
        return [mark]
    path = mark["path"]
    return [{**mark, "path": way} for way in (path[:1], *pairwise(path))]


Do = Callable[[Any], None]
DONE: tuple[tuple[Do, int], ...] = (
    (Sitting.paint, 10),
    (Sitting.fill, 1),
    (Sitting.tick, 4),
    (Sitting.declare, 1),
    (Sitting.declare_all, 3),
    (Sitting.hold_and_erase, 3),
    (Sitting.go_back, 2),
    (Sitting.go_on, 1),
    (Sitting.new_visit, 4),
    (Sitting.other_age, 1),
    (Sitting.save, 1),
)


def sit(sitting: Sitting, done: tuple[tuple[Do, int], ...]) -> Found:
    """Do some things one after the other, until something is wrong."""
    chance = sitting.chance
    things, often = zip(*done, strict=True)
    first = Sitting.open if chance.random() < 0.7 else Sitting.paint
    for do in (first, *chance.choices(things, often, k=chance.choice([3, 4, 7]))):
        do(sitting)
        if sitting.problems:
            break
    return Found(sitting.kind, sitting.truth().application, _LIMIT, sitting.problems, sitting.steps, sitting.strokes)


def sitting(chance: random.Random, folder: Path) -> Found:
    """A sitting with the core alone."""
    return sit(Sitting(chance, folder), DONE)
