"""Text at twice its size on 1366×768 without loss; colours for those who need more contrast, or ask for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QPlainTextEdit, QPushButton, QTableView, QWidget

from bsa_calc.record.examples import read_example
from bsa_calc.ui.look import theme as theme_module
from bsa_calc.ui.look.fonts import base_px, fitted, sized
from bsa_calc.ui.look.theme import Theme, ThemeChoice
from bsa_calc.ui.look.tokens import DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, contrast_ratio, tokens_for
from bsa_calc.ui.panels.region_model import NAME
from bsa_calc.ui.panels.region_table import RegionTable
from bsa_calc.ui.panels.strip import DoneHere, SideMark, ViewTile
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.tools.tool_rail import ToolButton
from bsa_calc.ui.widgets.buttons import Button, ChoiceButton
from bsa_calc.ui.widgets.cards import SideColumn
from bsa_calc.ui.widgets.fields import Choice
from bsa_calc.ui.widgets.number_field import NumberField
from bsa_calc.ui.widgets.text_block import Run, TextBlock, lay_out

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

LARGE = 200


@pytest.fixture
def large_desk(open_desk: Callable[..., Desk]) -> Desk:
    """A window of 1366×768 with text of twice the size and much to say."""
    Settings().text_percent = LARGE
    desk = open_desk()
    desk.session.start(read_example("just-over"), None)
    QApplication.processEvents()
    assert desk.window.size().toTuple() == (1366, 768), "larger text makes the window larger than the screen"
    assert base_px(desk.window.font()) == 28
    return desk


def reach(desk: Desk, widget: QWidget) -> QRect:
    """Where a widget is in the window, once the column or the rail of tools is scrolled to it."""
    column = desk.window.findChild(SideColumn)
    assert isinstance(column, SideColumn)
    for scrolls in (column, desk.window.tools.scroll_area):
        if scrolls.isAncestorOf(widget):
            QApplication.processEvents()
            place = widget.mapTo(scrolls.widget(), QPoint(0, widget.height()))
            scrolls.verticalScrollBar().setValue(place.y() - scrolls.viewport().height() // 2)
    QApplication.processEvents()
    return QRect(widget.mapTo(desk.window, QPoint()), widget.size())


def shown(desk: Desk, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in desk.window.findChildren(kind) if widget.isVisible()]


def test_every_text_has_its_room(large_desk: Desk) -> None:
    for text in shown(large_desk, TextBlock):
        assert isinstance(text, TextBlock)
        assert text.height() >= text.heightForWidth(text.width()), text.plain_text()
        words = max(text.plain_text().split(), key=len, default="")
        room = QFontMetricsF(sized(text.font(), text._px, text._weight)).horizontalAdvance(words)
        assert room <= text.width() + 1, f"{words!r} is broken"
    for offer in shown(large_desk, ChoiceButton):
        assert offer.height() >= offer.heightForWidth(offer.width())
    for button in (*shown(large_desk, Button), *shown(large_desk, ToolButton)):
        assert button.width() >= button.minimumSizeHint().width(), button.accessibleName()
        assert button.height() >= button.minimumSizeHint().height(), button.accessibleName()
        if isinstance(button, Button) and not button.shown_words():
            assert button.toolTip(), "words that make room for the icon are told by the tooltip"
    for tool in shown(large_desk, ToolButton):
        assert isinstance(tool, ToolButton)
        assert QFontMetricsF(sized(tool.font(), 11.5)).horizontalAdvance(tool.text()) <= tool.width()
    for field in (*shown(large_desk, NumberField), *shown(large_desk, Choice)):
        assert field.width() >= field.minimumSizeHint().width(), field.accessibleName()


def test_nothing_is_made_small_again(large_desk: Desk) -> None:
    """The names of the views may give way a little, but stay half as large again as usual."""
    for tile in shown(large_desk, ViewTile):
        assert isinstance(tile, ViewTile)
        longest = max(tile.text().split(), key=len)
        assert base_px(fitted(sized(tile.font(), 12), longest, tile.width() - 8)) >= 1.5 * 12


def test_everything_is_in_the_window_or_scrolls_into_it(large_desk: Desk) -> None:
    window = large_desk.window
    for kind in (TextBlock, Button, ChoiceButton, ToolButton, ViewTile, NumberField, Choice, DoneHere):
        for widget in shown(large_desk, kind):
            box = reach(large_desk, widget)
            assert window.rect().contains(box), (widget.accessibleName() or widget, box)
    for page, table in ((0, window.patches), (1, window.region_table)):
        window.lists.show_page(page)
        box = reach(large_desk, table)
        assert window.rect().contains(box)
        assert box.height() >= 3 * table.rowHeight(1), "three rows are seen at once"


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
def test_tables_say_what_they_have_no_room_for(open_desk: Callable[..., Desk], percent: int) -> None:
    Settings().text_percent = percent
    desk = open_desk()
    desk.session.start(read_example("many-small"), None)
    for page, table in ((0, desk.window.patches), (1, desk.window.region_table)):
        desk.window.lists.show_page(page)
        QApplication.processEvents()
        check_headers(table)
        model = table.model()
        for row in range(model.rowCount()):
            for column in (k for k in range(model.columnCount()) if not table.isColumnHidden(k)):
                index = model.index(row, column)
                words = str(index.data() or "")
                tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
                assert words in tip or not needs_more(table, row, column, words), words


def check_headers(table: QTableView) -> None:
    """Each header fits its column, or what is left free beside it (the tick and name of a patch share one)."""
    header, model = table.horizontalHeader(), table.model()
    font = sized(table.font(), 12)
    names = [str(model.headerData(k, Qt.Orientation.Horizontal) or "") for k in range(model.columnCount())]
    room = 0
    for k, name in enumerate(names):
        if header.isSectionHidden(k):
            continue
        room += header.sectionSize(k)
        if name:
            assert QFontMetricsF(font).horizontalAdvance(name) <= room + (header.sectionSize(k + 1) if k == 0 else 0)
            room = 0


def needs_more(table: QAbstractItemView, row: int, column: int, words: str) -> bool:
    """Whether a cell's words are longer than the two lines it has at most."""
    assert isinstance(table, QTableView)
    font, width = sized(table.font(), 14, QFont.Weight.DemiBold), table.columnWidth(column)
    if int(table.model().index(row, column).data(Qt.ItemDataRole.TextAlignmentRole) or 0) & Qt.AlignmentFlag.AlignRight:
        return QFontMetricsF(font).horizontalAdvance(words) > width - 6
    lines = lay_out((Run(words),), sized(table.font(), 14), width - 16)[0].lineCount()
    return lines > 2 or lines * QFontMetricsF(font).height() > table.rowHeight(row) + 2


