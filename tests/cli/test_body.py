"""`bsa-calc body`: bodies, views and regions as a list."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bsa_calc.body.views import load_view
from bsa_calc.cli import main

BODIES = ["adult-female", "adult-male", "adolescent"]
BANDS = ["0", "1", "5", "10", "15", "adult"]


@pytest.fixture
def listing(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What `body --json` prints."""
    assert main(["body", "--json"]) == 0
    printed: dict[str, Any] = json.loads(capsys.readouterr().out)
    return printed


def test_shape(listing: dict[str, Any]) -> None:
    """The documented keys and no others."""
    assert listing.keys() == {"bodies", "views", "regions"}
    assert [b["id"] for b in listing["bodies"]] == BODIES
    assert all(b.keys() == {"id", "name"} for b in listing["bodies"])
    assert [v["id"] for v in listing["views"]] == [
        "front", "back", "left", "right", "inner-left", "inner-right", "soles", "crown",
    ]  # fmt: skip
    assert all(v.keys() == {"id", "name", "bounds"} for v in listing["views"])
    assert len(listing["regions"]) == 59
    for region in listing["regions"]:
        assert region.keys() == {"id", "name", "segment", "face", "percent"}
        assert list(region["percent"]) == BODIES
        assert all(list(shares) == BANDS for shares in region["percent"].values())
        assert isinstance(region["face"], bool)


def test_bounds_hold_the_views(listing: dict[str, Any]) -> None:
    """x0, y0, x1, y1 in mm, x to the right and y up, around all that a view shows."""
    for view in listing["views"]:
        assert list(view["bounds"]) == BODIES
        for body, (x0, y0, x1, y1) in view["bounds"].items():
            low, high = load_view(body, view["id"]).corners.min((0, 1)), load_view(body, view["id"]).corners.max((0, 1))
            assert x0 <= low[0] < high[0] <= x1
            assert y0 <= low[1] < high[1] <= y1


def test_shares_add_up(listing: dict[str, Any]) -> None:
    """Per body and band 100; the head 19 in babies and 7 in adults; a hand 2.5."""
    for body in BODIES:
        for band in BANDS:
            total = sum(r["percent"][body][band] for r in listing["regions"])
            assert total == pytest.approx(100, abs=1e-6)
        for band, head in (("0", 19), ("adult", 7)):
            own = [r["percent"][body][band] for r in listing["regions"] if r["segment"] == "head"]
            assert sum(own) == pytest.approx(head)
        hand = [r["percent"][body]["5"] for r in listing["regions"] if r["segment"] == "right_hand"]
        assert sum(hand) == pytest.approx(2.5)


def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Ids and names, one a line."""
    assert main(["body"]) == 0
    said = capsys.readouterr().out
    assert "left-palm" in said
    assert "Left palm" in said
    assert "inner-right" in said
