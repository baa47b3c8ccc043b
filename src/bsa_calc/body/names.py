"""The names of bodies and views in plain English. Loads nothing heavy: the window needs them before numpy is there."""

from __future__ import annotations

from functools import cache

from bsa_calc.body.data_files import read_json


@cache
def body_names() -> dict[str, str]:
    """The ids of the bodies and their names."""
    return {entry["id"]: entry["name"] for entry in read_json("bsa_calc.body", "bodies.json")["bodies"]}


@cache
def view_names() -> dict[str, str]:
    """The ids of the eight views and their names, in the order of the strip."""
    return {entry["id"]: entry["name"] for entry in read_json("bsa_calc.body", "views.json")["views"]}
