"""How much cream an application takes: grams and fingertip units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bsa_calc.errors import SaidError

#: What a thin layer can be, mg per cm²: far around all published figures.
MG_PER_CM2 = (0.2, 20.0)


@dataclass(frozen=True, slots=True)
class Layer:
    """How thick cream is put on.

    Attributes
    ----------
    mg_per_cm2 : float
    fingertip_cm2 : float, skin that one fingertip unit covers
    source : str
    """

    mg_per_cm2: float
    fingertip_cm2: float
    source: str

    @property
    def fingertip_grams(self) -> float:
        """Grams in one fingertip unit."""
        return self.mg_per_cm2 * self.fingertip_cm2 / 1000


_STUDY = "Long & Finlay 1991, 30 adults"
#: One fingertip unit and what it covers.
LAYERS: Mapping[str, Layer] = {
    "all": Layer(1.75, 286, f"{_STUDY}: one fingertip unit covers 286 cm², 1.75 mg/cm²"),
    "men": Layer(1.57, 312, f"{_STUDY}: men, 0.49 g cover 312 cm², 1.57 mg/cm²"),
    "women": Layer(1.67, 257, f"{_STUDY}: women, 0.43 g cover 257 cm², 1.67 mg/cm²"),
}
DEFAULT_LAYER = LAYERS["all"]


def own_layer(mg_per_cm2: float) -> Layer:
    """A layer of the user's own; a fingertip unit has as many grams as over all adults.

    Raises
    ------
    InputError
        if no cream is put on so thin or so thick.

    Examples
    --------
    >>> round(own_layer(2.0).fingertip_cm2, 6)
    250.25
    """
    low, high = MG_PER_CM2
    if not low <= mg_per_cm2 <= high:
        sentence = "{value:g} mg/cm² is not between {low:g} and {high:g} mg/cm²."
        raise SaidError("layer", sentence, value=mg_per_cm2, low=low, high=high)
    return Layer(mg_per_cm2, DEFAULT_LAYER.fingertip_grams * 1000 / mg_per_cm2, "entered by you")


def area_cm2(percent: float, m2: float) -> float:
    """Square centimetres of a share of the body surface.

    Examples
    --------
    >>> round(area_cm2(10, 1.8), 9)
    1800.0
    """
    return percent * m2 * 100


def grams(percent: float, m2: float, layer: Layer = DEFAULT_LAYER) -> float:
    """Grams that one application to a share of the body takes.

    Examples
    --------
    Two applications a day for 30 days at 10 % of 2.2 m²:

    >>> round(60 * grams(10, 2.2))
    231
    """
    return area_cm2(percent, m2) * layer.mg_per_cm2 / 1000


def fingertip_units(percent: float, m2: float, layer: Layer = DEFAULT_LAYER) -> float:
    """Fingertip units that one application to a share of the body takes.

    Examples
    --------
    >>> round(fingertip_units(1.43, 2.0), 9)
    1.0
    """
    return area_cm2(percent, m2) / layer.fingertip_cm2
