"""From the first screen to the printed page: by mouse alone, by the keyboard alone, and by a finger alone."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from bsa_calc.label.verdict import Verdict
from bsa_calc.ui.patient.way import MARKING
from tests.ui.patient.conftest import Patient

MOST_ACTIONS = 20
#: The system's own dialog for the printer: its button.
PRINT_DIALOG = 1


def page_text(page: Path) -> str:
    words = " ".join(sheet.extract_text() for sheet in pypdf.PdfReader(page).pages)
    return " ".join(words.split())


def test_by_mouse_alone_in_twenty_actions(patient: Patient, printed: Path) -> None:
    window, screens, click = patient.window, patient.window.screens, patient.click
    click(screens["age"].pad.keys[2])
    click(screens["age"].pad.keys[3])
    click(window.next_button)
    click(screens["body"].figures[0])
    click(screens["doctor"].yes)
    click(screens["pregnancy"].no)
    click(screens["allergy"].no)
    patient.click_body("front", "left-thigh-front")
    patient.click_body("front", "right-chest")
    for name in MARKING:
        assert window.name == name
        patient.look()
        click(window.next_button)
    assert window.name == "answer"
    assert patient.home.found.verdict is Verdict.WITHIN
    click(window.next_button)
    assert window.name == "put_on"
    click(screens["put_on"].print_button)
    assert patient.actions + PRINT_DIALOG <= MOST_ACTIONS - 2
    said = page_text(printed)
    assert "Ruxolitinib 15 mg/g cream" in said
    assert "Cream on about 2 hands of skin: within the limit" in said
    click(window.next_button)
    click(window.next_button)
    assert window.name == "keep"
    assert patient.actions + PRINT_DIALOG <= MOST_ACTIONS
    assert patient.home.session.drawing.age == 34
    assert len(patient.home.log) == 1


def test_after_cream_was_put_on_the_page_gives_no_leave(patient: Patient, printed: Path) -> None:
    """As on the clinic's card, the next time takes the place of “within”."""
    patient.say_who()
    patient.mark("left-knee", "nose")
    patient.home.note_now()
    patient.show("keep")
    patient.click(patient.window.screens["keep"].print_button)
    said = page_text(printed)
    assert "Next not before" in said
    assert "ithin the limit" not in said


def test_by_touch_alone(patient: Patient, printed: Path) -> None:
    window, screens, touch = patient.window, patient.window.screens, patient.touch
    for key in (2, 3):
        touch(screens["age"].pad.keys[key])
    touch(window.next_button)
    touch(screens["body"].figures[0])
    touch(screens["doctor"].yes)
    touch(screens["pregnancy"].no)
    touch(screens["allergy"].no)
    touch(patient.home.desk.body_map, patient.spot("front", "left-thigh-front"))
    assert patient.home.found.measurement.application_percent == pytest.approx(1, abs=0.01)
    for _ in MARKING:
        patient.look()
        touch(window.next_button)
    for _ in range(3):
        touch(window.next_button)
    touch(screens["keep"].print_button)
    assert patient.actions + PRINT_DIALOG <= MOST_ACTIONS
    assert printed.exists()


def test_by_the_keyboard_alone(patient: Patient, printed: Path) -> None:
    window, screens, press = patient.window, patient.window.screens, patient.press
    for key in (Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_Return):
        press(key)
    assert window.name == "body"
    for screen, button in (
        ("body", screens["body"].figures[0]),
        ("doctor", screens["doctor"].yes),
        ("pregnancy", screens["pregnancy"].no),
        ("allergy", screens["allergy"].no),
    ):
        assert window.name == screen
        patient.tab_to(button)
        press(Qt.Key.Key_Return)
    # No mouse is anywhere: the cross comes up in the middle of the body, and not where a test before left the pointer.
    QApplication.sendEvent(patient.home.desk.body_map, QEvent(QEvent.Type.Leave))
    patient.tab_to(patient.home.desk.body_map)
    press(Qt.Key.Key_Return)
    assert patient.home.found.measurement.application_percent == pytest.approx(1, abs=0.01)
    for name in MARKING:
        assert window.name == name
        patient.look()
        patient.tab_to(window.next_button)
        press(Qt.Key.Key_Return)
    assert window.name == "answer"
    for _ in range(3):
        press(Qt.Key.Key_Return)
    patient.tab_to(screens["keep"].print_button)
    press(Qt.Key.Key_Return)
    assert printed.exists()


def test_enter_alone_declares_no_side(patient: Patient) -> None:
    """The focus of a new screen is on nothing that says “nothing here”."""
    patient.say_who()
    assert window_of(patient) == "mark1"
    for _ in range(5):
        patient.look()
        patient.press(Qt.Key.Key_Return)
    assert window_of(patient) == "mark1"
    assert not patient.home.session.drawing.done_views()


def test_a_press_that_comes_too_early_declares_nothing(patient: Patient) -> None:
    patient.say_who()
    patient.click(patient.window.next_button)
    assert window_of(patient) == "mark1"
    assert patient.window.problem.plain_text() == "Look at this side first."
    patient.look()
    patient.click(patient.window.next_button)
    assert window_of(patient) == "mark2"
    assert patient.home.session.drawing.done_views() == {"front"}
    assert patient.home.session.visit.views_shown == {"front"}


def test_a_close_up_is_not_the_whole_side(patient: Patient) -> None:
    patient.say_who()
    patient.click(patient.window.screens["mark1"].tools["closer"])
    patient.click_body("front", "left-cheek")
    assert patient.home.desk.body_map.panes()[0].frame.zoom > 1
    patient.look()
    patient.click(patient.window.next_button)
    assert window_of(patient) == "mark1"
    assert patient.home.desk.body_map.panes()[0].frame.zoom == 1
    patient.look()
    patient.click(patient.window.next_button)
    assert window_of(patient) == "mark2"


def test_back_leads_to_the_screen_before(patient: Patient) -> None:
    patient.say_who()
    patient.look()
    patient.click(patient.window.next_button)
    patient.click(patient.window.back_button)
    assert window_of(patient) == "mark1"


def window_of(patient: Patient) -> str:
    return patient.window.name
