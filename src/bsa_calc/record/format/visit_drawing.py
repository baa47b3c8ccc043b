"""The drawing of a visit as its record's file has it: with packed paint, or plainly, as anyone can write it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from bsa_calc.body.data_files import Json, read_json
from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.drawn_by import USUAL_HAND
from bsa_calc.record.format.drawing_file import drawing_data, drawing_from
from bsa_calc.record.format.json_text import check
from bsa_calc.record.format.needs import drawing_version
from bsa_calc.record.format.packed import pack, unpack
from bsa_calc.record.format.person_json import EXACT
from bsa_calc.record.format.seal import LAYERS
from bsa_calc.record.format.unknown import known_only, with_unknown


@cache
def visit_schema() -> Mapping[str, Json]:
    """The schema of a visit, its drawing with all keys that this version knows."""
    schema = read_json("bsa_calc.record", "record.schema.json")
    visit = schema["record"]["properties"]["visits"]["items"]
    drawing = read_json("bsa_calc.record", "drawing.schema.json")
    drawing["properties"] |= dict.fromkeys(LAYERS, schema["paint"])
    visit["properties"]["drawing"] = drawing
    found: Mapping[str, Json] = visit
    return found


def _drawing_schema() -> Mapping[str, Json]:
    found: Mapping[str, Json] = visit_schema()["properties"]["drawing"]
    return found


def _is_packed(drawing: Mapping[str, Json]) -> bool:
    return isinstance(drawing.get("paint"), dict) and "packed" in drawing["paint"]


def visit_drawing(raw: Mapping[str, Json]) -> Drawing:
    """The drawing of a visit, as its file has it.

    Raises
    ------
    InputError
        naming what is wrong and where.
    """
    if "paint" not in raw and "marks" not in raw:  # under a mistyped key it would pass for no paint
        raise InputError("the drawing has neither paint nor marks.")
    if not _is_packed(raw):
        plain = known_only(raw, read_json("bsa_calc.record", "drawing.schema.json"))
        return drawing_from(plain, require_profile=False)
    if "marks" in raw:
        raise InputError("marks: a drawing with packed paint has none. Take out the one or the other.")
    packed = [layer for layer in LAYERS if layer in raw]
    for layer in packed:
        check(raw[layer], "record", "paint", layer)
    rest = known_only({key: value for key, value in raw.items() if key not in packed}, _drawing_schema())
    return drawing_from(rest, {layer: unpack(raw[layer], layer) for layer in packed}, require_profile=False)


def visit_drawing_data(
    drawing: Drawing, old: Mapping[str, Json], pause: Callable[[], None] | None = None
) -> dict[str, Json]:
    """What `visit_drawing` reads, with the keys of the old one that this version does not know.

    A record keeps no drawing as exact.

    Parameters
    ----------
    drawing : Drawing
    old : the drawing as the file has it
    pause : called every millisecond or so of work, so that a thread that paints can go on
    """
    drawing = by_hand(drawing)
    plain = drawing_data(replace(drawing, paint=drawing.paint.cleared(), held_back=drawing.paint.cleared()))
    plain |= {"version": drawing_version(drawing), "paint": pack(drawing.paint, pause)}
    if drawing.held_back:
        plain["held_back"] = pack(drawing.held_back, pause)
    return dict(with_unknown(plain, dict(old), _drawing_schema()))


def less_exact(drawing: Mapping[str, Json]) -> Mapping[str, Json]:
    """The drawing of a file as a record keeps it."""
    return {k: v for k, v in drawing.items() if k != "hand"} if drawing.get("hand") == EXACT else drawing


def by_hand(drawing: Drawing) -> Drawing:
    """A drawing as a record keeps it: never as exact."""
    return replace(drawing, hand=USUAL_HAND) if drawing.hand.exact else drawing
