"""Choosing the product and the weight table, the three kinds of limit on the card, and profiles of one's own."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QTextBrowser

from bsa_calc.body.data_files import read_json
from bsa_calc.body.weights import SOURCES
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.live import live
from bsa_calc.label.profile import SHIPPED, load_profile
from bsa_calc.label.rules_json import profile_data
from bsa_calc.label.verdict import Verdict, shown_tenths
from bsa_calc.measure.body_size import FORMULAS
from bsa_calc.measure.cream import LAYERS
from bsa_calc.measure.measurement import Measurement
from bsa_calc.record.examples import read_example
from bsa_calc.ui.app import workbench
from bsa_calc.ui.app.help import AboutFigures
from bsa_calc.ui.label.profile_dialog import EMPTY, ProfileDialog
from bsa_calc.ui.label.profile_editor import ProfileEditor
from bsa_calc.ui.label.profile_form import ProfileForm
from bsa_calc.ui.words.verdict_words import verdict_name

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs

SIZE = PersonFacts(height_cm=170, weight_kg=65)
KNEE = [(0.44, 0.30), (0.47, 0.32)]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BSA_CALC_PROFILES", str(tmp_path / "profiles"))
    return tmp_path / "profiles"


def write(folder: Path, profile_id: str, limit: dict[str, Any], **more: Any) -> str:
    source = {"source": "made up for a test"}
    data = {"format": "bsa-calc product profile", "version": 1, "id": profile_id, "name": profile_id,
            "short_name": profile_id, "revision": "2026-01", "limit": {**limit, **source}, **more}  # fmt: skip
    folder.mkdir(exist_ok=True)
    (folder / f"{profile_id}.json").write_text(json.dumps(data), "utf-8")
    return profile_id


def use(desk: Desk, profile_id: str) -> None:
    """Choose a product in the menu of the card's last line."""
    menu = desk.actions.profiles.both
    menu.aboutToShow.emit()
    next(a for a in menu.actions() if a.data() == profile_id).trigger()


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


# --- the page of products and the editor -----------------------------------------------------------------------------


def dialog(desk: Desk) -> ProfileDialog:
    made = ProfileDialog(desk.window, desk.session)
    desk.bot.addWidget(made)
    made.show()
    return made


def test_the_page_lists_facts_with_sources_and_flags_old_ones(desk: Desk) -> None:
    made = dialog(desk)
    text = made.text.toPlainText()
    assert "10 % of the body in one application" in text
    assert "EMA/100444/2023" in text
    assert "months old. Check whether the label has changed." in text
    assert not made.edit_button.isEnabled()
    assert not made.delete_button.isEnabled()
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    made.list.setCurrentRow(1)
    made.use_button.click()
    assert chosen == ["opzelura-us-vitiligo"]


def editor(desk: Desk, profile_id: str = "opzelura-eu", *, new: bool = True) -> ProfileEditor:
    made = ProfileEditor(desk.window, profile_data(load_profile(profile_id)), new=new)
    desk.bot.addWidget(made)
    made.show()
    return made


NONSENSE = {
    "limit.value": ("120", "0", "-3", "ten", "", "10.05", "1_0", "1e1", "٣", "１０", "1,500", "nan", "inf", "9" * 400),
    "revision": ("2023", "2999-01", "2023-13", "", "2023-00", "1900-01", "٢٠٢٣-01", "2023-01-01"),
    "minimum_age.value": ("12.5", "300", "-1"),
    "interval_hours.value": ("20", "0", "0.0001"),
    "per_day.value": ("0", "25", "0.001"),
    "hands.count": ("0", "100", "0.5"),
    "name": ("", "   ", "\u200b", "–", "Opzelura, European Union", "W" * 10_000, "a\x00b"),
    "short_name": ("", "opzelura eu", "W" * 41),
    "limit.source": ("", "…"),
    "minimum_age.source": ("",),
    "cream_limits[0].tubes": ("0", "", "many", "0.000001"),
    "cream_limits[0].days": ("0", "367"),
}


