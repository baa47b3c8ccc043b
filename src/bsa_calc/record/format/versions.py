"""Which edition of a weight table and of a label a visit was measured by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bsa_calc.body.chart_ages import AGE_POINTS
from bsa_calc.body.data_files import read_json
from bsa_calc.body.weights import groups
from bsa_calc.label.rules import Profile
from bsa_calc.label.rules_json import profile_data
from bsa_calc.measure.basis import CHART, PERSON, Basis
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.format.packed import text_digest
from bsa_calc.record.format.seal import canonical

#: Hexadecimal digits of a version: enough to tell any two apart, short enough to be read out.
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Versions:
    """What a visit was measured by.

    Attributes
    ----------
    weights : str, version of the weight table on the drawn body, see `weights_version`
    profile : str, version of the label, see `profile_version`
    """

    weights: str
    profile: str


def versions_of(drawing: Drawing, profile: Profile) -> Versions:
    """What a drawing is measured by, its profile as it was read."""
    return Versions(weights_version(drawing.body, Basis(drawing).table), profile_version(profile))


def profile_version(profile: Profile) -> str:
    """Tells one edition of a label from another: the revision of its text.

    A user's own profile can be changed while its label keeps its revision, so a digest of all that it says follows.
    """
    if not profile.own:
        return profile.revision
    return f"{profile.revision} {text_digest(canonical(profile_data(profile)))[:_DIGITS]}"


@cache
def weights_version(body: str, table: str) -> str:
    """Tells one edition of a weight table from another: a digest of its figures and of the drawn body's files.

    The body counts because it says how a region's percent is spread over its skin; for a person's own weights, what
    they were learnt from and the chart that gives way to them.
    """
    files = {entry["file"]: entry["sha256"] for entry in read_json("bsa_calc.body", "checksums.json")}
    chart = CHART if table == PERSON else table
    figures = [[[list(group.segments), group.percent] for group in groups(chart, age)] for age in AGE_POINTS.values()]
    names = [f"{body}.npz", "surface.npz", "regions.json", *(("person.npz", "person.json") if table == PERSON else ())]
    drawn = [files.get(name, "") for name in names]
    return text_digest(canonical([table, figures, drawn]))[:_DIGITS]
