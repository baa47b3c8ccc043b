"""Which edition of a weight table and of a label a visit was measured by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bsa_calc.body.data_files import read_json
from bsa_calc.body.weights import AGE_POINTS, groups
from bsa_calc.label.profile import Profile, load_profile
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.packed import text_digest
from bsa_calc.record.seal import canonical

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


def versions_of(drawing: Drawing) -> Versions:
    """What this program measures a drawing by."""
    weights = weights_version(drawing.body, drawing.weight_table)
    return Versions(weights, profile_version(load_profile(drawing.profile)))


def profile_version(profile: Profile) -> str:
    """Tells one edition of a label from another: the revision of its text.

    A user's own profile can be changed while its label keeps its revision, so a digest of what the verdict is held
    against follows.
    """
    if not profile.own:
        return profile.revision
    limit, per_day = profile.limit, profile.per_day
    judged_by = [limit.kind.value, limit.value, limit.days, per_day.value if per_day is not None else None]
    return f"{profile.revision} {text_digest(canonical(judged_by))[:_DIGITS]}"


@cache
def weights_version(body: str, table: str) -> str:
    """Tells one edition of a weight table from another: a digest of its figures and of the drawn body's files.

    The body counts because it says how a region's percent is spread over its skin.
    """
    files = {entry["file"]: entry["sha256"] for entry in read_json("bsa_calc.body", "checksums.json")}
    figures = [[[list(group.segments), group.percent] for group in groups(table, age)] for age in AGE_POINTS.values()]
    drawn = [files.get(name, "") for name in (f"{body}.npz", "surface.npz", "regions.json")]
    return text_digest(canonical([table, figures, drawn]))[:_DIGITS]