@pytest.mark.parametrize(("place", "text"), [(place, text) for place, texts in NONSENSE.items() for text in texts])
def test_nonsense_cannot_be_saved(desk: Desk, folder: Path, place: str, text: str) -> None:
    made = editor(desk)
    made.form.lines[place].setText(text)
    made.save_button.click()
    assert made.isVisible()
    assert not folder.exists() or not list(folder.iterdir())
    problem = made.form.problem_lines[place]
    assert problem.isVisible(), made.problems()
    assert problem.plain_text()
    assert made.form.first_wrong() is not None


def test_what_was_mended_is_no_longer_marked(desk: Desk) -> None:
    made = editor(desk)
    field = made.form.lines["limit.value"]
    field.setText("120")
    made.save_button.click()
    field.clear()
    desk.bot.keyClicks(field, "12")
    assert made.problems() == {}
    assert not made.form.problem_lines["limit.value"].isVisible()


def test_a_profile_of_ones_own_is_made_used_changed_and_deleted(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch, dialogs: Any
) -> None:
    desk.session.start(read_example("just-over"), None)

    def fill(made: ProfileEditor) -> QDialog.DialogCode:
        made.form.lines["name"].setText("Our ward")
        made.form.lines["short_name"].setText("Ward")
        made.form.lines["revision"].setText("2026-01")
        made.form.lines["limit.value"].setText(limits.pop(0))
        made.form.lines["limit.source"].setText("our rule")
        made.save()
        return QDialog.DialogCode(made.result())

    limits = ["15", "11"]
    monkeypatch.setattr(ProfileEditor, "exec", fill)
    page = dialog(desk)
    page.new_button.click()
    assert page.current() == "our-ward"
    assert load_profile("our-ward").limit_percent == 15
    assert load_profile("our-ward").careful == load_profile("our-ward").advice == (), "another medicine's texts"
    use(desk, "our-ward")
    assert desk.shown.verdict == "within"
    page.edit_button.click()
    assert desk.shown.verdict == "too_close"
    dialogs.answer(QMessageBox.StandardButton.Ok)
    page.delete_button.click()
    assert "in use" in dialogs.asked[-1]
    assert (folder / "our-ward.json").exists()
    desk.session.start(read_example("just-over"), None)
    dialogs.answer(QMessageBox.StandardButton.Yes)
    page.delete_button.click()
    assert not list(folder.iterdir())
    assert page.list.count() == len(SHIPPED)


def test_a_profile_changed_on_disk_says_one_thing_everywhere(desk: Desk, folder: Path) -> None:
    """Card, session, clipboard and diary go by the profile as it was read, and later all by the new one."""

    def all_by(limit: float, hours: float, verdict: str) -> bool:
        found, schedule = desk.session.assessment, desk.bench.visits.commands.schedule()
        words = desk.bench.words.summary(found)
        assert schedule is not None
        assert (desk.shown.verdict, found.verdict.value) == (verdict, verdict)
        assert f"The limit is {limit:g} %" in words
        assert ("Over the limit" in words) is (verdict == "over")
        return (found.profile.limit_percent, schedule.interval_hours) == (limit, hours)

    once = {"source": "made up for a test", "value": 10}
    write(folder, "ward", {"kind": "percent_bsa", "value": 8}, interval_hours=once)
    desk.session.start(replace(read_example("just-under"), profile="ward"), None)
    assert all_by(8, 10, "over")
    write(folder, "ward", {"kind": "percent_bsa", "value": 20}, interval_hours={**once, "value": 6})
    assert all_by(8, 10, "over")
    desk.drag("front", KNEE)
    assert all_by(8, 10, "over"), "the drawing is open: nothing of it changes under the user's hand"
    use(desk, "opzelura-eu")
    use(desk, "ward")
    assert all_by(20, 6, "within")


def test_a_copy_has_the_texts_of_its_medicine_unless_they_are_unticked(desk: Desk, folder: Path) -> None:
    made = editor(desk)
    made.keep.click()
    made.save()
    assert load_profile(made.saved_id).advice == ()
    made = editor(desk)
    made.form.lines["name"].setText("Another")
    made.form.lines["short_name"].setText("Another")
    assert made.keep.isChecked()
    made.save()
    copy, eu = load_profile(made.saved_id), load_profile("opzelura-eu")
    assert copy.own
    assert eu.careful
    assert (copy.careful, copy.advice, copy.reviews) == (eu.careful, eu.advice, eu.reviews)


