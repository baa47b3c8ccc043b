"""Every dialog on a screen of 1366×768, with usual text and with text of twice the size: it fits, no word is cut."""

from __future__ import annotations

import ast
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QRect, QSize, Qt, QTranslator
from PySide6.QtGui import QAccessible, QFontInfo, QFontMetricsF, QScreen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

import bsa_calc.ui
from bsa_calc.label.profile import load_profile
from bsa_calc.label.rules_json import profile_data
from bsa_calc.record.applications import Application
from bsa_calc.record.examples import read_example
from bsa_calc.record.record import Person
from bsa_calc.ui.app.help import AboutFigures, TextDialog
from bsa_calc.ui.app.key_help import KeyHelp
from bsa_calc.ui.body_map.compare_look import OverlayKind
from bsa_calc.ui.files.recovery_dialog import RecoveryDialog
from bsa_calc.ui.label.checks_dialog import ChecksDialog
from bsa_calc.ui.label.profile_dialog import ProfileDialog
from bsa_calc.ui.label.profile_editor import ProfileEditor
from bsa_calc.ui.look.fonts import base_px, sized
from bsa_calc.ui.panels.compare_bar import CompareBar
from bsa_calc.ui.share.print_preview import PrintPreview
from bsa_calc.ui.system.crash_report import CrashReport
from bsa_calc.ui.system.languages import install_language
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.training.hand_dialog import HandDialog
from bsa_calc.ui.visits.application_dialog import ApplicationDialog
from bsa_calc.ui.visits.date_dialog import DateDialog
from bsa_calc.ui.visits.note_dialog import NoteDialog
from bsa_calc.ui.visits.patch_note_dialog import PatchNoteDialog
from bsa_calc.ui.visits.person_dialog import PersonDialog
from bsa_calc.ui.visits.visits_window import VisitsWindow
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.widgets.growing import GrowingDialog
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words import terms

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

