"""German as it is read: nouns keep their capital, keys and days have their German names, figures their comma."""

from __future__ import annotations

import datetime as dt
import errno
import os
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import translations
from pypdf import PdfReader
from PySide6.QtCore import QLocale, QRectF, Qt, QTranslator
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from bsa_calc.body.weights import lund_browder
from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.leave_out import LeaveOut
from bsa_calc.label.profile import DEFAULT, load_profile
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.examples import read_example
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.record import new_record
from bsa_calc.record.store.files import not_saved
from bsa_calc.record.store.lock import Holder, LockedError
from bsa_calc.record.store.record_file import ChangedOnDiskError, RecordFile
from bsa_calc.report.case import Earlier, make_case
from bsa_calc.typed import Bounds
from bsa_calc.ui.app.key_help import KeyHelp
from bsa_calc.ui.look.fonts import sized
from bsa_calc.ui.page.pdf import write_pdf
from bsa_calc.ui.panels.main_window import MainWindow
from bsa_calc.ui.panels.strip import DoneHere
from bsa_calc.ui.panels.top_bar import TopBar
from bsa_calc.ui.system.keys import key_words, with_key
from bsa_calc.ui.system.languages import install_language
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.visits.date_dialog import DateDialog
from bsa_calc.ui.widgets.cards import SideColumn
from bsa_calc.ui.widgets.number_field import NumberField
from bsa_calc.ui.words import terms
from bsa_calc.ui.words.dates import day_words
from bsa_calc.ui.words.figure_words import Words
from bsa_calc.ui.words.help_text import HelpText
from bsa_calc.ui.words.label_terms import error_text
from tests.ui.app.test_screenshots import check_nothing_is_cut_off, settle

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

