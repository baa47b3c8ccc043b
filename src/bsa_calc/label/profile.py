"""Product profiles: a label's rules as data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from bsa_calc.body.data_files import read_json
from bsa_calc.errors import InputError

#: What a new drawing is judged by; `Drawing` names it too, from below.
DEFAULT = "opzelura-eu"
_SHIPPED = (DEFAULT,)


@dataclass(frozen=True, slots=True)
class Profile:
    """What a label says, each fact with its source.

    Attributes
    ----------
    id, name, short_name : str
    limit_percent : float, most of the body surface that one application may cover; exactly this much is allowed
    limit_source : str
    hands : int, the limit in hands by the label's own lay rule
    hands_source : str
    minimum_age : int, years
    minimum_age_source : str
    revision : str, year and month of the label's text
    """

    id: str
    name: str
    short_name: str
    limit_percent: float
    limit_source: str
    hands: int
    hands_source: str
    minimum_age: int
    minimum_age_source: str
    revision: str


@cache
def load_profile(profile_id: str) -> Profile:
    """The shipped profile `profile_id`.

    Raises
    ------
    InputError
        if there is no such profile.
    """
    if profile_id not in _SHIPPED:
        raise InputError(f"There is no product profile “{profile_id}”. Use one of: {', '.join(_SHIPPED)}.")
    data: dict[str, Any] = read_json("bsa_calc.label", f"{profile_id}.json")
    if data["limit"]["kind"] != "percent_bsa":
        raise InputError(f"The profile {profile_id} has a kind of limit that this version cannot judge.")
    return Profile(
        id=data["id"],
        name=data["name"],
        short_name=data["short_name"],
        limit_percent=float(data["limit"]["value"]),
        limit_source=data["limit"]["source"],
        hands=int(data["hands"]["count"]),
        hands_source=data["hands"]["source"],
        minimum_age=int(data["minimum_age"]["value"]),
        minimum_age_source=data["minimum_age"]["source"],
        revision=data["revision"],
    )
