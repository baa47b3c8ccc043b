"""Text that others wrote, shown so that it cannot change what stands around it.

A name in a file can hold characters that turn the rest of a line round, colour a terminal, or look like a line of the
program's own.
"""

from __future__ import annotations

import re
from pathlib import Path

#: Characters that change the direction of what follows them.
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: Characters that a terminal obeys, line ends of other scripts, and halves of characters; a tab and a line feed stay.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LINE = re.compile("[\t\n]")
#: Letters of scripts that run from right to left.
_RUNS_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_FIRST_STRONG, _END = "\u2068", "\u2069"


def for_terminal(text: str) -> str:
    r"""A text for a terminal, of several lines or one: what the terminal would obey is written as its code.

    Examples
    --------
    >>> for_terminal("\x1b[32mwithin\x1b[0m"), for_terminal("a\tb\n")
    ('\\x1b[32mwithin\\x1b[0m', 'a\tb\n')
    """
    if text.isascii() and text.isprintable():
        return text
    return _TURNING.sub(_code, _OBEYED.sub(_code, text))


def one_line(text: str) -> str:
    r"""The same for a name or a sentence: it cannot begin a line of its own either.

    Examples
    --------
    >>> one_line("a.json\nb.json: within")
    'a.json\\nb.json: within'
    """
    return _LINE.sub(_code, for_terminal(text))


def isolated(text: str) -> str:
    r"""A text for screen and paper: it cannot turn round what stands beside it.

    Controls are left out, and a text that runs from right to left is closed in.

    Examples
    --------
    >>> isolated("B 17") == "B 17", isolated("\u202eB 17") == "B 17"
    (True, True)
    >>> isolated("\u05d0 1") == "\u2068\u05d0 1\u2069"
    True
    """
    if text.isascii() and text.isprintable():
        return text
    kept = _OBEYED.sub("\ufffd", _TURNING.sub("", text))
    return f"{_FIRST_STRONG}{kept}{_END}" if _RUNS_LEFT.search(kept) else kept


def shown_name(path: Path) -> str:
    r"""A file's name as text: bytes of it that are no UTF-8 are shown as such, not written into other files.

    Examples
    --------
    >>> shown_name(Path("b\udcfc.json")) == "b\ufffd.json"
    True
    """
    return path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _code(found: re.Match[str]) -> str:
    letter = found.group()
    # How Python keeps a byte of a file's name that is no UTF-8.
    if "\udc80" <= letter <= "\udcff":
        return f"\\x{ord(letter) - 0xDC00:02x}"
    return letter.encode("unicode_escape").decode("ascii")
