"""What the window hands to the widgets: plain values, already put into words and figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

VerdictName = Literal[
    "within", "too_close", "over", "not_finished", "not_judged", "nothing_painted", "not_to_be_used", "age_needed",
    "too_soon", "unavailable",
]  # fmt: skip


class Suggestion(NamedTuple):
    """A way to get within the limit, offered as a button."""

    label: str  # "Without knees"
    leaves_text: str  # "leaves 9.5 %"
    id: str


@dataclass(frozen=True, kw_only=True)
class VerdictDisplay:
    """Everything the verdict card shows."""

    verdict: VerdictName
    word_text: str = ""  # other than the verdict's own: "Next not before 15:40"
    percent_text: str  # "8.6 %"
    percent: float = 0.0
    band: tuple[float, float] = (0.0, 0.0)
    band_text: str = ""  # "Likely 8.0 to 9.2 %"
    limit: float = 10.0  # percent of this body, not a number where that is not known
    limit_text: str = ""  # "limit 10 %", "limit 25 cm²"
    unit_factor: float = 1.0  # the limit's unit in 1 % of the body
    heading_text: str = ""  # other than "This application covers"
    affected_text: str = ""  # "affected in all 12.3 %"
    hands_text: str = ""  # "about 8½ of your 10 hands"
    left_or_over_text: str = ""  # "1.4 % left" or "Leave out about 1.3 % (1½ hands) this time."
    basis_text: str = ""  # "Lund and Browder, adult · Opzelura EU, 04-2023"
    suggestions: tuple[Suggestion, ...] = ()
    missing_sides_text: str = ""  # "Not looked at yet: soles, crown."
    reason_text: str = ""  # why there is no verdict
    empty: bool = False  # nothing painted yet


class ToolSpec(NamedTuple):
    """A button of the tool rail."""

    id: str
    label: str
    icon: str
    key: str  # as shown in the tooltip: "B", "Space"
    tooltip: str = ""
    toggle: bool = False  # goes on and off by itself, beside the chosen tool (mirror)


class ViewSpec(NamedTuple):
    """A tile of the strip."""

    id: str
    name: str
    key: str = ""


class CheckRow(NamedTuple):
    """A line of the label checks."""

    severity: str  # "contraindication", "warning", "question", "note"; "" for a line that names no finding
    text: str
    whole: str = ""  # what a screen reader says
    tooltip: str = ""


class PatchRow(NamedTuple):
    """A line of the patch list."""

    id: str
    name: str
    percent_text: str
    hands_text: str
    ticked: bool = True
    grade_text: str = ""  # "75 %" of the pigment lost
    part_text: str = ""  # "part: 1.2 of 3.4 %": some of it gets cream
    note_text: str = ""  # "since summer 2024: itches"


class RegionRow(NamedTuple):
    """A line of the region table."""

    id: str
    name: str
    share_text: str  # of the body, "3.0 %"
    painted_text: str  # of the body, "1.2 %", "" for nothing
    filled: float = 0.0  # how much of the region is painted, percent
    entered: bool = False  # the share was typed, not drawn
