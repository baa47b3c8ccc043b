"""Weights for one person: how many percent of the body each triangle counts, from sex, age, height, weight and waist.

Learnt from random bodies of the same triangles (`assets/builder/person.py`): the logarithm of each triangle's area is a
mean and a few patterns, and how strong each pattern is goes by the facts, their squares and products. Those bodies grow
too little trunk when they grow heavy, so from BMI 30 on trunk and legs follow published shares.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.arrays import read_arrays
from bsa_calc.body.data_files import read_json
from bsa_calc.body.surface import Body, Floats, surface
from bsa_calc.body.weights import handed_on, plain_segment_names, plain_segment_numbers, triangle_weights
from bsa_calc.errors import InputError

Sex = Literal["woman", "man"]
#: Facts that can be out of range.
Fact = Literal["age", "height", "bmi", "waist"]
#: From the first of these ages to the second, Lund and Browder gives way to the person's weights.
BLENDED = (16.0, 18.0)
#: Segments of the two groups whose growth was published; a side's name comes before them.
_TRUNK = ("trunk_front", "trunk_back", "genitals")
_LEGS = ("buttock", "thigh", "lower_leg", "foot")


@dataclass(frozen=True, slots=True)
class Build:
    """What is known of a person's build.

    Attributes
    ----------
    sex : "woman" or "man"
    age : float, years
    height_cm, weight_kg : float
    waist_cm : float or None
    """

    sex: Sex
    age: float
    height_cm: float
    weight_kg: float
    waist_cm: float | None = None

    @property
    def bmi(self) -> float:
        """Body mass index, kg/m².

        Examples
        --------
        >>> round(Build("woman", 34, 165, 92).bmi, 1)
        33.8
        """
        return self.weight_kg / (self.height_cm / 100) ** 2


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a person's weights cannot be made.

    Attributes
    ----------
    fact : the fact that is out of range
    value : float, what it is; years, cm or kg/m²
    low, high : float, the range
    """

    fact: Fact
    value: float
    low: float
    high: float

    def __str__(self) -> str:
        name = {"age": "age", "height": "height in cm", "bmi": "BMI", "waist": "waist in cm"}[self.fact]
        return f"The {name}, {self.value:.4g}, is not between {self.low:g} and {self.high:g}."


def refusal(build: Build) -> Refusal | None:
    """The first fact out of the range that the weights were learnt on; None if there is none.

    Examples
    --------
    >>> str(refusal(Build("man", 12, 150, 40)))
    'The age, 12, is not between 16 and 100.'
    """
    ranges: Mapping[Fact, tuple[float, float]] = _said()["ranges"]
    values: dict[Fact, float] = {"age": build.age, "height": build.height_cm, "bmi": build.bmi}
    if build.waist_cm is not None:
        values["waist"] = build.waist_cm
    for fact, value in values.items():
        low, high = ranges[fact]
        if not low <= value <= high:
            return Refusal(fact, value, low, high)
    return None


def person_weights(body: Body, build: Build) -> Floats:
    """Percent of the body surface that each triangle counts on this person, shape (n,), read-only; adds up to 100.

    Parameters
    ----------
    body : Body, the drawn one: what its views do not show hands its weight on
    build : Build

    Raises
    ------
    InputError
        if a fact is out of range; `refusal` says so beforehand.
    """
    found = refusal(build)
    if found is not None:
        raise InputError(f"{found} Lund and Browder counts.")
    half = _grown(build)
    weights = handed_on(body, np.concatenate([half, half]) / 2)
    start, end = BLENDED
    if build.age >= end:
        return weights
    part = (build.age - start) / (end - start)
    blended = part * weights + (1 - part) * triangle_weights(body.id, "lund-browder", build.age)
    blended.flags.writeable = False
    return blended


def features(build: Build, *, waist: bool) -> Floats:
    """What the patterns' strengths are reckoned from: 1, the facts, and their products in pairs; shape (f,).

    Parameters
    ----------
    build : Build
    waist : bool, whether the waist is among the facts

    Examples
    --------
    >>> features(Build("woman", 50, 170, 72.25), waist=False).round(9).tolist()[:5]
    [1.0, 1.0, 0.0, 0.0, 0.0]
    """
    facts = [
        1.0 if build.sex == "woman" else -1.0,
        (build.age - 50) / 25,
        (build.height_cm - 170) / 10,
        float(np.log(build.bmi / 25)) / 0.2,
    ]
    if waist and build.waist_cm is not None:
        facts.append(float(np.log(build.waist_cm / build.height_cm / 0.52)) / 0.12)
    # The sex times itself is 1 again.
    pairs = [a * b for i, a in enumerate(facts) for j, b in enumerate(facts[i:], i) if j > 0]
    return np.array([1.0, *facts, *pairs])


