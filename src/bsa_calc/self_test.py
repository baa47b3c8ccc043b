"""The program's check of itself: tables, body files, known drawings, and the verdict's edges.

Runs at every start of the window, right after its first paint, and as ``bsa-calc self-test``. One check a step, so that
a window can run it between events.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from bsa_calc.body.chart_ages import AGE_BANDS, AGE_POINTS
from bsa_calc.body.data_files import data_file, read_json
from bsa_calc.body.names import body_names
from bsa_calc.body.regions import regions
from bsa_calc.body.surface import load_body, surface
from bsa_calc.body.weights import groups, lund_browder, segment_names, triangle_weights
from bsa_calc.label.profile import SHIPPED
from bsa_calc.label.verdict import Verdict, judge, shown_tenths


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome of one check."""

    name: str
    passed: bool
    detail: str


def checks() -> Iterator[Check]:
    """Run all checks, one at each step. A check that cannot run has failed, and so has a list that cannot be read."""
    for kind, steps in (("program", _fixed_steps), ("bodies", _body_steps), ("drawings", _drawing_steps)):
        try:
            listed = steps()
        except Exception as error:  # a broken installation can fail in any way; each must end in "no verdict"
            yield Check(kind, False, _told(error))
            continue
        yield from (_run(name, step) for name, step in listed)


def window_check(step: Callable[[], str]) -> Check:
    """The check of the window, which is given: nothing here needs Qt."""
    return _run("window", step)


Step = tuple[str, Callable[[], str]]


def _fixed_steps() -> list[Step]:
    return [("files", _files), ("weight tables", _tables), ("regions", _regions), ("verdict", _verdict)]


def _body_steps() -> list[Step]:
    return [(f"body {body}", _body_check(body)) for body in body_names()]


def _drawing_steps() -> list[Step]:
    entries = read_json("bsa_calc.record", "examples.json")["examples"]
    return [(f"drawing “{entry['id']}”", _drawing_check(entry["id"])) for entry in entries]


def _run(name: str, step: Callable[[], str]) -> Check:
    try:
        return Check(name, True, step())
    except Exception as error:  # as above
        return Check(name, False, _told(error))


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _require(condition: bool, said: str) -> None:
    if not condition:
        raise ValueError(said)


def _files() -> str:
    """Every file that figures come from is the one that was shipped."""
    known = read_json("bsa_calc.body", "checksums.json")
    needed = {"surface.npz", "lund_browder.csv", "regions.json", "views.json", "examples.json"} | {
        f"{profile}.json" for profile in SHIPPED
    }
    _require(needed <= {entry["file"] for entry in known}, "the list of files is not whole")
    for entry in known:
        package, names = entry["package"], entry["file"].split("/")
        digest = hashlib.sha256(data_file(package, *names).read_bytes()).hexdigest()
        _require(digest == entry["sha256"], f"{entry['file']} is not the file that was shipped")
    return f"{len(known)} data files are as shipped"


def _tables() -> str:
    chart = lund_browder()
    for band in AGE_BANDS:
        total = sum(shares[band] for shares in chart.values())
        _require(abs(total - 100) < 1e-9, f"the Lund-Browder column {band} adds up to {total}, not 100")
    hands = {chart[f"{side}_hand"][band] for side in ("left", "right") for band in AGE_BANDS}
    _require(hands == {2.5}, "a hand counts other than 2.5: this is the misprinted chart of Lundin and Alsbjorn 2013")
    _require(
        chart["left_thigh"]["10"] == 8.5, "the thigh at 10 is not 8.5: this is the misprinted chart of Miminas 2007"
    )
    _require(set(chart) == set(segment_names()), "the chart and the body map have different segments")
    for table in ("rule-of-nines", "drawn-body"):
        total = sum(group.percent for group in groups(table, None))
        _require(abs(total - 100) < 1e-9, f"the table {table} adds up to {total}, not 100")
    return f"{len(AGE_BANDS)} Lund-Browder columns and the other tables add up to 100; neither known misprint"


def _regions() -> str:
    found = surface()
    _require(bool((np.unique(found.region) == np.arange(len(regions()))).all()), "a region has no skin")
    twin = np.array([[r.id for r in regions()].index(r.mirror) for r in regions()])
    _require(bool((twin[found.region] == found.region[found.mirror]).all()), "left and right differ")
    return f"{len(regions())} regions on {len(found):,} triangles, left and right alike"


def _body_check(body_id: str) -> Callable[[], str]:
    def check() -> str:
        body = load_body(body_id)
        region = body.surface.region
        segment = np.array([segment_names().index(r.segment) for r in regions()])[region]
        for table, years in (("lund-browder", AGE_POINTS), ("lund-browder-columns", AGE_BANDS)):
            for band, first in years.items():
                weights = triangle_weights(body_id, table, first)
                _require(abs(weights.sum() - 100) < 1e-6, f"weights at {band} are not 100")
                sums = np.bincount(segment, weights)
                wanted = [lund_browder()[name][band] for name in segment_names()]
                _require(bool(np.abs(sums - wanted).max() < 1e-6), f"a segment's weight at {band} is not the chart's")
        hidden = float(body.arrays["hidden_or_steep"][0])
        _require(hidden <= 2, f"{hidden:.1f} % of the skin is hidden or drawn too steeply")
        return f"all of it is 100 % at every age; {hidden:.1f} % of the skin hidden or steeper than 70°"

    return check


def _verdict() -> str:
    for percent, wanted in ((9.9999, Verdict.WITHIN), (10.0, Verdict.WITHIN), (10.0001, Verdict.OVER)):
        _require(judge(percent, (percent, percent), 10, finished=True) is wanted, f"{percent} % is not {wanted}")
    _require(judge(9.8, (9.2, 10.4), 10, finished=True) is Verdict.TOO_CLOSE, "a band over the limit passes as within")
    _require(judge(5.0, (4.7, 5.3), 10, finished=False) is Verdict.NOT_FINISHED, "an unfinished drawing passes")
    shown = [shown_tenths(p, 10) for p in (9.96, 10.0, 10.0001, 10.04)]
    _require(shown == [9.9, 10.0, 10.1, 10.1], "a shown figure crosses the limit by rounding")
    return "10 % is allowed, 10.0001 % is over, a band over the limit is never within"


def _drawing_check(example_id: str) -> Callable[[], str]:
    def check() -> str:
        # Imported late: drawings bring the file format along, which the other checks do not need.
        from bsa_calc.label.assessment import assess
        from bsa_calc.record.examples import examples, read_example

        example = next(e for e in examples() if e.id == example_id)
        result = assess(read_example(example_id))
        percent = result.measurement.application_percent
        _require(abs(percent - example.percent) < 1e-5, f"it measures {percent:.6f} %, not {example.percent:.6f} %")
        _require(result.verdict.value == example.verdict, f"it is {result.verdict}, not {example.verdict}")
        return f"{percent:.4f} %, {result.verdict}"

    return check
