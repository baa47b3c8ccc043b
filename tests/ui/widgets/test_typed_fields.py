"""Every field for a figure keeps the figure that was typed or refuses it visibly, in English and in German alike."""

from __future__ import annotations

import ast
import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication

import bsa_calc
from bsa_calc.body.chart_ages import OLDEST
from bsa_calc.errors import SaidError
from bsa_calc.label.profile import load_profile
from bsa_calc.label.rules_json import profile_data
from bsa_calc.record.applications import Application
from bsa_calc.record.examples import read_example
from bsa_calc.typed import read_figure
from bsa_calc.ui.label.checks_dialog import ChecksDialog
from bsa_calc.ui.label.profile_editor import ProfileEditor
from bsa_calc.ui.panels import top_bar
from bsa_calc.ui.panels.region_model import FILLED
from bsa_calc.ui.visits.application_dialog import ApplicationDialog
from bsa_calc.ui.visits.person_dialog import PersonDialog
from bsa_calc.ui.visits.visits_diary import DiaryPage
from bsa_calc.ui.widgets.figure_field import FigureField
from bsa_calc.ui.widgets.number_field import NumberField

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

PACKAGE = Path(bsa_calc.__file__).parent
ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
TYPED = (
    "9,5", "9.5", "0.5", "0,5", "12.9", "12,9", "150", "34", "1,234", "1.234", "1,234.5", "1 234", "2.345678", "7x",
    "x", "1e1", "-3", "170,5", "64.25", "12345678901234", "2014",
)  # fmt: skip
Field = NumberField | FigureField


@dataclass(frozen=True)
class Place:
    """A field, and what counts of it."""

    field: Callable[[], Field]
    value: Callable[[], float | None]


def places(desk: Desk) -> dict[str, Place]:
    """Every field of the window and its dialogs for a figure, by its name for a screen reader."""
    window, session = desk.window, desk.session
    bench = desk.bench
    window.show_cream()
    cream, facts = window.cream, session.facts
    checks = ChecksDialog(window, session)
    person = PersonDialog(session.record.person, window)
    editor = ProfileEditor(window, profile_data(load_profile("opzelura-eu")), new=True)
    bench.visits.show_diary()
    assert bench.visits.window is not None
    diary = bench.visits.window.findChild(DiaryPage)
    assert diary is not None
    now = dt.datetime.now().astimezone()
    entry = ApplicationDialog(Application(now, None), now, window, new=False)
    for dialog in (checks, person, editor, entry):
        dialog.show()
    found = {
        "age": Place(lambda: window.top_bar.age_field, lambda: session.drawing.age),
        "brush": Place(lambda: window.tools.size_field, lambda: 2 * bench.tools.radius_mm),
        "share": Place(lambda: share_field(desk), lambda: share(desk)),
        "height": Place(lambda: cream.height_field, lambda: facts.facts.height_cm),
        "weight": Place(lambda: cream.weight_field, lambda: facts.facts.weight_kg),
        "layer": Place(lambda: cream.layer_field, lambda: facts.facts.layer.mg_per_cm2),
        "grams": Place(lambda: diary.grams, diary.grams.figure),
        "grams of an entry": Place(lambda: entry.grams, entry.grams.figure),
        "birth year": Place(lambda: person.birth_year, person.birth_year.figure),
    }
    for key, field in checks.fields.items():
        found[key] = Place(lambda field=field: field, lambda key=key: getattr(facts.facts, key))
    found["person.age"] = Place(lambda: window.person.age, lambda: session.drawing.age)
    for key, field in window.person.fields.items():
        found[f"person.{key}"] = Place(lambda field=field: field, field.figure)
    for place, line in editor.form.lines.items():
        if isinstance(line, FigureField):
            found[place] = Place(lambda line=line: line, line.figure)
    return found


REGION = 3


def share_field(desk: Desk) -> NumberField:
    """The field that opens in a cell of the table of regions."""
    table = desk.window.region_table
    desk.window.show_regions()
    table.setCurrentIndex(table.model().index(REGION, FILLED))
    QTest.keyClick(table, ENTER)
    return open_field(desk)


def open_field(desk: Desk) -> NumberField:
    """The field that stands in the table now; one that was closed is taken away later."""
    fields = [field for field in desk.window.region_table.findChildren(NumberField) if field.isVisible()]
    assert len(fields) == 1
    return fields[0]


def share(desk: Desk) -> float:
    table = desk.window.region_table
    return round(float(table.model().index(REGION, FILLED).data(Qt.ItemDataRole.EditRole)), 6)


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(str(request.param)))
    yield str(request.param)
    QLocale.setDefault(before)


