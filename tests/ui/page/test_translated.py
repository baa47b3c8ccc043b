"""Whatever the program says of a case comes out of tables that translators see: nothing stays English by accident."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import core_texts
import pytest
import translations
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from bsa_calc.body.weights import SOURCES
from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
from bsa_calc.label.checks import CHECK_TEXTS, Finding, Severity
from bsa_calc.label.facts import Answer, PersonFacts
from bsa_calc.label.profile import SHIPPED, Profile, load_profile
from bsa_calc.measure.cream import LAYERS, own_layer
from bsa_calc.record.examples import read_example
from bsa_calc.report.case import Case, Earlier, make_case
from bsa_calc.ui.page.map_file import write_map
from bsa_calc.ui.page.pdf import write_pdf
from bsa_calc.ui.page.sheet import Sheet
from bsa_calc.ui.words.checks_words import CheckWords, finding_text
from bsa_calc.ui.words.label_terms import core_text, error_text
from bsa_calc.ui.words.terms import _patch_name
from tests.ui.page.conftest import DAY, NOON

ALL = PersonFacts(
    165, 110, pregnancy_or_breast_feeding=Answer.YES, hours_since_last=3, weeks_treated=53, repigmentation_percent=12
)
#: What every finding can be filled with.
PARAMS = {
    "minimum": 12, "maximum": 17, "age": 9.5, "part": "eyes", "hours": 3.25, "interval": 8, "week": 52, "below": 25,
    "found": 12, "tubes": 2.9, "tube_grams": 100, "days": 30, "allowed": 2, "bites_at": 8.5, "months": 43,
    "month": "2023-04", "day": "2026-01-12", "visit_week": 16, "low": 11, "used": 2, "place": "eyelids",
    "avoid": "into the eyes", "value": 12.5, "high": 50, "person": 9.1, "chart": 8.2, "height": 165, "weight": 64,
}  # fmt: skip


@pytest.fixture(scope="session")
def known() -> set[tuple[str, str]]:
    """Context and text of everything that the translators' catalogue holds."""
    return {(context, source) for context, (source, _), _ in translations.messages(translations.collected("en"))}


class Marks(QTranslator):
    """A language that puts brackets round what it knows."""

    def __init__(self, known: set[tuple[str, str]]) -> None:
        super().__init__()
        self._known = known

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        # Nothing is not the same as an empty text here: that would be the translation.
        return f"⟦{text}⟧" if (context, text) in self._known else None  # type: ignore[return-value]


@pytest.fixture
def marked(qapp: QApplication, known: set[tuple[str, str]]) -> Iterator[None]:
    translator = Marks(known)
    QCoreApplication.installTranslator(translator)
    _patch_name.cache_clear()
    yield
    QCoreApplication.removeTranslator(translator)
    _patch_name.cache_clear()


def shipped_texts(profile: Profile) -> Iterator[str]:
    yield from (profile.name, profile.short_name, profile.medicine)
    for part in (*profile.careful, *profile.excluded, *profile.required):
        yield from filter(None, (part.part, part.place, part.avoid))
    yield from (advice.text for advice in profile.advice)
    if profile.indication:
        yield profile.indication.value
    if profile.note:
        yield profile.note


@pytest.mark.parametrize("profile_id", SHIPPED)
def test_every_text_of_a_label_has_its_place(profile_id: str, known: set[tuple[str, str]]) -> None:
    missing = [text for text in shipped_texts(load_profile(profile_id)) if ("Core", text) not in known]
    assert not missing


def test_sources_of_the_core_have_their_place(known: set[tuple[str, str]]) -> None:
    texts = [*SOURCES.values(), *(layer.source for layer in LAYERS.values()), own_layer(2.0).source]
    assert not [text for text in texts if ("Core", text) not in known]


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("code", CHECK_TEXTS)
def test_no_finding_lacks_its_text(code: str) -> None:
    """Long and short; the window's English is the core's, but for how figures are written."""
    finding = Finding(code, Severity.WARNING, "a source", PARAMS)
    assert finding_text(finding).startswith("⟦")
    assert CheckWords().short(finding).startswith("⟦")


