"""Tries by files: drawings that anyone could write, drawings as the program saves them, and drawings gone wrong."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bsa_calc.record.format.drawing_file import drawing_from, write_drawing
from hunting.drawings import BODIES, LIMITS, Drawn, Mark, at_the_edge, brought_to, in_unit, near_limit
from hunting.outlets import FIGURES, PAGES, Outlet
from hunting.painting import Painted, from_file
from hunting.rules import HAND, Given, Truth, disagree, faults
from hunting.skin import columns_beside, skin, views

#: Millimetres in other units: centimetres, inches, metres.
UNITS = (0.1, 1 / 25.4, 0.001)
_MUCH = 3.5
_DATA = Path(__file__).resolve().parents[2] / "src" / "bsa_calc" / "record" / "data" / "examples"


@dataclass
class Found:
    """What one try found.

    Attributes
    ----------
    kind : str
    percent : float, of the body, that gets cream in it, by the oracle; of several scenes the last
    limit : float, percent
    faults : list of str
    scene : what was tried, to be printed with a fault
    strokes : int, of which the figures while held were compared with those on release
    """

    kind: str
    percent: float = 0.0
    limit: float = 10.0
    faults: list[str] = field(default_factory=list)
    scene: Any = None
    strokes: int = 0


def truth_of(drawn: Drawn) -> Truth:
    """What is the case for a drawing in a file, of a person of whom nothing else is known."""
    application, affected = drawn.percents
    least = LIMITS[drawn.profile][1]
    young = drawn.age is not None and drawn.age < least
    columns = [drawn.painted.percents("lund-browder", float(column))[0] for column in columns_beside(drawn.age)]
    return Truth(
        application,
        affected,
        drawn.limit,
        looked_at=drawn.looked_at,
        forbidden=f"the person is {drawn.age:g}, and the label is from {least:g}" if young and drawn.age else "",
        elsewhere=max(columns),
        edge=drawn.painted.edge,
        crumbs=drawn.painted.crumbs,
    )


def all_given(file: Path, folder: Path, chance: random.Random, *, pages: bool) -> list[Given]:
    """What some places give out for a file, a page among them if asked for."""
    chosen: list[Outlet] = [*chance.sample(FIGURES, 2), *([chance.choice(PAGES)] if pages else [])]
    return [outlet(file, folder) for outlet in chosen]


def held_against(truth: Truth, given: list[Given]) -> list[str]:
    """Everything that is wrong with what was given out."""
    found = [fault for one in given for fault in faults(truth, one)]
    if len({one.refused for one in given}) > 1:
        found.append(f"refused only by {', '.join(one.place for one in given if one.refused)}")
    return found + disagree([one for one in given if one.place != "take-home"])


def written(drawn: Drawn, chance: random.Random, folder: Path) -> Found:
    """A drawing as anyone could write it."""
    file = folder / "drawn.json"
    file.write_text(json.dumps(drawn.data()), "utf-8")
    truth = truth_of(drawn)
    given = all_given(file, folder, chance, pages=chance.random() < 0.12)
    problems = held_against(truth, given)
    if all(one.refused for one in given):
        problems.append("a sound drawing was refused")
    return Found("marks", truth.application, truth.limit, problems, drawn.data())


def marks(chance: random.Random, folder: Path) -> Found:
    """Marks in a file."""
    return written(near_limit(chance), chance, folder)


def edge(chance: random.Random, folder: Path) -> Found:
    """Marks in a file, which only the band keeps from being within."""
    return written(at_the_edge(chance), chance, folder)


def saved(chance: random.Random, folder: Path) -> Found:
    """A drawing that the program saved: its paint as polygons, with more marks on top."""
    drawn = near_limit(chance)
    file = folder / "saved.json"
    write_drawing(drawing_from(drawn.data()), file)
    data = json.loads(file.read_text("utf-8"))
    affected = from_file(data["paint"], drawn.body)
    held = from_file(data["held_back"], drawn.body) if data.get("held_back") else affected & False
    kept = replace(drawn, painted=replace(drawn.painted, affected=affected, held=held))
    problems = []
    if max(abs(a - b) for a, b in zip(kept.percents, drawn.percents, strict=True)) > 0.01:
        problems.append(f"saved as {kept.percents}, painted as {drawn.percents}")
    if chance.random() < 0.5:
        aim = kept.percents[0] + kept.limit * chance.uniform(0, 0.1)
        data["marks"], painted = brought_to(chance, kept.painted, aim, kept.table, kept.age)
        kept = replace(kept, painted=painted)
        file.write_text(json.dumps(data), "utf-8")
    truth = truth_of(kept)
    problems += held_against(truth, all_given(file, folder, chance, pages=chance.random() < 0.1))
    return Found("saved", truth.application, truth.limit, problems, drawn.data())


def too_young(chance: random.Random, folder: Path) -> Found:
    """A person under the label's age, with all outputs."""
    drawn = near_limit(chance)
    least = LIMITS[drawn.profile][1]
    aim = chance.uniform(0.7, 0.88) * drawn.limit
    age = chance.choice([0.0, least - 1, least - 0.01])
    made, painted = brought_to(chance, Painted.nothing(drawn.body), aim, drawn.table, age)
    child = replace(drawn, age=age, marks=tuple(made), painted=painted, all_seen=True)
    file = folder / "child.json"
    file.write_text(json.dumps(child.data()), "utf-8")
    truth = replace(truth_of(child), forbidden=f"the person is {age:g}, and the label is from {least:g}")
    given = [outlet(file, folder) for outlet in (*FIGURES, *(PAGES if chance.random() < 0.3 else ()))]
    problems = held_against(truth, given)
    problems += [f"{one.place}: nothing is said of the area" for one in given if one.verdict and not one.area]
    return Found("child", truth.application, truth.limit, problems, child.data())


