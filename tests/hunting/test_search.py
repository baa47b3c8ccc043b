"""The short search finds nothing in the program as it is: one half here, the other in a file of its own.

A file is what a worker takes, so two of them share the work.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.slow
def test_one_half_of_the_short_search_finds_nothing(finds_nothing: Callable[[str], None]) -> None:
    finds_nothing("1/2")
