"""Everything that a report or an export says of one drawing, computed once."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import Floats, surface
from bsa_calc.body.weights import triangle_weights
from bsa_calc.label.checks import Finding, checks
from bsa_calc.label.cream_use import CreamUse, cream_use
from bsa_calc.label.facts import UNKNOWN, PersonFacts
from bsa_calc.label.limits import Held, hold
from bsa_calc.label.measurement import Measurement, measure
from bsa_calc.label.profile import Profile, load_profile
from bsa_calc.label.verdict import Verdict
from bsa_calc.measure.band import BODY_SHARE
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.pieces import shares
from bsa_calc.record.compare import Comparison, Difference, compare
from bsa_calc.report.names import patch_names


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier visit measured, for comparison.

    Attributes
    ----------
    day : date
    affected_percent, application_percent : float
    band : low and high end of that application's 95 % band, percent
    drawing : Drawing or None; with it the two are held against each other region by region
    """

    day: date
    affected_percent: float
    application_percent: float
    band: tuple[float, float]
    drawing: Drawing | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One drawing, measured and held against its label.

    Attributes
    ----------
    drawing : Drawing
    result : Measurement
    profile : Profile
    facts : PersonFacts
    held : Held, the application beside the limit in the limit's own unit
    cream : CreamUse or None, None where height or weight is not known
    findings : tuple of Finding
    order : tuple of int, the patches, the largest first
    named : for each patch the ids of the regions or larger parts that name it, the largest share first
    names : tuple of str, a plain name of each patch
    applied_regions : region id -> percent of the body that gets cream there
    day : date or None, of the visit
    person : str, a pseudonym; empty says nothing
    earlier : Earlier or None
    comparison : Comparison or None, with the earlier visit's drawing
    """

    drawing: Drawing
    result: Measurement
    profile: Profile
    facts: PersonFacts
    held: Held
    cream: CreamUse | None
    findings: tuple[Finding, ...]
    order: tuple[int, ...]
    named: tuple[tuple[str, ...], ...]
    names: tuple[str, ...]
    applied_regions: Mapping[str, float]
    day: date | None = None
    person: str = ""
    earlier: Earlier | None = None
    comparison: Comparison | None = None

    @property
    def verdict(self) -> Verdict:
        """What can be said of the application."""
        return self.held.verdict

    @property
    def change(self) -> Difference | None:
        """How the affected area differs from the earlier visit's; None without one.

        Without that visit's drawing both figures are taken as independent, and skin that got no cream, of which the
        bands say nothing, as uncertain as the drawn body: that makes the band rather too wide.
        """
        if self.comparison is not None:
            return self.comparison.total
        if self.earlier is None:
            return None
        before, after = self.earlier.affected_percent, self.result.affected_percent
        spread = math.hypot(_half_band(self.earlier), _half_band(self.result))
        return Difference(before, after, (after - before - spread, after - before + spread))


def make_case(
    drawing: Drawing,
    facts: PersonFacts = UNKNOWN,
    *,
    day: date | None = None,
    person: str = "",
    earlier: Earlier | None = None,
    result: Measurement | None = None,
    today: date | None = None,
) -> Case:
    """Measure a drawing and everything beside it.

    Parameters
    ----------
    drawing : Drawing
    facts : PersonFacts
    day : date or None, of the visit
    person : str, a pseudonym; it is written wherever the case goes
    earlier : Earlier or None
    result : Measurement or None, of this drawing and these facts if it was measured already
    today : date or None; with it, a label's text that is old by now is noted
    """
    found = measure(drawing, facts=facts) if result is None else result
    profile = load_profile(drawing.profile)
    held = hold(found.application_percent, found.band, profile, facts, finished=drawing.finished, age=drawing.age)
    order = tuple(np.argsort(-found.patch_percents, kind="stable").tolist())
    return Case(
        drawing=drawing,
        result=found,
        profile=profile,
        facts=facts,
        held=held,
        cream=cream_use(found, profile, facts),
        findings=checks(found, profile, facts, today),
        order=order,
        named=found.named,
        names=patch_names(found.named, order),
        applied_regions=_applied_regions(found),
        day=day,
        person=person,
        earlier=earlier,
        comparison=compare(earlier.drawing, drawing) if earlier and earlier.drawing else None,
    )


def _half_band(found: Earlier | Measurement) -> float:
    """Half of the 95 % band of what is affected, percentage points, from that of the application."""
    low, high = found.band
    return (high - low) / 2 + 2 * BODY_SHARE * max(0.0, found.affected_percent - found.application_percent)


def region_shares(result: Measurement) -> Floats:
    """Percent of the body that each region is, shape (regions,), by the table the drawing was measured with."""
    weights = triangle_weights(result.body, result.weight_table, result.age)
    return np.asarray(np.bincount(surface().region, weights, len(regions())), dtype=float)


def _applied_regions(result: Measurement) -> dict[str, float]:
    parts = result.patches.parts
    gets = result.applied[result.patches.patch]
    weights = triangle_weights(result.body, result.weight_table, result.age)
    covered = weights[parts.triangle[gets]] * shares(parts.shape[gets])
    sums = np.bincount(surface().region[parts.triangle[gets]], covered, len(regions()))
    return {region.id: float(percent) for region, percent in zip(regions(), sums, strict=True) if percent > 0}
