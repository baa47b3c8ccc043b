"""The record's text: nothing is lost, unknown keys survive, damage is told."""

from __future__ import annotations

import copy
import datetime as dt
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsa_calc.body.data_files import data_file
from bsa_calc.body.surface import surface
from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
from bsa_calc.label.profile import DEFAULT, load_profile
from bsa_calc.label.verdict import Verdict
from bsa_calc.measure.measurement import measure
from bsa_calc.paint.drawing import Drawing, empty_drawing
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.format.drawing_file import drawing_data
from bsa_calc.record.format.migrations import FORMAT, STEPS, VERSION, Step, migrated
from bsa_calc.record.format.packed import pack, unpack
from bsa_calc.record.format.record_text import parse_record, record_from, record_text
from bsa_calc.record.format.versions import weights_version
from bsa_calc.record.record import Person, Record, new_record
from bsa_calc.record.visit import Visit, figures_of, new_visit

DAY = dt.date(2026, 11, 24)


def reopened(record: Record) -> Record:
    """The record after saving and opening."""
    return parse_record(record_text(record), DAY)


def same(one: Visit, other: Visit) -> bool:
    """Whether two visits say the same."""
    facts = ("id", "date", "grades", "versions", "figures", "note")
    return one.drawing.same_as(other.drawing) and all(getattr(one, f) == getattr(other, f) for f in facts)


def unsealed(record: Record) -> dict[str, Any]:
    """The record as somebody would write it: without checks."""
    data: dict[str, Any] = json.loads(record_text(record))
    for part in (data, *data["visits"]):
        del part["check"]
    return data


def test_all_facts_survive(record: Record) -> None:
    found = reopened(record)
    assert found.person == record.person
    assert found.applications == record.applications
    assert [v.date for v in found.visits] == [v.date for v in record.visits]
    assert all(same(a, b) for a, b in zip(found.visits, record.visits, strict=True))


def test_save_open_save_gives_the_same_bytes(record: Record) -> None:
    """Whether the visits were looked at or not."""
    text = record_text(record)
    found = reopened(record)
    assert record_text(found) == text
    for visit in found.visits:
        assert measure(visit.drawing).affected_percent == visit.figures.affected_percent  # type: ignore[union-attr]
    assert record_text(found) == text
    rewritten = found
    for visit in found.visits:
        rewritten = rewritten.with_visit(visit.with_drawing(visit.drawing, assess(visit.drawing)))
    assert record_text(rewritten) == text


def test_other_layouts_and_files_by_hand(record: Record, plain: Callable[..., Any]) -> None:
    data = unsealed(record)
    data["visits"][0]["drawing"] = plain([{"region": "nose"}])
    data["applications"][0]["time"] = "2026-01-12T07:30Z"
    found = parse_record(json.dumps(data, indent=3), DAY)
    assert measure(found.visits[0].drawing).regions.keys() == {"nose"}
    assert found.applications == record.applications
    text = record_text(found)
    assert record_text(parse_record(text, DAY)) == text


def test_unknown_keys_survive_at_every_level(record: Record) -> None:
    """Also where their surroundings change."""
    data = unsealed(record)
    last = data["visits"][2]
    places = [
        data, data["person"], data["applications"][0], last, last["drawing"], last["drawing"]["paint"],
        last["grades"][0], last["versions"], last["figures"],
    ]  # fmt: skip
    for k, place in enumerate(places):
        place[f"new-{k}"] = {"of": [k, 1.50, None]}
    found = record_from(data)
    assert all(f'"new-{k}"' in record_text(found) for k in range(len(places)))

    visit = found.visits[2]
    dab = visit.drawing.paint.with_pieces(visit.drawing.paint.whole(), np.full(len(visit.drawing.paint.whole()), None))
    drawing = replace(visit.drawing.with_paint(dab), note="other")
    edited = found.with_visit(visit.with_drawing(drawing, assess(drawing))).with_person(Person("C"))
    again = json.loads(record_text(edited))
    kept = again["visits"][2]
    assert again["new-0"] == again["person"]["new-1"] | {"of": [0, 1.5, None]}
    assert again["person"]["pseudonym"] == "C"
    assert "birth_year" not in again["person"]
    for k, place in ((2, again["applications"][0]), (3, kept), (4, kept["drawing"]), (5, kept["drawing"]["paint"]),
                     (6, kept["grades"][0]), (7, kept["versions"]), (8, kept["figures"])):  # fmt: skip
        assert place[f"new-{k}"] == {"of": [k, 1.5, None]}, k
    assert kept["drawing"]["note"] == "other"
    assert kept["figures"]["affected"] == measure(drawing).affected_percent


