"""What the label says besides its limit is heard when it comes, when it changes and when it goes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bsa_calc.label.facts import Answer
from bsa_calc.label.findings import Finding, Severity
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.ui.words.heard_findings import HeardFindings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.ui.conftest import Desk
    from tests.ui.heard.conftest import Ear


def show(desk: Desk, *regions: str, age: int | None = 34) -> None:
    """Show a drawing of whole regions."""
    marks = [{"region": region} for region in regions]
    plain = {"format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": age, "all_sides_seen": True}
    desk.session.start(drawing_from({**plain, "marks": marks}), None)


def test_a_child_with_a_painted_forehead_is_not_only_within(desk: Desk, ear: Ear) -> None:
    show(desk, "forehead")
    ear.forget()
    desk.window.top_bar.age_field.setValue(11)
    said = ear.all()
    assert "Contraindication: The label is for people from 12 years; this person is 11." in said
    assert said.index("Contraindication") < said.index("Cream this time covers")
    assert ear.at_once == [True], "in one piece, so that nothing cuts it short"


def test_it_is_heard_before_anything_is_painted_too(desk: Desk, ear: Ear) -> None:
    desk.window.top_bar.age_field.setValue(11)
    assert "Contraindication: The label is for people from 12 years" in ear.all()


def test_a_contraindication_that_goes_is_heard_after_the_verdict(desk: Desk, ear: Ear) -> None:
    show(desk, "forehead", age=11)
    ear.forget()
    desk.window.top_bar.age_field.setValue(34)
    gone = "No longer so: 11 years old: the label is from 12."
    assert gone in ear.all()
    assert ear.all().index(gone) > ear.all().index("Cream this time covers")
    assert "Contraindication" not in ear.all()


@pytest.mark.parametrize("answer", ["pregnancy_or_breast_feeding", "hypersensitivity"])
def test_answers_are_heard(desk: Desk, ear: Ear, answer: str) -> None:
    show(desk, "forehead")
    ear.forget()
    desk.session.facts.change(**{answer: Answer.YES})
    assert "Contraindication: " in ear.all()
    assert "the label says not to use it." in ear.all()
    assert ear.at_once == [True]
    ear.forget()
    desk.session.facts.change(**{answer: Answer.NO})
    assert "No longer so: " in ear.all()


def test_a_wait_is_heard_with_its_time(desk: Desk, ear: Ear) -> None:
    show(desk, "forehead")
    ear.forget()
    desk.session.facts.change(hours_since_last=3.0)
    said = ear.all()
    assert said.startswith("Warning: The last application was 3 hours ago; the label asks for at least 8.")
    assert "Next not before" in said


def test_time_that_passes_is_not_heard_again(desk: Desk, ear: Ear) -> None:
    show(desk, "forehead")
    desk.session.facts.change(hours_since_last=3.0)
    ear.forget()
    desk.session.facts.change(hours_since_last=3.5)
    assert "Warning" not in ear.all()
    assert "Next not before" in ear.all()


def test_warning_question_and_note_are_heard_as_skin_is_painted(desk: Desk, ear: Ear) -> None:
    desk.window.region_table.share_entered.emit("left-palm", 100.0)
    said = ear.all()
    assert said.index("Warning: No skin of the face is painted.") < said.index("Cream this time covers")
    assert said.index("Question: The age is not known.") > said.index("Cream this time covers")
    ear.forget()
    desk.window.region_table.share_entered.emit("forehead", 100.0)
    assert "No longer so: Face not painted: label is for affected faces." in ear.all()
    assert "Question" not in ear.all(), "it was said"
    ear.forget()
    desk.session.undo_stack.undo()
    assert "Warning: No skin of the face is painted." in ear.all()


def test_a_note_is_heard_with_the_skin_it_is_about(desk: Desk, ear: Ear) -> None:
    show(desk, "forehead")
    ear.forget()
    desk.window.region_table.share_entered.emit("left-eyelids", 100.0)
    assert "Note: There is paint on the eyelids. Do not get the cream into the eyes." in ear.all()


def test_a_fault_of_the_program_takes_no_finding_back(desk: Desk, ear: Ear) -> None:
    show(desk, "forehead", age=11)
    ear.forget()
    desk.bench.distrust()
    assert ear.said
    assert "No longer so" not in ear.all()


def test_another_person_hears_nothing_of_the_one_before(desk: Desk, ear: Ear) -> None:
    show(desk, "forehead", age=11)
    ear.forget()
    show(desk, "forehead", age=34)
    assert "No longer so" not in ear.all()
    ear.forget()
    show(desk, "forehead", age=11)
    assert "Contraindication" in ear.all()
    ear.forget()
    show(desk, "left-palm", age=11)
    assert "Contraindication" in ear.all(), "of the next person it is said again"


def test_a_figure_of_a_finding_that_changes_is_heard(qapp: QApplication) -> None:
    heard = HeardFindings(qapp)
    first = Finding("old_label", Severity.NOTE, "", {"months": 30, "month": "2023-04"})
    assert heard.take([first], empty=False).after
    assert heard.take([first], empty=False) == ("", "", False)
    assert "31 months" in heard.take([replace(first, params={**first.params, "months": 31})], empty=False).after
