"""Names that are typed: completed first, then asked whether a file may be replaced; nothing is replaced unasked."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from bsa_calc.record.examples import read_example
from bsa_calc.ui.files import files
from bsa_calc.ui.files.save_dialog import in_file_name, with_ending
from bsa_calc.ui.training.save_table import save_table

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs

ANSWER = QMessageBox.StandardButton
KINDS = "Records (*.bsa);;Drawings (*.json)"
Type = Callable[..., None]


@pytest.fixture
def type_names(monkeypatch: pytest.MonkeyPatch) -> Type:
    """Types one name after the other into the file dialogs; after the last one they are cancelled."""

    def type_them(*paths: Path) -> None:
        names = [str(path) for path in paths]
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (names.pop(0) if names else "", ""))

    return type_them


@pytest.mark.parametrize(
    ("typed", "kind", "whole"),
    [
        ("B 17", "", "B 17.bsa"),
        ("B 17.bsa", "", "B 17.bsa"),
        ("B 17.BSA", "", "B 17.BSA"),
        ("B 17.json", "", "B 17.json"),
        ("B 17", "Drawings (*.json)", "B 17.json"),
        ("B. 17 25.11.2026", "", "B. 17 25.11.2026.bsa"),
        ("Fall.17", "", "Fall.17.bsa"),
        (".bsa", "", ".bsa.bsa"),
        ("case.txt", "", "case.txt.bsa"),
    ],
)
def test_a_dot_in_a_name_is_no_ending(typed: str, kind: str, whole: str) -> None:
    assert with_ending(Path("folder") / typed, KINDS, kind) == Path("folder") / whole


@pytest.mark.parametrize(("text", "part"), [("B 17", "B 17"), ("a/b\\c:d", "a-b-c-d"), (" ..B. ", "B"), ("", ""),
                                             ("\u202eB\u2066 17\ud800", "B 17"), ("x" * 1000, "x" * 40)])  # fmt: skip
def test_a_code_in_a_file_name(text: str, part: str) -> None:
    assert in_file_name(text) == part


def save_record(desk: Desk) -> None:
    desk.bench.files.save_as()


def save_copy(desk: Desk) -> None:
    desk.bench.files.save_drawing_copy()


def export(entry: str) -> Callable[[Desk], None]:
    return lambda desk: desk.bench.export.entries[entry].trigger()


WAYS = {
    "record": (save_record, ".bsa"),
    "copy": (save_copy, ".json"),
    "pdf": (export("pdf"), ".pdf"),
    "take-home": (export("take-home"), ".pdf"),
    "map": (export("map"), ".png"),
    "csv": (export("csv"), ".csv"),
    "json": (export("json"), ".json"),
    "fhir": (export("fhir"), ".json"),
}


@pytest.mark.parametrize("way", WAYS)
def test_another_persons_file_is_not_replaced_unasked(
    way: str, desk: Desk, dialogs: Dialogs, type_names: Type, tmp_path: Path
) -> None:
    """The dialog saw no file of the name typed; the whole name has one."""
    save, ending = WAYS[way]
    desk.session.start(read_example("just-under"), None)
    theirs = tmp_path / f"B. 17{ending}"
    theirs.write_text("another patient's")
    type_names(tmp_path / "B. 17")
    dialogs.answer(ANSWER.Cancel)
    save(desk)
    assert dialogs.asked == [f"{theirs.name} is there already. Replace it?"]
    assert theirs.read_text() == "another patient's"
    assert [path.name for path in tmp_path.glob("B*")] == [theirs.name]


@pytest.mark.parametrize("way", WAYS)
def test_it_is_replaced_where_the_user_says_so(
    way: str, desk: Desk, dialogs: Dialogs, type_names: Type, tmp_path: Path
) -> None:
    save, ending = WAYS[way]
    desk.session.start(read_example("just-under"), None)
    path = tmp_path / f"B. 17{ending}"
    path.write_text("older")
    type_names(tmp_path / "B. 17")
    dialogs.answer(ANSWER.Yes)
    save(desk)
    assert path.read_bytes() != b"older"


def test_another_name_can_be_typed_instead(desk: Desk, dialogs: Dialogs, type_names: Type, tmp_path: Path) -> None:
    desk.session.start(read_example("just-under"), None)
    (tmp_path / "B 17.bsa").write_text("another patient's")
    type_names(tmp_path / "B 17", tmp_path / "B 18")
    dialogs.answer(ANSWER.Cancel)
    assert desk.bench.files.save_as()
    assert (tmp_path / "B 18.bsa").exists()
    assert (tmp_path / "B 17.bsa").read_text() == "another patient's"


def test_copies_of_one_second_have_names_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:
            return dt.datetime(2026, 11, 26, 9, 0, 0, tzinfo=tz or dt.UTC)

    monkeypatch.setattr(files.dt, "datetime", Clock)
    names = []
    for _ in range(3):
        copy = files._copy_name(tmp_path / "B 17.bsa")
        copy.touch()
        names.append(copy.name)
    assert len(set(names)) == 3
    assert names[1].endswith(" 2).bsa")


def test_a_report_is_named_after_code_and_day(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two people's reports of one day have two names."""
    desk.session.start(read_example("just-under"), None)
    desk.session.facts.person = "B/17"
    suggested: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *args: (suggested.append(Path(args[2]).name), ("", ""))[1]
    )
    desk.bench.export.entries["pdf"].trigger()
    day = desk.session.facts.day
    assert day is not None
    assert suggested == [f"bsa-calc report B-17 {day.isoformat()}.pdf"]


TURNED = "\u202ea[*]b"


@pytest.mark.skipif(os.name == "nt", reason="no such names")
def test_a_name_cannot_turn_what_is_said_or_move_the_mark_of_changes(
    desk: Desk, type_names: Type, tmp_path: Path
) -> None:
    said: list[str] = []
    desk.bench.files.said.connect(said.append)
    desk.session.start(read_example("just-under"), None)
    type_names(tmp_path / TURNED)
    assert desk.bench.files.save_as()
    assert said[-1] == "Saved: a[*]b.bsa"
    assert desk.window.windowTitle() == "a[*][*]b.bsa[*] – bsa-calc"  # Qt shows two of them as one


@pytest.mark.skipif(os.name == "nt", reason="no such names")
def test_nor_can_that_of_a_table_of_a_lesson(desk: Desk, type_names: Type, tmp_path: Path) -> None:
    type_names(tmp_path / TURNED)
    assert save_table(desk.window, "lesson", "a,b") == "Saved: a[*]b.csv"


def test_a_name_too_long_or_in_a_circle_is_refused(
    desk: Desk, dialogs: Dialogs, type_names: Type, tmp_path: Path
) -> None:
    (tmp_path / "circle.bsa").symlink_to("circle.bsa")
    desk.session.start(read_example("just-under"), None)
    for name in ("x" * 300, "circle"):
        type_names(tmp_path / name)
        dialogs.answer(ANSWER.Ok)
        assert not desk.bench.files.save_as()
        assert "could not be saved" in dialogs.asked[-1]
