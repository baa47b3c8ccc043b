"""The answer is the assessment's, in a patient's words; "within" only where the clinic's card says so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from bsa_calc.label.assessment import Assessment
from bsa_calc.label.rules import LimitKind
from bsa_calc.label.verdict import Verdict
from bsa_calc.paint.drawing import Drawing
from bsa_calc.ui.patient.answer_screen import AnswerScreen
from bsa_calc.ui.patient.patient_words import PatientWords
from bsa_calc.ui.words.verdict_words import VerdictWords
from tests.ui.patient.conftest import Patient

#: Nothing, 2, 8, 8½, 10½, 10, 10½ and 16 hands: within, too close and over.
DRAWINGS = (
    (),
    ("left-knee", "nose"),
    ("left-chest", "right-chest", "left-cheek"),
    ("left-chest", "right-chest", "left-forearm-front"),
    ("left-chest", "right-chest", "left-forearm-front", "nose", "left-knee"),
    ("left-chest", "right-chest", "left-forearm-front", "left-elbow", "left-cheek", "nose"),
    ("left-thigh-front", "right-thigh-front", "left-forearm-front", "nose"),
    ("left-thigh-front", "right-knee", "left-forearm-front", "left-chest", "left-cheek", "right-chest"),
)


def answer_screen(patient: Patient) -> AnswerScreen:
    screen = patient.window.screens["answer"]
    assert isinstance(screen, AnswerScreen)
    return screen


@pytest.mark.parametrize("regions", DRAWINGS)
def test_within_only_where_the_card_says_so(regions: tuple[str, ...], patient: Patient) -> None:
    patient.say_who()
    patient.mark(*regions)
    patient.show("answer")
    found = patient.home.found
    card = VerdictWords().verdict(found)
    says_within = "within" in answer_screen(patient).then.plain_text().lower()
    assert says_within == (card.verdict == "within") == found.is_within
    assert patient.window.next_button.isVisible() == found.is_within
    assert not answer_screen(patient).figures.isVisible()


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_words_and_one_alone_lets_go_on(verdict: Verdict, patient: Patient) -> None:
    patient.say_who()
    patient.mark("left-knee", "nose")

    class Said(Assessment):
        @property
        def verdict(self) -> Verdict:
            return verdict

    was = patient.home.found
    answer = PatientWords(QObject()).answer(Said(was.measurement, was.profile, was.facts, was.now))
    assert answer.says
    assert answer.ready == (verdict is Verdict.WITHIN)
    assert ("within" in f"{answer.says} {answer.then}".lower()) == (verdict is Verdict.WITHIN)


def test_too_close_is_said_without_absurdity(patient: Patient) -> None:
    patient.say_who()
    patient.mark("left-thigh-front", "left-forearm-front", "left-cheek", "nose", "right-knee")
    assert patient.home.found.verdict is Verdict.TOO_CLOSE
    patient.show("answer")
    said = answer_screen(patient).says.plain_text()
    assert said.startswith("About ")
    assert said.endswith("as drawn. It could really be more than 10 hands.")


def test_leaving_out_by_taps_turns_the_sentence(patient: Patient) -> None:
    patient.say_who()
    patient.mark(*DRAWINGS[-1])
    patient.show("answer")
    screen = answer_screen(patient)
    assert patient.home.found.verdict is Verdict.OVER
    assert "too much for one time" in screen.says.plain_text()
    for place in range(2):
        patient.click(screen.ticks[place])
    assert patient.home.found.is_within
    assert screen.then.plain_text() == "Within the limit, if the drawing is right."
    patient.click(screen.ticks[0])
    assert not patient.home.found.is_within
    assert not patient.window.next_button.isVisible()


def test_what_is_all_left_out_can_be_taken_back(patient: Patient) -> None:
    patient.say_who()
    patient.mark("left-thigh-front", "right-thigh-front", "nose")
    patient.show("answer")
    screen = answer_screen(patient)
    for place in range(len(screen.ticks)):
        patient.click(screen.ticks[place])
    assert patient.home.found.verdict is Verdict.NOTHING_PAINTED
    assert screen.says.plain_text() == "All of it is left out."
    assert not patient.window.next_button.isVisible()
    patient.click(screen.ticks[-1])
    assert patient.home.found.is_within


def test_another_limit_than_that_of_the_body_is_said_in_its_unit(patient: Patient) -> None:
    """It needs height and weight; they are asked for, and then the answer comes."""
    was = patient.home.found.profile
    limit = replace(was.limit, kind=LimitKind.AREA_CM2, value=900.0)
    own = replace(was, limit=limit, id="own", own=True)
    patient.home.session.take_profile(own)
    patient.home.session.adjust("choosing", profile="own")
    patient.say_who()
    patient.mark("left-knee", "nose")
    assert patient.home.found.verdict is Verdict.NOT_JUDGED
    patient.click(patient.window.next_button)
    for name, digits in (("height", "168"), ("weight", "65")):
        patient.window.screens[name].pad.show_digits(digits)
        patient.window.go_on()
    assert patient.home.found.is_within
    said = patient.home.words.answer(patient.home.found)
    assert "cm², limit 900 cm²" in said.says


def test_a_tap_on_the_body_leaves_out_one_hand(patient: Patient) -> None:
    patient.say_who()
    patient.mark(*DRAWINGS[-1])
    patient.show("answer")
    before = patient.home.found.measurement
    patient.click_body("front", "left-thigh-front")
    after = patient.home.found.measurement
    assert after.affected_percent == pytest.approx(before.affected_percent)
    assert before.application_percent - after.application_percent == pytest.approx(1, abs=0.02)
    patient.click(answer_screen(patient).undo)
    assert patient.home.found.measurement.application_percent == pytest.approx(before.application_percent)


def test_a_tap_leaves_nothing_out_where_nothing_has_to_be(patient: Patient) -> None:
    patient.say_who()
    patient.mark("left-knee", "nose")
    before: Drawing = patient.home.session.drawing
    patient.click_body("front", "left-knee")
    assert patient.home.session.drawing is before


def test_figures_stand_behind_a_button(patient: Patient) -> None:
    patient.say_who()
    patient.mark("left-knee", "nose")
    screen = answer_screen(patient)
    patient.click(screen.figures_button)
    card = VerdictWords().verdict(patient.home.found)
    for words in (card.percent_text, card.band_text, card.limit_text, card.basis_text):
        assert words in screen.figures.plain_text()


def test_places_that_must_stay_free_are_not_named_as_places_for_cream(patient: Patient) -> None:
    patient.say_who()
    patient.mark("left-eyelids", "left-knee")
    names = [place.name.lower() for place in patient.home.words.to_cream(patient.home.found)]
    assert any("knee" in name for name in names)
    assert not any("eyelid" in name for name in names)
    patient.window.go_on()
    assert "eyelids" in patient.window.screens["put_on"].cautions.plain_text()


def test_a_fault_shows_no_answer(patient: Patient) -> None:
    patient.say_who()
    patient.mark("left-knee", "nose")
    patient.window.distrust()
    assert patient.window.name == "stop"
    patient.show("answer")
    assert patient.window.name == "stop"
