"""What lies further down a limb than a region: whoever has no knee has no foot below it."""

from __future__ import annotations

from bsa_calc.body.regions import regions

#: From the trunk outward; regions of one row lie beside each other.
_ARM = (("upper-arm",), ("elbow",), ("forearm",), ("palm", "hand-back"), ("fingers",))
_LEG = (("thigh",), ("knee",), ("lower-leg",), ("ankle",), ("foot-back", "sole"), ("toes",))


def from_here_down(region: str) -> tuple[str, ...]:
    """The regions of a limb from this one outward, itself among them; the region alone where it is of no limb.

    Examples
    --------
    >>> from_here_down("left-ankle")
    ('left-ankle', 'left-foot-back', 'left-sole', 'left-toes')
    >>> from_here_down("nose")
    ('nose',)
    """
    side, _, part = region.partition("-")
    for limb in (_ARM, _LEG):
        place = next((k for k, row in enumerate(limb) if any(part.startswith(name) for name in row)), None)
        if side in ("left", "right") and place is not None:
            names = tuple(f"{side}-{name}" for row in limb[place:] for name in row)
            return tuple(found.id for found in regions() if found.id.startswith(names))
    return (region,)