json_values = st.recursive(
    st.none() | st.floats(allow_nan=False, allow_infinity=False) | st.text(), st.lists, max_leaves=8
)


@settings(max_examples=40)
@given(extra=st.dictionaries(st.text(max_size=6), json_values))
def test_any_unknown_keys_survive(extra: dict[str, Any]) -> None:
    data = unsealed(new_record(empty_drawing("adult-male"), DAY))
    extra = {f"x{key}": value for key, value in extra.items()}
    for place in (data, data["person"], data["visits"][0], data["visits"][0]["drawing"]):
        place.update(extra)
    found = record_from(data)
    text = record_text(found)
    again = json.loads(text)
    for place in (again, again["person"], again["visits"][0], again["visits"][0]["drawing"]):
        assert extra.items() <= place.items()
    assert record_text(parse_record(text, DAY)) == text


def test_the_documented_reader_reads_it(saved: Path, record: Record) -> None:
    """The Python in FORMAT.md is run as it stands."""
    text = data_file("bsa_calc.record", "FORMAT.md").read_text("utf-8")
    found = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    assert found is not None
    names: dict[str, Any] = {"path": saved}
    exec(found[1].replace('json.load(open(path, encoding="utf-8"))', "json.loads(path.read_text())"), names)
    ids, pieces = record.visits[-1].drawing.paint.partial()
    assert set(names["triangle"].tolist()) == set(ids.tolist())
    assert len(names["xy"]) == sum(len(piece.exterior.coords) for piece in pieces)
    assert names["visit"]["date"] == "2026-06-29"


@pytest.mark.parametrize("regions", [(), ("left-palm",), ("left-palm", "nose", "right-chest", "scalp")])
def test_paint_packs_without_loss(regions: tuple[str, ...], draw: Callable[..., Drawing]) -> None:
    table = draw(*regions).paint
    assert unpack(pack(table)) == table
    assert unpack(pack(table.cleared())) == table.cleared()


def test_holes_and_several_pieces_in_one_triangle(plain: Callable[..., Any]) -> None:
    outer = [[0.1, 0.1], [0.6, 0.1], [0.1, 0.6], [0.1, 0.1]]
    hole = [[0.2, 0.2], [0.3, 0.2], [0.2, 0.3], [0.2, 0.2]]
    corner = [[0.9, 0.01], [0.95, 0.01], [0.9, 0.05], [0.9, 0.01]]
    paint = {"surface": surface().id, "whole": [3], "parts": {"5": [[outer, hole], [corner]], "9": [[corner]]}}
    data = {**plain(), "paint": paint}
    drawing = parse_record(json.dumps(data), DAY).visits[0].drawing
    found = reopened(new_record(drawing, DAY)).visits[0].drawing
    assert found.same_as(drawing)
    assert drawing_data(found)["paint"] == paint


def test_a_visit_measured_otherwise_says_so(record: Record) -> None:
    """A record keeps the version of its tables."""
    data = unsealed(record)
    assert record_from(data).visits[0].outdated(load_profile(DEFAULT)) == ()
    data["visits"][0]["versions"] = {"weights": "0123", "profile": "2020-01"}
    assert record_from(data).visits[0].outdated(load_profile(DEFAULT)) == ("weights", "profile")
    tables = {weights_version(body, table) for body in ("adult-female", "adult-male")
              for table in ("lund-browder", "rule-of-nines", "drawn-body")}  # fmt: skip
    assert len(tables) == 6


def test_a_label_that_limits_something_else_leaves_no_limit_in_percent(draw: Callable[..., Drawing]) -> None:
    drawing = draw("left-palm")
    visit = new_visit(dt.date(2026, 1, 12), drawing, assess(drawing))
    visit = replace(visit, figures=replace(figures_of(assess(drawing)), limit_percent=None))
    text = record_text(Record((visit,)))
    again = parse_record(text, dt.date(2026, 1, 12))
    assert again.visits[0].figures == replace(figures_of(assess(drawing)), limit_percent=None)
    assert record_text(again) == text


def test_damage_is_told(saved: Path) -> None:
    """Whatever digit changes: an error; in the paint one that leaves the other visits."""
    text = saved.read_text("ascii")
    for before, after in (('"2026-01-12"', '"2026-01-13"'), ('"B 17"', '"B 71"'), ('"grade":75', '"grade":50'),
                          ('"age":34', '"age":3'), ('"grams":1.25', '"grams":1.2')):  # fmt: skip
        assert before in text
        with pytest.raises(InputError, match="does not match its check"):
            parse_record(text.replace(before, after, 1), DAY)
    place = text.index('"packed":"') + 300
    damaged = parse_record(text[:place] + ("A" if text[place] != "A" else "B") + text[place + 1 :], DAY)
    with pytest.raises(InputError, match=r"visit of 2026-01-12 cannot be shown.*damaged"):
        _ = damaged.visits[0].drawing
    assert damaged.visits[1].drawing.paint
    assert len(record_text(damaged)) == len(text), "the damaged paint is kept"


