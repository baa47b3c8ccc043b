"""The product profiles that are shipped with the program."""

from __future__ import annotations

from functools import cache

from bsa_calc.body.data_files import read_json
from bsa_calc.label.rules import Profile
from bsa_calc.label.rules_json import profile_from

#: What a new drawing is judged by; `Drawing` names it too, from below.
DEFAULT = "opzelura-eu"
SHIPPED = (DEFAULT, "opzelura-us-vitiligo", "opzelura-us-atopic-dermatitis", "opzelura-uk")


@cache
def shipped_profile(profile_id: str) -> Profile:
    """One of `SHIPPED`."""
    return profile_from(read_json("bsa_calc.label", f"{profile_id}.json"), own=False)
