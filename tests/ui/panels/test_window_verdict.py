"""The verdict: only when every side was looked at, in words and shapes, spoken, and never after a failed check."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from bsa_calc import self_test
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.self_test import Check
from bsa_calc.ui.app import own_check
from bsa_calc.ui.panels import verdict_card
from bsa_calc.ui.panels.main_window import PAIRS
from bsa_calc.ui.widgets.buttons import ChoiceButton

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What the screen reader is told, and whether at once."""
    told: list[tuple[str, bool]] = []
    monkeypatch.setattr(verdict_card, "announce", lambda _, text, assertive=False: told.append((text, assertive)))
    return told


def show(desk: Desk, *regions: str, age: int | None = 34, seen: bool = True, body: str = "adult-female") -> None:
    """Show a drawing of whole regions."""
    marks: list[dict[str, Any]] = [{"region": region} for region in regions]
    plain = {"format": "bsa-calc drawing", "version": 1, "body": body, "age": age, "all_sides_seen": seen}
    desk.session.start(drawing_from({**plain, "marks": marks}), None)


def offers(desk: Desk) -> list[ChoiceButton]:
    return [button for button in desk.window.card.findChildren(ChoiceButton) if button.isVisible()]


def untick(desk: Desk, row: int = 0) -> None:
    rows = desk.window.patches.model()
    rows.setData(rows.index(row, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)


def ticks(desk: Desk) -> list[bool]:
    return [row.ticked for row in desk.window.patches.model().rows]


def test_nothing_is_within_before_every_side_was_looked_at(desk: Desk) -> None:
    desk.drag("front", CHEST)
    for pair in PAIRS:
        assert desk.shown.verdict == "not_finished"
        assert "Not finished" in desk.words()
        assert desk.window.card.figure.verdict == desk.window.card.gauge.values.verdict == "not_finished"
        assert desk.session.shown.views == pair
        desk.look()
        desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.shown.verdict == "within"
    assert "Within the limit, if the drawing is right" in desk.words()


def test_an_empty_body_has_no_verdict(desk: Desk) -> None:
    desk.look_at_all_sides()
    assert desk.words()[:2] == ["Cream this time covers", "Paint where the skin has lost its colour."]
    assert not any("Within" in words for words in desk.words())


VERDICTS = {
    "within": (("left-palm",), "Within the limit, if the drawing is right", None),
    "too_close": (("left-palm", "right-palm", "left-hand-back", "right-hand-back", "left-fingers", "right-fingers",
                   "left-buttock", "right-buttock"), "Too close to call", "too_close"),
    "over": (("left-chest", "right-chest", "left-abdomen", "right-abdomen"), "Over the limit", "over"),
}  # fmt: skip


@pytest.mark.parametrize("verdict", VERDICTS)
def test_each_verdict_has_word_shape_edge_and_pattern(desk: Desk, verdict: str) -> None:
    regions, word, edge = VERDICTS[verdict]
    show(desk, *regions)
    assert desk.shown.verdict == verdict
    assert word in desk.words()
    card = desk.window.card
    assert card.figure.verdict == card.gauge.values.verdict == verdict
    assert card.edge == (edge or "line")
    assert bool(offers(desk)) is (verdict != "within")


def test_a_suggestion_is_taken_with_a_click_and_given_back_with_one_undo(desk: Desk) -> None:
    desk.window.top_bar.examples_menu.actions()[2].trigger()  # just over
    assert desk.shown.verdict == "over"
    before = desk.session.drawing
    for button, offer in zip(offers(desk), desk.shown.suggestions, strict=True):
        assert button.accessibleName() == f"{offer.label}: {offer.leaves_text}"
    chosen = desk.shown.suggestions[1]
    offers(desk)[1].click()
    assert chosen.leaves_text == f"leaves {desk.figure}"
    assert desk.shown.verdict == "within"
    assert ticks(desk).count(False) == len(chosen.id.split(","))
    assert desk.result.affected_percent > 10 > desk.result.application_percent
    assert not offers(desk)
    desk.session.undo_stack.undo()
    assert desk.session.drawing is before
    assert desk.shown.verdict == "over"
    assert all(ticks(desk))


def test_every_suggestion_leads_to_within(desk: Desk) -> None:
    for number in (1, 2):
        desk.window.top_bar.examples_menu.actions()[number].trigger()
        for place in range(len(offers(desk))):
            offers(desk)[place].click()
            assert desk.shown.verdict == "within"
            desk.session.undo_stack.undo()


def test_crossing_the_limit_is_spoken_while_painting(desk: Desk, said: list[tuple[str, bool]]) -> None:
    show(desk, "left-chest", "left-upper-back")
    desk.brush(60)
    said.clear()
    path = [(0.45 + 0.02 * (k % 5), 0.42 + 0.012 * k) for k in range(34)]
    desk.press("front", path[0])
    for at in path[1:]:
        desk.move("front", at)
    alarms = [text for text, loud in said if loud]
    assert len(alarms) == 2, said
    assert "Too close to call" in alarms[0]
    assert alarms[1].startswith("10.")
    assert "Over the limit" in alarms[1]
    desk.release("front", path[-1])
    assert [loud for _, loud in said] == [True, True, False]
    assert "Over the limit." in said[-1][0]
    assert "Leave out about" in said[-1][0]


def test_a_patch_left_out_counts_as_affected_only(desk: Desk) -> None:
    desk.brush(30)
    desk.drag("front", CHEST)
    desk.drag("back", [(0.4, 0.7), (0.41, 0.75)])
    both = desk.result.application_percent
    assert both == desk.result.affected_percent
    hatched = desk.picture()
    untick(desk)
    assert desk.result.affected_percent == both
    assert desk.result.application_percent == pytest.approx(both - max(desk.result.patch_percents))
    assert f"affected in all {both:.1f} %" in " ".join(desk.words())
    assert ticks(desk) == [False, True]
    desk.leave()
    middle = desk.place("front", CHEST[1]).toPoint()
    grey = desk.picture()
    assert hatched.copy(middle.x() - 4, middle.y() - 4, 8, 8) != grey.copy(middle.x() - 4, middle.y() - 4, 8, 8)
    colours = [QColor(grey.pixel(middle.x() + dx, middle.y() + dy)) for dx in range(-6, 6) for dy in range(-6, 6)]
    assert max(abs(colour.blue() - colour.red()) for colour in colours) < 45  # grey, not blue
    assert max(c.lightness() for c in colours) - min(c.lightness() for c in colours) > 30  # and dotted


def test_what_is_left_out_stays_left_out(desk: Desk, tmp_path: Path, open_desk: Callable[..., Desk]) -> None:
    desk.brush(30)
    desk.drag("front", CHEST)
    untick(desk)
    left_out = desk.result.affected_percent
    desk.drag("back", [(0.4, 0.7), (0.41, 0.75)])
    assert ticks(desk).count(False) == 1
    assert desk.result.affected_percent - desk.result.application_percent == pytest.approx(left_out, abs=1e-9)
    desk.drag("back", [(0.4, 0.3), (0.41, 0.35)])
    desk.session.undo_stack.undo()
    desk.session.save(tmp_path / "kept.json")
    copy = shutil.copy(tmp_path / "kept.json", tmp_path / "copy.json")  # the file itself is open here
    again = open_desk(copy)
    assert ticks(again) == ticks(desk)
    assert again.result.application_percent == pytest.approx(desk.result.application_percent, abs=1e-9)
    rows = again.window.patches.model()
    row = ticks(again).index(False)
    rows.setData(rows.index(row, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert again.result.application_percent == pytest.approx(again.result.affected_percent, abs=1e-9)


def test_a_deleted_patch_is_gone_until_undo(desk: Desk) -> None:
    desk.drag("front", CHEST)
    desk.drag("back", [(0.4, 0.7), (0.41, 0.75)])
    before = desk.result.affected_percent
    desk.window.patches.selectRow(0)
    desk.bot.keyClick(desk.window.patches, Qt.Key.Key_Delete)
    assert desk.result.patches.count == 1
    assert desk.session.undo_stack.undoText() == "deleting a patch"
    desk.session.undo_stack.undo()
    assert desk.result.affected_percent == before


def test_age_judges_anew_at_once(desk: Desk) -> None:
    show(desk, "left-thigh-front", "right-thigh-front", age=34)
    adult = desk.result.application_percent
    age = desk.window.top_bar.age_field
    age.setValue(1)
    assert desk.session.drawing.age == 1
    assert desk.result.application_percent < adult * 0.8
    assert desk.figure == f"{desk.result.application_percent:.1f} %"
    assert "Lund and Browder, age 1" in desk.window.card.basis.text()
    age.setValue(-1)
    assert desk.session.drawing.age is None
    assert desk.result.application_percent == pytest.approx(adult)
    desk.session.undo_stack.undo()
    assert age.value() == 1


def test_another_body_keeps_the_paint(desk: Desk) -> None:
    desk.drag("front", CHEST)
    paint, before = desk.session.drawing.paint, desk.result.application_percent
    box = desk.window.top_bar.body_box
    box.setCurrentIndex(box.findData("adult-male"))
    box.activated.emit(box.currentIndex())
    assert desk.session.drawing.body == desk.result.body == "adult-male"
    assert desk.session.drawing.paint is paint
    assert desk.result.application_percent != before
    assert desk.result.application_percent == pytest.approx(before, rel=0.3)
    assert desk.figure == f"{desk.result.application_percent:.1f} %"
    desk.session.undo_stack.undo()
    assert desk.result.application_percent == before
    assert box.currentData() == "adult-female"


def test_the_result_is_copied_as_text(desk: Desk) -> None:
    assert not desk.window.top_bar.copy_button.isEnabled()
    show(desk, "left-palm")
    desk.window.top_bar.copy_button.click()
    text = QApplication.clipboard().text()
    assert text.split("\n")[1].startswith(f"One application covers {desk.figure} of the body")
    assert "Within the limit, if the drawing is right. The limit is 10 %." in text
    assert "Lund and Browder, adult · Opzelura EU, 04-2023" in text


def test_a_failed_check_leaves_no_verdict(open_desk: Callable[..., Desk], checks: list[Check], tmp_path: Path) -> None:
    plain = {"format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": 34, "all_sides_seen": True}
    (tmp_path / "palm.json").write_text(json.dumps({**plain, "marks": [{"region": "left-palm"}]}), "utf-8")
    checks += [Check("tables", True, "as printed"), Check("regions", False, "left and right differ")]
    desk = open_desk(tmp_path / "palm.json")
    desk.bot.waitUntil(lambda: desk.shown.verdict == "unavailable")

    def silent() -> None:
        words = " ".join(desk.words())
        assert desk.figure == "–"
        assert "No verdict" in words
        assert "regions: left and right differ" in words
        assert "Within" not in words
        assert not desk.window.top_bar.copy_button.isEnabled()

    silent()
    desk.press("front", CHEST[0])
    desk.move("front", CHEST[1])
    silent()
    desk.release("front", CHEST[1])
    silent()
    desk.key(Qt.Key.Key_Return, CTRL)
    silent()
    assert not desk.bench.own_check.checked


def test_a_check_that_breaks_counts_as_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> list[object]:
        raise OSError("gone")

    monkeypatch.setattr(self_test, "_fixed_steps", broken)
    assert not next(check.passed for check in self_test.checks())


def test_the_real_self_test_passes_in_the_window(
    open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_check, "checks", self_test.checks)
    desk = open_desk()
    desk.bot.waitUntil(lambda: desk.bench.own_check.checked, timeout=30_000)
    assert desk.shown.verdict == "nothing_painted"
    assert desk.shown.empty


def test_no_check_runs_while_a_button_is_held(open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    """A check takes longer than a stroke may stand still."""
    ran: list[int] = []

    def counted() -> Iterator[Check]:
        for number in range(3):
            ran.append(number)
            yield Check(str(number), True, "")

    monkeypatch.setattr(own_check, "checks", lambda: iter(()))
    desk = open_desk()
    desk.press("front", CHEST[0])
    desk.bench.own_check.run(counted())
    desk.move("front", CHEST[1])
    desk.bot.wait(400)
    assert ran == []
    desk.release("front", CHEST[1])
    desk.bot.waitUntil(lambda: ran == [0, 1, 2])


def test_no_check_runs_before_the_first_paint_and_none_is_skipped(
    open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[int] = []

    def counted() -> Iterator[Check]:
        for number in range(5):
            ran.append(number)
            yield Check(str(number), True, "")

    monkeypatch.setattr(own_check, "checks", counted)
    desk = open_desk()
    desk.bot.waitUntil(lambda: desk.bench.own_check.checked)
    assert ran == [0, 1, 2, 3, 4]


def test_a_stroke_over_skin_without_cream_brings_none_back(desk: Desk) -> None:
    """New skin gets cream, what was held back stays so: live as released, and the tick is half."""
    live: list[float] = []
    desk.session.live_changed.connect(lambda application, affected: live.append(application))
    desk.brush(20)
    desk.drag("front", [(0.44, 0.3)])
    desk.drag("front", [(0.56, 0.3)])
    untick(desk)
    held = desk.result.affected_percent - desk.result.application_percent
    assert held > 0
    desk.brush(8)
    desk.drag("front", [(0.44, 0.3), (0.5, 0.3), (0.56, 0.3)])
    rows = desk.window.patches.model()
    assert [row.part_text for row in rows.rows] == [
        f"part: {desk.result.application_percent:.1f} of {desk.result.affected_percent:.1f} %"
    ]
    assert rows.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.PartiallyChecked
    assert desk.result.affected_percent - desk.result.application_percent == pytest.approx(held, abs=1e-9)
    assert live[-1] == pytest.approx(desk.result.application_percent, abs=1e-9)