@pytest.mark.parametrize("drop", [0, 1, 2])
def test_a_lost_visit_is_told(saved: Path, drop: int) -> None:
    data = json.loads(saved.read_text("ascii"))
    del data["visits"][drop]
    with pytest.raises(InputError, match="check"):
        record_from(data)


WRONG: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "other format": (lambda d: d.update(format="bsa"), "format"),
    "no version": (lambda d: d.pop("version"), "version"),
    "version as bool": (lambda d: d.update(version=True), "version"),
    "version nought": (lambda d: d.update(version=0), "version"),
    "no visits": (lambda d: d.update(visits=[]), "visits"),
    "no person": (lambda d: d.pop("person"), "person"),
    "unknown body": (lambda d: d["person"].update(body="child"), "person.body.*child"),
    "birth year as text": (lambda d: d["person"].update(birth_year="1990"), "person.birth_year"),
    "age of a tree": (lambda d: d["person"].update(age=300), "person.age"),
    "no such day": (lambda d: d["visits"][1].update(date="2026-02-30"), r"visits\[1\].date"),
    "day of no age": (lambda d: d["visits"][1].update(date="9999-12-31"), "years 1900 to 2999"),
    "week as date": (lambda d: d["visits"][1].update(date="2026-W03-1"), r"visits\[1\].date"),
    "same id twice": (lambda d: d["visits"][1].update(id=d["visits"][0]["id"]), r"visits\[1\].id"),
    "grade between": (lambda d: d["visits"][0]["grades"][0].update(grade=33), r"visits\[0\].grades\[0\].grade"),
    "grade as bool": (lambda d: d["visits"][0]["grades"][0].update(grade=False), r"visits\[0\].grades\[0\].grade"),
    "grade nowhere": (lambda d: d["visits"][0]["grades"][0].update(triangles=[99999]), r"visits\[0\].grades\[0\]"),
    "figure endless": (lambda d: d["visits"][0]["figures"].update(affected=1e999), r"visits\[0\].figures.affected"),
    "no such time": (lambda d: d["applications"][0].update(time="noon"), r"applications\[0\].time.*noon"),
    "time of nowhere": (lambda d: d["applications"][0].update(time="2026-01-12T07:30"), "offset"),
    "time of no age": (lambda d: d["applications"][0].update(time="9999-12-31T23:00Z"), "years"),
    "negative cream": (lambda d: d["applications"][0].update(grams=-1), r"applications\[0\].grams"),
}  # fmt: skip


@pytest.mark.parametrize("what", list(WRONG))
def test_wrong_records(what: str, record: Record) -> None:
    """The error names the place."""
    data = unsealed(record)
    spoil, names = WRONG[what]
    spoil(data)
    with pytest.raises(InputError, match=f"(?s){names}"):
        record_from(migrated(data, DAY))


PAINT: dict[str, Callable[[dict[str, Any]], object]] = {
    "packed as list": lambda p: p.update(packed=[1]),
    "not Base64": lambda p: p.update(packed="*"),
    "not packed": lambda p: p.update(packed="QUJD"),
    "other check": lambda p: p.update(sha256="0"),
    "other surface": lambda p: p.update(surface="x"),
    "no surface": lambda p: p.pop("surface"),
}


@pytest.mark.parametrize("what", list(PAINT))
def test_wrong_paint(what: str, record: Record) -> None:
    data = unsealed(record)
    paint = data["visits"][0]["drawing"]["paint"]
    if what != "other check":
        del paint["sha256"]
    PAINT[what](paint)
    with pytest.raises(InputError, match=r"2026-01-12 cannot be shown: paint"):
        _ = record_from(data).visits[0].drawing


def test_packed_paint_and_marks_do_not_go_together(record: Record) -> None:
    data = unsealed(record)
    data["visits"][0]["drawing"]["marks"] = [{"region": "nose"}]
    with pytest.raises(InputError, match="marks"):
        _ = record_from(data).visits[0].drawing


