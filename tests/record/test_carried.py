"""What a visit takes over from the one before is old until it is confirmed side by side, or drawn anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.views import load_view, view_ids
from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.carried import carried_from
from bsa_calc.record.course import count
from bsa_calc.record.format.record_text import parse_record, record_text
from bsa_calc.record.record import Record
from bsa_calc.record.visit import Visit

DAY = dt.date(2026, 11, 24)


@pytest.fixture
def taken_over(record: Record, draw: Callable[..., Drawing]) -> Visit:
    """A visit that took over a palm, a nose, and a stroke on the trunk."""
    last = record.by_date()[-1]
    painted = draw("left-palm", "nose")
    return record.with_visit(last.with_drawing(painted).with_grades({75: painted.paint})).next_visit(DAY)


def seen_paint(visit: Visit) -> set[int]:
    """The painted triangles that some view shows."""
    painted = visit.drawing.paint.touched()
    return set(painted[load_body(visit.drawing.body).seen[painted]])


def regions_of(visit: Visit) -> set[str]:
    return {regions()[k].id for k in np.unique(surface().region[visit.unconfirmed().touched()])}


def test_all_of_it_is_old_at_first(taken_over: Visit, record: Record) -> None:
    assert taken_over.carried is not None
    assert taken_over.carried.day == record.by_date()[-1].date
    assert set(taken_over.unconfirmed().touched()) == seen_paint(taken_over)
    assert record.next_visit(DAY, empty=True).carried is None
    assert not record.by_date()[0].unconfirmed()


def test_a_side_that_is_done_confirms_what_it_shows(taken_over: Visit) -> None:
    """And what was confirmed is old again when the side is to be looked at once more."""
    crown = taken_over.with_drawing(replace(taken_over.drawing, views_seen=frozenset({"soles"})))
    assert regions_of(crown) == regions_of(taken_over)
    front = taken_over.with_drawing(replace(taken_over.drawing, views_seen=frozenset({"front"})))
    shown = load_view(front.drawing.body, "front").ids
    assert not np.isin(front.unconfirmed().touched(), shown).any()
    every = taken_over.with_drawing(replace(taken_over.drawing, views_seen=frozenset(view_ids())))
    assert not every.unconfirmed()
    back = every.with_drawing(replace(every.drawing, views_seen=frozenset()))
    assert back.unconfirmed() == taken_over.unconfirmed()


def test_what_is_drawn_anew_is_of_today(taken_over: Visit) -> None:
    nose = np.flatnonzero(surface().region == 4)
    erased = taken_over.drawing.with_paint(taken_over.drawing.paint.filled(nose, erase=True))
    gone = taken_over.with_drawing(erased)
    again = gone.with_drawing(erased.with_paint(erased.paint.filled(nose)))
    assert "nose" not in regions_of(again)
    assert "left-palm" in regions_of(again)
    assert again.drawing.paint == taken_over.drawing.paint


def test_a_score_says_how_much_of_it_is_old(taken_over: Visit) -> None:
    found = count(taken_over, taken_over.drawing)
    assert found is not None
    assert found.unconfirmed == pytest.approx(found.affected_percent)
    done = taken_over.with_drawing(replace(taken_over.drawing, views_seen=frozenset(view_ids())))
    confirmed = count(done, done.drawing)
    assert confirmed is not None
    assert confirmed.unconfirmed == 0


def test_it_is_kept_in_the_file_until_it_is_confirmed(taken_over: Visit, record: Record) -> None:
    text = record_text(record.with_visit(taken_over))
    found = parse_record(text, DAY).visits[-1]
    assert found.carried is not None
    assert found.carried.day == record.by_date()[-1].date
    assert set(found.unconfirmed().touched()) == seen_paint(found)
    assert record_text(parse_record(text, DAY)) == text
    answered = parse_record(text, DAY)
    changed = answered.with_visit(answered.visits[-1].with_views_shown(frozenset({"front"})))
    assert '"carried"' in record_text(changed)
    done = taken_over.with_drawing(replace(taken_over.drawing, views_seen=frozenset(view_ids())))
    assert "carried" not in record_text(record.with_visit(done))


@pytest.mark.parametrize(("key", "value"), [("from", "2026-02-31"), ("triangles", [10**6])])
def test_nonsense_is_refused_by_its_place(key: str, value: object, taken_over: Visit) -> None:
    assert taken_over.carried is not None
    data = {**taken_over.carried.data(), key: value}
    with pytest.raises(InputError, match=rf"visits\[3\]\.carried\.{key}"):
        carried_from(data, "visits[3].carried")
