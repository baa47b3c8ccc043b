"""Several drawings of one case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from bsa_calc.errors import InputError
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.training.raters import compare_raters

Plain = Callable[..., dict[str, object]]


@pytest.fixture
def drawn(plain: Plain) -> Callable[..., Drawing]:
    def draw(*names: str) -> Drawing:
        return drawing_from(plain([{"region": name} for name in names]))

    return draw


def test_where_drawings_differ_is_found(drawn: Callable[..., Drawing]) -> None:
    found = compare_raters([drawn("left-knee", "nose"), drawn("left-knee", "right-knee"), drawn("left-knee")])
    names = [name for name, _ in found.by_region]
    assert names == ["right-knee", "nose", "left-knee"]
    knee = found.found[2].affected_percent
    assert found.shared_percent == pytest.approx(knee)
    assert found.disputed_percent == pytest.approx(found.percents[0] + found.percents[1] - 2 * knee)
    assert found.spread == pytest.approx(np.std(found.percents, ddof=1))


def test_drawings_that_are_alike_agree(drawn: Callable[..., Drawing]) -> None:
    same = [drawn("left-knee", "nose", "left-chest") for _ in range(3)]
    found = compare_raters(same)
    assert found.agreement == pytest.approx(1)
    assert found.apart == pytest.approx(0)
    assert not found.some_painted
    assert found.disputed_percent == 0


def test_one_drawing_or_another_body_cannot_be_compared(drawn: Callable[..., Drawing]) -> None:
    with pytest.raises(InputError, match="two drawings"):
        compare_raters([drawn("nose")])
    with pytest.raises(InputError, match="not counted alike"):
        compare_raters([drawn("nose"), replace(drawn("nose"), body="adult-male")])
