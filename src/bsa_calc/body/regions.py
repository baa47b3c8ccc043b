"""The named parts of the body."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bsa_calc.body.data_files import read_json


@dataclass(frozen=True, slots=True)
class Region:
    """A named part of the body; left and right are the patient's.

    Attributes
    ----------
    id : str, stable, as `left-palm`
    name : str, plain English
    segment : str, the segment of the Lund-Browder chart that it belongs to
    vasi : str, the body part of the VASI score that it belongs to
    face : bool, forehead to hairline, down to the jawline, to the front of the ears
    mirror : str, the region on the other side; itself on the midline
    """

    id: str
    name: str
    segment: str
    vasi: str
    face: bool
    mirror: str


@cache
def regions() -> tuple[Region, ...]:
    """All regions, from head to toe; the surface's region numbers count along this."""
    return tuple(Region(**entry) for entry in read_json("bsa_calc.body", "regions.json")["regions"])


@cache
def region_numbers() -> dict[str, int]:
    """The place of each region id in `regions()`."""
    return {region.id: number for number, region in enumerate(regions())}
