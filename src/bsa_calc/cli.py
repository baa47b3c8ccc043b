"""The command line: measure drawings without a window, list the body, check the installation.

Exit status of `measure`: 0 within the limit; 1 over it, too close to call, or not finished; 2 unusable input.
Imports are inside the commands, so that each loads only what it needs; nothing here but the window needs Qt.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bsa_calc import __version__
from bsa_calc.errors import InputError

if TYPE_CHECKING:
    from bsa_calc.label.measurement import Measurement
    from bsa_calc.paint.drawing import Drawing
    from bsa_calc.self_test import Check

OK, NOT_WITHIN, UNUSABLE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run `bsa-calc` with these arguments (default: the process's own); returns the exit status.

    Examples
    --------
    >>> main(["measure", "no-such-file.json"])
    2
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A redirect in an old code page must not end a check over a degree sign.
        sys.stdout.reconfigure(errors="replace")
    options = _parser().parse_args(argv)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        status = command(options)
        print(end="", flush=True)
    except InputError as error:
        print(f"bsa-calc: {error}", file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        # Whoever read the results has gone; that must not look like "within". What is still to be written goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNUSABLE
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bsa-calc",
        description="Paint the affected skin on a body map and see its share of the body surface. "
        "Without a command, the window opens. Supports, and does not replace, clinical judgement.",
    )
    parser.add_argument("--version", action="version", version=f"bsa-calc {__version__}")
    parser.set_defaults(command=_open, file=None)
    commands = parser.add_subparsers(title="commands", metavar="")
    opening = commands.add_parser("open", help="open a record or drawing in the window")
    opening.add_argument("file", type=Path, nargs="?")
    opening.set_defaults(command=_open)
    measuring = commands.add_parser(
        "measure",
        help="measure drawings, and records by their last visit",
        description="Measure drawings, and records by their last visit. Status 0: all within the limit; 1: one is "
        "over it, too close to call or not finished; 2: a file cannot be used.",
    )
    measuring.add_argument("files", type=Path, nargs="+", metavar="FILE")
    measuring.add_argument("--json", action="store_true", help="one JSON object per file, a line each")
    measuring.set_defaults(command=_measure)
    body = commands.add_parser("body", help="list bodies, views and regions")
    body.add_argument("--json", action="store_true", help="as JSON, with bounds of views and shares of regions")
    body.set_defaults(command=_body)
    testing = commands.add_parser("self-test", help="check tables, body files and known drawings")
    testing.add_argument("--window", action="store_true", help="also open the window and paint in it (needs Qt)")
    testing.set_defaults(command=_self_test)
    demo = commands.add_parser("demo", help="measure a shipped example and draw its picture, without a window")
    demo.add_argument("-o", "--output", type=Path, default=Path("bsa-calc-example.png"), metavar="FILE")
    demo.set_defaults(command=_demo)
    return parser


def _open(options: argparse.Namespace) -> int:
    # Nothing that starting makes is garbage; the window turns the collector on when it is ready.
    gc.disable()
    run = _window_part("bsa_calc.ui.app", "run")
    return int(run(options.file))


def _demo(options: argparse.Namespace) -> int:
    from bsa_calc.record.examples import read_example

    drawing = read_example("just-under")
    _window_part("bsa_calc.ui.picture", "write_picture")(drawing, options.output)
    _print_text(Path("just-under"), _measurement(drawing))
    print(f"The picture is in {options.output}.")
    return OK


def _window_part(module: str, name: str) -> Callable[..., Any]:
    """A function that needs Qt; without Qt a clear error."""
    from importlib import import_module

    try:
        import PySide6.QtGui  # noqa: F401
    except ImportError as error:
        raise InputError(
            f"The window needs Qt, which cannot be loaded ({error}). Install bsa-calc[gui], or use “bsa-calc measure”."
        ) from error
    part: Callable[..., Any] = getattr(import_module(module), name)
    return part


def _measurement(drawing: Drawing) -> Measurement:
    from bsa_calc.label.measurement import measure

    return measure(drawing)


def _measure(options: argparse.Namespace) -> int:
    from bsa_calc.label.verdict import Verdict

    status = OK
    for path in options.files:
        try:
            drawing = _drawing_in(path)
            result = _measurement(drawing)
        except InputError as error:
            print(f"bsa-calc: {path}: {error}", file=sys.stderr)
            status = UNUSABLE
            continue
        if options.json:
            print(json.dumps({"file": str(path), **as_json(result), "entered": dict(drawing.entered)}))
        else:
            _print_text(path, result)
            if drawing.entered:
                shares = ", ".join(f"{region} {percent:g} %" for region, percent in drawing.entered)
                print(f"  entered as a share of the region, not drawn: {shares}")
        if result.verdict is not Verdict.WITHIN:
            status = max(status, NOT_WITHIN)
    return status


def _drawing_in(path: Path) -> Drawing:
    """The drawing of a file; of a record that of its last visit."""
    if path.suffix.lower() == ".bsa":
        from bsa_calc.record.record_file import RecordFile

        return RecordFile.open(path, read_only=True)[1].by_date()[-1].drawing
    from bsa_calc.record.drawing_file import read_drawing

    return read_drawing(path)


def as_json(result: Measurement) -> dict[str, Any]:
    """A measurement as plain values, figures unrounded."""
    return {
        "application_percent": result.application_percent,
        "affected_percent": result.affected_percent,
        "band": list(result.band),
        "limit_percent": result.limit_percent,
        "verdict": result.verdict.value,
        "regions": dict(result.regions),
        "patches": result.patches.count,
        "body": result.body,
        "age": result.age,
        "age_band": result.age_band,
        "weight_table": result.weight_table,
        "profile": result.profile,
    }


_VERDICT_WORDS = {
    "within": "Within the limit, as painted",
    "too_close": "Too close to call",
    "over": "Over the limit",
    "not_finished": "Not finished: not every side has been looked at",
}


def _print_text(path: Path, result: Measurement) -> None:
    from bsa_calc.label.profile import load_profile
    from bsa_calc.label.verdict import shown_tenths

    limit, profile = result.limit_percent, load_profile(result.profile)
    low, high = (shown_tenths(end, limit) for end in result.band)
    print(f"{path}: {_VERDICT_WORDS[result.verdict.value]}")
    application = shown_tenths(result.application_percent, limit)
    print(f"  this application covers {application:.1f} % of the body; limit {limit:g} %")
    print(f"  likely {low:.1f} to {high:.1f} %; affected in all {shown_tenths(result.affected_percent, limit):.1f} %")
    print(f"  {result.weight_table}, age band {result.age_band}; {profile.name}, {profile.revision}")


def _body(options: argparse.Namespace) -> int:
    from bsa_calc.body.listing import body_listing

    listing = body_listing()
    if options.json:
        print(json.dumps(listing, indent=1))
        return OK
    for key in ("bodies", "views", "regions"):
        print(f"{key}:")
        for entry in listing[key]:
            print(f"  {entry['id']:24} {entry['name']}")
    return OK


def _wanted_checks(options: argparse.Namespace) -> Iterator[Check]:
    from bsa_calc.self_test import checks, window_check

    yield from checks()
    if options.window:
        yield window_check(_window_part("bsa_calc.ui.window_test", "run"))


def _self_test(options: argparse.Namespace) -> int:
    failed = 0
    for check in _wanted_checks(options):
        print(f"{'ok    ' if check.passed else 'FAILED'} {check.name}: {check.detail}")
        failed += not check.passed
    print("All checks passed." if not failed else f"{failed} checks failed. Install bsa-calc again; show no verdict.")
    return OK if not failed else UNUSABLE
