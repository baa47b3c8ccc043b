"""All but the window works without Qt: its import is proved absent, and made impossible."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import bsa_calc

Python = Callable[..., Any]
PACKAGE = Path(bsa_calc.__file__).parent
CORE = ("body", "paint", "measure", "label", "record")
EXAMPLE = PACKAGE / "record" / "data" / "examples" / "one-large.json"

#: Makes every import of Qt fail, as where it is not installed.
WITHOUT_QT = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "PyQt6"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, NoQt())
from bsa_calc.cli import main
sys.exit(main(sys.argv[1:]))
"""


def core_modules() -> list[str]:
    """Every module of the core, the command line and the self-test."""
    files = [p for folder in CORE for p in sorted((PACKAGE / folder).glob("*.py"))]
    names = [f"bsa_calc.{p.parent.name}.{p.stem}" for p in files if p.stem != "__init__"]
    return [*names, "bsa_calc.cli", "bsa_calc.self_test", "bsa_calc.errors"]


def test_importing_all_of_the_core_loads_no_qt(python: Python) -> None:
    """In a fresh process, every module of the core, and not one of Qt."""
    assert len(core_modules()) > 25
    code = "; ".join(
        ["import sys", *(f"import {name}" for name in core_modules()),
         "sys.exit(any(m.split('.')[0] in ('PySide6', 'shiboken6') for m in sys.modules))"]
    )  # fmt: skip
    done = python("-c", code)
    assert (done.returncode, done.stderr) == (0, "")


def test_measuring_loads_no_qt(python: Python) -> None:
    """Not while measuring, either."""
    code = f"""
import sys
from bsa_calc.cli import main
status = main(["measure", {str(EXAMPLE)!r}])
assert not any(m.split(".")[0] in ("PySide6", "shiboken6") for m in sys.modules)
sys.exit(status)
"""
    done = python("-c", code)
    assert (done.returncode, done.stderr) == (0, "")


def test_no_core_file_names_qt_or_the_window() -> None:
    """Arrows run one way: no core module mentions Qt or imports the window's modules."""
    for folder in CORE:
        for path in (PACKAGE / folder).rglob("*.py"):
            imports = [line for line in path.read_text("utf-8").splitlines() if "import " in line]
            assert not [line for line in imports if "PySide6" in line or "bsa_calc.ui" in line], path


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [(("measure", str(EXAMPLE)), 0, "Within the limit"),
     (("measure", str(EXAMPLE), "--json"), 0, '"verdict": "within"'),
     (("body",), 0, "left-palm"), (("body", "--json"), 0, '"regions"'), (("self-test",), 0, "All checks passed"),
     (("--version",), 0, "bsa-calc"), (("--help",), 0, "measure")],
)  # fmt: skip
def test_commands_work_without_qt(arguments: tuple[str, ...], status: int, says: str, python: Python) -> None:
    """Each command but the window, with Qt's import made impossible."""
    done = python("-c", WITHOUT_QT, *arguments)
    assert done.returncode == status, done.stderr
    assert says in done.stdout


@pytest.mark.parametrize("arguments", [(), ("open", str(EXAMPLE)), (str(EXAMPLE),), ("demo",)])
def test_the_window_says_what_it_needs(arguments: tuple[str, ...], python: Python) -> None:
    """Without Qt the window ends in a clear error and status 2, without a traceback."""
    done = python("-c", WITHOUT_QT, *arguments)
    assert done.returncode == 2
    assert "needs Qt" in done.stderr
    assert "measure" in done.stderr
    assert "Traceback" not in done.stderr
