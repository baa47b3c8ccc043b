"""Files that cannot be used: each ends in a clear error that names the place, never in a figure."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsa_calc.body.surface import surface
from bsa_calc.cli import main
from bsa_calc.errors import InputError
from bsa_calc.reading import parse_json
from bsa_calc.record.format.drawing_file import drawing_data, drawing_from

BRUSH = {"view": "front", "brush_mm": 12, "path": [[100, 1200]]}
CORNER = [[[0, 0], [0.5, 0], [0, 0.5], [0, 0]]]
HUGE = "1" + "0" * 400


def brush(**changes: Any) -> dict[str, Any]:
    """A drawing's change: one brush mark with something wrong."""
    return {"marks": [{**BRUSH, **changes}]}


def paint(whole: Any = (), **parts: Any) -> dict[str, Any]:
    """A drawing's change: saved paint."""
    return {"paint": {"surface": surface().id, "whole": list(whole), "parts": parts}}


def held(whole: Any = (), **parts: Any) -> dict[str, Any]:
    """A drawing's change: skin held back."""
    return {"held_back": {"surface": surface().id, "whole": list(whole), "parts": parts}}


#: What is wrong -> change to a good drawing, what the error must name. "@" in a text stands for raw JSON put there.
WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "format": ({"format": "drawing"}, "format"),
    "newer version": ({"version": 4}, "version 4.*newer"),
    "old version": ({"version": 0}, "version"),
    "version as text": ({"version": "1"}, "version"),
    "version as bool": ({"version": True}, "version"),
    "unknown key": ({"colour": 1}, "colour"),
    "unknown body": ({"body": "child"}, "child.*adult-female"),
    "body as number": ({"body": 3}, "body"),
    "body as list": ({"body": ["adult-female"]}, "body"),
    "age as text": ({"age": "34"}, "age"),
    "age as bool": ({"age": True}, "age"),
    "age below zero": ({"age": -1}, "age"),
    "age beyond anyone's": ({"age": 121}, "age"),
    "huge age": ({"age": f"@{HUGE}"}, "age"),
    "NaN age": ({"age": "@NaN"}, "NaN"),
    "infinite age": ({"age": "@1e999"}, "age"),
    "ticks as number": ({"all_sides_seen": 1}, "all_sides_seen"),
    "unknown table": ({"weight_table": "bmi"}, "weight_table.*bmi"),
    "unknown profile": ({"profile": "other"}, "other.*opzelura-eu"),
    "path as profile": ({"profile": "../verdict"}, "profile"),
    "unknown view seen": ({"views_seen": ["front", "top"]}, r"views_seen\[1\].*top"),
    "marks missing brackets": ({"marks": {}}, "marks"),
    "mark as text": ({"marks": ["left-palm"]}, r"marks\[0\]"),
    "empty mark": ({"marks": [{}]}, r"marks\[0\]"),
    "unknown view": (brush(view="top"), r"marks\[0\].view.*top"),
    "view as list": (brush(view=["front"]), r"marks\[0\].view"),
    "unknown region": ({"marks": [BRUSH, {"region": "left-hand"}]}, r"marks\[1\].region.*left-hand"),
    "region as number": ({"marks": [{"region": 3}]}, r"marks\[0\].region"),
    "region and view": ({"marks": [{"region": "nose", "view": "front"}]}, r"marks\[0\].*view"),
    "path and outline": (brush(outline=[[0, 0], [1, 0], [0, 1]]), r"marks\[0\]"),
    "no brush": ({"marks": [{"view": "front", "path": [[1, 2]]}]}, r"marks\[0\].*brush_mm"),
    "brush of nothing": (brush(brush_mm=0), r"marks\[0\].brush_mm"),
    "negative brush": (brush(brush_mm=-3), r"marks\[0\].brush_mm"),
    "giant brush": (brush(brush_mm=501), r"marks\[0\].brush_mm"),
    "endless brush": (brush(brush_mm="@1e999"), r"marks\[0\].brush_mm"),
    "NaN brush": (brush(brush_mm="@NaN"), "NaN"),
    "brush as text": (brush(brush_mm="12"), r"marks\[0\].brush_mm"),
    "brush as bool": (brush(brush_mm=True), r"marks\[0\].brush_mm"),
    "erase as number": (brush(erase=1), r"marks\[0\].erase"),
    "in centimetres off the body": (brush(path=[[900, 1200]]), r"marks\[0\].*beside.*front"),
    "outline of another view": (
        {"marks": [{"view": "crown", "outline": [[0, 1200], [50, 1200], [0, 1300]]}]},
        r"marks\[0\].*beside.*crown",
    ),
    "empty path": (brush(path=[]), r"marks\[0\].path"),
    "path as object": (brush(path={}), r"marks\[0\].path"),
    "short outline": ({"marks": [{"view": "front", "outline": [[0, 0], [1, 1]]}]}, r"marks\[0\].outline"),
    "flat path": (brush(path=[100, 1200]), r"marks\[0\].path\[0\]"),
    "point of three": (brush(path=[[1, 2], [1, 2, 3]]), r"marks\[0\].path\[1\]"),
    "point as text": (brush(path=["ab"]), r"marks\[0\].path\[0\]"),
    "texts in point": (brush(path=[["1", "2"]]), r"marks\[0\].path\[0\]"),
    "bools in point": (brush(path=[[True, False]]), r"marks\[0\].path\[0\]"),
    "nothing in point": (brush(path=[[None, 1]]), r"marks\[0\].path\[0\]"),
    "NaN in point": (brush(path=[["@NaN", 1]]), "NaN"),
    "Infinity in point": (brush(path=[["@-Infinity", 1]]), "Infinity"),
    "1e999 in point": (brush(path=[[0, 0], ["@1e999", 1]]), r"marks\[0\].path\[1\]"),
    "huge number in point": (brush(path=[[f"@{HUGE}", 1]]), r"marks\[0\].path\[0\]"),
    "number too long": (brush(path=[["@" + "7" * 5000, 1]]), "too long"),
    "point in micrometres": (brush(path=[[100_000, 1_200_000]]), r"marks\[0\].path\[0\].*millimetres"),
    "NaN in outline": ({"marks": [{"view": "back", "outline": [[0, 0], ["@NaN", 0], [0, 9]]}]}, "NaN"),
    "paint half given": ({"paint": {"whole": []}}, "paint"),
    "paint of another map": ({"paint": {"surface": "x", "whole": [], "parts": {}}}, "paint.surface"),
    "no such triangle": (paint([3, len(surface())]), f"paint.whole.*{len(surface())}"),
    "negative triangle": (paint([-1]), r"paint.whole\[0\]"),
    "half a triangle": (paint([1.5]), r"paint.whole\[0\]"),
    "huge triangle": (paint([f"@{HUGE}"]), "paint.whole"),
    "part of no triangle": (paint(**{f"{len(surface())}": [CORNER]}), f"paint.parts.{len(surface())}"),
    "part by name": (paint(nose=[CORNER]), "paint.parts.nose"),
    "part with zeros": (paint(**{"007": [CORNER]}), "paint.parts.007"),
    "part with a long number": (paint(**{"9" * 5000: [CORNER]}), "paint.parts.9"),
    "part and whole": (paint([5], **{"5": [CORNER]}), "paint.parts.5"),
    "part of nothing": (paint(**{"5": []}), r"paint.parts.*5"),
    "part as object": (paint(**{"5": [{"0": 1}]}), "paint.parts.5"),
    "part as number": (paint(**{"5": [7]}), "paint.parts.5"),
    "empty ring": (paint(**{"5": [[[]]]}), "paint.parts.5"),
    "texts in ring": (paint(**{"5": [[[["0", "0"], ["1", "0"], ["0", "1"]]]]}), "paint.parts.5"),
    "bools in ring": (paint(**{"5": [[[[False, False], [True, False], [False, True]]]]}), "paint.parts.5"),
    "heights in ring": (paint(**{"5": [[[[0, 0, 1], [1, 0, 1], [0, 1, 1]]]]}), "paint.parts.5"),
    "huge number in ring": (paint(**{"5": [[[[0, 0], [f"@{HUGE}", 0], [0, 1]]]]}), "paint.parts.5"),
    "endless ring": (paint(**{"5": [[[[0, 0], ["@1e999", 0], [0, 1]]]]}), "paint.parts.5"),
    "outside its triangle": (paint(**{"5": [[[[0, 0], [1, 0], [1, 1]]]]}), "paint.parts.5"),
    "crossing itself": (paint(**{"5": [[[[0, 0], [0.5, 0.4], [0.5, 0], [0, 0.4]]]]}), "paint.parts.5"),
    "counted twice": (paint(**{"5": [CORNER, CORNER]}), "paint.parts.5"),
    "no area": (paint(**{"5": [[[[0, 0], [0.5, 0.5], [0, 0]]]]}), "paint.parts.5"),
    "hole outside": (paint(**{"5": [[*CORNER, [[0.6, 0.1], [0.7, 0.1], [0.6, 0.2]]]]}), "paint.parts.5"),
    "held back nowhere": (held([99_999]), "held_back.whole.*99999"),
    "held back at a huge place": (held([f"@{HUGE}"]), "held_back.whole"),
    "held back beside": (held(**{"5": [[[[0, 0], [1, 0], [1, 1]]]]}), "held_back.parts.5"),
    "held back where nothing is painted": (held([5]), "held_back: .*not painted"),
    "held back as the patches of earlier times": ({"left_out": [{"triangle": 5, "u": 0, "v": 0}]}, "left_out"),
    "entered as list": ({"entered": [["nose", 40]]}, "entered"),
    "entered for no region": ({"entered": {"snout": 40}}, "entered.*snout.*nose"),
    "entered as text": ({"entered": {"nose": "40"}}, "entered.*nose"),
    "entered as bool": ({"entered": {"nose": True}}, "entered.*nose"),
    "entered nothing": ({"entered": {"nose": 0}}, "entered.*nose"),
    "entered more than all": ({"entered": {"nose": 100.5}}, "entered.*nose"),
    "entered NaN": ({"entered": {"nose": "@NaN"}}, "NaN"),
    "entered endless": ({"entered": {"nose": "@1e999"}}, "entered.*nose"),
    "held back as bool": (held([True]), "held_back.whole"),
}


