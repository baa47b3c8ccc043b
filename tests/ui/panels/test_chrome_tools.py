"""Tool rail, strip of views, top bar: signals, keys, names, and that they fit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPixmap, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from bsa_calc.typed import Bounds
from bsa_calc.ui.look.fonts import install_font
from bsa_calc.ui.look.theme import palette_from
from bsa_calc.ui.look.tokens import LIGHT
from bsa_calc.ui.panels.patch_list import PatchList
from bsa_calc.ui.panels.region_table import RegionTable
from bsa_calc.ui.panels.strip import ViewStrip
from bsa_calc.ui.panels.top_bar import NO_AGE, TopBar
from bsa_calc.ui.panels.verdict_card import VerdictCard
from bsa_calc.ui.tools.tool_rail import ToolRail
from bsa_calc.ui.widgets.accessible import announce, unnamed_widgets
from bsa_calc.ui.widgets.cards import SideColumn, TabbedCard
from bsa_calc.ui.widgets.number_field import NumberField
from bsa_calc.ui.words.display import ToolSpec, ViewSpec

TOOLS = [
    ToolSpec("brush", "Brush", "brush", "B", "Paint"),
    ToolSpec("eraser", "Eraser", "eraser", "E"),
    ToolSpec("outline", "Outline", "outline", "O"),
    ToolSpec("fill", "Fill", "fill", "F"),
    ToolSpec("hand", "Hand", "hand", "H"),
    ToolSpec("mirror", "Mirror", "mirror", "M", toggle=True),
    ToolSpec("through", "All round", "through", "A", toggle=True),
    ToolSpec("pick", "Pick", "pick", "P"),
    ToolSpec("pan", "Pan", "pan", "Space"),
]
VIEWS = [
    ViewSpec(name.lower().replace(" ", "-"), name, str(number + 1))
    for number, name in enumerate(("Front", "Back", "Left", "Right", "Inner left", "Inner right", "Soles", "Crown"))
]
BODIES = [("adult-female", "Woman"), ("adult-male", "Man"), ("adolescent", "Young person")]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    palette, font = qapp.palette(), qapp.font()
    qapp.setPalette(palette_from(LIGHT))
    install_font(qapp, own=True)
    yield
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def rail(qtbot: QtBot) -> ToolRail:
    widget = ToolRail(TOOLS)
    qtbot.addWidget(widget)
    widget.set_tool("brush")
    widget.resize(widget.width(), 718)
    widget.show()
    return widget


@pytest.fixture
def strip(qtbot: QtBot) -> ViewStrip:
    widget = ViewStrip(VIEWS)
    qtbot.addWidget(widget)
    widget.resize(942, widget.sizeHint().height())
    widget.show()
    return widget


@pytest.fixture
def bar(qtbot: QtBot) -> TopBar:
    widget = TopBar("bsa-calc", BODIES)
    qtbot.addWidget(widget)
    widget.resize(1366, widget.sizeHint().height())
    widget.show()
    return widget


def test_choosing_a_tool_tells_it_and_shows_it_alone(rail: ToolRail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.tool_chosen) as chosen:
        qtbot.mouseClick(rail.button("eraser"), LEFT)
    assert chosen.args == ["eraser"]
    assert rail.tool() == "eraser"
    assert not rail.button("brush").isChecked()


def test_the_mirror_goes_on_beside_the_tool(rail: ToolRail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.toggled) as toggled, qtbot.assertNotEmitted(rail.tool_chosen):
        qtbot.mouseClick(rail.button("mirror"), LEFT)
    assert toggled.args == ["mirror", True]
    assert rail.tool() == "brush"
    with qtbot.assertNotEmitted(rail.toggled):
        rail.set_toggle("mirror", False)
    assert not rail.button("mirror").isChecked()


def test_only_the_tools_given_are_shown(qtbot: QtBot) -> None:
    rail = ToolRail(TOOLS[:2])
    qtbot.addWidget(rail)
    assert [button.accessibleName() for button in rail.findChildren(QAbstractButton)] == ["Brush", "Eraser"]


def test_every_tool_shows_its_key(rail: ToolRail) -> None:
    for spec in TOOLS:
        assert rail.button(spec.id).toolTip().endswith(f"({spec.key})")
    assert rail.button("brush").toolTip() == "Paint (B)"


def test_the_size_is_told_by_slider_and_field_alike(rail: ToolRail, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rail.size_changed):
        rail.set_size(30)
    with qtbot.waitSignal(rail.size_changed) as changed:
        qtbot.keyClick(rail.size_slider, Qt.Key.Key_Right)
    assert changed.args == [31]
    assert rail.size_mm() == 31
    assert rail.size_field.text() == "31"
    with qtbot.waitSignal(rail.size_changed) as changed:
        qtbot.mouseClick(rail.size_slider, LEFT, pos=QPoint(rail.size_slider.width() - 9, 12))
    assert changed.args[0] >= 116
    rail.set_size(500)
    assert rail.size_mm() == 120


@pytest.mark.parametrize(("scale", "height"), [(1.0, 590), (1.5, 660), (2.0, 690)])
def test_all_tools_fit_beside_the_body(qapp: QApplication, qtbot: QtBot, scale: float, height: int) -> None:
    install_font(qapp, scale, own=True)
    rail = ToolRail(TOOLS)
    qtbot.addWidget(rail)
    rail.resize(rail.width(), height)
    rail.show()
    qapp.processEvents()
    assert rail.scroll_area.verticalScrollBar().maximum() == 0
    assert rail.width() <= 120
    for spec in TOOLS:
        assert min(rail.button(spec.id).width(), rail.button(spec.id).height()) >= 44


def test_on_a_very_low_window_the_rail_scrolls_and_clips_nothing(rail: ToolRail, qapp: QApplication) -> None:
    rail.resize(rail.width(), 300)
    qapp.processEvents()
    assert rail.scroll_area.verticalScrollBar().maximum() > 0
    assert rail.scroll_area.viewport().width() >= rail._inside.minimumSizeHint().width()


def test_a_click_or_enter_shows_a_view_large(strip: ViewStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.view_chosen) as chosen:
        qtbot.mouseClick(strip.tile("soles"), LEFT)
    assert chosen.args == ["soles"]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(strip.view_chosen) as chosen:
            qtbot.keyClick(strip.tile("left"), key)
        assert chosen.args == ["left"]


def test_a_mark_tells_how_far_a_side_is_and_takes_back_what_is_done(strip: ViewStrip, qtbot: QtBot) -> None:
    mark = strip.tile("crown").mark
    assert mark.accessibleName() == "Crown: not seen"
    looks = {"not_seen": mark.grab().toImage()}
    with qtbot.waitSignal(strip.view_chosen) as chosen:
        qtbot.mouseClick(mark, LEFT)
    assert chosen.args == ["crown"]
    for state in ("seen", "done"):
        strip.set_state("crown", state)
        looks[state] = mark.grab().toImage()
    assert mark.accessibleName() == "Crown: done. Press to look at it once more"
    assert strip.tile("crown").accessibleDescription() == "done"
    with qtbot.waitSignal(strip.taken_back) as back, qtbot.assertNotEmitted(strip.view_chosen):
        qtbot.mouseClick(mark, LEFT)
    assert back.args == ["crown"]
    assert len({image.constBits().tobytes() for image in looks.values()}) == 3, "each state has a look of its own"


def test_the_large_views_are_outlined(strip: ViewStrip) -> None:
    before = strip.tile("front").grab().toImage()
    strip.set_large(["front", "back"])
    assert strip.tile("front").grab().toImage() != before
    assert not strip.tile("left").large


def test_pictures_are_shown_at_the_size_asked_for(strip: ViewStrip, qapp: QApplication) -> None:
    qapp.processEvents()
    size = strip.picture_size()
    assert size.width() > 80
    assert size.height() > 50
    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.red)
    strip.set_picture("left", picture)
    tile = strip.tile("left")
    middle = tile.picture_rect().center().toPoint()
    assert tile.grab().toImage().pixelColor(middle).name() == "#ff0000"


@pytest.mark.parametrize("width", [820, 942, 1600])
def test_the_strip_fits_any_window(strip: ViewStrip, qapp: QApplication, width: int) -> None:
    strip.resize(width, strip.height())
    qapp.processEvents()
    right = strip.done_here.geometry().right()
    assert width - 20 <= right <= width
    assert strip.tile("front").mark.width() >= 24
    assert min(strip.done_here.width(), strip.done_here.height()) >= 44


def test_the_top_bar_tells_what_is_asked(bar: TopBar, qtbot: QtBot) -> None:
    bar.set_undo("paint")
    bar.set_redo("erase")
    for button, signal in (
        (bar.undo_button, bar.undo_requested),
        (bar.redo_button, bar.redo_requested),
        (bar.new_button, bar.new_requested),
        (bar.open_button, bar.open_requested),
        (bar.save_button, bar.save_requested),
        (bar.copy_button, bar.copy_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, LEFT)


def test_undo_says_what_it_takes_back(bar: TopBar) -> None:
    bar.set_undo("paint left forearm")
    assert bar.undo_button.toolTip() == "Undo paint left forearm (Ctrl+Z)"
    assert bar.undo_button.isEnabled()
    bar.set_undo(None)
    assert bar.undo_button.toolTip() == "Undo (Ctrl+Z)"
    assert not bar.undo_button.isEnabled()


def test_body_and_age_are_told_only_when_the_user_changes_them(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.body_chosen), qtbot.assertNotEmitted(bar.age_changed):
        bar.set_body("adult-male")
        bar.set_age(34)
    with qtbot.waitSignal(bar.body_chosen) as body:
        qtbot.keyClick(bar.body_box, Qt.Key.Key_Down)
    assert body.args == ["adolescent"]
    bar.age_field.selectAll()
    qtbot.keyClicks(bar.age_field, "13")
    with qtbot.waitSignal(bar.age_changed) as age:
        qtbot.keyClick(bar.age_field, Qt.Key.Key_Return)
    assert age.args == [13]
    assert bar.age() == 13


def test_a_passing_wheel_changes_no_age(bar: TopBar, qapp: QApplication) -> None:
    bar.set_age(34)
    bar.age_field.clearFocus()
    where = QPointF(20, 10)
    turn = QWheelEvent(
        where,
        bar.age_field.mapToGlobal(where),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    qapp.sendEvent(bar.age_field, turn)
    assert bar.age() == 34


def test_examples_are_chosen_by_id(bar: TopBar, qtbot: QtBot) -> None:
    bar.set_examples([("under", "Just under 10 %"), ("over", "Just over 10 %")])
    with qtbot.waitSignal(bar.example_chosen) as chosen:
        bar.examples_menu.actions()[1].trigger()
    assert chosen.args == ["over"]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_top_bar_keeps_every_control_in_a_narrow_window(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    install_font(qapp, scale, own=True)
    bar = TopBar("bsa-calc", BODIES)
    qtbot.addWidget(bar)
    bar.set_more_menu(QMenu(bar))
    bar.resize(1366, bar.sizeHint().height())
    bar.show()
    qapp.processEvents()
    for button in bar.findChildren(QAbstractButton):
        assert button.geometry().right() < 1366
        assert button.width() >= button.sizeHint().width()
        assert min(button.width(), button.height()) >= 24
    if scale == 1.0:
        named = (bar.new_button, bar.open_button, bar.save_button, bar.undo_button, bar.copy_button)
        assert all(button.shown_words() for button in named)


@pytest.mark.filterwarnings("default")
def test_nothing_interactive_is_without_a_name(rail: ToolRail, strip: ViewStrip, bar: TopBar, qtbot: QtBot) -> None:
    card = TabbedCard("Patches and regions")
    card.add_page("Patches", PatchList())
    card.add_page("Regions", RegionTable())
    column = SideColumn()
    column.add(VerdictCard())
    column.add(card)
    qtbot.addWidget(column)
    for part in (rail, strip, bar, column):
        assert unnamed_widgets(part) == []
        for widget in part.findChildren(QAbstractButton):
            if widget.isVisibleTo(part):
                assert widget.toolTip(), widget.accessibleName()


def test_a_nameless_widget_is_found(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    field = NumberField(Bounds(0, 9, decimals=0), parent=holder)
    assert field in unnamed_widgets(holder)
    field.setAccessibleName("Number")
    assert unnamed_widgets(holder) == []


def test_announcing_works_with_nobody_listening(rail: ToolRail) -> None:
    announce(rail, "11.2 percent, above 10 percent", assertive=True)
    announce(rail, "11.2 percent")


def test_tabs_change_the_page(qtbot: QtBot) -> None:
    card = TabbedCard("Patches and regions")
    first, second = PatchList(), RegionTable()
    card.add_page("Patches", first)
    card.add_page("Regions", second)
    qtbot.addWidget(card)
    card.resize(340, 400)
    card.show()
    with qtbot.waitSignal(card.page_changed):
        qtbot.mouseClick(card.tabs, LEFT, pos=card.tabs.tabRect(1).center())
    assert second.isVisible()
    card.tabs.setFocus()
    with qtbot.waitSignal(card.page_changed):
        qtbot.keyClick(card.tabs, Qt.Key.Key_Left)
    assert first.isVisible()


def test_the_wheel_over_the_tabs_changes_no_page(qtbot: QtBot) -> None:
    card = TabbedCard("Patches and regions")
    card.add_page("Patches", PatchList())
    card.add_page("Regions", RegionTable())
    qtbot.addWidget(card)
    card.show()
    place = card.tabs.rect().center()
    turn = QWheelEvent(
        QPointF(place), QPointF(card.tabs.mapToGlobal(place)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(card.tabs, turn)
    assert card.tabs.currentIndex() == 0, "the column should scroll, and nothing else"
    assert not turn.isAccepted()


@pytest.mark.parametrize("before", [NO_AGE, 35])
@pytest.mark.parametrize("clicks", [1, 2])
def test_an_age_is_typed_after_a_click_wherever_it_falls(bar: TopBar, qtbot: QtBot, before: int, clicks: int) -> None:
    """Typed into the midst of "Adult" it was refused without a word."""
    bar.show()
    bar.set_age(before)
    line = bar.age_field.lineEdit()
    for _ in range(clicks if before == NO_AGE else 1):  # in a figure a second click sets the cursor, as ever
        qtbot.mouseClick(line, LEFT, pos=line.rect().center())
        QApplication.processEvents()
    qtbot.keyClicks(bar.age_field, "14")
    qtbot.keyClick(bar.age_field, Qt.Key.Key_Return)
    assert bar.age() == 14


def test_a_click_on_a_button_takes_what_is_typed(bar: TopBar, qtbot: QtBot) -> None:
    """The result must not be copied for an adult while 14 stands in the field."""
    bar.show()
    bar.set_can_copy(True)
    ages: list[int] = []
    bar.copy_requested.connect(lambda: ages.append(bar.age()))
    qtbot.mouseClick(bar.age_field.lineEdit(), LEFT, pos=bar.age_field.lineEdit().rect().center())
    QApplication.processEvents()
    assert QApplication.focusWidget() is bar.age_field
    qtbot.keyClicks(bar.age_field, "14")
    qtbot.mouseClick(bar.copy_button, LEFT)
    assert ages == [14]
