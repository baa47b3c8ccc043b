"""Drawing files: read from anyone, written so that nothing is lost.

A drawing may hold `marks`, as anyone can write them, and `paint`, as this program saves it; marks go on top.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.data_files import Json
from bsa_calc.body.halves import halves_of
from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.views import OPPOSITE, load_view, view_ids
from bsa_calc.body.weights import SOURCES
from bsa_calc.errors import InputError, SaidError
from bsa_calc.label.profile import DEFAULT, load_profile
from bsa_calc.paint.drawing import Drawing, no_paint
from bsa_calc.paint.layers import common
from bsa_calc.paint.marks import BrushMark, Mark, OutlineMark, RegionMark, with_marks
from bsa_calc.paint.share import typed_weights
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.format.json_text import check, read_json_file
from bsa_calc.record.format.needs import NEWEST, drawing_version
from bsa_calc.record.format.paint_json import paint_data, paint_from, without_bulk
from bsa_calc.record.format.person_json import (
    absent_data,
    absent_from,
    facts_data,
    facts_from,
    hand_data,
    hand_from,
    require_somebody,
)
from bsa_calc.record.format.seal import LAYERS
from bsa_calc.record.format.units import require_millimetres
from bsa_calc.record.store.files import write_safely

FORMAT = "bsa-calc drawing"
#: All points of all marks together.
MOST_POINTS = 200_000
#: No view is wider or higher than this, mm; a coordinate beyond it is in some other unit.
FARTHEST_MM = 10_000
#: How far a share that was entered may be from what is painted, in percent of the region. Farther off, somebody painted
#: since. Body files of another version differ by less.
_ENTERED_LEEWAY = 0.5
#: How much skin may be held back beside the paint, in triangles: rounding.
_HELD_LEEWAY = 1e-6


def read_drawing(path: Path) -> Drawing:
    """The drawing in a file.

    Raises
    ------
    InputError
        naming what is wrong and where.
    """
    return drawing_from(read_json_file(path))


def drawing_from(
    data: Json, layers: Mapping[str, PaintTable] = MappingProxyType({}), *, require_profile: bool = True
) -> Drawing:
    """The drawing that parsed JSON describes.

    Parameters
    ----------
    data : parsed JSON
    layers : the tables under "paint" and "held_back", as far as they were read already
    require_profile : bool, refuse a label that this computer does not have; a record may have the text of its own

    Raises
    ------
    InputError
        naming what is wrong and where.
    """
    _check_kind(data)
    check(without_bulk(data), "drawing")
    for k, view in enumerate(data.get("views_seen", [])):
        _one_of(view, view_ids(), f"views_seen[{k}]", "view")
    body = load_body(data["body"]).id
    marks = _marks(data.get("marks", []), body)
    if data.get("unit") is None:
        require_millimetres(marks, body)
    paint, held = (layers[key] if key in layers else _table(data, key) for key in LAYERS)
    profile = data.get("profile", DEFAULT)
    start = Drawing(
        body=body,
        paint=paint,
        age=data["age"],
        held_back=held_from(held, paint),
        views_seen=frozenset(data.get("views_seen", [])),
        all_sides_seen=data.get("all_sides_seen", False),
        weight_table=_one_of(data.get("weight_table", "lund-browder"), SOURCES, "weight_table", "weight table"),
        profile=load_profile(profile).id if require_profile else profile,
        note=data.get("note", ""),
        body_facts=facts_from(data),
        hand=hand_from(data.get("hand")),
        absent=absent_from(data.get("absent", {}), paint),
    )
    painted = with_marks(start, marks)
    require_somebody(painted)
    return replace(painted, entered=_entered(data.get("entered", {}), painted))


def _table(data: Json, key: str) -> PaintTable:
    return paint_from(data[key], key) if key in data else no_paint()


def held_from(held: PaintTable, paint: PaintTable) -> PaintTable:
    """What a file holds back, as far as rounding lets it stick out of the affected skin.

    Raises
    ------
    InputError
        if skin is held back that is not affected.
    """
    inside = common(held, paint)
    if float(held.shares().sum() - inside.shares().sum()) > _HELD_LEEWAY:
        raise InputError("held_back: it holds back skin that is not painted. Paint it too, or take it out.")
    return inside


def drawing_data(drawing: Drawing) -> dict[str, Json]:
    """What `drawing_from` reads, as plain values; numbers keep every digit."""
    return {
        "format": FORMAT,
        "version": drawing_version(drawing),
        "body": drawing.body,
        "age": drawing.age,
        "all_sides_seen": drawing.all_sides_seen,
        "views_seen": sorted(drawing.views_seen, key=view_ids().index),
        "weight_table": drawing.weight_table,
        "profile": drawing.profile,
        **({"note": drawing.note} if drawing.note else {}),
        **({"entered": dict(drawing.entered)} if drawing.entered else {}),
        **facts_data(drawing.body_facts),
        **hand_data(drawing.hand),
        **absent_data(drawing),
        "paint": paint_data(drawing.paint),
        **({"held_back": paint_data(drawing.held_back)} if drawing.held_back else {}),
    }


def drawing_text(drawing: Drawing) -> str:
    """The text of a drawing's file."""
    return json.dumps(drawing_data(drawing), separators=(",", ":")) + "\n"


def write_drawing(drawing: Drawing, path: Path) -> None:
    """Save a drawing; the file before stays whole until the new one is.

    Raises
    ------
    InputError
        if it cannot be written.
    """
    write_safely(path, drawing_text(drawing))


