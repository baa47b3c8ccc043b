"""Cases, guesses and ways of counting."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import shapely

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.errors import InputError
from bsa_calc.label.assessment import Assessment, assess
from bsa_calc.label.verdict import Verdict
from bsa_calc.record.examples import read_example
from bsa_calc.record.format.drawing_file import drawing_from, write_drawing
from bsa_calc.training.cases import case_from_file, shipped_cases
from bsa_calc.training.guesses import Answered, Guess, Round, answered
from bsa_calc.training.results import COLUMNS, lesson_csv
from bsa_calc.training.ways import Way, by_front_and_back, by_hands, by_nines, counts

Plain = Callable[..., dict[str, object]]
#: Of the chart's parts those of the left leg in the rule of nines.
LEFT_LEG = ("left_thigh", "left_lower_leg", "left_foot")


def case(verdict: Verdict, percent: float, *guesses: Guess, letter: str = "A") -> Answered:
    return Answered(letter, percent, percent - 0.5, percent + 0.5, verdict, guesses)


@pytest.fixture(scope="module")
def just_over() -> Assessment:
    return assess(read_example("just-over"))


# --- cases -----------------------------------------------------------------------------------------------------------


def test_cases_have_letters_and_no_names() -> None:
    letters = [case.letter for case in shipped_cases()]
    assert letters == list("ABCDEFGHIJ")


def test_the_cases_of_the_lesson_are_there() -> None:
    """9, 10 and 11 %; many small, one large; hands and face, sides only, soles, a child, a large body."""
    found = {case.letter: case.answer for case in shipped_cases()}
    percents = {letter: one.measurement.application_percent for letter, one in found.items()}
    assert [percents[letter] for letter in "BHE"] == pytest.approx([9, 10, 11], abs=0.25)
    assert [found[letter].area_verdict for letter in "BHE"] == [Verdict.WITHIN, Verdict.TOO_CLOSE, Verdict.OVER]
    assert found["D"].measurement.patches.count > 50
    assert found["A"].measurement.patches.count == 1
    assert {"left-palm", "forehead"} <= found["C"].measurement.regions.keys()
    assert {"left-sole", "right-sole"} <= found["F"].measurement.regions.keys()
    assert found["G"].drawing.age == 12
    large = found["J"].measurement
    assert large.basis.bmi > 40
    assert large.chart_percent < 9 < 10 < large.application_percent, "the chart would let it pass"


def test_a_file_of_ones_own_gets_a_letter_and_is_only_read(tmp_path: Path) -> None:
    path = tmp_path / "eleven percent.json"
    write_drawing(replace(read_example("just-over"), all_sides_seen=False), path)
    before = path.read_bytes()
    found = case_from_file(path, shipped_cases())
    assert found.letter == "K"
    assert found.answer.area_verdict is Verdict.OVER
    assert path.read_bytes() == before
    with pytest.raises(InputError):
        case_from_file(tmp_path / "missing.json", ())


# --- guesses ---------------------------------------------------------------------------------------------------------


def test_errors_are_what_was_said_less_what_is() -> None:
    one = case(Verdict.OVER, 11.0, Guess(1, 8.0, True), Guess(2, 12.5, False), Guess(3))
    assert [one.error(guess) for guess in one.guesses] == [-3.0, 1.5, None]
    assert one.wrongly_within() == (one.guesses[0],)


@pytest.mark.parametrize(
    ("verdict", "wrong"), [(Verdict.WITHIN, 0), (Verdict.TOO_CLOSE, 1), (Verdict.OVER, 1), (Verdict.NOT_JUDGED, 0)]
)
def test_within_is_wrong_where_it_may_be_over(verdict: Verdict, wrong: int) -> None:
    assert Round((case(verdict, 9.6, Guess(1, 9.0, True)),)).wrongly_within() == wrong


def test_bias_and_spread_over_a_round_by_group_and_of_all() -> None:
    done = Round(
        (
            case(Verdict.WITHIN, 5.0, Guess(1, 6.0), Guess(2, 4.0), letter="A"),
            case(Verdict.WITHIN, 8.0, Guess(1, 11.0), Guess(2), letter="B"),
        )
    )
    assert done.groups() == (1, 2)
    assert (done.limits(1).bias, done.limits(1).spread) == (2.0, pytest.approx(np.sqrt(2)))
    assert (done.limits(2).bias, done.limits(2).spread) == (-1.0, None)
    assert done.limits().bias == pytest.approx((1 + 3 - 1) / 3)
    assert done.limits(3) is None


def test_a_case_asked_again_counts_anew() -> None:
    done = Round().with_case(case(Verdict.WITHIN, 5.0, Guess(1, 9.0)))
    done = done.with_case(case(Verdict.WITHIN, 5.0, Guess(1, 5.0)))
    assert done.limits().bias == 0
    assert len(done.cases) == 1


def test_groups_that_say_the_same_agree() -> None:
    cases = [case(Verdict.WITHIN, p, Guess(1, p + 1), Guess(2, p + 1.1), letter=str(p)) for p in (3.0, 7.0, 11.0)]
    assert Round(tuple(cases)).agreement() > 0.99
    assert Round((cases[0],)).agreement() is None


# --- ways ------------------------------------------------------------------------------------------------------------


def test_the_program_misses_nothing_and_counts_once(just_over: Assessment) -> None:
    own = counts(just_over)[-1]
    assert own.way is Way.PROGRAM
    assert own.percent == pytest.approx(just_over.measurement.application_percent)
    assert not own.low
    assert not own.high


def test_hands_are_laid_part_by_part(just_over: Assessment) -> None:
    """Written out: per segment, halves of a real hand, rounded up."""
    result = just_over.measurement
    segment = {region.id: region.segment for region in regions()}
    parts: dict[str, float] = {}
    for region, percent in result.regions.items():
        parts[segment[region]] = parts.get(segment[region], 0.0) + percent
    expected = sum(-(-percent // (0.87 / 2)) / 2 for percent in parts.values())
    assert by_hands(just_over).hands == pytest.approx(expected)
    assert by_hands(just_over).percent == pytest.approx(expected)


def test_nines_count_quarters_of_parts(plain: Plain) -> None:
    """A hand is about a quarter of an arm, 2¼ %; a nose is no quarter of a head; a leg and no more is 18 %."""
    hand = [{"region": f"left-{part}"} for part in ("palm", "hand-back", "fingers")]
    leg = [{"region": region.id} for region in regions() if region.segment in LEFT_LEG]
    for marks, percent in ((hand, 2.25), ([{"region": "nose"}], 0.0), ([*hand, *leg], 20.25)):
        count = by_nines(assess(drawing_from(plain(marks))))
        assert count.percent == pytest.approx(percent)
    assert by_nines(assess(drawing_from(plain([{"region": "nose"}])))).low


def test_front_and_back_count_what_their_pictures_show(just_over: Assessment) -> None:
    """Written out triangle by triangle: the part's percent times the share of its picture that is painted."""
    drawing, weights = just_over.drawing, just_over.measurement.weights
    segment = np.array([region.segment for region in regions()])[surface().region]
    flat = np.zeros(len(weights))
    for name in ("front", "back"):
        view = load_view(drawing.body, name)
        for triangle, area in zip(view.ids.tolist(), shapely.area(view.parts).tolist(), strict=True):
            flat[triangle] += area
    shares, percent = drawing.application.shares(), 0.0
    for part in np.unique(segment):
        own = segment == part
        percent += weights[own].sum() * (flat[own] @ shares[own]) / flat[own].sum()
    assert by_front_and_back(just_over).percent == pytest.approx(percent)


