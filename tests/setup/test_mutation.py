"""The faults that `start.py mutate` puts in: each is one small change, and the tests of its module find it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import mutate
from mutation.faults import count_faults, fault_at, faults_of, faulty_tree

MODULE = """
from math import ceil

LIMIT = 10.0

def judge(percent: float, more: float = LIMIT, *, done: bool = False) -> str | None:
    if percent <= LIMIT and not done:
        return "within"
    for k in range(2):
        more += max(k, percent)
    print(more, end="")
    return None if [p for p in (1, 2) if p > more] else "over"
"""


@pytest.fixture
def module(tmp_path: Path) -> Path:
    path = tmp_path / "module.py"
    path.write_text(MODULE, "utf-8")
    return path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("10.0", "11.0"),
        ("10.0", "9.0"),
        ("percent <= LIMIT", "percent < LIMIT"),
        ("percent <= LIMIT", "percent > LIMIT"),
        ("percent <= LIMIT and (not done)", "percent <= LIMIT or not done"),
        ("percent <= LIMIT and (not done)", "percent <= LIMIT"),
        ("not done", "done"),
        ("False", "True"),
        ("LIMIT", "0"),
        ("return 'within'", "return None"),
        ("if percent <= LIMIT and (not done):", "if False:"),
        ("more += max(k, percent)", "more -= max(k, percent)"),
        ("more += max(k, percent)", "pass"),
        ("max", "min"),
        ("print(more, end='')", "print(more)"),
        ("print(more, end='')", "pass"),
        ("for p in (1, 2) if p > more", "for p in (1, 2)"),
    ],
)
def test_a_fault_is_put_in(module: Path, before: str, after: str) -> None:
    found = [fault_at(module, "module.py", number) for number in range(count_faults(module))]
    shown = {(" ".join(fault.before.split()), " ".join(fault.after.split())) for fault in found}
    changed = {(a, b) for a, b in shown if a == before or a.startswith("more: float") or "LIMIT, *" in a}
    assert (before, after) in shown | {("LIMIT", b) for _, b in changed if b == "0"}


def test_each_fault_is_one_change_that_still_is_a_module(module: Path) -> None:
    texts = set()
    for number in range(count_faults(module)):
        fault = fault_at(module, "module.py", number)
        compile(faulty_tree(module, fault), "module.py", "exec")
        texts.add(str(faulty_tree(module, fault).body) + str(fault))
    assert len(texts) == count_faults(module)


def test_the_same_seed_draws_the_same_faults() -> None:
    paths = mutate.files(["verdict.py"])
    assert mutate.drawn(paths, 5, 3) == mutate.drawn(paths, 5, 3) != mutate.drawn(paths, 5, 4)


def test_everything_the_issue_names_is_tried_against_tests_that_are_there() -> None:
    names = mutate.files([])
    for part in ("label/verdict.py", "measure/band.py", "compare.py", "grades.py", "applications.py", "weights.py"):
        assert any(name.endswith(part) for name in names)
    for name in names:
        assert all((mutate.trying.ROOT / test).exists() for test in mutate.tests_of(name))


def test_a_known_equivalent_has_its_reason() -> None:
    for entry in mutate.equivalents():
        assert set(entry) == {"path", "where", "before", "after", "reason"}
        source = mutate.trying.SOURCES / entry["path"]
        found = faults_of(source, entry["path"], entry["where"], entry["before"])
        assert any(mutate.reason_for(fault, [entry]) for fault in found), f"no such fault any more: {entry}"


TRY = """
import sys
from pathlib import Path
import mutate
from mutation import trying

path = "bsa_calc/measure/hands.py"
trying.warm_up([path])
faults = mutate.drawn([path], 1000, 1)
for after in sys.argv[2:]:
    fault = next(fault for fault in faults if fault.after == after)
    print(trying.try_fault(fault, [f"src/{path}"], Path(sys.argv[1]), 300).outcome)
"""


def test_a_fault_is_noticed_by_the_examples_of_its_own_module(tmp_path: Path) -> None:
    """In a process of its own, as the command does it: this one has Qt and threads."""
    noticed, unnoticed = "return 0", "1.87"
    paths = os.pathsep.join([str(mutate.trying.ROOT / "packaging"), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-c", TRY, str(tmp_path), noticed, unnoticed]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.stdout.split() == ["killed", "survived"], done.stderr
