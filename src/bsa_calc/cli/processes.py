"""One piece of work on many files: on all cores, in order, going on after a bad file."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import Generic, TypeVar

from bsa_calc.errors import InputError

Given = TypeVar("Given")
Result = TypeVar("Result")

#: Starting a process takes as long as measuring some dozens of drawings.
_WORTH_SHARING = 64
#: Windows knows of no more at a time.
_MOST_PROCESSES = 61
#: Files that a process takes at a time.
_CHUNK = 16
#: New objects after which garbage is looked for, in place of Python's 700; the rest as Python has it.
_COLLECT_AFTER = (100_000, 10, 10)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Given, Result]):
    """What became of one file: a result, or what is wrong with it."""

    given: Given
    result: Result | None
    problem: str = ""


def on_each(
    work: Callable[[Given], Result], files: Sequence[Given], jobs: int | None = None
) -> Iterator[Outcome[Given, Result]]:
    """Do a piece of work on each file, in the order given, with a progress bar where a terminal shows one.

    Parameters
    ----------
    work : a function that can be sent to another process; its `InputError` becomes the file's problem
    files : what the work is done on, one entry for each file
    jobs : int or None, processes; None takes all cores where there are enough files to be worth it

    Raises
    ------
    InputError
        if a process ended in the middle of its work, as when memory ran out.
    """
    if jobs is not None and jobs < 1:
        raise InputError("--jobs must be 1 or more.")
    cores = min(jobs or (_cores() if len(files) >= _WORTH_SHARING else 1), _MOST_PROCESSES)
    done = _shared(work, files, cores) if cores > 1 and len(files) > 1 else _alone(work, files)
    if len(files) < _WORTH_SHARING:
        yield from done
        return
    from tqdm import tqdm

    # Without a terminal (disable=None) there is no bar.
    yield from tqdm(done, total=len(files), unit="file", disable=None, file=sys.stderr, leave=False)


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _alone(work: Callable[[Given], Result], files: Sequence[Given]) -> Iterator[Outcome[Given, Result]]:
    before = gc.get_threshold()
    _collect_rarely()
    try:
        yield from map(partial(_attempt, work), files)
    finally:
        gc.set_threshold(*before)


def _collect_rarely() -> None:
    """Look for garbage seldom: a drawing's thousands of lists are none, and to look through them takes an eighth."""
    gc.set_threshold(*_COLLECT_AFTER)


def _shared(work: Callable[[Given], Result], files: Sequence[Given], cores: int) -> Iterator[Outcome[Given, Result]]:
    # Spawned, as on every system: a forked copy of a process with threads or Qt can hang.
    chunk = max(1, min(_CHUNK, len(files) // (4 * cores)))
    with ProcessPoolExecutor(cores, get_context("spawn"), initializer=_begin_process) as pool:
        try:
            yield from pool.map(partial(_attempt, work), files, chunksize=chunk)
        except BrokenProcessPool as error:
            raise InputError(
                "A process ended in the middle of its work; memory may have run out. Use --jobs 1 to see at which file."
            ) from error
        finally:
            pool.shutdown(cancel_futures=True)


def _begin_process() -> None:
    """Ctrl+C is the first process's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _collect_rarely()


def _attempt(work: Callable[[Given], Result], given: Given) -> Outcome[Given, Result]:
    try:
        return Outcome(given, work(given))
    except InputError as error:
        return Outcome(given, None, str(error))
    except Exception as error:  # one file that finds a fault of ours must not stop thousands of others
        return Outcome(given, None, f"The program failed on it ({type(error).__name__}: {error}).")