def test_a_damaged_profile_is_listed_with_what_is_wrong(desk: Desk, folder: Path) -> None:
    folder.mkdir()
    (folder / "broken.json").write_text("{", "utf-8")
    use(desk, "opzelura-us-vitiligo")
    page = dialog(desk)
    page.list.setCurrentRow(len(SHIPPED))
    assert "broken.json is not JSON" in page.text.toPlainText()
    assert not page.use_button.isEnabled()
    assert page.delete_button.isEnabled()


@pytest.mark.parametrize("profile_id", SHIPPED)
def test_the_form_keeps_everything(desk: Desk, profile_id: str) -> None:
    data = read_json("bsa_calc.label", f"{profile_id}.json")
    form = ProfileForm(data)
    desk.bot.addWidget(form)
    assert {"cream_limits": [], **data} == {"cream_limits": [], **form.data(profile_id, keep=True)}


def test_the_form_keeps_ages_and_further_limits(desk: Desk) -> None:
    """Limits for an age band have fields; further limits are taken over, or not, with the texts."""
    data = profile_data(load_profile("opzelura-us-atopic-dermatitis"))
    further = [{"kind": "percent_bsa", "value": 5, "ages": {"up_to": 11}, "source": "x"}]
    form = ProfileForm({**data, "further_limits": further})
    desk.bot.addWidget(form)
    made = form.data("mine", keep=True)
    assert made["further_limits"] == further
    assert [limit.get("ages") for limit in made["cream_limits"]] == [
        {"from": 12}, {"from": 12}, {"from": 2, "up_to": 11}
    ]  # fmt: skip
    form.lines["cream_limits[2].ages.up_to"].setText("10")
    assert form.data("mine", keep=False)["cream_limits"][2]["ages"] == {"from": 2, "up_to": 10}
    assert "further_limits" not in form.data("mine", keep=False)
    form.ticks["contraindications.hypersensitivity"].setChecked(True)
    form.lines["contraindications.hypersensitivity.source"].setText("leaflet")
    found = form.data("mine", keep=True)["contraindications"]
    assert found == {"hypersensitivity": {"value": True, "source": "leaflet"}}


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
    shown_live = live(found, percent, percent)
    assert verdict_name(shown_live.verdict) == verdict
    assert desk.bench.words.figure(shown_live.held, percent) == display.percent_text


def test_a_visit_whose_label_is_gone_leaves_the_one_shown_with_its_own_verdict(
    desk: Desk, folder: Path, dialogs: Dialogs
) -> None:
    """Another visit's drawing beside this one's verdict would be the worst there is."""
    desk.session.start(read_example("just-under"), None)
    first = desk.session.visit_id
    desk.bench.visits.commands.add(empty=False)
    second = desk.session.visit_id
    use(desk, write(folder, "own-strict", {"kind": "percent_bsa", "value": 5}))
    desk.look_at_all_sides()
    assert desk.shown.verdict == "over"
    desk.session.show_visit(first)
    assert desk.shown.verdict == "within"
    (folder / "own-strict.json").unlink()
    before = desk.session.drawing, desk.session.result, desk.session.record
    dialogs.answer(QMessageBox.StandardButton.Ok)
    assert not desk.bench.visits.commands.show(second)
    assert "own-strict" in dialogs.asked[0]
    assert (desk.session.drawing, desk.session.result, desk.session.record) == before
    assert desk.session.visit_id == first


def test_a_visit_judged_before_its_own_label_was_changed_says_so(desk: Desk, folder: Path) -> None:
    """Its file still has the verdict of then, and the label's own revision may be the same."""
    desk.session.start(read_example("just-under"), None)
    use(desk, write(folder, "own-label", {"kind": "percent_bsa", "value": 15}))
    assert desk.session.visit.figures is not None
    assert desk.session.visit.figures.verdict == "within"
    assert desk.session.visit.outdated(load_profile("own-label")) == ()
    write(folder, "own-label", {"kind": "percent_bsa", "value": 5})
    assert desk.session.visit.outdated(load_profile("own-label")) == ("profile",)
    desk.session.measure_again()
    assert desk.shown.verdict == "over"


