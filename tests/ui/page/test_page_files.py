"""How pages and pictures come to be files: by the one writer, so that a failure leaves the file before whole."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from bsa_calc.errors import InputError, SaidError
from bsa_calc.report.case import Case
from bsa_calc.ui.page.map_file import write_map, write_picture
from bsa_calc.ui.page.pdf import write_pdf
from tests.ui.page.conftest import MadeCase

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


def test_the_file_before_stays_when_writing_fails(case: MadeCase, tmp_path: Path) -> None:
    """A folder in the way, or none at all: a clear error, nothing left behind."""
    (tmp_path / "page.pdf").mkdir()
    with pytest.raises(InputError, match=r"page\.pdf could not be saved: .+\. Choose another folder"):
        write_pdf(case("sides-only"), tmp_path / "page.pdf")
    with pytest.raises(InputError, match="could not be saved"):
        write_pdf(case("sides-only"), tmp_path / "none" / "page.pdf")
    with pytest.raises(InputError, match="no paper"):
        write_pdf(case("sides-only"), tmp_path / "other.pdf", paper="a3")
    assert [p.name for p in tmp_path.iterdir()] == ["page.pdf"]


def test_pictures_of_the_map(case: MadeCase, tmp_path: Path) -> None:
    """PNG with the paint's blue; SVG that needs no clipping; no other kinds."""
    write_map(case("just-over"), tmp_path / "map.png")
    image = QImage(str(tmp_path / "map.png"))
    assert image.width() > 2000
    small = image.scaledToWidth(400)
    colours = {small.pixelColor(x, y).name() for x in range(small.width()) for y in range(small.height())}
    assert any(int(c[5:7], 16) - int(c[1:3], 16) > 70 for c in colours)
    write_map(case("just-over"), tmp_path / "map.svg")
    svg = (tmp_path / "map.svg").read_text("utf-8")
    assert QSvgRenderer(str(tmp_path / "map.svg")).isValid()
    assert "clip-path" not in svg
    assert "Over the limit" in svg
    with pytest.raises(InputError, match=r"written as \.png or \.svg"):
        write_map(case("just-over"), tmp_path / "map.gif")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["map.png", "map.svg"]
