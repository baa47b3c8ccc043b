"""After *New*, nothing of the person before is held in memory; and what undo can bring back is kept until then."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from bsa_calc.label.assessment import Assessment
from bsa_calc.measure.measurement import Measurement, Sizes
from bsa_calc.paint.bare import BareSkin
from bsa_calc.paint.change import Change
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.live import LiveStroke
from bsa_calc.paint.patches import Patches
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.examples import read_example
from bsa_calc.record.record import Record, new_record
from bsa_calc.record.visit import Visit
from bsa_calc.ui.app.app import make_window, workbench_of
from bsa_calc.ui.body_map.paint_paths import PatchPath, ViewPaths
from bsa_calc.ui.document.record_place import RecordPlace
from bsa_calc.ui.document.session import today
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.document.undo import RecordStep, Side
from bsa_calc.ui.panels.main_window import PAIRS

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

OF_A_PERSON = (
    Drawing, PaintTable, Measurement, Sizes, Assessment, Patches, Visit, Record, RecordPlace, Shown, RecordStep, Side,
    BareSkin, Change, LiveStroke, ViewPaths, PatchPath,
)  # fmt: skip


def held() -> list[object]:
    """Everything of a person that is in memory."""
    gc.collect()
    return [found for found in gc.get_objects() if isinstance(found, OF_A_PERSON)]


def now_shown(desk: Desk) -> Iterator[object]:
    """What belongs to the record that is open now, and may be there."""
    shown = desk.session.shown
    yield from (shown, shown.record, shown.visit, shown.drawing, shown.drawing.paint, shown.result)
    yield from (shown.assessment, shown.result.sizes, shown.result.patches, shown.result.held, desk.session.place)
    yield from shown.derived


def paint_two_visits(desk: Desk) -> None:
    """Everything that remembers something of a person has something to remember."""
    session, visits = desk.session, desk.bench.visits
    session.start(read_example("hands-and-face"), None)
    visits.commands.add(empty=False)
    desk.drag("front", [(0.45, 0.3), (0.55, 0.3)])
    visits.commands.set_grade([0], 50)
    visits.show_all()
    visits.overlay.compare(session.record.by_date()[0].id)
    visits.overlay.close()
    desk.take("eraser")
    desk.drag("front", [(0.45, 0.3), (0.5, 0.3)])
    desk.take("brush")
    session.undo_stack.undo()
    session.undo_stack.redo()
    desk.hover("front", (0.5, 0.3))
    desk.window.patches.set_picked(desk.window.patches.ids()[:1])
    for pair in PAIRS:
        desk.bench.show_view(pair[0])
        desk.picture()
        for view in pair:
            while session.get_ready(view):
                pass
    session.undo_stack.setClean()


def test_after_new_nothing_of_the_person_before_is_held(desk: Desk) -> None:
    before = held()  # other tests' too: they are held here, so that no identity is used again
    known = {id(found) for found in before}
    paint_two_visits(desk)
    piece = desk.session.drawing.paint.partial()[1][0]
    assert len([found for found in held() if id(found) not in known]) > 30
    references = sys.getrefcount(piece)
    desk.bench.files.new()
    desk.bot.waitUntil(lambda: not desk.window.thumbnails.is_busy, timeout=30_000)
    assert desk.bench.files.recovery.flush()
    desk.picture()
    may_stay = known | {id(found) for found in now_shown(desk)}
    left = [found for found in held() if id(found) not in may_stay]
    assert not left, [(type(found).__name__, gc.get_referrers(found)) for found in left[:3]]
    assert sys.getrefcount(piece) == 2 < references, "a piece of paint is held by this test alone"


def test_undo_keeps_what_it_can_bring_back(desk: Desk) -> None:
    desk.bench.files.open_example("many-small")
    kept = desk.bench.map_updates.view_paths("front").count
    assert kept
    desk.bench.clear()
    assert desk.bench.map_updates.view_paths("front").count >= kept


@pytest.mark.parametrize("view", [view for pair in PAIRS for view in pair])
def test_another_record_begins_with_no_outlines(desk: Desk, view: str) -> None:
    desk.session.start(read_example("hands-and-face"), None)
    desk.bench.show_view(view)
    old = desk.bench.map_updates.view_paths(view)
    fresh = new_record(read_example("hands-and-face"), today())
    desk.session.begin(fresh, RecordPlace(fresh))
    assert desk.bench.map_updates.view_paths(view) is not old


@pytest.mark.usefixtures("checks")
def test_a_closed_window_holds_nothing(qapp: QApplication) -> None:
    """Who goes on as somebody else gets another window: of the person in the one before nothing is kept."""
    window = make_window()
    window.show()
    window.make_ready()
    bench = workbench_of(window)
    assert bench is not None
    bench.session.start(read_example("just-over"), None)
    QApplication.processEvents()
    bench.session.undo_stack.setClean()
    session = weakref.ref(bench.session)
    window.close()
    window.deleteLater()
    del window, bench
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[call-overload]
    gc.unfreeze()
    gc.collect()
    assert session() is None
