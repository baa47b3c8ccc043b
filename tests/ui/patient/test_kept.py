"""The record is kept by itself, comes back at the next start, and goes when that is wanted."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from bsa_calc.record.store.record_file import RecordFile
from bsa_calc.ui.document import session
from bsa_calc.ui.patient.way import MARKING
from tests.ui.patient.conftest import Patient

OpenWindow = Callable[..., Patient]


def close(patient: Patient) -> None:
    assert patient.window.close()


def test_the_next_start_begins_where_the_last_one_ended(open_window: OpenWindow) -> None:
    first = open_window()
    first.say_who()
    first.mark("left-knee", "nose")
    first.home.note_now()
    percent = first.home.found.measurement.application_percent
    close(first)
    second = open_window()
    assert second.window.name == "start"
    assert second.home.found.measurement.application_percent == pytest.approx(percent)
    assert len(second.home.log) == 1
    close(second)


@pytest.mark.skipif(os.name == "nt", reason="modes of Unix")
def test_nobody_else_can_read_it(open_window: OpenWindow) -> None:
    patient = open_window()
    patient.say_who()
    patient.fill("left-knee")
    assert patient.window.keep_now()
    own = patient.home.kept.own
    assert (own.stat().st_mode & 0o777, own.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    close(patient)


def test_half_a_drawing_is_kept_too(open_window: OpenWindow) -> None:
    first = open_window()
    first.say_who()
    first.fill("left-knee")
    close(first)
    second = open_window()
    assert second.home.session.drawing.paint
    assert second.window.name == "age"
    close(second)


def test_changed_skin_is_a_new_visit_whose_paint_is_pale_until_it_is_confirmed(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = open_window()
    patient.say_who()
    patient.mark("left-knee", "nose")
    later = session.now() + dt.timedelta(days=30)
    for module in ("ui.document.session", "ui.patient.home", "ui.patient.start_screen"):
        monkeypatch.setattr(f"bsa_calc.{module}.now", lambda: later)
    for module in ("ui.patient.home", "ui.visits.visit_commands"):
        monkeypatch.setattr(f"bsa_calc.{module}.today", later.date)
    patient.show("start")
    patient.click(patient.window.screens["start"].anew)
    for name in ("pregnancy", "allergy"):
        patient.click(patient.window.screens[name].no)
    assert patient.window.name == "mark1"
    assert len(patient.home.session.record.visits) == 2
    mark = patient.window.screens["mark1"]
    assert patient.window.next_button.text() == "Still the same"
    assert mark.old.isVisible()
    assert not mark.tools["hand"].isVisible()
    before = patient.home.session.drawing
    patient.click_body("front", "left-thigh-front")
    assert patient.home.session.drawing is before
    patient.click(mark.changed_button)
    assert patient.window.next_button.text() == "Next"
    assert mark.tools["hand"].isVisible()
    patient.look()
    patient.click(patient.window.next_button)
    while patient.window.name in MARKING:
        patient.look()
        patient.click(patient.window.next_button)
    assert patient.window.name == "answer"
    assert not patient.home.session.visit.unconfirmed()


def test_a_file_for_the_doctor_is_the_whole_record(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    patient = open_window()
    patient.say_who()
    patient.mark("left-knee", "nose")
    patient.home.note_now()
    path = tmp_path / "for the doctor.bsa"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    patient.show("keep")
    patient.click(patient.window.screens["keep"].file_button)
    file, record = RecordFile.open(path)
    file.close()
    assert len(record.applications) == 1
    assert record.visits[0].drawing.same_as(patient.home.session.drawing)
    assert patient.home.session.place.record_path == patient.home.kept.own


def test_a_clinics_file_is_opened_and_kept_where_it_is(open_window: OpenWindow, tmp_path: Path) -> None:
    first = open_window()
    first.say_who()
    first.mark("left-knee", "nose")
    path = tmp_path / "clinic.bsa"
    first.home.kept.copy_to(path)
    close(first)
    second = open_window(file=path)
    assert second.window.name == "start"
    second.home.note_now()
    close(second)
    file, record = RecordFile.open(path)
    file.close()
    assert len(record.applications) == 1


def test_a_kept_file_that_cannot_be_read_is_not_written_over(open_window: OpenWindow) -> None:
    first = open_window()
    own = first.home.kept.own
    close(first)
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("broken", "utf-8")
    second = open_window()
    assert "cannot be opened" in second.window.problem.plain_text()
    second.say_who()
    second.mark("left-knee", "nose")
    assert own.read_text("utf-8") == "broken"


def test_deleting_all_asks_and_leaves_nothing(open_window: OpenWindow, dialogs: object) -> None:
    patient = open_window()
    patient.say_who()
    patient.mark("left-knee", "nose")
    own = patient.home.kept.own
    assert own.exists()
    dialogs.answer(QMessageBox.StandardButton.Cancel)  # type: ignore[attr-defined]
    patient.window.menu.delete_wanted.emit()
    assert own.exists()
    dialogs.answer(QMessageBox.StandardButton.Yes)  # type: ignore[attr-defined]
    patient.window.menu.delete_wanted.emit()
    assert not own.exists()
    assert not patient.home.session.drawing.paint
    assert patient.home.session.drawing.age is None
    assert patient.window.name == "age"


def test_a_computer_that_remembers_nothing_asks_before_the_drawing_is_lost(
    open_window: OpenWindow, dialogs: object
) -> None:
    patient = open_window()
    patient.window.settings.remembers = False
    patient.say_who()
    patient.mark("left-knee", "nose")
    assert not patient.home.kept.own.exists()
    dialogs.answer(QMessageBox.StandardButton.Cancel)  # type: ignore[attr-defined]
    assert not patient.window.close()
    dialogs.answer(QMessageBox.StandardButton.Discard)  # type: ignore[attr-defined]
    assert patient.window.close()
