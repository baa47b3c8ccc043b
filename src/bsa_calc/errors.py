"""The one error that is the user's to mend."""

from __future__ import annotations

import os


class InputError(ValueError):
    """Something the user gave cannot be used.

    The message says what is wrong, where, and what to do; it is shown as it is, without a traceback.
    """


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
        filled = sentence.format(**params)
        super().__init__(f"{place}: {filled}" if place else filled)
        self.code, self.sentence, self.place, self.params = code, sentence, place, params


def plain_cause(error: OSError) -> str:
    """Why, in the plain English that translators know: Windows itself would say it in its own language."""
    return os.strerror(error.errno) if error.errno else error.strerror or str(error)
