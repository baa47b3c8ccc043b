"""How pages and pictures come to be files: by the one writer, so that a failure leaves the file before whole."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bsa_calc.errors import SaidError
from bsa_calc.report.case import Case
from bsa_calc.ui.page.map_file import write_map, write_picture
from bsa_calc.ui.page.pdf import write_pdf

MadeCase = Callable[..., Case]
NAMES = ("page.pdf", "map.png", "map.svg", "all.png")


def write_any(shown: Case, path: Path) -> None:
    """Write a page or one of the pictures, as the name says."""
    if path.suffix == ".pdf":
        write_pdf(shown, path)
    elif path.stem == "all":
        write_picture(shown.drawing, path)
    else:
        write_map(shown, path)


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_durable_and_keeps_its_mode(
    name: str, case: MadeCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, synced = tmp_path / name, []
    path.write_bytes(b"before")
    path.chmod(0o640)
    monkeypatch.setattr(os, "fsync", synced.append)
    write_any(case("just-over"), path)
    assert synced
    assert path.read_bytes() != b"before"
    assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", NAMES)
def test_a_full_disk_leaves_the_file_before(
    name: str, case: MadeCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    path.write_bytes(b"before")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaidError, match="make room there"):
        write_any(case("just-over"), path)
    assert path.read_bytes() == b"before"
    assert [p.name for p in tmp_path.iterdir()] == [name]
