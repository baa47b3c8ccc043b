"""Figures that people type: one reader for every field of the window and every option of the command line.

A figure is read as it was typed, with a point or a comma, or it is refused with the reason. It is never cut, rounded or
read without what could not be understood: 9,5 is no 95, and 150 no 15.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from bsa_calc.errors import SaidError

_FIGURE = re.compile(r"([+−-]?)(\d*)(?:[.,](\d*))?", re.ASCII)
#: One and a half to some, a thousand times as much to others. Nobody sets thousands apart after a nought.
_TWO_WAYS = re.compile(r"[+−-]?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_GROUPS = re.compile(r"[+−-]?[1-9]\d{0,2}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d*)?", re.ASCII)
#: So many digits a float keeps.
_MOST_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a field holds.

    Attributes
    ----------
    low, high : float, both may be typed
    decimals : int, digits after the decimal mark at most
    """

    low: float = -math.inf
    high: float = math.inf
    decimals: int = 2


def read_figure(text: str, bounds: Bounds) -> float | None:
    """The figure in a text, with a decimal point or comma; None where nothing stands.

    Raises
    ------
    SaidError
        if it is no number, could be one of two, has more digits than are kept, or is out of bounds.

    Examples
    --------
    >>> share = Bounds(0, 100, decimals=1)
    >>> read_figure("9,5", share), read_figure(" 0.5 ", share), read_figure("12.", share), read_figure("", share)
    (9.5, 0.5, 12.0, None)
    >>> read_figure("1,234", Bounds(0, 5000))
    Traceback (most recent call last):
    ...
    bsa_calc.errors.SaidError: Is 1,234 the figure 1234? Type it without the mark.
    >>> read_figure("1,234", Bounds(0, 5000, decimals=3))
    Traceback (most recent call last):
    ...
    bsa_calc.errors.SaidError: 1,234 can be read in two ways. Type 1234 or 1,2340.
    """
    text = text.strip()
    if not text:
        return None
    _require_one_reading(text, bounds)
    found = _FIGURE.fullmatch(text)
    if found is None or not (found[2] or found[3]):
        raise SaidError("typed_no_number", "This is not a number.")
    sign, whole, part = found[1], found[2], (found[3] or "").rstrip("0")
    _require_digits(text, part, bounds)
    value = float(f"{whole or 0}.{part or 0}") * (1 if sign in ("", "+") else -1)
    if len(whole.lstrip("0")) > _MOST_DIGITS or not bounds.low <= value <= bounds.high:
        raise _out_of(bounds)
    return value


def _require_one_reading(text: str, bounds: Bounds) -> None:
    if _TWO_WAYS.fullmatch(text):
        whole = text.replace(",", "").replace(".", "")
        if bounds.decimals >= 3:
            sentence = "{text} can be read in two ways. Type {whole} or {part}."
            raise SaidError("typed_two_ways", sentence, text=text, whole=whole, part=f"{text}0")
        sentence = "Is {text} the figure {whole}? Type it without the mark."
        raise SaidError("typed_two_ways_whole", sentence, text=text, whole=whole)
    if _GROUPS.fullmatch(text):
        raise SaidError("typed_groups", "Type the figure without marks between the thousands.")


def _require_digits(text: str, part: str, bounds: Bounds) -> None:
    if len(part) <= bounds.decimals:
        return
    if not bounds.decimals:
        raise SaidError("typed_whole", "Only whole numbers can be given here.")
    if bounds.decimals == 1:
        raise SaidError("typed_digit", "Only one digit after the mark can be given here.")
    sentence = "Only {decimals:g} digits after the mark can be given here."
    raise SaidError("typed_digits", sentence, decimals=bounds.decimals)


def _out_of(bounds: Bounds) -> SaidError:
    low, high = f"{bounds.low:.15g}", f"{bounds.high:.15g}"
    if math.isinf(bounds.low) and math.isinf(bounds.high):
        return SaidError("typed_long", "The number has too many digits.")
    return SaidError("typed_range", "Only figures from {low} to {high} can be given here.", low=low, high=high)
