"""What every tool does: it follows the pointer, in mm of a view."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QObject, QPointF, Qt

from bsa_calc.ui.body_map.pointing.pointer import PointerKeys
from bsa_calc.ui.body_map.pointing.pointer_state import CursorKind
from bsa_calc.ui.tools.strokes import Strokes


class Tool(QObject):
    """Does nothing by itself; tools override what concerns them.

    One press, its moves and its release are one gesture; between two gestures the pointer hovers.
    """

    #: As the rail names it.
    id: ClassVar[str] = ""
    #: Whether it has the brush's size.
    sized: ClassVar[bool] = False
    cursor: ClassVar[CursorKind] = "cross"
    #: Whether it changes the paint, and whether it can do so in front and behind at once.
    paints: ClassVar[bool] = True
    goes_through: ClassVar[bool] = False

    def __init__(self, strokes: Strokes) -> None:
        super().__init__(strokes)
        self.strokes = strokes

    def erases(self, keys: PointerKeys) -> bool:
        """Whether a gesture takes paint away: with Ctrl, or with the pen's eraser end."""
        return keys.ctrl or keys.eraser

    def begin(self, view: str, place: QPointF, keys: PointerKeys) -> None:
        """Start a gesture."""

    def move(self, view: str, place: QPointF) -> None:
        """Go on with it."""

    def end(self) -> None:
        """Finish it."""

    def cancel(self) -> None:
        """Give it up, and everything that waits for a next one."""

    def hover(self, view: str, place: QPointF | None, keys: PointerKeys) -> None:
        """The pointer moves without being pressed; None when it leaves the body map."""

    def double_click(self, view: str, place: QPointF) -> bool:
        """Whether the tool has a use of its own for a double click."""
        return False

    def key(self, key: Qt.Key) -> bool:
        """Whether the tool takes this key."""
        return False

    def turn(self, steps: int) -> None:
        """Turn what can be turned."""

    def hint(self) -> str:
        """A hint to add to that of the region under the pointer."""
        return ""

    def begun(self, keys: PointerKeys) -> str:
        """What a screen reader is told when a gesture that Enter began waits for the arrow keys."""
        return ""

    def begin_anew(self) -> None:
        """Forget how it was held: the next person comes."""

    def leave(self) -> None:
        """Another tool is taken."""
        self.cancel()
