"""A usual first visit: what is painted, and what it may take, also with all that is asked of the person."""

from __future__ import annotations

FIRST_ACTIONS, FIRST_S = 25, 40.0
WHOLE_ACTIONS, WHOLE_S = 36, 55.0
Way = list[tuple[float, float]]
#: Painted on one side of the body with the mirror on: face, hand, elbow, knee. View and way, mm.
MIRRORED: list[tuple[str, Way]] = [
    ("front", [(-30, 1650), (-20, 1640), (-5, 1632)]),
    ("front", [(395, 1075), (410, 1040)]),
    ("back", [(-260, 1270), (-275, 1245)]),
    ("front", [(95, 520), (100, 480)]),
]
FLANK: tuple[str, Way] = ("front", [(-105, 1225), (-100, 1185)])
