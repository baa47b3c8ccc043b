"""The shipped examples, for trainers and for the self-test. Loads nothing heavy: the window has a menu of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bsa_calc.body.data_files import data_file, read_json

if TYPE_CHECKING:
    from bsa_calc.paint.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Example:
    """A shipped drawing.

    Attributes
    ----------
    id : str, also the name of its file
    name : str
    percent : float, what it must measure
    verdict : str
    """

    id: str
    name: str
    percent: float
    verdict: str


@cache
def examples() -> tuple[Example, ...]:
    """All shipped examples in the order of the menu."""
    return tuple(Example(**entry) for entry in read_json("bsa_calc.record", "examples.json")["examples"])


def read_example(example_id: str) -> Drawing:
    """The drawing of a shipped example."""
    from bsa_calc.reading import parse_json
    from bsa_calc.record.format.drawing_file import drawing_from

    return drawing_from(parse_json(data_file("bsa_calc.record", f"examples/{example_id}.json").read_text("utf-8")))
