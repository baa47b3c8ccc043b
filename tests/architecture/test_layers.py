"""The layers of the program: who may import whom."""

import ast
import subprocess
import sys
from pathlib import Path

import bsa_calc

PACKAGE = Path(bsa_calc.__file__).parent
#: From the ground up: a layer may import itself and those before it.
LAYERS = ("body", "paint", "measure", "label", "record", "self_test", "report", "training", "ui", "cli")
#: Below all layers.
GROUND = ("errors", "foreign_text", "reading", "typed", "user_folder", "__init__")
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


#: The rooms of the window, from the ground up: a room may use itself and those before it.
ROOMS = (
    "look", "system", "widgets", "words", "document", "body_map", "page", "tools", "panels", "patches", "visits",
    "files", "label", "share", "patient", "training", "app",
)  # fmt: skip
#: More modules than this in one folder, and nobody finds anything by looking.
MOST_MODULES = 25


def ui_imports() -> dict[str, set[str]]:
    """Per module of the window, as ``look.tokens``, the modules of the window that it imports, wherever it does."""
    known = {
        ".".join(path.relative_to(PACKAGE / "ui").with_suffix("").parts) for path in (PACKAGE / "ui").rglob("*.py")
    }
    found: dict[str, set[str]] = {}
    for module in known:
        tree = ast.parse((PACKAGE / "ui" / f"{module.replace('.', '/')}.py").read_text("utf-8"))
        named = {
            name.removeprefix("bsa_calc.ui.")
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("bsa_calc.ui")
            for name in (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
        }
        found[module] = named & known
    return found


def test_rooms_of_the_window_use_only_those_below() -> None:
    wrong = [
        f"{module} uses {used}"
        for module, all_used in ui_imports().items()
        for used in all_used
        if "." in module and ROOMS.index(used.split(".")[0]) > ROOMS.index(module.split(".")[0])
    ]
    assert not wrong, "\n".join(sorted(wrong))
    assert {path.name for path in (PACKAGE / "ui").iterdir() if path.is_dir()} - {"data", "__pycache__"} == set(ROOMS)


def imports_on_loading() -> dict[str, set[str]]:
    """Per module of the package those that it imports when it is loaded or for its types, not inside a function."""
    files = {".".join(("bsa_calc", *p.relative_to(PACKAGE).with_suffix("").parts)): p for p in PACKAGE.rglob("*.py")}
    found: dict[str, set[str]] = {}
    for module, path in files.items():
        nodes = list(ast.parse(path.read_text("utf-8")).body)
        used: set[str] = set()
        while nodes:
            node = nodes.pop()
            if isinstance(node, ast.If | ast.Try):
                nodes += node.body
            elif isinstance(node, ast.ImportFrom) and node.module:
                used |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        found[module] = used & files.keys()
    return found


def test_no_circle_of_files() -> None:
    """Files that use no file that is left are taken away until none is; what stays lies on a circle or leads to one."""
    left = {module: set(used) for module, used in imports_on_loading().items()}
    while free := [module for module, used in left.items() if not used & left.keys()]:
        for module in free:
            del left[module]
    assert not left, "\n".join(f"{module}: {', '.join(sorted(used & left.keys()))}" for module, used in left.items())


def test_no_folder_is_crowded() -> None:
    for folder in (PACKAGE, *(path for path in PACKAGE.rglob("*") if path.is_dir())):
        modules = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
        assert len(modules) <= MOST_MODULES, folder