@pytest.mark.parametrize("percent", [100, 200])
def test_no_region_s_name_is_cut(open_desk: Callable[..., Desk], percent: int) -> None:
    """Nor when it says that its share was entered."""
    Settings().text_percent = percent
    desk = open_desk()
    table: RegionTable = desk.window.region_table
    desk.window.lists.show_page(1)
    QApplication.processEvents()
    for region in ("left-lower-leg-front", "right-hand-back", "left-chest"):
        table.share_entered.emit(region, 30.0)
    QApplication.processEvents()
    for row in range(table.model().rowCount()):
        words = str(table.model().index(row, NAME).data())
        assert not needs_more(table, row, NAME, words), words


def edge_contrast(desk: Desk, widget: QWidget) -> float:
    """How far the darkest or lightest line around a widget stands out from what is inside it."""
    image = drawn(desk, widget)
    middle = image.height() // 2
    colours = [QColor(image.pixel(x, middle)).name() for x in range(8)]
    return max(contrast_ratio(colour, colours[-1]) for colour in colours)


def ring_contrast(desk: Desk, mark: SideMark) -> float:
    """How far the strongest point of a ring, which is dashed, stands out from the tile it is drawn on."""
    image = drawn(desk, mark)
    colours = {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}
    return max(contrast_ratio(colour, QColor(image.pixel(3, 3)).name()) for colour in colours)


def drawn(desk: Desk, widget: QWidget) -> QImage:
    """A widget as it stands in the window."""
    QApplication.processEvents()
    image = desk.window.grab(QRect(widget.mapTo(desk.window, QPoint()), widget.size())).toImage()
    return image.convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_fields_have_an_edge_that_is_seen(open_desk: Callable[..., Desk], theme: str) -> None:
    """Without it nobody sees that there is something to type or to choose (WCAG 1.4.11)."""
    Settings().theme = "dark" if theme == "dark" else "light"
    desk = open_desk()
    desk.leave()
    for kind in (NumberField, Choice):
        for widget in shown(desk, kind):
            assert edge_contrast(desk, widget) >= 3, widget.accessibleName()
    marks = desk.window.strip.findChildren(SideMark)
    assert {mark.state for mark in marks} == {"not_seen"}
    for mark in marks:
        assert ring_contrast(desk, mark) >= 3, mark.accessibleName()


