"""The study's tables, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from accuracy.errors import LIMIT, TABLES, Errors, Study, judged, simulated_hand, wrong_within
from accuracy.lesions import PATTERNS
from accuracy.methods import CHART, COLUMNS, HANDS, NINES, PERSON, PIXELS, SILHOUETTE, WAIST

Mask = NDArray[np.bool_]
#: Groups whose bands are asked to hold by themselves.
_BANDED = (
    "adults, usual mix of BMI", "women below BMI 30", "men below BMI 30", "BMI below 25", "BMI 25 to 30",
)  # fmt: skip
METHODS = (PERSON, WAIST, CHART, COLUMNS, PIXELS, SILHOUETTE, HANDS, NINES)


def groups(study: Study) -> dict[str, Mask]:
    """The groups of people, each a mask of shape (k,)."""
    t = study.truths
    woman, age, bmi, real = t.facts[:, 0] == 1, t.facts[:, 1], t.bmi, judged(t)
    grown = (age >= 18) & real
    usual = grown & t.usual
    light = usual & (bmi < 30)
    return {
        "adults, usual mix of BMI": usual,
        "adults below BMI 30": light,
        "women below BMI 30": light & woman,
        "men below BMI 30": light & ~woman,
        "18 to 39 years, below BMI 30": light & (age < 40),
        "40 to 64 years, below BMI 30": light & (age >= 40) & (age < 65),
        "65 years and over, below BMI 30": light & (age >= 65),
        "BMI below 25": usual & (bmi < 25),
        "BMI 25 to 30": usual & (bmi >= 25) & (bmi < 30),
        "BMI 30 to 35, scaled after Neaman": grown & (bmi >= 30) & (bmi < 35),
        "BMI over 35, scaled after Neaman": grown & (bmi >= 35),
        "BMI over 30, scaled after Williams": (age >= 18) & (t.scale == "Williams"),
        "BMI over 30, as the bodies are made": (age >= 18) & (bmi >= 30) & (t.scale == ""),
        "9 to 11 years, scaled after RIVM": (age < 12) & (t.scale == "RIVM"),
        "12 to 14 years, scaled after RIVM": (age >= 12) & (t.scale == "RIVM"),
        "the SOMA man": t.scale == "SOMA",
    }


def must_hold(study: Study) -> Iterator[str]:
    """The figures that are asked for, and whether they hold."""
    named = groups(study)
    yield "| asked for | found | |\n|---|---|---|"
    for method, most in ((PERSON, 0.38), (WAIST, 0.30)):
        yield from _right(study, named, method, most)
    for method in (PERSON, WAIST, CHART):
        yield from _band_holds(study, named, method)
    e = study.errors(CHART, named["12 to 14 years, scaled after RIVM"])
    yield _line("12 to 14 years: at most 2.5 % above", f"{e.above():.2f} %", e.above() <= 2.5)
    typical = float(np.median(e.share))
    yield _line("12 to 14 years: body share at most .08, half of the drawings", f"{typical:.3f}", typical <= 0.08)
    for method in (PERSON, WAIST, CHART):
        yield from _within_holds(study, named, method)


def _right(study: Study, named: dict[str, Mask], method: str, most: float) -> Iterator[str]:
    e = study.errors(method, named["adults below BMI 30"])
    yield _line(f"{method}, below BMI 30: SD at most {most:.2f}", f"{e.sd():.3f} {_ends(e, 'sd', 3)}", e.sd() <= most)
    yield _line(f"{method}, below BMI 30: bias within ±.1", f"{e.bias():+.3f}", abs(e.bias()) <= 0.1)


def _band_holds(study: Study, named: dict[str, Mask], method: str) -> Iterator[str]:
    """What is asked of the band's body part."""
    for name in _BANDED:
        e = study.errors(method, named[name])
        covered = e.covered()
        yield _line(
            f"{method}, {name}: 93 to 97 % inside", f"{covered:.1f} % {_ends(e, 'covered', 1)}", 93 <= covered <= 97
        )
        yield _line(f"{method}, {name}: at most 2.5 % above", f"{e.above():.2f} %", e.above() <= 2.5)
    light = named["adults below BMI 30"]
    worst = min((study.errors(method, light, p).covered(), p) for p in PATTERNS)
    yield _line(f"{method}, below BMI 30, each pattern: 90 % inside", f"{worst[0]:.1f} % ({worst[1]})", worst[0] >= 90)
    heavy = named["BMI 30 to 35, scaled after Neaman"] | named["BMI over 35, scaled after Neaman"]
    e = study.errors(method, heavy)
    yield _line(f"{method}, from BMI 30: at most 2.5 % above", f"{e.above():.2f} %", e.above() <= 2.5)
    low = min((study.errors(method, heavy, p).bias(), p) for p in PATTERNS)
    yield _line(f"{method}, from BMI 30: no pattern beyond −.5", f"{low[0]:+.2f} ({low[1]})", low[0] >= -0.5)


