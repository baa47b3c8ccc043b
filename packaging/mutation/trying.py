"""Try faults: run a faulty module's own tests in a process of its own, and see whether one fails.

The process is a copy (fork) of one that has loaded everything but this program, so that a try costs its tests and no
start of Python. The faulty module exists only in the copy's memory; no file is changed.
"""

from __future__ import annotations

import contextlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import random
import select
import signal
import sys
import time
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, ModuleType
from typing import NoReturn

import pytest

from mutation.faults import Fault, faulty_tree

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src"
KILLED, SURVIVED, TOO_LONG = "killed", "survived", "too long"
#: The status of a process that found no tests, and those of one whose tests could not be run at all.
_NO_TESTS, _NOT_RUN = 5, (3, 4)


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of a fault: `KILLED`, `SURVIVED` or `TOO_LONG` (which is noticed too), and the seconds it took."""

    fault: Fault
    outcome: str
    seconds: float


#: What is loaded once for all copies: libraries, and the parts of the program that use nothing faults are put into.
_LIBRARIES = ("hypothesis", "hypothesis.strategies", "numpy", "shapely", "fastjsonschema", "filelock", "PySide6.QtTest")
_BELOW = ("bsa_calc.body.views", "bsa_calc.paint.change", "bsa_calc.paint.star")


def warm_up(faulty: Iterable[str]) -> None:
    """Load what no fault is put into, for all copies.

    Raises
    ------
    RuntimeError
        if that holds a module that faults are put into: the copies would have it without them.
    """
    sys.path.insert(0, str(SOURCES))
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(SOURCES), os.environ.get("PYTHONPATH")]))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in _LIBRARIES:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    for name in _BELOW:
        importlib.import_module(name)
    from bsa_calc.body.views import load_view, view_ids

    for view in view_ids():
        assert load_view("adult-female", view).tree, "found once"
    loaded = {name_of(path) for path in faulty} & sys.modules.keys()
    if loaded:
        raise RuntimeError(f"They are loaded already: {', '.join(sorted(loaded))}.")


def name_of(path: str) -> str:
    """The name of a module by its path from the folder of the packages."""
    return path.removesuffix(".py").replace("/", ".")


class _Faulty(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives one module as faulty code; leaves all others alone."""

    def __init__(self, name: str, code: CodeType) -> None:
        self._name, self._code = name, code

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        del path, target
        if name != self._name:
            return None
        return importlib.util.spec_from_file_location(name, self._code.co_filename, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        exec(self._code, module.__dict__)


class _FaultPutIn:
    """A plugin of pytest: one module is faulty, and random examples are the same each time."""

    def __init__(self, fault: Fault) -> None:
        file = SOURCES / fault.path
        code = compile(faulty_tree(file, fault), str(file), "exec")
        self._finder = _Faulty(name_of(fault.path), code)
        sys.meta_path.insert(0, self._finder)

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        # Once more in front: pytest has put its own finder there, which gives files that are named to it as they are.
        sys.meta_path.insert(0, self._finder)
        always_the_same()


class SameExamples:
    """A plugin of pytest: random examples are the same each time."""

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        always_the_same()


class Durations:
    """A plugin of pytest: the seconds that each file's tests take, by its path, written to a file at the end."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._seconds: defaultdict[str, float] = defaultdict(float)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._seconds[report.nodeid.split("::")[0]] += report.duration

    def pytest_sessionfinish(self) -> None:
        self._output.write_text(json.dumps(self._seconds), "utf-8")


def always_the_same() -> None:
    """Let hypothesis try the same examples each time."""
    from hypothesis import settings

    settings.register_profile("mutation", settings.default, derandomize=True, database=None)
    settings.load_profile("mutation")


def run_tests(tests: Sequence[str], plugins: Sequence[object], output: Path) -> int:
    """Run tests until one fails, with all that they print going to a file; pytest's status."""
    os.chdir(ROOT)
    with output.open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    options = ["-x", "-q", "--no-header", "--tb=line", "-p", "no:cacheprovider"]
    # What is loaded already for all copies is no test.
    options += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
    return int(pytest.main([*options, *tests], plugins=plugins))


def in_copy(work: Callable[[], int]) -> NoReturn:
    """Do the work of a copy of this process and end it with the work's status, 1 if anything was raised."""
    status = 1
    try:
        status = work()
    except BaseException:  # nothing may get back into what was copied
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def likely(fault: Fault, tests: Sequence[str]) -> list[str]:
    """Of a module's tests the files that name the module, and the examples in its docstrings."""
    name, found = name_of(fault.path), [f"src/{fault.path}"]
    return found + [file for file in _files(tests) if f"{name} import" in (ROOT / file).read_text("utf-8")]


def others(fault: Fault, tests: Sequence[str]) -> list[str]:
    """All the rest of a module's tests."""
    tried = likely(fault, tests)
    return [file for file in _files(tests) if file not in tried]


def _files(tests: Sequence[str]) -> list[str]:
    found = []
    for test in tests:
        path = ROOT / test
        found += sorted(path.rglob("test_*.py")) if path.is_dir() else [path]
    return [str(file.relative_to(ROOT)) for file in found]


def try_fault(fault: Fault, tests: Sequence[str], folder: Path, most_seconds: float) -> Tried:
    """Run tests of a faulty module in a copy of this process.

    Raises
    ------
    RuntimeError
        if the tests could not be run at all.
    """
    begun, output = time.monotonic(), folder / f"{os.getpid()}.txt"
    outcome = _outcome(fault, tests, output, begun + most_seconds) if tests else SURVIVED
    return Tried(fault, outcome, time.monotonic() - begun)


def _outcome(fault: Fault, tests: Sequence[str], output: Path, until: float) -> str:
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        random.seed(0)
        in_copy(lambda: run_tests(tests, [_FaultPutIn(fault)], output))
    status = _wait(child, until)
    if status == _NO_TESTS:
        return SURVIVED
    if status in _NOT_RUN:
        raise RuntimeError(f"The tests of {fault} could not be run ({status}): {output.read_text('utf-8')[-2000:]}")
    return TOO_LONG if status is None else SURVIVED if status == 0 else KILLED


def _wait(child: int, until: float) -> int | None:
    """The child's status; None if it took too long and was ended."""
    watched = os.pidfd_open(child)
    try:
        ended = select.select([watched], [], [], max(0.0, until - time.monotonic()))[0]
    finally:
        os.close(watched)
    if not ended:
        os.killpg(child, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return status if ended else None
