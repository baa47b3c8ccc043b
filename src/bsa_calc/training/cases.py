"""The cases of a lesson: drawings under neutral names, so that no name tells what they measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from bsa_calc.body.data_files import data_file, read_json
from bsa_calc.label.assessment import Assessment, assess
from bsa_calc.paint.drawing import Drawing
from bsa_calc.reading import parse_json
from bsa_calc.record.examples import read_example
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.store.record_file import RecordFile


@dataclass(frozen=True, eq=False)
class TeachingCase:
    """A drawing to guess.

    Attributes
    ----------
    letter : str, all that it is called
    drawing : Drawing, with every side declared: a lesson asks how much it is, not whether it is finished
    """

    letter: str
    drawing: Drawing

    @cached_property
    def answer(self) -> Assessment:
        """What the program says of it. Not found before somebody asks."""
        return assess(self.drawing)


@cache
def shipped_cases() -> tuple[TeachingCase, ...]:
    """The cases that come with the program, in the order of their letters."""
    return tuple(_shipped(entry) for entry in read_json("bsa_calc.training", "cases.json")["cases"])


def _shipped(entry: dict[str, str]) -> TeachingCase:
    drawing = read_example(entry["example"]) if "example" in entry else _own_drawing(entry["drawing"])
    return TeachingCase(entry["letter"], drawing)


def _own_drawing(name: str) -> Drawing:
    return drawing_from(parse_json(data_file("bsa_calc.training", f"cases/{name}.json").read_text("utf-8")))


def case_from_file(path: Path, others: Sequence[TeachingCase]) -> TeachingCase:
    """A trainer's own drawing, or the last visit of a record, under the next letter. The file is only read.

    Parameters
    ----------
    others : the cases there are already

    Raises
    ------
    InputError
        naming what is wrong with the file.
    """
    return TeachingCase(next_letter(len(others)), drawing_in(path))


def drawing_in(path: Path) -> Drawing:
    """The drawing in a file, or that of a record's last visit, with every side declared.

    Raises
    ------
    InputError
        naming what is wrong with the file.
    """
    file, record = RecordFile.open(path, read_only=True)
    file.close()
    return replace(record.by_date()[-1].drawing, all_sides_seen=True)


def next_letter(count: int) -> str:
    """What comes after so many letters.

    Examples
    --------
    >>> next_letter(0), next_letter(25), next_letter(26), next_letter(27)
    ('A', 'Z', 'AA', 'AB')
    """
    first, last = divmod(count, 26)
    return ("" if first == 0 else next_letter(first - 1)) + chr(ord("A") + last)
