"""The commands that read drawings: measure, export, report."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bsa_calc.cli import NOT_WITHIN, OK, UNUSABLE
from bsa_calc.errors import InputError

if TYPE_CHECKING:
    from bsa_calc.label.assessment import Assessment
    from bsa_calc.record.record import Record
    from bsa_calc.record.visit import Visit
    from bsa_calc.report.case import Case

#: More problems than this are told by their number.
_MOST_LISTED = 200
#: What is read in a folder: drawings and records.
_KINDS = (".json", ".bsa")
#: So many files are told apart without a count.
_FEW = 5

Problem = tuple[Path, str]


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line says of every drawing; travels to other processes."""

    height_cm: float | None
    weight_kg: float | None
    now: datetime
    day: date | None = None
    person: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one drawing's process sends back."""

    within: bool
    said: str


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
        if not path.is_dir():
            paths.append(path)
            continue
        inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in _KINDS and not p.name.startswith("."))
        if not inside:
            problems.append((path, "The folder holds no drawings (*.json) and no records (*.bsa)."))
        paths += inside
    return paths, problems


def _given(options: argparse.Namespace) -> Given:
    from bsa_calc.measure.body_size import require_size

    require_size(options.height, options.weight)
    day, person = getattr(options, "date", None), getattr(options, "person", "")
    return Given(options.height, options.weight, datetime.now().astimezone(), day, person)


@dataclass(frozen=True, slots=True)
class Content:
    """A file's drawing, assessed with what is known beside it; of a record its last visit."""

    assessment: Assessment
    day: date | None = None
    visit_of: tuple[Record, Visit] | None = None


def _content(given: Given, path: Path) -> Content:
    """What a file holds; what is given on the command line counts more."""
    from bsa_calc.label.assessment import assess
    from bsa_calc.label.facts import PersonFacts
    from bsa_calc.record.format.drawing_file import read_drawing

    if path.suffix.lower() == ".bsa":
        return _last_visit(given, path)
    facts = PersonFacts(given.height_cm, given.weight_kg)
    return Content(assess(read_drawing(path), facts, now=given.now), given.day)


def _last_visit(given: Given, path: Path) -> Content:
    from bsa_calc.label.assessment import assess
    from bsa_calc.label.profile import load_profile
    from bsa_calc.record.known_facts import asks_repigmentation, known_facts, with_regained
    from bsa_calc.record.store.record_file import RecordFile

    record = RecordFile.open(path, read_only=True)[1]
    visit = record.by_date()[-1]
    profile = load_profile(visit.drawing.profile)
    facts = known_facts(record, visit, given.now)
    height_cm = facts.height_cm if given.height_cm is None else given.height_cm
    weight_kg = facts.weight_kg if given.weight_kg is None else given.weight_kg
    facts = replace(facts, height_cm=height_cm, weight_kg=weight_kg)
    if asks_repigmentation(profile, facts):
        facts = with_regained(facts, record, visit)
    found = assess(visit.drawing, facts, now=given.now, profile=profile)
    return Content(found, given.day or visit.date, (record, visit))


def _case(given: Given, path: Path) -> Case:
    from bsa_calc.report.case import make_case
    from bsa_calc.report.earlier import earlier_visit

    found = _content(given, path)
    earlier = None if found.visit_of is None else earlier_visit(*found.visit_of)
    shown = frozenset() if found.visit_of is None else found.visit_of[1].views_shown
    return make_case(found.assessment, day=found.day, person=given.person, earlier=earlier, views_shown=shown)


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


def _exported(given: Given, job: tuple[Path, Path], *, kind: str, semicolon: bool) -> str:
    from bsa_calc.record.store.files import write_safely

    path, target = job
    case = _case(given, path)
    if kind == "csv":
        from bsa_calc.report.table import csv_text

        # CR LF is the standard's line end; the file is written with the ends as they stand.
        text = csv_text([(path.name, case)], "semicolon" if semicolon else "comma")
    elif kind == "fhir":
        from bsa_calc.report.fhir import fhir_bundle

        text = json.dumps(fhir_bundle(case), ensure_ascii=False, allow_nan=False, indent=1) + "\n"
    else:
        from bsa_calc.report.plain import case_data

        text = json.dumps({"file": path.name, **case_data(case)}, ensure_ascii=False, allow_nan=False, indent=1) + "\n"
    write_safely(target, text)
    return str(target)


def _reported(given: Given, job: tuple[Path, Path], *, paper: str, take_home: bool, checks: int) -> str:
    from bsa_calc.cli.commands import without_display

    without_display()
    from bsa_calc.ui.page.pdf import write_pdf
    from bsa_calc.ui.page.record_page import SelfTest

    path, target = job
    write_pdf(_case(given, path), target, paper=paper, take_home=take_home, self_test=SelfTest(checks))
    return str(target)


def _pictured(given: Given, job: tuple[Path, Path]) -> str:
    from bsa_calc.cli.commands import without_display

    without_display()
    from bsa_calc.ui.page.map_file import write_map

    path, target = job
    write_map(_case(given, path), target)
    return str(target)


def _write_each(options: argparse.Namespace, work: Callable[[tuple[Path, Path]], str], suffix: str) -> int:
    from bsa_calc.cli.processes import on_each

    paths, problems = _drawings(options.files)
    try:
        options.output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"The folder {options.output} cannot be made: {error.strerror or error}.") from error
    jobs = list(zip(paths, _targets(paths, options.output, suffix), strict=True))
    for outcome in on_each(work, jobs, options.jobs):
        if outcome.result is None:
            problems.append((outcome.given[0], outcome.problem))
        else:
            _say(outcome.result, paths)
    return _end(problems, paths, OK)


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
    if sys.stderr.isatty() and sys.stdout.isatty() and len(paths) > 1:
        from tqdm import tqdm

        tqdm.write(text)
    else:
        print(text)


def _end(problems: Sequence[Problem], paths: Sequence[Path], status: int) -> int:
    """List the files that could not be used, and give the exit status."""
    if not problems:
        return status
    if len(paths) > _FEW:
        print(f"bsa-calc: {len(problems)} of {len(paths)} files could not be used:", file=sys.stderr)
    for path, problem in problems[:_MOST_LISTED]:
        print(f"bsa-calc: {path}: {problem}", file=sys.stderr)
    if len(problems) > _MOST_LISTED:
        print(f"bsa-calc: and {len(problems) - _MOST_LISTED} more.", file=sys.stderr)
    return UNUSABLE
