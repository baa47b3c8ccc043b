"""Grades as JSON: for each grade the triangles of which all paint has it, and packed paint for what has it in part."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from bsa_calc.body.data_files import Json
from bsa_calc.body.surface import surface
from bsa_calc.errors import InputError
from bsa_calc.paint.layers import common
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.format.packed import pack, unpack


def grades_data(
    grades: Mapping[int, PaintTable], paint: PaintTable, pause: Callable[[], None] | None = None
) -> list[dict[str, Json]]:
    """What `grades_from` reads, as plain values; `paint` is what the grades lie on."""
    return [_entry(percent, table, paint, pause) for percent, table in sorted(grades.items())]


def _entry(percent: int, table: PaintTable, paint: PaintTable, pause: Callable[[], None] | None) -> dict[str, Json]:
    ids = table.touched()
    same = np.array([a is b for a, b in zip(table.pieces(ids), paint.pieces(ids), strict=True)], dtype=bool)
    rest = ids[~same]
    entry: dict[str, Json] = {"grade": percent, "triangles": ids[same].tolist()}
    if len(rest):
        entry["paint"] = pack(table.cleared().with_pieces(rest, table.pieces(rest)), pause)
    return entry


def require_triangles(entries: list[dict[str, Json]], place: str) -> None:
    """Refuse grades on triangles that there are not; the paint is not needed for that.

    Raises
    ------
    InputError
        naming the place.
    """
    for k, entry in enumerate(entries):
        unknown = next((i for i in entry["triangles"] if i >= len(surface())), None)
        if unknown is not None:
            raise InputError(f"{place}[{k}].triangles: there is no triangle {unknown}.")


def grades_from(entries: list[dict[str, Json]], paint: PaintTable, place: str = "grades") -> dict[int, PaintTable]:
    """The grades that checked JSON describes, on the paint of their drawing.

    Raises
    ------
    InputError
        naming what is wrong and where.
    """
    found: dict[int, PaintTable] = {}
    for k, entry in enumerate(entries):
        table = _table(entry, paint, f"{place}[{k}]")
        if entry["grade"] in found:
            raise InputError(f"{place}[{k}].grade: the grade {entry['grade']} comes twice. Write it once.")
        if any(common(table, other) for other in found.values()):
            raise InputError(f"{place}[{k}]: some of this skin has another grade too. Give it one.")
        found[entry["grade"]] = table
    return {percent: found[percent] for percent in sorted(found) if found[percent]}


def _table(entry: dict[str, Json], paint: PaintTable, place: str) -> PaintTable:
    whole = np.array(sorted(set(entry["triangles"])), dtype=np.int64)
    table = paint.cleared().with_pieces(whole, paint.pieces(whole))
    if "paint" not in entry:
        return table
    part = common(unpack(entry["paint"]), paint)
    ids = part.touched()
    if len(np.intersect1d(ids, whole)):
        raise InputError(f"{place}.paint: a triangle of it stands among the triangles too.")
    return table.with_pieces(ids, part.pieces(ids))
