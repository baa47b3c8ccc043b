"""The commands that read drawings: measure, export, report."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bsa_calc.cli import NOT_WITHIN, OK, UNUSABLE, complain
from bsa_calc.errors import InputError, plain_cause
from bsa_calc.foreign_text import for_terminal
from bsa_calc.reading import is_folder, real_path

if TYPE_CHECKING:
    from bsa_calc.label.assessment import Assessment
    from bsa_calc.record.record import Record
    from bsa_calc.record.visit import Visit
    from bsa_calc.report.case import Case
    from bsa_calc.report.long_table import Value

#: More problems than this are told by their number.
_MOST_LISTED = 200
#: What is read in a folder: drawings and records.
_KINDS = (".json", ".bsa")
#: So many files are told apart without a count.
_FEW = 5

Problem = tuple[Path, str]


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line says of every drawing; travels to other processes. `facts` are of the person's body."""

    facts: Mapping[str, float | str]
    now: datetime
    day: date | None = None
    person: str = ""
    visit: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one drawing's process sends back."""

    within: bool
    said: str


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, and what is missing in it."""

    path: Path
    problems: tuple[str, ...] = ()


def measure(options: argparse.Namespace) -> int:
    """Measure drawings and print their figures."""
    from bsa_calc.cli.processes import on_each

    paths, problems = _drawings(options.files)
    work = partial(_measured, _given(options), as_json=options.json)
    status = OK
    for outcome in on_each(work, paths, options.jobs):
        if outcome.result is None:
            problems.append((outcome.given, outcome.problem))
            continue
        _say(outcome.result.said, paths)
        if not outcome.result.within:
            status = NOT_WITHIN
    return _end(problems, paths, status)


def export(options: argparse.Namespace) -> int:
    """Write drawings for other systems."""
    if options.semicolon and options.kind != "csv":
        raise InputError("--semicolon goes with --csv.")
    if options.codes and options.kind != "long":
        raise InputError("--codes goes with --long.")
    if options.kind == "long":
        return _export_long(options)
    work = partial(_exported, _given(options), kind=options.kind, semicolon=options.semicolon)
    suffix = {"csv": ".csv", "fhir": ".fhir.json", "json": ".result.json"}[options.kind]
    return _write_each(options, work, suffix)


def report(options: argparse.Namespace) -> int:
    """Write the page for the record, or for the patient, as PDF."""
    from bsa_calc.cli.commands import window_part

    # Here, so that a missing Qt is said once and not for each file.
    window_part("bsa_calc.ui.page.pdf", "write_pdf")
    passed = _self_test()
    if options.picture:
        return _write_each(options, partial(_pictured, _given(options)), options.picture)
    work = partial(_reported, _given(options), paper=options.paper, take_home=options.take_home, checks=passed)
    return _write_each(options, work, ".take-home.pdf" if options.take_home else ".pdf")


def _self_test() -> int:
    """How many checks the program passes of itself.

    Raises
    ------
    InputError
        if one fails: nothing may be reported then.
    """
    from bsa_calc.self_test import checks

    done = list(checks())
    failed = [check.name for check in done if not check.passed]
    if failed:
        raise InputError(f"The self-test failed ({', '.join(failed)}). Install bsa-calc again; nothing was written.")
    return len(done)


def _drawings(given: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """The files given and all drawings and records of folders, in order; and folders that hold none."""
    paths: list[Path] = []
    problems: list[Problem] = []
    for path in given:
        if not is_folder(path):
            paths.append(path)
            continue
        inside, closed = _inside(path)
        problems += closed
        if not inside and not closed:
            problems.append((path, "The folder holds no drawings (*.json) and no records (*.bsa)."))
        paths += inside
    return paths, problems


def _inside(folder: Path) -> tuple[list[Path], list[Problem]]:
    """All drawings and records in a folder, in order; and the folders that cannot be looked into."""
    closed: list[Problem] = []

    def note(error: OSError) -> None:
        closed.append((Path(error.filename), f"The folder cannot be read: {plain_cause(error)}."))

    files = (Path(at) / name for at, _, names in os.walk(folder, onerror=note) for name in names)
    return sorted(p for p in files if p.suffix.lower() in _KINDS and not p.name.startswith(".")), closed


def _given(options: argparse.Namespace) -> Given:
    from bsa_calc.body.body_facts import NOTHING_SAID
    from bsa_calc.label.clock import local_now

    typed = {"sex": options.sex, "height_cm": options.height, "weight_kg": options.weight, "waist_cm": options.waist}
    facts = {name: said for name, said in typed.items() if said is not None}
    NOTHING_SAID.entered(**facts)  # so that what cannot be is said once and not for each file
    day, person = getattr(options, "date", None), getattr(options, "person", "")
    return Given(facts, local_now(), day, person, options.visit or "")


@dataclass(frozen=True, slots=True)
class Content:
    """A file's drawing, assessed with what is known beside it; of a record its last visit."""

    assessment: Assessment
    day: date | None = None
    visit_of: tuple[Record, Visit] | None = None


