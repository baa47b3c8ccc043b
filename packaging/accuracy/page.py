"""The study's page, and its Bland-Altman plots as SVG."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from accuracy.errors import Errors, Study
from accuracy.methods import CHART, PERSON, PIXELS, WAIST
from accuracy.tables import groups

#: Method -> name of its plot.
PLOTTED = {PERSON: "person", WAIST: "waist", CHART: "lund-browder", PIXELS: "pixels"}
WIDTH, HEIGHT, MARGIN = 560, 300, 44
#: Range of the plots, percentage points: across the mean, up the difference.
ACROSS, UP = (4.0, 16.0), (-4.0, 4.0)
#: Dots of a plot, drawn at random: more would be a blot.
DOTS = 1500

#: What the page says before the tables.
_INTRO = Path(__file__).with_name("page.md").read_text("utf-8")


def page(study: Study, text: str) -> str:
    """The page: what was done, the tables, the plots."""
    lesions = study.truths.truth.shape[1]
    figures = "\n\n".join(
        f"![Bland-Altman plot, {method}: difference against mean, limits of agreement](accuracy-{name}.svg)"
        for method, name in PLOTTED.items()
    )
    alone = len(np.unique(study.truths.facts, axis=0))
    intro = _INTRO.format(people=alone, lesions=lesions)
    return f"{intro}\n{text}\n\n## Plots\n\nAdults, usual mix of BMI.\n\n{figures}\n"


def plots(study: Study, folder: Path) -> None:
    """Write the plots."""
    people = groups(study)["adults, usual mix of BMI"]
    for method, name in PLOTTED.items():
        (folder / f"accuracy-{name}.svg").write_text(plot(study.errors(method, people), method), "utf-8")


def plot(errors: Errors, title: str) -> str:
    """Difference against mean: dots, bias and limits of agreement."""
    rng = np.random.default_rng(3)
    chosen = rng.choice(len(errors.truth), min(DOTS, len(errors.truth)), replace=False)
    mean, difference = (errors.truth + errors.shown)[chosen] / 2, errors.difference[chosen]
    dots = "".join(
        f'<circle cx="{_x(m):.1f}" cy="{_y(d):.1f}" r="1.4"/>'
        for m, d in zip(mean.tolist(), difference.tolist(), strict=True)
        if ACROSS[0] <= m <= ACROSS[1] and UP[0] <= d <= UP[1]
    )
    bias, sd = errors.bias(), errors.sd()
    lines = "".join(_level(v, f"{v:+.2f}") for v in (bias - 1.96 * sd, bias, bias + 1.96 * sd))
    marks = "".join(
        f'<text x="{_x(m)}" y="{HEIGHT - MARGIN + 16}" text-anchor="middle">{m}</text>' for m in range(4, 17, 2)
    ) + "".join(f'<text x="{MARGIN - 6}" y="{_y(d) + 4}" text-anchor="end">{d:+d}</text>' for d in range(-4, 5, 2))
    width, height = WIDTH - 2 * MARGIN, HEIGHT - MARGIN - 28
    return "".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" ',
        f'font-size="11"><rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{MARGIN}" y="18" font-size="13">{title}</text>',
        f'<rect x="{MARGIN}" y="28" width="{width}" height="{height}" fill="none" stroke="#888"/>',
        f'<g fill="#2a6f97" fill-opacity=".35">{dots}</g>{lines}{marks}',
        f'<text x="{WIDTH / 2}" y="{HEIGHT - 8}" text-anchor="middle">mean of figure and truth, %</text>',
        f'<text transform="translate(12 {HEIGHT / 2}) rotate(-90)" text-anchor="middle">',
        "figure less truth, points</text></svg>\n",
    ))  # fmt: skip


def _x(mean: float) -> float:
    return MARGIN + (mean - ACROSS[0]) / (ACROSS[1] - ACROSS[0]) * (WIDTH - 2 * MARGIN)


def _y(difference: float) -> float:
    return 28 + (UP[1] - difference) / (UP[1] - UP[0]) * (HEIGHT - MARGIN - 28)


def _level(value: float, text: str) -> str:
    y = _y(float(np.clip(value, *UP)))
    return (
        f'<path d="M{MARGIN} {y:.1f}H{WIDTH - MARGIN}" stroke="#c1121f" stroke-dasharray="5 3"/>'
        f'<text x="{WIDTH - MARGIN + 4}" y="{y + 4:.1f}">{text}</text>'
    )
