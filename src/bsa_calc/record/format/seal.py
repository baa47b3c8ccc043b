"""Checks that tell damage from content: each visit has one, and the record has one over all of them.

Paint is the bulk of a file. Its own check is read when its visit is, so that opening a record stays quick.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from bsa_calc.body.data_files import Json
from bsa_calc.errors import SaidError
from bsa_calc.record.format.packed import text_digest

CHECK = "check"
#: Layers of paint in a drawing, which are packed and have checks of their own.
LAYERS = ("paint", "held_back")


def canonical(value: Json) -> str:
    """The one JSON text of a value: no blanks, ASCII, keys in the order they have."""
    return json.dumps(value, separators=(",", ":"))


def visit_check(visit: Mapping[str, Json]) -> str:
    """The check of a visit: over everything but its packed paint, which its own check stands for."""
    rest = {key: value for key, value in visit.items() if key != CHECK}
    drawing = rest.get("drawing")
    if isinstance(drawing, dict):
        rest["drawing"] = {key: _unpacked(value) if key in LAYERS else value for key, value in drawing.items()}
    return _digest(rest)


def _unpacked(layer: Json) -> Json:
    return {key: value for key, value in layer.items() if key != "packed"} if isinstance(layer, dict) else layer


def record_check(record: Mapping[str, Json]) -> str:
    """The check of a record: over everything, each visit stood for by its check."""
    rest = {key: value for key, value in record.items() if key != CHECK}
    rest["visits"] = [visit.get(CHECK, "") for visit in record["visits"]]
    return _digest(rest)


def _digest(value: Json) -> str:
    # Sorted: another program may write the keys in another order.
    return text_digest(json.dumps(value, separators=(",", ":"), sort_keys=True))


def require_seals(record: Mapping[str, Json]) -> None:
    """Hold a record against its checks; what has none, as a file written by hand, is taken as it is.

    Raises
    ------
    InputError
        naming what does not agree.
    """
    for k, visit in enumerate(record["visits"]):
        if CHECK in visit and visit[CHECK] != visit_check(visit):
            raise SaidError(
                "visit_altered",
                "visits[{number}] (of {date}) was damaged, or changed outside bsa-calc: it does not match its "
                "check. Restore the file from a copy. If you changed it yourself, take the keys “check” out of it.",
                number=k,
                date=str(visit.get("date")),
            )
    if CHECK in record and record[CHECK] != record_check(record):
        raise SaidError(
            "record_altered",
            "The record was damaged, or changed outside bsa-calc: it does not match its check. Restore the file "
            "from a copy. If you changed it yourself, take the keys “check” out of it.",
        )
