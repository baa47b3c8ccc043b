"""How much work a drawing of others may make: what would take minutes or fill the memory is refused.

Counted in corners of polygons that are overlaid, not in seconds: a drawing is measured on every computer or on none.
"""

from __future__ import annotations

from bsa_calc.errors import SaidError

#: Overlaying so many corners takes some 15 s of one core, as measuring 2,000 drawings of 12 patches does.
MOST_CORNERS = 15_000_000
#: A mark costs as much as so many corners whatever it paints, and so does a step of the brush.
MARK_CORNERS, STEP_CORNERS = 4_000, 400
#: Finding where half a region ends takes as long as so many more.
HALF_CORNERS = 12_000
#: An outline that crosses itself falls into parts, and each is held against each.
PAIR_CORNERS = 4


class Effort:
    """Counts the work of one drawing."""

    def __init__(self, most: int = MOST_CORNERS) -> None:
        self._left = most

    def spend(self, corners: int, place: str) -> None:
        """Note work that was done, or is about to be.

        Parameters
        ----------
        corners : int, of polygons
        place : str, of the mark that makes it

        Raises
        ------
        SaidError
            if the drawing has made too much.
        """
        self._left -= corners
        if self._left < 0:
            sentence = "up to here the drawing is too fine to be measured. Thin out the paths, or use a wider brush."
            raise SaidError("too_fine", sentence, place)
