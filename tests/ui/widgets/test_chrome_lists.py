"""The patch list and the region table."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDoubleSpinBox
from pytestqt.qtbot import QtBot

from bsa_calc.ui.look.fonts import install_font
from bsa_calc.ui.look.theme import palette_from
from bsa_calc.ui.look.tokens import LIGHT
from bsa_calc.ui.panels.checks_card import ChecksCard
from bsa_calc.ui.panels.patch_list import PatchList
from bsa_calc.ui.panels.region_table import RegionTable
from bsa_calc.ui.words.display import CheckRow, PatchRow, RegionRow

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
ROWS = [
    PatchRow("face", "Face: both cheeks and chin", "0.7 %", "¾"),
    PatchRow("chest", "Chest and upper arms, both sides", "3.9 %", "4"),
    PatchRow("knees", "Knees", "1.8 %", "1¾", ticked=False),
]
REGIONS = [
    RegionRow("scalp", "Scalp", "3.0 %", "", 0.0),
    RegionRow("left-hand-back", "Back of the left hand", "0.8 %", "0.3 %", 37.5),
    RegionRow("chest", "Chest", "6.5 %", "6.5 %", 99.96),
]


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    palette, font = qapp.palette(), qapp.font()
    qapp.setPalette(palette_from(LIGHT))
    install_font(qapp, own=True)
    yield
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def patches(qtbot: QtBot) -> PatchList:
    widget = PatchList()
    qtbot.addWidget(widget)
    widget.resize(320, 361)
    widget.set_patches(ROWS)
    widget.show()
    return widget


@pytest.fixture
def regions(qtbot: QtBot) -> RegionTable:
    widget = RegionTable()
    qtbot.addWidget(widget)
    widget.resize(320, 361)
    widget.set_regions(REGIONS)
    widget.show()
    return widget


def cell(table: PatchList | RegionTable, row: int, column: int) -> QPoint:
    return table.visualRect(table.model().index(row, column)).center()


def spoken(model: QAbstractItemModel, row: int, column: int) -> str:
    return str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_model_keeps_qt_rules(patches: PatchList, regions: RegionTable) -> None:
    testers = [QAbstractItemModelTester(widget.model()) for widget in (patches, regions)]
    patches.set_patches([*ROWS[1:], PatchRow("new", "Nose", "0.1 %", "")])
    patches.set_patches([])
    patches.set_patches(ROWS)
    regions.set_regions(REGIONS[:2])
    assert testers


def test_a_hidden_table_of_regions_puts_rows_into_words_when_they_are_asked_for(regions: RegionTable) -> None:
    asked: list[str] = []

    def rows_of(share: str) -> Callable[[], list[RegionRow]]:
        def rows() -> list[RegionRow]:
            asked.append(share)
            return [REGIONS[0]._replace(share_text=share), *REGIONS[1:]]

        return rows

    regions.show_when_seen(rows_of("1 %"))
    regions.hide()
    for share in ("2 %", "3 %"):
        regions.show_when_seen(rows_of(share))
    assert asked == ["1 %"]
    assert regions.model().index(0, 1).data() == "3 %"
    regions.show_when_seen(rows_of("4 %"))
    regions.show()
    assert asked == ["1 %", "3 %", "4 %"]
    assert regions.model().index(0, 1).data() == "4 %"


def test_a_check_that_changes_keeps_its_line(qtbot: QtBot) -> None:
    """What has the keyboard's focus keeps it."""
    card = ChecksCard()
    qtbot.addWidget(card)
    card.show_rows([CheckRow("note", "One", "One, whole"), CheckRow("note", "Two", "Two, whole")])
    first, second = card.lines
    card.show_rows([CheckRow("warning", "Another", "Another, whole")])
    assert card.lines == [first]
    assert (first.text(), first.severity, first.accessibleDescription()) == ("Another", "warning", "Another, whole")
    assert second.parent() is None


#: Names of more than one line, more of them than any list has at once.
LONG = "Left lower leg, front; left knee; left thigh, back and outer side; {0} smaller ones beside them"


@pytest.mark.parametrize("graded", [False, True])
@pytest.mark.parametrize("count", [8, 41, 300])
def test_no_name_is_cut_short_however_many_there_are(patches: PatchList, count: int, *, graded: bool) -> None:
    """Nor after the list got longer or shorter, when every row may have another name."""
    grade = "50 %" if graded else ""
    rows = [PatchRow(str(k), LONG.format(k) if k % 3 else "Nose", "0.1 %", "", grade_text=grade) for k in range(count)]
    for shown in (rows[: count // 2], rows, rows[1:]):
        patches.set_patches(shown)
        QApplication.processEvents()
        for row, wanted in enumerate(shown):
            box = patches.visualRect(patches.model().index(row, 1))
            room = QRect(0, 0, box.width() - 10, 1000)
            needed = patches.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), wanted.name)
            assert needed.height() <= box.height(), (row, wanted.name)
        heights = {patches.rowHeight(row) for row, wanted in enumerate(shown) if wanted.name == "Nose"}
        assert len(heights) == 1, "a short name keeps a low row"


