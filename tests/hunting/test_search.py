"""The short search finds nothing in the program as it is."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest


@pytest.mark.slow
def test_the_short_search_finds_nothing(hunt: Callable[..., str]) -> None:
    said = hunt("--short")
    tries, near = map(int, re.findall(r"(\d+) tries in .* s, (\d+) of them", said)[0])
    assert near >= tries / 2, said
    assert "0 of them found something" in said
