"""What is shown is shown as it stands: no widget takes a text for a page, whatever a file's author wrote in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bsa_calc

UI = Path(bsa_calc.__file__).parent / "ui"
#: They make labels and boxes with plain text, and tooltips.
MAKERS = "system/plain_text.py"
#: Classes whose texts Qt reads as a page if they look like one, and calls that show such a box at once.
GUESSING = {"QLabel", "QMessageBox", "QErrorMessage", "QProgressDialog", "QWhatsThis", "QToolTip", "QStaticText"}
AT_ONCE = {"about", "information", "warning", "critical", "question", "showText", "setWhatsThis", "setStatusTip"}
#: Pages are made here, each text in them escaped; `tests/ui/words/test_foreign_text.py` shows them hostile texts.
PAGES = {"app/help.py", "label/checks_dialog.py", "label/profile_dialog.py", "share/clipboard.py"}
#: What makes a tooltip harmless: our own words, or one of these.
OWN_WORDS, MADE_PLAIN = {"tr", "translate"}, {"tooltip"}


def name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def guesses(text: str) -> Iterator[str]:
    """What in a module's text leaves it to Qt whether a text is a page."""
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        name, of = name_of(node.func), name_of(node.func.value) if isinstance(node.func, ast.Attribute) else ""
        if name == "showText" and any(
            isinstance(arg, ast.Call) and name_of(arg.func) in MADE_PLAIN for arg in node.args
        ):
            continue
        if name in GUESSING or (of in GUESSING and name in AT_ONCE) or name in ("setWhatsThis", "setStatusTip"):
            yield ast.unparse(node)[:60]
        if name == "setHtml" or name.startswith("insertHtml"):
            yield "setHtml"
        if name == "setToolTip" and not is_harmless(node.args[0]):
            yield ast.unparse(node)[:60]


def is_harmless(told: ast.expr) -> bool:
    """Whether a tooltip is our own words, without anything put into them, or made plain."""
    if isinstance(told, ast.Call):
        name = name_of(told.func)
        if name == "with_key":
            return is_harmless(told.args[0])
        return name in MADE_PLAIN or (name in OWN_WORDS and isinstance(told.args[-1], ast.Constant))
    return False


def test_every_text_is_shown_as_it_stands() -> None:
    found = {
        path.relative_to(UI).as_posix(): list(guesses(path.read_text("utf-8"))) for path in sorted(UI.rglob("*.py"))
    }
    assert len(found) > 100
    wrong = {
        name: [one for one in all_ if one != "setHtml" or name not in PAGES]
        for name, all_ in found.items()
        if name != MAKERS
    }
    assert {name: all_ for name, all_ in wrong.items() if all_} == {}
    assert found[MAKERS], "the test finds what it looks for"


@pytest.mark.parametrize(
    "text",
    ["QLabel(text)", "QMessageBox.about(self, a, b)", "QMessageBox(icon, a, b)", "w.setToolTip(str(path))",
     "w.setToolTip(self.tr('{0}').format(name))", "w.setToolTip(note)", "page.setHtml(x)", "QToolTip.showText(p, t)"],
)  # fmt: skip
def test_a_guess_is_found(text: str) -> None:
    assert list(guesses(text))


@pytest.mark.parametrize("text", ["plain_label(text)", "w.setToolTip(self.tr('Save'))", "w.setToolTip(tooltip(note))"])
def test_what_is_plain_is_none(text: str) -> None:
    assert not list(guesses(text))


def test_no_docstring_holds_half_a_character() -> None:
    """Python 3.13 cannot load such a module: it cuts the indentation of docstrings in UTF-8."""
    for path in UI.parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                (ast.get_docstring(node, clean=False) or "").encode("utf-8")
