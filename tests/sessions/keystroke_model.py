"""What a job takes by the keystroke-level model (Card, Moran and Newell 1980, doi:10.1145/358886.358895)."""

from __future__ import annotations

#: A key of an average typist, pointing, a press and release, a hand between keyboard and pointer, making up one's mind.
KEY_S, POINT_S, PRESS_S, HOME_S, MIND_S = 0.28, 1.1, 0.2, 0.4, 1.35
#: A key where random letters are typed.
RANDOM_LETTER_S = 0.5
#: So long a pair of sides is looked at.
LOOK_S = 1.5


class KeystrokeModel:
    """Counts actions and adds up their seconds. A drag is a press, and pointing once more for each bend."""

    def __init__(self, *, key_s: float = KEY_S, home_s: float = HOME_S) -> None:
        self.actions, self.seconds = 0, 0.0
        self._key_s, self._home_s, self._hand = key_s, home_s, ""

    def _act(self, hand: str, seconds: float) -> None:
        self.actions += 1
        self.seconds += seconds + (self._home_s if self._hand not in ("", hand) else 0.0)
        self._hand = hand

    def keys(self, count: int) -> None:
        """A chord of so many keys, or a text of so many letters."""
        self._act("keyboard", count * self._key_s)

    def drag(self, places: int) -> None:
        """A press at the first of so many places, and on over the others."""
        self._act("pointer", places * POINT_S + PRESS_S)

    def press(self, *, again: bool = False) -> None:
        """A click or a tap; `again` where the pointer is already."""
        self._act("pointer", PRESS_S + (0.0 if again else POINT_S))

    def think(self) -> None:
        """Before a new kind of thing is done."""
        self.seconds += MIND_S

    def look(self) -> None:
        """At the sides on the screen."""
        self.seconds += LOOK_S

    def hold(self, job: str, *, actions: int, seconds: float) -> None:
        """Print what a job took; no more than this."""
        print(f"{job}: {self.actions} actions, {self.seconds:.1f} s (at most {actions} and {seconds:.0f} s)")
        assert self.actions <= actions, self.actions
        assert self.seconds <= seconds, self.seconds
