"""Regions put together: the parts of a hand, a face …, and the same part on the other side."""

from __future__ import annotations

from collections.abc import Sequence

#: How many of its regions make a whole, and which those are, without their side.
_WHOLE_OF: dict[str, tuple[int, tuple[str, ...]]] = {
    "face": (3, ("forehead", "eyelids", "nose", "cheek", "mouth-chin")),
    "neck": (2, ("neck-front", "neck-back")),
    "upper-arm": (2, ("upper-arm-front", "upper-arm-back")),
    "forearm": (2, ("forearm-front", "forearm-back")),
    "hand": (2, ("palm", "hand-back", "fingers")),
    "thigh": (2, ("thigh-front", "thigh-back")),
    "lower-leg": (2, ("lower-leg-front", "lower-leg-back")),
    "foot": (2, ("foot-back", "sole", "toes")),
}
#: Wholes that the body has once.
_SINGLE = ("face", "neck")


def with_wholes(regions: Sequence[str]) -> list[str]:
    """The same regions with the parts of a hand, a foot, a face … put together where enough of them are there.

    Examples
    --------
    >>> with_wholes(["left-palm", "left-fingers", "nose"])
    ['left-hand', 'nose']
    """
    parts = list(regions)
    for whole, (enough, members) in _WHOLE_OF.items():
        for side in ("",) if whole in _SINGLE else ("left-", "right-"):
            here = [r for r in parts if without_side(r) in members and (not side or r.startswith(side))]
            if len({without_side(r) for r in here}) >= enough:
                parts = [side + whole if r == here[0] else r for r in parts if r == here[0] or r not in here]
    return parts


def twin(region: str) -> str:
    """The same part on the other side; "" for what lies in the middle.

    Examples
    --------
    >>> twin("left-palm"), twin("nose")
    ('right-palm', '')
    """
    side, _, part = region.partition("-")
    other = {"left": "right", "right": "left"}.get(side)
    return f"{other}-{part}" if other else ""


def without_side(region: str) -> str:
    """The part alone: "palm" for "left-palm"."""
    return region.removeprefix("left-").removeprefix("right-")