def text_of(data: Any) -> str:
    """JSON of a drawing, with what follows an @ as it is."""
    text = json.dumps(data)
    while '"@' in text:
        before, rest = text.split('"@', 1)
        raw, after = rest.split('"', 1)
        text = before + raw + after
    return text


@pytest.mark.parametrize("what", list(WRONG))
def test_wrong_drawings(
    what: str, plain: Callable[..., Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error names the place; the command says it with the file's name, ends with 2 and prints no figure."""
    changes, names = WRONG[what]
    text = text_of(plain(**changes))
    with pytest.raises(InputError, match=f"(?s){names}"):
        drawing_from(parse_json(text))
    path = tmp_path / "wrong.json"
    path.write_text(text, "utf-8")
    assert main(["measure", str(path), "--json"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert f"{path}: " in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("key", ["format", "version", "body", "age"])
def test_missing_keys(key: str, plain: Callable[..., Any]) -> None:
    """What is missing is named."""
    data = plain()
    del data[key]
    with pytest.raises(InputError, match=key):
        drawing_from(data)


@pytest.mark.parametrize(
    ("content", "names"),
    [(b"", "not JSON"), (b"{", "not JSON.*line 1"), (b'{"a":1,}', "not JSON"), (b"bsa", "not JSON"),
     (b"[]", "format"), (b"null", "format"), (b"7", "format"), (b'"text"', "format"), (b"\xff\xfe{\x00", "UTF-8"),
     (b"\x89PNG\r\n\x1a\n\x00", "UTF-8"), (b"[" * 200_000, "too deeply"), (b'{"a":' * 100_000, "too deeply"),
     (b'{"format":"bsa-calc drawing","age":1,"age":2}', "“age” comes twice"),
     (b'{"format":"bsa-calc drawing","marks":[{"view":"front","view":"back"}]}', "“view” comes twice")],
)  # fmt: skip
def test_not_even_a_drawing(content: bytes, names: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Broken, other or malicious files."""
    path = tmp_path / "wrong.json"
    path.write_bytes(content)
    assert main(["measure", str(path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert re.search(names, said.err)


def test_a_folder_and_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both are named, with what the system says."""
    assert main(["measure", str(tmp_path), str(tmp_path / "none.json")]) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2
    assert str(tmp_path) in said[0]
    assert "No such file" in said[1]


@pytest.mark.parametrize("points", [10_000_000, 2_500_000, 200_001])
def test_millions_of_points_are_refused_at_once(
    points: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ten million points, or as many as a file may hold: an error within seconds that names the mark."""
    path = tmp_path / "many.json"
    body = '{"format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": 34, "all_sides_seen": true, '
    mark = '"marks": [{"region": "nose"}, {"view": "front", "brush_mm": 12, "path": [%s]}]}'
    path.write_text(body + mark % ",".join(["[1,1200]"] * points), "utf-8")
    start = time.perf_counter()
    assert main(["measure", str(path)]) == 2
    assert time.perf_counter() - start < 6
    said = capsys.readouterr().err
    assert "marks[1]" in said
    assert "points" in said


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(["front", "nose"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["view", "path", "brush_mm", "region", "outline", "u", "5", "x"]), inner)
    ),
    max_leaves=12,
)
KEYS = ["format", "version", "body", "age", "all_sides_seen", "views_seen", "weight_table", "profile", "held_back",
        "paint", "marks"]  # fmt: skip


def read_or_refuse(read: Callable[[Any], Any], what: Any) -> Any:
    """What was read, or the message of the error; any other exception fails the test."""
    try:
        return read(what)
    except InputError as error:
        return str(error) or pytest.fail("an error without a message")


@settings(max_examples=300)
@given(key=st.sampled_from(KEYS), value=json_values)
def test_junk_anywhere_is_an_error_or_harmless(key: str, value: Any, plain: Callable[..., Any]) -> None:
    """Whatever stands in whatever place: a drawing that can be saved again, or an error with a message."""
    data = plain([BRUSH])
    data[key] = value
    found = read_or_refuse(drawing_from, data)
    if not isinstance(found, str):
        assert drawing_from(json.loads(json.dumps(drawing_data(found)))).same_as(found)


@settings(max_examples=300)
@given(value=json_values, part=st.sampled_from(["mark", "point", "paint", "rings", "piece", "held"]))
def test_junk_deep_inside(value: Any, part: str, plain: Callable[..., Any]) -> None:
    """The same inside marks, points and saved paint."""
    changes: dict[str, dict[str, Any]] = {
        "mark": {"marks": [value]},
        "point": brush(path=[[0, 1200], value]),
        "paint": {"paint": {"surface": surface().id, "whole": value, "parts": {}}},
        "rings": paint(**{"5": value}),
        "piece": paint(**{"5": [[[[0, 0], value, [0, 1]]]]}),
        "held": {"held_back": {"surface": surface().id, "whole": [], "parts": {"5": value}}},
    }
    assert read_or_refuse(drawing_from, plain(**changes[part]))


@given(st.binary(max_size=60) | st.text(max_size=40).map(lambda s: s.encode("utf-8", "surrogatepass")))
def test_junk_as_a_file(content: bytes) -> None:
    """No bytes bring the reader down."""
    read_or_refuse(parse_json, content.decode("utf-8", "ignore"))