def test_a_tick_is_asked_for_not_made(patches: PatchList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(patches.ticked) as ticked, qtbot.assertNotEmitted(patches.picked):
        qtbot.mouseClick(patches.viewport(), LEFT, pos=cell(patches, 0, 0))
    assert ticked.args == ["face", False]
    assert patches.model().index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    with qtbot.waitSignal(patches.ticked) as ticked:
        patches.model().setData(patches.model().index(2, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert ticked.args == ["knees", True]


def test_rows_are_picked_with_mouse_and_keys(patches: PatchList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(patches.picked) as picked:
        qtbot.mouseClick(patches.viewport(), LEFT, pos=cell(patches, 0, 1))
    assert picked.args == [frozenset({"face"})]
    with qtbot.waitSignal(patches.picked) as picked:
        qtbot.mouseClick(patches.viewport(), LEFT, CTRL, cell(patches, 2, 1))
    assert picked.args == [frozenset({"face", "knees"})]
    with qtbot.waitSignal(patches.delete_requested) as deleted:
        qtbot.keyClick(patches, Qt.Key.Key_Delete)
    assert deleted.args == [frozenset({"face", "knees"})]
    with qtbot.waitSignal(patches.ticked_several) as ticked:
        qtbot.keyClick(patches, Qt.Key.Key_Space)
    assert ticked.args == [frozenset({"face", "knees"}), True]


def test_space_ticks_the_current_row(patches: PatchList, qtbot: QtBot) -> None:
    patches.setCurrentIndex(patches.model().index(1, 1))
    with qtbot.waitSignal(patches.ticked) as ticked:
        qtbot.keyClick(patches, Qt.Key.Key_Space)
    assert ticked.args == ["chest", False]


def test_picking_from_the_body_tells_nothing_back(patches: PatchList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(patches.picked):
        patches.set_picked(["knees"])
    assert patches.picked_ids() == {"knees"}


def test_hovering_goes_both_ways(patches: PatchList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(patches.hovered) as hovered:
        qtbot.mouseMove(patches.viewport(), cell(patches, 1, 1))
    assert hovered.args == ["chest"]
    with qtbot.assertNotEmitted(patches.hovered):
        patches.set_hovered("knees")
    assert patches.hovered_row == 2
    patches.set_patches(ROWS[:1])
    assert patches.hovered_row == -1


def test_selection_outlives_a_change_of_other_rows(patches: PatchList) -> None:
    patches.set_picked(["knees"])
    patches.set_patches([ROWS[0], ROWS[2]._replace(percent_text="1.9 %")])
    assert patches.picked_ids() == {"knees"}
    patches.set_patches([ROWS[0], PatchRow("nose", "Nose", "0.1 %", ""), ROWS[2]])
    assert patches.picked_ids() == {"knees"}


def test_only_what_changed_is_touched(patches: PatchList) -> None:
    touched: list[tuple[int, int]] = []
    patches.model().dataChanged.connect(lambda first, last: touched.append((first.row(), last.row())))
    patches.set_patches([ROWS[0], ROWS[1]._replace(ticked=False), ROWS[2]])
    assert touched == [(1, 1)]


def test_a_row_is_spoken_once_by_a_screen_reader_that_says_all_its_cells(
    patches: PatchList, regions: RegionTable
) -> None:
    cells = [spoken(patches.model(), 2, column) for column in range(3)]
    assert cells == ["Knees, left out this time", "Knees, hands: 1¾", "1.8 % of the body"]
    assert [spoken(regions.model(), 0, column) for column in range(4)] == [
        "Scalp", "3.0 % of the body", "nothing painted", "Scalp: 0 % of it",
    ]  # fmt: skip
    assert [spoken(regions.model(), 1, column) for column in range(4)] == [
        "Back of the left hand", "0.8 % of the body", "0.3 % of the body painted", "Back of the left hand: 38 % of it",
    ]  # fmt: skip
    regions.set_regions([REGIONS[0], REGIONS[1]._replace(entered=True)])
    assert [spoken(regions.model(), 1, column) for column in (2, 3)] == [
        "0.3 % of the body entered", "Back of the left hand: 37.5 % of it, not drawn",
    ]  # fmt: skip


def test_what_stands_in_one_sentence_of_a_row(patches: PatchList, regions: RegionTable) -> None:
    assert patches.spoken("knees") == "Knees, 1.8 % of the body, hands: 1¾, left out this time"
    told = [str(regions.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole)) for row in (0, 1)]
    assert "Scalp: 3.0 % of the body, nothing painted" in told[0]
    assert "0.8 % of the body, 0.3 % of the body painted, that is 38 % of the region" in told[1]


def test_only_the_cell_with_the_cursor_can_be_picked(regions: RegionTable) -> None:
    """Of each other cell a screen reader would say that it is not selected."""
    for editable, column in ((False, 0), (True, 3)):
        regions.set_editable(editable)
        flags = [regions.model().flags(regions.model().index(0, k)) for k in range(4)]
        assert [k for k in range(4) if flags[k] & Qt.ItemFlag.ItemIsSelectable] == [column]


def test_ticked_and_left_out_differ_in_pattern_not_only_colour(patches: PatchList) -> None:
    image = patches.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine()).astype(float)
    swatches = []
    for row in (1, 2):
        middle = patches.visualRect(patches.model().index(row, 0)).center().y()
        part = pixels[middle - 5 : middle + 5, 33:43]
        swatches.append((part - part.min()) / np.ptp(part) > 0.5)
    assert (swatches[0] != swatches[1]).mean() > 0.2


def test_twelve_rows_show_before_the_list_scrolls(patches: PatchList, qapp: QApplication) -> None:
    knees = ROWS[2]
    patches.set_patches([knees._replace(id=str(number)) for number in range(12)])
    qapp.processEvents()
    assert patches.verticalScrollBar().maximum() == 0
    patches.set_patches([knees._replace(id=str(number)) for number in range(13)])
    qapp.processEvents()
    assert patches.verticalScrollBar().maximum() > 0


def test_long_names_get_a_second_line_while_there_is_room(patches: PatchList, qapp: QApplication) -> None:
    qapp.processEvents()
    heights = [patches.verticalHeader().sectionSize(row) for row in range(3)]
    assert heights[1] > heights[2] >= 24


def test_one_of_500_patches_changes_alone(patches: PatchList, qapp: QApplication) -> None:
    rows = [PatchRow(str(number), f"Patch {number} of the left forearm", "0.1 %", "") for number in range(500)]
    patches.set_patches(rows)
    qapp.processEvents()
    changed: list[tuple[int, int]] = []
    patches.model().dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    rows[7] = rows[7]._replace(percent_text="0.2 %")
    patches.set_patches(rows)
    assert changed == [(7, 7)]


def test_an_empty_list_says_what_will_be_here(patches: PatchList) -> None:
    full = patches.grab().toImage()
    patches.set_patches([])
    assert patches.grab().toImage() != full


def test_a_share_is_typed_by_keyboard_alone(regions: RegionTable, qtbot: QtBot) -> None:
    regions.set_editable(True)
    regions.set_current("left-hand-back")
    regions.setFocus()
    qtbot.keyClick(regions, Qt.Key.Key_Return)
    field = regions.findChild(QDoubleSpinBox)
    assert field is not None
    assert field.accessibleName() == "How much of Back of the left hand, in percent"
    field.selectAll()
    qtbot.keyClicks(field, "40")
    with qtbot.waitSignal(regions.share_entered) as entered:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert entered.args == ["left-hand-back", 40.0]
    assert regions.model().index(1, 3).data() == "38 %"  # the document decides


def test_without_leave_nothing_can_be_typed(regions: RegionTable, qtbot: QtBot) -> None:
    assert not regions.model().flags(regions.model().index(0, 3)) & Qt.ItemFlag.ItemIsEditable
    regions.set_current("scalp")
    with qtbot.waitSignal(regions.chosen) as chosen:
        qtbot.keyClick(regions, Qt.Key.Key_Return)
    assert chosen.args == ["scalp"]


def test_a_region_is_never_called_full_or_empty_when_it_is_not(regions: RegionTable) -> None:
    shown = [regions.model().index(row, 3).data() for row in range(3)]
    assert shown == ["–", "38 %", "99 %"]
    regions.set_regions([REGIONS[0]._replace(filled=0.01), REGIONS[1]._replace(filled=100.0), REGIONS[2]])
    assert [regions.model().index(row, 3).data() for row in range(3)] == ["1 %", "100 %", "99 %"]


def test_a_region_is_lit_under_the_pointer(regions: RegionTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(regions.hovered) as hovered:
        qtbot.mouseMove(regions.viewport(), cell(regions, 2, 0))
    assert hovered.args == ["chest"]
    regions.set_hovered("scalp")
    assert regions.hovered_row == 0
