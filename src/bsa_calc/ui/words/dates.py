"""Days and times in words: the month by its name, so that no two countries read them differently."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def day_pattern() -> str:
    """How a day is written, as Qt's patterns say it."""
    return QCoreApplication.translate("Dates", "d MMM yyyy")


def day_words(day: dt.date) -> str:
    """A day, "24 Nov 2026", with the month in the user's language."""
    return QLocale().toString(QDate(day.year, day.month, day.day), day_pattern())


def clock_words(time: dt.datetime) -> str:
    """A time of day, as the user's clock shows it."""
    local = time.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def time_words(time: dt.datetime) -> str:
    """A day with the time, "24 Nov 2026, 14:05"."""
    return f"{day_words(time.astimezone().date())}, {clock_words(time)}"
