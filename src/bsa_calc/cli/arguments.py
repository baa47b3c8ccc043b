"""What can be said on the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

from bsa_calc import __version__
from bsa_calc.body.body_facts import length_cm, mass_kg
from bsa_calc.cli import commands, complain, many_files
from bsa_calc.errors import InputError
from bsa_calc.foreign_text import one_line
from bsa_calc.typed import Bounds, read_figure


class _Parser(argparse.ArgumentParser):
    """Says what is wrong without what a terminal would obey: a file's name can look like an option."""

    def error(self, message: str) -> NoReturn:
        if sys.stderr is None:
            complain(message)
        super().error(one_line(message))


def parser() -> argparse.ArgumentParser:
    """The parser; each command leaves its function in `command`."""
    top = _Parser(
        prog="bsa-calc",
        description="Paint the affected skin on a body map and see its share of the body surface. "
        "Without a command, or with a file alone, the window opens. "
        "Supports, and does not replace, clinical judgement.",
    )
    top.add_argument("--version", action="version", version=f"bsa-calc {__version__}")
    _add_roles(top)
    top.set_defaults(command=commands.open_window, file=None)
    sub = top.add_subparsers(title="commands", metavar="")
    opening = sub.add_parser("open", help="open a drawing in the window")
    opening.add_argument("file", type=file_path, nargs="?")
    opening.set_defaults(command=commands.open_window)
    _add_measure(sub)
    _add_export(sub)
    _add_report(sub)
    body = sub.add_parser("body", help="list bodies, views and regions")
    body.add_argument("--json", action="store_true", help="as JSON, with bounds of views and shares of regions")
    body.set_defaults(command=commands.list_body)
    testing = sub.add_parser("self-test", help="check tables, body files and known drawings")
    testing.add_argument("--window", action="store_true", help="also open the window and paint in it (needs Qt)")
    testing.set_defaults(command=commands.self_test)
    demo = sub.add_parser("demo", help="measure a shipped example and draw its picture, without a window")
    demo.add_argument("-o", "--output", type=file_path, default=Path("bsa-calc-example.png"), metavar="FILE")
    _add_replace(demo)
    demo.set_defaults(command=commands.demo)
    return top


def _add_roles(top: argparse.ArgumentParser) -> None:
    """Whose window is shown this time; without one, the one chosen in the menu."""
    top.set_defaults(role="")
    top.add_argument(
        "--patient", dest="role", action="store_const", const="home", help="the window for a patient at home"
    )
    top.add_argument("--training", dest="role", action="store_const", const="teaching", help="the window for lessons")


def _add_measure(sub: argparse._SubParsersAction[_Parser]) -> None:
    measuring = sub.add_parser(
        "measure",
        help="measure drawings, or all in a folder",
        description="Measure drawings. Status 0: all within the limit; 1: one is over it, too close to call, cannot be "
        "judged or is not finished; 2: a file cannot be used. The other files are measured all the same.",
    )
    _add_files(measuring)
    measuring.add_argument("--json", action="store_true", help="one JSON object per file, a line each")
    measuring.set_defaults(command=many_files.measure)


def _add_export(sub: argparse._SubParsersAction[_Parser]) -> None:
    exporting = sub.add_parser(
        "export",
        help="write figures as CSV, FHIR or JSON",
        description="Write the figures of drawings, and of all visits of records, into files for other systems, one "
        "for each file; with --long one for all. "
        "Status 0: all written; 2: a file cannot be used or written.",
    )
    _add_files(exporting)
    kinds = exporting.add_mutually_exclusive_group(required=True)
    kinds.add_argument(
        "--long",
        dest="kind",
        action="store_const",
        const="long",
        help="one table of all files, a row for each visit, and its data dictionary, as REDCap reads them",
    )
    kinds.add_argument("--csv", dest="kind", action="store_const", const="csv", help="a table: regions and patches")
    kinds.add_argument("--fhir", dest="kind", action="store_const", const="fhir", help="a FHIR R4 bundle")
    kinds.add_argument("--json", dest="kind", action="store_const", const="json", help="everything, figures unrounded")
    exporting.add_argument("--codes", action="store_true", help="with --long: name each record by its own code")
    exporting.add_argument("--semicolon", action="store_true", help="CSV with semicolons and decimal commas")
    _add_said(exporting)
    exporting.set_defaults(command=many_files.export)


def _add_report(sub: argparse._SubParsersAction[_Parser]) -> None:
    reporting = sub.add_parser(
        "report",
        help="write the page for the record as PDF, or the map as a picture",
        description="Write a PDF, or a picture of the body map, for each drawing. "
        "Status 0: all written; 2: a file cannot be used or written.",
    )
    _add_files(reporting)
    reporting.add_argument("--paper", choices=("a4", "letter"), default="a4")
    what = reporting.add_mutually_exclusive_group()
    what.add_argument("--take-home", action="store_true", help="the page for the patient instead")
    what.add_argument("--png", dest="picture", action="store_const", const=".png", help="the map as PNG instead")
    what.add_argument("--svg", dest="picture", action="store_const", const=".svg", help="the map as SVG instead")
    _add_said(reporting)
    reporting.set_defaults(command=many_files.report)


def _add_files(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", type=file_path, nargs="+", metavar="FILE", help="a drawing, or a folder of drawings")
    command.add_argument(
        "--jobs", type=_whole, default=None, metavar="N", help="processes to share the work (all cores)"
    )
    command.add_argument(
        "--visit", metavar="WHICH", help="of a record: last, a day (YYYY-MM-DD), or the visit's number or id"
    )
    person = command.add_argument_group(
        "this person", "With sex, age, height and weight the figure is counted by this person's weights."
    )
    person.add_argument("--sex", choices=("female", "male"))
    person.add_argument("--height", type=_length, metavar="CM", help="as 165, or “5 ft 5 in”; also for cream")
    person.add_argument("--weight", type=_mass, metavar="KG", help="as 92, or “203 lb”; also for cream")
    person.add_argument("--waist", type=_length, metavar="CM", help="as 86, or “34 in”")


def file_path(text: str) -> Path:
    """A file or folder of an option; nothing, as of a variable that is not set, is not the folder one is in."""
    if not text:
        raise argparse.ArgumentTypeError("Give the name of a file or folder.")
    return Path(text)


def _length(text: str) -> float:
    """A length of an option, in cm or feet and inches."""
    return _read(text, length_cm)


def _mass(text: str) -> float:
    """A weight of an option, in kg or pounds."""
    return _read(text, mass_kg)


def _read(text: str, reader: Callable[[str], float]) -> float:
    try:
        return reader(text)
    except InputError as error:
        raise argparse.ArgumentTypeError(f"{text!r}: {error}") from error


def _whole(text: str) -> int:
    """A whole number of an option, read as in the window's fields."""
    return int(_read(text, _whole_figure))


def _whole_figure(text: str) -> float:
    value = read_figure(text, Bounds(decimals=0))
    if value is None:
        raise InputError("Give a figure.")
    return value


def _add_said(command: argparse.ArgumentParser) -> None:
    command.add_argument("-o", "--output", type=file_path, required=True, metavar="DIR", help="folder to write to")
    command.add_argument("--date", type=date.fromisoformat, metavar="YYYY-MM-DD", help="of the visit")
    command.add_argument("--person", default="", help="a pseudonym; without it nobody is named")
    _add_replace(command)


def _add_replace(command: argparse.ArgumentParser) -> None:
    command.add_argument("--replace", action="store_true", help="replace files that are there; else they are left")
