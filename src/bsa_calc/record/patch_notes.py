"""What was noted of a patch: a few words, and since when it is there. A note hangs on a spot of its patch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bsa_calc.body.data_files import Json
from bsa_calc.body.surface import surface
from bsa_calc.errors import InputError
from bsa_calc.measure.vasi import filled_by
from bsa_calc.paint.layers import common, skin_of
from bsa_calc.paint.patches import Anchor, Patches, anchor
from bsa_calc.paint.table import PaintTable

#: How far a spot may lie outside its triangle, in the unit frame: rounding.
_LEEWAY = 1e-6


@dataclass(frozen=True, slots=True)
class PatchNote:
    """A note on one patch.

    Attributes
    ----------
    spot : Anchor, in the patch
    note : str, words of the user's own
    since : str, since when the patch is there, in the user's words: people know a year or a summer, seldom a day
    """

    spot: Anchor
    note: str = ""
    since: str = ""

    def data(self) -> dict[str, Json]:
        """The note as plain values; what was not said is left out."""
        said = {"note": self.note, "since": self.since}
        place = {"triangle": self.spot.triangle, "at": [self.spot.u, self.spot.v]}
        return place | {key: value for key, value in said.items() if value}


PatchNotes = tuple[PatchNote, ...]


def notes_of(notes: Sequence[PatchNote], patches: Patches) -> tuple[PatchNote | None, ...]:
    """For each patch its note; of several that have come together, what all of them say."""
    found: list[PatchNote | None] = [None] * patches.count
    for note in notes:
        patch = patches.at(note.spot)
        if patch is not None:
            other = found[patch]
            found[patch] = note if other is None else _together(other, note)
    return tuple(found)


def _together(one: PatchNote, other: PatchNote) -> PatchNote:
    note, since = ("; ".join(dict.fromkeys(filter(None, both))) for both in
                   ((one.note, other.note), (one.since, other.since)))  # fmt: skip
    return replace(one, note=note, since=since)


def with_note(notes: Sequence[PatchNote], patches: Patches, patch: int, note: str, since: str) -> PatchNotes:
    """The notes with what is said of one patch now; nothing said takes its note away."""
    others = tuple(other for other in notes if patches.at(other.spot) != patch)
    return (*others, PatchNote(anchor(patches, patch), note, since)) if note or since else others


def carry_notes(
    notes: Sequence[PatchNote], before: tuple[PaintTable, Patches], after: tuple[PaintTable, Patches]
) -> PatchNotes:
    """The notes for a drawing that was changed: where a spot was erased, its note goes to what is left of the patch.

    Where nothing is left it stays where it was: undo, or paint there, brings it back.
    """
    return tuple(_carried(note, before, after) for note in notes)


def _carried(note: PatchNote, before: tuple[PaintTable, Patches], after: tuple[PaintTable, Patches]) -> PatchNote:
    (old_table, old), (new_table, new) = before, after
    patch = old.at(note.spot)
    if patch is None or new.at(note.spot) is not None:
        return note
    left = common(skin_of(old, old_table, [patch]), new_table)
    if not left:
        return note
    return replace(note, spot=anchor(new, int(np.argmax(filled_by(left, new)))))


def notes_from(entries: Sequence[Mapping[str, Json]], place: str) -> PatchNotes:
    """The notes that checked JSON describes.

    Raises
    ------
    InputError
        if one hangs on no skin.
    """
    return tuple(_note(entry, f"{place}[{k}]") for k, entry in enumerate(entries))


def _note(entry: Mapping[str, Json], place: str) -> PatchNote:
    triangle, (u, v) = entry["triangle"], entry["at"]
    if triangle >= len(surface()):
        raise InputError(f"{place}.triangle: there is no triangle {triangle}.")
    if min(u, v) < -_LEEWAY or u + v > 1 + _LEEWAY:
        raise InputError(f"{place}.at: [{u:g}, {v:g}] lies outside its triangle.")
    return PatchNote(Anchor(triangle, u, v), entry.get("note", ""), entry.get("since", ""))
