"""Try faults: run a faulty module's own tests in a process of its own, and see whether one fails.

The process is a copy (fork) of one that has loaded everything but this program, so that a try costs its tests and no
start of Python. The faulty module exists only in the copy's memory; no file is changed.
"""

from __future__ import annotations

import contextlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import TYPE_CHECKING, NoReturn

import pytest

from mutation.faults import Fault, faulty_tree

if TYPE_CHECKING:
    from _typeshed import TraceFunction

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src"
KILLED, SURVIVED, TOO_LONG = "killed", "survived", "too long"
#: The status of a process whose tests could not be run at all.
_NO_TESTS = (3, 4, 5)


#: The lines that each test runs, and the seconds it takes.
Learning = tuple[Mapping[str, set[tuple[str, int]]], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of a fault: `KILLED`, `SURVIVED` or `TOO_LONG` (which is noticed too), and the seconds it took."""

    fault: Fault
    outcome: str
    seconds: float


def warm_up() -> None:
    """Load what no fault is put into, for all copies."""
    sys.path.insert(0, str(SOURCES))
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(SOURCES), os.environ.get("PYTHONPATH")]))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in (
        "hypothesis",
        "hypothesis.strategies",
        "numpy",
        "shapely",
        "fastjsonschema",
        "filelock",
        "PySide6.QtTest",
    ):
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


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


class Learned:
    """A plugin of pytest: which tests run which lines, and how long each test takes."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._files = {str(SOURCES / path): path for path in paths}
        self.lines: dict[str, set[tuple[str, int]]] = {}
        self.seconds: dict[str, float] = {}
        self._now: set[tuple[str, int]] = set()

    def _trace(self, frame: FrameType, event: str, _argument: object) -> TraceFunction | None:
        path = self._files.get(frame.f_code.co_filename)
        if path is None:
            return None
        if event in ("call", "line"):
            self._now.add((path, frame.f_lineno))
        return self._trace

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self._now = self.lines.setdefault(item.nodeid, set())
        begun = time.monotonic()
        sys.settrace(self._trace)
        try:
            return (yield)
        finally:
            sys.settrace(None)
            self.seconds[item.nodeid] = time.monotonic() - begun


class _InOrder:
    """A plugin of pytest: the same examples each time, and first the tests that are most likely to notice."""

    def __init__(self, fault: Fault, lines: Mapping[str, set[tuple[str, int]]], seconds: Mapping[str, float]) -> None:
        self._fault, self._lines, self._seconds = fault, lines, seconds
        file = SOURCES / fault.path
        code = compile(faulty_tree(file, fault), str(file), "exec")
        self._finder = _Faulty(fault.path.removesuffix(".py").replace("/", "."), code)
        sys.meta_path.insert(0, self._finder)

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        # Once more in front: pytest has put its own finder there, which gives files that are named to it as they are.
        sys.meta_path.insert(0, self._finder)
        always_the_same()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: self._rank(item.nodeid))

    def _rank(self, name: str) -> tuple[bool, float]:
        place = (self._fault.path, self._fault.line)
        return place not in self._lines.get(name, ()), self._seconds.get(name, 0.0)


def always_the_same() -> None:
    """Let hypothesis try the same examples each time."""
    from hypothesis import settings

    settings.register_profile("mutation", settings.default, derandomize=True, database=None)
    settings.load_profile("mutation")


def run_tests(tests: Sequence[str], plugin: object, output: Path) -> int:
    """Run tests until one fails, with all that they print going to a file; pytest's status."""
    os.chdir(ROOT)
    with output.open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    options = ["-x", "-q", "--no-header", "--tb=line", "-p", "no:cacheprovider"]
    # What is loaded already for all copies is no test.
    options += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
    return int(pytest.main([*options, *tests], plugins=[plugin]))


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


def _try_here(fault: Fault, tests: Sequence[str], learned: Learning, output: Path) -> int:
    """In the copy: put the fault in and run the tests."""
    random.seed(0)
    return run_tests(tests, _InOrder(fault, *learned), output)


def try_fault(
    fault: Fault,
    tests: Sequence[str],
    learned: Learning,
    folder: Path,
    most_seconds: float,
) -> Tried:
    """Run a faulty module's tests in a copy of this process.

    Raises
    ------
    RuntimeError
        if the tests could not be run at all.
    """
    begun, output = time.monotonic(), folder / f"{os.getpid()}.txt"
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        in_copy(lambda: _try_here(fault, tests, learned, output))
    status = _wait(child, begun + most_seconds)
    if status in _NO_TESTS:
        raise RuntimeError(f"The tests of {fault} could not be run ({status}): {output.read_text('utf-8')[-2000:]}")
    outcome = TOO_LONG if status is None else SURVIVED if status == 0 else KILLED
    return Tried(fault, outcome, time.monotonic() - begun)


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
