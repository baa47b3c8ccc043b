"""Saving a record: into its own file, never over what another program wrote or a newer bsa-calc made."""

from __future__ import annotations

import datetime as dt
import json
import math
import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.format.drawing_file import write_drawing
from bsa_calc.record.record import Record
from bsa_calc.record.store.lock import LockedError
from bsa_calc.record.store.record_file import ChangedOnDiskError, RecordFile
from tests.record.conftest import changed
from tests.record.store.conftest import names, note_in, posix


def test_open_change_save_open(saved: Path) -> None:
    """Twice, without opening in between; the lock and who holds it go with the file."""
    with RecordFile.open(saved)[0] as file:
        assert names(saved.parent) == [".case.bsa.lock", ".case.bsa.who", "case.bsa"]
        file.close()
    assert names(saved.parent) == ["case.bsa"]
    file, record = RecordFile.open(saved)
    with file:
        file.save(changed(record, "one"))
        file.save(changed(record, "two"))
    assert note_in(saved) == "two"
    assert names(saved.parent) == ["case.bsa"]


def test_a_file_changed_by_another_program(saved: Path, record: Record) -> None:
    """Even with the same size and the same time, as where a clock was set back; the other's work stays."""
    file, opened = RecordFile.open(saved)
    times = saved.stat()
    theirs = saved.read_text("ascii").replace("B 17", "B 71")
    saved.write_text(theirs, "ascii")
    os.utime(saved, ns=(times.st_atime_ns, times.st_mtime_ns))
    with pytest.raises(ChangedOnDiskError, match=r"changed by another program.*another name"):
        file.save(changed(opened, "mine"))
    assert saved.read_text("ascii") == theirs
    mine = saved.with_name("mine.bsa")
    file.save_as(changed(opened, "mine"), mine)
    file.close()
    assert note_in(mine) == "mine"


def test_a_clock_set_back(saved: Path) -> None:
    """The time of the file lies in the future: it is saved, opened, saved all the same."""
    os.utime(saved, (4_000_000_000, 4_000_000_000))
    file, record = RecordFile.open(saved)
    file.save(changed(record, "later"))
    os.utime(saved, (1, 1))
    file.save(changed(record, "much earlier"))
    file.close()
    assert note_in(saved) == "much earlier"


@pytest.mark.parametrize("seconds", [-9_000_000_000, 60_000_000_000, 1e300, math.nan])
def test_a_drawing_file_of_an_impossible_day(
    seconds: float, draw: Callable[..., Drawing], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its visit is of today. This drive keeps no such times, others do."""
    path = tmp_path / "plain.json"
    write_drawing(draw("nose"), path)
    real = Path.stat

    def stat(asked: Path, **options: Any) -> Any:
        found = real(asked, **options)
        kept = {name: getattr(found, name) for name in ("st_size", "st_mode")}
        return SimpleNamespace(**kept, st_mtime=seconds) if asked == path else found

    monkeypatch.setattr(Path, "stat", stat)
    day = RecordFile.open(path, read_only=True)[1].visits[0].date
    assert day == dt.datetime.now().astimezone().date()


def test_a_newer_record_is_read_only(saved: Path) -> None:
    data = json.loads(saved.read_text("ascii"))
    data["version"] = 4
    del data["check"]
    saved.write_text(json.dumps(data))
    before = saved.read_bytes()
    file, record = RecordFile.open(saved)
    assert "newer bsa-calc (record version 4" in str(file.read_only)
    with pytest.raises(InputError, match="Install a newer bsa-calc"):
        file.save(record)
    assert saved.read_bytes() == before
    RecordFile.open(saved)[0].close()
    assert names(saved.parent) == ["case.bsa"], "what is only read is not locked"


def test_a_drawing_file_stays_one(draw: Callable[..., Drawing], tmp_path: Path) -> None:
    """It opens as a record of one visit and is held as a record is; saved as a record it is left alone."""
    path = tmp_path / "plain.json"
    write_drawing(draw("nose"), path)
    file, record = RecordFile.open(path)
    with file:
        assert (file.path, file.is_drawing) == (path, True)
        with pytest.raises(LockedError):
            RecordFile.open(path)
        file.save(changed(record, "one"))
        before = path.read_bytes()
        assert json.loads(before)["note"] == "one"
        file.save_as(record, tmp_path / "plain.bsa")
        assert not file.is_drawing
        RecordFile.open(path)[0].close()
    assert path.read_bytes() == before
    assert names(tmp_path) == ["plain.bsa", "plain.json"]


def test_a_drawing_changed_by_another_program(draw: Callable[..., Drawing], tmp_path: Path) -> None:
    path = tmp_path / "plain.json"
    write_drawing(draw("nose"), path)
    with RecordFile.open(path)[0] as file:
        record = RecordFile.open(path, read_only=True)[1]
        write_drawing(draw("left-palm"), path)
        theirs = path.read_bytes()
        with pytest.raises(ChangedOnDiskError, match="changed by another program"):
            file.save(record)
    assert path.read_bytes() == theirs
    with pytest.raises(InputError, match="no file yet"):
        RecordFile().save(record)


@posix
def test_a_file_is_its_own_by_whatever_name(saved: Path) -> None:
    """What is opened to read is not written by a link to it, or by another way to write its folder."""
    link = saved.with_name("link.bsa")
    link.symlink_to(saved)
    around = saved.parent / "none" / ".." / saved.name
    before = saved.read_bytes()
    file, record = RecordFile.open(saved, read_only=True)
    for way in (link, around, saved):
        assert file.is_own(way)
        with pytest.raises(InputError, match="opened read-only"):
            file.save_as(changed(record, "lost"), way)
    assert not file.is_own(saved.with_name("other.bsa"))
    assert saved.read_bytes() == before
