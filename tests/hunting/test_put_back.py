"""The short search finds every old fault that is put back; a file of its own, so that both searches run at once."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest


@pytest.mark.slow
def test_the_short_search_finds_every_old_fault(hunt: Callable[..., str]) -> None:
    said = hunt("--put-back")
    assert re.search(r"[2-9]\d faults put back, 0 not found", said), said
