"""Put small faults into the core one at a time and see whether its tests notice.

Run as ``python3 packaging/start.py mutate [--count 300] [--seed 1] [--paths label measure …] [--jobs 2]``. Faults are
drawn by chance from all that can be put into the files; each is tried against the tests of its own folder. Printed are
the faults that no test noticed; those named in ``mutate_equivalents.toml`` change nothing that anyone could notice: the
reason stands there. The exit status is 1 if less than 97 % of the others were noticed.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import json
import multiprocessing
import os
import random
import sys
import tempfile
import time
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mutation import trying
from mutation.faults import Fault, count_faults, fault_at

EQUIVALENTS = Path(__file__).with_name("mutate_equivalents.toml")
#: What is tried, and the tests that are each one's own; the longest beginning that fits counts.
TESTS: Mapping[str, tuple[str, ...]] = {
    "bsa_calc/label": ("tests/label",),
    "bsa_calc/measure": ("tests/measure", "tests/label"),
    "bsa_calc/record/compare.py": ("tests/record/test_compare.py", "tests/record/test_compare_figures.py"),
    "bsa_calc/record/grades.py": ("tests/measure/test_vasi.py",),
    "bsa_calc/record/applications.py": ("tests/record/test_applications.py", "tests/record/test_known_facts.py"),
    "bsa_calc/body/chart_ages.py": ("tests/body/test_weights.py",),
    "bsa_calc/body/weights.py": ("tests/body/test_weights.py",),
}
LEAST_SHARE = 0.97
#: Tests that take so many times as long as usual go round in circles.
_TIMES, _SECONDS_MORE = 6.0, 60.0


def files(wanted: Sequence[str]) -> list[str]:
    """The modules to try, as paths from the folder of the packages."""
    found = []
    for place in TESTS:
        path = trying.SOURCES / place
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    names = [str(path.relative_to(trying.SOURCES)) for path in found]
    return [name for name in names if not wanted or any(part in name for part in wanted)]


def tests_of(path: str) -> tuple[str, ...]:
    """The tests of a module, with the examples in its docstrings."""
    place = max((place for place in TESTS if path.startswith(place)), key=len)
    return (*(test for test in TESTS[place] if (trying.ROOT / test).exists()), f"src/{path}")


def drawn(paths: Sequence[str], count: int, seed: int) -> list[Fault]:
    """So many faults by chance, in the order of their places."""
    places = [(path, k) for path in paths for k in range(count_faults(trying.SOURCES / path))]
    chosen = random.Random(seed).sample(places, min(count, len(places)))
    return [fault_at(trying.SOURCES / path, path, k) for path, k in sorted(chosen)]


def equivalents() -> list[dict[str, Any]]:
    """The faults that are known to change nothing, each with `path`, `where`, `before`, `after` and `reason`."""
    return list(tomllib.loads(EQUIVALENTS.read_text("utf-8")).get("equivalent", []))


def reason_for(fault: Fault, known: Sequence[Mapping[str, Any]]) -> str | None:
    """Why a fault changes nothing; None if that is not known."""
    for entry in known:
        if all(entry[key] == getattr(fault, key) for key in ("path", "where", "before", "after")):
            return str(entry["reason"])
    return None


def require_sound(paths: Sequence[str], folder: Path) -> tuple[float, Mapping[str, float]]:
    """Run all tests once without a fault; the seconds they take, and those of each file.

    Raises
    ------
    RuntimeError
        if a test fails.
    """
    tests = list(dict.fromkeys(test for path in paths for test in tests_of(path)))
    output, taken, begun = folder / "sound.txt", folder / "taken.json", time.monotonic()
    if (child := os.fork()) == 0:
        plugins = [trying.SameExamples(), trying.Durations(taken)]
        trying.in_copy(lambda: trying.run_tests(tests, plugins, output))
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0:
        raise RuntimeError(f"Without a fault the tests fail: {output.read_text('utf-8')[-3000:]}")
    return time.monotonic() - begun, json.loads(taken.read_text("utf-8"))


def _tried(fault: Fault, tests: Sequence[str], folder: Path, most_seconds: float) -> trying.Tried:
    return trying.try_fault(fault, tests, folder, most_seconds)


def try_all(faults: Sequence[Fault], jobs: int, folder: Path) -> list[trying.Tried]:
    """Try all faults, several at a time: first against the tests that name the module, then those left against all.

    Those that are known to change nothing are not tried against all: that takes longest.
    """
    known = equivalents()
    seconds, taken = require_sound(sorted({fault.path for fault in faults}), folder)
    print(f"All tests pass without a fault, in {seconds:.0f} s; {len(faults)} faults are tried.", flush=True)
    found: dict[Fault, trying.Tried] = {}
    forking = multiprocessing.get_context("fork")
    with concurrent.futures.ProcessPoolExecutor(jobs, forking) as pool:
        for tests_for in (trying.likely, trying.others):
            left = [fault for fault in faults if fault not in found or _matters(found[fault], known)]
            print(f"{len(left)} are tried against {tests_for.__name__} tests.", flush=True)
            most = _TIMES * seconds + _SECONDS_MORE
            # Quick ones first: most faults are noticed by one of them.
            tests = {
                fault: sorted(tests_for(fault, tests_of(fault.path)), key=lambda f: taken.get(f, 0)) for fault in left
            }
            todo = [pool.submit(_tried, fault, tests[fault], folder, most) for fault in left]
            for k, done in enumerate(concurrent.futures.as_completed(todo), 1):
                tried = found[done.result().fault] = done.result()
                print(f"{k:4} {tried.seconds:6.1f} s {tried.outcome:9} {tried.fault}", flush=True)
    return sorted(found.values(), key=lambda tried: (tried.fault.path, tried.fault.number))


def _matters(tried: trying.Tried, known: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a fault was not noticed so far and is not known to change nothing."""
    return tried.outcome == trying.SURVIVED and reason_for(tried.fault, known) is None


def report(found: Sequence[trying.Tried]) -> bool:
    """Print what was not noticed; whether enough was."""
    known = equivalents()
    survived = [tried.fault for tried in found if tried.outcome == trying.SURVIVED]
    same = {fault: why for fault in survived if (why := reason_for(fault, known)) is not None}
    unnoticed = [fault for fault in survived if fault not in same]
    print(f"\n{len(same)} change nothing:")
    for fault, why in same.items():
        print(f"  {fault}\n      {why}")
    print(f"\n{len(unnoticed)} were not noticed:")
    for fault in unnoticed:
        print(f"  {fault}")
    matter = len(found) - len(same)
    share = 1 - len(unnoticed) / matter if matter else 1.0
    print(f"\n{len(found)} faults, {matter} that matter, {100 * share:.1f} % of them noticed.")
    return share >= LEAST_SHARE


def main() -> int:
    """Try as many faults as asked for."""
    parser = argparse.ArgumentParser(prog="start.py mutate", description="Put faults in; see whether the tests notice.")
    parser.add_argument("--count", type=int, default=300, help="faults to try (300)")
    parser.add_argument("--seed", type=int, default=1, help="which ones (1)")
    parser.add_argument("--paths", nargs="*", default=[], help="only files whose path holds one of these")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many at a time")
    options = parser.parse_args()
    faults = drawn(files(options.paths), options.count, options.seed)
    trying.warm_up({fault.path for fault in faults})
    with tempfile.TemporaryDirectory() as folder:
        found = try_all(faults, options.jobs, Path(folder))
    return 0 if report(found) else 1


if __name__ == "__main__":
    sys.exit(main())
