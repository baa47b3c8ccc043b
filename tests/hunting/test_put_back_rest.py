"""The short search finds the other half of the old faults too."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.slow
def test_the_short_search_finds_the_other_half(finds_faults: Callable[[str], None]) -> None:
    finds_faults("2/2")
