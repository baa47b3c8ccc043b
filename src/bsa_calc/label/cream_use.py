"""The cream of one application and of a month, beside what the label allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bsa_calc.label.ages import NOT_KNOWN, Ages
from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.rules import CreamLimit, Profile
from bsa_calc.measure.body_size import BodySize
from bsa_calc.measure.cream import Layer, area_cm2, fingertip_units, grams
from bsa_calc.measure.measurement import Measurement


@dataclass(frozen=True, slots=True)
class TubeUse:
    """Cream in the time of one limit.

    Attributes
    ----------
    limit : CreamLimit
    grams : float, that this application takes in the limit's days, as often as the label says
    tubes : float, of the limit's size
    bites_at_percent : float, of the body: an application larger than this takes more than the limit
    """

    limit: CreamLimit
    grams: float
    tubes: float
    bites_at_percent: float

    @property
    def over(self) -> bool:
        """More than the label allows in this time."""
        return self.tubes > self.limit.tubes + 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class CreamUse:
    """How much cream an application takes.

    Attributes
    ----------
    size : BodySize
    layer : Layer
    area_cm2, grams, fingertip_units : float, of one application
    patch_fingertip_units : ndarray, shape (patches.count,), 0 for patches that get no cream
    per_day : float or None, applications a day by the label
    tubes : tuple of TubeUse, one for each of the label's limits for this person; empty without `per_day`
    """

    size: BodySize
    layer: Layer
    area_cm2: float
    grams: float
    fingertip_units: float
    patch_fingertip_units: NDArray[np.float64]
    per_day: float | None
    tubes: tuple[TubeUse, ...]

    def tubes_bite_before(self, limit_percent: float | None) -> TubeUse | None:
        """The tube limit that bites first, if it does so before the limit of the area."""
        return bites_before(self.tubes, limit_percent)


def bites_before(tubes: Sequence[TubeUse], limit_percent: float | None) -> TubeUse | None:
    """The tube limit that bites first, if it does so before the limit of the area."""
    first = min(tubes, key=lambda use: use.bites_at_percent, default=None)
    if first is None or limit_percent is None or not first.bites_at_percent < limit_percent:
        return None
    return first


def tube_uses(percent: float, profile: Profile, facts: PersonFacts, ages: Ages = NOT_KNOWN) -> tuple[TubeUse, ...]:
    """What an application takes of each limit on tubes that may hold for the person.

    Empty where height or weight is not known, or the label does not say how often.

    Parameters
    ----------
    percent : float, of the body, that gets cream in one application
    profile : Profile
    facts : PersonFacts, with height, weight and the layer of cream
    ages : Ages
    """
    size, layer = facts.size, facts.layer
    if size is None or profile.per_day is None:
        return ()
    uses = []
    for limit in (limit for limit in profile.cream_limits if limit.ages.may_hold(ages)):
        times = limit.days * float(profile.per_day.value)
        used = grams(percent, size.m2, layer) * times
        allowed = limit.tubes * limit.tube_grams / (grams(1, size.m2, layer) * times)
        uses.append(TubeUse(limit, used, used / limit.tube_grams, allowed))
    return tuple(uses)


def cream_use(result: Measurement, profile: Profile, facts: PersonFacts) -> CreamUse | None:
    """The cream that an application takes; None where height or weight is not known.

    Parameters
    ----------
    result : Measurement
    profile : Profile
    facts : PersonFacts, with height, weight and the layer of cream
    """
    size, layer = facts.size, facts.layer
    if size is None:
        return None
    percent = result.application_percent
    patch_percents = result.cream_percents
    return CreamUse(
        size=size,
        layer=layer,
        area_cm2=area_cm2(percent, size.m2),
        grams=grams(percent, size.m2, layer),
        fingertip_units=fingertip_units(percent, size.m2, layer),
        patch_fingertip_units=np.asarray(patch_percents * fingertip_units(1, size.m2, layer)),
        per_day=float(profile.per_day.value) if profile.per_day else None,
        tubes=tube_uses(percent, profile, facts, facts.ages(result.age)),
    )