def _check_kind(data: Json) -> None:
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise InputError(f'This is not a drawing: the key "format" must be "{FORMAT}".')
    version = data.get("version")
    if isinstance(version, int) and version > NEWEST:
        raise too_new(version)


def too_new(version: int) -> SaidError:
    """What is told of a drawing that a newer program made."""
    sentence = "The drawing has version {version}; this program reads {known}. Install a newer bsa-calc."
    return SaidError("drawing_too_new", sentence, version=version, known=NEWEST)


def _one_of(value: str, known: Collection[str], place: str, kind: str) -> str:
    if value not in known:
        raise InputError(f"{place}: there is no {kind} “{value}”. Use one of: {', '.join(known)}.")
    return value


def _marks(entries: list[dict[str, Json]], body: str) -> list[Mark]:
    marks: list[Mark] = []
    points = 0
    for k, entry in enumerate(entries):
        place = f"marks[{k}]"
        points += _point_count(entry)
        if points > MOST_POINTS:
            raise InputError(f"{place}: the drawing has more than {MOST_POINTS:,} points. Thin out the paths.")
        mark = _mark(entry, place)
        if not isinstance(mark, RegionMark):
            _require_inside(mark, body, place)
        marks.append(mark)
    return marks


def _require_inside(mark: BrushMark | OutlineMark, body: str, place: str) -> None:
    """A mark beside the picture is in a wrong unit or view: it would count nothing and pass as within the limit."""
    x0, y0, x1, y1 = load_view(body, mark.view).bounds
    points, reach = (mark.path, mark.radius_mm) if isinstance(mark, BrushMark) else (mark.outline, 0.0)
    low, high = points.min(0) - reach, points.max(0) + reach
    if (high < (x0, y0)).any() or (low > (x1, y1)).any():
        raise InputError(
            f"{place}: it lies beside the view “{mark.view}”, which reaches from ({x0:g}, {y0:g}) to "
            f"({x1:g}, {y1:g}) mm on this body. Give millimetres in the view's frame, as “bsa-calc body” lists it."
        )


def _point_count(entry: dict[str, Json]) -> int:
    return sum(len(entry[key]) for key in ("path", "outline") if isinstance(entry.get(key), list))


def _mark(entry: dict[str, Json], place: str) -> Mark:
    way = {"erase": entry.get("erase", False), "hold_back": entry.get("hold_back", False)}
    if "region" in entry:
        if "through" in entry:
            raise InputError(
                f"{place}.through: the key goes with a path or an outline, not with a region. Name the region behind "
                "as well, or take the key out."
            )
        check(entry, "mark", "region", place)
        number = region_numbers()[_one_of(entry["region"], region_numbers(), f"{place}.region", "region")]
        if entry.get("absent") and way["hold_back"]:
            raise InputError(f"{place}: a region that is absent holds nothing back. Take one of the two keys out.")
        if "half" not in entry:
            return RegionMark(number, **way, absent=entry.get("absent", False))
        if entry.get("absent"):
            raise InputError(f"{place}: a region is absent as a whole, not half of it. Take one of the two keys out.")
        return RegionMark(number, **way, half=_one_of(entry["half"], halves_of(number), f"{place}.half", "half"))
    kind = "outline" if "outline" in entry else "brush"
    check(entry, "mark", kind, place)
    view = _one_of(entry["view"], view_ids(), f"{place}.view", "view")
    way["through"] = _through(entry, view, place)
    if kind == "outline":
        return OutlineMark(view, _points(entry["outline"], f"{place}.outline"), **way)
    return BrushMark(view, float(entry["brush_mm"]), _points(entry["path"], f"{place}.path"), **way)


def _through(entry: dict[str, Json], view: str, place: str) -> bool:
    through = bool(entry.get("through", False))
    if through and view not in OPPOSITE:
        raise InputError(
            f"{place}.through: front and back are painted at once in the views “front” and “back” only, not in "
            f"“{view}”. Use one of these two, or take the key out."
        )
    return through


def _points(values: list[Json], place: str) -> NDArray[np.float64]:
    for k, point in enumerate(values):
        if not (isinstance(point, list) and len(point) == 2 and all(type(v) in (int, float) for v in point)):
            raise InputError(f"{place}[{k}]: a point must be two numbers in mm, as [120, 1300].")
        # Neither infinite nor huge whole numbers get past this.
        if not all(abs(v) <= FARTHEST_MM for v in point):
            raise InputError(
                f"{place}[{k}]: {point} lies far outside every view. Give millimetres in the view's frame."
            )
    return np.array(values, dtype=float)


def _entered(shares: dict[str, Json], drawing: Drawing) -> tuple[tuple[str, float], ...]:
    """Shares entered as figures, in the order of the regions, less those that the paint does not bear out."""
    numbers = region_numbers()
    for region in shares:
        _one_of(region, numbers, "entered", "region")
    if not shares:
        return ()
    weights, region_of = typed_weights(drawing), surface().region
    painted, there = (np.bincount(region_of, of) for of in (weights * drawing.paint.shares(), weights))
    found = np.divide(100 * painted, there, out=np.full(len(there), np.inf), where=there > 0)
    kept = [(r, p) for r, p in shares.items() if abs(found[numbers[r]] - p) <= _ENTERED_LEEWAY]
    return tuple(sorted(kept, key=lambda entry: numbers[entry[0]]))
