"""One state machine for mouse, pen, fingers and keys: all of them begin, move, end and cancel the same stroke."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPointingDevice, QTabletEvent

Kind = Literal["mouse", "pen", "touch", "keys"]
Doing = Literal["", "stroke", "pan", "pinch"]

#: A pointer that went no further than this from where it was put down was held still, pixels.
STILL = 6.0
#: Two taps so near to each other are a double one, pixels.
_SAME_PLACE = 14.0
#: So long after the last sign of a pen or finger, what the system makes a mouse of is its echo, s.
_ECHO_S = 1.0
#: So long after its last sign a pen is still near, s; and so long where it told that it came but not that it left.
_PEN_GOES_S, _PEN_FORGOTTEN_S = 0.5, 10.0


@dataclass(frozen=True, slots=True)
class PointerKeys:
    """What was held while pointing, and with what it was pointed.

    Attributes
    ----------
    shift, ctrl, alt : bool
    eraser : bool, the pen's eraser end
    kind : what points
    """

    shift: bool = False
    ctrl: bool = False
    alt: bool = False
    eraser: bool = False
    kind: Kind = "mouse"

    @classmethod
    def of(cls, held: Qt.KeyboardModifier, kind: Kind, *, eraser: bool = False) -> PointerKeys:
        """From the modifiers of an event."""
        m = Qt.KeyboardModifier
        if held == m.NoModifier and not eraser:
            return _PLAIN[kind]
        shift, ctrl, alt = (bool(held & key) for key in (m.ShiftModifier, m.ControlModifier, m.AltModifier))
        return cls(shift, ctrl, alt, eraser, kind)


_PLAIN: dict[Kind, PointerKeys] = {
    "mouse": PointerKeys(),
    "pen": PointerKeys(kind="pen"),
    "touch": PointerKeys(kind="touch"),
    "keys": PointerKeys(kind="keys"),
}


class PointerSink(Protocol):
    """What the pointer moves. Places are logical pixels of the canvas."""

    def pointer_begin(self, place: QPointF, keys: PointerKeys) -> bool:
        """Put down; False where there is nothing to touch."""
        ...

    def pointer_move(self, place: QPointF, keys: PointerKeys) -> None:
        """Moved while down."""
        ...

    def pointer_end(self) -> None:
        """Lifted."""
        ...

    def pointer_cancel(self) -> None:
        """What it did is to be forgotten."""
        ...

    def pointer_hover(self, place: QPointF, keys: PointerKeys) -> None:
        """Moved while not down."""
        ...

    def pointer_double(self, place: QPointF) -> None:
        """Put down and lifted twice at one place."""
        ...

    def pan_begin(self, place: QPointF) -> bool:
        """Take hold of the picture; False where there is none."""
        ...

    def pan_by(self, start: QPointF, end: QPointF) -> None:
        """Drag the picture."""
        ...

    def pinch(self, start: QPointF, end: QPointF, factor: float) -> None:
        """Drag the picture and zoom it about `end`."""
        ...

    def pan_end(self) -> None:
        """Let go of the picture."""
        ...


class Pointer:
    """Knows what is being done, and by what; only one does something at a time.

    Attributes
    ----------
    doing : what is being done, "" for nothing
    kind : what does it or did it last
    panning : bool, a press takes hold of the picture: by the tool or by Space
    clock : tells the time, s
    """

    def __init__(self, sink: PointerSink) -> None:
        self._sink = sink
        self.doing: Doing = ""
        self.kind: Kind = "mouse"
        self.panning = False
        self.clock: Callable[[], float] = time.monotonic
        self._button = Qt.MouseButton.NoButton
        self._place = self._start = QPointF()
        self._began = self._travelled = 0.0
        self._second = False
        self._tap: tuple[Kind, float, QPointF] | None = None
        self._pen_near = False
        self._pen_seen = self._finger_seen = float("-inf")

    # --- whatever points -----------------------------------------------------------------------------------------

    def begin(self, place: QPointF, keys: PointerKeys, *, pan: bool = False, second: bool = False) -> None:
        """Put down. What another pointer does ends first: keys leave what they did, anything else is taken back."""
        if self.doing and self.kind == "keys":
            self.end()
        elif self.doing:
            self.cancel()
        taken = self._sink.pan_begin(place) if pan else self._sink.pointer_begin(place, keys)
        if not taken:
            return
        self.doing, self.kind = "pan" if pan else "stroke", keys.kind
        self._place = self._start = place
        self._began, self._travelled = self.clock(), 0.0
        self._second = second or self._taps_again(place, keys.kind)

    def move(self, place: QPointF, keys: PointerKeys) -> None:
        """Move while down."""
        self._travelled = max(self._travelled, distance(place, self._start))
        before, self._place = self._place, place
        if self.doing == "stroke":
            self._sink.pointer_move(place, keys)
        elif self.doing == "pan":
            self._sink.pan_by(before, place)

    def end(self) -> None:
        """Lift."""
        did, self.doing = self.doing, ""
        if did == "stroke":
            self._sink.pointer_end()
        elif did:
            self._sink.pan_end()
        self._tap = None
        if did in ("stroke", "pan") and self._travelled <= STILL:
            if self._second:
                self._sink.pointer_double(self._start)
            else:
                self._tap = (self.kind, self.clock(), self._start)
        self._second = False

    def cancel(self) -> bool:
        """Take back what is being done; whether something was."""
        did, self.doing = self.doing, ""
        self._tap, self._second = None, False
        if did == "stroke":
            self._sink.pointer_cancel()
        elif did:
            self._sink.pan_end()
        return bool(did)

    @property
    def start(self) -> QPointF:
        """Where it was put down."""
        return self._start

    def rests(self) -> bool:
        """Whether what is down has not moved."""
        return self._travelled <= STILL

    def just_begun(self, seconds: float, pixels: float) -> bool:
        """Whether what is being done is so young or so small that it may be an accident."""
        return self.clock() - self._began < seconds or self._travelled < pixels

    def _taps_again(self, place: QPointF, kind: Kind) -> bool:
        # The system says itself when a mouse clicks twice; keys are in no hurry and have no double tap.
        if self._tap is None or kind not in ("pen", "touch"):
            return False
        before, when, where = self._tap
        soon = self.clock() - when < QGuiApplication.styleHints().mouseDoubleClickInterval() / 1000
        return before == kind and soon and distance(place, where) < _SAME_PLACE

    # --- mouse ---------------------------------------------------------------------------------------------------

    def mouse(self, event: QMouseEvent) -> None:
        """Take an event of the mouse."""
        if self._is_echo(event):
            return
        keys, place = PointerKeys.of(event.modifiers(), "mouse"), event.position()
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            second = event.type() == QEvent.Type.MouseButtonDblClick
            self._button_down(event.button(), place, keys, second=second)
        elif event.type() == QEvent.Type.MouseMove:
            self._button_move(event.buttons(), place, keys)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._button_up(event.button(), keys)

    def _is_echo(self, event: QMouseEvent) -> bool:
        """Whether the system made this of a pen or finger that has been dealt with; some do so for handled ones too."""
        if self.doing and self.kind in ("pen", "touch"):
            return True
        real = event.source() == Qt.MouseEventSource.MouseEventNotSynthesized
        return not real and self.clock() - max(self._pen_seen, self._finger_seen) < _ECHO_S

    def _button_down(self, button: Qt.MouseButton, place: QPointF, keys: PointerKeys, *, second: bool = False) -> None:
        held = self.doing and self.kind == keys.kind
        if held or button not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return
        self._button = button
        pan = self.panning or button == Qt.MouseButton.MiddleButton
        self.begin(place, keys, pan=pan, second=second)

    def _button_move(self, held: Qt.MouseButton, place: QPointF, keys: PointerKeys) -> None:
        if not self.doing:
            self._sink.pointer_hover(place, keys)
        elif self.kind == keys.kind and not held & self._button:
            self.end()  # it was lifted where nobody told
            self._sink.pointer_hover(place, keys)
        elif self.kind == keys.kind:
            self.move(place, keys)

    def _button_up(self, button: Qt.MouseButton, keys: PointerKeys) -> None:
        if self.doing and self.kind == keys.kind and button == self._button:
            self.end()

    # --- pen -----------------------------------------------------------------------------------------------------

    def pen(self, event: QTabletEvent) -> None:
        """Take an event of a pen. How hard it is pressed is not asked: that must not change an area."""
        self.see_pen()
        eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
        keys, place = PointerKeys.of(event.modifiers(), "pen", eraser=eraser), event.position()
        # The button on the pen's side drags the picture, as the middle one of a mouse does.
        side = event.button() == Qt.MouseButton.RightButton
        button = Qt.MouseButton.MiddleButton if side else event.button()
        if event.type() == QEvent.Type.TabletPress:
            self._button_down(button, place, keys)
        elif event.type() == QEvent.Type.TabletMove:
            held = event.buttons()
            if held & Qt.MouseButton.RightButton:
                held |= Qt.MouseButton.MiddleButton
            self._button_move(held, place, keys)
        elif event.type() == QEvent.Type.TabletRelease:
            self._button_up(button, keys)

    def see_pen(self) -> None:
        """Note a sign of a pen. A hand that lay on the screen before takes back what it painted."""
        self._pen_seen = self.clock()
        if self.doing and self.kind == "touch":
            self.cancel()

    def pen_comes(self) -> None:
        """The pen has come near."""
        self._pen_near = True
        self.see_pen()

    def pen_goes(self) -> None:
        """The pen has gone; a stroke that it did not finish is not wanted."""
        self._pen_near = False
        self._pen_seen = self.clock()
        if self.doing and self.kind == "pen":
            self.cancel()

    def pen_is_near(self) -> bool:
        """Whether a pen is near, so that what touches the screen is a hand resting on it."""
        quiet = self.clock() - self._pen_seen
        return (self.doing != "" and self.kind == "pen") or quiet < (
            _PEN_FORGOTTEN_S if self._pen_near else _PEN_GOES_S
        )

    # --- fingers -------------------------------------------------------------------------------------------------

    def see_finger(self) -> None:
        """Note a sign of a finger."""
        self._finger_seen = self.clock()

    def begin_pinch(self, place: QPointF) -> None:
        """Two fingers around a place take hold of the picture."""
        if self._sink.pan_begin(place):
            self.doing, self.kind, self._tap = "pinch", "touch", None

    def pinch(self, start: QPointF, end: QPointF, factor: float) -> None:
        """The fingers moved together, apart or along."""
        self._sink.pinch(start, end, factor)


def distance(a: QPointF, b: QPointF) -> float:
    return ((a.x() - b.x()) ** 2 + (a.y() - b.y()) ** 2) ** 0.5
