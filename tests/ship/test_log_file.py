"""The log file: in the program's own words, nothing about patients, never larger than said."""

from __future__ import annotations

import ast
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import shapely

import bsa_calc
from bsa_calc.body import shapes
from bsa_calc.ui.system.log_file import NAME, begin_log, forget_log, log, told_error, without_values

PSEUDONYM = "Wren-4711"


@pytest.fixture
def log_path(tmp_path: Path) -> Iterator[Path]:
    """The log file of a program that has just begun to write it."""
    handler = begin_log(tmp_path / "kept")
    assert handler is not None
    yield tmp_path / "kept" / NAME
    log.removeHandler(handler)
    handler.close()


def test_a_message_stands_without_the_values_put_into_it(log_path: Path) -> None:
    logging.getLogger("bsa_calc.record.store.recovery").warning("%s could not be copied: %s", f"{PSEUDONYM}.bsa", 28)
    told = log_path.read_text("utf-8")
    assert "WARNING bsa_calc.record.store.recovery: %s could not be copied: %s" in told
    assert PSEUDONYM not in told


def opening(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ValueError(f"{path} cannot be opened") from error


def test_an_error_stands_without_its_text(log_path: Path, tmp_path: Path) -> None:
    try:
        opening(tmp_path / f"{PSEUDONYM}.bsa")
    except ValueError:
        log.exception("opening failed")
    told = log_path.read_text("utf-8")
    assert "ValueError\nbecause of:" in told
    assert "FileNotFoundError (number 2)" in told
    assert "in test_an_error_stands_without_its_text" in told
    assert PSEUDONYM not in told
    assert str(tmp_path) not in told


def test_the_operands_of_a_failed_overlay_stay_out(log_path: Path) -> None:
    """They are what was painted on somebody's skin."""
    square, other = shapely.box(0, 0, 1, 1), shapely.box(0.5, 0, 2, 1)
    tries = []

    def fails_twice(a: shapely.Geometry, b: shapely.Geometry, **grid: float) -> shapely.Geometry:
        tries.append(grid)
        if len(tries) < 4:
            raise shapely.GEOSException("TopologyException: side location conflict at 0.123 0.456")
        return shapely.intersection(a, b, **grid)

    # The first call is with arrays and fails, then the pair as it is, repaired, and on a grid.
    shapes.overlay(fails_twice, np.array([square]), np.array([other]))
    told = log_path.read_text("utf-8")
    assert "an overlay is repeated on a grid" in told
    assert "GEOSException" in told
    assert shapely.to_wkb(square, hex=True) not in told
    assert "0.123" not in told


def test_errors_that_python_words_itself_keep_their_text() -> None:
    with pytest.raises(AttributeError) as caught:
        None.no_such_name  # type: ignore[attr-defined]  # noqa: B018
    assert "no attribute 'no_such_name'" in told_error(caught.value)


def test_what_cannot_be_imported_is_told_without_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "Wren Q Smith"
    folder.mkdir()
    (folder / "wren_module.py").write_text("")
    monkeypatch.syspath_prepend(str(folder))
    with pytest.raises(ImportError) as caught:
        from wren_module import no_such_name  # noqa: F401
    told = told_error(caught.value)
    assert "cannot import name 'no_such_name' from 'wren_module'" in told
    assert "Smith" not in told
    assert told_error(ImportError("/home/wren/lib.so: undefined symbol: x")) == "ImportError: … undefined symbol: x"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("QFile: cannot open /home/wren/a b.bsa", "QFile: cannot open … …"),
        (r"cannot read C:\Users\wren\x.bsa now", "cannot read … now"),
        ('Could not find "Wren 4711" here', "Could not find … here"),
        ("QPainter::begin: Paint device returned engine == 0", "QPainter::begin: Paint device returned engine == 0"),
    ],
)
def test_qt_messages_lose_names_and_paths(said: str, kept: str) -> None:
    if "a b" in said:
        assert "wren" not in without_values(said)
    else:
        assert without_values(said) == kept


def test_the_file_stays_small(log_path: Path) -> None:
    for _ in range(9000):
        log.warning("the same thing again, and again, and again, as in a fault that comes with every picture")
    sizes = {path.name: path.stat().st_size for path in log_path.parent.iterdir()}
    assert set(sizes) == {NAME, f"{NAME}.1", f"{NAME}.2"}
    assert max(sizes.values()) <= 200_000


def test_it_is_forgotten_with_its_older_files_and_begins_anew(log_path: Path) -> None:
    log.info("before")
    older = [log_path.with_name(f"{NAME}.{number}") for number in (1, 2)]
    for file in older:
        file.write_text("older")
    forget_log(log_path.parent)
    assert list(log_path.parent.iterdir()) == []
    forget_log(log_path.parent)  # nothing is there: no fault
    log.info("after")
    told = log_path.read_text("utf-8")
    assert "after" in told
    assert "before" not in told


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert begin_log(tmp_path / "file" / "below") is None


def test_every_message_is_written_out_in_the_source() -> None:
    """A message put together beforehand would carry its values into the file."""
    wrong = []
    for path in Path(bsa_calc.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            of = node.func.value
            if isinstance(of, ast.Name) and of.id in ("log", "logger", "logging", "_log", "LOG"):
                first = node.args[0] if node.args else None
                plain = isinstance(first, ast.Constant) and isinstance(first.value, str)
                writes = node.func.attr in ("debug", "info", "warning", "error", "exception", "critical", "log")
                if writes and not plain:
                    wrong.append(f"{path.name}:{node.lineno}")
    assert not wrong


@pytest.mark.skipif(os.name == "nt", reason="a link needs rights there")
def test_it_is_not_written_through_a_link(tmp_path: Path) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_text("mine")
    (tmp_path / NAME).symlink_to(victim)
    handler = begin_log(tmp_path)
    assert handler is not None
    log.warning("something")
    log.removeHandler(handler)
    handler.close()
    assert victim.read_text() == "mine"
    assert "something" in (tmp_path / NAME).read_text()