#: Where each of the widgets that the style draws has an edge: a row or column of pixels that crosses it.
DRAWN_BY_STYLE: dict[str, Callable[[QWidget], QWidget]] = {
    "menu": QMenu,
    "button": lambda window: QPushButton("OK", window),
    "text": QPlainTextEdit,
}


@pytest.mark.parametrize("kind", DRAWN_BY_STYLE)
@pytest.mark.parametrize("contrast", [False, True], ids=["usual", "high"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_the_style_draws_has_an_edge_too(
    open_desk: Callable[..., Desk], theme: ThemeChoice, contrast: bool, kind: str
) -> None:
    """Menus, buttons of dialogs and message boxes, and fields of several lines: on black they had none."""
    desk = open_desk()
    assert desk.window.theme is not None
    desk.window.theme.choose(theme, contrast=contrast)
    colours = desk.window.theme.tokens
    widget = DRAWN_BY_STYLE[kind](desk.window)
    if isinstance(widget, QMenu):
        widget.addAction("New")
        desk.bot.addWidget(widget)
    widget.resize(120, 60)
    image = widget.grab().toImage()
    seen = {QColor(image.pixel(x, image.height() // 2)).name() for x in range(3)}
    desk.window.theme.choose("light", contrast=False)
    ground = colours.card if isinstance(widget, QMenu) else colours.background
    assert max(contrast_ratio(colour, ground) for colour in seen) >= (4.5 if contrast else 3)


def menus_of(menu: QMenu) -> list[QMenu]:
    """A menu and all menus in it."""
    inner = [action.menu() for action in menu.actions()]
    return [menu, *(found for each in inner if isinstance(each, QMenu) for found in menus_of(each))]


@pytest.mark.parametrize("contrast", [False, True], ids=["usual", "high"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_groups_of_a_menu_are_set_apart(open_desk: Callable[..., Desk], theme: ThemeChoice, contrast: bool) -> None:
    """By lines that are as strong as all others of the chrome, in every menu that has groups."""
    desk = open_desk()
    assert desk.window.theme is not None
    desk.window.theme.choose(theme, contrast=contrast)
    QApplication.processEvents()
    line, found = QColor(desk.window.theme.tokens.line), 0
    for menu in menus_of(desk.window.more_menu):
        menu.adjustSize()
        image = menu.grab().toImage()
        for action in menu.actions():
            if action.isSeparator() and not action.text():
                box = menu.actionGeometry(action)
                column = [QColor(image.pixel(box.center().x(), y)) for y in range(box.top(), box.bottom() + 1)]
                assert line in column, menu.title()
                found += 1
    desk.window.theme.choose("light", contrast=False)
    assert found >= 8


def test_the_system_s_wish_for_contrast_is_followed(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows and desktops tell of it while the program runs."""
    palette = qapp.palette()
    wish = [False]
    monkeypatch.setattr(theme_module, "system_contrast", lambda _: wish[0])
    theme = Theme(qapp, "light")
    try:
        assert theme.tokens is LIGHT
        wish[0] = True
        qapp.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
        assert theme.tokens is LIGHT_CONTRAST
        assert tokens_for(QWidget().palette()) is LIGHT_CONTRAST
        theme.choose("dark")
        assert theme.tokens is DARK_CONTRAST
    finally:
        wish[0] = False
        theme.choose("system")
        theme.deleteLater()
        qapp.setPalette(palette)


def test_high_contrast_really_has_more() -> None:
    for colours in (LIGHT_CONTRAST, DARK_CONTRAST):
        for name in ("text", "secondary", "within", "over", "accent"):
            assert contrast_ratio(getattr(colours, name), colours.card) >= 7, name
        for name in ("line", "control", "focus"):
            assert contrast_ratio(getattr(colours, name), colours.card) >= 4.5, name


def test_high_contrast_is_drawn(open_desk: Callable[..., Desk]) -> None:
    """Every line of the chrome is stronger than in the usual colours."""
    desk = open_desk()
    desk.session.start(read_example("just-over"), None)
    before = strong_pixels(desk)
    assert desk.window.theme is not None
    desk.window.theme.choose("light", contrast=True)
    QApplication.processEvents()
    after = strong_pixels(desk)
    desk.window.theme.choose("light", contrast=False)
    assert after > 1.2 * before


def strong_pixels(desk: Desk) -> int:
    """How many pixels stand out four and a half times from white."""
    image = desk.window.top_bar.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    raw = np.frombuffer(image.constBits(), np.uint8)
    return int((raw < 118).sum())
