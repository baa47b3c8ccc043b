"""The page of products, and profiles of one's own: made, changed, copied, passed on and deleted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from bsa_calc.body.data_files import read_json
from bsa_calc.label.profile import SHIPPED, load_profile
from bsa_calc.label.rules_json import profile_data
from bsa_calc.record.examples import read_example
from bsa_calc.ui.label.profile_dialog import EMPTY
from bsa_calc.ui.label.profile_editor import ProfileEditor
from bsa_calc.ui.label.profile_form import ProfileForm
from tests.ui.label.conftest import dialog, use, write

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs


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
