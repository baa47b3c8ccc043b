"""The commands that are about no files: the window, the example, the body, the self-test."""

from __future__ import annotations

import argparse
import gc
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bsa_calc.cli import OK, UNUSABLE
from bsa_calc.cli.opening import has_display
from bsa_calc.cli.system_libraries import missing_library, require_x11
from bsa_calc.errors import InputError
from bsa_calc.reading import is_folder

if TYPE_CHECKING:
    from bsa_calc.self_test import Check


def open_window(options: argparse.Namespace) -> int:
    """Show the window until it is closed."""
    # Nothing that starting makes is garbage; the window turns the collector on when it is ready.
    gc.disable()
    run = window_part("bsa_calc.ui.app.app", "run")
    if not has_display():  # Qt would end the process
        raise InputError(
            "There is no display to show the window on. Start it from a desktop, or use “bsa-calc measure” or "
            "“bsa-calc report”: they need none."
        )
    require_x11()
    return int(run(options.file, options.role))


def demo(options: argparse.Namespace) -> int:
    """Measure a shipped example and draw its picture."""
    from bsa_calc.label.assessment import assess
    from bsa_calc.record.examples import read_example
    from bsa_calc.report.summary import few_lines

    picture = _with_png(options.output)
    for path in (options.output, picture):
        if os.path.lexists(path) and not options.replace:
            raise InputError(f"{path} is there already. Give --replace to replace it.")
    drawing = read_example("just-under")
    without_display()
    window_part("bsa_calc.ui.page.map_file", "write_picture")(drawing, picture)
    print(few_lines("just-under", assess(drawing)))
    print(f"The picture is in {picture}.")
    return OK


def _with_png(path: Path) -> Path:
    """The name of a PNG; what else follows a dot is no ending."""
    if is_folder(path):
        raise InputError(f"{path} is a folder. Give the name of a file.")
    return path if path.suffix.lower() == ".png" else path.with_name(f"{path.name}.png")


def without_display() -> None:
    """No window is shown: Qt needs no display, and on a server or in a worker there may be none."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def window_part(module: str, name: str) -> Callable[..., Any]:
    """A function that needs Qt; without Qt a clear error."""
    from importlib import import_module

    try:
        import PySide6.QtGui  # noqa: F401
    except ImportError as error:
        if lacking := missing_library(error):
            raise InputError(lacking) from error
        raise InputError(
            f"The window needs Qt, which cannot be loaded ({error}). Install bsa-calc[gui], or use “bsa-calc measure”."
        ) from error
    part: Callable[..., Any] = getattr(import_module(module), name)
    return part


def list_body(options: argparse.Namespace) -> int:
    """Print bodies, views and regions."""
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
        yield window_check(window_part("bsa_calc.ui.app.window_test", "run"))


def self_test(options: argparse.Namespace) -> int:
    """Run all checks."""
    failed = 0
    for check in _wanted_checks(options):
        print(f"{'ok    ' if check.passed else 'FAILED'} {check.name}: {check.detail}")
        failed += not check.passed
    print("All checks passed." if not failed else f"{failed} checks failed. Install bsa-calc again; show no verdict.")
    return OK if not failed else UNUSABLE
