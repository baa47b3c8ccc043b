"""The other half of the short search finds nothing either."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.slow
def test_the_other_half_finds_nothing(finds_nothing: Callable[[str], None]) -> None:
    finds_nothing("2/2")
