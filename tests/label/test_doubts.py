"""Too close to call: by the band, by another table that applies, and what is said of it; also under a held stroke."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from bsa_calc.body.body_facts import BodyFacts
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.label.ages import span_by_birth_year
from bsa_calc.label.assessment import Assessment, assess
from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.live import Live
from bsa_calc.label.verdict import Doubt, Verdict
from bsa_calc.paint.drawing import Drawing, empty_drawing, no_paint
from bsa_calc.paint.drawn_by import EXACT_HAND, Hand
from bsa_calc.paint.share import with_typed_share
from bsa_calc.report.words import doubt_words

WOMAN = BodyFacts("female", 165, 62, 74)


def head(percent: float, age: float | None, **said: Any) -> Drawing:
    """A finished drawing of so much of the head, back to front by triangles, exact."""
    own = np.flatnonzero(np.array([region.segment == "head" for region in regions()])[surface().region])
    drawing = replace(empty_drawing("adolescent", age), all_sides_seen=True, hand=EXACT_HAND, **said)
    weights = assess(drawing).measurement.weights[own]
    count = int(np.searchsorted(np.cumsum(weights), percent))
    return replace(drawing, paint=no_paint().filled(own[:count]))


def test_another_table_alone_makes_it_too_close() -> None:
    """A head of a baby: within by its band, and by the column of the newborn over the limit."""
    found = assess(replace(head(12.3, 0.9), profile="opzelura-us-atopic-dermatitis"))
    limit = found.limit_percent
    assert limit == 20
    judged = found.held_at(19.0, (18.0, 19.9), 20.1, finished=True)
    assert (judged.verdict, judged.doubts) == (Verdict.TOO_CLOSE, (Doubt.TABLE,))
    assert found.held_at(19.0, (18.0, 19.9), 19.9, finished=True).verdict is Verdict.WITHIN
    both = found.held_at(19.0, (18.0, 20.5), 20.1, finished=True)
    assert both.doubts == (Doubt.BAND, Doubt.TABLE)
    assert found.held_at(20.1, (19.0, 21.0), 22.0, finished=True).doubts == ()


def test_which_of_the_two_it_was_is_said() -> None:
    """The band, or the table by its name; both where both are."""
    by_band = assess(replace(head(6.0, 34), hand=Hand()))
    assert by_band.verdict is Verdict.WITHIN or doubt_words(by_band).endswith("as drawn. It could be over 10 %.")
    drawing = with_typed_share(empty_drawing("adult-female", 34), region_numbers()["left-thigh-front"], 100)
    drawing = with_typed_share(drawing, region_numbers()["right-thigh-front"], 80)
    found = assess(replace(drawing, all_sides_seen=True))
    assert found.verdict is Verdict.TOO_CLOSE
    assert found.doubts == (Doubt.BAND,)
    percent = found.measurement.application_percent
    assert doubt_words(found) == f"{percent:.1f} % as drawn. It could be over 10 %."


def test_the_table_is_named() -> None:
    """A twelve-year-old whose head is 9.6 % as drawn: by the column of 10 years it is over."""
    drawing = replace(head(9.6, 12.4), hand=Hand())
    found = assess(drawing)
    column = found.measurement.application_percent * 11 / (11 - 2 * 2.4 / 5)
    assert found.measurement.highest_elsewhere == pytest.approx(column)
    assert found.doubts == (Doubt.BAND, Doubt.TABLE)
    assert f"By Lund and Browder’s column of 10 years it is {column:.1f} %." in doubt_words(found)


def test_within_needs_every_table_at_or_below_the_limit() -> None:
    """Whatever the band says: each other table puts a within at or below the limit."""
    for age, facts in ((12, BodyFacts()), (34, WOMAN), (34, BodyFacts("male", 175, 120)), (16.5, BodyFacts())):
        for percent in np.linspace(3, 7, 9):
            found = assess(head(float(percent), age, body_facts=facts))
            if found.is_within:
                assert found.measurement.band[1] <= 10
                assert max(found.measurement.other_tables.values(), default=0) <= 10


def test_a_birth_year_needs_both_its_ends() -> None:
    """Born in 2014, looked at in January 2026: 11 or 12, and the head counts more at 11."""
    drawing = head(6.0, 12)
    one = assess(drawing)
    year = assess(drawing, PersonFacts(birth_span=span_by_birth_year(2014, dt.date(2026, 1, 5))))
    low = min(age for table in year.measurement.other_tables if (age := table.age) is not None)
    assert low == pytest.approx(11.01, abs=0.01)
    assert year.measurement.highest_elsewhere >= one.measurement.highest_elsewhere
    assert year.measurement.application_percent == one.measurement.application_percent


# --- while a stroke is held ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("age", "facts"), [(12, BodyFacts()), (34, WOMAN), (34, BodyFacts("male", 175, 120))])
def test_live_is_never_more_lenient_than_the_release(age: float, facts: BodyFacts) -> None:
    """Skin added or taken anywhere: other tables are taken for at least what they say after the release."""
    random = np.random.default_rng(5)
    start = replace(head(5.5, age, body_facts=facts), hand=Hand())
    last = assess(start)
    for _ in range(30):
        triangles = random.choice(np.flatnonzero(surface().region >= 0), 60, replace=False)
        after = assess(start.with_paint(start.paint.filled(triangles, erase=bool(random.random() < 0.5))))
        figures = after.measurement.application_percent, after.measurement.affected_percent
        shown = Live(last, *figures)
        change = figures[0] - last.measurement.application_percent
        assert last.measurement.highest_elsewhere_after(change) >= after.measurement.highest_elsewhere - 1e-9
        assert shown.band == last.measurement.band_of(
            figures[0], last.measurement.hand_error_edited(figures[0], last.measurement.outline_error)
        )


@pytest.mark.parametrize("seen", [True, False])
@pytest.mark.parametrize(("age", "facts"), [(12, BodyFacts()), (34, WOMAN), (34, BodyFacts("male", 175, 120))])
def test_leaving_the_band_out_changes_no_verdict(age: float, facts: BodyFacts, seen: bool) -> None:
    """The figure decides alone only where its band and the other tables could not say anything else."""
    last = assess(replace(head(5.5, age, body_facts=facts), hand=Hand(), all_sides_seen=seen))
    told = [Live(last, percent, percent) for percent in (0.0, *np.linspace(4, 11, 200).tolist())]
    assert [live.figure.verdict for live in told] == [live.held.verdict for live in told]
    assert [live.figure.value for live in told] == [live.held.value for live in told]
    assert {live.figure.verdict for live in told} >= {Verdict.OVER, Verdict.TOO_CLOSE if seen else Verdict.NOT_FINISHED}


def test_a_stroke_on_an_empty_drawing() -> None:
    """Painting begins, an eraser meets nothing: figures and band, and nothing raised."""
    bare = assess(replace(empty_drawing("adult-female", 34), all_sides_seen=True))
    assert Live(bare, 0.0, 0.0).band == (0, 0)
    assert Live(bare, -1e-15, 0.0).verdict is Verdict.NOTHING_PAINTED
    assert Live(bare, 1.0, 1.0).band[1] > 1.2


def test_an_exact_drawing_is_one_by_hand_as_soon_as_it_is_edited() -> None:
    """The band shown while a stroke is held is that after its release: with the hand in it."""
    exact = assess(head(5.5, 34))
    shown = Live(exact, exact.measurement.application_percent, exact.measurement.affected_percent)
    by_hand = assess(replace(exact.drawing, hand=Hand()))
    assert shown.band == pytest.approx(by_hand.measurement.band)
    assert shown.band[1] > exact.measurement.band[1]


# --- questions -------------------------------------------------------------------------------------------------------


def ids(found: Assessment) -> set[str]:
    return {finding.id for finding in found.findings}


def test_tables_that_disagree_ask_whether_height_and_weight_are_right(plain: Callable[..., Any]) -> None:
    """99 lb typed as 99 kg: the trunk counts so much more that the chart's figure lies outside the band."""
    trunk = [
        f"{side}-{part}" for side in ("left", "right") for part in ("upper-back", "lower-back", "chest", "abdomen")
    ]
    own = np.flatnonzero(np.isin(surface().region, [region_numbers()[name] for name in trunk]))
    drawing = replace(empty_drawing("adult-female", 34), paint=no_paint().filled(own), hand=EXACT_HAND)
    wrong = assess(replace(drawing, body_facts=BodyFacts("female", 152, 99, 140)))
    assert wrong.measurement.chart_percent < wrong.measurement.band[0]
    asked = next(finding for finding in wrong.findings if finding.id == "tables_disagree")
    assert "152 cm, 99 kg?" in asked.text
    assert "tables_disagree" not in ids(assess(replace(drawing, body_facts=BodyFacts("female", 152, 45, 65))))


def test_what_is_refused_or_carried_is_asked() -> None:
    drawing = empty_drawing("adult-female", 34)
    assert "build_bmi" in ids(assess(replace(drawing, body_facts=BodyFacts("female", 165, 300))))
    assert "size_carried" in ids(assess(replace(drawing, body_facts=WOMAN.as_carried())))
    assert not {"size_carried", "build_bmi"} & ids(assess(replace(drawing, body_facts=WOMAN)))


def test_height_and_weight_of_the_drawing_count_for_cream() -> None:
    """One place says them: where a drawing does, nothing else counts; carried ones count for nothing."""
    drawing = replace(head(5.0, 34), body_facts=WOMAN)
    assert assess(drawing).cream is not None
    assert assess(drawing, PersonFacts(height_cm=200, weight_kg=150)).facts.height_cm == 165
    assert assess(replace(drawing, body_facts=WOMAN.as_carried())).cream is None
    assert math.isclose(assess(drawing).cream.size.m2, math.sqrt(165 * 62 / 3600))  # type: ignore[union-attr]
