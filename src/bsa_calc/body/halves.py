"""Which halves a region has, in the patient's terms, and which way each of them lies.

Up is towards the head, and along an arm towards the shoulder; inner is towards the middle of the body, and on forearm
and hand towards the little finger, as with hanging arms and palms to the front. A region that both sides share has a
left and a right half; a foot has no upper half, but one at the toes.
"""

from __future__ import annotations

import numpy as np

from bsa_calc.body.region_skin import region_skin
from bsa_calc.body.regions import Region, regions
from bsa_calc.body.surface import Floats, load_body, surface

#: Each half and the one that is left.
OTHER_HALF = {
    "inner": "outer", "outer": "inner", "left": "right", "right": "left",
    "upper": "lower", "lower": "upper", "front": "back", "back": "front",
}  # fmt: skip
_ROUND = ("elbow", "knee", "ankle")
_FOOT = ("foot-back", "sole", "toes")
#: Parts of an arm from the shoulder outward.
_ARM = ("upper-arm", "elbow", "forearm", "hand", "fingers")
#: Where hand and arm differ from front and back: the sides that a person turns to the front and to the back.
_FRONT_AND_BACK = {"upper-arm": ("upper-arm-front", "upper-arm-back"), "forearm": ("forearm-front", "forearm-back"),
                   "hand": ("palm", "hand-back")}  # fmt: skip


def halves_of(region: int) -> tuple[str, ...]:
    """The halves that a region has, by its place in `regions()`; two that belong together stand side by side.

    Examples
    --------
    >>> halves_of(0), halves_of(55)
    (('left', 'right', 'upper', 'lower'), ('inner', 'outer', 'front', 'back'))
    """
    found = regions()[region]
    across = ("left", "right") if found.mirror == found.id else ("inner", "outer")
    part = _part(found)
    along = ("front", "back") if part in _FOOT else ("upper", "lower")
    return (*across, *along, "front", "back") if part in _ROUND else (*across, *along)


def is_of_lower_arm(region: int) -> bool:
    """Whether inner is at the little finger and outer at the thumb."""
    return _arm_part(_part(regions()[region])) in ("forearm", "hand", "fingers")


def way_to(body_id: str, region: int, half: str) -> Floats:
    """How far each corner of a region lies towards a half, mm, at least 0; shape (v,) along `region_skin`.

    Raises
    ------
    KeyError
        if there is no such half.
    """
    points = region_skin(body_id, region).points
    far = points @ _directions(body_id, regions()[region])[half]
    return np.asarray(far - far.min())


def _part(region: Region) -> str:
    return region.id.removeprefix("left-").removeprefix("right-")


def _arm_part(part: str) -> str:
    """The part of the arm that a region belongs to, "" for none."""
    if part in ("palm", "hand-back"):
        return "hand"
    return next((name for name in _ARM if part.startswith(name)), "")


def _directions(body_id: str, region: Region) -> dict[str, Floats]:
    """Where each half lies, as vectors of length 1 in body axes: x to the body's left, y to its back, z up."""
    side = -1.0 if region.id.startswith("right-") else 1.0
    front, up = np.array([0.0, -1.0, 0.0]), np.array([0.0, 0.0, 1.0])
    if part := _arm_part(_part(region)):
        front, up = _arm_directions(body_id, part, region.id.split("-", 1)[0])
    outer = side * np.cross(up, front)
    there = {"outer": outer, "left": outer, "upper": up, "front": front}
    return there | {OTHER_HALF[half]: -way for half, way in there.items()}


def _arm_directions(body_id: str, part: str, side: str) -> tuple[Floats, Floats]:
    """The front of a part of an arm, and up along it, at right angles."""
    place = _ARM.index(part)
    ends = (_ARM[max(place - 1, 0)], _ARM[min(place + 1, len(_ARM) - 1)])
    above, below = (_middle(body_id, side, end) for end in ends)
    up = _unit(above - below)
    turned = sum(_facing(body_id, side, end) for end in ((part,) if part in _FRONT_AND_BACK else ends))
    return _unit(turned - (turned @ up) * up), up


def _facing(body_id: str, side: str, part: str) -> Floats:
    """From the back of a part of an arm to its front; nothing of fingers, which have the hand beside them."""
    if part not in _FRONT_AND_BACK:
        return np.zeros(3)
    front, back = (_middle(body_id, side, name) for name in _FRONT_AND_BACK[part])
    return _unit(front - back)


def _middle(body_id: str, side: str, part: str) -> Floats:
    """The middle of the skin of a part of an arm, mm."""
    body = load_body(body_id)
    mine = [k for k, r in enumerate(regions()) if r.id.startswith(f"{side}-") and _is_of(_part(r), part)]
    own = np.isin(surface().region, mine)
    area = body.area_mm2[own]
    return np.asarray((body.corners[own].mean(1) * area[:, None]).sum(0) / area.sum())


def _is_of(name: str, part: str) -> bool:
    return name == part or _arm_part(name) == part


def _unit(way: Floats) -> Floats:
    return np.asarray(way / np.linalg.norm(way))