def _content(given: Given, path: Path) -> Content:
    """What a file holds; what is given on the command line counts more."""
    from bsa_calc.cli.visits import with_given
    from bsa_calc.label.assessment import assess
    from bsa_calc.record.format.drawing_file import read_drawing

    if path.suffix.lower() == ".bsa":
        return _chosen(given, path)
    return Content(assess(with_given(given, read_drawing(path)), now=given.now), given.day)


def _chosen(given: Given, path: Path) -> Content:
    """The visit of a record that was asked for, else its last."""
    from bsa_calc.cli.visits import with_given
    from bsa_calc.record.store.record_file import RecordFile
    from bsa_calc.report.course import LAST, assess_visit, chosen_visit

    record = RecordFile.open(path, read_only=True)[1]
    visit = chosen_visit(record, given.visit or LAST)
    found = assess_visit(record, visit, given.now, partial(with_given, given))
    return Content(found, given.day or visit.date, (record, visit))


def _case(given: Given, path: Path) -> Case:
    from bsa_calc.report.case import make_case
    from bsa_calc.report.course import visit_case

    found = _content(given, path)
    if found.visit_of is None:
        return make_case(found.assessment, day=found.day, person=given.person)
    return visit_case(*found.visit_of, found.assessment, given.person, found.day)


def _measured(given: Given, path: Path, *, as_json: bool) -> Measured:
    from bsa_calc.report.plain import assessment_data
    from bsa_calc.report.summary import few_lines

    found = _content(given, path).assessment
    if as_json:
        return Measured(found.is_within, json.dumps({"file": str(path), **assessment_data(found)}))
    text = few_lines(str(path), found)
    if found.drawing.entered:
        shares = ", ".join(f"{region} {percent:g} %" for region, percent in found.drawing.entered)
        text += f"\n  entered as a share of the region, not drawn: {shares}"
    return Measured(found.is_within, text)


def _exported(given: Given, job: tuple[Path, Path], *, kind: str, semicolon: bool) -> Written:
    from bsa_calc.cli import visits
    from bsa_calc.record.store.files import write_safely

    path, target = job
    if kind == "csv":
        # CR LF is the standard's line end; the file is written with the ends as they stand.
        text, why = visits.table_text(given, path, _content, semicolon=semicolon)
    else:
        text, why = (visits.fhir_text if kind == "fhir" else visits.data_text)(given, path, _content)
    write_safely(target, text)
    return Written(target, tuple(why))


def _export_long(options: argparse.Namespace) -> int:
    """Write one table with a row for each visit of all files, and its data dictionary."""
    from bsa_calc.cli.processes import on_each
    from bsa_calc.cli.visits import DICTIONARY, TABLE
    from bsa_calc.record.store.files import write_safely
    from bsa_calc.report.long_table import dictionary_text, long_text

    paths, problems = _drawings(options.files)
    _make_folder(options.output)
    targets = [options.output / name for name in (TABLE, DICTIONARY)]
    for said in _in_the_way(targets, paths, replace=options.replace).values():
        raise InputError(said)
    lines: list[tuple[Value, ...]] = []
    whose: dict[tuple[Value, ...], Path] = {}
    for outcome in on_each(partial(_long, _given(options), codes=options.codes), paths, options.jobs):
        made, why = outcome.result or ([], [outcome.problem])
        keys = [(line[0], line[2]) for line in made]
        twin = next((whose[key] for key in keys if key in whose), None)
        if twin is None:
            lines += made
            whose |= dict.fromkeys(keys, outcome.given)
        else:
            why = [f"Its visits have the code and the numbers of those in {twin}: none of them was written."]
        problems += [(outcome.given, problem) for problem in why]
    for target, text in zip(targets, (long_text(lines), dictionary_text()), strict=True):
        write_safely(target, text)
        _say(str(target), paths)
    return _end(problems, paths, OK)


