"""The one error that is the user's to mend."""

from __future__ import annotations

import os
import sys

#: Letters of a message, and of a text of the user's in one: a file can quote megabytes of itself in what is told of it.
_LONGEST, _LONGEST_PART = 2_000, 500


class InputError(ValueError):
    """Something the user gave cannot be used.

    The message says what is wrong, where, and what to do; it is shown as it is, without a traceback.
    """

    def __init__(self, message: str) -> None:
        super().__init__(shortened(message, _LONGEST))


class SaidError(InputError):
    """An input that cannot be used, told so that a window can say it in another language.

    Attributes
    ----------
    code : str, which sentence
    sentence : str, with places for the figures; translators see it as it is
    place : str, where in the input, "" where that is plain
    params : what the sentence is filled with
    """

    def __init__(self, code: str, sentence: str, place: str = "", **params: float | str) -> None:
        params = {name: _showable(value) for name, value in params.items()}
        filled = sentence.format(**params)
        super().__init__(f"{place}: {filled}" if place else filled)
        self.code, self.sentence, self.place, self.params = code, sentence, place, params


def shortened(text: str, longest: int) -> str:
    """A text without its middle where it is too long to be shown; what it begins and ends with stays.

    Examples
    --------
    >>> shortened("abc", 5), shortened("abcdefghij", 5)
    ('abc', 'ab…ij')
    """
    kept = longest // 2
    return text if len(text) <= longest else f"{text[:kept]}…{text[-kept:]}"


def _showable(value: float | str) -> float | str:
    """A text of a length that can be shown; a whole number too large for a figure becomes one."""
    if isinstance(value, int) and abs(value) > sys.maxsize:
        value = str(value)
    return shortened(value, _LONGEST_PART) if isinstance(value, str) else value


def plain_cause(error: OSError) -> str:
    """Why, in the plain English that translators know: Windows itself would say it in its own language."""
    return os.strerror(error.errno) if error.errno else error.strerror or str(error)
