"""Bring the catalogues of texts up to date and compile them: ``python3 packaging/start.py translations``.

Qt's lupdate collects the texts of the window, `core_texts` those of the core; the contexts are those that the program
asks with, and what was translated before is kept. A catalogue is compiled once somebody translated something in it;
until then the window speaks English.
"""

from __future__ import annotations

import copy
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from core_texts import CONTEXT, core_texts

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "bsa_calc" / "ui"
CATALOGUES = SOURCES / "data" / "translations"
#: The pages say ``tr`` and ``words.tr`` for what is `PageWords.tr`, which lupdate cannot know.
_CONTEXTS = {"": "PageWords", "words": "PageWords", "self.words": "PageWords"}
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def main() -> None:
    for catalogue in sorted(CATALOGUES.glob("bsa_calc_*.ts")):
        language = catalogue.stem.rpartition("_")[2]
        catalogue.write_text(as_text(merged(collected(language), ET.parse(catalogue).getroot())), encoding="utf-8")
        done, texts = translated(catalogue)
        compiled = catalogue.with_suffix(".qm")
        compiled.unlink(missing_ok=True)
        if done:
            compile_catalogue(catalogue, compiled)
        print(f"{catalogue.relative_to(ROOT)}: {done} of {texts} texts translated" + "; not compiled" * (not done))


def collected(language: str) -> ET.Element:
    """All texts of the window and of the core as a catalogue without translations."""
    files = sorted(str(path) for path in SOURCES.rglob("*.py"))
    with tempfile.TemporaryDirectory() as place:
        told = Path(place, f"bsa_calc_{language}.ts")
        _tool("lupdate", *files, "-no-obsolete", "-locations", "none", "-ts", str(told))
        root = ET.parse(told).getroot()
    root.set("language", language)
    contexts: dict[str, dict[tuple[str, str], ET.Element]] = {}
    for context in root.findall("context"):
        name = context.findtext("name") or ""
        for message in context.findall("message"):
            # Not for translators: what stands above a constant by chance.
            for extra in message.findall("extracomment"):
                message.remove(extra)
            contexts.setdefault(_CONTEXTS.get(name, name), {}).setdefault(key_of(message), message)
        root.remove(context)
    contexts[CONTEXT] = {(text, ""): _message(text) for text in core_texts()}
    for name, messages in sorted(contexts.items()):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        context.extend(messages.values())
    return root


def _message(text: str) -> ET.Element:
    """A text that waits for its translation."""
    message = ET.Element("message")
    ET.SubElement(message, "source").text = text
    ET.SubElement(message, "translation", type="unfinished")
    return message


def merged(fresh: ET.Element, known: ET.Element) -> ET.Element:
    """The fresh catalogue with the translations of a known one; a text takes them along when its context is renamed."""
    kept = {(context, key): message for context, key, message in messages(known)}
    contexts = {context for context, _, _ in messages(fresh)}
    moved = {key: message for context, key, message in messages(known) if context not in contexts}
    for context, key, message in messages(fresh):
        before = kept.get((context, key), moved.get(key))
        if before is not None:
            old, new = before.find("translation"), message.find("translation")
            if new is not None and old is not None:
                message.remove(new)
                message.append(copy.deepcopy(old))
    return fresh


def messages(root: ET.Element) -> list[tuple[str, tuple[str, str], ET.Element]]:
    """Context, key and entry of each text."""
    return [
        (context.findtext("name") or "", key_of(message), message)
        for context in root.findall("context")
        for message in context.findall("message")
    ]


def key_of(message: ET.Element) -> tuple[str, str]:
    """What tells a text from others of its context."""
    return message.findtext("source") or "", message.findtext("comment") or ""


def translated(catalogue: Path) -> tuple[int, int]:
    """How many texts are translated, and how many there are."""
    found = [message.find("translation") for _, _, message in messages(ET.parse(catalogue).getroot())]
    done = [entry for entry in found if entry is not None and entry.get("type") != "unfinished" and entry.text]
    return len(done), len(found)


def as_text(root: ET.Element) -> str:
    """The catalogue as it stands in its file, the same for the same texts."""
    ET.indent(root, "    ")
    return f"{_HEAD}{ET.tostring(root, encoding='unicode')}\n"


def compile_catalogue(catalogue: Path, target: Path) -> None:
    """Make what the program loads."""
    _tool("lrelease", "-silent", str(catalogue), "-qm", str(target))


def _tool(name: str, *arguments: str) -> None:
    """Run a tool of Qt's that comes with PySide6."""
    command = [str(Path(sys.executable).with_name(f"pyside6-{name}")), *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