def test_a_label_changed_by_another_window_judges_within_a_minute(desk: Desk, folder: Path) -> None:
    desk.session.start(read_example("just-under"), None)
    use(desk, write(folder, "own-label", {"kind": "percent_bsa", "value": 15}))
    assert desk.shown.verdict == "within"
    write(folder, "own-label", {"kind": "percent_bsa", "value": 5})
    desk.session.look_at_clock()
    assert desk.shown.verdict == "over"
    assert desk.window.card.gauge.limit_text() == "limit 5 %"
    (folder / "own-label.json").unlink()
    desk.session.look_at_clock()
    assert desk.shown.verdict == "over"


# --- records bring their label along ---------------------------------------------------------------------------------


def saved_with(desk: Desk, folder: Path, path: Path, limit: float) -> None:
    """A record that was judged by a label of the user's own, saved and closed."""
    desk.session.start(read_example("just-under"), None)
    use(desk, write(folder, "own-label", {"kind": "percent_bsa", "value": limit}))
    desk.session.save(path)
    desk.session.start(read_example("just-under"), None)


def test_a_colleague_without_the_label_sees_the_same_verdict(desk: Desk, folder: Path, tmp_path: Path) -> None:
    """Of the last visit, not of an earlier one; the menu and the page of products have the record's own text."""
    path = tmp_path / "case.bsa"
    desk.session.start(read_example("just-under"), None)
    desk.bench.visits.commands.add(empty=False)
    last = desk.session.visit_id
    use(desk, write(folder, "own-label", {"kind": "percent_bsa", "value": 5}))
    desk.look_at_all_sides()
    assert desk.shown.verdict == "over"
    desk.session.save(path)
    (folder / "own-label.json").unlink()
    desk.session.start(read_example("just-under"), None)
    assert desk.bench.files.open(path)
    assert (desk.session.visit_id, desk.shown.verdict) == (last, "over")
    menu = desk.actions.profiles.both
    menu.aboutToShow.emit()
    chosen = [action.text() for action in menu.actions() if action.isChecked()]
    assert "own-label (the text in this record)" in chosen
    page = dialog(desk)
    assert page.current() == "own-label"
    assert "made up for a test" in page.text.toPlainText()
    assert not page.edit_button.isEnabled()
    assert page.export_button.isEnabled()
    desk.bench.visits.commands.add(empty=False)
    assert desk.session.assessment.limit_percent == 5
    desk.session.save(path)


@pytest.mark.parametrize("here", [False, True])
def test_another_text_on_this_computer_is_asked_about(
    desk: Desk, folder: Path, tmp_path: Path, dialogs: Dialogs, here: bool
) -> None:
    """The record's counts until the user says otherwise; both limits are named in the question."""
    saved_with(desk, folder, tmp_path / "case.bsa", 5)
    write(folder, "own-label", {"kind": "percent_bsa", "value": 20})
    dialogs.answer(QMessageBox.StandardButton.Yes if here else QMessageBox.StandardButton.No)
    assert desk.bench.files.open(tmp_path / "case.bsa")
    assert "5 % of the body in one application" in dialogs.asked[-1]
    assert "20 % of the body in one application" in dialogs.asked[-1]
    assert desk.session.assessment.limit_percent == (20 if here else 5)
    assert desk.session.unsaved == here
    desk.session.look_at_clock()
    assert desk.session.assessment.limit_percent == (20 if here else 5)
    if not here:
        use(desk, "here:own-label")
        assert desk.session.assessment.limit_percent == 20
        desk.session.undo_stack.undo()
        assert desk.session.assessment.limit_percent == 5
        desk.session.undo_stack.redo()
    desk.session.save(tmp_path / "case.bsa")
    desk.session.start(read_example("just-under"), None)
    assert desk.bench.files.open(tmp_path / "case.bsa")
    assert desk.session.assessment.limit_percent == 20


