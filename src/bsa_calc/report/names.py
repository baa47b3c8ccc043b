"""Names of patches for files and the command line; the window says the same ones in the user's language."""

from __future__ import annotations

from collections.abc import Sequence

from bsa_calc.body.patch_names import named_parts, numbers


def patch_names(named: Sequence[Sequence[str]], order: Sequence[int]) -> tuple[str, ...]:
    """A name for each patch from the regions it lies in; of those that would be alike, the later ones get a number.

    Parameters
    ----------
    named : for each patch the ids of its regions, the largest share first
    order : the patches, the largest first

    Examples
    --------
    >>> patch_names([["left-palm", "right-palm"], ["nose"], ["nose"]], [2, 0, 1])
    ('Both palms', 'Nose (2)', 'Nose')
    """
    names = [_name(ids) for ids in named]
    return tuple(
        name if number == 1 else f"{name} ({number})" for name, number in zip(names, numbers(names, order), strict=True)
    )


def _name(ids: Sequence[str]) -> str:
    first, *rest = named_parts(ids)
    return "; ".join([first, *(name[:1].lower() + name[1:] for name in rest)])