def test_a_drawing_becomes_a_record(draw: Callable[..., Drawing]) -> None:
    """The one step there is: a drawing file is a record of one visit on the day it was written."""
    drawing = draw("nose", age=17.5)
    found = parse_record(json.dumps(drawing_data(drawing)), DAY)
    assert found.visits[0].drawing.same_as(drawing)
    assert (found.visits[0].date, found.person.age, found.person.body) == (DAY, 17.5, "adult-female")
    assert reopened(found).visits[0].drawing.same_as(drawing)


def test_steps_run_in_order_and_only_from_where_they_start() -> None:
    """A file of any age takes every step after it, once."""

    def note(name: str) -> Callable[[dict[str, Any], dt.date], dict[str, Any]]:
        return lambda data, day: {**data, "steps": [*data.get("steps", []), name], "day": day}

    steps = [Step(("old", 1), ("old", 2), note("a")), Step(("old", 2), (FORMAT, 1), note("b")),
             Step((FORMAT, 1), (FORMAT, 2), note("c"))]  # fmt: skip
    for start, taken in ((("old", 1), ["a", "b", "c"]), (("old", 2), ["b", "c"]), ((FORMAT, 1), ["c"])):
        data = {"format": start[0], "version": start[1]}
        before = copy.deepcopy(data)
        found = migrated(data, DAY, steps, oldest=2)
        assert found == {"format": FORMAT, "version": 2, "steps": taken, "day": DAY}
        assert data == before, "what was read is left as it is"
    assert migrated({"format": FORMAT, "version": 2}, DAY, steps, oldest=2) == {"format": FORMAT, "version": 2}
    with pytest.raises(InputError, match="no version 1"):
        migrated({"format": FORMAT, "version": 1}, DAY, steps[:2], oldest=2)
    assert STEPS[-1].after == (FORMAT, VERSION)


def test_a_newer_drawing_is_refused() -> None:
    with pytest.raises(InputError, match=r"version 4.*newer"):
        parse_record('{"format":"bsa-calc drawing","version":4}', DAY)


def test_a_newer_record_that_needs_more(record: Record) -> None:
    data = unsealed(record)
    data["version"] = 4
    assert record_from(data).version == 4
    data["readable_by"] = 4
    with pytest.raises(InputError, match=r"version 4.*reads 3.*newer"):
        record_from(data)
    del data["readable_by"]
    data["visits"] = {"other": "shape"}
    with pytest.raises(InputError, match=r"version 4.*reads 3.*newer"):
        record_from(data)


def test_the_next_visit(record: Record) -> None:
    """From the last drawing or empty, with the age of the day; nothing is ticked as looked at."""
    last = record.visits[-1].drawing
    following = record.next_visit(dt.date(2027, 2, 1))
    assert following.drawing.paint == last.paint
    assert following.drawing.age == 37
    assert not following.drawing.all_sides_seen
    assert following.drawing.note == ""
    assert following.grades == record.visits[-1].grades
    bare = record.next_visit(dt.date(2027, 2, 1), empty=True)
    assert not bare.drawing.paint
    assert bare.grades == {}
    assert len({visit.id for visit in (*record.visits, following, bare)}) == 5
    assert len(record.with_visit(following).visits) == 4


def test_ages_without_a_birth_year(draw: Callable[..., Drawing]) -> None:
    found = new_record(draw(age=12.5), dt.date(2026, 1, 1))
    assert found.next_visit(dt.date(2026, 9, 1)).drawing.age == 13
    assert new_record(empty_drawing("adult-male"), DAY).next_visit(DAY).drawing.age is None


def test_visits_change_one_by_one(record: Record) -> None:
    """Dates may be set back; the order is that of the days. The last visit stays."""
    first = record.visits[0]
    moved = record.with_visit(replace(first, date=dt.date(2027, 1, 1)))
    assert [visit.id for visit in moved.by_date()][-1] == first.id
    assert [visit.id for visit in moved.visits] == [visit.id for visit in record.visits]
    one = record.without_visit(first.id).without_visit(record.visits[1].id)
    with pytest.raises(InputError, match="at least one"):
        one.without_visit(one.visits[0].id)
    with pytest.raises(KeyError):
        one.visit(first.id)


def test_two_tables_are_never_taken_for_one(bare: PaintTable, draw: Callable[..., Drawing]) -> None:
    assert pack(bare) != pack(draw().paint)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_whatever_the_verdict_the_record_opens_again(verdict: Verdict, record: Record) -> None:
    """Also “cannot be judged”: a limit in cm² without height and weight."""
    visit = record.visits[-1]
    assert visit.figures is not None
    kept = record.with_visit(replace(visit, figures=replace(visit.figures, verdict=verdict.value)))
    assert reopened(kept).visits[-1].figures == replace(visit.figures, verdict=verdict.value)
