"""Making the environment: order of the steps, interruptions, failures. No package is installed here."""

import threading
from pathlib import Path

import pytest

from setup_env import environment
from setup_env import stamp as stamps
from setup_env.errors import NothingInstalledError, SetUpError
from setup_env.guard import alone
from setup_env.paths import Paths


class FakePip:
    """Notes what it is told to install, and what the stamp says meanwhile."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self.installed: list[str] = []
        self.error: BaseException | None = None

    def install_locked(self, requirements: Path) -> None:
        """Note the stage."""
        self._note(requirements.stem)

    def install_project(self, root: Path) -> None:
        """Note the program."""
        assert root == self.paths.root
        self._note("project")

    def _note(self, name: str) -> None:
        stamp = stamps.read(self.paths)
        assert stamp is not None
        assert not stamp.finished, "an interruption now must be seen by the next start"
        if self.error is not None:
            raise self.error
        self.installed.append(name)


@pytest.fixture
def pip(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> FakePip:
    """A pip that needs no network; the environment itself is real."""
    fake = FakePip(paths)
    monkeypatch.setattr(environment, "find_pip", lambda python: fake)
    return fake


def test_first_use_makes_the_environment_and_the_second_does_nothing(paths: Paths, pip: FakePip) -> None:
    stamp = environment.prepare("core", paths)
    assert pip.installed == ["core", "project"]
    assert stamps.is_ready(stamp, "core", paths)
    assert stamps.read(paths) == stamp
    assert environment.prepare("core", paths) == stamp
    assert pip.installed == ["core", "project"]


def test_stages_are_added_and_a_smaller_one_is_held_by_a_larger(paths: Paths, pip: FakePip) -> None:
    environment.prepare("core", paths)
    environment.prepare("test", paths)
    environment.prepare("gui", paths)
    assert pip.installed == ["core", "project", "test"]


def test_a_changed_lock_file_is_installed_into_the_same_environment(paths: Paths, pip: FakePip) -> None:
    environment.prepare("core", paths)
    (paths.venv / "kept").touch()
    paths.requirements("core").write_text("newer\n")
    environment.prepare("core", paths)
    assert pip.installed == ["core", "project", "core"]
    assert (paths.venv / "kept").exists()


def test_a_changed_project_is_installed_without_its_requirements(paths: Paths, pip: FakePip) -> None:
    environment.prepare("core", paths)
    (paths.root / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    environment.prepare("core", paths)
    assert pip.installed == ["core", "project", "project"]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SetUpError("the disk is full")])
def test_after_an_interruption_the_environment_is_made_again(paths: Paths, pip: FakePip, error: BaseException) -> None:
    pip.error = error
    with pytest.raises(type(error)):
        environment.prepare("core", paths)
    (paths.venv / "half-installed").touch()
    pip.error = None
    stamp = environment.prepare("core", paths)
    assert not (paths.venv / "half-installed").exists()
    assert paths.guard.exists()
    assert stamps.is_ready(stamp, "core", paths)


def test_measuring_still_works_when_qt_cannot_be_downloaded(paths: Paths, pip: FakePip) -> None:
    environment.prepare("core", paths)
    pip.error = NothingInstalledError("offline")
    with pytest.raises(NothingInstalledError):
        environment.prepare("gui", paths)
    stamp = stamps.read(paths)
    assert stamps.is_ready(stamp, "core", paths)
    assert not stamps.is_ready(stamp, "gui", paths)


def test_a_broken_environment_is_made_again(paths: Paths, pip: FakePip) -> None:
    environment.prepare("core", paths)
    paths.python.unlink()
    stamp = environment.prepare("core", paths)
    assert pip.installed == ["core", "project"] * 2
    assert stamps.is_ready(stamp, "core", paths)


def test_an_environment_someone_else_made_is_kept(paths: Paths, pip: FakePip) -> None:
    paths.venv.mkdir()
    environment._create(paths, with_pip=False)
    (paths.venv / "theirs").touch()
    environment.prepare("core", paths)
    assert (paths.venv / "theirs").exists()
    assert pip.installed == ["core", "project"]


def test_a_folder_that_cannot_be_written_is_told_plainly(paths: Paths, pip: FakePip) -> None:
    paths.venv.write_text("a file where the folder should be")
    with pytest.raises(SetUpError, match="Cannot write the environment"):
        environment.prepare("core", paths)
    assert not pip.installed


def test_two_starts_set_up_once(paths: Paths, pip: FakePip) -> None:
    starts = [threading.Thread(target=environment.prepare, args=("core", paths)) for _ in range(2)]
    for start in starts:
        start.start()
    for start in starts:
        start.join()
    assert pip.installed == ["core", "project"]


def test_the_second_start_waits_and_says_so(tmp_path: Path) -> None:
    waiting, entered = threading.Event(), threading.Event()

    def second() -> None:
        with alone(tmp_path / "lock", on_wait=waiting.set, pause=0.01):
            entered.set()

    thread = threading.Thread(target=second)
    with alone(tmp_path / "lock", on_wait=lambda: pytest.fail("nobody else holds it")):
        thread.start()
        assert waiting.wait(10)
        assert not entered.is_set()
    thread.join(10)
    assert entered.is_set()
