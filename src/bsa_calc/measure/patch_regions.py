"""Which parts of the body a patch lies in, for its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from bsa_calc.body.parts import MANY_PARTS, MOST_NAMED, MOST_OF_THE_BODY, levels, named_parts, twin
from bsa_calc.body.regions import regions
from bsa_calc.body.surface import Floats, surface
from bsa_calc.paint.patches import Patches

#: A part with less than this share of a patch does not name it.
_WORTH_NAMING = 0.15
#: Parts that together hold this share of a patch name it. The largest parts do with less; where the patch is most of
#: the body, they must hold nearly all of it.
_ENOUGH, _ENOUGH_AT_LAST, _ENOUGH_OF_MOST = 0.75, 0.6, 0.9
#: A smaller part stands for a larger one if it holds this share of what the larger one does.
_NEARLY_ALL = 0.85
#: Both sides are named if the lesser holds this share of the two.
_BOTH = 0.2
#: A patch on more of the body than this may be called most of it, percent.
_MOST_PERCENT = 50.0


def naming_regions(patches: Patches, weights: Floats) -> tuple[tuple[str, ...], ...]:
    """Per patch the ids of the regions, or larger parts, that name it, the largest share first; never empty.

    Parameters
    ----------
    patches : Patches
    weights : ndarray, shape (n,), percent of the body that each triangle counts
    """
    covered = weights[patches.parts.triangle] * patches.shares
    # Skin that no view shows weighs nothing, and paint on it has a name too.
    weightless = np.bincount(patches.patch, covered, patches.count) == 0
    covered = np.where(weightless[patches.patch], patches.shares, covered)
    place = patches.patch * len(regions()) + surface().region[patches.parts.triangle]
    table = np.bincount(place, covered, patches.count * len(regions())).reshape(patches.count, len(regions()))
    row, column = np.nonzero(table)
    percent = table[row, column]
    order = np.lexsort((-column, -percent, row))
    held: list[dict[str, float]] = [{} for _ in table]
    for patch, region, value in zip(row[order].tolist(), column[order].tolist(), percent[order].tolist(), strict=True):
        held[patch][regions()[region].id] = value
    return tuple(map(naming_parts, held))


def naming_parts(percents: Mapping[str, float]) -> tuple[str, ...]:
    """The regions, or larger parts, that name a patch: at most two, or one on both sides for one of them.

    The smallest parts that do: each holds a good part of the patch, and together they hold most of it. Where no parts
    of the body do, it is "most-of-the-body" or "many-parts-of-the-body".

    Parameters
    ----------
    percents : region id -> percent of the body that the patch covers there, the largest first

    Examples
    --------
    >>> naming_parts({"left-palm": 0.4, "left-fingers": 0.3, "left-forearm-front": 0.05})
    ('left-palm', 'left-fingers')
    >>> sides = ("left", "right")
    >>> trunk = {f"{side}-{part}": 3.0 for part in ("chest", "abdomen", "upper-back") for side in sides}
    >>> naming_parts(trunk | {f"{side}-thigh-{part}": 2.0 for part in ("front", "back") for side in sides})
    ('trunk', 'left-thigh', 'right-thigh')
    """
    total = sum(percents.values())
    shares = {region: percent / total for region, percent in percents.items()}
    single = tuple(region for region, share in shares.items() if share >= _WORTH_NAMING)
    # The first two are in every name, the rest must be looked at.
    if sum(shares[region] for region in single[:MOST_NAMED]) >= _ENOUGH:
        return single
    if _held([side for part in named_parts(single) for side in part], shares) >= _ENOUGH:
        return single
    enough = _ENOUGH_OF_MOST if total > _MOST_PERCENT else _ENOUGH
    for level, least in ((1, enough), (2, enough), (3, enough if total > _MOST_PERCENT else _ENOUGH_AT_LAST)):
        found = _largest(level, shares)
        if _held(found, shares) >= least:
            return found
    return (MOST_OF_THE_BODY if total > _MOST_PERCENT else MANY_PARTS,)


def _held(parts: Sequence[str], shares: Mapping[str, float]) -> float:
    """The share of a patch that lies in some parts."""
    return sum(share for region, share in shares.items() if not set(parts).isdisjoint(levels(region)))


def _largest(level: int, shares: Mapping[str, float]) -> tuple[str, ...]:
    """The parts of one level that hold most of a patch, smaller ones for those that hold nearly all of it there."""
    found = [part for part in _parts(level, shares) if _held(part, shares) >= _WORTH_NAMING][:MOST_NAMED]
    return tuple(side for part in found for side in _smaller(part, level, shares))


def _parts(level: int, shares: Mapping[str, float]) -> list[tuple[str, ...]]:
    """The parts of one level, with the same on the other side where that holds enough; the largest share first."""
    held: dict[str, float] = {}
    for region, share in shares.items():
        part = levels(region)[level]
        held[part] = held.get(part, 0.0) + share
    parts = []
    for part, share in held.items():
        other = held.get(twin(part), 0.0)
        if share > other or (share == other and part < twin(part)) or not twin(part):
            parts.append((part, twin(part)) if other >= _BOTH * (share + other) and twin(part) else (part,))
    return sorted(parts, key=lambda part: -_held(part, shares))


def _smaller(part: tuple[str, ...], level: int, shares: Mapping[str, float]) -> tuple[str, ...]:
    """The smallest part that holds nearly all of what of a patch lies in a part."""
    inside = {region: share for region, share in shares.items() if _held(part, {region: share})}
    for finer in range(level):
        first = _parts(finer, inside)[0]
        if _held(first, inside) >= max(_WORTH_NAMING, _NEARLY_ALL * sum(inside.values())):
            return first
    return part
