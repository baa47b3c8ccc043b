"""Bodies that are not shown can be let go of, and come back the same."""

from __future__ import annotations

import numpy as np

from bsa_calc.body.surface import load_body
from bsa_calc.body.views import forget_bodies, load_view


def test_a_body_let_go_of_comes_back_the_same() -> None:
    before, kept = load_view("adult-male", "front"), load_view("adult-female", "front")
    body, kept_body = load_body("adult-male"), load_body("adult-female")
    forget_bodies("adult-female")
    again = load_view("adult-male", "front")
    assert again is not before
    assert load_body("adult-male") is not body
    assert np.array_equal(again.corners, before.corners)
    assert np.array_equal(again.ids, before.ids)
    assert np.array_equal(load_body("adult-male").vertices, body.vertices)
    assert load_view("adult-female", "front") is kept
    assert load_body("adult-female") is kept_body


def test_read_once_while_it_is_needed() -> None:
    assert load_view("adult-male", "back") is load_view("adult-male", "back")
    assert load_body("adult-male") is load_body("adult-male")
