"""The verdicts in plain English: the one place for card, pages, clipboard, command line and files.

A window says the same in another language. Loads nothing: the card is drawn before the rest is there.
"""

from __future__ import annotations

from collections.abc import Mapping

#: By the verdict's value, and "unavailable" for a program that does not trust itself.
VERDICT_WORDS: Mapping[str, str] = {
    "within": "Within the limit, if the drawing is right",
    "too_close": "Too close to call",
    "over": "Over the limit",
    "not_finished": "Not finished",
    "not_judged": "Cannot be judged",
    "not_to_be_used": "Not to be used",
    "age_needed": "Age needed",
    "too_soon": "Too soon",
    "nothing_painted": "Nothing painted",
    "unavailable": "No verdict",
}
#: The same for a column of a table.
SHORT_VERDICT_WORDS: Mapping[str, str] = {
    "within": "within",
    "too_close": "too close",
    "over": "over",
    "not_finished": "not finished",
    "not_judged": "cannot be judged",
    "not_to_be_used": "not to be used",
    "age_needed": "age needed",
    "too_soon": "too soon",
    "nothing_painted": "nothing painted",
}
#: Why there is no verdict, or what is to be done, where the words alone do not say it.
VERDICT_REASONS: Mapping[str, str] = {
    "not_finished": "not every side has been looked at",
    "not_judged": "enter height and weight",
    "not_to_be_used": "the label forbids it for this person",
    "age_needed": "enter the age",
    "too_soon": "the label asks to wait longer between two applications",
}

#: Why an application is too close to call, by the doubt's value.
DOUBT_WORDS: Mapping[str, str] = {
    "band": "{figure:.1f} {unit} as drawn. It could be over {limit}.",
    "table": "{figure:.1f} {unit} as drawn. By {table} it is {other:.1f} {unit}.",
}


def verdict_sentence(verdict: str) -> str:
    """A verdict with its reason, for a line of its own.

    Parameters
    ----------
    verdict : str, its value

    Examples
    --------
    >>> verdict_sentence("over"), verdict_sentence("age_needed")
    ('Over the limit', 'Age needed: enter the age')
    """
    reason = VERDICT_REASONS.get(verdict)
    return f"{VERDICT_WORDS[verdict]}: {reason}" if reason else VERDICT_WORDS[verdict]
