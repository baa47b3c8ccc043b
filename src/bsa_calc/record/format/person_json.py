"""What a drawing says of its person as JSON: facts of the body, whose hand drew, what the person does not have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

import numpy as np

from bsa_calc.body.body_facts import PASSING, BodyFacts, cm_of_feet, kg_of_pounds
from bsa_calc.body.data_files import Json
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.body.surface import surface
from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import Drawing, no_paint
from bsa_calc.paint.drawn_by import EXACT_HAND, USUAL_HAND, Hand
from bsa_calc.paint.table import PaintTable

EXACT = "exact"
#: Other keys for the same figures, and how these are made; files written by hand may have them.
_OTHER_UNITS: Mapping[str, tuple[str, Callable[[Json], float]]] = {
    "height_ft_in": ("height_cm", lambda value: cm_of_feet(*value)),
    "weight_lb": ("weight_kg", kg_of_pounds),
    "waist_in": ("waist_cm", lambda value: cm_of_feet(0, value)),
}


def facts_from(data: Mapping[str, Json]) -> BodyFacts:
    """The facts of the body that a checked drawing says.

    Raises
    ------
    InputError
        if a figure is given twice, or cannot be a person's, or what is not given is carried.
    """
    said = {key: data[key] for key in ("sex", *PASSING) if data.get(key) is not None}
    for key, (name, made) in _OTHER_UNITS.items():
        if key in data and name in said:
            raise InputError(f"{key}: {name} is given too. Keep one of them.")
        if key in data:
            said[name] = made(data[key])
    carried = frozenset(data.get("carried", []))
    unsaid = sorted(carried - said.keys())
    if unsaid:
        raise InputError(f"carried: {unsaid[0]} is not given.")
    return BodyFacts(**said, carried=carried)


def facts_data(facts: BodyFacts) -> dict[str, Json]:
    """What `facts_from` reads."""
    carried = [name for name in PASSING if name in facts.carried]
    return {**facts.given(), **({"carried": carried} if carried else {})}


def hand_from(data: Json) -> Hand:
    """Whose hand drew, of checked JSON; None is the usual hand.

    Raises
    ------
    InputError
        if the day or the share cannot be.
    """
    if data is None:
        return USUAL_HAND
    if data == EXACT:
        return EXACT_HAND
    try:
        day = dt.date.fromisoformat(data["measured"]) if "measured" in data else None
    except ValueError as error:
        raise InputError(f"hand.measured: there is no day {data['measured']}. Write it as 2026-11-24.") from error
    return Hand(data["share"], data.get("label", ""), day)


def hand_data(hand: Hand) -> dict[str, Json]:
    """What `hand_from` reads, under its key; nothing for the usual hand."""
    if hand == USUAL_HAND:
        return {}
    if hand.exact:
        return {"hand": EXACT}
    label = {"label": hand.label} if hand.label else {}
    day = {"measured": hand.measured.isoformat()} if hand.measured is not None else {}
    return {"hand": {"share": hand.share, **label, **day}}


def absent_from(data: Mapping[str, Json], paint: PaintTable) -> PaintTable:
    """The triangles that a person does not have, of checked JSON.

    Raises
    ------
    InputError
        if a region or triangle is unknown, or what is absent is painted.
    """
    triangles = np.array(data.get("triangles", []), dtype=np.int64)
    if len(triangles) and data.get("surface") != surface().id:
        raise InputError("absent.surface: the drawing was made on a body map that this version does not have.")
    if len(triangles) and triangles.max() >= len(surface()):
        raise InputError(f"absent.triangles: there is no triangle {triangles.max()}.")
    own = np.isin(surface().region, [_region(name) for name in data.get("regions", [])])
    own[triangles] = True
    if (own & (paint.state > 0)).any():
        raise InputError("absent: there is paint on what is absent. Take out the one or the other.")
    return no_paint().filled(np.flatnonzero(own)) if own.any() else no_paint()


def _region(name: str) -> int:
    if name not in region_numbers():
        raise InputError(f"absent.regions: there is no region “{name}”. “bsa-calc body” lists them.")
    return region_numbers()[name]


def absent_data(drawing: Drawing) -> dict[str, Json]:
    """What `absent_from` reads, under its key; nothing where nothing is absent. Whole regions go by their name."""
    if not drawing.absent:
        return {}
    whole = absent_regions(drawing)
    rest = drawing.is_absent & ~np.isin(surface().region, [region_numbers()[name] for name in whole])
    parts = {"surface": surface().id, "triangles": np.flatnonzero(rest).tolist()} if rest.any() else {}
    return {"absent": {**({"regions": list(whole)} if whole else {}), **parts}}


def absent_regions(drawing: Drawing) -> tuple[str, ...]:
    """The regions that a person has nothing of."""
    there = np.bincount(surface().region, ~drawing.is_absent, len(regions()))
    return tuple(region.id for region, left in zip(regions(), there.tolist(), strict=True) if not left)


def require_somebody(drawing: Drawing) -> None:
    """Refuse a drawing of nobody.

    Raises
    ------
    InputError
        if all of the body is absent.
    """
    if drawing.absent and drawing.is_absent.all():
        raise InputError("absent: the whole body is absent. Leave some of it.")
