"""Which words on the command line only ask for the window. Loads nothing: the installed program asks this first."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

#: Endings of what the window opens.
_ENDINGS = (".bsa", ".json")


def file_for_window(words: Sequence[str]) -> str | None:
    """What the window is to open where nothing else is asked for.

    File managers, and a file dropped on the program's icon, give paths and no command; of several the first is opened.

    Parameters
    ----------
    words : what was said after the program's name

    Returns
    -------
    the file, "" for none; None where a command or an option is given

    Examples
    --------
    >>> file_for_window([]), file_for_window(["visit.bsa"]), file_for_window(["open", "visit"])
    ('', 'visit.bsa', 'visit')
    >>> file_for_window(["measure"]), file_for_window(["measure", "visit.bsa"]), file_for_window(["--version"])
    (None, None, None)
    """
    if any(word.startswith("-") for word in words):
        return None
    if words[:1] == ["open"] and len(words) <= 2:
        return words[1] if words[1:] else ""
    if not all(_is_path(word) for word in words):
        return None
    return words[0] if words else ""


def has_display() -> bool:
    """Whether there is something that a window can be shown on, or that Qt was told to take for it."""
    places = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in places)


def _is_path(word: str) -> bool:
    """Whether a word is a file and no command: by its ending, or as the path of a file that is there."""
    if word.lower().endswith(_ENDINGS):
        return True
    try:
        return Path(word).name != word and Path(word).is_file()
    except OSError:  # as a name that is too long: the parser says what it could have been
        return False
