"""How easy the patient's texts are to read, in English and in German, measured by a library for it."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pyphen
import pytest
import textstat_rs

import bsa_calc.ui.patient
from bsa_calc.label.profile import load_profile
from bsa_calc.ui.system.languages import CATALOGUES

#: A reading age of 11 to 12: the grade of a school in English, and that of the first Wiener Sachtextformel in German.
MOST = 7.0
FOLDER = Path(bsa_calc.ui.patient.__file__).parent
#: What stands in the place of a figure.
FIGURES = {"en": "two", "de": "zwei"}
#: One sentence alone may be a little harder than all of them together, but not out of reach.
MOST_ALONE = 9.0
#: Shorter texts are labels of buttons: they would make the whole look easier than it is.
LONG_ENOUGH = 6


def sources() -> list[str]:
    """All texts of the patient's window, as they stand in its code."""
    found = []
    for path in sorted(FOLDER.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "tr":
                (text,) = node.args
                assert isinstance(text, ast.Constant), path
                found.append(str(text.value))
    return list(dict.fromkeys(found))


def german() -> dict[str, list[str]]:
    """Every text of the catalogue with its German."""
    found: dict[str, list[str]] = {}
    for message in ET.parse(CATALOGUES / "bsa_calc_de.ts").getroot().iter("message"):
        text, said = message.findtext("source") or "", message.findtext("translation") or ""
        found.setdefault(text, []).append(said)
    return found


def advice() -> list[str]:
    """What the label tells patients on these screens."""
    shown = ("not-on", "wash-hands", "no-washing", "other-creams")
    return [entry.text for entry in load_profile("opzelura-eu").advice if entry.id in shown]


def sentences(texts: list[str], language: str) -> list[str]:
    """The texts that are sentences, with the word of a figure where one goes."""
    with_figures = [re.sub(r"\{\d\}|\d+", FIGURES[language], text).replace("…", "") for text in texts]
    return [text if text[-1] in ".?!:" else f"{text}." for text in with_figures if len(text.split()) >= LONG_ENOUGH]


def english_grade(text: str) -> float:
    """The Flesch-Kincaid grade."""
    return float(textstat_rs.flesch_kincaid_grade(text, lang="en_GB"))


def german_grade(text: str) -> float:
    """The first Wiener Sachtextformel (Bamberger and Vanecek 1984), which is a grade too."""
    syllables = pyphen.Pyphen(lang="de_DE")
    words = re.findall(r"[^\W\d_]+", text)
    counts = [len(syllables.positions(word)) + 1 for word in words]
    long = 100 * sum(count >= 3 for count in counts) / len(words)
    short = 100 * sum(count == 1 for count in counts) / len(words)
    many_letters = 100 * sum(len(word) > 6 for word in words) / len(words)
    in_a_sentence = len(words) / len(re.findall(r"[.?!:]+", text))
    return 0.1935 * long + 0.1672 * in_a_sentence + 0.1297 * many_letters - 0.0327 * short - 0.875


def english_texts() -> list[str]:
    return [*sources(), *advice()]


def german_texts() -> list[str]:
    known = german()
    missing = [text for text in english_texts() if not any(known.get(text, []))]
    assert missing == []
    return [said for text in english_texts() for said in known[text][:1]]


GRADES = {"en": (english_texts, english_grade), "de": (german_texts, german_grade)}


@pytest.mark.parametrize("language", GRADES)
def test_all_together_are_for_a_reading_age_of_eleven_to_twelve(language: str) -> None:
    texts, grade = GRADES[language]
    said = sentences(texts(), language)
    assert len(said) > 40
    assert grade(" ".join(said)) <= MOST


@pytest.mark.parametrize("language", GRADES)
def test_none_is_far_harder(language: str) -> None:
    texts, grade = GRADES[language]
    hard = {text: grade(text) for text in sentences(texts(), language) if grade(text) > MOST_ALONE}
    assert hard == {}


def test_the_measure_tells_easy_from_hard() -> None:
    easy = "Put the cream on your knee. Wash your hands. Wait for two hours."
    hard = "Application in excess of the recommended maximum body surface area necessitates medical consultation."
    assert english_grade(easy) < MOST < english_grade(hard)
    leicht = "Tragen Sie die Creme dünn auf. Waschen Sie die Hände. Warten Sie zwei Stunden."
    schwer = "Die Überschreitung der empfohlenen Körperoberflächenbegrenzung erfordert ärztliche Rücksprache."
    assert german_grade(leicht) < MOST < german_grade(schwer)