def test_changing_the_label_here_changes_the_record_that_is_open(
    desk: Desk, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_with(desk, folder, tmp_path / "case.bsa", 15)
    assert desk.bench.files.open(tmp_path / "case.bsa")
    assert desk.shown.verdict == "within"

    def lower(made: ProfileEditor) -> QDialog.DialogCode:
        made.form.lines["limit.value"].setText("5")
        made.save()
        return QDialog.DialogCode(made.result())

    monkeypatch.setattr(ProfileEditor, "exec", lower)
    dialog(desk).edit_button.click()
    assert desk.shown.verdict == "over"
    assert desk.session.unsaved


def test_a_last_visit_that_cannot_be_shown_is_told(desk: Desk, tmp_path: Path, dialogs: Dialogs) -> None:
    """Never in silence: what is seen is an earlier one."""
    path = tmp_path / "case.bsa"
    desk.session.start(read_example("just-under"), None)
    desk.bench.visits.commands.add(empty=False, date=date(2030, 3, 4))
    desk.session.save(path)
    data = json.loads(path.read_text("utf-8"))
    data["visits"][1]["drawing"]["paint"]["packed"] = "AAAA"
    path.write_text(json.dumps(data), "utf-8")
    desk.session.start(read_example("just-under"), None)
    dialogs.answer(QMessageBox.StandardButton.Ok)
    assert desk.bench.files.open(path)
    assert "The last visit, of 4 Mar 2030, cannot be shown." in dialogs.asked[-1]
    assert "paint is damaged" in dialogs.asked[-1]
    assert "earlier visit of" in dialogs.asked[-1]


def test_a_profile_is_passed_on_as_a_file(
    desk: Desk, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dialogs: Dialogs
) -> None:
    """Exported here, imported there; another text of the same id is replaced only if the user says so."""
    path = tmp_path / "given.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    use(desk, write(folder, "own-label", {"kind": "percent_bsa", "value": 5}, medicine="Cream W"))
    page = dialog(desk)
    page.export_button.click()
    given = load_profile("own-label")
    (folder / "own-label.json").unlink()
    use(desk, "opzelura-eu")
    page = dialog(desk)
    page.import_button.click()
    assert page.current() == "own-label"
    assert load_profile("own-label") == given
    write(folder, "own-label", {"kind": "percent_bsa", "value": 9})
    dialogs.answer(QMessageBox.StandardButton.Cancel)
    page.import_button.click()
    assert "9 % of the body" in dialogs.asked[-1]
    assert load_profile("own-label").limit_percent == 9
    dialogs.answer(QMessageBox.StandardButton.Yes)
    page.import_button.click()
    assert load_profile("own-label") == given
    path.write_text(json.dumps({**profile_data(given), "id": "opzelura-eu"}), "utf-8")
    dialogs.answer(QMessageBox.StandardButton.Ok)
    page.import_button.click()
    assert "shipped" in dialogs.asked[-1]


def test_a_new_profile_has_nothing_of_another_medicine(desk: Desk, folder: Path) -> None:
    """Not a figure, not a source, not a text; what is saved is what was typed."""
    page = dialog(desk)
    made = ProfileEditor(page, dict(EMPTY), new=True)
    assert not any(field.text() for field in made.form.lines.values())
    assert not any(box.isChecked() for box in made.form.ticks.values())
    assert made.keep.isHidden()
    typed = {"name": "Klisyri", "short_name": "Klisyri", "medicine": "Tirbanibulin", "revision": "2024-05",
             "limit.value": "2.5", "limit.source": "its leaflet"}  # fmt: skip
    for place, text in typed.items():
        made.form.lines[place].setText(text)
    made.save()
    assert set(profile_data(load_profile(made.saved_id))) == {
        "format", "version", "id", "name", "short_name", "medicine", "revision", "limit"
    }  # fmt: skip


def test_a_copy_is_of_the_same_medicine(desk: Desk, folder: Path) -> None:
    """So its texts are those of the medicine that they are printed for; with another one they go."""
    page = dialog(desk)
    made = ProfileEditor(page, profile_data(load_profile("opzelura-eu")), new=True)
    assert made.form.lines["medicine"].isReadOnly()
    assert made.keep.isChecked()
    own = profile_data(load_profile(write(folder, "own", {"kind": "percent_bsa", "value": 9}, medicine="Cream W",
                                          reviews=[{"week": 8, "source": "W"}])))  # fmt: skip
    changing = ProfileEditor(page, own, new=False)
    field = changing.form.lines["medicine"]
    field.selectAll()
    desk.bot.keyClicks(field, "Cream V")
    assert not changing.keep.isChecked()
    assert not changing.keep.isEnabled()
    for place in ("limit.source",):
        changing.form.lines[place].setText("V")
    changing.save()
    assert load_profile("own").reviews == ()
