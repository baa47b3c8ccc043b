"""What labels and checks say, in the user's language, in tables that translators see whole.

The core says it in plain English, for files and the command line. A profile of the user's own stays as it was written,
and so do sources: they are found under their own words only.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from bsa_calc.errors import InputError, SaidError
from bsa_calc.label.checks import Finding
from bsa_calc.ui.dates import day_words
from bsa_calc.ui.label_texts import CHECKS
from bsa_calc.ui.terms import said

#: By the code of the error: what is wrong with a figure that was typed, a profile of one's own, or a file.
_ERRORS: dict[str, object] = {
    "height": QT_TRANSLATE_NOOP("Error", "A height of {value} cm is not between {low} and {high} cm."),
    "weight": QT_TRANSLATE_NOOP("Error", "A weight of {value} kg is not between {low} and {high} kg."),
    "livingston_lee": QT_TRANSLATE_NOOP(
        "Error", "The formula of Livingston and Lee holds from 10 kg on. Choose another one."
    ),
    "layer": QT_TRANSLATE_NOOP("Error", "{value} mg/cm² is not between {low} and {high} mg/cm²."),
    "hours": QT_TRANSLATE_NOOP(
        "Error", "{value} hours since the last application cannot be: give a figure from 0 to {high}."
    ),
    "weeks": QT_TRANSLATE_NOOP("Error", "{value} weeks of treatment cannot be: give a figure from 0 to {high}."),
    "age": QT_TRANSLATE_NOOP("Error", "An age of {value} years cannot be: give a figure from 0 to {high}."),
    "repigmentation": QT_TRANSLATE_NOOP("Error", "{value} % repigmentation cannot be: give a figure from 0 to {high}."),
    "no_number": QT_TRANSLATE_NOOP("Error", "This is no number."),
    "schema_minimum": QT_TRANSLATE_NOOP("Error", "Give {bound} or more."),
    "schema_exclusiveMinimum": QT_TRANSLATE_NOOP("Error", "Give more than {bound}."),
    "schema_maximum": QT_TRANSLATE_NOOP("Error", "Give {bound} or less."),
    "schema_maxLength": QT_TRANSLATE_NOOP("Error", "Give {bound} letters or fewer."),
    "schema_pattern": QT_TRANSLATE_NOOP("Error", "It cannot be written like this."),
    "schema_type": QT_TRANSLATE_NOOP("Error", "Give a whole number."),
    "shipped_id": QT_TRANSLATE_NOOP("Error", "“{id}” is shipped with the program. Give your own profile another id."),
    "shipped_name": QT_TRANSLATE_NOOP(
        "Error", "“{name}” is shipped with the program. Give your own profile another name."
    ),
    "own_name": QT_TRANSLATE_NOOP("Error", "You have a profile “{name}” already. Give this one another name."),
    "unseen_signs": QT_TRANSLATE_NOOP("Error", "There are signs in it that cannot be seen. Type it anew."),
    "says_nothing": QT_TRANSLATE_NOOP("Error", "There is neither a letter nor a figure in it."),
    "more_than_all": QT_TRANSLATE_NOOP("Error", "{value} % is more than the whole body."),
    "finer_than_tenths": QT_TRANSLATE_NOOP("Error", "Give it to a tenth at most."),
    "limit_twice": QT_TRANSLATE_NOOP("Error", "There are two limits of this kind for these ages."),
    "band_crossed": QT_TRANSLATE_NOOP("Error", "It is below the age that the rule begins with."),
    "band_outside": QT_TRANSLATE_NOOP("Error", "The label is for nobody of these ages."),
    "days_missing": QT_TRANSLATE_NOOP("Error", "Say in how many days these grams may be used."),
    "days_too_many": QT_TRANSLATE_NOOP("Error", "Only a limit in grams has days."),
    "no_hands": QT_TRANSLATE_NOOP("Error", "Only a limit in percent is counted in hands."),
    "wrong_hands": QT_TRANSLATE_NOOP("Error", "A hand is about 1 %; {value} % cannot be {count} hands."),
    "future": QT_TRANSLATE_NOOP("Error", "{revision} is in the future."),
    "long_ago": QT_TRANSLATE_NOOP("Error", "{revision} is too long ago for a label in use."),
    "seldom": QT_TRANSLATE_NOOP("Error", "That is less than once in a month."),
    "hours_few": QT_TRANSLATE_NOOP("Error", "Give half an hour or more."),
    "too_many_a_day": QT_TRANSLATE_NOOP("Error", "{a_day} applications a day cannot be {apart} hours apart."),
    "per_day_missing": QT_TRANSLATE_NOOP("Error", "A limit in grams needs the number of applications a day."),
    "week_twice": QT_TRANSLATE_NOOP("Error", "A week comes twice."),
    "tubes_few": QT_TRANSLATE_NOOP("Error", "That is no tenth of a tube."),
    "tube_small": QT_TRANSLATE_NOOP("Error", "No tube holds so little."),
    "tubes_twice": QT_TRANSLATE_NOOP("Error", "There are two limits for tubes of this size in this time."),
    "no_region": QT_TRANSLATE_NOOP("Error", "There is no region “{region}”. “bsa-calc body” lists them."),
    "required_excluded": QT_TRANSLATE_NOOP(
        "Error", "Every region of it is excluded too. Take it out of one of the two."
    ),
    "ages_crossed": QT_TRANSLATE_NOOP("Error", "It is below the minimum age."),
    "not_saved": QT_TRANSLATE_NOOP(
        "Error", "{name} could not be saved: {why}. Choose another folder, or make room there."
    ),
    "opened_to_read": QT_TRANSLATE_NOOP("Error", "{name} was opened to read only."),
    "newer_to_read": QT_TRANSLATE_NOOP(
        "Error",
        "{name} was made by a newer bsa-calc (record version {version}, this program writes {known}). "
        "It can be looked at but not changed here. Install a newer bsa-calc to change it.",
    ),
    "folder_read_only": QT_TRANSLATE_NOOP(
        "Error",
        "{name} is open to read only: its folder cannot be written to ({why}). Save it under another "
        "name to change it.",
    ),
    "file_gone": QT_TRANSLATE_NOOP(
        "Error",
        "{name} is no longer there: it was moved or deleted, or its drive is not connected. Connect the "
        "drive again, or save under another name.",
    ),
    "not_reached": QT_TRANSLATE_NOOP("Error", "{name} cannot be reached: {why}. Save under another name."),
    "changed_on_disk": QT_TRANSLATE_NOOP(
        "Error",
        "{name} was changed by another program since it was opened. Save under another name, and open "
        "both to compare them.",
    ),
    "locked_by": QT_TRANSLATE_NOOP(
        "Error",
        "{name} is open in bsa-calc since {since} by {user} on {host}. Close it there, or open it to read only.",
    ),
    "locked": QT_TRANSLATE_NOOP(
        "Error", "{name} is open in bsa-calc by another window or computer. Close it there, or open it to read only."
    ),
    "not_read": QT_TRANSLATE_NOOP("Error", "The file cannot be read: {why}."),
    "no_text": QT_TRANSLATE_NOOP(
        "Error", "The file is not text in UTF-8. Choose a drawing saved by bsa-calc or written as JSON."
    ),
    "no_json": QT_TRANSLATE_NOOP("Error", "This is not JSON: {why} in line {line}, column {column}."),
    "visit_altered": QT_TRANSLATE_NOOP(
        "Error",
        "Visits[{number}] (of {date}) was damaged, or changed outside bsa-calc: it does not agree with "
        "its check. Restore the file from a copy. If you changed it yourself, take the keys “check” out "
        "of it.",
    ),
    "record_altered": QT_TRANSLATE_NOOP(
        "Error",
        "The record was damaged, or changed outside bsa-calc: it does not agree with its check. Restore "
        "the file from a copy. If you changed it yourself, take the keys “check” out of it.",
    ),
    "no_record": QT_TRANSLATE_NOOP(
        "Error", 'This is neither a record nor a drawing: the key "format" must be "{record}" or "{drawing}".'
    ),
    "drawing_too_new": QT_TRANSLATE_NOOP(
        "Error", "The drawing has version {version}; this program reads {known}. Install a newer bsa-calc."
    ),
    "record_too_new": QT_TRANSLATE_NOOP(
        "Error", "The record has version {version}; this program reads {known}. Install a newer bsa-calc to open it."
    ),
    "paint_damaged": QT_TRANSLATE_NOOP("Error", "The paint is damaged. Restore the file from a copy."),
    "other_surface": QT_TRANSLATE_NOOP("Error", "The drawing was made on a body map that this version does not have."),
    "visit_not_shown": QT_TRANSLATE_NOOP("Error", "The visit of {date} cannot be shown: {why}"),
    "not_deleted": QT_TRANSLATE_NOOP(
        "Error", "{file} could not be deleted. Close all windows of bsa-calc and delete it by hand."
    ),
    "no_folder": QT_TRANSLATE_NOOP("Error", "The folder {folder} cannot be made: {why}."),
    "one_drawing_only": QT_TRANSLATE_NOOP(
        "Error",
        "{name} would hold one drawing only, without the other visits, grades, date, height, weight and "
        "log. Save under a name that ends in {suffix}.",
    ),
}
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
#: Rounded to the side of a limit where they lie: the tenth is kept also where it is none.
_TENTHS = ("tubes", "bites_at")


def finding_text(finding: Finding) -> str:
    """A finding as a whole sentence."""
    pattern = said("Check", CHECKS[finding.id])
    return pattern.format(**finding_figures(finding.params))


def error_text(error: InputError) -> str:
    """What is wrong, without the place; an error that has no sentence here says it in its own words."""
    if not isinstance(error, SaidError):
        return str(error)
    figures = finding_figures(error.params)
    if "why" in figures:
        cause = error.__cause__
        figures["why"] = error_text(cause) if isinstance(cause, InputError) else said("System", figures["why"])
    return said("Error", _ERRORS[error.code]).format(**figures)


def finding_figures(params: Mapping[str, float | str]) -> dict[str, str]:
    """Figures as the user's language writes them, with no more digits than they have; parts of the body by name."""
    return {
        name: _dated(name, value)
        if isinstance(value, str)
        else QLocale().toString(float(value), "f", 1)
        if name in _TENTHS
        else QLocale().toString(float(value), "g", 6)
        for name, value in params.items()
    }


def _dated(name: str, text: str) -> str:
    """A day or a month as the user's language writes it; other words are found under their own."""
    if name == "day":
        return day_words(date.fromisoformat(text))
    if name == "month":
        year, month = map(int, text.split("-"))
        return f"{QLocale().standaloneMonthName(month)} {year}"
    return label_text(text)


def label_text(text: str) -> str:
    """A text of a profile or a source of the core; one that is the user's own stays as it is."""
    return said("Label", text) if text else ""
