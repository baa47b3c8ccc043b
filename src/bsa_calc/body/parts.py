"""Regions put together: the parts of a hand, a face …, and the same part on the other side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

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
#: Regions and wholes that together make a larger part, without their side; the trunk and the head have none.
_LARGER: dict[str, tuple[str, ...]] = {
    "head": ("scalp", "face", "ear"),
    "trunk": ("chest", "abdomen", "upper-back", "lower-back", "buttock", "groin", "armpit"),
    "arm": ("upper-arm", "elbow", "forearm", "hand"),
    "leg": ("thigh", "knee", "lower-leg", "ankle", "foot"),
}
_HEAD_AND_NECK = "head-and-neck"
#: A name has at most so many parts; one on both sides is one.
MOST_NAMED = 2
#: What a name says where no parts of the body hold enough.
MOST_OF_THE_BODY, MANY_PARTS = "most-of-the-body", "many-parts-of-the-body"


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


def named_parts(regions: Sequence[str], most: int = MOST_NAMED) -> list[tuple[str, ...]]:
    """What a name says of some regions or larger parts: at most so many, a part on both sides being one.

    Examples
    --------
    >>> named_parts(["left-palm", "left-fingers", "nose", "left-knee"])
    [('left-hand',), ('nose',)]
    >>> named_parts(["left-knee", "trunk", "right-knee"])
    [('left-knee', 'right-knee'), ('trunk',)]
    """
    rest, named = with_wholes(regions), list[tuple[str, ...]]()
    while rest and len(named) < most:
        both = tuple(part for part in rest if part in (rest[0], twin(rest[0])))
        named.append(both)
        rest = [part for part in rest if part not in both]
    return named


@cache
def levels(region: str) -> tuple[str, str, str, str]:
    """The region and ever larger parts that hold it; the same one again where there is none between.

    Examples
    --------
    >>> levels("left-palm"), levels("nose")
    (('left-palm', 'left-hand', 'left-arm', 'left-arm'), ('nose', 'face', 'head', 'head-and-neck'))
    """
    side = region.removesuffix(without_side(region))
    part = without_side(region)
    whole = next((name for name, (_, members) in _WHOLE_OF.items() if part in members), part)
    larger = next((name for name, members in _LARGER.items() if whole in members), whole)
    largest = _HEAD_AND_NECK if larger in ("head", "neck") else larger
    return region, _sided(side, whole), _sided(side, larger), _sided(side, largest)


def _sided(side: str, part: str) -> str:
    return part if part in (*_SINGLE, "head", "trunk", _HEAD_AND_NECK) else side + part


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
