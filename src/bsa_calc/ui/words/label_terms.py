"""What the core says of labels, checks, errors and names, in the user's language.

The core says it in plain English, for files and the command line; `packaging/core_texts.py` collects its sentences for
translators, so none of them is typed a second time. A profile of the user's own stays as it was written, and so do
sources: they are found under their own words only. Loads nothing heavy: the first panels need it.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from bsa_calc.errors import InputError, SaidError
from bsa_calc.foreign_text import isolated

#: What systems answer about files, as far as a clinic's computer is likely to, and Python about JSON.
_SYSTEM: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("System", "No space left on device"),
    QT_TRANSLATE_NOOP("System", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("System", "Permission denied"),
    QT_TRANSLATE_NOOP("System", "Operation not permitted"),
    QT_TRANSLATE_NOOP("System", "Read-only file system"),
    QT_TRANSLATE_NOOP("System", "No such file or directory"),
    QT_TRANSLATE_NOOP("System", "Is a directory"),
    QT_TRANSLATE_NOOP("System", "Not a directory"),
    QT_TRANSLATE_NOOP("System", "File name too long"),
    QT_TRANSLATE_NOOP("System", "File too large"),
    QT_TRANSLATE_NOOP("System", "Input/output error"),
    QT_TRANSLATE_NOOP("System", "Device or resource busy"),
    QT_TRANSLATE_NOOP("System", "Stale file handle"),
    QT_TRANSLATE_NOOP("System", "Host is down"),
    QT_TRANSLATE_NOOP("System", "Connection timed out"),
    QT_TRANSLATE_NOOP("System", "Expecting value"),
    QT_TRANSLATE_NOOP("System", "Expecting property name enclosed in double quotes"),
    QT_TRANSLATE_NOOP("System", "Expecting ',' delimiter"),
    QT_TRANSLATE_NOOP("System", "Expecting ':' delimiter"),
    QT_TRANSLATE_NOOP("System", "Extra data"),
    QT_TRANSLATE_NOOP("System", "Unterminated string starting at"),
    QT_TRANSLATE_NOOP("System", "Invalid control character at"),
    QT_TRANSLATE_NOOP("System", "Illegal trailing comma before end of object"),
)


class _Figures(Formatter):
    """Fills sentences of the core: figures as the user's language writes them, texts translated."""

    def format_field(self, value: float | str, format_spec: str) -> str:
        if isinstance(value, str):
            return core_text(value)
        decimals, kind = format_spec[1:-1], format_spec[-1:] or "g"
        return QLocale().toString(float(value), kind, int(decimals or 6))


def said(context: str, text: object) -> str:
    """A text of a table, or of the core, in the user's language; one that is not known stays as it is."""
    return QCoreApplication.translate(context, str(text))


def core_text(text: str) -> str:
    """A sentence or name of the core; one that is the user's own stays as it is."""
    return isolated(said("Core", text)) if text else ""


def filled(pattern: str, params: Mapping[str, object]) -> str:
    """A sentence with its figures: `{age:g}` has no more digits than it needs, `{tubes:.1f}` always its tenth."""
    return _Figures().vformat(pattern, (), params)


def error_text(error: InputError) -> str:
    """What is wrong, without the place; an error without a sentence for translators says it in its own words."""
    if not isinstance(error, SaidError):
        return isolated(str(error))
    sentence = core_text(error.sentence)
    return filled(sentence[:1].upper() + sentence[1:], {**error.params, **_cause(error)})


def _cause(error: SaidError) -> dict[str, str]:
    """Why, in the user's language, if the sentence says why."""
    if "why" not in error.params:
        return {}
    cause, why = error.__cause__, str(error.params["why"])
    return {"why": error_text(cause) if isinstance(cause, InputError) else said("System", why)}