def _within_holds(study: Study, named: dict[str, Mask], method: str) -> Iterator[str]:
    """What is asked of "within" when a hand draws."""
    e = study.errors(method, named["adults, usual mix of BMI"])
    found = wrong_within(e, simulated_hand(e, 7))
    for name, most in (("10 to 11", 2.5), ("11 to 12", 0.5), ("over 12", 0.0)):
        asked = f"{method}, with the hand: within for truths {name} at most {most} %"
        yield _line(asked, f"{found[name]:.2f} %", found[name] <= most)


def _line(asked: str, found: str, holds: bool) -> str:
    return f"| {asked} | {found} | {'yes' if holds else '**no**'} |"


def _ends(errors: Errors, of: str, digits: int) -> str:
    low, high = errors.interval(of)
    return f"({low:.{digits}f} to {high:.{digits}f})"


def tables(study: Study) -> Iterator[str]:
    """Every method on the usual adults; the program's tables by group and pattern; what stays open."""
    named = groups(study)
    yield _head("method, adults, usual mix of BMI")
    for method in METHODS:
        yield _row(method, study.errors(method, named["adults, usual mix of BMI"]), method in TABLES)
    for method in (PERSON, WAIST, CHART, COLUMNS):
        yield _head(method)
        for name, people in named.items():
            e = study.errors(method, people)
            if len(e.truth):
                yield _row(name, e, True)
        for pattern in PATTERNS:
            yield _row(f"{pattern}, below BMI 30", study.errors(method, named["adults below BMI 30"], pattern), True)
    yield "\n| 8 to 10 % true, hand of 7 % and 2 mm | too close to call |\n|---|---|"
    for name, method, whom, knows in (
        ("this person and waist, below BMI 30", WAIST, "adults below BMI 30", True),
        ("this person, below BMI 30", PERSON, "adults below BMI 30", True),
        ("Lund and Browder, BMI known, below 30", CHART, "adults below BMI 30", True),
        ("Lund and Browder, BMI unknown", CHART, "adults, usual mix of BMI", False),
        ("this person, BMI over 35", PERSON, "BMI over 35, scaled after Neaman", True),
        ("Lund and Browder, BMI over 35", CHART, "BMI over 35, scaled after Neaman", True),
        ("Lund and Browder, 12 to 14 years", CHART, "12 to 14 years, scaled after RIVM", True),
    ):
        e = study.errors(method, named[whom], knows_bmi=knows)
        yield f"| {name} | {wrong_within(e, simulated_hand(e, 7))['8 to 10 too close']:.0f} % |"


def _head(first: str) -> str:
    columns = (first, "bias", "SD", "limits of agreement", "inside", "above", "over 10 called within", "over 11")
    return f"\n| {' | '.join(columns)} |\n{'|---' * len(columns)}|"


def _row(name: str, e: Errors, banded: bool) -> str:
    """One line: body part alone, painted exactly."""
    over = [e.truth > LIMIT, e.truth > LIMIT + 1]
    within = (e.ends()[1] if banded else e.shown) <= LIMIT
    wrong = [f"{100 * within[o].mean():.2f} %" if o.any() else "" for o in over]
    agree = f"{e.bias() - 1.96 * e.sd():+.2f} to {e.bias() + 1.96 * e.sd():+.2f}"
    inside = [f"{e.covered():.1f} %", f"{e.above():.2f} %"] if banded else ["", ""]
    return f"| {' | '.join([name, f'{e.bias():+.2f}', f'{e.sd():.2f}', agree, *inside, *wrong])} |"
