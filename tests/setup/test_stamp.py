"""The stamp tells whether a start has anything to set up."""

from collections.abc import Callable
from pathlib import Path

import pytest

from setup_env import stamp as stamps
from setup_env.paths import STAGES, Paths
from setup_env.stamp import Stamp


@pytest.fixture
def finished(paths: Paths) -> Stamp:
    """The stamp of an environment with the core and the window, on disk."""
    paths.python.parent.mkdir(parents=True)
    paths.python.write_text("")
    stamp = Stamp(
        finished=True,
        root=str(paths.root),
        interpreter=stamps.interpreter(paths),
        stages={stage: stamps.digest(paths.requirements(stage)) for stage in ("core", "gui")},
        project=stamps.digest(paths.root / "pyproject.toml"),
        libraries=["qt"],
    )
    stamps.write(paths, stamp)
    return stamp


def test_what_is_written_is_read(paths: Paths, finished: Stamp) -> None:
    assert stamps.read(paths) == finished
    assert list(paths.venv.glob("*.tmp")) == []


@pytest.mark.parametrize(("stage", "ready"), [("core", True), ("gui", True), ("test", False)])
def test_a_stage_is_ready_when_it_or_a_larger_one_is_installed(
    paths: Paths, finished: Stamp, stage: str, ready: bool
) -> None:
    assert stamps.is_ready(finished, stage, paths) is ready


def test_the_largest_stage_holds_all(paths: Paths, finished: Stamp) -> None:
    finished.stages = {"ship": stamps.digest(paths.requirements("ship"))}
    assert all(stamps.is_ready(finished, stage, paths) for stage in STAGES)


def test_no_stamp_is_not_ready(paths: Paths) -> None:
    assert stamps.read(paths) is None
    assert not stamps.is_ready(None, "core", paths)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"unknown": 1}', "\0"])
def test_an_unreadable_stamp_is_unfinished(paths: Paths, text: str) -> None:
    paths.venv.mkdir()
    paths.stamp.write_text(text)
    stamp = stamps.read(paths)
    assert stamp is not None
    assert not stamps.is_ready(stamp, "core", paths)


def _change_locks(paths: Paths) -> None:
    for stage in STAGES:
        paths.requirements(stage).write_text("newer\n")


def _remove_python(paths: Paths) -> None:
    paths.python.unlink()


def _replace_python(paths: Paths) -> None:
    other = paths.root / "python3.99"
    other.write_text("")
    paths.python.unlink()
    paths.python.symlink_to(other)


def _change_project(paths: Paths) -> None:
    (paths.root / "pyproject.toml").write_text("[project]\nname = 'x'\n")


@pytest.mark.parametrize("change", [_change_locks, _remove_python, _replace_python, _change_project])
def test_a_change_needs_a_new_set_up(paths: Paths, finished: Stamp, change: Callable[[Paths], None]) -> None:
    assert stamps.is_ready(finished, "core", paths)
    change(paths)
    assert not stamps.is_ready(finished, "core", paths)


def test_a_moved_repository_needs_a_new_set_up(paths: Paths, finished: Stamp, tmp_path: Path) -> None:
    finished.root = str(tmp_path / "elsewhere")
    assert not stamps.is_ready(finished, "core", paths)


def test_an_unfinished_set_up_is_not_ready(paths: Paths, finished: Stamp) -> None:
    finished.finished = False
    assert not stamps.is_ready(finished, "core", paths)


def test_line_ends_of_a_checkout_do_not_matter(tmp_path: Path) -> None:
    unix, windows, other = tmp_path / "unix", tmp_path / "windows", tmp_path / "other"
    unix.write_bytes(b"a\nb\n")
    windows.write_bytes(b"a\r\nb\r\n")
    other.write_bytes(b"a\nc\n")
    assert stamps.digest(unix) == stamps.digest(windows)
    assert stamps.digest(unix) != stamps.digest(other)
