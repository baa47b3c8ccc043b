"""What is remembered between changes never stands for another age, size, person or application."""

from __future__ import annotations

import gc
import json
import weakref
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import shapely
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bsa_calc.body.shapes import Shapes
from bsa_calc.body.surface import Ints, surface
from bsa_calc.label.facts import UNKNOWN, Answer, PersonFacts
from bsa_calc.label.verdict import Verdict
from bsa_calc.measure.measurement import measure, sizes_of
from bsa_calc.paint.drawing import empty_drawing
from bsa_calc.paint.patches import find_patches
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.applications import Application
from bsa_calc.record.examples import read_example
from bsa_calc.ui.document.session import now
from bsa_calc.ui.panels.main_window import FIRST_BODY

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

KNEE = [(0.44, 0.30), (0.47, 0.32)]


@pytest.mark.parametrize("change", [{"age": 0.5}, {"weight_table": "rule-of-nines"}, {"body": "adult-male"}])
def test_the_same_paint_counts_by_the_age_table_and_body_of_now(change: dict[str, object]) -> None:
    drawing = read_example("hands-and-face")
    other = replace(drawing, **change)  # type: ignore[arg-type]
    assert measure(drawing).application_percent != measure(other).application_percent
    remembered = measure(other, known=[sizes_of(drawing)])
    anew = measure(other)
    assert remembered.application_percent == anew.application_percent
    assert remembered.band == anew.band
    assert remembered.regions == anew.regions


def test_the_same_paint_is_named_by_the_age_of_now() -> None:
    drawing = read_example("just-under")
    child = replace(drawing, age=0.5)
    before = sizes_of(drawing)
    assert before.named != sizes_of(child).named
    assert sizes_of(child, [before]).patches is before.patches
    assert sizes_of(child, [before]).named == sizes_of(child).named


def test_one_piece_on_two_triangles_has_a_border_on_both() -> None:
    piece = shapely.Polygon([(0.2, 0.2), (0.4, 0.2), (0.2, 0.4)])
    once, twice = (PaintTable.empty(len(surface())).with_pieces(*on(piece, ids)) for ids in ([500], [500, 900]))
    remembered = find_patches(twice, find_patches(once))
    anew = find_patches(PaintTable.empty(len(surface())).with_pieces(*on(piece, [500, 900])))
    assert remembered.count == anew.count == 2
    assert len(remembered.border.part) == len(anew.border.part) == 6


def on(piece: shapely.Polygon, triangles: list[int]) -> tuple[Ints, Shapes]:
    pieces = np.empty(len(triangles), dtype=object)
    pieces[:] = piece
    return np.array(triangles), pieces


def test_erasing_what_gets_no_cream_does_not_make_the_application_smaller(desk: Desk) -> None:
    """Until the stroke ends: a figure that is too small could read as within."""
    desk.drag("front", KNEE)
    desk.drag("front", [(0.44, 0.60), (0.47, 0.62)])
    desk.bench.patch_commands.tick(desk.window.patches.ids()[:1], False)
    before = desk.result
    shown: list[float] = []
    desk.session.live_changed.connect(lambda application, _: shown.append(application))
    desk.take("eraser")
    for path in (KNEE, [(0.44, 0.60), (0.47, 0.62)]):
        desk.press("front", path[0])
        desk.move("front", path[1])
        exact = measure(desk.session.stroke.commit()).application_percent
        assert shown[-1] >= exact - 1e-9
        desk.key(Qt.Key.Key_Escape)
    assert desk.result.application_percent == before.application_percent


def test_a_patch_that_is_left_out_is_drawn_so_at_once(desk: Desk) -> None:
    desk.drag("front", KNEE)
    assert [path.applied for path in desk.bench.map_updates.paths_of("front")] == [True]
    desk.bench.patch_commands.tick(desk.window.patches.ids(), False)
    assert [path.applied for path in desk.bench.map_updates.paths_of("front")] == [False]
    desk.session.undo_stack.undo()
    assert [path.applied for path in desk.bench.map_updates.paths_of("front")] == [True]


def test_another_height_is_judged_anew_though_the_drawing_is_the_same(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BSA_CALC_PROFILES", str(tmp_path))
    profile = {"format": "bsa-calc product profile", "version": 1, "id": "own-area", "name": "own-area",
               "short_name": "own-area", "revision": "2026-01",
               "limit": {"kind": "area_cm2", "value": 25, "source": "made up for a test"}}  # fmt: skip
    (tmp_path / "own-area.json").write_text(json.dumps(profile), "utf-8")
    desk.drag("front", KNEE)
    desk.session.adjust("test", profile="own-area", all_sides_seen=True)
    assert desk.session.assessment.verdict is Verdict.NOT_JUDGED
    desk.session.facts.set(PersonFacts(height_cm=100, weight_kg=15))
    assert desk.session.assessment.verdict is Verdict.WITHIN
    desk.session.facts.set(PersonFacts(height_cm=200, weight_kg=150))
    assert desk.session.assessment.verdict is Verdict.OVER
    desk.session.undo_stack.undo()
    assert desk.session.assessment.verdict is Verdict.WITHIN
    desk.session.undo_stack.undo()
    assert desk.session.assessment.verdict is Verdict.NOT_JUDGED


def test_what_was_typed_of_one_person_is_not_known_of_the_next(desk: Desk) -> None:
    desk.session.facts.change(pregnancy_or_breast_feeding=Answer.YES, hours_since_last=9.0, formula="haycock")
    desk.session.start(empty_drawing(FIRST_BODY), None)
    assert desk.session.facts.facts == UNKNOWN


def test_cream_put_on_now_counts_more_than_hours_that_were_typed(desk: Desk) -> None:
    desk.session.facts.change(hours_since_last=9.0)
    desk.bench.visits.commands.log_application(Application(now()))
    assert desk.session.facts.facts.hours_since_last is not None
    assert desk.session.facts.facts.hours_since_last < 1


def test_nothing_keeps_the_paint_of_the_record_before(desk: Desk) -> None:
    """Neither the session nor the program as a whole."""
    desk.drag("front", KNEE)
    before = weakref.ref(desk.result.patches)
    for _ in range(2):  # what the window compares with is one drawing behind
        desk.session.start(empty_drawing(FIRST_BODY), None)
        QApplication.processEvents()
    gc.collect()
    assert before() is None
