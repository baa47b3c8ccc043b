"""Who uses the program: each has a window of their own. Loads nothing, since the start asks this first."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """Where the program is used."""

    HOME = "home"
    CLINIC = "clinic"
    TEACHING = "teaching"


#: In the order of the menu.
OFFERED = (Role.HOME, Role.CLINIC, Role.TEACHING)