def type_into(field: Field, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, ENTER)


def holds(name: str) -> bool:
    """Whether what counts is kept elsewhere; else the field itself is asked when its dialog is closed."""
    return "." not in name and name != "grams of an entry"


def reading(field: Field, text: str) -> float | None:
    """What a text is in a field; some take feet or pounds too, by the same reader of figures."""
    reader = field._reader if isinstance(field, FigureField) else None
    return read_figure(text, field._bounds) if reader is None else reader(text)


def test_every_field_keeps_what_was_typed_or_refuses_it(language: str, desk: Desk) -> None:
    """Whether a figure makes sense there is said too, by the core; it may not become another one."""
    del language
    for name, place in places(desk).items():
        for text in TYPED:
            before, field = place.value() if holds(name) else None, place.field()
            field.setEnabled(True)
            try:
                wanted = reading(field, text)
            except SaidError:
                type_into(field, text)
                assert field.problem, (name, text)
                assert text in field.text(), (name, text)
                if holds(name):
                    assert place.value() == before, (name, text)
                QTest.keyClick(field, Qt.Key.Key_Escape)
                continue
            type_into(field, text)
            if name == "share" or not field.problem:
                assert place.value() == wanted, (name, text)
            elif holds(name):
                assert place.value() == before, (name, text)
            QApplication.processEvents()


#: A field in a menu that the plot's library makes and nobody can open.
PLOTS_OWN = "decimateGroup"


def test_no_field_is_left_out(desk: Desk) -> None:
    """A field that is added is one of those that were tried above."""
    # What tests before left is none of this window's; what it opens belongs to it.
    older = [top for top in QApplication.topLevelWidgets() if top is not desk.window]
    known = places(desk)
    tried = {place.field() for place in known.values()}
    tops = [top for top in QApplication.topLevelWidgets() if top not in older]
    there = {
        field
        for top in tops
        for kind in (QAbstractSpinBox, FigureField)
        for field in top.findChildren(kind)
        if type(field).__name__ != "QDateEdit" and field.parent().objectName() != PLOTS_OWN
    }
    assert {(field.accessibleName(), type(field), field.parent()) for field in there - tried} == set()
    assert len(known) > 20


#: Qt's own ways to read a figure, which pass over what they do not know; days have a field of their own.
QTS_OWN = {"QSpinBox", "QDoubleSpinBox", "QInputDialog", "QIntValidator", "QDoubleValidator", "QDial"}


def test_nothing_else_reads_figures() -> None:
    for path in (PACKAGE / "ui").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
        called = {
            node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and hasattr(node.func, "attr")
        }
        if path.name != "number_field.py":
            assert not imported & QTS_OWN, path
        assert not called & {"setMaxLength", "setInputMask", "toInt", "toDouble", "toFloat"}, path


def test_an_age_that_was_refused_is_seen_and_counts_nothing(desk: Desk) -> None:
    """It was 15. Nothing leaves the program while it stands there."""
    desk.session.start(read_example("just-under"), None)
    before = desk.session.drawing
    field = desk.window.top_bar.age_field
    type_into(field, "150")
    assert field.text() == "Age 150"
    assert field.problem == "Only figures from 0 to 120 can be given here."
    assert field.accessibleDescription() == field.problem
    assert desk.window.canvas.overlay.hint == field.problem
    assert desk.session.drawing is before
    field.clearFocus()
    desk.session.look_at_clock()
    assert field.text() == "Age 150", "what is to be put right stays"
    QApplication.clipboard().setText("before")
    desk.bench.copy_result()
    assert QApplication.clipboard().text() == "before"
    type_into(field, "34")
    assert not field.problem
    assert desk.session.drawing.age == 34
    desk.bench.copy_result()
    assert QApplication.clipboard().text() != "before"


def test_another_record_begins_without_what_was_refused(desk: Desk) -> None:
    for field in (desk.window.top_bar.age_field, desk.window.cream.weight_field):
        type_into(field, "1,234")
        assert field.problem
    desk.session.start(read_example("just-under"), None)
    assert not desk.window.top_bar.age_field.problem
    assert not desk.window.cream.weight_field.problem
    assert desk.window.cream.weight_field.text() == "", "the example says nothing of a weight"


