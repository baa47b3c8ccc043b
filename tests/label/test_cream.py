"""Grams, fingertip units and tubes, beside the label's limits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.label.cream_use import CreamUse, cream_use
from bsa_calc.label.facts import PersonFacts
from bsa_calc.label.profile import load_profile
from bsa_calc.measure.cream import LAYERS, own_layer
from bsa_calc.measure.measurement import Measurement, measure
from bsa_calc.paint.layers import skin_of
from bsa_calc.record.format.drawing_file import drawing_from

Measured = Callable[..., Measurement]
#: Both hands and both buttocks: 10 % at every age.
TEN = [
    {"region": f"{side}-{part}"} for side in ("left", "right") for part in ("palm", "hand-back", "fingers", "buttock")
]
#: 2.2 m².
LARGE = PersonFacts(height_cm=198, weight_kg=88)


def use(result: Measurement, facts: PersonFacts, profile: str = "opzelura-eu") -> CreamUse:
    found = cream_use(result, load_profile(profile), facts)
    assert found is not None
    return found


def test_ten_percent_of_a_large_person(measured: Measured) -> None:
    """10 % of 2.2 m² is 2,200 cm²: 3.85 g, 7.7 fingertip units; 231 g a month, above two tubes of 100 g."""
    found = use(measured(TEN), LARGE)
    assert found.size.m2 == pytest.approx(2.2)
    assert found.area_cm2 == pytest.approx(2200)
    assert found.grams == pytest.approx(3.85)
    assert found.fingertip_units == pytest.approx(2200 / 286)
    assert found.tubes[0].grams == pytest.approx(231)
    assert found.tubes[0].tubes == pytest.approx(2.31)
    assert found.tubes[0].over
    assert found.tubes[0].bites_at_percent == pytest.approx(200 / 23.1)
    assert found.tubes_bite_before(10) is found.tubes[0]
    assert found.tubes_bite_before(8.6) is None


def test_patches_add_up(plain: Callable[..., Any]) -> None:
    """Fingertip units of the patches add up to those of the application; a patch left out gets none."""
    drawing = drawing_from(plain([{"region": "left-palm"}, {"region": "right-sole"}]))
    result = measure(drawing)
    found = use(result, LARGE)
    assert found.patch_fingertip_units.sum() == pytest.approx(found.fingertip_units)
    less = use(measure(drawing.holding(skin_of(result.patches, drawing.paint, [0]))), LARGE)
    assert less.patch_fingertip_units[0] == 0
    assert less.patch_fingertip_units[1] == pytest.approx(found.patch_fingertip_units[1])


def test_the_american_tubes(measured: Measured) -> None:
    """60 g a week and 100 g in two weeks are told apart; the smaller allowance bites first."""
    found = use(measured(TEN), LARGE, "opzelura-us-vitiligo")
    week, fortnight = found.tubes
    assert (week.grams, fortnight.grams) == (pytest.approx(53.9), pytest.approx(107.8))
    assert not week.over
    assert fortnight.over
    assert found.tubes_bite_before(10) is fortnight


def test_a_small_person_meets_the_area_first(measured: Measured) -> None:
    found = use(measured([{"region": "left-palm"}]), PersonFacts(height_cm=150, weight_kg=45))
    assert not found.tubes[0].over
    assert found.tubes_bite_before(10) is None


def test_without_height_or_weight_there_is_no_figure(measured: Measured) -> None:
    for facts in (PersonFacts(), PersonFacts(height_cm=170), PersonFacts(weight_kg=70)):
        assert cream_use(measured(TEN), load_profile("opzelura-eu"), facts) is None


def test_layers() -> None:
    """As published: 0.49 g over 312 cm² in men, 0.43 g over 257 cm² in women; an own layer keeps the unit's grams."""
    assert LAYERS["men"].fingertip_grams == pytest.approx(0.49, abs=0.001)
    assert LAYERS["women"].fingertip_grams == pytest.approx(0.43, abs=0.001)
    assert own_layer(1.75).fingertip_cm2 == pytest.approx(286)
    assert own_layer(3.5).fingertip_cm2 == pytest.approx(143)
    for wrong in (0.0, -1.0, 21.0, float("nan")):
        with pytest.raises(InputError, match="mg/cm²"):
            own_layer(wrong)
