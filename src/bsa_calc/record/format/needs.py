"""What a file says that a program must know to judge by it, and from which version of the formats on it is known.

A file's version is the one that its reader needs: it says no more than that version knows, and a program that does not
know it refuses the file, rather than judge without it. What can be left aside is a key of its own, and raises nothing.
"""

from __future__ import annotations

from bsa_calc.paint.drawing import Drawing

OLDEST, NEWEST = 1, 2
#: Skin that gets no cream; sides that are declared, and no longer taken from the paint; answers that forbid the cream.
KNOWN_SINCE = {"held_back": 2, "sides": 2, "answers": 2}


def drawing_version(drawing: Drawing) -> int:
    """The version that a reader of a drawing needs.

    Examples
    --------
    >>> from dataclasses import replace
    >>> from bsa_calc.paint.drawing import empty_drawing
    >>> drawing = empty_drawing("adult-male", 40)
    >>> drawing_version(drawing), drawing_version(replace(drawing, all_sides_seen=True))
    (2, 1)
    """
    said = {"held_back": bool(drawing.held_back), "sides": not drawing.finished}
    return max((KNOWN_SINCE[name] for name, is_said in said.items() if is_said), default=OLDEST)