DAY = dt.date(2026, 11, 24)
BUTTONS = QDialogButtonBox.StandardButton


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The program in German, and in English again."""
    before = QLocale()
    Settings().language = "de"
    install_language(qapp, "de")
    terms._patch_name.cache_clear()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)
    terms._patch_name.cache_clear()


def drawing(*regions: str) -> Drawing:
    data = {"format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": None}
    return drawing_from({**data, "marks": [{"region": region} for region in regions]})


def test_english_names_begin_small_inside_a_sentence() -> None:
    assert terms.inside("Both knees") == "both knees"
    assert terms.inside("Inner left") == "inner left"


#: Words that the clinic's German does not use (glossary), and the only places where they may stand.
_NOT_SAID = re.compile(
    r"Besuch|Fleck|Urteil|[Mm]alen\b|emalt|cremt|cremen|Packungsbeilage|Eingabe\b|[Aa]bsetzen|Pünktchen"
)
_ALL_THE_SAME = ("TakeHomePage",)


def test_german_has_one_word_for_one_thing() -> None:
    catalogue = ET.parse(translations.CATALOGUES / "bsa_calc_de.ts").getroot()
    wrong = [
        f"{context}: {said}"
        for context, _, message in translations.messages(catalogue)
        if _NOT_SAID.search(said := message.findtext("translation") or "")
        and not (context in _ALL_THE_SAME and "Packungsbeilage" in said)
    ]
    assert not wrong


def test_dots_of_commands_stand_at_the_word() -> None:
    """“Notiz…” beside “Kalender …” looks like a slip; and one thing is done with files: exporting."""
    catalogue = ET.parse(translations.CATALOGUES / "bsa_calc_de.ts").getroot()
    said = [message.findtext("translation") or "" for _, _, message in translations.messages(catalogue)]
    assert [text for text in said if text.endswith(" …")] == []
    assert [text for text in said if re.search(r"\bausgeben\b.*\(", text)] == []
    assert sum(text.endswith("…") for text in said) > 30


@pytest.mark.usefixtures("german")
def test_german_nouns_keep_their_capital_inside_a_sentence() -> None:
    assert terms.inside("Brust") == "Brust"
    assert terms.inside("Beide Knie") == "beide Knie"
    names = [terms.inside(name) for name in terms.view_names().values()]
    assert names == ["vorn", "hinten", "links", "rechts", "innen links", "innen rechts", "Sohlen", "Scheitel"]
    assert terms.patch_name(["left-upper-back", "left-lower-back"]) == "Rücken oben links; Rücken unten links"
    assert terms.patch_name(["left-chest", "right-chest", "left-knee", "right-knee"]) == "Brust; beide Knie"


@pytest.mark.usefixtures("german")
def test_offers_and_missing_views_are_german_sentences() -> None:
    words = Words()
    chest = drawing("left-chest", "right-chest")
    found = assess(chest)
    result, left = found.measurement, LeaveOut(1.0, ())
    named = [["left-chest", "right-chest"]] * result.patches.count
    assert words.trim(0, left, result, named).label == "Kürzen: Brust"
    empty = drawing()
    assert words.verdict(assess(empty)).missing_sides_text == (
        "Noch nicht angesehen: vorn, hinten, links, rechts, innen links, innen rechts, Sohlen, Scheitel."
    )


@pytest.mark.usefixtures("german")
def test_keys_and_days_have_their_german_names(qtbot: QtBot, tmp_path: Path) -> None:
    assert key_words("Ctrl+Shift+C", "Space") == "Strg+Umschalt+C, Leertaste"
    assert with_key("Speichern", "Ctrl+S") == "Speichern (Strg+S)"
    assert day_words(DAY) == "24. Nov. 2026"
    window = MainWindow(Settings(tmp_path), lambda _: pytest.fail("not asked for"))
    qtbot.addWidget(window)
    assert DateDialog("Datum", DAY, window).field.line.text() == "24. Nov. 2026"
    shown = KeyHelp(window, window.tool_specs()).findChildren(object)
    said = " ".join(part.toPlainText() for part in shown if hasattr(part, "toPlainText"))
    assert "Strg+Umschalt+N" in said
    assert "Ctrl" not in said


@pytest.mark.usefixtures("german")
def test_qts_own_buttons_are_german(qtbot: QtBot) -> None:
    box = QDialogButtonBox(BUTTONS.Ok | BUTTONS.Cancel | BUTTONS.Save | BUTTONS.Discard | BUTTONS.Close)
    qtbot.addWidget(box)
    said = {button.text().replace("&", "") for button in box.buttons()}
    assert said == {"OK", "Abbrechen", "Speichern", "Verwerfen", "Schließen"}


@pytest.mark.usefixtures("german")
def test_the_help_has_german_parts_and_commas() -> None:
    page = HelpText().html(read_example("just-over"), load_profile(DEFAULT), DAY)
    assert "Oberschenkel links" in page
    assert "Rumpf vorn" in page
    assert "<td align='right'>9,5</td>" in page
    assert "<td align='right'>9.5</td>" not in page


@pytest.mark.usefixtures("german")
def test_undo_without_a_step_names_no_step(qtbot: QtBot) -> None:
    bar = TopBar("bsa-calc", [("adult-female", "Frau")])
    qtbot.addWidget(bar)
    assert bar.undo_button.toolTip() == "Rückgängig (Strg+Z)"
    bar.set_undo("Malen")
    assert bar.undo_button.toolTip() == "Rückgängig: Malen (Strg+Z)"
    bar.set_redo(None)
    assert bar.redo_button.toolTip() == "Wiederholen (Strg+Y)"


def test_a_number_field_has_room_for_its_special_text(qtbot: QtBot) -> None:
    field = NumberField(Bounds(0, 110, decimals=0), "Alter: {0}", tall=True)
    qtbot.addWidget(field)
    narrow = field.sizeHint().width()
    field.setSpecialValueText("Erwachsen, ohne Angabe")
    assert field.sizeHint().width() > narrow


def test_every_part_of_the_chart_has_a_name() -> None:
    assert list(terms.segment_names()) == list(lund_browder())


@pytest.mark.parametrize(("choice", "figure"), [("de", "1,5"), ("en", "1.5")])
def test_a_chosen_language_decides_how_figures_are_written(choice: str, figure: str, qapp: QApplication) -> None:
    before = QLocale()
    try:
        install_language(qapp, choice)
        assert QLocale().toString(1.5, "f", 1) == figure
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "der Datenträger ist voll"),
        (errno.EACCES, "keine Berechtigung"),
        (errno.EROFS, "der Datenträger ist schreibgeschützt"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="Windows says it in the user's language itself")
def test_a_file_that_cannot_be_saved_is_told_in_german(number: int, why: str) -> None:
    error = not_saved(Path("Akte.bsa"), OSError(number, os.strerror(number)))
    assert error_text(error).startswith(f"Akte.bsa konnte nicht gespeichert werden: {why}.")
    assert str(error).startswith(f"Akte.bsa could not be saved: {os.strerror(number)}.")


@pytest.mark.usefixtures("german")
def test_a_locked_a_changed_and_a_damaged_record_are_told_in_german(tmp_path: Path) -> None:
    path = tmp_path / "a.bsa"
    holder = Holder("anna", "praxis", dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC))
    assert "seit 2026-11-24 09:30 in bsa-calc offen: anna auf praxis." in error_text(LockedError(path, holder))
    assert "anderen Computer offen" in error_text(LockedError(path, Holder()))
    record = new_record(drawing("left-chest"), DAY)
    with RecordFile() as file:
        file.save_as(record, path)
        path.write_text(path.read_text("utf-8").replace(DAY.isoformat(), "2026-11-23"), "utf-8")
        with pytest.raises(ChangedOnDiskError) as changed:
            file.save(record)
    assert error_text(changed.value).startswith("a.bsa wurde von einem anderen Programm geändert")
    with pytest.raises(InputError) as damaged:
        RecordFile.open(path)
    assert error_text(damaged.value).startswith("Der Termin vom 2026-11-23 (visits[0]) ist beschädigt")
    path.write_text("kein JSON", "utf-8")
    with pytest.raises(InputError) as wrong:
        RecordFile.open(path)
    assert error_text(wrong.value).startswith("Das ist kein JSON: ein Wert fehlt, Zeile 1, Spalte 1")
    path.unlink()
    with pytest.raises(InputError) as gone:
        RecordFile.open(path)
    assert error_text(gone.value) == "Die Datei lässt sich nicht lesen: Datei oder Ordner fehlt."


@pytest.mark.usefixtures("german")
def test_nothing_is_cut_off_in_a_german_window(open_desk: Callable[..., Desk]) -> None:
    """On a clinic's screen, in every state, one after the other."""
    desk = open_desk()
    window = desk.window
    window.resize(1366, 768)
    settle(desk)
    check_nothing_is_cut_off(desk)
    for example in ("just-under", "at-the-limit", "just-over", "many-small", "sides-only"):
        desk.session.start(read_example(example), None)
        for page in range(3):
            window.lists.show_page(page)
            settle(desk)
            check_nothing_is_cut_off(desk)


