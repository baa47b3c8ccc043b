"""Notes on patches: they stay with their patch while it is painted on, and with the visit, and the next ones."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.layers import minus, skin_of
from bsa_calc.paint.patches import Anchor, find_patches
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.format.record_text import parse_record, record_from, record_text
from bsa_calc.record.patch_notes import carry_notes, notes_of, with_note
from bsa_calc.record.record import Record, new_record
from bsa_calc.report.case import make_case
from bsa_calc.report.plain import case_data

DAY = dt.date(2026, 3, 2)


@pytest.fixture(scope="module")
def drawn(plain: Callable[..., Any]) -> Callable[..., Drawing]:
    return lambda *regions: drawing_from(plain([{"region": region} for region in regions]))


def patch_with(drawing: Drawing, region: str, plain_drawing: Callable[..., Drawing]) -> int:
    """The patch that lies in a region."""
    patches = find_patches(drawing.paint)
    alone = plain_drawing(region).paint
    return next(k for k in range(patches.count) if not minus(skin_of(patches, drawing.paint, [k]), alone))


def test_a_note_is_set_changed_and_taken_away(drawn: Callable[..., Drawing]) -> None:
    drawing = drawn("left-palm", "nose")
    patches = find_patches(drawing.paint)
    palm, nose = patch_with(drawing, "left-palm", drawn), patch_with(drawing, "nose", drawn)
    notes = with_note((), patches, palm, "itches", "summer 2024")
    notes = with_note(notes, patches, nose, "", "2019")
    found = notes_of(notes, patches)
    assert [(found[k].note, found[k].since) for k in (palm, nose)] == [("itches", "summer 2024"), ("", "2019")]  # type: ignore[union-attr]
    assert len(with_note(notes, patches, palm, "better", "summer 2024")) == 2
    assert notes_of(with_note(notes, patches, palm, "", ""), patches)[palm] is None


def test_it_stays_with_what_is_left_of_its_patch(drawn: Callable[..., Drawing]) -> None:
    """Also where the very spot it hangs on was erased; erased whole, it waits for its skin to come back."""
    drawing = drawn("left-thigh-front", "nose")
    patches = find_patches(drawing.paint)
    thigh = patch_with(drawing, "left-thigh-front", drawn)
    notes = with_note((), patches, thigh, "since the sunburn", "")
    spot = notes[0].spot
    there = np.array([spot.triangle])
    dab = drawing.paint.cleared().with_pieces(there, drawing.paint.pieces(there))
    before, cut = (drawing.paint, patches), minus(drawing.paint, dab)
    after = (cut, find_patches(cut))
    assert after[1].at(spot) is None
    carried = carry_notes(notes, before, after)
    assert [note.note for note in notes_of(carried, after[1]) if note] == ["since the sunburn"]
    bare = drawn("nose").paint
    kept = carry_notes(notes, before, (bare, find_patches(bare)))
    assert kept == notes
    assert not any(notes_of(kept, find_patches(bare)))
    assert notes_of(carry_notes(kept, (bare, find_patches(bare)), before), patches)[thigh] is not None


def test_patches_that_meet_say_what_both_said(drawn: Callable[..., Drawing]) -> None:
    """Two notes on two spots of what is one patch now."""
    drawing = drawn("left-thigh-front")
    patches = find_patches(drawing.paint)
    one = with_note((), patches, 0, "a", "2019")[0]
    whole = drawing.paint.whole()
    other = replace(one, spot=Anchor(int(whole[0]), 0.3, 0.3), note="b")
    found = notes_of((one, other), patches)[0]
    assert found is not None
    assert (found.note, found.since) == ("a; b", "2019")


def noted(drawn: Callable[..., Drawing]) -> Record:
    drawing = drawn("left-palm", "nose")
    record = new_record(drawing, DAY)
    visit = record.visits[0].with_drawing(drawing, assess(drawing))
    notes = with_note((), find_patches(drawing.paint), 0, "itches", "summer 2024")
    return record.with_visit(visit.with_patch_notes(notes))


def test_the_record_keeps_it_and_the_next_visit_has_it(drawn: Callable[..., Drawing]) -> None:
    record = noted(drawn)
    record = record.with_visit(record.next_visit(DAY + dt.timedelta(weeks=4)))
    text = record_text(record)
    again = parse_record(text, DAY)
    assert [visit.patch_notes for visit in again.visits] == [record.visits[0].patch_notes] * 2
    assert record_text(again) == text
    assert again.next_visit(DAY + dt.timedelta(weeks=8), empty=True).patch_notes == ()
    assert json.loads(text)["version"] < 3, "it changes no verdict"


@pytest.mark.parametrize(
    ("change", "said"),
    [({"triangle": 10**9}, "no triangle"), ({"at": [0.9, 0.9]}, "outside its triangle"), ({"at": [-1, 0]}, "outside"),
     ({"at": [1]}, "at"), ({"note": 3}, "note")],
)  # fmt: skip
def test_a_note_on_no_skin_is_refused(drawn: Callable[..., Drawing], change: dict[str, Any], said: str) -> None:
    data = json.loads(record_text(noted(drawn)))
    del data["check"], data["visits"][0]["check"]
    data["visits"][0]["patch_notes"][0] |= change
    with pytest.raises(InputError, match=rf"visits\[0\].*patch_notes.*{said}"):
        record_from(data)


def test_it_leaves_with_its_patch(drawn: Callable[..., Drawing]) -> None:
    record = noted(drawn)
    visit = record.visits[0]
    data = case_data(make_case(assess(visit.drawing), patch_notes=visit.patch_notes))
    said = [(patch["name"], patch.get("note"), patch.get("since")) for patch in data["patches"]]
    assert sorted(part for _, *parts in said for part in parts if part) == ["itches", "summer 2024"]
