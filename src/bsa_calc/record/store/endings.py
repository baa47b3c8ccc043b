"""What the ending of a file's name says of what is in it. Loads nothing: the window asks before anything is saved."""

from __future__ import annotations

from pathlib import Path

RECORD_SUFFIX, DRAWING_SUFFIX = ".bsa", ".json"


def is_drawing_name(path: Path) -> bool:
    """Whether what is saved under a name is one drawing, with nothing else of its record.

    Examples
    --------
    >>> is_drawing_name(Path("skin.JSON")), is_drawing_name(Path("case.bsa"))
    (True, False)
    """
    return path.suffix.lower() == DRAWING_SUFFIX
