"""Words for states of the verdict, the sides and held-back skin, in English and German."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.label.assessment import assess
from bsa_calc.label.verdict import Doubt, Verdict
from bsa_calc.label.verdict_words import SHORT_VERDICT_WORDS, VERDICT_REASONS, VERDICT_WORDS, verdict_sentence
from bsa_calc.paint.drawing import empty_drawing, no_paint
from bsa_calc.report.case import make_case
from bsa_calc.ui.page.page_words import PageWords
from bsa_calc.ui.system.languages import install_language
from bsa_calc.ui.words.side_words import HeldBackWords, SideState, SideWords
from bsa_calc.ui.words.verdict_words import VerdictWords, verdict_text

NOW = dt.datetime(2026, 11, 26, 9, 0).astimezone()


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    install_language(qapp, "de")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def test_every_verdict_has_its_words() -> None:
    assert {verdict.value for verdict in Verdict} <= set(VERDICT_WORDS)
    assert set(SHORT_VERDICT_WORDS) == set(VERDICT_WORDS) - {"unavailable"}
    assert set(VERDICT_REASONS) < set(VERDICT_WORDS)
    assert verdict_sentence("not_judged") == "Cannot be judged: enter height and weight"


@pytest.mark.usefixtures("german")
def test_verdicts_in_german() -> None:
    assert verdict_text("not_to_be_used") == "Nicht anwenden: die Fachinformation verbietet es bei dieser Person"
    assert verdict_text("age_needed") == "Alter nötig: das Alter eingeben"
    assert verdict_text("nothing_painted") == "Nichts eingezeichnet"
    assert verdict_text("too_close") == "Zu knapp: nicht sicher innerhalb der Grenze"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("percent", "room", "words"),
    [
        (7.4, 1.2, "Used 7½ of 10 hands. Room for about 1."),
        (7.5, 0.5, "Used 7½ of 10 hands. Room for about ½."),
        (9.6, 0.49, "Used 9½ of 10 hands. No room for more."),
        (0.1, 9.3, "Used less than half a hand of 10. Room for about 9."),
    ],
)
def test_hands_with_the_room_that_is_left(percent: float, room: float, words: str) -> None:
    assert VerdictWords().hands_line(percent, 10, room) == words


@pytest.mark.usefixtures("german")
def test_hands_in_german() -> None:
    assert VerdictWords().hands_line(7.5, 10, 1.0) == "7½ von 10 Handflächen (mit Fingern) benutzt. Platz für etwa 1."


def test_all_of_it_is_not_said_where_patches_would_do(qapp: QApplication) -> None:
    """On the card and on both pages, which list the patches."""
    some = ("right-thigh-front", "right-thigh-back", "neck-front", "left-toes", "left-buttock", "right-forearm-back",
            "right-palm", "right-ankle", "right-cheek", "left-knee", "left-thigh-front")  # fmt: skip
    marked = np.isin(surface().region, [k for k, region in enumerate(regions()) if region.id in some])
    drawing = replace(empty_drawing("adult-female"), age=34, all_sides_seen=True)
    found = assess(drawing.with_paint(drawing.paint.filled(np.flatnonzero(marked))))
    assert found.verdict is Verdict.OVER
    assert VerdictWords().verdict(found).left_or_over_text == "Leave out whole patches, as offered."
    page = PageWords(make_case(found))
    assert page.leave_out() == "Leave out whole patches, as listed below."
    assert page.offers()


def test_the_next_time_names_another_day(qapp: QApplication) -> None:
    words = VerdictWords()
    later = words.next_not_before(NOW.replace(hour=15, minute=40), NOW)
    assert later.startswith("Next not before ")
    assert "40" in later
    assert "Nov" not in later
    assert words.next_not_before(NOW + dt.timedelta(days=1), NOW).endswith(" on 27 Nov 2026")


@pytest.mark.usefixtures("qapp")
def test_the_area_has_a_line_of_its_own() -> None:
    assert VerdictWords().by_area_alone("over") == "By area alone: over the limit"


@pytest.mark.usefixtures("qapp")
def test_the_way_through_the_sides() -> None:
    words = SideWords()
    assert [words.button(last=last) for last in (False, True)] == ["Done here, next sides", "Done here"]
    assert [words.left(k) for k in (0, 1, 5)] == [
        "All sides are done", "1 side still to look at", "5 sides still to look at",
    ]  # fmt: skip
    assert words.side("Front", "seen") == "Front: seen"
    assert words.carried(dt.date(2026, 1, 12)) == "from 12 Jan 2026"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(("state", "word"), [("not_seen", "nicht gesehen"), ("seen", "gesehen"), ("done", "fertig")])
def test_states_of_a_side_in_german(state: SideState, word: str) -> None:
    assert SideWords().state(state) == word


@pytest.mark.usefixtures("qapp")
def test_held_back_skin() -> None:
    words = HeldBackWords()
    assert words.tool() == "No cream here"
    assert words.part("1.2", "3.4") == "part: 1.2 of 3.4 %"
    assert words.undo(again=False) != words.undo(again=True)


def test_the_table_that_keeps_it_from_being_within_stands_beside_the_band() -> None:
    """A twelve-year-old whose head is 9.6 % as drawn: by the column of 10 years it is over."""
    own = np.flatnonzero(np.array([region.segment == "head" for region in regions()])[surface().region])
    drawing = replace(empty_drawing("adolescent", 12.4), all_sides_seen=True)
    weights = assess(drawing).measurement.weights[own]
    count = int(np.searchsorted(np.cumsum(weights), 9.6))
    found = assess(replace(drawing, paint=no_paint().filled(own[:count])))
    assert Doubt.TABLE in found.doubts
    highest = found.measurement.highest_elsewhere
    assert VerdictWords().verdict(found).band_text.endswith(f", by the column of 10 years {highest:.1f} %")
