"""What a file says that a program must know to judge by it, and from which version of the formats on it is known.

A file's version is the one that its reader needs: it says no more than that version knows, and a program that does not
know it refuses the file, rather than judge without it. What can be left aside is a key of its own, and raises nothing.
"""

from __future__ import annotations

from bsa_calc.body.body_facts import NOTHING_SAID
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.drawn_by import USUAL_HAND

OLDEST, NEWEST = 1, 3
#: Skin that gets no cream; sides that are declared, and no longer taken from the paint; answers that forbid the cream;
#: facts of the person's body; whose hand drew, or that the outline is the truth; what the person does not have; the
#: text of a label of the user's own that a record is judged by.
KNOWN_SINCE = {
    "held_back": 2, "sides": 2, "answers": 2, "body_facts": 3, "hand": 3, "absent": 3, "own_profile": 3,
}  # fmt: skip


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
    said = {
        "held_back": bool(drawing.held_back),
        "sides": not drawing.finished,
        "body_facts": drawing.body_facts != NOTHING_SAID,
        "hand": drawing.hand != USUAL_HAND,
        "absent": bool(drawing.absent),
    }
    return max((KNOWN_SINCE[name] for name, is_said in said.items() if is_said), default=OLDEST)
