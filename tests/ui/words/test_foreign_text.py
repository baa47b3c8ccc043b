"""Names and notes that others wrote: shown as they stand, and unable to turn round what stands beside them."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Callable
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from bsa_calc.label.profile_file import own_folder
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.record import Person, Record, new_record
from bsa_calc.record.store.recent import RecentFile
from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.ui.files.file_questions import FileQuestions
from bsa_calc.ui.label.profile_dialog import ProfileDialog
from bsa_calc.ui.panels.recent_list import RecentRow
from bsa_calc.ui.system.picture_bytes import kept_picture
from bsa_calc.ui.system.plain_text import plain_box, plain_label, tooltip
from bsa_calc.ui.visits.visits_window import VisitsWindow
from bsa_calc.ui.widgets.line_button import LineButton

#: What Qt would load, and what turns the line round.
PICTURE = "<img src='http://example.org/x.png'>"
TURNED = "\u202eB 17\u2066"
HEBREW = "\u05d0\u05d1 7"


@pytest.fixture
def record(plain: Callable[..., Any]) -> Record:
    drawing = drawing_from(plain([{"region": "left-palm"}]))
    made = new_record(drawing, dt.date(2026, 1, 12))
    return replace(made, person=Person(f"{PICTURE}{TURNED}"))


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What pages asked to be loaded."""
    asked: list[str] = []

    def load(self: QTextDocument, kind: int, name: QUrl) -> None:
        asked.append(name.toString())

    monkeypatch.setattr(QTextBrowser, "loadResource", load)
    return asked


def all_labels(widget: QWidget) -> list[QLabel]:
    return [label for label in widget.findChildren(QLabel) if type(label) is QLabel]


def test_boxes_and_labels_take_no_text_for_a_page(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = plain_box(QMessageBox.Icon.Warning, PICTURE, PICTURE, PICTURE, parent)
    shown = [label for label in all_labels(box) if label.text() == PICTURE]
    assert len(shown) == 2, "what is told, and why"
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in all_labels(box))
    assert plain_label(PICTURE, parent).textFormat() == Qt.TextFormat.PlainText


def test_each_question_about_files_is_plain(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[QLabel] = []

    def answer(box: QMessageBox) -> QMessageBox.StandardButton:
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in all_labels(box))
        seen.extend(all_labels(box))
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "exec", answer)
    ask = FileQuestions(parent)
    ask.refuse(PICTURE, PICTURE)
    ask.tell(PICTURE, PICTURE)
    ask.leave(PICTURE, PICTURE)
    ask.open_read_only(PICTURE)
    ask.changed_on_disk(PICTURE)
    ask.file_is_gone(PICTURE)
    ask.needs_record(PICTURE)
    assert len(seen) >= 7


def test_a_tooltip_shows_what_it_is_given() -> None:
    assert tooltip("B 17") == "B 17"
    page = QTextDocument()
    page.setHtml(tooltip(f"{PICTURE}\nsecond line"))
    assert page.toPlainText().split("\n") == [PICTURE, "second line"]
    assert "\u202e" not in tooltip(TURNED)


def test_a_body_named_like_a_page_loads_nothing(
    desk: Any, dialogs: Any, tmp_path: Path, plain: Callable[..., Any]
) -> None:
    path = tmp_path / f"{PICTURE.replace('/', '_')}.json"
    path.write_text(json.dumps(plain([{"region": "left-palm"}], body=PICTURE)))
    dialogs.answer(QMessageBox.StandardButton.Ok)
    desk.bench.files.open(path)
    assert PICTURE in dialogs.asked[0]


def test_names_and_notes_of_a_record(desk: Any, record: Record, tmp_path: Path, loaded: list[str]) -> None:
    visit = record.visits[-1]
    visit = visit.with_drawing(replace(visit.drawing, note=f"{TURNED} {HEBREW} {PICTURE}"))
    path = tmp_path / "case.bsa"
    with RecordFile() as file:
        file.save_as(record.with_visit(visit), path)
    desk.bench.files.open(path)
    desk.bench.visits.show_all()
    QApplication.processEvents()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, VisitsWindow) and w.isVisible())
    shown = [window.windowTitle(), window.note.plain_text(), window.note.toolTip()]
    shown += [action.text() for action in desk.bench.visits.menu.menu.actions()]
    assert not [text for text in shown if "\u202e" in text or "\u2066" in text]
    assert any("\u2068" in text and text.count("\u2068") == text.count("\u2069") for text in shown)
    assert any(PICTURE in text for text in shown)
    assert escape(PICTURE) in window.note.toolTip()
    assert loaded == []
    window.close()


def test_a_product_of_ones_own(desk: Any, loaded: list[str]) -> None:
    from bsa_calc.body.data_files import read_json

    data = {**read_json("bsa_calc.label", "opzelura-eu.json"), "id": "own", "name": f"{PICTURE} {HEBREW}"}
    own_folder().mkdir(parents=True, exist_ok=True)
    (own_folder() / "own.json").write_text(json.dumps({**data, "short_name": "x", "note": PICTURE}))
    dialog = ProfileDialog(desk.window, desk.session)
    dialog.fill("own")
    said = dialog.text.toPlainText()
    assert PICTURE in said
    assert f"\u2068{PICTURE} {HEBREW}\u2069" in said
    assert loaded == []
    dialog.deleteLater()


def test_a_code_on_paper_turns_nothing_round(plain: Callable[..., Any], tmp_path: Path) -> None:
    from bsa_calc.label.assessment import assess
    from bsa_calc.report.case import make_case
    from bsa_calc.ui.page.pdf import write_pdf

    found = assess(drawing_from(plain([{"region": "left-palm"}])))
    for take_home in (False, True):
        case = make_case(found, day=dt.date(2026, 1, 12), person=f"{TURNED}{PICTURE[:9]}", earlier=None)
        write_pdf(case, tmp_path / "x.pdf", take_home=take_home)
        text = PdfReader(tmp_path / "x.pdf").pages[0].extract_text().replace("\t", " ")
        assert "B 17<img src=" in text
        assert "\u202e" not in text


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_pictures_of_recent_files_may_be_anything(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "page.png").write_text("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
    (tmp_path / "junk.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"x" * 100)
    (tmp_path / "large.png").write_bytes(b"\0" * 2_000_000)
    huge = QImage(4000, 3000, QImage.Format.Format_Mono)
    huge.fill(0)
    huge.save(str(tmp_path / "huge.png"))
    good = QImage(54, 47, QImage.Format.Format_RGB32)
    good.save(str(tmp_path / "good.png"))
    empty = {path.stem for path in tmp_path.glob("*.png") if kept_picture(path).isNull()}
    assert empty == {"pipe", "page", "junk", "large", "huge"}


def test_a_name_with_an_ampersand_has_no_key(qtbot: QtBot, tmp_path: Path) -> None:
    """Alt and D would open the record R&D, or its product's menu, from anywhere in the window."""
    line, parent = LineButton(), QWidget()
    row = RecentRow(RecentFile(tmp_path / "R&D.bsa", dt.datetime.now().astimezone(), tmp_path / "none.png"), parent)
    line.setText("R&D cream")
    for widget in (line, parent):
        qtbot.addWidget(widget)
    assert (line.text(), row.text()) == ("R&D cream", "R&D")
    assert line.shortcut().isEmpty()
    assert row.shortcut().isEmpty()
