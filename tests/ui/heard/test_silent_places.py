"""What the eye sees happen is heard too: keys of tools and views, the cross, strokes, files, the comparison."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel

from bsa_calc.ui.document.session import today
from bsa_calc.ui.widgets.accessible import announce

if TYPE_CHECKING:
    from tests.ui.conftest import Desk
    from tests.ui.heard.conftest import Ear

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31), (0.55, 0.33)]


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (K.Key_E, "Eraser"), (K.Key_N, "Skip"), (K.Key_M, "Mirror is on"), (K.Key_L, "Brush: 26 mm"),
        (K.Key_K, "Brush: 22 mm"), (K.Key_Plus, "Zoomed in"), (K.Key_Minus, "Zoomed out"), (K.Key_0, "All is shown"),
    ],
)  # fmt: skip
def test_keys_of_tools_and_zoom_say_what_they_did(desk: Desk, ear: Ear, key: Qt.Key, said: str) -> None:
    desk.key(key)
    assert ear.said == [said]


def test_the_key_of_a_view_has_its_sides_read_out(desk: Desk, ear: Ear) -> None:
    desk.key(K.Key_3)
    desk.look()
    assert ear.all().startswith("Left: nothing painted. Right: nothing painted.")


def test_the_cross_beside_the_body_says_where_the_skin_is(desk: Desk, ear: Ear) -> None:
    desk.hover("front", (0.46, 0.31))
    desk.key(K.Key_Right)
    assert ear.said[-1].startswith("Right chest · ")
    for _ in range(12):
        desk.key(K.Key_Left, CTRL)
    assert "beside the body, " in ear.said[-1]
    assert " cm left of: " in ear.said[-1], "as one sees it on the screen"
    far = int(ear.said[-1].split(", ")[1].split()[0])
    desk.key(K.Key_Left, CTRL)
    assert int(ear.said[-1].split(", ")[1].split()[0]) == far + 3, "half the brush's radius, five times"


def test_a_stroke_of_the_keys_says_that_it_begins_and_what_it_did(desk: Desk, ear: Ear) -> None:
    desk.brush(25)
    desk.hover("front", (0.46, 0.31))
    desk.key(K.Key_Right)
    ear.forget()
    desk.key(K.Key_Return)
    assert ear.said == ["Painting begins. Arrow keys go on, Enter ends it."]
    desk.key(K.Key_Right)
    ear.forget()
    desk.key(K.Key_Return)
    figure = f"{desk.result.affected_percent:.1f} %"
    assert ear.all().startswith("Warning: No skin of the face is painted."), "it outranks"
    assert f"Right chest, {figure}; {figure} in all. Cream this time covers" in ear.all()


def test_a_second_stroke_says_its_own_share_and_undo_takes_it_back(desk: Desk, ear: Ear) -> None:
    desk.drag("front", CHEST)
    first = desk.result.affected_percent
    ear.forget()
    desk.drag("back", CHEST)
    more, whole = desk.result.affected_percent - first, desk.result.affected_percent
    assert f", {more:.1f} %; {whole:.1f} % in all." in ear.all()
    ear.forget()
    desk.key(K.Key_Z, CTRL)
    assert f", {more:.1f} % less; {first:.1f} % in all." in ear.all()


def test_another_age_is_no_stroke(desk: Desk, ear: Ear) -> None:
    desk.drag("front", CHEST)
    ear.forget()
    desk.window.top_bar.age_field.setValue(13)
    assert ear.said
    assert "in all." not in ear.all()


def test_erasing_says_so(desk: Desk, ear: Ear) -> None:
    desk.hover("front", (0.46, 0.31))
    desk.key(K.Key_Right)
    desk.key(K.Key_E)
    desk.key(K.Key_Return)
    assert ear.said[-1] == "Erasing begins. Arrow keys go on, Enter ends it."


def test_copying_and_saving_are_heard(desk: Desk, ear: Ear, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.drag("front", CHEST)
    ear.forget()
    desk.window.top_bar.copy_button.click()
    assert "The result is copied. Paste it into the record." in ear.said
    name = str(tmp_path / "named.bsa")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (name, ""))
    ear.forget()
    desk.key(K.Key_S, CTRL)
    assert "Saved: named.bsa" in ear.said
    ear.forget()
    desk.drag("back", CHEST)
    desk.key(K.Key_S, CTRL)
    assert "Saved: named.bsa" in ear.said, "in the file that has a name already, too"


def test_what_a_tool_has_to_say_is_heard(desk: Desk, ear: Ear) -> None:
    desk.leave()
    desk.key(K.Key_Z)
    assert ear.said == ["Point at the face, a hand or a foot to see it close up."]


def test_a_close_up_is_heard_when_it_comes_and_goes(desk: Desk, ear: Ear) -> None:
    desk.bench.steps.go_to("left-cheek")
    for said in ("Shown close up", "Shown as before"):
        desk.key(K.Key_Z)
        assert ear.said[-1] == said
    desk.key(K.Key_2, CTRL)
    assert ear.said[-1] == "Close-up: Left hand"


def test_turning_the_hand_is_heard(desk: Desk, ear: Ear) -> None:
    desk.key(K.Key_H)
    ear.forget()
    for _ in range(2):
        desk.key(K.Key_Comma)
    for _ in range(3):
        desk.key(K.Key_Period)
    turned = [said.removeprefix("The hand is ") for said in ear.said]
    assert turned == ["turned 15° to the left", "turned 30° to the left", "turned 15° to the left", "upright",
                      "turned 15° to the right"]  # fmt: skip


def test_corners_of_an_outline_are_heard(desk: Desk, ear: Ear) -> None:
    desk.bench.steps.go_to("left-chest")
    desk.key(K.Key_O)
    ear.forget()
    desk.key(K.Key_Return)
    assert ear.said[-1] == "Corner 1."
    for way in (K.Key_Right, K.Key_Down):
        desk.key(way, CTRL)
        desk.key(K.Key_Return)
    assert ear.said[-1] == "Corner 3. Enter once more at the same place closes the outline."
    desk.key(K.Key_Backspace)
    assert ear.said[-1] == "A corner is taken back. Corners left: 2."
    desk.key(K.Key_Return)
    desk.key(K.Key_Return)
    assert desk.result.affected_percent > 0.02
    assert "Left chest, " in ear.all()


def test_a_region_shown_large_is_heard(desk: Desk, ear: Ear) -> None:
    desk.window.region_table.chosen.emit("left-sole")
    assert ear.said[-1] == "Left sole is shown large: soles."


def test_the_comparison_on_the_body_is_heard_with_its_figures(desk: Desk, ear: Ear) -> None:
    desk.drag("front", CHEST)
    visits = desk.bench.visits
    visits.commands.set_date(today() - dt.timedelta(weeks=12))
    visits.commands.add(empty=False)
    assert "The paint is from" in ear.all(), "what was done with visits is heard"
    ear.forget()
    visits.menu.compare_asked.emit(visits.commands.earlier()[0].id)
    assert ear.said[-1].startswith("Comparison of two visits: newly affected 0.0 %, no longer affected 0.0 %, ")
    ear.forget()
    visits.overlay.close()
    assert ear.said == ["The comparison is ended. The body shows the paint of this visit."]


def test_all_that_is_said_comes_from_the_main_window(desk: Desk, ear: Ear) -> None:
    """Orca drops the second of two that come within a tenth of a second from any other part."""
    desk.drag("front", CHEST)
    desk.bench.visits.commands.set_date(today() - dt.timedelta(weeks=12))
    desk.bench.visits.commands.add(empty=False)
    dialog = QDialog(desk.window)
    announce(QLabel("", dialog), "from a dialog over it")
    assert "from a dialog over it" in ear.said
    assert len(ear.said) > 2
    assert all(source is desk.window for source in ear.sources)
    dialog.deleteLater()