@pytest.mark.parametrize("code", CHECK_TEXTS)
def test_the_window_says_what_the_command_line_says(code: str, qapp: QApplication) -> None:
    finding = Finding(code, Severity.WARNING, "a source", PARAMS)
    assert finding_text(finding) == finding.text


@pytest.mark.usefixtures("marked")
def test_a_text_of_ones_own_stays(qapp: QApplication) -> None:
    assert core_text("Rub it in well.") == "Rub it in well."
    assert core_text("") == ""


def test_every_error_with_a_code_has_its_sentence_collected(known: set[tuple[str, str]]) -> None:
    found = core_texts.error_sentences()
    assert len(found) > 30
    assert not [sentence for _, sentence in found if ("Core", sentence) not in known]
    # One of each way to write it: in the call, in a variable, in a kind of its own.
    codes = {code for code, _ in found}
    assert {"future", "height", "locked_by", "file_gone"} <= codes


def test_a_sentence_that_cannot_be_found_is_told() -> None:
    tree = ast.parse('raise SaidError("code", made_elsewhere)')
    with pytest.raises(ValueError, match=r"some\.py:1: where is the sentence"):
        list(core_texts.told_in(tree, {"SaidError"}, "some.py"))


def test_names_of_the_core_are_collected(known: set[tuple[str, str]]) -> None:
    for name in ("Back of left hand", "Both palms", "Left hand", "Inner left", "Young person", "Sides only"):
        assert ("Core", name) in known


@pytest.mark.usefixtures("marked")
def test_an_error_is_said_in_the_users_language() -> None:
    with pytest.raises(InputError) as caught:
        PersonFacts(height_cm=1.7)
    assert error_text(caught.value) == "⟦A height of 1.7 cm is not between 40 and 260 cm.⟧"
    assert error_text(InputError("Something else.")) == "Something else."


def unmarked(text: str) -> str:
    """What stands outside all brackets."""
    depth, rest = 0, ""
    for sign in text:
        depth += (sign == "⟦") - (sign == "⟧")
        rest += sign if depth == 0 and sign != "⟧" else ""
    return rest


def cases() -> dict[str, Case]:
    over, within = read_example("just-over"), read_example("just-under")
    old = make_case(assess(over)).result
    earlier = Earlier(DAY, old.affected_percent, old.application_percent, old.band, over)
    unseen = replace(read_example("sides-only"), all_sides_seen=False, views_seen=frozenset())
    return {
        "over": make_case(assess(over, ALL, now=NOON), day=DAY),
        "within": make_case(assess(within, ALL, now=NOON), day=DAY, earlier=earlier),
        "too close": make_case(assess(read_example("at-the-limit"), now=NOON), day=DAY),
        "not finished": make_case(assess(unseen, now=NOON), day=DAY),
        "empty": make_case(assess(within.with_paint(within.paint.cleared())), day=DAY),
        "typed": make_case(assess(replace(within, entered=(("nose", 40.0),), age=None)), day=DAY),
        "US": make_case(assess(replace(over, profile=SHIPPED[2]), ALL, now=NOON), day=DAY),
    }


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("state", ["over", "within", "too close", "not finished", "empty", "typed", "US"])
def test_no_word_on_paper_is_untranslated(state: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every word on every page comes through translation, but for dates, sources of a label, and the program's name."""
    said: list[str] = []
    write: Callable[..., float] = Sheet.text

    def note(sheet: Sheet, x: float, y: float, text: str, *rest: object, **options: object) -> float:
        said.append(text)
        return write(sheet, x, y, text, *rest, **options)

    monkeypatch.setattr(Sheet, "text", note)
    case = cases()[state]
    write_pdf(case, tmp_path / "record.pdf")
    write_pdf(case, tmp_path / "home.pdf", take_home=True)
    write_map(case, tmp_path / "map.svg")
    assert len(said) > 40
    sources = sorted((finding.source.split(":")[0] for finding in case.findings), key=len, reverse=True)
    for text in said:
        rest = unmarked(text)
        for known in (*sources, "24 November 2026"):
            rest = rest.replace(known, "")
        assert not re.search(r"[^\W\d_]", rest), text
