"""Which stage, system libraries and command line each start needs. Nothing is run here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .paths import Paths

EXAMPLE_PICTURE = "bsa-calc-example.png"
# Commands of bsa-calc that draw, and so need Qt; all others measure with numpy and shapely alone.
DRAWING_COMMANDS = frozenset({"demo", "report"})
# Scripts beside start.py.
SCRIPTS = {
    "bench": "bench.py",
    "bench-undo": "bench_undo.py",
    "bench-pages": "bench_pages.py",
    "bench-many": "bench_many.py",
    "bench-record": "bench_record.py",
    "bench-beside": "bench_beside.py",
    "stress": "stress_kill.py",
    "fuzz": "fuzz_files.py",
    "hunt": "hunt.py",
    "mutate": "mutate.py",
    "study": "study.py",
    "redrawn": "redrawn.py",
    "gestures": "gestures.py",
    "displays": "displays.py",
    "bundle": "bundle.py",
    "translations": "translations.py",
}
# Those of them that draw.
DRAWING_SCRIPTS = frozenset(
    {"bench", "bench-undo", "bench-pages", "bench-record", "bench-beside", "fuzz", "gestures", "translations"}
)
# Those that need what tests need.
TESTING_SCRIPTS = frozenset({"hunt", "mutate"})
# All tests on all cores; what a file's tests share is made once. In their order: by the number of its tests the search,
# which has two that take minutes, would come last, and one core would wait for the other.
ALL_TESTS = ("--numprocesses", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
# -P: a file named numpy.py in the user's folder must not stand in for numpy.
PROGRAM = ("-P", "-m", "bsa_calc")


@dataclass(frozen=True, slots=True)
class Plan:
    """What a start needs and runs."""

    stage: str
    commands: tuple[tuple[str, ...], ...]
    """Arguments for the environment's Python; several run one after the other."""
    libraries: frozenset[str] = frozenset()
    """Groups of system libraries it cannot run without, as named in `libraries.GROUPS`."""
    helpful: frozenset[str] = frozenset()
    """Groups it may run without: a window on Wayland needs nothing of X11."""
    variables: Mapping[str, str] = field(default_factory=dict)
    """Environment variables to set unless the user has set them."""
    in_repository: bool = False
    """Whether the commands run in the folder of the repository."""
    notice: str = ""
    """Said before the first command."""


_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def has_display(platform: str, variables: Mapping[str, str]) -> bool:
    """Whether a window can open: only Linux and its relatives say so in variables."""
    if platform in ("win32", "darwin"):
        return True
    return any(variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def plan(arguments: Sequence[str], *, display: bool, paths: Paths) -> Plan:
    """What these arguments of start.py need and run."""
    match list(arguments):
        case [] | ["open" | "--training" | "--patient", *_]:
            # Whoever asks for a window by name is told by bsa-calc that there is no display.
            return _window(arguments) if display or arguments else _example()
        case ["test", *rest]:
            return _test(rest)
        case ["check"]:
            return _check()
        case [command, *rest] if command in SCRIPTS:
            return _script(command, rest, paths.root)
        case [command, *_] if command in DRAWING_COMMANDS:
            return Plan("gui", ((*PROGRAM, *arguments),), frozenset({"qt"}), variables={} if display else _OFFSCREEN)
        case _:
            return Plan("core", ((*PROGRAM, *arguments),))


def _window(arguments: Sequence[str]) -> Plan:
    return Plan("gui", ((*PROGRAM, *arguments),), frozenset({"qt"}), frozenset({"x11"}))


def _example() -> Plan:
    return Plan(
        "gui",
        ((*PROGRAM, "demo", "--replace", "-o", EXAMPLE_PICTURE),),
        frozenset({"qt"}),
        variables=_OFFSCREEN,
        notice=f"No display: measuring a shipped example instead; its picture goes to {Path.cwd() / EXAMPLE_PICTURE}",
    )


def _test(rest: Sequence[str]) -> Plan:
    return Plan(
        "test",
        (("-P", "-m", "pytest", *(rest or ALL_TESTS)),),
        frozenset({"qt", "x11", "xvfb"}),
        frozenset({"reader", "orca", "menu"}),
        variables=_OFFSCREEN,
        in_repository=True,
    )


def _check() -> Plan:
    commands = (
        ("-P", "-m", "ruff", "check", "."),
        ("-P", "-m", "ruff", "format", "--check", "."),
        ("-P", "-m", "mypy"),
    )
    return Plan("test", commands, in_repository=True)


def _script(command: str, rest: Sequence[str], root: Path) -> Plan:
    commands = ((str(root / "packaging" / SCRIPTS[command]), *rest),)
    if command == "bundle":
        # X11's libraries go into the bundle.
        return Plan("ship", commands, frozenset({"qt", "x11", "bundle"}), variables=_OFFSCREEN)
    if command == "displays":
        return Plan("gui", commands, frozenset({"qt", "x11", "xvfb", "wayland"}))
    if command in TESTING_SCRIPTS:
        return Plan("test", commands, frozenset({"qt"}), variables=_OFFSCREEN)
    if command in DRAWING_SCRIPTS:
        return Plan("gui", commands, frozenset({"qt"}), variables=_OFFSCREEN)
    return Plan("core", commands)
