"""What a file says of itself is told in words that can be shown, and found in a time that one waits for."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.errors import InputError, SaidError
from bsa_calc.reading import parse_json
from bsa_calc.record.format.drawing_file import read_drawing
from bsa_calc.ui.words.label_terms import error_text

#: More cannot be read in a message box, letters.
READABLE = 2_100


def test_one_key_of_very_many_that_comes_twice_is_found_at_once() -> None:
    text = "{" + ",".join(f'"k{k}":1' for k in [*range(100_000), 99_999]) + "}"
    start = time.process_time()
    with pytest.raises(InputError, match="“k99999” comes twice"):
        parse_json(text)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("key", ["body", "profile", "weight_table", "key", "twice", "format"])
def test_megabytes_are_not_said_again(key: str, tmp_path: Path, plain: Callable[..., Any]) -> None:
    """A box with a word of a million letters hangs the window, and a terminal as well."""
    long = "x" * 1_000_000
    path = tmp_path / "long.json"
    changes = {"key": {long: 1}, "twice": {"twice": 1}}.get(key, {key: long})
    path.write_text(
        json.dumps({**plain([{"region": "left-palm"}]), **changes}).replace(
            '"twice": 1', f'"{long}": 1, ' * 2 + '"t": 1'
        )
    )
    with pytest.raises(InputError) as caught:
        read_drawing(path)
    assert len(str(caught.value)) < READABLE
    assert len(error_text(caught.value)) < READABLE


def test_a_version_of_thousands_of_digits_is_told(tmp_path: Path, plain: Callable[..., Any]) -> None:
    """No float holds it: in the user's language it was an error of the program."""
    path = tmp_path / "new.json"
    path.write_text(json.dumps({**plain([]), "version": "@"}).replace('"@"', "1" + "0" * 4000))
    with pytest.raises(SaidError) as caught:
        read_drawing(path)
    assert "newer bsa-calc" in error_text(caught.value)
    assert len(error_text(caught.value)) < READABLE
