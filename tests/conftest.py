"""Fixtures of the core's tests: bodies, plain drawings and spots to paint. No Qt here."""

from __future__ import annotations

import os
import runpy
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, settings

import bsa_calc
from bsa_calc.body.regions import region_numbers
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.measure.measurement import Measurement, measure
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.format.drawing_file import drawing_from

# No network, here and in every Python that a test starts.
collect_ignore = ["no_network"]
NO_NETWORK = Path(__file__).parent / "no_network"
runpy.run_path(str(NO_NETWORK / "no_network.py"))
os.environ["PYTHONPATH"] = os.pathsep.join([str(NO_NETWORK), *filter(None, [os.environ.get("PYTHONPATH")])])

# The window speaks the system's language: here it is English, wherever the tests run.
os.environ.update(LANG="C.UTF-8", LC_ALL="C.UTF-8", LANGUAGE="")

# A busy machine must not fail a test of figures; fixtures here never change, so that examples may share them.
settings.register_profile("bsa-calc", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
settings.load_profile("bsa-calc")

Marks = list[dict[str, Any]]
Plain = Callable[..., dict[str, Any]]
Measured = Callable[..., Measurement]
Spot = Callable[..., tuple[float, float]]

BODIES = ("adult-female", "adult-male", "adolescent")


@pytest.fixture(params=BODIES)
def each_body(request: pytest.FixtureRequest) -> str:
    """Every body in turn."""
    body: str = request.param
    return body


@pytest.fixture(scope="session")
def plain() -> Plain:
    """Makes a plain drawing, as anyone could write it."""

    def make(marks: Marks | None = None, **changes: Any) -> dict[str, Any]:
        start = {
            "format": "bsa-calc drawing", "version": 1, "body": "adult-female", "age": 34,
            "all_sides_seen": True, "marks": [] if marks is None else marks,
        }  # fmt: skip
        return {**start, **changes}

    return make


@pytest.fixture(scope="session")
def measured(plain: Plain) -> Measured:
    """Measures a plain drawing."""

    def run(marks: Marks, **changes: Any) -> Measurement:
        return measure(drawing_from(plain(marks, **changes)))

    return run


@pytest.fixture(scope="session")
def spot() -> Spot:
    """A place in a view, mm, well inside a region: the middle of its seen triangle nearest to the region's middle."""

    def find(view_id: str, region: str, body: str = "adult-female") -> tuple[float, float]:
        view = load_view(body, view_id)
        own = np.flatnonzero((surface().region[view.ids] == region_numbers()[region]) & view.whole)
        middles = view.corners[own].mean(1)
        centre = np.average(middles, axis=0, weights=view.area_mm2[own])
        x, y = middles[int(np.linalg.norm(middles - centre, axis=1).argmin())].tolist()
        return x, y

    return find


@pytest.fixture
def bare() -> PaintTable:
    """A table without paint."""
    return PaintTable.empty(len(surface()))


@pytest.fixture
def not_as_root() -> Callable[[], AbstractContextManager[None]]:
    """Runs a block without root's right to write anywhere; elsewhere as it is."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and not all(folder.stat().st_mode & 0o001 for folder in Path(bsa_calc.__file__).parents):
        pytest.skip("needs a checkout that others than root may read")

    @contextmanager
    def unprivileged() -> Iterator[None]:
        if root:
            os.seteuid(65534)
        try:
            yield
        finally:
            if root:
                os.seteuid(0)

    return unprivileged
