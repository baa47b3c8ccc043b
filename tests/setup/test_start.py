"""start.py as a user runs it, in a repository whose environment is already set up."""

import ast
import os
import shutil
import subprocess
import sys
import venv

import pytest

from setup_env import stamp as stamps
from setup_env.paths import REPOSITORY, Paths
from setup_env.stamp import Stamp

PROGRAM = """\
import os, sys
print(sys.argv[1:], os.environ.get("QT_QPA_PLATFORM"))
print("a warning", file=sys.stderr)
sys.exit(len(sys.argv) - 1)
"""


@pytest.fixture
def ready(paths: Paths) -> Paths:
    """A repository with start.py and a finished environment; its bsa-calc and pytest tell how they were started."""
    source = REPOSITORY.root / "packaging"
    shutil.copy(source / "start.py", paths.root / "packaging")
    shutil.copytree(source / "setup_env", paths.root / "packaging" / "setup_env")
    venv.create(paths.venv, symlinks=sys.platform != "win32")
    packages = next(paths.venv.glob("[Ll]ib/**/site-packages"))
    for name in ("bsa_calc", "pytest"):
        (packages / f"{name}.py").write_text(PROGRAM)
    stamp = Stamp(
        finished=True,
        root=str(paths.root),
        interpreter=stamps.interpreter(paths),
        stages={"test": stamps.digest(paths.requirements("test"))},
        project=stamps.digest(paths.root / "pyproject.toml"),
        libraries=["qt", "x11", "xvfb"],
    )
    stamps.write(paths, stamp)
    return paths


def _start(paths: Paths, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    without = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in without} | variables
    command = [sys.executable, paths.root / "packaging" / "start.py", *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, env=environment, cwd=paths.root)


@pytest.mark.parametrize("arguments", [["self-test"], ["measure", "a b.json"], ["measure", "", "--json", "ä"]])
def test_output_and_status_are_the_programs_own(ready: Paths, arguments: list[str]) -> None:
    done = _start(ready, *arguments)
    assert done.stdout == f"{arguments} None\n"
    assert done.stderr == "a warning\n"
    assert done.returncode == len(arguments)


def test_a_file_in_the_users_folder_cannot_stand_in_for_the_program(ready: Paths) -> None:
    (ready.root / "bsa_calc.py").write_text("raise SystemExit('the wrong one')")
    assert _start(ready, "body").stdout == "['body'] None\n"


def test_without_a_display_it_says_what_it_does(ready: Paths) -> None:
    done = _start(ready)
    assert done.stdout == "['demo', '--replace', '-o', 'bsa-calc-example.png'] offscreen\n"
    assert done.stderr.startswith("No display: measuring a shipped example instead")


def test_with_a_display_the_window_opens(ready: Paths) -> None:
    done = _start(ready, DISPLAY=":0")
    assert done.stdout == "[] None\n"
    assert done.returncode == 0


@pytest.mark.parametrize(("variables", "platform"), [({}, "offscreen"), ({"QT_QPA_PLATFORM": "xcb"}, "xcb")])
def test_tests_run_offscreen_unless_told_otherwise(ready: Paths, variables: dict[str, str], platform: str) -> None:
    assert _start(ready, "test", "-x", **variables).stdout == f"['-x'] {platform}\n"


def test_an_environment_that_does_not_start_is_told_plainly(ready: Paths) -> None:
    ready.python.unlink()
    ready.python.write_text("not a program")
    ready.python.chmod(0o755)
    stamp = stamps.read(ready)
    assert stamp is not None
    stamp.interpreter = stamps.interpreter(ready)
    stamps.write(ready, stamp)
    done = _start(ready, "self-test")
    assert done.returncode == 3
    assert done.stdout == ""
    assert f"Delete {ready.venv} and start again" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_older_python_is_told_what_is_needed() -> None:
    script = str(REPOSITORY.root / "packaging" / "start.py")
    old = f"import sys, runpy; sys.version_info = (3, 9, 1); runpy.run_path({script!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", old], check=False, capture_output=True, text=True)
    assert done.returncode == 3
    assert "needs Python 3.11 or newer; this is Python 3.9" in done.stderr


def test_start_is_readable_by_older_pythons() -> None:
    text = (REPOSITORY.root / "packaging" / "start.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 4))


def test_the_set_up_needs_the_standard_library_only() -> None:
    for path in [*(REPOSITORY.root / "packaging" / "setup_env").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names, path
