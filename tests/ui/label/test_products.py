"""Choosing the product and the weight table, and the three kinds of limit on the card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser

from bsa_calc.body.weights import SOURCES
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.live import Live
from bsa_calc.label.profile import SHIPPED, load_profile
from bsa_calc.label.verdict import Verdict, shown_tenths
from bsa_calc.measure.body_size import FORMULAS
from bsa_calc.measure.cream import LAYERS
from bsa_calc.measure.measurement import Measurement
from bsa_calc.record.examples import read_example
from bsa_calc.ui.app import workbench
from bsa_calc.ui.app.help import AboutFigures
from bsa_calc.ui.words.verdict_words import verdict_name
from tests.ui.label.conftest import KNEE, use, write

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

SIZE = PersonFacts(height_cm=170, weight_kg=65)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(workbench, "announce", lambda _, text, **__: said.append(text))
    return said


def test_another_product_judges_at_once_and_says_so(desk: Desk, told: list[str]) -> None:
    desk.session.start(read_example("just-over"), None)
    assert desk.shown.verdict == "over"
    percent = desk.result.application_percent
    use(desk, "opzelura-us-atopic-dermatitis")
    assert desk.shown.verdict == "within"
    assert desk.result.application_percent == percent
    assert desk.window.card.gauge.limit_text() == "limit 20 %"
    assert "Used 11 of 20 hands. Room for about 4½." in " ".join(desk.words())
    assert told == ["Judged by Opzelura, United States, atopic dermatitis now: limit 20 %."]
    assert desk.window.canvas.overlay.hint == told[0]
    assert "Opzelura US, atopic dermatitis, 06-2026" in desk.window.card.basis.text()
    desk.session.undo_stack.undo()
    assert desk.shown.verdict == "over"
    assert "Opzelura, European Union" in told[-1]


def test_the_weight_table_is_chosen_and_named(desk: Desk) -> None:
    desk.session.start(read_example("just-under"), None)
    for table, name in (("rule-of-nines", "Rule of nines"), ("drawn-body", "Areas of the drawn body")):
        use(desk, table)
        assert desk.session.drawing.weight_table == desk.result.weight_table == table
        assert desk.window.card.basis.text().startswith(name)


AREA = {"kind": "area_cm2", "value": 25}
GRAMS = {"kind": "grams_per_time", "value": 200, "days": 30}
PER_DAY = {"per_day": {"value": 2, "source": "made up for a test"}}


@pytest.fixture(params=["area", "grams"])
def other_kind(request: pytest.FixtureRequest, folder: Path) -> str:
    return write(folder, "own-area", AREA) if request.param == "area" else write(folder, "own-grams", GRAMS, **PER_DAY)


def test_without_height_and_weight_nothing_is_within(desk: Desk, other_kind: str) -> None:
    desk.drag("front", KNEE)
    desk.look_at_all_sides()
    use(desk, other_kind)
    card = desk.window.card
    assert desk.session.assessment.verdict is Verdict.NOT_JUDGED
    assert desk.shown.verdict == card.figure.verdict == "not_judged"
    assert "Cannot be judged" in desk.words()
    assert "Enter height and weight." in " ".join(desk.words())
    assert not card.gauge.isVisible()
    assert "within" not in card.accessibleDescription().lower()
    assert desk.figure == f"{shown_tenths(desk.result.application_percent, float('nan')):.1f} %"
    desk.press("front", (0.46, 0.5))
    desk.move("front", (0.47, 0.52))
    assert card.figure.verdict == "not_judged"
    desk.release("front", (0.47, 0.52))
    desk.session.facts.change(height_cm=170.0)
    assert "Enter the weight." in " ".join(desk.words())


def test_a_limit_in_cm2_is_shown_in_cm2(desk: Desk, folder: Path) -> None:
    desk.drag("front", KNEE)
    desk.look_at_all_sides()
    use(desk, write(folder, "own-area", AREA))
    desk.session.facts.set(SIZE)
    assert SIZE.size is not None
    cm2 = desk.result.application_percent * SIZE.size.m2 * 100
    assert desk.figure == f"{shown_tenths(cm2, 25):.1f} cm²"
    assert desk.window.card.gauge.limit_text() == "limit 25 cm²"
    assert cm2 < 25 < cm2 * desk.result.band[1] / desk.result.application_percent
    assert desk.shown.verdict == "too_close"
    assert " cm²" in desk.shown.band_text
    assert "of the body" in desk.shown.affected_text
    said = desk.bench.words.summary(desk.session.assessment)
    assert f", {desk.figure}. Too close to call. The limit is 25 cm²." in said


def test_a_stroke_is_judged_live_by_the_limit_in_cm2(desk: Desk, folder: Path) -> None:
    use(desk, write(folder, "own-area", AREA))
    desk.session.facts.set(SIZE)
    desk.look_at_all_sides()
    desk.press("front", (0.46, 0.3))
    for step in range(60):
        desk.move("front", (0.44 + 0.1 * (step % 2), 0.3 + 0.002 * step))
    desk.bench.card_updates.show_live_whole()
    card = desk.window.card
    assert card.figure.verdict == "over"
    live = card.figure.figure
    assert live.endswith(" cm²")
    desk.release("front", (0.54, 0.42))
    assert desk.figure == live
    assert desk.shown.verdict == "over"


def test_a_limit_in_grams_is_shown_in_grams(desk: Desk, folder: Path) -> None:
    desk.session.start(read_example("just-over"), None)
    use(desk, write(folder, "own-grams", GRAMS, **PER_DAY))
    desk.session.facts.set(SIZE)
    assert desk.figure.endswith(" g")
    assert desk.shown.verdict == "over"
    assert desk.words()[0].startswith("In 30 days this takes · about ")
    assert desk.window.card.gauge.limit_text() == "limit 200 g in 30 days"
    assert "Leave out about" in desk.shown.left_or_over_text
    said = desk.bench.words.summary(desk.session.assessment)
    assert f", {desk.figure}. Over the limit. The limit is 200 g in 30 days." in said


def test_another_drawing_knows_nothing_of_the_last_person(desk: Desk) -> None:
    desk.session.facts.set(SIZE)
    desk.session.start(read_example("just-over"), None)
    assert desk.session.facts.facts == PersonFacts()


def test_all_by_keyboard(desk: Desk) -> None:
    opened: list[bool] = []
    menu = desk.actions.profiles.both
    menu.aboutToShow.connect(lambda: opened.append(True))
    desk.key(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert opened
    menu.close()


@pytest.mark.parametrize("profile_id", ["opzelura-eu", "opzelura-us-atopic-dermatitis"])
def test_the_help_names_every_table_formula_and_source(desk: Desk, profile_id: str) -> None:
    desk.session.adjust("product", profile=profile_id)
    page = AboutFigures(desk.window, desk.session.assessment)
    desk.bot.addWidget(page)
    text = "".join(browser.toPlainText() for browser in page.findChildren(QTextBrowser))
    profile = load_profile(profile_id)
    facts = [fact.source for fact in (profile.per_day, profile.interval_hours, *profile.contraindications) if fact]
    wanted = [
        *SOURCES.values(), *(f.text for f in FORMULAS.values()), *(layer.source for layer in LAYERS.values()),
        *(load_profile(shipped).limit.source for shipped in SHIPPED), *facts,
        *(part.source for part in profile.careful), *(review.source for review in profile.reviews),
        *(limit.source for limit in profile.cream_limits), "Rhodes 2013", "Redlarski 2016", "F-VASI75", "1.96",
    ]  # fmt: skip
    for said in wanted:
        assert said in text, said


#: Ten percent of the body of a person with 2 m² of skin, 1.75 mg/cm², twice a day.
KINDS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "percent": ({"kind": "percent_bsa", "value": 10}, {}),
    "area": ({"kind": "area_cm2", "value": 2000}, {}),
    "grams": ({"kind": "grams_per_time", "value": 210, "days": 30}, PER_DAY),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("nudge", "verdict"), [(-1e-4, "within"), (0.0, "within"), (1e-4, "over")])
def test_the_card_keeps_to_the_limit_exactly(
    desk: Desk, folder: Path, kind: str, nudge: float, verdict: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # a figure without a band: what stands at the limit is not too close to it
    monkeypatch.setattr(Measurement, "band_of", lambda _, percent, hand: (percent, percent + 0 * hand.points))
    limit, more = KINDS[kind]
    value, person = limit["value"], PersonFacts(height_cm=180, weight_kg=80)
    use(desk, write(folder, f"own-{kind}", limit, **more))
    desk.session.facts.set(person)
    drawing = replace(desk.session.drawing, all_sides_seen=True)
    result, percent = replace(desk.result, drawing=drawing), 10 + nudge
    vars(result).update(application_percent=percent, band=(percent, percent))
    found = Assessment(result, desk.session.assessment.profile, person)
    display = desk.bench.words.verdict(found)
    assert display.verdict == verdict
    shown = float(display.percent_text.split()[0].replace(",", ""))
    assert (shown > value) == (verdict == "over")
    assert (shown < value) == (nudge < 0)
    shown_live = Live(found, percent, percent)
    assert verdict_name(shown_live.verdict) == verdict
    assert desk.bench.words.figure(shown_live.held, percent) == display.percent_text
