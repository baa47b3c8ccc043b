"""The default profile is named in two layers; both must mean the same."""

from bsa_calc.label.profile import DEFAULT
from bsa_calc.paint.drawing import empty_drawing


def test_a_new_drawing_is_judged_by_the_default_profile() -> None:
    assert empty_drawing("adult-male").profile == DEFAULT
