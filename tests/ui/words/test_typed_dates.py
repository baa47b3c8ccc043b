"""Days and times as people type them: the day that is meant, or none; never another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from bsa_calc.ui.words.typed_dates import month_names, read_day, read_time


@pytest.fixture(autouse=True, params=["en_GB", "en_US", "de_DE"])
def country(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("21 Sep 2026", (2026, 9, 21)),
        ("21 Sept 2026", (2026, 9, 21)),
        ("21 September 2026", (2026, 9, 21)),
        ("21. September 26", (2026, 9, 21)),
        ("  21   sep  2026 ", (2026, 9, 21)),
        ("21-Sep-2026", (2026, 9, 21)),
        ("21Sep2026", (2026, 9, 21)),
        ("Sep 21, 2026", (2026, 9, 21)),
        ("September 21st, 2026", (2026, 9, 21)),
        ("1st March 2026", (2026, 3, 1)),
        ("9 Mar 2026", (2026, 3, 9)),
        ("9 mar. 2026", (2026, 3, 9)),
        ("26 Mar 2026", (2026, 3, 26)),
        ("21 Nov 2026", (2026, 11, 21)),
        ("9. Mrz 2026", (2026, 3, 9)),
        ("21.9.26", (2026, 9, 21)),
        ("21.09.2026", (2026, 9, 21)),
        ("21. 9. 2026", (2026, 9, 21)),
        ("2026-09-21", (2026, 9, 21)),
        ("2026.9.21", (2026, 9, 21)),
        ("21/9/2026", (2026, 9, 21)),
        ("9/21/2026", (2026, 9, 21)),
        ("21-9-26", (2026, 9, 21)),
        ("5/5/2026", (2026, 5, 5)),
        ("29.2.2024", (2024, 2, 29)),
    ],
)
def test_read(text: str, day: tuple[int, int, int]) -> None:
    assert read_day(text).day == dt.date(*day)


@pytest.mark.parametrize(
    ("text", "month"),
    [("9. März 2026", 3), ("9. Okt. 2026", 10), ("9 Dezember 2026", 12), ("9. Mai 26", 5), ("9. Jänner 2026", None)],
)
def test_german_months_are_read_in_german(text: str, month: int | None, country: str) -> None:
    """English ones too, whatever the language; a name that only Austria has is refused."""
    expected = dt.date(2026, month, 9) if month else None
    if country == "de_DE" or month is None:
        assert read_day(text).day == expected
    else:
        assert read_day(text).day in (expected, None)


@pytest.mark.parametrize("text", ["3/4/2026", "3-4-2026", "3 4 26", "26-09-21"])
def test_two_days_are_told_apart_by_the_user(text: str) -> None:
    found = read_day(text)
    assert found.day is None
    assert len(found.days) == 2


@pytest.mark.parametrize(
    "text",
    ["", "21 Sep", "Sep 2026", "21.9", "21.9.", "2026", "31.4.2026", "29.2.2026", "9.13.2026", "0.9.2026",
     "32 Sep 2026", "21 S 2026", "21 Ju 2026", "21 Septembre 2026 x", "9 Mar 20226", "9 Ma 2026", "21092026",
     "21.9.2026 14:05", "yesterday", "21.-9.2026", "21.9.2O26", "21,9,2026", "1.2.3"],
)  # fmt: skip
def test_refused(text: str) -> None:
    assert read_day(text).days == ()


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)))
def test_never_another_day(day: dt.date) -> None:
    """However it is written, it is read as the day that was meant, or not at all."""
    english = QLocale(QLocale.Language.English)
    name, short = english.monthName(day.month), english.monthName(day.month, QLocale.FormatType.ShortFormat)
    for text in (
        f"{day.day} {name} {day.year}", f"{day.day}. {short} {day:%y}", f"{name} {day.day}, {day.year}",
        f"{day.day}.{day.month}.{day:%y}", day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%m/%d/%Y}", f"{day:%d-%m-%y}",
        f"{day:%y-%m-%d}",
    ):  # fmt: skip
        found = read_day(text)
        assert day in found.days, text
        assert found.day in (None, day), text


def test_what_the_window_writes_it_reads_again() -> None:
    """In every language that the window may have, now or later."""
    for language in ("en_GB", "en_US", "de_DE", "de_AT", "fr_FR", "es_ES", "pl_PL", "nl_NL", "sv_SE", "it_IT"):
        locale = QLocale(language)
        QLocale.setDefault(locale)
        assert len(set(month_names().values())) == 12
        for month in range(1, 13):
            written = locale.toString(dt.date(2026, month, 21), "d MMM yyyy")
            assert read_day(written).day in (dt.date(2026, month, 21), None), written


@pytest.mark.parametrize(
    ("text", "time"),
    [("8:05", (8, 5)), ("08.05", (8, 5)), ("20:15", (20, 15)), ("8:15 pm", (20, 15)), ("12:00 AM", (0, 0)),
     ("12:30 p.m.", (12, 30)), ("0:00", (0, 0)), ("24:00", None), ("8", None), ("8:5", None), ("13:00 pm", None),
     ("8:60", None), ("815", None), ("", None), ("8:15:00", None)],
)  # fmt: skip
def test_times(text: str, time: tuple[int, int] | None) -> None:
    assert read_time(text) == (dt.time(*time) if time else None)