def learnt(build: Build) -> Floats:
    """Share of each triangle of one half of the body, as learnt, shape (n / 2,); adds up to 100."""
    model = _model()
    with_waist = build.waist_cm is not None
    strengths = model["with_waist" if with_waist else "without_waist"] @ features(build, waist=with_waist)
    area = np.exp(model["mean"] + strengths @ model["patterns"])
    return np.asarray(100 * area / area.sum())


@cache
def _said() -> Mapping[str, Any]:
    """What is said beside the learnt arrays: ranges and growth."""
    said: Mapping[str, Any] = read_json("bsa_calc.body", "person.json")
    return said


@cache
def _model() -> dict[str, Floats]:
    """The learnt arrays: mean (m,), patterns (k, m), and strengths from features (k, f), without and with the waist."""
    arrays = read_arrays("person")
    scale = arrays["scale"].astype(float)
    return {
        "mean": arrays["mean"].astype(float) * scale[0],
        "patterns": arrays["patterns"].astype(float) * scale[1:, None],
        "without_waist": arrays["without_waist"].astype(float),
        "with_waist": arrays["with_waist"].astype(float),
    }


def _grown(build: Build) -> Floats:
    """As learnt, with trunk and legs grown as published from BMI 30 on; shape (n / 2,), adds up to 100."""
    shares = learnt(_at_bmi(build, min(build.bmi, published_growth()["learnt_up_to"])))
    return scaled(shares, growth_factors(build, published_growth()))


def published_growth() -> Mapping[str, Any]:
    """How trunk and legs grow with the BMI, as published; see `growth_factors`."""
    growth: Mapping[str, Any] = _said()["growth"]
    return growth


def growth_factors(build: Build, growth: Mapping[str, Any]) -> tuple[float, float]:
    """By how much the learnt shares of trunk and legs must grow to be as published; 1 and 1 up to the first BMI.

    Parameters
    ----------
    build : Build
    growth : `bmi`, from which it counts and those it is given for; `trunk` and `legs`, the growth there relative to
        normal weight; `normal`, the BMI of normal weight; `learnt_up_to`, the last BMI that was learnt. At the first
        BMI it is what was learnt, between two it changes evenly.
    """
    if build.bmi <= growth["bmi"][0]:
        return 1.0, 1.0
    facts = replace(build, waist_cm=None)
    bmis = (growth["normal"], growth["bmi"][0], min(build.bmi, growth["learnt_up_to"]))
    normal, first, now = (_trunk_and_legs(learnt(_at_bmi(facts, bmi))) for bmi in bmis)
    trunk, legs = (
        float(np.interp(build.bmi, growth["bmi"], [first[k] / normal[k], *growth[name]])) * normal[k] / now[k]
        for k, name in enumerate(("trunk", "legs"))
    )
    return trunk, legs


def larger_chart(weights: Floats, bmi: float) -> Floats:
    """A chart's weights with trunk and legs grown as published for larger bodies, shape (n,), read-only; sums to 100.

    Between the middles of the published classes it changes evenly with the BMI.

    Parameters
    ----------
    weights : ndarray, shape (n,), of a chart for normal weight; adds up to 100
    bmi : float, kg/m²
    """
    growth = published_growth()
    bmis = [growth["normal"], *growth["bmi"][1:]]
    trunk, legs = (float(np.interp(bmi, bmis, [1.0, *growth[name]])) for name in ("trunk", "legs"))
    grown = scaled(weights, (trunk, legs))
    grown.flags.writeable = False
    return grown


def scaled(shares: Floats, factors: tuple[float, float]) -> Floats:
    """Shares with trunk and legs multiplied, the rest making up for it; adds up to 100.

    Parameters
    ----------
    shares : ndarray, shape (n,) or (n / 2,), of all triangles or of one half; adds up to 100
    factors : of trunk and legs
    """
    out = shares.copy()
    trunk, legs = (np.resize(of, len(shares)) for of in _members())
    out[trunk] *= factors[0]
    out[legs] *= factors[1]
    rest = ~(trunk | legs)
    out[rest] *= (100 - out[~rest].sum()) / out[rest].sum()
    return out


def _at_bmi(build: Build, bmi: float) -> Build:
    return replace(build, weight_kg=bmi * (build.height_cm / 100) ** 2)


def _trunk_and_legs(shares: Floats) -> tuple[float, float]:
    trunk, legs = _members()
    return float(shares[trunk].sum()), float(shares[legs].sum())


@cache
def _members() -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which triangles of a half are trunk, and which legs; the same for both halves."""
    number = plain_segment_numbers()[surface().region[: len(surface()) // 2]]
    trunk, legs = (np.isin(plain_segment_names(), group)[number] for group in (_TRUNK, _LEGS))
    return trunk, legs
