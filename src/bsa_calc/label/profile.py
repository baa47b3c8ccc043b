"""Product profiles to judge by: the shipped ones and the user's own, by their ids."""

from __future__ import annotations

from bsa_calc.errors import InputError
from bsa_calc.label.rules import (
    OLD_AFTER_MONTHS,
    ContraindicationKind,
    Limit,
    LimitKind,
    Part,
    Profile,
    age_of_label,
    is_old,
)
from bsa_calc.label.rules_json import FORMAT, VERSION, profile_from
from bsa_calc.label.shipped import DEFAULT, SHIPPED, shipped_profile

__all__ = (
    "DEFAULT",
    "FORMAT",
    "OLD_AFTER_MONTHS",
    "SHIPPED",
    "VERSION",
    "ContraindicationKind",
    "Limit",
    "LimitKind",
    "Part",
    "Profile",
    "age_of_label",
    "is_old",
    "load_profile",
    "profile_from",
)


def load_profile(profile_id: str) -> Profile:
    """The profile `profile_id`: a shipped one, or one of the user's own folder.

    Raises
    ------
    InputError
        if there is no such profile, or the user's own is damaged.
    """
    if profile_id in SHIPPED:
        return shipped_profile(profile_id)
    # Late: most drawings are judged by a shipped profile, which needs no schema.
    from bsa_calc.label.profile_file import own_profile, own_profile_ids

    found = own_profile(profile_id)
    if found is None:
        known = ", ".join((*SHIPPED, *own_profile_ids()))
        raise InputError(f"There is no product profile “{profile_id}”. Use one of: {known}.")
    return found