def undeclared(chance: random.Random, folder: Path) -> Found:
    """Some paint on every side, little enough, and not every side declared."""
    body, every = chance.choice(BODIES), list(views())
    painted = Painted.nothing(body)
    made: list[Mark] = []
    for view in every:
        at = skin(body).sight(view).xy[chance.randrange(len(skin(body).sight(view).xy))].tolist()
        made.append({"view": view, "brush_mm": chance.choice([6, 12, 20]), "path": [at]})
    seen = tuple(chance.sample(every, chance.choice([0, 4, 7])))
    drawn = Drawn(body, "lund-browder", "opzelura-eu", 34.0, tuple(made), painted.all_marked(made), seen, False)
    file = folder / "undeclared.json"
    file.write_text(json.dumps(drawn.data()), "utf-8")
    truth = truth_of(drawn)
    given = all_given(file, folder, chance, pages=chance.random() < 0.2)
    return Found("undeclared", truth.application, truth.limit, held_against(truth, given), drawn.data())


def other_unit(chance: random.Random, folder: Path) -> Found:
    """Millimetres given as centimetres, inches or metres: an error, never a small figure."""
    drawn = near_limit(chance, actions=False, profile="opzelura-eu")
    lines = [mark for mark in drawn.marks if "view" in mark]
    if not lines:
        return Found("unit")
    data = {**drawn.data(), "marks": in_unit(lines, chance.choice(UNITS)), "all_sides_seen": True}
    file = folder / "unit.json"
    file.write_text(json.dumps(data), "utf-8")
    given = [outlet(file, folder) for outlet in (*FIGURES, *(PAGES if chance.random() < 0.1 else ()))]
    # Where little is painted in any unit, the limit is far off in all of them.
    much = drawn.percents[0] > _MUCH
    problems = [f"{one.place}: within, in another unit" for one in given if much and (one.within or one.allows)]
    return Found("unit", drawn.percents[0], drawn.limit, problems, data)


