"""Patches to copy, by which a hand is measured: three sizes on face, trunk and limbs, some of them twice."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from bsa_calc.body.data_files import read_json
from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import Floats, load_body, surface
from bsa_calc.body.views import load_view
from bsa_calc.measure.band import border_percent_per_mm
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.marks import OutlineMark, with_marks
from bsa_calc.paint.patches import find_patches
from bsa_calc.paint.table import PaintTable
from bsa_calc.training.own_hand import Copy

#: Corners of an outline, and how far it swings in and out, as a share of its size: as uneven as real patches are.
_CORNERS, _SWING = 72, 0.07
_MM2_PER_CM2 = 100.0


@dataclass(frozen=True, eq=False)
class Target:
    """A patch to copy.

    Attributes
    ----------
    id : str
    body, view : str
    outline : ndarray, shape (n, 2), mm in the view
    """

    id: str
    body: str
    view: str
    outline: Floats

    def bare(self) -> Drawing:
        """The body without the patch, to draw on."""
        return empty_drawing(self.body)

    def given(self) -> Drawing:
        """The body with the patch."""
        return with_marks(self.bare(), [OutlineMark(self.view, self.outline)])


@cache
def targets() -> dict[str, Target]:
    """All patches by their id."""
    data = read_json("bsa_calc.training", "targets.json")
    return {entry["id"]: _target(data["body"], entry) for entry in data["targets"]}


def exercise() -> tuple[Target, ...]:
    """The patches in the order in which they are copied; those that come twice are the hidden doubles."""
    return tuple(targets()[name] for name in read_json("bsa_calc.training", "targets.json")["order"])


def copied(target: Target, paint: PaintTable) -> Copy:
    """A patch beside what was drawn of it, wherever on the body that is."""
    given = target.given().paint
    return Copy(target.id, skin_cm2(target.body, given), skin_cm2(target.body, paint), _outline_mm(target.body, given))


def skin_cm2(body: str, paint: PaintTable) -> float:
    """How much skin of a drawn body is painted, cm²."""
    return float(load_body(body).area_mm2 @ paint.shares()) / _MM2_PER_CM2


def _outline_mm(body: str, paint: PaintTable) -> float:
    """How long the outline of all patches is, mm on the skin."""
    shown = load_body(body)
    # The area gained for each mm that the outline moves outward is its length.
    return float(border_percent_per_mm(find_patches(paint), shown, shown.area_mm2).sum())


def _target(body: str, entry: dict[str, Any]) -> Target:
    middle = _middle(body, entry["view"], entry["region"]) + np.array(entry["place"], dtype=float)
    width, height = entry["size"]
    return Target(entry["id"], body, entry["view"], middle + _uneven(width, height, entry["turn"]))


def _middle(body: str, view_id: str, region: str) -> Floats:
    """The middle of a region as a view shows it, shape (2,), mm."""
    view = load_view(body, view_id)
    own = surface().region[view.ids] == region_numbers()[region]
    return np.asarray(np.average(view.corners[own].mean(axis=1), axis=0, weights=view.area_mm2[own]))


def _uneven(width: float, height: float, turn_deg: float) -> Floats:
    """An uneven oval about the middle, shape (n, 2), mm."""
    angle = np.linspace(0, 2 * np.pi, _CORNERS, endpoint=False)
    swing = 1 + _SWING * np.cos(3 * angle + width) + _SWING / 2 * np.sin(5 * angle + height)
    flat = swing[:, None] * np.column_stack([width / 2 * np.cos(angle), height / 2 * np.sin(angle)])
    cos, sin = np.cos(np.radians(turn_deg)), np.sin(np.radians(turn_deg))
    return np.asarray(flat @ np.array([[cos, sin], [-sin, cos]]))
