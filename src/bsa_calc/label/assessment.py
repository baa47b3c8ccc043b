"""An assessment: everything that is said of one drawing, made once and carried whole to whoever shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bsa_calc.label.build_checks import build_checks
from bsa_calc.label.cream_use import CreamUse, cream_use
from bsa_calc.label.facts import UNKNOWN, PersonFacts
from bsa_calc.label.findings import Finding
from bsa_calc.label.judgement import Judgement, judge_application
from bsa_calc.label.leave_out import LeaveOut, leave_out, room
from bsa_calc.label.limits import Covered, Held, hold
from bsa_calc.label.profile import load_profile
from bsa_calc.label.rules import Limit, Profile
from bsa_calc.label.verdict import Doubt, Verdict
from bsa_calc.measure.hands import half_hands
from bsa_calc.measure.measurement import Measurement, Sizes, measure
from bsa_calc.paint.drawing import Drawing


@dataclass(frozen=True, eq=False)
class Assessment:
    """One drawing, measured and judged by a profile as it was read. Nothing else judges for a result.

    Attributes
    ----------
    measurement : Measurement, the figures
    profile : Profile, as it was read
    facts : PersonFacts, what was known of the person
    now : datetime or None, when it was made; without it neither the diary nor the age of the label is looked at
    """

    measurement: Measurement
    profile: Profile
    facts: PersonFacts = UNKNOWN
    now: datetime | None = None

    @property
    def drawing(self) -> Drawing:
        """What was assessed."""
        return self.measurement.drawing

    @cached_property
    def judgement(self) -> Judgement:
        """The application held against the profile."""
        result = self.measurement
        return judge_application(
            Covered(result.application_percent, result.band, result.highest_elsewhere),
            self.profile,
            self.facts,
            finished=self.drawing.finished,
            age=self.drawing.age,
            painted=result.regions,
            now=self.now,
            asked=build_checks(result),
        )

    def held_at(
        self, percent: float, band: tuple[float, float], elsewhere: float, *, finished: bool | None = None
    ) -> Held:
        """An application of another size beside the limit that decides, all else being the same.

        Parameters
        ----------
        percent : float, of the body
        band : low and high end of its 95 % band, percent
        elsewhere : float, percent, the highest figure by the other weight tables that apply
        finished : bool or None, every side has been looked at; None for as it is
        """
        done, age = self.drawing.finished if finished is None else finished, self.drawing.age
        return hold(percent, band, self.profile, self.facts, finished=done, age=age, elsewhere=elsewhere)

    @property
    def verdict(self) -> Verdict:
        """What is said of the application: the verdict to show."""
        return self.judgement.verdict

    @property
    def area_verdict(self) -> Verdict:
        """What the area alone says."""
        return self.judgement.area_verdict

    @property
    def is_within(self) -> bool:
        """Whether cream may go on as planned."""
        return self.verdict is Verdict.WITHIN

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Why it is too close to call; empty for every other verdict."""
        return self.judgement.doubts

    @property
    def limit(self) -> Limit:
        """The limit that decides."""
        return self.judgement.limit

    @property
    def limit_percent(self) -> float | None:
        """What percent of this person's body is exactly that limit; None where that is not known."""
        return self.judgement.limit_percent

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the label says besides its limit, the heaviest first."""
        return self.judgement.findings

    @cached_property
    def cream(self) -> CreamUse | None:
        """The cream that the application takes; None where height or weight is not known."""
        return cream_use(self.measurement, self.profile, self.facts)

    @cached_property
    def leave_out(self) -> LeaveOut | None:
        """What to leave out; None unless the application is over the limit or too close to it."""
        if self.area_verdict not in (Verdict.OVER, Verdict.TOO_CLOSE):
            return None
        return leave_out(self.measurement, self.would_be_within)

    @cached_property
    def room(self) -> float:
        """Percent of the body that may be added before the area is no longer within, to a tenth, rounded down."""
        result = self.measurement
        if not self.would_be_within(result.application_percent, result.band, result.highest_elsewhere):
            return 0.0
        return room(result, self.would_be_within, about=self.limit_percent)

    @property
    def hands(self) -> float:
        """The application in hands, to the nearest half; over the limit never as few as the label's own hands.

        "10 of your 10 hands" would read as allowed.
        """
        found = half_hands(self.measurement.application_percent)
        return max(found, self.profile.hands + 0.5) if self.area_verdict is Verdict.OVER else found

    def differs_from(self, other: Assessment) -> bool:
        """Whether it says anything else than another one of the same drawing."""
        mine, theirs = self.judgement, other.judgement
        said = (self.profile, self.facts, mine.verdict, mine.held, mine.findings, mine.not_before)
        return said != (other.profile, other.facts, theirs.verdict, theirs.held, theirs.findings, theirs.not_before)

    def would_be_within(self, percent: float, band: tuple[float, float], elsewhere: float) -> bool:
        """Whether an application of another size would be within the limit, with every side done; see `held_at`."""
        return self.held_at(percent, band, elsewhere, finished=True).verdict is Verdict.WITHIN


def assess(
    drawing: Drawing,
    facts: PersonFacts = UNKNOWN,
    *,
    now: datetime | None = None,
    profile: Profile | None = None,
    known: Sequence[Sizes] = (),
) -> Assessment:
    """Measure and judge a drawing.

    Parameters
    ----------
    drawing : Drawing
    facts : PersonFacts; height and weight that they leave open are the drawing's
    now : datetime or None, with its offset; without it neither the diary nor the age of the label is looked at
    profile : Profile or None, the drawing's, as it was read before; None reads it
    known : Sizes of other drawings, the latest last: what is the same is not found again

    Raises
    ------
    InputError
        if the drawing's profile cannot be read.
    ValueError
        if another profile than the drawing's is given.
    """
    used = load_profile(drawing.profile) if profile is None else profile
    if used.id != drawing.profile:
        raise ValueError(f"the drawing is judged by {drawing.profile}, not by {used.id}")
    said = facts.with_size_of(drawing)
    return Assessment(measure(drawing, known=known, span=said.birth_span), used, said, now)
