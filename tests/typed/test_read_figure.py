"""The one reader of typed figures: what was typed, or a refusal; never another figure."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsa_calc.errors import SaidError
from bsa_calc.typed import Bounds, read_figure

SHARE = Bounds(0, 100, decimals=1)
WHOLE = Bounds(0, 120, decimals=0)
ANY = Bounds(decimals=3)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9,5", 9.5), ("9.5", 9.5), ("0.5", 0.5), ("0,5", 0.5), (",5", 0.5), (".5", 0.5), ("12.9", 12.9),
        ("12,5", 12.5), ("7.", 7.0), ("7,", 7.0), (" 34 ", 34.0), ("+3", 3.0), ("007", 7.0), ("12.50", 12.5),
        ("0", 0.0), ("100", 100.0), ("0,500", 0.5), ("", None), ("   ", None),
    ],
)  # fmt: skip
def test_either_mark_is_read(text: str, value: float | None) -> None:
    assert read_figure(text, SHARE) == value


@pytest.mark.parametrize(
    ("text", "bounds", "code"),
    [
        ("9,5", WHOLE, "typed_whole"), ("150", WHOLE, "typed_range"), ("-1", WHOLE, "typed_range"),
        ("−1", WHOLE, "typed_range"), ("12.34", SHARE, "typed_digit"), ("100.1", SHARE, "typed_range"),
        ("1,234", WHOLE, "typed_two_ways_whole"), ("1.234", SHARE, "typed_two_ways_whole"),
        ("1,234", ANY, "typed_two_ways"), ("64.250", ANY, "typed_two_ways"), ("1.2345", ANY, "typed_digits"),
        ("1,234.5", ANY, "typed_groups"), ("1.234,5", ANY, "typed_groups"), ("1 234", ANY, "typed_groups"),
        ("1'234", ANY, "typed_groups"), ("1\u202f234", ANY, "typed_groups"), ("1,234,567", ANY, "typed_groups"),
        ("12345678901234567", ANY, "typed_long"), ("9" * 400, ANY, "typed_long"), ("9" * 400, WHOLE, "typed_range"),
        ("5000" * 1250, WHOLE, "typed_range"),
        *((text, SHARE, "typed_no_number") for text in (
            "1e1", "nan", "inf", "1_0", "0x1f", "9,5 kg", "5,,5", "5.5.5", ",", ".", "-", "+-3", "٣", "½", "9 5",
            "five", "0,500,000",
        )),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(text: str, bounds: Bounds, code: str) -> None:
    with pytest.raises(SaidError) as told:
        read_figure(text, bounds)
    assert told.value.code == code


def test_what_it_asks_can_be_typed() -> None:
    """The figure that the question names is read as that."""
    for text in ("1,234", "1.234", "64.250"):
        with pytest.raises(SaidError) as told:
            read_figure(text, ANY)
        whole, part = told.value.params["whole"], told.value.params["part"]
        assert read_figure(str(whole), ANY) == float(re.sub(r"[.,]", "", text))
        assert read_figure(str(part), ANY) == float(text.replace(",", "."))


@given(st.floats(0, 100).map(lambda value: round(value, 1)), st.sampled_from(".,"))
def test_every_figure_comes_back(value: float, mark: str) -> None:
    assert read_figure(f"{value:.1f}".replace(".", mark), SHARE) == value


@given(st.text("0123456789.,- '", max_size=12))
def test_whatever_is_typed(text: str) -> None:
    """What is read has the digits that were typed, all of them in their order, and no others."""
    try:
        value = read_figure(text, ANY)
    except SaidError:
        return
    typed = text.strip().lstrip("-").replace(",", ".")
    if value is None:
        assert not typed
        return
    whole, _, part = typed.partition(".")
    assert abs(value) == float(f"{whole or 0}.{part or 0}")
    assert (value < 0) == (text.strip().startswith("-") and value != 0)