def beside_skin(chance: random.Random, folder: Path) -> Found:
    """A drawing with a mark that touches no skin: an error that names it."""
    drawn = near_limit(chance, profile="opzelura-eu")
    astray: Mark = chance.choice(
        [
            {"view": "front", "brush_mm": 5, "path": [[0, 40]]},
            {"view": "front", "outline": [[-8, 100], [8, 100], [0, 200]]},
            {"view": "back", "brush_mm": 1e-7, "path": [[30, 1200]]},
            {"view": "front", "outline": [[30, 1200], [30, 1200], [30, 1200]]},
            {"view": "front", "outline": [[30, 1200], [60, 1200], [90, 1200]]},
            {"view": "left", "brush_mm": 3, "path": [[-690, 5]], "erase": True},
        ]
    )
    made = list(drawn.marks) if chance.random() < 0.5 else []
    place = chance.randint(0, len(made))
    made.insert(place, astray)
    data = {**drawn.data(), "marks": made, "all_sides_seen": True, "views_seen": []}
    file = folder / "beside.json"
    file.write_text(json.dumps(data), "utf-8")
    given = [outlet(file, folder) for outlet in FIGURES]
    problems = [f"{one.place}: a verdict, though marks[{place}] touches no skin" for one in given if not one.refused]
    return Found("beside", drawn.percents[0], drawn.limit, problems, data)


def nothing(chance: random.Random, folder: Path) -> Found:
    """Nothing painted, all taken away again, or all held back."""
    drawn = near_limit(chance, actions=False, profile="opzelura-eu")
    undone = [{**mark, "erase": True} for mark in drawn.marks]
    held = [{**mark, "hold_back": True} for mark in drawn.marks]
    made = chance.choice([[], [*drawn.marks, *undone], [*drawn.marks, *held]])
    painted = Painted.nothing(drawn.body).all_marked(made)
    bare = replace(drawn, marks=tuple(made), painted=painted, all_seen=True, age=34.0)
    file = folder / "nothing.json"
    file.write_text(json.dumps(bare.data()), "utf-8")
    truth = truth_of(bare)
    given = all_given(file, folder, chance, pages=chance.random() < 0.2)
    return Found("nothing", 0.0, truth.limit, held_against(truth, given), bare.data())


def newer(chance: random.Random, folder: Path) -> Found:
    """A drawing that says something this program does not know and needs to judge: refused."""
    drawn = near_limit(chance, profile="opzelura-eu")
    data = {**drawn.data(version=chance.choice([4, 5, 99])), "wings": ["left"]}
    file = folder / "newer.json"
    file.write_text(json.dumps(data), "utf-8")
    given = [outlet(file, folder) for outlet in FIGURES]
    problems = [f"{one.place}: a verdict of a file for a newer program" for one in given if not one.refused]
    return Found("newer", drawn.percents[0], drawn.limit, problems, data)


def example(chance: random.Random, folder: Path) -> Found:
    """A shipped example, as it lies in its file."""
    file = chance.choice(sorted(_DATA.glob("*.json")))
    data = json.loads(file.read_text("utf-8"))
    painted = Painted.nothing(data["body"])
    if "paint" in data:
        painted = replace(painted, affected=from_file(data["paint"], data["body"]))
    painted = painted.all_marked(data.get("marks", []))
    drawn = Drawn(
        data["body"], data.get("weight_table", "lund-browder"), data.get("profile", "opzelura-eu"), data["age"], (),
        painted, tuple(data.get("views_seen", [])), bool(data.get("all_sides_seen", False)),
    )  # fmt: skip
    # The oracle has no weights of a person.
    truth = replace(truth_of(drawn), known="sex" not in data, hand=0.0 if data.get("hand") == "exact" else HAND)
    problems = held_against(truth, all_given(file, folder, chance, pages=True))
    return Found("example", truth.application, truth.limit, problems, file.name)
