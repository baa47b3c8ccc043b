"""The sentences of the core for the translators' catalogue: collected from the core, typed nowhere else.

The core knows nothing of Qt, so Qt's own tool cannot find them. Tables are read as they are; the sentence of an error
stands in the sources, as the second argument of an error with a code, or in a variable ``sentence`` just above it.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from pathlib import Path

from bsa_calc.body.data_files import Json, data_file, read_json
from bsa_calc.body.names import body_names, view_names
from bsa_calc.body.patch_names import PAIRS, WHOLES
from bsa_calc.body.regions import regions
from bsa_calc.body.weights import SOURCES
from bsa_calc.label.checks import CHECK_TEXTS
from bsa_calc.label.profile_file import SCHEMA_SENTENCES
from bsa_calc.label.verdict_words import DOUBT_WORDS, SHORT_VERDICT_WORDS, VERDICT_REASONS, VERDICT_WORDS
from bsa_calc.measure.basis import PERSON_SOURCE
from bsa_calc.measure.cream import LAYERS, own_layer
from bsa_calc.record.examples import examples
from bsa_calc.record.patterns import PATTERNS

#: What the window looks these texts up by.
CONTEXT = "Core"
#: Keys of a product profile whose texts are read by people; sources stay in the words of the label.
_SPOKEN = ("name", "short_name", "medicine", "note", "part", "place", "avoid", "text", "value")
_PACKAGE = Path(__file__).resolve().parents[1] / "src" / "bsa_calc"


def core_texts() -> list[str]:
    """Every sentence and name of the core that a window shows, each once."""
    found = [
        *VERDICT_WORDS.values(),
        *SHORT_VERDICT_WORDS.values(),
        *VERDICT_REASONS.values(),
        *DOUBT_WORDS.values(),
        *CHECK_TEXTS.values(),
        *SCHEMA_SENTENCES.values(),
        *(sentence for _, sentence in error_sentences()),
        *label_texts(),
        *SOURCES.values(),
        PERSON_SOURCE,
        *(layer.source for layer in LAYERS.values()),
        own_layer(2.0).source,
        *(region.name for region in regions()),
        *PAIRS.values(),
        *WHOLES.values(),
        *body_names().values(),
        *view_names().values(),
        *(example.name for example in examples()),
        *(name for name, _ in PATTERNS.values()),
    ]
    return list(dict.fromkeys(found))


def label_texts() -> Iterator[str]:
    """What the shipped profiles say in plain words."""
    for path in sorted(data_file("bsa_calc.label").glob("*.json")):
        profile = read_json("bsa_calc.label", path.name)
        if profile.get("format") == "bsa-calc product profile":
            yield from _spoken(profile)


def _spoken(value: Json, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for inner, entry in value.items():
            yield from _spoken(entry, inner)
    elif isinstance(value, list):
        for entry in value:
            yield from _spoken(entry)
    elif isinstance(value, str) and value and key in _SPOKEN:
        yield value


def error_sentences() -> list[tuple[str, str]]:
    """Code and sentence of every error that has one, as the sources of the core give them.

    Raises
    ------
    ValueError
        naming the place of a sentence that is neither in the call nor in a variable ``sentence`` above it.
    """
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(_PACKAGE.rglob("*.py"))}
    kinds = _kinds(tuple(trees.values()))
    return [found for path, tree in trees.items() for found in told_in(tree, kinds, path.name)]


def _kinds(trees: Collection[ast.Module]) -> set[str]:
    """The names of `SaidError` and of all that are derived from it."""
    kinds, before = {"SaidError"}, 0
    while len(kinds) > before:
        before = len(kinds)
        classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
        kinds |= {c.name for c in classes if any(isinstance(b, ast.Name) and b.id in kinds for b in c.bases)}
    return kinds


def told_in(tree: ast.Module, kinds: set[str], file: str) -> Iterator[tuple[str, str]]:
    """Code and sentence of the errors of some kinds that a file makes."""
    last = ""
    placed = [node for node in ast.walk(tree) if isinstance(node, ast.Assign | ast.Call)]
    for node in sorted(placed, key=lambda n: n.lineno):
        if isinstance(node, ast.Assign):
            last = _sentence_of(node) or last
        elif len(node.args) >= 2 and _is_error(node.func, kinds):
            code, sentence = node.args[:2]
            text = sentence.value if isinstance(sentence, ast.Constant) else last
            if isinstance(code, ast.Constant) and not (isinstance(text, str) and text):
                raise ValueError(f"{file}:{node.lineno}: where is the sentence?")
            if isinstance(code, ast.Constant):
                yield str(code.value), str(text)


def _sentence_of(node: ast.Assign) -> str:
    named = any(isinstance(target, ast.Name) and target.id == "sentence" for target in node.targets)
    return str(node.value.value) if named and isinstance(node.value, ast.Constant) else ""


def _is_error(function: ast.expr, kinds: set[str]) -> bool:
    """Whether a call makes an error that has a code, or is the start of one that is derived from it."""
    if isinstance(function, ast.Name):
        return function.id in kinds
    return isinstance(function, ast.Attribute) and function.attr == "__init__"
