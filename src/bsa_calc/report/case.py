"""Everything that a report or an export says of one drawing."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import Floats, surface
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.checks import Finding
from bsa_calc.label.cream_use import CreamUse
from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.limits import Held
from bsa_calc.label.profile import Profile
from bsa_calc.label.verdict import Verdict
from bsa_calc.measure.measurement import Measurement
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.compare import Comparison, compare
from bsa_calc.record.course import Course
from bsa_calc.record.difference import Difference
from bsa_calc.record.patch_notes import PatchNote, notes_of
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


@dataclass(frozen=True, slots=True)
class Source:
    """Which visit a case is of, so that whoever gets it again recognises it.

    Attributes
    ----------
    record : str, the record's id, "" where its file has none
    visit : str, the visit's id, unlike that of every other visit of the record
    number : int, the visit's number in the record
    """

    record: str
    visit: str
    number: int


@dataclass(frozen=True, eq=False)
class Case:
    """An assessment with what a page or a file says around it.

    Attributes
    ----------
    assessment : Assessment
    day : date or None, of the visit
    person : str, a pseudonym; empty says nothing
    earlier : Earlier or None
    comparison : Comparison or None, with the earlier visit's drawing
    views_shown : frozenset of str, views that were on the screen in the visit
    source : Source or None, None for a drawing that is in no record
    course : Course or None, the visits of the record up to this one
    patch_notes : tuple of PatchNote or None, what was noted of each patch; empty where nothing was
    """

    assessment: Assessment
    day: date | None = None
    person: str = ""
    earlier: Earlier | None = None
    comparison: Comparison | None = None
    views_shown: frozenset[str] = frozenset()
    source: Source | None = None
    course: Course | None = None
    patch_notes: tuple[PatchNote | None, ...] = ()

    @property
    def drawing(self) -> Drawing:
        """What was assessed."""
        return self.assessment.drawing

    @property
    def result(self) -> Measurement:
        """The figures."""
        return self.assessment.measurement

    @property
    def profile(self) -> Profile:
        """The profile as it was read."""
        return self.assessment.profile

    @property
    def facts(self) -> PersonFacts:
        """What was known of the person."""
        return self.assessment.facts

    @property
    def held(self) -> Held:
        """The application beside the limit, in the limit's own unit."""
        return self.assessment.judgement.held

    @property
    def cream(self) -> CreamUse | None:
        """The cream it takes; None where height or weight is not known."""
        return self.assessment.cream

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the label says besides its limit."""
        return self.assessment.findings

    @property
    def verdict(self) -> Verdict:
        """What is said of the application."""
        return self.assessment.verdict

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The patches, the largest first."""
        return tuple(np.argsort(-self.result.patch_percents, kind="stable").tolist())

    @cached_property
    def named(self) -> tuple[tuple[str, ...], ...]:
        """For each patch the ids of the regions it lies in, the largest share first."""
        return self.result.named

    @cached_property
    def names(self) -> tuple[str, ...]:
        """A plain name of each patch."""
        return patch_names(self.named, self.order)

    @property
    def applied_regions(self) -> Mapping[str, float]:
        """Region id -> percent of the body that gets cream there."""
        return self.result.cream_regions

    @property
    def change(self) -> Difference | None:
        """How the affected area differs from the earlier visit's; None without one.

        Without that visit's drawing both figures are taken as independent, and skin that got no cream, of which the
        bands say nothing, as uncertain as body and hand: that makes the band rather too wide.
        """
        if self.comparison is not None:
            return self.comparison.total
        if self.earlier is None:
            return None
        before, after = self.earlier.affected_percent, self.result.affected_percent
        unsure = math.hypot(self.result.body_share, self.result.drawing.hand.counts)
        spread = math.hypot(_half_band(self.earlier, unsure), _half_band(self.result, unsure))
        return Difference(before, after, (after - before - spread, after - before + spread))


def make_case(
    found: Assessment,
    *,
    day: date | None = None,
    person: str = "",
    earlier: Earlier | None = None,
    views_shown: frozenset[str] = frozenset(),
    source: Source | None = None,
    course: Course | None = None,
    patch_notes: Sequence[PatchNote] = (),
) -> Case:
    """Put an assessment together with the visit it is compared with.

    Parameters
    ----------
    found : Assessment
    day : date or None, of the visit
    person : str, a pseudonym; it is written wherever the case goes
    earlier : Earlier or None
    views_shown : frozenset of str, views that were on the screen in the visit
    source : Source or None, the visit of a record that it is
    course : Course or None, of all visits up to it
    patch_notes : what was noted of its patches
    """
    compared = None
    if earlier and earlier.drawing:
        # As it was assessed, which may be with facts that the record does not have.
        model = course.model if course and course.visits[-1].drawing is found.drawing else None
        compared = compare(earlier.drawing, found.drawing, model=model)
    notes = notes_of(patch_notes, found.measurement.patches) if patch_notes else ()
    return Case(found, day, person, earlier, compared, views_shown, source, course, notes)


def _half_band(found: Earlier | Measurement, unsure: float) -> float:
    """Half of the 95 % band of what is affected, percentage points, from that of the application.

    Parameters
    ----------
    unsure : float, one standard deviation of skin that got no cream, as a share
    """
    low, high = found.band
    return (high - low) / 2 + 2 * unsure * max(0.0, found.affected_percent - found.application_percent)


def region_shares(result: Measurement) -> Floats:
    """Percent of the body that each region is, shape (regions,), by the table the drawing was measured with."""
    return np.asarray(np.bincount(surface().region, result.weights, len(regions())), dtype=float)
