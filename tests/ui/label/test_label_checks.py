"""Checks and cream beside the verdict: shown with sources, in nobody's way, true to height, weight and layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bsa_calc.label.checks import CHECK_TEXTS, Finding, Severity
from bsa_calc.label.cream_use import cream_use
from bsa_calc.label.facts import Answer, PersonFacts
from bsa_calc.label.profile import load_profile
from bsa_calc.record.examples import read_example
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.self_test import Check
from bsa_calc.ui.label.checks_dialog import ChecksDialog
from bsa_calc.ui.widgets.accessible import unnamed_widgets
from bsa_calc.ui.widgets.fields import Choice
from bsa_calc.ui.words.checks_words import CheckWords

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier


def show(desk: Desk, *regions: str, age: int | None = 34) -> None:
    """Show a drawing of whole regions."""
    marks = [{"region": region} for region in regions]
    plain = {"format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": age, "all_sides_seen": True}
    desk.session.start(drawing_from({**plain, "marks": marks}), None)
    QApplication.processEvents()


def lines(desk: Desk) -> list[str]:
    return [line.text() for line in desk.window.checks.lines]


def findings(desk: Desk) -> dict[str, Finding]:
    return {finding.id: finding for finding in desk.bench.label_checks.findings}


def test_an_empty_body_is_left_in_peace(desk: Desk) -> None:
    assert not desk.window.checks.isVisible()
    desk.window.top_bar.age_field.setValue(11)
    assert lines(desk) == ["11 years old: the label is from 12"]


def test_checks_stand_below_the_verdict_with_their_sources(desk: Desk) -> None:
    show(desk, "left-palm", age=None)
    assert desk.window.checks.isVisible()
    assert lines(desk)[0] == "Face not painted: label is for affected faces"
    first = desk.window.checks.lines[0]
    assert first.severity == "warning"
    assert "EMA/100444/2023" in first.toolTip()
    assert first.accessibleDescription().startswith("Warning: No skin of the face is painted.")
    assert desk.shown.verdict == "within"
    assert {"age_not_known", "pregnancy_not_asked", "old_label"} <= findings(desk).keys()
    assert unnamed_widgets(desk.window) == []


@pytest.mark.parametrize(
    ("facts", "finding"),
    [
        (PersonFacts(weeks_treated=24), "review"),
        (PersonFacts(weeks_treated=52, repigmentation_percent=24.9), "little_repigmentation_entered"),
        (PersonFacts(weeks_treated=52), "repigmentation_not_known"),
        (PersonFacts(height_cm=190, weight_kg=90), "tubes_over"),
    ],
)
def test_each_fact_is_checked_at_once_and_blocks_nothing(desk: Desk, facts: PersonFacts, finding: str) -> None:
    desk.session.start(read_example("just-under"), None)
    verdict, words = desk.shown.verdict, desk.words()
    assert finding not in findings(desk)
    desk.session.facts.set(facts)
    assert finding in findings(desk)
    assert findings(desk)[finding].source
    assert desk.shown.verdict == verdict
    if facts.height_cm is None:  # with the size of the person the band is another
        assert desk.words() == words
    assert desk.window.top_bar.copy_button.isEnabled()


@pytest.mark.parametrize(
    ("facts", "finding", "verdict", "word"),
    [
        (PersonFacts(pregnancy_or_breast_feeding=Answer.YES), "pregnancy_applies", "not_to_be_used", "Not to be used"),
        (PersonFacts(hypersensitivity=Answer.YES), "hypersensitivity_applies", "not_to_be_used", "Not to be used"),
        (PersonFacts(hours_since_last=7.9), "too_soon", "too_soon", "Next not before "),
    ],
)
def test_what_the_label_forbids_takes_the_place_of_the_tick_at_once(
    desk: Desk, facts: PersonFacts, finding: str, verdict: str, word: str
) -> None:
    desk.session.start(read_example("just-under"), None)
    assert desk.shown.verdict == "within"
    desk.session.facts.set(facts)
    assert findings(desk)[finding].source
    assert desk.shown.verdict == desk.window.card.figure.verdict == verdict
    assert desk.words()[1].startswith(word)
    assert "By area alone: within the limit, if the drawing is right." in desk.words()
    assert desk.window.top_bar.copy_button.isEnabled()
    desk.session.facts.set(PersonFacts())
    assert desk.shown.verdict == "within"


def test_warnings_all_have_a_line(desk: Desk) -> None:
    show(desk, "left-palm", age=11)
    facts = PersonFacts(
        pregnancy_or_breast_feeding=Answer.YES, hours_since_last=1, weeks_treated=52, repigmentation_percent=3
    )
    desk.session.facts.set(facts)
    severities = [f.severity for f in findings(desk).values()]
    assert severities[:5] == [Severity.CONTRAINDICATION] * 2 + [Severity.WARNING] * 3
    said = [line.severity for line in desk.window.checks.lines[:5]]
    assert said == ["contraindication", "contraindication", "warning", "warning", "warning"]
    assert lines(desk)[-1] == "3 more to look at"


def test_every_finding_has_a_short_sentence() -> None:
    assert CheckWords()._patterns().keys() == CHECK_TEXTS.keys()


def choose(question: Choice, answer: Answer) -> None:
    """Answer as a press on the list does."""
    question.setCurrentIndex(question.findData(answer.value))
    question.activated.emit(question.currentIndex())


def test_the_page_asks_and_answers(desk: Desk) -> None:
    desk.session.start(read_example("just-under"), None)
    page = ChecksDialog(desk.window, desk.session)
    desk.bot.addWidget(page)
    page.show()
    assert unnamed_widgets(page) == []
    text = page.text.toPlainText
    assert "Pregnancy and breast-feeding were not asked about." in text()
    choose(page.pregnancy, Answer.DOES_NOT_APPLY)
    assert desk.session.facts.facts.pregnancy_or_breast_feeding is Answer.DOES_NOT_APPLY
    assert "regnancy" not in text()
    assert "Hypersensitivity to it was not asked about." in text()
    choose(page.hypersensitivity, Answer.YES)
    assert desk.session.facts.facts.hypersensitivity is Answer.YES
    assert desk.session.facts.facts.pregnancy_or_breast_feeding is Answer.DOES_NOT_APPLY
    assert "Contraindication\nKnown hypersensitivity to it: the label says not to use it." in text()
    choose(page.hypersensitivity, Answer.NO)
    assert "ypersensitivity to" not in text()
    field = page.fields["hours_since_last"]
    field.setFocus()
    desk.bot.keyClicks(field, "5")
    desk.bot.keyClick(field, Qt.Key.Key_Return)
    assert "The last application was 5 hours ago; the label asks for at least 8." in text()
    assert "takes the place of “within”." in text()
    field.setText("-2")
    field.editingFinished.emit()
    assert page.problem.isVisible()
    assert "cannot be" in page.problem.plain_text()
    assert desk.session.facts.facts.hours_since_last == 5
    field.setText("")
    field.editingFinished.emit()
    assert not page.problem.isVisible()
    assert desk.session.facts.facts.hours_since_last is None


# --- cream -----------------------------------------------------------------------------------------------------------


def enter(desk: Desk, **figures: str) -> None:
    """Type into the page for cream."""
    for name, text in figures.items():
        field = getattr(desk.window.cream, f"{name}_field")
        field.setFocus()
        field.selectAll()
        desk.bot.keyClicks(field, text)
        desk.bot.keyClick(field, Qt.Key.Key_Return)


def test_cream_by_keyboard_alone(desk: Desk) -> None:
    desk.session.start(read_example("just-under"), None)
    desk.window.activateWindow()
    desk.key(Qt.Key.Key_H, CTRL)
    page = desk.window.cream
    assert page.isVisible()
    assert desk.window.focusWidget() is page.height_field
    assert not page.grams.isVisible()
    enter(desk, height="186", weight="92")
    use = cream_use(desk.result, load_profile("opzelura-eu"), PersonFacts(height_cm=186, weight_kg=92))
    assert use is not None
    assert f"{use.grams:.1f} g" in page.grams.plain_text()
    assert "Mosteller" in page.skin.plain_text()
    assert "2.18 m²" in page.skin.plain_text()
    assert "2.1 tubes of 100 g; the label allows 2" in page.tubes.plain_text()
    assert "enough for 8.7 % of the body" in page.warning.plain_text()
    assert len(page.units) == 2 * min(13, desk.result.patches.count)
    enter(desk, weight="120")
    assert "Livingston and Lee" in page.skin.plain_text()


def test_tubes_that_bite_before_the_area_are_told(desk: Desk) -> None:
    show(desk, "left-palm", "left-cheek")
    desk.session.facts.set(PersonFacts(height_cm=186, weight_kg=92))
    desk.window.show_cream()
    warning = desk.window.cream.warning.plain_text()
    assert "The tubes allowed are enough for 8.7 % of the body only, less than the limit of 10 %." in warning
    assert "tubes_bite_first" in findings(desk)
    desk.session.facts.set(PersonFacts(height_cm=150, weight_kg=45))
    assert not desk.window.cream.warning.isVisible()


def test_the_layer_is_an_assumption_that_can_be_changed(desk: Desk) -> None:
    desk.session.start(read_example("just-under"), None)
    desk.session.facts.set(PersonFacts(height_cm=170, weight_kg=65))
    desk.window.show_cream()
    page = desk.window.cream
    assert "Long & Finlay 1991" in page.source.plain_text()
    before = page.grams.plain_text()
    page.layer.setCurrentIndex(page.layer.findData("men"))
    page.layer.activated.emit(page.layer.currentIndex())
    assert page.grams.plain_text() != before
    assert page.layer_field.text() == "1.57"
    enter(desk, layer="3.5")
    assert page.layer.currentData() == "own"
    assert "your own figure" in page.source.plain_text()
    assert float(page.grams.plain_text().split()[0]) == pytest.approx(2 * float(before.split()[0]), abs=0.11)
    enter(desk, layer="900")
    assert "not between" in page.problem.plain_text()
    assert desk.session.facts.facts.layer.mg_per_cm2 == 3.5


@pytest.mark.parametrize("text", ["17", "900", "x", "1e999", "nan"])
def test_a_height_that_cannot_be_is_refused_beside_the_field(desk: Desk, text: str) -> None:
    desk.window.show_cream()
    enter(desk, height=text)
    assert desk.window.cream.height_field.accessibleDescription()
    assert desk.session.facts.facts.height_cm is None
    enter(desk, height="170")
    assert desk.session.facts.facts.height_cm == 170
    assert not desk.window.cream.problem.isVisible()


def test_a_limit_in_grams_leads_to_height_and_weight(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    went: list[bool] = []
    monkeypatch.setattr(desk.window.cream, "go_to_size", lambda: went.append(True))
    desk.window.card.size_button.click()
    assert went
    assert desk.window.cream.isVisible()


def test_without_a_sound_program_no_figure_stands_anywhere(desk: Desk, checks: list[Check]) -> None:
    desk.session.start(read_example("just-under"), None)
    desk.session.facts.set(PersonFacts(height_cm=186, weight_kg=92))
    desk.window.show_cream()
    desk.bench.own_check.run(iter([Check("weights", passed=False, detail="changed")]))
    assert not desk.window.checks.isVisible()
    assert not desk.window.cream.grams.isVisible()
    assert not desk.window.cream.tubes.isVisible()
