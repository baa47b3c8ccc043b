"""Languages: the catalogues hold what the window says, and a made-up language reaches its texts."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QTranslator

from bsa_calc.ui.system import languages

CATALOGUES = sorted(translations.CATALOGUES.glob("bsa_calc_*.ts"))
#: What is loaded: a catalogue without translations is not compiled.
SHIPPED = [path for path in CATALOGUES if path.with_suffix(".qm").exists()]
#: Calls whose first, or for the second kind second, argument is a text to be translated.
_ASK = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}

LOOKS = """
import json, sys
from pathlib import Path
from bsa_calc.ui.system import languages
languages.CATALOGUES = Path(sys.argv[1])
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar
from bsa_calc.ui.app.app import make_window, workbench_of
from bsa_calc.ui.system.qt import application
from bsa_calc.ui.system.settings import Settings
from bsa_calc.ui.widgets.text_block import TextBlock

app = application()
settings = Settings(Path(sys.argv[2]))
settings.language = "de"
window = make_window(settings=settings)
window.show()
window.make_ready()
workbench_of(window).files.open_example("just-over")
app.processEvents()
said = {w.text() for w in window.findChildren(QAbstractButton) if w.isVisible() and w.text()}
said |= {w.plain_text() for w in window.findChildren(TextBlock) if w.isVisible() and w.plain_text()}
bars = [bar for bar in window.findChildren(QTabBar) if bar.isVisible()]
said |= {bar.tabText(k) for bar in bars for k in range(bar.count())}
said |= {action.text() for action in window.more_menu.actions() if action.text()}
said.add(app.translate("Details", "Signature"))
workbench_of(window).session.undo_stack.setClean()
print(json.dumps(sorted(said)))
"""


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_a_catalogue_is_up_to_date(catalogue: Path) -> None:
    language = catalogue.stem.rpartition("_")[2]
    known = ET.parse(catalogue).getroot()
    wanted = translations.as_text(translations.merged(translations.collected(language), known))
    assert catalogue.read_text("utf-8") == wanted, "run: python3 packaging/start.py translations"
    assert translations.translated(catalogue)[1] > 800


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_a_catalogue_is_compiled_where_it_holds_translations(catalogue: Path) -> None:
    done, _ = translations.translated(catalogue)
    assert catalogue.with_suffix(".qm").exists() == bool(done)


@pytest.mark.parametrize("catalogue", SHIPPED, ids=lambda path: path.stem)
def test_every_text_is_translated_with_its_placeholders(catalogue: Path) -> None:
    """A shipped language is whole: no English sentence beside others, no figure that a sentence loses or asks for."""
    wrong = []
    for context, (source, _), message in translations.messages(ET.parse(catalogue).getroot()):
        entry = message.find("translation")
        if entry is None or entry.get("type") is not None or not entry.text:
            wrong.append(f"{context}: not translated: {source}")
        elif _marks(source) != _marks(entry.text):
            wrong.append(f"{context}: {source} → {entry.text}")
    assert not wrong


def _marks(text: str) -> list[str]:
    """Placeholders, tags and kinds of files of a text: what a translation must keep."""
    return sorted(re.findall(r"\{[\w:.]*\}|</?\w+[^>]*>|\*\.\w+|\[\*\]|;;", text))


@pytest.mark.parametrize("catalogue", SHIPPED, ids=lambda path: path.stem)
def test_what_is_loaded_says_what_the_catalogue_says(catalogue: Path) -> None:
    """The compiled catalogue was made from the one that people read."""
    loaded = QTranslator()
    assert loaded.load(str(catalogue.with_suffix(".qm")))
    for context, (source, comment), message in translations.messages(ET.parse(catalogue).getroot()):
        assert loaded.translate(context, source, comment or None) == message.findtext("translation")


def test_texts_that_are_translated_are_plain_literals() -> None:
    wrong = []
    for path in translations.SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            place = _ASK.get(name)
            if place is None or len(node.args) <= place or (name == "translate" and len(node.args) != 2):
                continue
            text = node.args[place]
            # Names that are put together are looked up in tables, whose texts are marked with QT_TRANSLATE_NOOP.
            looked_up = name == "translate" and not isinstance(text, ast.JoinedStr)
            if not (looked_up or (isinstance(text, ast.Constant) and isinstance(text.value, str))):
                wrong.append(f"{path.name}:{node.lineno}")
    assert not wrong


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_every_text_of_the_program_is_in_the_catalogue(catalogue: Path) -> None:
    """The tool that collects texts does not look into f-strings, and would say nothing of it."""
    known = {source for _, (source, _), _ in translations.messages(ET.parse(catalogue).getroot())}
    missed = []
    for path in translations.SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                place = _ASK.get(getattr(node.func, "attr", getattr(node.func, "id", "")), len(node.args))
                text = node.args[place] if place < len(node.args) else None
                if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value not in known:
                    missed.append(f"{path.name}:{node.lineno}: {text.value}")
    assert not missed


def test_a_translation_goes_along_when_its_context_is_renamed() -> None:
    def catalogue(context: str, translation: str) -> ET.Element:
        root = ET.fromstring(f"<TS><context><name>{context}</name></context></TS>")
        message = translations._message("Save")
        root[0].append(message)
        entry = message.find("translation")
        assert entry is not None
        entry.text = translation
        return root

    merged = translations.merged(catalogue("NewName", ""), catalogue("OldName", "Speichern"))
    assert [m.findtext("translation") for _, _, m in translations.messages(merged)] == ["Speichern"]


def test_a_made_up_language_reaches_the_window(tmp_path: Path) -> None:
    """Every text of the catalogue in brackets: what stands in the window without them is not translated."""
    catalogue = tmp_path / "bsa_calc_de.ts"
    root = ET.parse(CATALOGUES[0]).getroot()
    for _, (source, _), message in translations.messages(root):
        entry = message.find("translation")
        assert entry is not None
        entry.attrib.pop("type", None)
        if message.get("numerus") != "yes":
            entry.text = f"[!! {source.replace('A', 'Ä').replace('O', 'Ö')} !!]"
    catalogue.write_text(translations.as_text(root), encoding="utf-8")
    translations.compile_catalogue(catalogue, catalogue.with_suffix(".qm"))
    command = [sys.executable, "-c", LOOKS, str(tmp_path), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=90, env={**os.environ})
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout.splitlines()[-1])
    assert len(said) > 40
    plain = {text for text in said if "[!!" not in text and any(letter.isalpha() for letter in text)}
    assert plain == set()


@pytest.mark.parametrize(("choice", "spoken"), [("en", "en"), ("de", "de"), ("xx", "en")])
def test_a_chosen_language_without_a_translation_is_english(
    choice: str, spoken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bsa_calc_de.qm").write_bytes(b"")
    monkeypatch.setattr(languages, "CATALOGUES", tmp_path)
    assert languages.languages() == ["en", "de"]
    assert languages.spoken_language(choice) == spoken
    assert languages.language_name("de") == "Deutsch"
    assert languages.language_name("en") == "English"
