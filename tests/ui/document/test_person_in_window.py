"""The person's facts, an exact drawing and typed shares in the open window: live is released, and saved is shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from bsa_calc.body.body_facts import BodyFacts
from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.errors import InputError
from bsa_calc.paint.drawn_by import EXACT_HAND, USUAL_HAND
from bsa_calc.paint.share import with_typed_share
from bsa_calc.record.examples import read_example
from bsa_calc.record.store.record_file import RecordFile

if TYPE_CHECKING:
    from tests.ui.conftest import Desk


@pytest.mark.parametrize("erase", [False, True])
def test_a_held_stroke_on_an_exact_drawing_says_what_its_release_does(desk: Desk, erase: bool) -> None:
    """The hand's error counts as soon as the outline is touched."""
    session = desk.session
    session.start(read_example("just-under"), None)
    assert session.drawing.hand == EXACT_HAND
    before = session.assessment
    stroke = session.begin_stroke("back", erase=erase)
    whole = np.flatnonzero(session.drawing.paint.state[stroke.view.ids] == 2)
    near = stroke.view.corners[whole].mean(1)
    edge = near[np.abs(near[:, 0]).argmax()]  # near the border of a patch: some of the brush is on it, some beside
    stroke.brush(edge, edge + 3.0, 25.0)
    shown = session.live()
    session.assess_stroke()
    judged = session.live()
    session.end_stroke("x")
    after = session.assessment
    assert after.drawing.hand == USUAL_HAND
    assert judged.band == pytest.approx(after.measurement.band)
    assert judged.verdict is after.verdict
    assert shown.application_percent == pytest.approx(after.measurement.application_percent)
    if before.is_within and not after.is_within:
        assert shown.verdict.value != "within"
    desk.session.undo_stack.undo()
    assert session.drawing.hand == EXACT_HAND


def test_a_held_stroke_over_a_typed_region_says_what_its_release_does(desk: Desk) -> None:
    """Once it is painted on, a share is drawn and no longer typed."""
    session = desk.session
    number = region_numbers()["left-upper-back"]
    session.change(replace(with_typed_share(session.drawing, number, 60), age=34, all_sides_seen=True), "x")
    assert session.drawing.entered
    typed = session.result.hand_error.common
    stroke = session.begin_stroke("back", erase=False)
    own = surface().region == number
    view = stroke.view
    at = view.corners[np.flatnonzero(own[view.ids])].mean((0, 1))
    stroke.brush(at, at + 5.0, 60.0)
    session.assess_stroke()
    judged = session.live()
    session.end_stroke("x")
    assert not session.drawing.entered
    assert judged.band == pytest.approx(session.result.band)
    assert session.result.hand_error.common < typed


def test_height_and_weight_typed_count_at_once_and_are_undone(desk: Desk) -> None:
    """Typed for cream, they count for the figure too, where sex and age are known; all of it is one step of undo."""
    session = desk.session
    session.start(replace(read_example("one-large"), age=34, body_facts=BodyFacts("female")), None)
    before = session.result
    assert before.table == "lund-browder"
    session.facts.change(height_cm=165.0)
    session.facts.change(weight_kg=92.0)
    assert session.result.table == "person"
    assert session.result.application_percent != pytest.approx(before.application_percent)
    assert session.assessment.facts.weight_kg == 92
    assert session.visit.figures is not None
    assert session.visit.figures.application_percent == session.result.application_percent
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.result.application_percent == before.application_percent
    assert session.facts.facts.height_cm is None


def test_the_sex_of_the_person_is_that_of_the_drawing(desk: Desk) -> None:
    """Said in the person's window it counts for the visit that is shown, and the other way round."""
    session = desk.session
    session.start(replace(read_example("one-large"), age=34, body_facts=BodyFacts("", 165, 64)), None)
    visits = desk.bench.visits.commands
    visits.set_person(replace(session.record.person, sex="female"))
    assert session.result.table == "person"
    session.adjust("x", body_facts=session.drawing.body_facts.entered(sex="male"))
    assert session.record.person.sex == "male"


def test_a_record_never_keeps_an_exact_drawing(desk: Desk, tmp_path: Path) -> None:
    """Saved as a drawing it stays exact; saved as a record it is one by hand, in the window as in the file."""
    session = desk.session
    session.start(read_example("just-under"), None)
    session.save(tmp_path / "case.json")
    assert session.drawing.hand == EXACT_HAND
    session.save(tmp_path / "case.bsa")
    assert session.drawing.hand == USUAL_HAND
    assert not session.unsaved
    saved = RecordFile.open(tmp_path / "case.bsa", read_only=True)[1].visits[0]
    assert saved.drawing.hand == USUAL_HAND
    assert saved.figures == session.visit.figures


def test_what_cannot_be_saved_leaves_it_exact(desk: Desk, tmp_path: Path) -> None:
    session = desk.session
    session.start(read_example("just-under"), None)
    (tmp_path / "a file").touch()
    with pytest.raises(InputError):
        session.save(tmp_path / "a file" / "case.bsa")
    assert session.drawing.hand == EXACT_HAND
