"""What the label forbids stops the way with one sentence; why, is nobody's business, and is printed nowhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bsa_calc.label.facts import Answer
from bsa_calc.label.verdict import Verdict
from bsa_calc.ui.document.session import today
from bsa_calc.ui.widgets.text_block import TextBlock
from tests.ui.patient.conftest import Patient
from tests.ui.patient.test_path import page_text


def said(patient: Patient) -> list[str]:
    """The texts on the screen, without the step."""
    blocks = [block for block in patient.window.screen_shown.findChildren(TextBlock) if block.isVisible()]
    return [patient.window.heading.plain_text(), *(block.plain_text() for block in blocks if block.plain_text())]


def test_under_the_labels_age(patient: Patient) -> None:
    patient.say_who(age=11)
    assert patient.window.name == "stop"
    assert said(patient) == ["Do not use this cream now.", "Please ask your doctor."]
    assert not patient.window.next_button.isVisible()


def test_from_the_labels_age_on(patient: Patient) -> None:
    patient.say_who(age=12, body=2)
    assert patient.window.name == "mark1"


@pytest.mark.parametrize("question", ["pregnancy", "allergy"])
def test_yes_stops_and_does_not_say_why(question: str, patient: Patient) -> None:
    window = patient.window
    patient.window.screens["age"].pad.show_digits("34")
    window.go_on()
    window.screens["body"].figures[0].click()
    window.screens["doctor"].yes.click()
    if question == "allergy":
        window.screens["pregnancy"].no.click()
    window.screens[question].yes.click()
    assert window.name == "stop"
    assert said(patient) == ["Do not use this cream now.", "Please ask your doctor."]
    assert patient.home.found.verdict is Verdict.NOT_TO_BE_USED


def test_no_doctor_gave_it(patient: Patient) -> None:
    window = patient.window
    window.screens["age"].pad.show_digits("34")
    window.go_on()
    window.screens["body"].figures[0].click()
    window.screens["doctor"].no.click()
    assert window.name == "stop"


def test_what_the_label_does_not_forbid_is_not_asked(patient: Patient) -> None:
    """The label of the United States has no contraindications."""
    patient.home.session.adjust("choosing", profile="opzelura-us-vitiligo")
    window = patient.window
    window.screens["age"].pad.show_digits("34")
    window.go_on()
    window.screens["body"].figures[0].click()
    window.screens["doctor"].yes.click()
    assert window.name == "mark1"


def test_asked_once_a_visit_and_again_at_the_next(patient: Patient) -> None:
    patient.say_who()
    patient.mark("left-knee", "nose")
    patient.show("start")
    patient.click(patient.window.screens["start"].put_on)
    assert patient.window.name == "answer"
    patient.home.visits.add(empty=False)
    patient.show("start")
    patient.window.screens["start"].wanted.emit("begin")
    assert patient.window.name == "pregnancy"


def test_a_birth_year_that_leaves_the_age_open_asks_for_it(patient: Patient) -> None:
    session = patient.home.session
    patient.say_who(age=12, body=2)
    patient.mark("left-knee", "nose")
    person = replace(session.record.person, birth_year=today().year - 12)
    session.change_record(session.record.with_person(person), "saying the birth year")
    session.facts.change(age=None)
    assert patient.home.found.verdict is Verdict.AGE_NEEDED
    patient.show("start")
    patient.window.screens["start"].wanted.emit("begin")
    assert patient.window.name == "age"
    patient.window.screens["age"].pad.show_digits("12")
    patient.window.go_on()
    assert patient.home.found.is_within


def test_the_answer_is_printed_nowhere(patient: Patient, printed: Path) -> None:
    patient.say_who()
    patient.mark("left-knee", "nose")
    answers = patient.home.session.visit.answers
    assert answers.pregnancy_or_breast_feeding is Answer.NO
    patient.home.answer(patient.window.screens["pregnancy"].kind, applies=True)
    assert patient.home.is_forbidden
    patient.window.giving.print_page()
    words = page_text(printed)
    assert "Not to be used" in words
    assert "pregnan" not in words.lower()
    assert "breast" not in words.lower()


def test_nobody_comes_past_the_stop_by_the_start_page(patient: Patient) -> None:
    patient.say_who()
    patient.mark("left-knee", "nose")
    patient.home.answer(patient.window.screens["allergy"].kind, applies=True)
    patient.show("start")
    patient.click(patient.window.screens["start"].put_on)
    assert patient.window.name == "stop"
