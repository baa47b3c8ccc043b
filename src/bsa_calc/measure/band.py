"""The 95 % band round a figure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from bsa_calc.body.data_files import read_json
from bsa_calc.body.surface import Body, Floats
from bsa_calc.paint.patches import Patches

#: Precision of the hand along a patch's outline: one standard deviation, mm on the body.
HAND_MM = 2.0
#: How far real bodies differ from the drawn one: one standard deviation, as a share of the figure. Stands until the
#: accuracy study gives a better one; on 60 random bodies, truths from 5 to 15 %, it was 0.34 points.
BODY_SHARE = 0.03
#: How far one person's hand draws every patch too large or too small, and how far shares are typed so: one standard
#: deviation, as a share of the area. Derived from drawn areas on known truth (Tripodi 2004) and from how far one person
#: agrees with himself (Speeckaert 2019, Reolid 2020); by eye, the same studies. Never under `SUREST_HAND`.
HAND_SHARE, TYPED_SHARE, SUREST_HAND = 0.07, 0.15, 0.04
#: Standard deviations to each side of a 95 % band.
_SPAN = 1.96


def border_percent_per_mm(patches: Patches, body: Body, weights: Floats) -> Floats:
    """Percent of the body gained for each mm that a patch's border moves outward, shape (count,).

    The border's length on the resting body, each stretch times the weight of the skin there.
    """
    border, triangle = patches.border, patches.parts.triangle
    # What lies along the triangle is looked up for the parts, of which there are fewer than stretches.
    aa, ab, bb = body.edge_products[triangle].T[:, border.part]
    a, b = border.along.T
    squared = a * a * aa + 2 * a * b * ab + b * b * bb
    length = np.bincount(border.part, np.sqrt(np.maximum(squared, 0.0)), len(triangle))
    per_mm = length * weights[triangle] / body.area_mm2[triangle]
    return np.asarray(np.bincount(patches.patch, per_mm, patches.count), dtype=float)


def hand_deviation(percents: Floats, per_mm: Floats, hand_mm: float = HAND_MM) -> float:
    """Standard deviation of the sum of patches that comes from the hand, percentage points.

    Each patch's outline moves out and in by `hand_mm`; inward it cannot lose more than it has. Patches are independent.

    Parameters
    ----------
    percents : ndarray, shape (k,), of each patch
    per_mm : ndarray, shape (k,), percentage points per mm of each patch's border
    hand_mm : float, mm on the body, one standard deviation
    """
    outward = per_mm * hand_mm
    inward = np.minimum(outward, percents)
    return float(np.linalg.norm((outward + inward) / 2))


def band(percent: float, hand: float, body_share: float = BODY_SHARE) -> tuple[float, float]:
    """Low and high end of the 95 % band, percent, within 0 to 100.

    Examples
    --------
    >>> [round(end, 2) for end in band(8.6, 0.1)]
    [8.06, 9.14]
    """
    spread = _SPAN * float(np.hypot(hand, body_share * percent))
    return max(0.0, percent - spread), min(100.0, percent + spread)


@dataclass(frozen=True, slots=True)
class HandError:
    """What the hand can be wrong by, percentage points, one standard deviation each.

    Attributes
    ----------
    common : float, of all patches alike: one person is generous or mean everywhere
    outline : float, of the patches' outlines, each by itself
    """

    common: float
    outline: float

    @property
    def points(self) -> float:
        """Both together."""
        return float(np.hypot(self.common, self.outline))


#: The hand of a drawing whose outline is the truth.
EXACT = HandError(0.0, 0.0)


def hand_error(drawn: float, typed: float, outline: float, hand_share: float = HAND_SHARE) -> HandError:
    """The hand's error of a figure.

    Parameters
    ----------
    drawn, typed : float, percent of the body that was drawn, and that was typed as shares of regions
    outline : float, percentage points, what `hand_deviation` says of the patches
    hand_share : float, the person's own where it was measured

    Examples
    --------
    >>> found = hand_error(8.0, 0.0, 0.2)
    >>> round(found.common, 2), round(found.points, 3)
    (0.56, 0.595)
    """
    return HandError(max(hand_share, SUREST_HAND) * drawn + TYPED_SHARE * typed, outline)


def band_around(percent: float, hand: HandError, body_share: float) -> tuple[float, float]:
    """Low and high end of the 95 % band of a figure, percent, within 0 to 100.

    What is a share of the figure is taken in logarithms, so that the truth lies above the band as seldom as below it;
    the outlines' part is added across.

    Parameters
    ----------
    percent : float
    hand : HandError, `EXACT` where the outline is the truth
    body_share : float, how far the body part can be wrong: one standard deviation, as a share; see `body_share`

    Examples
    --------
    >>> [round(end, 2) for end in band_around(10.0, EXACT, 0.05)]
    [9.07, 11.03]
    """
    low, high = band_ends(np.array([percent]), np.array([hand.common]), np.array([hand.outline]), body_share)
    return float(low[0]), float(high[0])


def band_ends(percents: Floats, common: Floats, outline: Floats, share: Floats | float) -> tuple[Floats, Floats]:
    """`band_around` of many figures: low and high ends, each of shape (k,).

    Parameters
    ----------
    percents, common, outline : ndarray, shape (k,), the figures and the hand's two errors, percentage points
    share : ndarray, shape (k,), or float, the body part
    """
    some = np.maximum(percents, 1e-12)
    spread = _SPAN * np.hypot(share, common / some)
    across = _SPAN * outline
    low = percents - np.hypot(percents * -np.expm1(-spread), across)
    high = percents + np.hypot(percents * np.expm1(np.minimum(spread, 50.0)), across)
    return np.asarray(np.maximum(0.0, low), dtype=float), np.asarray(np.minimum(100.0, high), dtype=float)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the person, which decides how right the weights are.

    Attributes
    ----------
    table : str, "person" or a table of `weights.SOURCES`
    age : float or None, years
    bmi : float or None
    waist : bool, whether a person's weights know the waist
    sex : "woman", "man" or "" where it is not known
    """

    table: str
    age: float | None
    bmi: float | None = None
    waist: bool = False
    sex: str = ""


def body_share(known: Known) -> float:
    """How far the weights in use are wrong on real bodies: one standard deviation, as a share of the figure.

    The first row of `body_shares.json` that fits says it; where age, BMI or sex is not known, only rows that do not ask
    for it fit. Source: the accuracy study, named in the file.

    Raises
    ------
    InputError
        if the file is missing or damaged.
    """
    for row in _shares():
        if row.fits(known):
            return row.share
    raise LookupError(f"no body share for {known}")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the file: for which tables, ages and BMIs (from, to before), with the waist or without it, which sex."""

    tables: tuple[str, ...]
    ages: tuple[float, float] | None
    bmi: tuple[float, float] | None
    waist: bool
    sex: str
    share: float

    def fits(self, known: Known) -> bool:
        return (
            known.table in self.tables
            and known.waist == self.waist
            and self.sex in ("", known.sex)
            and _within(known.age, self.ages)
            and _within(known.bmi, self.bmi)
        )


def _within(value: float | None, ends: tuple[float, float] | None) -> bool:
    return ends is None or (value is not None and ends[0] <= value < ends[1])


@cache
def _shares() -> tuple[_Row, ...]:
    rows = read_json("bsa_calc.measure", "body_shares.json")["shares"]
    return tuple(
        _Row(
            tuple(row["tables"]),
            tuple(row["ages"]) if "ages" in row else None,
            tuple(row["bmi"]) if "bmi" in row else None,
            row.get("waist", False),
            row.get("sex", ""),
            row["share"],
        )
        for row in rows
    )
