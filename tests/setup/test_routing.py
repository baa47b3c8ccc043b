"""What each command line of start.py needs and runs."""

from pathlib import Path

import pytest

from setup_env.paths import Paths
from setup_env.routing import ALL_TESTS, EXAMPLE_PICTURE, SCRIPTS, has_display, plan

ROOT = Path(__file__).parents[2]
PATHS = Paths(Path("repository"))
PROGRAM = ("-P", "-m", "bsa_calc")


@pytest.mark.parametrize(
    "arguments",
    [
        ["measure", "case.json", "--json"],
        ["measure", "test", "check"],
        ["body", "--json"],
        ["self-test"],
        ["--help"],
        ["--version"],
        ["no-such-command"],
        ["measure", "a name with spaces.json", ""],
    ],
)
@pytest.mark.parametrize("display", [True, False])
def test_other_arguments_go_to_the_program_and_need_no_qt(arguments: list[str], display: bool) -> None:
    wanted = plan(arguments, display=display, paths=PATHS)
    assert wanted.commands == ((*PROGRAM, *arguments),)
    assert wanted.stage == "core"
    assert not wanted.libraries
    assert not wanted.helpful
    assert not wanted.variables
    assert not wanted.in_repository, "file names are relative to the user's folder"


def test_no_arguments_open_the_window() -> None:
    wanted = plan([], display=True, paths=PATHS)
    assert wanted.commands == (PROGRAM,)
    assert wanted.stage == "gui"
    assert wanted.libraries == {"qt"}
    assert wanted.helpful == {"x11"}
    assert "QT_QPA_PLATFORM" not in wanted.variables


@pytest.mark.parametrize(
    "arguments", [["open", "a.bsa"], ["--training"], ["--training", "open", "a.json"], ["--patient"]]
)
def test_whoever_asks_for_a_window_gets_what_it_needs(arguments: list[str]) -> None:
    """With the steps of the command line alone there is no Qt to open it with."""
    wanted = plan(arguments, display=True, paths=PATHS)
    assert wanted.commands == ((*PROGRAM, *arguments),)
    assert wanted.stage == "gui"
    assert wanted.libraries == {"qt"}


def test_no_arguments_without_a_display_measure_an_example_and_say_so() -> None:
    wanted = plan([], display=False, paths=PATHS)
    assert wanted.commands == ((*PROGRAM, "demo", "--replace", "-o", EXAMPLE_PICTURE),)
    assert wanted.stage == "gui"
    assert wanted.libraries == {"qt"}
    assert wanted.variables == {"QT_QPA_PLATFORM": "offscreen"}
    assert "No display" in wanted.notice
    assert str(Path.cwd() / EXAMPLE_PICTURE) in wanted.notice


@pytest.mark.parametrize(("display", "variables"), [(True, {}), (False, {"QT_QPA_PLATFORM": "offscreen"})])
def test_a_demo_by_hand_gets_qt(display: bool, variables: dict[str, str]) -> None:
    wanted = plan(["demo", "-o", "x.png"], display=display, paths=PATHS)
    assert wanted.commands == ((*PROGRAM, "demo", "-o", "x.png"),)
    assert wanted.stage == "gui"
    assert wanted.variables == variables


def test_tests_run_offscreen_in_the_repository_and_get_an_x_server() -> None:
    wanted = plan(["test", "-k", "window"], display=True, paths=PATHS)
    assert wanted.commands == (("-P", "-m", "pytest", "-k", "window"),)
    assert plan(["test"], display=True, paths=PATHS).commands == (("-P", "-m", "pytest", *ALL_TESTS),)
    assert wanted.stage == "test"
    assert wanted.libraries == {"qt", "x11", "xvfb"}
    assert wanted.helpful == {"reader", "orca", "menu"}, "without a screen reader all other tests run"
    assert wanted.variables == {"QT_QPA_PLATFORM": "offscreen"}
    assert wanted.in_repository


def test_check_runs_style_and_types_without_system_libraries() -> None:
    wanted = plan(["check"], display=False, paths=PATHS)
    assert [command[2:4] for command in wanted.commands] == [("ruff", "check"), ("ruff", "format"), ("mypy",)]
    assert "--check" in wanted.commands[1]
    assert wanted.stage == "test"
    assert not wanted.libraries


@pytest.mark.parametrize(
    ("command", "script"),
    [
        ("bench-many", "bench_many.py"),
        ("stress", "stress_kill.py"),
    ],
)
def test_what_tries_records_needs_no_qt(command: str, script: str) -> None:
    wanted = plan([command, "--seed", "2"], display=False, paths=PATHS)
    assert wanted.commands == ((str(Path("repository", "packaging", script)), "--seed", "2"),)
    assert (wanted.stage, wanted.libraries) == ("core", frozenset())


@pytest.mark.parametrize("command", ["hunt", "mutate"])
def test_what_tries_the_program_gets_what_tests_get(command: str) -> None:
    wanted = plan([command, "--seed", "2"], display=False, paths=PATHS)
    assert wanted.commands == ((str(Path("repository", "packaging", f"{command}.py")), "--seed", "2"),)
    assert (wanted.stage, wanted.libraries) == ("test", frozenset({"qt"}))
    assert wanted.variables == {"QT_QPA_PLATFORM": "offscreen"}


@pytest.mark.parametrize("command", sorted(SCRIPTS))
def test_a_script_that_opens_a_window_gets_qt(command: str) -> None:
    """By what it imports, so that none is forgotten."""
    text = (ROOT / "packaging" / SCRIPTS[command]).read_text("utf-8")
    opens = "bsa_calc.ui" in text or "PySide6" in text
    wanted = plan([command], display=False, paths=PATHS)
    assert opens <= (wanted.stage in ("gui", "test", "ship"))
    assert opens <= ("qt" in wanted.libraries)


def test_bench_passes_its_arguments_on() -> None:
    wanted = plan(["bench", "--quick"], display=False, paths=PATHS)
    assert wanted.commands == ((str(Path("repository", "packaging", "bench.py")), "--quick"),)
    assert wanted.stage == "gui"


def test_bundle_gets_what_goes_into_it() -> None:
    wanted = plan(["bundle", "--no-archive"], display=True, paths=PATHS)
    assert wanted.commands == ((str(Path("repository", "packaging", "bundle.py")), "--no-archive"),)
    assert wanted.stage == "ship"
    assert wanted.libraries == {"qt", "x11", "bundle"}


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_display(platform: str, variables: dict[str, str], expected: bool) -> None:
    assert has_display(platform, variables) is expected
