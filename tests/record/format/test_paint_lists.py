"""The long lists of a drawing's paint are looked at all at once; what the schema would refuse is refused too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bsa_calc.body.surface import surface
from bsa_calc.errors import InputError
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.format.paint_json import without_bulk

PIECE = [[[[0, 0], [0.5, 0], [0, 0.5], [0, 0]]]]
Plain = Callable[..., Any]


def painted(plain: Plain, **changes: Any) -> Any:
    paint = {"surface": surface().id, "whole": [3, 9], "parts": {"5": PIECE, "12": PIECE}, **changes}
    return {**plain([]), "paint": paint}


def test_sound_lists_are_not_shown_to_the_schema(plain: Plain) -> None:
    data = painted(plain)
    assert without_bulk(data)["paint"] == {"surface": surface().id, "whole": [], "parts": {}}
    assert data["paint"]["whole"] == [3, 9]
    table = drawing_from(data).paint
    assert table.whole().tolist() == [3, 9]
    assert table.partial()[0].tolist() == [5, 12]


@pytest.mark.parametrize("key", ["+5", " 5", "05", "٥", "1_0", "-1", "99999999", "9" * 30, "1e3", "", "x", "9"])
def test_no_other_way_to_name_a_triangle(key: str, plain: Plain) -> None:
    """Python reads several of these as numbers; a file that another program reads otherwise is refused."""
    with pytest.raises(InputError, match=r"paint\.parts\."):
        drawing_from(painted(plain, parts={"5": PIECE, key: PIECE}))


@pytest.mark.parametrize(
    ("changes", "place"),
    [({"whole": [3, -1]}, r"paint\.whole"), ({"whole": [3, True]}, r"paint\.whole"), ({"whole": [3, "4"]}, "whole"),
     ({"whole": [3.5]}, r"paint\.whole"), ({"whole": {}}, r"paint\.whole"), ({"whole": [10**6]}, r"paint\.whole"),
     ({"whole": [10**40]}, r"paint\.whole"), ({"parts": []}, r"paint\.parts"), ({"parts": {"5": []}}, r"parts"),
     ({"parts": {"5": "x"}}, "parts"), ({"parts": {"5": [[[[0, 0], [10**400, 0], [0, 1], [0, 0]]]]}}, "parts"),
     ({"extra": 1}, "paint")],
)  # fmt: skip
def test_what_the_schema_refuses_is_refused(changes: dict[str, Any], place: str, plain: Plain) -> None:
    with pytest.raises(InputError, match=place):
        drawing_from(painted(plain, **changes))