def _long(given: Given, path: Path, *, codes: bool) -> tuple[list[tuple[Value, ...]], list[str]]:
    from bsa_calc.cli.visits import long_lines

    return long_lines(given, path, _content, codes=codes)


def _reported(given: Given, job: tuple[Path, Path], *, paper: str, take_home: bool, checks: int) -> Written:
    from bsa_calc.cli.commands import without_display

    without_display()
    from bsa_calc.ui.page.pdf import write_pdf
    from bsa_calc.ui.page.record_page import SelfTest

    path, target = job
    write_pdf(_case(given, path), target, paper=paper, take_home=take_home, self_test=SelfTest(checks))
    return Written(target)


def _pictured(given: Given, job: tuple[Path, Path]) -> Written:
    from bsa_calc.cli.commands import without_display

    without_display()
    from bsa_calc.ui.page.map_file import write_map

    path, target = job
    write_map(_case(given, path), target)
    return Written(target)


def _write_each(options: argparse.Namespace, work: Callable[[tuple[Path, Path]], Written], suffix: str) -> int:
    from bsa_calc.cli.processes import on_each

    paths, problems = _drawings(options.files)
    _make_folder(options.output)
    jobs = list(zip(paths, _targets(paths, options.output, suffix), strict=True))
    in_the_way = _in_the_way([target for _, target in jobs], paths, replace=options.replace)
    problems += [(path, in_the_way[target]) for path, target in jobs if target in in_the_way]
    jobs = [job for job in jobs if job[1] not in in_the_way]
    for outcome in on_each(work, jobs, options.jobs):
        if outcome.result is None:
            problems.append((outcome.given[0], outcome.problem))
        else:
            _say(str(outcome.result.path), paths)
            problems += [(outcome.given[0], why) for why in outcome.result.problems]
    return _end(problems, paths, OK)


def _in_the_way(targets: Sequence[Path], given: Sequence[Path], *, replace: bool) -> dict[Path, str]:
    """What must not be written, and why: nothing is replaced unasked, and a drawing that is read never."""
    read = {real_path(path) for path in given}
    found = {}
    for target in targets:
        if real_path(target) in read:
            found[target] = f"{target} is one of the drawings. Choose another folder."
        elif not replace and os.path.lexists(target):
            found[target] = f"{target} is there already. Give --replace to replace it."
    return found


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"The folder {folder} cannot be made: {plain_cause(error)}.") from error


def _targets(paths: Sequence[Path], folder: Path, suffix: str) -> list[Path]:
    """Where each drawing's file goes; drawings of one name from two folders get a number."""
    taken: dict[str, int] = {}
    targets = []
    for path in paths:
        # Two names that differ in case only are one file on Windows and macOS.
        key = path.stem.casefold()
        taken[key] = taken.get(key, 0) + 1
        stem = path.stem if taken[key] == 1 else f"{path.stem}-{taken[key]}"
        while taken[key] > 1 and stem.casefold() in taken:
            taken[key] += 1
            stem = f"{path.stem}-{taken[key]}"
        taken.setdefault(stem.casefold(), 1)
        targets.append(folder / f"{stem}{suffix}")
    return targets


def _say(text: str, paths: Sequence[Path]) -> None:
    """Print to standard output, above the progress bar where there is one."""
    text = for_terminal(text)
    if sys.stderr is not None and sys.stderr.isatty() and sys.stdout.isatty() and len(paths) > 1:
        from tqdm import tqdm

        tqdm.write(text)
    else:
        print(text)


def _end(problems: Sequence[Problem], paths: Sequence[Path], status: int) -> int:
    """List the files that could not be used, and give the exit status."""
    if not problems:
        return status
    if len(paths) > _FEW:
        complain(f"{len(problems)} of {len(paths)} files could not be used:")
    for path, problem in problems[:_MOST_LISTED]:
        complain(f"{path}: {problem}")
    if len(problems) > _MOST_LISTED:
        complain(f"and {len(problems) - _MOST_LISTED} more.")
    return UNUSABLE
