"""A label that was changed or is gone: what was judged by it says so, and a record brings its own text along."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QMessageBox

from bsa_calc.label.profile import load_profile
from bsa_calc.record.examples import read_example
from bsa_calc.ui.label.profile_editor import ProfileEditor
from tests.ui.label.conftest import KNEE, dialog, use, write

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs


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
