"""All that the program writes goes through one writer: a failure leaves the file before whole."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bsa_calc

PACKAGE = Path(bsa_calc.__file__).parent
#: The writer itself; and the note of who holds a lock, which is worth nothing when its writer is gone.
WRITERS = ("record/store/files.py", "record/store/lock.py")
WRITING = {"write_text", "write_bytes", "mkstemp", "NamedTemporaryFile", "copyfile", "copy", "QSaveFile", "QPdfWriter"}
#: It writes to a device in memory.
IN_MEMORY = {"ui/page/sheet.py": {"QPdfWriter"}}


def writes(text: str) -> Iterator[str]:
    """What writes a file in a module's text: calls of writers, and files opened for writing."""
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        whole = ast.unparse(node)
        of_shutil = name not in ("copy", "copyfile") or whole.startswith("shutil.")
        if name in WRITING and of_shutil:
            yield name
        modes = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        if name in ("open", "fdopen") and any(set(mode) & set("wax+") and len(mode) <= 3 for mode in modes):
            yield name
        if name == "save" and whole.partition(".save(")[2].startswith("str("):
            yield "save"


def test_nothing_else_writes_files() -> None:
    names = {path.relative_to(PACKAGE).as_posix(): path for path in PACKAGE.rglob("*.py")}
    assert len(names) > 200
    found = {name: set(writes(path.read_text("utf-8"))) - IN_MEMORY.get(name, set()) for name, path in names.items()}
    assert {name: how for name, how in found.items() if how and name not in WRITERS} == {}


@pytest.mark.parametrize(
    "text",
    ["path.write_bytes(b'')", "path.open('wb')", "open(path, 'w')", "image.save(str(path))", "shutil.copyfile(a, b)"],
)
def test_a_writer_is_found(text: str) -> None:
    assert list(writes(text))


@pytest.mark.parametrize("text", ["path.open()", "p.save()", "layer.copy()", "session.save(path)"])
def test_what_writes_no_file_is_none(text: str) -> None:
    assert not list(writes(text))
