"""Which screen follows which: the way from the first question to the diary."""

from __future__ import annotations

from bsa_calc.label.rules import ContraindicationKind
from bsa_calc.ui.patient.home import Home

PERSON = ("age", "body", "doctor", "pregnancy", "allergy")
MARKING = ("mark1", "mark2", "mark3", "mark4")
_REST = ("answer", "put_on", "after", "keep")
_ASKED = {
    "pregnancy": ContraindicationKind.PREGNANCY_OR_BREAST_FEEDING,
    "allergy": ContraindicationKind.HYPERSENSITIVITY,
}


def first_screen(home: Home) -> str:
    """Where somebody begins: at the questions, or where they come back to."""
    return "start" if home.is_drawn or home.log else "age"


def beginning(home: Home) -> str:
    """The first screen on the way to cream for somebody who is known."""
    if home.needs_age:
        return "age"
    asked = next((name for name, kind in _ASKED.items() if home.asks(kind)), "")
    return _or_stop(home, asked or ("answer" if home.is_drawn else MARKING[0]))


def following(home: Home, name: str) -> str:
    """The screen after one."""
    if name == "height":
        return "weight"
    if name == "weight":
        return "put_on" if home.found.is_within else "answer"
    way = (*PERSON, *MARKING, *_REST)
    after = way[way.index(name) + 1] if name in way[:-1] else "keep"
    while after in _ASKED and not home.asks(_ASKED[after]):
        after = way[way.index(after) + 1]
    if after == MARKING[0] and home.is_drawn:
        after = _REST[0]
    return _or_stop(home, after) if name in PERSON else after


def _or_stop(home: Home, name: str) -> str:
    """Nobody goes on whom the label forbids the cream."""
    return "stop" if home.is_forbidden else name
