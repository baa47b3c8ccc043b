"""Tries by advice: what the program says to leave out is left out, the room that it says there is is used up."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from bsa_calc.label.assessment import Assessment, assess
from bsa_calc.label.verdict import Verdict
from bsa_calc.paint.layers import skin_of
from bsa_calc.record.format.drawing_file import drawing_from
from hunting.drawings import Drawn, Mark, brought_to, near_limit
from hunting.files import Found
from hunting.painting import Painted
from hunting.skin import skin, views

#: What is followed by the oracle's count may be so much off, percentage points.
_OFF = 0.02
_WIDEST_MM = 160.0
#: So many places are tried for a dab that is as large as it has to be.
_PLACES = 5


def _near(chance: random.Random) -> Drawn:
    """Near the limit of 10 %, every side done, an adult: only the area can stand against it."""
    drawn = near_limit(chance, profile="opzelura-eu")
    age = chance.choice([None, 13, 15.0, 34.0])
    aim = 10.0 * chance.uniform(0.7, 1.15)
    made, painted = brought_to(chance, Painted.nothing(drawn.body), aim, drawn.table, age)
    return replace(drawn, age=age, marks=tuple(made), painted=painted, all_seen=True, views=())


def advice(chance: random.Random, folder: Path) -> Found:
    """Over or too close: each offer and the amount, followed, end in within. Within: the room can be used."""
    del folder
    drawn = _near(chance)
    found = assess(drawing_from(drawn.data()))
    problems = _offers(found) + (_amount(chance, drawn, found) if found.leave_out else _room(chance, drawn, found))
    application = drawn.percents[0]
    return Found("advice", application, 10.0, problems, drawn.data())


def _offers(found: Assessment) -> list[str]:
    problems, drawing = [], found.drawing
    for offer in found.leave_out.offers if found.leave_out else ():
        skin_left = skin_of(found.measurement.patches, drawing.paint, list(offer.patches))
        after = assess(drawing.holding(skin_left))
        if after.area_verdict is not Verdict.WITHIN:
            problems.append(f"without patches {offer.patches}: {after.area_verdict}, {after.measurement.band}")
        if abs(after.measurement.application_percent - offer.leaves_percent) > 1e-6:
            problems.append(
                f"an offer says {offer.leaves_percent} %, {after.measurement.application_percent} % are left"
            )
    sets = [set(offer.patches) for offer in found.leave_out.offers] if found.leave_out else []
    problems += [f"an offer holds another: {sets}" for a in sets for b in sets if a is not b and a <= b]
    return problems


def _amount(chance: random.Random, drawn: Drawn, found: Assessment) -> list[str]:
    """The amount is held back in one place, and the figure that is left must be within."""
    assert found.leave_out is not None
    amount = found.leave_out.percent
    dabs = (_dab(chance, drawn, amount, {"hold_back": True}, drawn.painted.creamed) for _ in range(_PLACES))
    mark = next((dab for dab in dabs if dab is not None), None)
    if mark is None:
        return []
    after = assess(drawing_from({**drawn.data(), "marks": [*drawn.marks, mark]}))
    taken = found.measurement.application_percent - after.measurement.application_percent
    if after.area_verdict is Verdict.WITHIN or taken < amount:
        return []
    return [f"leave out {amount} %, {taken:.3f} % were: {after.area_verdict}, {after.measurement.band}"]


def _room(chance: random.Random, drawn: Drawn, found: Assessment) -> list[str]:
    """The room that is said there is, filled with new paint in one place, leaves it within."""
    if found.room < 0.1:
        return []
    mark = _dab(chance, drawn, found.room, {}, np.asarray(~drawn.painted.affected))
    if mark is None:
        return []
    after = assess(drawing_from({**drawn.data(), "marks": [*drawn.marks, mark]}))
    added = after.measurement.application_percent - found.measurement.application_percent
    if after.area_verdict is Verdict.WITHIN or added > found.room:
        return []
    return [f"room for {found.room} %, {added:.3f} % were added: {after.area_verdict}, {after.measurement.band}"]


def _dab(
    chance: random.Random, drawn: Drawn, amount: float, action: Mark, where: np.ndarray[tuple[int], np.dtype[np.bool_]]
) -> Mark | None:
    """One round dab that changes the application by the amount: a little more held back, a little less added."""
    view = chance.choice(list(views()))
    sight = skin(drawn.body).sight(view)
    places = np.flatnonzero(where[sight.points])
    if not len(places):
        return None
    at = sight.xy[places[chance.randrange(len(places))]].tolist()

    def changed(radius: float) -> float:
        return abs(
            drawn.painted.change({"view": view, "brush_mm": radius, "path": [at], **action}, drawn.table, drawn.age)
        )

    wanted = amount + (_OFF if action else -_OFF)
    radius = _solved(changed, wanted)
    return None if radius is None else {"view": view, "brush_mm": radius, "path": [at], **action}


def _solved(changed: Callable[[float], float], wanted: float) -> float | None:
    low, high = 1.0, _WIDEST_MM
    if changed(high) < wanted:
        return None
    for _ in range(14):
        middle = (low + high) / 2
        low, high = (low, middle) if changed(middle) > wanted else (middle, high)
    return high
