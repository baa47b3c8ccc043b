"""Common distributions to start a drawing from: whole regions, to be corrected and confirmed side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.record.carried import Carried
from bsa_calc.record.visit import Visit

_HAND, _FOOT = ("palm", "hand-back", "fingers"), ("sole", "foot-back", "toes")


def _both(*parts: str) -> tuple[str, ...]:
    return tuple(f"{side}-{part}" for part in parts for side in ("left", "right"))


def _face() -> tuple[str, ...]:
    return tuple(region.id for region in regions() if region.face)


#: What a pattern is called, in plain English, and the ids of its regions.
PATTERNS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "face-and-hands": ("Face and hands", (*_face(), *_both(*_HAND))),
    "hands-and-feet": ("Hands and feet", _both(*_HAND, *_FOOT)),
    "elbows-and-knees": ("Elbows, knees and ankles", _both("elbow", "knee", "ankle")),
    "folds": ("Armpits and groin", (*_both("armpit"), "groin")),
}


def with_pattern(visit: Visit, pattern: str) -> Visit:
    """The visit with a pattern painted, as paint that was taken over: it counts side by side as it is confirmed.

    What was painted before stays, and is confirmed as far as it was. Every side is to be looked at anew.
    """
    drawing, numbers = visit.drawing, region_numbers()
    wanted = np.isin(surface().region, [numbers[name] for name in PATTERNS[pattern][1]])
    own = np.flatnonzero(wanted & ~drawing.is_absent)
    paint = drawing.paint.filled(own)
    new = paint.differs(drawing.paint)
    painted = replace(drawing.with_paint(paint), views_seen=frozenset(), all_sides_seen=False)
    before = visit.carried or Carried(visit.date, new[:0])
    return visit.with_drawing(painted).with_carried(replace(before, triangles=np.union1d(before.triangles, new)))