#: What a task bar of 40 pixels leaves of 1366×768, and what a window's own title takes of that.
ROOM, TITLE = QSize(1366, 728), 30
NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
ITEMS: list[tuple[OverlayKind, str]] = [
    ("gained", "new since then 2.4 %"), ("lost", "gone since then 5.1 %"), ("same", "at both visits 6.0 %"),
]  # fmt: skip
DIALOGS: dict[str, Callable[[Desk], QDialog]] = {
    "HandDialog": lambda desk: HandDialog(desk.window),
    "ProfileEditor": lambda desk: ProfileEditor(desk.window, profile_data(load_profile("opzelura-eu")), new=True),
    "ProfileDialog": lambda desk: ProfileDialog(desk.window, desk.session),
    "ChecksDialog": lambda desk: ChecksDialog(desk.window, desk.session),
    "KeyHelp": lambda desk: KeyHelp(desk.window, desk.window.tool_specs()),
    "AboutFigures": lambda desk: AboutFigures(desk.window, desk.session.assessment),
    "PrintPreview": lambda desk: PrintPreview(desk.window, desk.bench.export.case(), "a4", None, take_home=False),
    "RecoveryDialog": lambda desk: RecoveryDialog([], desk.window),
    "CrashReport": lambda desk: CrashReport("ValueError: x", "kept", desk.window),
    "NoteDialog": lambda desk: NoteDialog("24 November 2026", "Better.", desk.window),
    "PersonDialog": lambda desk: PersonDialog(Person("P-017"), desk.window),
    "PatchNoteDialog": lambda desk: PatchNoteDialog("Left knee; left lower leg, front", "", "", desk.window),
    "DateDialog": lambda desk: DateDialog("Start of the treatment", NOON.date(), desk.window, may_be_empty=True),
    "VisitsWindow": lambda desk: VisitsWindow(desk.bench.visits.commands, desk.window),
    "ApplicationDialog": lambda desk: ApplicationDialog(Application(NOON), NOON, desk.window, new=True),
}


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Chooses the language of the window; afterwards it is English again."""
    before = QLocale()

    def choose(name: str) -> None:
        Settings().language = name
        install_language(qapp, name)
        terms._patch_name.cache_clear()

    yield choose
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)
    terms._patch_name.cache_clear()


@pytest.fixture(params=[("en", 100), ("en", 200), ("de", 200)], ids=["en-100", "en-200", "de-200"])
def small_screen(
    request: pytest.FixtureRequest,
    open_desk: Callable[..., Desk],
    monkeypatch: pytest.MonkeyPatch,
    language: Callable[[str], None],
) -> Desk:
    name, Settings().text_percent = request.param
    language(name)
    desk = open_desk()
    desk.session.start(read_example("just-over"), None)
    QApplication.processEvents()
    monkeypatch.setattr(QScreen, "availableSize", lambda _: ROOM)
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: QRect(0, 0, ROOM.width(), ROOM.height()))
    return desk


def test_no_dialog_is_left_out() -> None:
    """Whoever adds one adds it here."""
    bases = {QDialog.__name__, GrowingDialog.__name__, TextDialog.__name__, "QPrintPreviewDialog"}
    found = set()
    for path in Path(bsa_calc.ui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and bases & {
                base.id for base in node.bases if isinstance(base, ast.Name)
            }:
                found.add(node.name)
    assert found - bases == set(DIALOGS)


@pytest.mark.parametrize("name", DIALOGS)
def test_it_fits_and_no_word_is_cut(name: str, small_screen: Desk) -> None:
    dialog = DIALOGS[name](small_screen)
    small_screen.bot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert dialog.windowTitle()
    assert dialog.width() <= ROOM.width(), dialog.size()
    assert dialog.height() <= ROOM.height() - TITLE, dialog.size()
    for widget in dialog.findChildren(QWidget):
        if widget.isVisibleTo(dialog):
            require_whole(widget)


@pytest.mark.parametrize("name", sorted(DIALOGS.keys() - {"PrintPreview"}))  # Qt's own
def test_every_control_has_a_name_and_can_be_hit(name: str, small_screen: Desk) -> None:
    """What can be reached says what it is (WCAG 4.1.2); what is clicked is 24 pixels wide and high (2.5.8)."""
    dialog = DIALOGS[name](small_screen)
    small_screen.bot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    for widget in dialog.findChildren(QWidget):
        if not widget.isVisibleTo(dialog) or widget.focusProxy() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        spoken = QAccessible.queryAccessibleInterface(widget)
        assert spoken is not None
        assert spoken.text(QAccessible.Text.Name), widget
        if isinstance(widget, QAbstractButton):
            assert min(widget.width(), widget.height()) >= 24, widget.text()


def require_whole(widget: QWidget) -> None:
    """A widget has room for its words."""
    if isinstance(widget, TextBlock):
        assert widget.height() >= widget.heightForWidth(widget.width()), widget.plain_text()
    elif isinstance(widget, QLabel) and widget.text():
        tall = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.minimumSizeHint().height()
        assert widget.height() >= tall, widget.text()
        assert widget.wordWrap() or widget.width() >= widget.minimumSizeHint().width(), widget.text()
    elif isinstance(widget, QAbstractButton) and widget.text():
        assert widget.width() >= widget.minimumSizeHint().width(), widget.text()
        assert widget.height() >= widget.minimumSizeHint().height(), widget.text()
        assert not isinstance(widget, Button) or widget.shown_words(), widget.text()
    elif isinstance(widget, QTableView):
        require_whole_titles(widget)
    elif isinstance(widget, QScrollArea) and widget.widget() is not None:
        assert widget.widget().width() <= widget.viewport().width(), "what is on the right is out of sight"
    elif isinstance(widget, QLineEdit) and widget.placeholderText():
        words = QFontMetricsF(widget.font()).horizontalAdvance(widget.placeholderText())
        assert words <= widget.width() - 20, widget.placeholderText()
    elif isinstance(widget, QPlainTextEdit):
        assert QFontInfo(widget.font()).pixelSize() >= 0.8 * base_px(QApplication.font())


def require_whole_titles(table: QTableView) -> None:
    header, model = table.horizontalHeader(), table.model()
    font = sized(table.font(), 12)
    for k in range(model.columnCount()):
        title = str(model.headerData(k, Qt.Orientation.Horizontal) or "")
        assert QFontMetricsF(font).horizontalAdvance(title) <= header.sectionSize(k), title
    assert header.length() <= table.viewport().width(), "a column is out of sight"


def test_the_pages_of_visits_lose_no_words(small_screen: Desk) -> None:
    """Course, VASI and diary, with two visits and something noted."""
    commands = small_screen.bench.visits.commands
    commands.set_date(dt.date(2026, 5, 12))
    commands.add(empty=False, date=NOON.date())
    commands.log_application(Application(NOON, 2.5, note="after a bath"))
    window = VisitsWindow(commands, small_screen.window)
    small_screen.bot.addWidget(window)
    window.show()
    for page in range(3):
        window.pages.show_page(page)
        window.refresh()
        for _ in range(3):  # heights follow widths
            QApplication.processEvents()
        for widget in window.findChildren(QWidget):
            if widget.isVisibleTo(window):
                require_whole(widget)


def test_the_bar_of_a_comparison_says_all(small_screen: Desk) -> None:
    """Its legend is as wide as its words, or breaks them."""
    bar = CompareBar()
    small_screen.bot.addWidget(bar)
    bar.setFont(small_screen.window.font())
    bar.show_difference(
        ITEMS,
        "2.7 points less than on 12 May 2026, likely 1.2 to 4.2 points less.",
    )
    bar.resize(760, bar.layout().totalHeightForWidth(760))
    bar.show()
    QApplication.processEvents()
    legend, places = bar.legend, bar.legend.places(bar.legend.width())
    metrics = QFontMetricsF(sized(legend.font(), 14))
    assert all(legend.rect().toRectF().contains(place) for place in places)
    assert all(
        metrics.horizontalAdvance(words) < place.width() for (_, words), place in zip(ITEMS, places, strict=True)
    )
    require_whole(bar.sentence)
