"""Names for screen readers, the way of the Tab key, texts that can be translated, and the tables of terms."""

from __future__ import annotations

import ast
import json
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QMessageBox, QTextBrowser, QWidget

from bsa_calc.body import parts, patch_names
from bsa_calc.body.names import body_names
from bsa_calc.body.regions import regions
from bsa_calc.body.views import view_specs
from bsa_calc.record.examples import examples
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.ui.app.help import AboutFigures
from bsa_calc.ui.widgets.accessible import unnamed_widgets
from bsa_calc.ui.words import terms

if TYPE_CHECKING:
    from tests.ui.conftest import Desk, Dialogs

SOURCES = sorted(Path(terms.__file__).parents[1].rglob("*.py"))
TRANSLATING = {"tr": (0,), "translate": (0,), "QT_TRANSLATE_NOOP": (0, 1)}
#: What `translate` moves and does not put into words.
MOVED = ("p", "painter", "QTransform()")
#: What looks up texts of tables and of the core; fields are below the words and have a way of their own.
LOOKS_UP = (("label_terms.py", "said"), ("figure_field.py", "said"))
CHEST = [(0.44, 0.30), (0.47, 0.32), (0.52, 0.31)]


def test_nothing_interactive_is_without_a_name(desk: Desk) -> None:
    assert unnamed_widgets(desk.window) == []
    desk.window.top_bar.examples_menu.actions()[2].trigger()
    desk.drag("front", CHEST)
    desk.window.lists.show_page(1)
    assert unnamed_widgets(desk.window) == []
    for button in desk.window.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.toolTip() or button.text(), button


def tab_stops(window: QWidget) -> list[QWidget]:
    """What the Tab key reaches, in its order."""
    found, widget = [], window.nextInFocusChain()
    while widget is not window:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def test_tab_reaches_everything(desk: Desk) -> None:
    desk.window.top_bar.examples_menu.actions()[2].trigger()
    QApplication.processEvents()
    window = desk.window
    stops = tab_stops(window)
    assert window.canvas in stops
    assert window.patches in stops
    assert window.lists.tabs in stops
    for part in (window.top_bar, window.tools, window.card, window.strip):
        assert any(part.isAncestorOf(stop) for stop in stops), part.accessibleName()
    groups = [
        next(k for k, part in enumerate(order(window)) if part is stop or part.isAncestorOf(stop)) for stop in stops
    ]
    assert groups == sorted(groups), [stop.accessibleName() for stop in stops]


def order(window: QWidget) -> list[QWidget]:
    """The parts in the order the eye takes them."""
    return [window.top_bar, window.tools, window.canvas, window.strip, window.card, window.checks, window.lists]  # type: ignore[attr-defined]


def test_the_keyboard_starts_on_the_body(desk: Desk) -> None:
    desk.window.activateWindow()
    assert desk.window.focusWidget() is desk.window.canvas


def calls(tree: ast.AST) -> list[tuple[str, ast.Call, str]]:
    """Every call that translates, with the function around it; a painter's `translate` does not."""
    found = []
    for outer in ast.walk(tree):
        if isinstance(outer, ast.FunctionDef | ast.Module | ast.ClassDef):
            for node in ast.walk(outer):
                if isinstance(node, ast.Call):
                    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                    moves = isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) in MOVED
                    if name in TRANSLATING and not moves:
                        found.append((name, node, getattr(outer, "name", "")))
    return found


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_only_plain_literals_are_translated(source: Path) -> None:
    tree = ast.parse(source.read_text("utf-8"))
    allowed = {id(call) for _, call, function in calls(tree) if (source.name, function) in LOOKS_UP}
    for name, call, _ in calls(tree):
        if id(call) not in allowed:
            for argument in [*TRANSLATING[name], *([1] if name == "translate" else [])]:
                text = call.args[argument]
                plain = isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value
                assert plain, f"{source.name}:{call.lineno}: {ast.unparse(call)}"


def test_a_text_that_is_put_together_is_found() -> None:
    for wrong in ('self.tr(f"{x} %")', "self.tr(name)", 'self.tr("a" + b)'):
        call = calls(ast.parse(wrong))[0][1]
        assert not isinstance(call.args[0], ast.Constant)


def test_the_terms_are_those_of_the_data() -> None:
    assert {region.id: terms.region_name(region.id) for region in regions()} == {r.id: r.name for r in regions()}
    assert terms.view_names() == {view.id: view.name for view in view_specs()}
    assert list(terms.view_names()) == [view.id for view in view_specs()]
    assert set(terms.body_names()) == set(body_names())
    assert terms.example_names() == {example.id: example.name for example in examples()}
    assert list(terms.example_names()) == [example.id for example in examples()]
    shipped = {path.stem for path in Path(str(files("bsa_calc.record") / "data" / "examples")).glob("*.json")}
    assert shipped == set(terms.example_names())


