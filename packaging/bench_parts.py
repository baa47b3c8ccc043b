"""Speeds of single parts: the card that follows a stroke, a long list that changes, a person's own weights."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

Row = Callable[[str, list[float]], tuple[float, float]]
ROWS = 500


def parts(row: Row) -> None:
    """Print the median and 99th percentile of each."""
    row("the card takes the figure of a stroke", card())
    row(f"a list of {ROWS} patches takes one changed row", list_of_patches())
    row("weights of another person, once for each set of facts", weights())


def timed(work: Callable[[int], object], times: int) -> list[float]:
    """Seconds of each call, made with its number."""
    taken = []
    for number in range(times):
        started = time.perf_counter()
        work(number)
        taken.append(time.perf_counter() - started)
    return taken


def card() -> list[float]:
    """A card that is shown, with another figure each time."""
    from bsa_calc.ui.panels.verdict_card import VerdictCard
    from bsa_calc.ui.system.qt import application
    from bsa_calc.ui.words.display import VerdictDisplay

    app, shown = application(), VerdictCard()
    shown.show()
    shown.show_result(VerdictDisplay(verdict="within", percent_text="6.2 %"))
    app.processEvents()

    def follow(step: int) -> None:
        percent = step * 0.03
        shown.set_live(f"{percent:.1f} %", percent, (percent * 0.95, percent * 1.05), "within")

    taken = timed(follow, 500)
    shown.close()
    return taken


def list_of_patches() -> list[float]:
    """A list that is shown, with another percent in one row each time."""
    from bsa_calc.ui.panels.patch_list import PatchList
    from bsa_calc.ui.system.qt import application
    from bsa_calc.ui.words.display import PatchRow

    app, shown = application(), PatchList()
    rows = [PatchRow(str(number), f"Patch {number} of the left forearm", "0.1 %", "") for number in range(ROWS)]
    shown.set_patches(rows)
    shown.show()
    app.processEvents()

    def change(number: int) -> None:
        rows[number] = rows[number]._replace(percent_text="0.2 %")
        shown.set_patches(rows)

    taken = timed(change, 200)
    shown.close()
    return taken


def weights() -> list[float]:
    """Of men who differ in weight, after the first one."""
    from bsa_calc.body.person_weights import Build, person_weights
    from bsa_calc.body.surface import load_body

    body, man = load_body("adult-male"), Build("man", 40.0, 178.0, 80.0, None)
    person_weights(body, man)
    return timed(lambda number: person_weights(body, replace(man, weight_kg=70 + number / 5)), 200)
