"""What parts of the body and patches are called, in plain English; a window says the same names in another language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bsa_calc.body import parts
from bsa_calc.body.parts import MOST_NAMED, without_side
from bsa_calc.body.regions import region_numbers, regions

#: A part of the body on both sides.
PAIRS: Mapping[str, str] = {
    "eyelids": "Eyelids of both eyes",
    "cheek": "Both cheeks",
    "ear": "Both ears",
    "chest": "Chest",
    "abdomen": "Abdomen",
    "upper-back": "Upper back",
    "lower-back": "Lower back",
    "buttock": "Both buttocks",
    "armpit": "Both armpits",
    "upper-arm-front": "Both upper arms, front",
    "upper-arm-back": "Both upper arms, back",
    "elbow": "Both elbows",
    "forearm-front": "Both forearms, front",
    "forearm-back": "Both forearms, back",
    "palm": "Both palms",
    "hand-back": "Backs of both hands",
    "fingers": "Fingers of both hands",
    "thigh-front": "Both thighs, front",
    "thigh-back": "Both thighs, back",
    "knee": "Both knees",
    "lower-leg-front": "Both lower legs, front",
    "lower-leg-back": "Both lower legs, back",
    "ankle": "Both ankles",
    "foot-back": "Backs of both feet",
    "sole": "Both soles",
    "toes": "Toes of both feet",
    "upper-arm": "Both upper arms",
    "forearm": "Both forearms",
    "hand": "Both hands",
    "thigh": "Both thighs",
    "lower-leg": "Both lower legs",
    "foot": "Both feet",
    "arm": "Both arms",
    "leg": "Both legs",
}

#: What several regions together are called.
WHOLES: Mapping[str, str] = {
    "face": "Face",
    "neck": "Neck",
    "left-upper-arm": "Left upper arm",
    "right-upper-arm": "Right upper arm",
    "left-forearm": "Left forearm",
    "right-forearm": "Right forearm",
    "left-hand": "Left hand",
    "right-hand": "Right hand",
    "left-thigh": "Left thigh",
    "right-thigh": "Right thigh",
    "left-lower-leg": "Left lower leg",
    "right-lower-leg": "Right lower leg",
    "left-foot": "Left foot",
    "right-foot": "Right foot",
    "head": "Head",
    "head-and-neck": "Head and neck",
    "trunk": "Trunk",
    "left-arm": "Left arm",
    "right-arm": "Right arm",
    "left-leg": "Left leg",
    "right-leg": "Right leg",
    parts.MOST_OF_THE_BODY: "Most of the body",
    parts.MANY_PARTS: "Many parts of the body",
}


def part_name(part: str) -> str:
    """The name of a region, or of a whole such as "left-hand".

    Examples
    --------
    >>> part_name("left-hand-back"), part_name("left-hand"), part_name("face")
    ('Back of left hand', 'Left hand', 'Face')
    """
    return WHOLES[part] if part in WHOLES else regions()[region_numbers()[part]].name


def named_parts(ids: Sequence[str], most: int = MOST_NAMED) -> list[str]:
    """The names of the parts that a patch lies in, at most so many; a part on both sides has one name.

    Parameters
    ----------
    ids : the regions or larger parts that name the patch, the largest share first
    most : int

    Examples
    --------
    >>> named_parts(["left-palm", "right-palm", "nose"])
    ['Both palms', 'Nose']
    """
    found = parts.named_parts(ids, most)
    return [PAIRS[without_side(part[0])] if len(part) > 1 else part_name(part[0]) for part in found]


def numbers(names: Sequence[str], order: Sequence[int]) -> list[int]:
    """For each patch its place among those of the same name.

    Parameters
    ----------
    names : of the patches
    order : the patches, the largest first

    Examples
    --------
    >>> numbers(["Nose", "Neck", "Nose"], [2, 0, 1])
    [2, 1, 1]
    """
    seen: dict[str, int] = {}
    found = [1] * len(names)
    for k in order:
        seen[names[k]] = found[k] = seen.get(names[k], 0) + 1
    return found