def test_soles_are_missed_by_front_and_back() -> None:
    found = next(case for case in shipped_cases() if case.letter == "F").answer
    soles = np.isin(surface().region, [k for k, region in enumerate(regions()) if region.id.endswith("-sole")])
    flat = by_front_and_back(found)
    assert flat.percent < found.measurement.application_percent - 1
    assert np.isin(flat.low.touched(), np.flatnonzero(soles)).any()


def test_lit_skin_is_painted_skin(just_over: Assessment) -> None:
    paint = just_over.drawing.application
    for count in counts(just_over):
        for lit in (count.low, count.high):
            assert (lit.shares() <= paint.shares() + 1e-12).all()
        assert not set(count.low.touched()) & set(count.high.touched())


# --- results ---------------------------------------------------------------------------------------------------------


def test_results_as_a_table_without_names(just_over: Assessment) -> None:
    one = answered("E", just_over, [Guess(1, 8.0, True), Guess(2, 12.0, False)])
    text = lesson_csv(Round((one,)), {"E": counts(just_over)})
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["kind"], row["group"]) for row in rows] == [
        ("guess", "1"), ("guess", "2"), ("hands", ""), ("nines", ""), ("flat", ""), ("program", ""),
    ]  # fmt: skip
    assert (rows[0]["said_within"], rows[0]["wrongly_within"]) == ("yes", "yes")
    assert float(rows[0]["error"]) == pytest.approx(8 - just_over.measurement.application_percent)
    assert {row["case"] for row in rows} == {"E"}
    assert not any("name" in column or "person" in column for column in COLUMNS)