def test_what_is_only_looked_at_stays_as_it_is(desk: Desk) -> None:
    """A field shows fewer digits than the figure has; leaving it takes nothing away."""
    desk.drag("front", [(0.44, 0.30), (0.52, 0.31)])
    facts = desk.session.facts
    facts.change(weight_kg=64.123456789, height_cm=170.25)
    drawing = desk.session.drawing
    for field in (desk.window.cream.weight_field, desk.window.cream.height_field):
        field.setFocus()
        QTest.keyClick(field, ENTER)
        field.clearFocus()
    assert (facts.facts.weight_kg, facts.facts.height_cm) == (64.123456789, 170.25)
    table = desk.window.region_table
    rows = [row for row in range(table.model().rowCount()) if table.model().index(row, FILLED).data() != "–"]
    assert rows
    desk.window.show_regions()
    for row in rows:
        table.setCurrentIndex(table.model().index(row, FILLED))
        QTest.keyClick(table, ENTER)
        QTest.keyClick(open_field(desk), ENTER)
        QApplication.processEvents()
    assert desk.session.drawing is drawing
    assert not desk.session.drawing.entered


def test_a_profile_that_is_only_looked_at_keeps_its_figures(desk: Desk) -> None:
    data = profile_data(load_profile("opzelura-eu"))
    data["limit"]["value"] = 9.87654321
    editor = ProfileEditor(desk.window, data, new=False)
    assert editor.form.data("own", keep=True)["limit"]["value"] == 9.87654321
    editor.deleteLater()


def test_typing_goes_on_while_the_clock_looks(desk: Desk) -> None:
    """Half of a weight was taken away in the middle of typing, and the rest was another weight."""
    desk.window.show_cream()
    field = desk.window.cream.weight_field
    field.setFocus()
    QTest.keyClicks(field, "6")
    desk.window.cream.show_facts()
    desk.bench.label_checks.show_page()
    QTest.keyClicks(field, "4")
    QTest.keyClick(field, ENTER)
    assert desk.session.facts.facts.weight_kg == 64


def test_a_dialog_stays_open_over_a_refused_figure(desk: Desk) -> None:
    checks = ChecksDialog(desk.window, desk.session)
    person = PersonDialog(desk.session.record.person, desk.window)
    for dialog, field in ((checks, checks.fields["hours_since_last"]), (person, person.birth_year)):
        dialog.show()
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "1,234")
        dialog.accept() if isinstance(field, NumberField) else (field.editingFinished.emit(), dialog.accept())
        assert dialog.isVisible()
        assert field.problem
        type_into(field, "2010" if dialog is person else "3")
        dialog.accept()
        assert not dialog.isVisible()
    assert desk.session.facts.facts.hours_since_last == 3


def test_a_code_is_not_cut(desk: Desk) -> None:
    """Cut, two people could have one."""
    dialog = PersonDialog(desk.session.record.person, desk.window)
    dialog.show()
    dialog.pseudonym.setText("B" * 61)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.pseudonym.problem == "At most 60 characters."
    dialog.pseudonym.setText("B" * 60)
    dialog.accept()
    assert not dialog.isVisible()


def test_a_share_shows_the_digits_that_were_typed(desk: Desk) -> None:
    type_into(share_field(desk), "12,9")
    table = desk.window.region_table
    assert table.model().index(REGION, FILLED).data() == "12.9 %"
    assert dict(desk.session.drawing.entered).popitem()[1] == 12.9


def test_a_share_stands_as_it_was_typed_whatever_is_counted_by(desk: Desk) -> None:
    """By this person's weights the same paint is another share of the region."""
    desk.session.start(read_example("just-under"), None)
    desk.bench.clear()
    type_into(share_field(desk), "40")
    table = desk.window.region_table
    before = desk.result.weights
    said = desk.session.drawing.body_facts.entered(sex="female", height_cm=168.0, weight_kg=90.0)
    desk.session.adjust("person", body_facts=said)
    assert (desk.result.weights != before).any(), "another person's weights"
    assert table.model().index(REGION, FILLED).data() == "40 %"


def test_a_share_begins_with_a_mark(desk: Desk) -> None:
    """As .5 or ,5: the keys turn a hand elsewhere."""
    desk.window.show_regions()
    table = desk.window.region_table
    table.setCurrentIndex(table.model().index(REGION, FILLED))
    QTest.keyClick(table, Qt.Key.Key_Period)
    field = open_field(desk)
    QTest.keyClicks(field, "5")
    QTest.keyClick(field, ENTER)
    assert share(desk) == 0.5


def test_a_share_that_is_left_wrong_is_told(desk: Desk) -> None:
    """Its field closes when another row is chosen."""
    type_into(share_field(desk), "1,234")
    table = desk.window.region_table
    table.setCurrentIndex(table.model().index(REGION + 1, FILLED))
    assert "1234" in desk.window.canvas.overlay.hint
    assert share(desk) == 0


def test_the_oldest_age_is_that_of_the_tables() -> None:
    assert top_bar.OLDEST == OLDEST
