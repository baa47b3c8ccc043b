"""The 95 % band round a figure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from bsa_calc.body.data_files import read_json
from bsa_calc.body.surface import Body, Floats
from bsa_calc.body.weights import plain_segment_names, plain_segment_numbers
from bsa_calc.paint.drawn_by import TYPED_SHARE, USUAL_HAND, Hand
from bsa_calc.paint.patches import Patches

#: Precision of the hand along a patch's outline: one standard deviation, mm on the body.
HAND_MM = 2.0
#: No figure is surer than this wherever the paint lies, as a share: what is typed of a person is off by a little too.
SUREST_BODY = 0.015
#: Standard deviations to each side of a 95 % band.
_SPAN = 1.96


def border_percent_per_mm(patches: Patches, body: Body, weights: Floats) -> Floats:
    """Percent of the body gained for each mm that a patch's border moves outward, shape (count,).

    The border's length on the resting body, each stretch times what a mm² of its region counts. Not what its triangle
    counts: beside folds that has the weight of skin which no view shows as well, and no hand draws an outline there.
    """
    border, triangle = patches.border, patches.parts.triangle
    # What lies along the triangle is looked up for the parts, of which there are fewer than stretches.
    aa, ab, bb = body.edge_products[triangle].T[:, border.part]
    a, b = border.along.T
    squared = a * a * aa + 2 * a * b * ab + b * b * bb
    length = np.bincount(border.part, np.sqrt(np.maximum(squared, 0.0)), len(triangle))
    region = body.surface.region
    per_mm = length * (np.bincount(region, weights) / body.region_mm2)[region[triangle]]
    return np.asarray(np.bincount(patches.patch, per_mm, patches.count), dtype=float)


def hand_deviation(percents: Floats, per_mm: Floats, hand_mm: float = HAND_MM) -> float:
    """Standard deviation of the sum of patches that comes from their outlines, percentage points.

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


def hand_error(drawn: float, typed: float, outline: float, hand: Hand = USUAL_HAND) -> HandError:
    """The hand's error of a figure.

    Parameters
    ----------
    drawn, typed : float, percent of the body that was drawn, and that was typed as shares of regions
    outline : float, percentage points, what `hand_deviation` says of the patches
    hand : Hand, that drew

    Examples
    --------
    >>> found = hand_error(8.0, 0.0, 0.2)
    >>> round(found.common, 2), round(found.points, 3)
    (0.56, 0.595)
    """
    if hand.exact:
        return EXACT
    return HandError(hand.counts * drawn + TYPED_SHARE * typed, outline)


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
    low, high = band_ends(percent, hand.common, hand.outline, body_share)
    return float(low), float(high)


def band_ends(
    percents: Floats | float, common: Floats | float, outline: Floats | float, share: Floats | float
) -> tuple[Floats, Floats]:
    """`band_around` of many figures, or one: low and high ends, each of shape (k,), or ().

    Parameters
    ----------
    percents, common, outline : ndarray, shape (k,), or float, the figures and the hand's two errors, percentage points
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


def body_share(known: Known, painted: Floats | None = None) -> float:
    """How far the weights in use are wrong on real bodies: one standard deviation, as a share of the figure.

    The first row of `body_shares.json` that fits says it; where age, BMI or sex is not known, only rows that do not ask
    for it fit. What is spread over many parts is less wrong than what lies on hands or arms alone: one part is larger
    than drawn, another smaller. Source: the accuracy study, named in the file.

    Parameters
    ----------
    known : Known
    painted : ndarray, shape (regions,), or None
        percent of the body that is painted in each region, by the weights in use; None where it is not known

    Raises
    ------
    LookupError
        if no row fits.
    InputError
        if the file is missing or damaged.
    """
    row = _row(known)
    if painted is None or painted.sum() <= 0:
        return row.share
    parts = np.bincount(plain_segment_numbers(), painted, len(plain_segment_names())).astype(float)
    return float(paint_shares(row.spread, parts))


def paint_shares(spread: Floats, parts: Floats) -> Floats:
    """How far figures are wrong: one standard deviation each, as a share; shape (…), never under `SUREST_BODY`.

    Parameters
    ----------
    spread : ndarray, shape (k, k), how far the parts of the body are wrong, and how far alike: mean products of the
        logarithms of true over weighted area
    parts : ndarray, shape (…, k), percent of the body that is painted in each part
    """
    points = np.sqrt(np.maximum((parts @ spread * parts).sum(-1), 0.0))
    return np.asarray(np.maximum(points / parts.sum(-1), SUREST_BODY))


def spread_of(known: Known) -> Floats:
    """What `paint_shares` asks for, of the first row that fits; shape (k, k)."""
    return _row(known).spread


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """A row of the file: for which tables, ages and BMIs (from, to before), with the waist or without it, which sex."""

    tables: tuple[str, ...]
    ages: tuple[float, float] | None
    bmi: tuple[float, float] | None
    waist: bool
    sex: str
    share: float
    spread: Floats

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


def _row(known: Known) -> _Row:
    for row in _rows():
        if row.fits(known):
            return row
    raise LookupError(f"no body share for {known}")


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(
        _Row(
            tuple(row["tables"]),
            tuple(row["ages"]) if "ages" in row else None,
            tuple(row["bmi"]) if "bmi" in row else None,
            row.get("waist", False),
            row.get("sex", ""),
            row["share"],
            _both_halves(row["spread"]),
        )
        for row in read_json("bsa_calc.measure", "body_shares.json")["shares"]
    )


def _both_halves(lower: list[list[float]]) -> Floats:
    """A symmetric matrix from its lower half, row by row, in millionths."""
    half = np.zeros((len(lower), len(lower)))
    for k, row in enumerate(lower):
        half[k, : k + 1] = row
    return np.asarray((half + half.T - np.diag(half.diagonal())) / 1e6)
