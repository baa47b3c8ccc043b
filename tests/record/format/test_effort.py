"""Any drawing up to the size limit is measured or refused in bounded time and memory, the same on every computer."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from bsa_calc.errors import InputError, SaidError
from bsa_calc.measure.measurement import measure
from bsa_calc.paint import brush
from bsa_calc.paint.effort import Effort
from bsa_calc.paint.live import LiveStroke
from bsa_calc.record.format.drawing_file import drawing_from

Floats = NDArray[np.float64]
#: Of the processor's time, as 2,000 ordinary drawings take on a slow computer with other work to do.
MOST_S, MOST_MB = 40, 1000


def scattered(count: int, width: float, low: float, high: float) -> list[list[float]]:
    random = np.random.default_rng(1)
    places = np.column_stack([random.uniform(-width, width, count), random.uniform(low, high, count)])
    found: list[list[float]] = places.round(2).tolist()
    return found


def comb(count: int) -> list[list[float]]:
    """Sides that lie close to each other by their boxes and hardly cross."""
    xy = np.column_stack([np.tile([-100, 100], count // 2), np.linspace(1000, 1400, count)])
    return xy.round(4).tolist()


def stroke(path: list[list[float]], radius: float = 0.5) -> dict[str, Any]:
    return {"view": "front", "brush_mm": radius, "path": path}


HEAVY: dict[str, list[dict[str, Any]]] = {
    "fine scribble": [stroke(scattered(20_000, 120, 1000, 1400))],
    "front and back at once": [{**stroke(scattered(20_000, 120, 1000, 1400)), "through": True}],
    "over the whole body": [stroke(scattered(20_000, 200, 0, 1650))],
    "many dabs": [stroke(scattered(1, 100, 1000, 1400)) for _ in range(19_000)],
    "long stroke": [stroke(scattered(199_000, 100, 1000, 1400), 12)],
    "outline that crosses itself": [{"view": "front", "outline": scattered(199_000, 100, 1000, 1400)}],
    "less of such an outline": [{"view": "front", "outline": scattered(3_000, 100, 1000, 1400)}],
    "comb": [{"view": "front", "outline": comb(199_000)}],
    "holding back and giving": [
        {"region": "left-chest", "hold_back": True, "erase": bool(k % 2)} for k in range(19_000)
    ],
}
#: The most memory it had. Linux also counts for a process what the one that started it had, but tells its own as well.
MEASURE = """
import pathlib, resource, sys, time
from bsa_calc.cli import main
status = main(["measure", sys.argv[1]])
if sys.platform == "linux":
    told = dict(line.split(":", 1) for line in pathlib.Path("/proc/self/status").read_text().splitlines())
    most = int(told["VmHWM"].split()[0]) / 1e3
else:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
print(status, most, time.process_time())
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="it has no module that tells the memory taken")
@pytest.mark.parametrize("what", HEAVY)
def test_heavy_drawings_are_refused_in_time(what: str, plain: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "heavy.json"
    path.write_text(json.dumps(plain(HEAVY[what], unit="mm")))
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, path], capture_output=True, text=True, timeout=900, check=True
    )
    status, most, took = done.stdout.splitlines()[-1].split()
    assert status == "2"
    assert "too fine to be measured" in done.stderr
    assert float(most) < MOST_MB
    assert float(took) < MOST_S


def test_the_mark_that_is_too_much_is_named(plain: Callable[..., Any]) -> None:
    marks = [{"region": "left-palm"}] * 7000
    with pytest.raises(SaidError, match=r"marks\[\d{4}\]: .*too fine") as caught:
        drawing_from(plain(marks))
    assert caught.value.code == "too_fine"


def test_a_drawing_that_looks_like_another_unit_makes_no_more_work(plain: Callable[..., Any]) -> None:
    start = time.process_time()
    with pytest.raises(InputError):
        drawing_from(plain([stroke((np.array(scattered(20_000, 12, 100, 140))).tolist())]))
    assert time.process_time() - start < MOST_S


def test_a_long_stroke_is_the_same_whole_and_in_steps(
    plain: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = (np.array([0, 1200]) + np.cumsum(np.random.default_rng(2).normal(0, 6, (400, 2)), axis=0)).tolist()
    at_once = measure(drawing_from(plain([stroke(path, 8)])))
    monkeypatch.setattr(brush, "_AT_A_TIME", 10_000)
    in_steps = measure(drawing_from(plain([stroke(path, 8)])))
    assert at_once.affected_percent == pytest.approx(in_steps.affected_percent, abs=1e-9)


def test_a_long_stroke_stays_on_the_skin_it_is_on(
    plain: Callable[..., Any], spot: Callable[..., tuple[float, float]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the trunk, with a brush that reaches it: at once it takes what it takes in steps, and no skin behind."""
    random = np.random.default_rng(4)
    middle = np.array(spot("left", "left-upper-arm-back"))
    path = (middle + random.uniform((-8, -60), (8, 60), (300, 2))).tolist()
    drawn = plain([{**stroke(path, 55), "view": "left"}])
    at_once = drawing_from(drawn).paint
    monkeypatch.setattr(brush, "_AT_A_TIME", 10_000)
    in_steps = drawing_from(drawn).paint
    assert at_once.touched().tolist() == in_steps.touched().tolist()
    monkeypatch.setattr(LiveStroke, "sweep", lambda self, shape, way: self.area(shape))
    monkeypatch.setattr(brush, "_AT_A_TIME", 32)
    all_that_is_seen = drawing_from(drawn).paint
    assert len(all_that_is_seen.touched()) > len(at_once.touched()) > 100, "there is other skin behind"


def test_a_thousand_ordinary_marks_are_measured(plain: Callable[..., Any]) -> None:
    """As a script may write them: dabs, and a stroke of some thousand points."""
    dabs = [stroke([place], 6) for place in scattered(1000, 60, 1100, 1300)]
    path = np.column_stack([60 * np.cos(np.arange(4000) / 40), 1200 + 60 * np.sin(np.arange(4000) / 37)]).tolist()
    assert measure(drawing_from(plain([*dabs, stroke(path, 12)]))).affected_percent > 1


def test_effort_is_counted() -> None:
    effort = Effort(10)
    effort.spend(10, "here")
    with pytest.raises(SaidError, match="here: "):
        effort.spend(1, "here")