@pytest.mark.usefixtures("german")
def test_the_column_scrolls_no_longer_than_it_must(open_desk: Callable[..., Desk]) -> None:
    """The bar takes width; a line that wraps for it alone must not keep it there."""
    desk = open_desk()
    column = desk.window.findChild(SideColumn)
    assert column is not None
    bar = column.verticalScrollBar()
    for height, wanted in ((768, False), (540, False), (505, True), (520, False)):
        desk.window.resize(1366, height)
        for example in ("at-the-limit", "just-over", "just-under"):
            desk.session.start(read_example(example), None)
            settle(desk)
            desk.bot.waitUntil(lambda wanted=wanted: (bar.maximum() > 0) == bar.isVisible() == wanted, timeout=30_000)


@pytest.mark.usefixtures("german")
def test_the_menu_is_no_longer_than_a_low_screen_is_high(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    assert desk.window.more_menu.sizeHint().height() <= 700  # 1080 at 150 %, less the bar of the desktop


@pytest.mark.usefixtures("german")
def test_long_german_names_stand_whole_in_the_tables_on_paper(tmp_path: Path) -> None:
    """Their end says which side; the column of changes takes room."""
    shown = read_example("just-over")
    result = assess(shown).measurement
    earlier = Earlier(DAY, result.affected_percent, result.application_percent, result.band, shown)
    write_pdf(make_case(assess(shown, PersonFacts(170, 70)), day=DAY, earlier=earlier), tmp_path / "page.pdf")
    said = " ".join(PdfReader(tmp_path / "page.pdf").pages[1].extract_text().split())
    for name in ("Unterschenkel links vorn", "Unterschenkel rechts vorn", "Knie rechts; Unterschenkel rechts vorn"):
        assert name in said
    assert "…" not in said


@pytest.mark.usefixtures("german")
def test_headings_and_the_button_of_sides_are_whole_in_a_small_window(open_desk: Callable[..., Desk]) -> None:
    """At 960×540: no heading of a column is wider than it, and what is left to look at ends above the button's edge."""
    desk = open_desk()
    desk.window.resize(960, 540)
    desk.window.show_regions()
    settle(desk)
    table = desk.window.region_table
    header, model = table.horizontalHeader(), table.model()
    metrics = QFontMetricsF(sized(table.font(), 12))
    for column in range(1, model.columnCount()):
        words = str(model.headerData(column, Qt.Orientation.Horizontal))
        assert metrics.horizontalAdvance(words) <= header.sectionSize(column) - 6, words
    button = desk.window.strip.findChild(DoneHere)
    room, wraps = QRectF(0, 0, button.width() - 16, 999), Qt.TextFlag.TextWordWrap
    lines = [QFontMetricsF(font).boundingRect(room, wraps, text).height() for text, font in button._texts()]
    assert sum(lines) + 3 <= button.height() - 10
