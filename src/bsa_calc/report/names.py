"""Plain English names of patches, for files and the command line; the window has its own, in the user's language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bsa_calc.body.parts import named_parts
from bsa_calc.body.regions import region_numbers, regions


def english_name(region: str) -> str:
    """The name of a region, or of a larger part such as "left-hand" or "trunk".

    Examples
    --------
    >>> english_name("left-hand-back"), english_name("left-hand"), english_name("face")
    ('Back of left hand', 'Left hand', 'Face')
    """
    number = region_numbers().get(region)
    return regions()[number].name if number is not None else region.replace("-", " ").capitalize()


def patch_names(named: Sequence[Sequence[str]], order: Sequence[int]) -> tuple[str, ...]:
    """A name for each patch from what names it; of those that would be alike, the later ones get a number.

    Parameters
    ----------
    named : for each patch the ids of the regions or larger parts that name it, the largest share first
    order : the patches, the largest first

    Examples
    --------
    >>> patch_names([["left-palm", "right-palm"], ["nose"], ["nose"]], [2, 0, 1])
    ('Left and right palm', 'Nose (2)', 'Nose')
    """
    names = [_name(ids) for ids in named]
    seen: dict[str, int] = {}
    for k in order:
        plain = names[k]
        seen[plain] = seen.get(plain, 0) + 1
        if seen[plain] > 1:
            names[k] = f"{plain} ({seen[plain]})"
    return tuple(names)


def _name(ids: Sequence[str]) -> str:
    names = []
    for part in named_parts(ids):
        name = english_name(part[0])
        names.append(re.sub("(?i)(left|right)", _both, name, count=1) if len(part) > 1 else name)
    return "; ".join([names[0], *(name[:1].lower() + name[1:] for name in names[1:])])


def _both(side: re.Match[str]) -> str:
    return "Left and right" if side[0][0].isupper() else "left and right"
