"""What is typed into the patient's figures: read as it stands, or refused so that it is seen; never another figure."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.patient.number_pad import NumberPad
from tests.ui.patient.conftest import Patient


def typed_into(patient: Patient, screen: str, text: str) -> NumberPad:
    patient.show(screen)
    pad = patient.window.screens[screen].pad
    assert isinstance(pad, NumberPad)
    pad.show_digits("")
    pad.setFocus()
    for letter in text:  # not by `QTest.keyClicks`, which knows no letters but English ones
        QApplication.sendEvent(pad, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    QApplication.processEvents()
    return pad


@pytest.mark.parametrize(
    "text", ["9,5", "0.5", "12.9", "1,5", "1500", "1e2", "+30", "-3", "3 4", "½", "٣", "30 cm", "1" * 40]
)
@pytest.mark.parametrize("screen", ["age", "height", "weight"])
def test_what_is_no_whole_number_is_refused(screen: str, text: str, patient: Patient) -> None:
    """16,5 was 165, and 1500 was 150."""
    before = patient.home.session.drawing
    pad = typed_into(patient, screen, text)
    assert pad.value is None
    assert text.startswith(pad.figure.words())
    patient.window.go_on()
    assert patient.window.name == screen
    assert patient.window.problem.plain_text()
    assert patient.home.session.drawing == before


@pytest.mark.parametrize(("text", "age"), [("34", 34), (" 34", 34), ("9", 9)])
def test_a_figure_is_read(text: str, age: int, patient: Patient) -> None:
    typed_into(patient, "age", text)
    patient.window.go_on()
    assert patient.home.session.drawing.age == age


def test_what_was_mistyped_can_be_rubbed_out(patient: Patient) -> None:
    pad = typed_into(patient, "age", "3,4")
    for _ in range(2):
        QTest.keyClick(pad, Qt.Key.Key_Backspace)
    assert pad.value == 3


def test_one_tap_too_many_is_refused_too(patient: Patient) -> None:
    patient.show("age")
    pad = patient.window.screens["age"].pad
    for _ in range(4):
        patient.click(pad.keys[0])
    assert pad.value is None
    assert pad.problem == "The number has too many digits."


@pytest.mark.parametrize(
    ("text", "digits"), [("7:40", "0740"), ("07:40", "0740"), ("7.40", "0740"), ("20:15", "2015"), ("0740", "0740")]
)
def test_a_time_can_be_typed_with_its_mark(text: str, digits: str, patient: Patient) -> None:
    pad = typed_into(patient, "past", text)
    assert (pad.digits, pad.is_full) == (digits, True)


@pytest.mark.parametrize("text", ["7h40", "7:4:0", "07:400", ":740", "740"])
def test_what_is_no_time_is_refused(text: str, patient: Patient) -> None:
    pad = typed_into(patient, "past", text)
    assert not pad.is_full
    patient.window.go_on()
    assert patient.window.name == "past"
    assert patient.home.log == ()