def test_every_part_that_has_two_sides_has_a_name_for_both() -> None:
    paired = {region.id.partition("-")[2] for region in regions() if region.mirror != region.id}
    wholes = {part for region in regions() for part in parts.levels(region.id)[1:]} - {r.id for r in regions()}
    sided = {part.partition("-")[2] for part in wholes if parts.twin(part)}
    assert set(patch_names.PAIRS) == paired | sided
    assert set(patch_names.WHOLES) == wholes | {parts.MOST_OF_THE_BODY, parts.MANY_PARTS}
    plain = {region.id.removeprefix("left-").removeprefix("right-") for region in regions()}
    assert {part for _, members in parts._WHOLE_OF.values() for part in members} <= plain


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (["left-knee"], "Left knee"),
        (["left-knee", "right-knee"], "Both knees"),
        (["right-upper-back", "left-upper-back"], "Upper back"),
        (["left-fingers", "left-hand-back", "left-palm"], "Left hand"),
        (["left-palm", "left-fingers", "right-palm", "right-fingers"], "Both hands"),
        (["forehead", "right-cheek", "left-cheek", "mouth-chin"], "Face"),
        (["left-cheek", "mouth-chin"], "Left cheek; mouth and chin"),
        (["left-forearm-back", "left-forearm-front", "left-elbow"], "Left forearm; left elbow"),
        (["left-chest", "left-abdomen", "left-armpit"], "Left chest; left abdomen"),
        (["trunk", "left-thigh", "right-thigh"], "Trunk; both thighs"),
        (["left-leg", "right-leg", "head-and-neck"], "Both legs; head and neck"),
        (["left-arm"], "Left arm"),
        (["most-of-the-body"], "Most of the body"),
    ],
)
def test_a_patch_has_the_plainest_name(parts: list[str], name: str) -> None:
    assert terms.patch_name(parts) == name


def menu_texts(menu: QMenu) -> list[str]:
    texts = []
    for action in menu.actions():
        texts += menu_texts(action.menu()) if action.menu() else [action.text()]
    return [text for text in texts if text]


def test_the_menu_holds_every_command(desk: Desk) -> None:
    texts = menu_texts(desk.window.more_menu)
    for wanted in ("New", "Open…", "Save", "Save as…", "Just over 10 %", "Undo", "Redo", "Clear all paint", "Dark",
                   "150 %", "How it is calculated", "About bsa-calc", "Quit",
                   "Done here, next sides"):  # fmt: skip
        assert wanted in texts
    keys = [key.toString() for action in desk.window.findChildren(QAction) for key in action.shortcuts()]
    assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)


def choose(desk: Desk, text: str) -> None:
    """Trigger an entry of the menu."""

    def search(menu: QMenu) -> QAction | None:
        for action in menu.actions():
            found = search(action.menu()) if action.menu() else action if action.text() == text else None
            if found is not None:
                return found
        return None

    entry = search(desk.window.more_menu)
    assert entry is not None
    entry.trigger()
    QApplication.processEvents()


def test_how_it_is_computed_shows_tables_and_sources(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[AboutFigures] = []

    def note(dialog: AboutFigures) -> None:
        shown.append(dialog)

    monkeypatch.setattr(AboutFigures, "exec", note)
    choose(desk, "How it is calculated")
    text = "".join(browser.toPlainText() for browser in shown[0].findChildren(QTextBrowser))
    for wanted in ("10 %", "Opzelura", "Lund", "2 mm", "7 % of the area", "does not replace, clinical judgement"):
        assert wanted in text
    assert unnamed_widgets(shown[0]) == []


def test_about_says_what_it_is_for_and_what_it_is_not(desk: Desk, dialogs: Dialogs) -> None:
    dialogs.answer(QMessageBox.StandardButton.Ok)
    choose(desk, "About bsa-calc")
    told = dialogs.asked[0]
    assert "intended for nurses and doctors" in told
    assert "not placed on the market as a medical device" in told
    assert "no network connection" in told


def test_colours_and_text_size_are_chosen_and_kept(desk: Desk) -> None:
    light = desk.window.palette().window().color()
    choose(desk, "Dark")
    assert desk.window.palette().window().color().lightness() < light.lightness() / 2
    assert desk.window.settings.theme == "dark"
    choose(desk, "150 %")
    assert desk.window.font().pixelSize() == 21
    assert desk.window.settings.text_percent == 150
    choose(desk, "Light")
    choose(desk, "100 %")
    assert desk.window.palette().window().color() == light


def test_nothing_about_a_patient_is_kept(desk: Desk, tmp_path: Path) -> None:
    desk.window.top_bar.age_field.setValue(34)
    desk.drag("front", CHEST)
    desk.session.save(tmp_path / "case.json")
    desk.window.close()
    kept = desk.window.settings.file.read_text("utf-8")
    assert 34 not in json.loads(kept).values()
    assert "case" not in kept
    assert json.loads((tmp_path / "case.json").read_text("utf-8"))["age"] == 34


def test_a_whole_region_is_a_hundred_percent_of_it(desk: Desk) -> None:
    marks = [{"region": region.id} for region in regions()]
    plain = {"format": "bsa-calc drawing", "version": 1, "body": "adolescent", "age": 14}
    desk.session.start(drawing_from({**plain, "marks": marks}), None)
    rows = desk.window.region_table.model().rows
    assert [row.filled for row in rows] == [100.0] * len(regions())
