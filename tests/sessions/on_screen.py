"""Finds the bodies on the screen, as the eye does: the largest things in the shades of skin."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from x_display import Picture
from x_hands import Pixels

#: How far apart the channels of a grey are at most, and its lightness: between the darkest skin and the ground.
_GREY, _DARK, _LIGHT = 30, 120, 243


@dataclass(frozen=True)
class ShownBody:
    """A body on the screen.

    `place` takes millimetres of the view to pixels.
    """

    left: int
    top: int
    right: int
    bottom: int
    bounds_mm: tuple[float, float, float, float]

    @property
    def scale(self) -> float:
        """Pixels a millimetre."""
        return (self.bottom - self.top) / (self.bounds_mm[3] - self.bounds_mm[1])

    def place(self, x_mm: float, y_mm: float) -> Pixels:
        """Where a place on the skin is on the screen."""
        left, low, right, _ = self.bounds_mm
        middle = (self.left + self.right) / 2
        return middle + (x_mm - (left + right) / 2) * self.scale, self.bottom - (y_mm - low) * self.scale


def shown_bodies(picture: Picture, views: list[dict[str, Any]], body: str) -> dict[str, ShownBody]:
    """The bodies of the large views, from left to right."""
    whole = picture.astype(int)
    mask = (np.ptp(whole, axis=2) < _GREY) & (whole.min(2) > _DARK) & (whole.max(2) < _LIGHT)
    largest = sorted(_things(mask), reverse=True)[: len(views)]
    return {
        view["id"]: ShownBody(*box, bounds_mm=tuple(view["bounds"][body]))
        for view, box in zip(views, sorted(box for _, box in largest), strict=True)
    }


def _things(mask: NDArray[np.bool_]) -> list[tuple[int, tuple[int, int, int, int]]]:
    """The sizes of the connected things and their boxes (left, top, right, bottom)."""
    left_over = {(int(y), int(x)) for y, x in np.argwhere(mask)}
    things = []
    while left_over:
        first = left_over.pop()
        queue, seen = deque([first]), [first]
        while queue:
            y, x = queue.popleft()
            for near in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
                if near in left_over:
                    left_over.remove(near)
                    queue.append(near)
                    seen.append(near)
        ys, xs = zip(*seen, strict=True)
        things.append((len(seen), (min(xs), min(ys), max(xs) + 1, max(ys) + 1)))
    return things


def is_painted(picture: Picture, at: Pixels) -> bool:
    """Whether there is paint: blue, where skin is grey."""
    x, y = round(at[0]), round(at[1])
    red, _, blue = np.median(picture[y - 2 : y + 3, x - 2 : x + 3].astype(int), axis=(0, 1))
    return bool(blue - red > 40)
