"""The short search finds every old fault that is put back: one half of them here, the other in a file of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.slow
def test_the_short_search_finds_one_half_of_the_old_faults(finds_faults: Callable[[str], None]) -> None:
    finds_faults("1/2")
