"""Make the study's bodies and their truths. Needs torch and anny; `packaging/study.py` runs it.

Run as ``PYTHONPATH=src:packaging python assets/builder/study_people.py``; it writes packaging/accuracy/test.npz and
packaging/accuracy/set.npz.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from accuracy.lesions import LESION_SEED, LESIONS_EACH, Lesions, make_lesions
from accuracy.truths import RIVM_AGES, SETTING, TESTING, Truths, joined, truths_of
from bodies import make_bodies
from borders import CutSkin
from numpy.typing import NDArray
from people import HEAVY_MUSCLE, Group, People, PeopleMaker
from skin_areas import cut_skin, skin_areas
from soma import soma_vertices

Array = NDArray[np.float64]

#: The people that judge: the usual, the large and the young, with their seeds.
USUAL, LARGE, YOUNG = (
    (20261102, Group(300, (18, 95), (25.5, 0.18), (15, 46), 0.5)),
    (20261103, Group(80, (18, 95), (36.0, 0.12), (30, 46), 0.5, HEAVY_MUSCLE)),
    (20261104, Group(100, (9, 16), (23.5, 0.14), (12, 32), 0.7)),
)
#: The people that the band's shares are set by: neither those that judge nor those that the weights were learnt from.
SETTING_USUAL, SETTING_LARGE, SETTING_YOUNG = (
    (20261111, Group(560, (18, 100), (27.0, 0.21), (15, 46))),
    (20261112, Group(120, (18, 100), (36.0, 0.13), (30, 46), muscle=HEAVY_MUSCLE)),
    (20261113, Group(100, (9, 16), (23.5, 0.14), (12, 32), 0.7)),
)
#: At and above it bodies are scaled.
HEAVY = 30.0


def main() -> None:
    maker, skin, lesions = PeopleMaker(), cut_skin(make_bodies()), make_lesions(LESION_SEED, LESIONS_EACH)

    def drawn(seed: int, group: Group) -> tuple[People, Array]:
        people = maker.draw(seed, group)
        return people, skin_areas(people, skin)

    adults = [adult_truths(*drawn(*USUAL), True, lesions), adult_truths(*drawn(*LARGE), False, lesions)]
    joined([*adults, young_truths(*drawn(*YOUNG), lesions), soma_truths(maker, skin, lesions)]).save(TESTING)
    setting = [
        adult_truths(*drawn(*SETTING_USUAL), True, lesions),
        adult_truths(*drawn(*SETTING_LARGE), False, lesions),
    ]
    joined([*setting, young_truths(*drawn(*SETTING_YOUNG), lesions)]).save(SETTING)


def adult_truths(people: People, areas: Array, usual: bool, lesions: Lesions) -> Truths:
    """The truths of adults: as made, and from BMI 30 also scaled to what was published."""
    heavy, grown = people.bmi >= HEAVY, people.age >= 18
    scales = ("", "Neaman", "Williams")
    return joined([
        _truths(people, areas, grown & ~heavy, usual, "", lesions),
        *(_truths(people, areas, grown & heavy, usual, scale, lesions) for scale in scales),
    ])  # fmt: skip


def young_truths(people: People, areas: Array, lesions: Lesions) -> Truths:
    """The truths of children of the ages that were published: as made, and scaled."""
    child = (people.age >= RIVM_AGES[0]) & (people.age < RIVM_AGES[1])
    return joined([_truths(people, areas, child, True, scale, lesions) for scale in ("", "RIVM")])


def soma_truths(maker: PeopleMaker, skin: CutSkin, lesions: Lesions) -> Truths:
    """The truths of the one body from elsewhere; how old he is is not said."""
    man = maker.measured(soma_vertices()[None].astype(np.float32), np.array([False]), np.array([30.0]))
    everyone = np.ones(1, bool)
    return replace(_truths(man, skin_areas(man, skin), everyone, False, "", lesions), scale=np.array(["SOMA"]))


def _truths(
    people: People, areas: Array, chosen: NDArray[np.bool_], usual: bool, scale: str, lesions: Lesions
) -> Truths:
    columns = (people.woman, people.age, people.height_cm, people.weight_kg, people.waist_cm)
    facts = np.stack([c.astype(float) for c in columns], 1)[chosen]
    return truths_of(facts, np.full(len(facts), usual), scale, areas[chosen], lesions)


if __name__ == "__main__":
    main()
