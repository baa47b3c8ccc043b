"""The layers of the program: who may import whom."""

import ast
import subprocess
import sys
from pathlib import Path

import bsa_calc

PACKAGE = Path(bsa_calc.__file__).parent
#: From the ground up: a layer may import itself and those before it.
LAYERS = ("body", "paint", "measure", "label", "record", "self_test", "report", "ui", "cli")
#: Below all layers.
GROUND = ("errors", "__init__")
CORE = LAYERS[: LAYERS.index("ui")]


def layer_of(module: str) -> str:
    """The layer of a module of the package, as ``bsa_calc.paint.live``."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imports_of(path: Path) -> set[str]:
    """All modules that a file imports, wherever in it the import stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def python_files() -> list[tuple[str, Path]]:
    """Every file of the package with its layer."""
    files = [(path.relative_to(PACKAGE).parts[0].removesuffix(".py"), path) for path in sorted(PACKAGE.rglob("*.py"))]
    assert len(files) > 50
    return files


def test_imports_run_down_the_layers() -> None:
    wrong = []
    for layer, path in python_files():
        if layer in (*GROUND, "__main__"):
            continue
        allowed = (*GROUND, *LAYERS[: LAYERS.index(layer) + 1])
        wrong += [
            f"{path.relative_to(PACKAGE)} imports {name}"
            for name in imports_of(path)
            if name.split(".")[0] == "bsa_calc" and layer_of(name) not in allowed
        ]
    assert not wrong, "\n".join(wrong)


def test_no_qt_outside_the_window() -> None:
    for layer, path in python_files():
        if layer in CORE:
            assert not any(name.startswith("PySide6") for name in imports_of(path)), path


def test_importing_the_core_loads_no_qt() -> None:
    modules = [
        ".".join(("bsa_calc", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        for layer, path in python_files()
        if layer in (*CORE, "cli")
    ]
    script = (
        f"import sys, {', '.join(modules)}\nassert not [m for m in sys.modules if m.startswith('PySide6')]\nprint('ok')"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "ok\n", done.stderr


def test_no_circle_of_files_in_the_label() -> None:
    """Imports inside functions and those for types only count too."""
    files = {f"bsa_calc.label.{path.stem}": path for path in (PACKAGE / "label").glob("*.py")}
    reach = {name: imports_of(path) & files.keys() for name, path in files.items()}
    for _ in files:
        reach = {name: found.union(*(reach[other] for other in found)) for name, found in reach.items()}
    assert not [name for name, found in reach.items() if name in found]
    assert "bsa_calc.label.ages" in reach["bsa_calc.label.judgement"]


def test_no_file_is_longer_than_400_lines() -> None:
    for _, path in python_files():
        assert len(path.read_text("utf-8").splitlines()) <= 400, path
