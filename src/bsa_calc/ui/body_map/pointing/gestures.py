"""What pointers do on the body map, told in mm of a view: strokes, hovering, dragging and pinching the picture."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QWidget

from bsa_calc.ui.body_map.pane import Pane
from bsa_calc.ui.body_map.pointing.pointer import Pointer, PointerKeys
from bsa_calc.ui.body_map.pointing.pointer_state import PointerState
from bsa_calc.ui.body_map.sight import Sight


class Gestures(QObject):
    """Turns what the state machine tells into signals. A stroke belongs to the view that it began in."""

    begun = Signal()  # on the body or on an overview
    pressed = Signal(str, QPointF, object)  # view, mm, PointerKeys
    moved = Signal(str, QPointF)
    released = Signal()
    cancelled = Signal()  # also by Escape while nothing is pressed
    hovered = Signal(str, object, object)  # view, mm or None, PointerKeys
    double_clicked = Signal(str, QPointF)  # after the second release

    def __init__(self, widget: QWidget, sight: Sight, state: PointerState) -> None:
        super().__init__(widget)
        self._widget, self._sight, self._state = widget, sight, state
        self.pointer = Pointer(self)
        self._space = self._pans = False
        #: Where Enter clicked last.
        self.key_clicked: tuple[str, QPointF] | None = None

    @property
    def hold_the_sight(self) -> bool:
        """Whether the picture must not move under a pointer that is pressed; the cross of the keys goes along."""
        return bool(self.pointer.doing) and self.pointer.kind != "keys"

    # --- what the pointer tells ----------------------------------------------------------------------------------

    def pointer_begin(self, place: QPointF, keys: PointerKeys) -> bool:
        """Press: on the body, or on an overview."""
        state = self._state
        if keys.kind != "keys":
            self.put_cross_away()
            self.set_place(place)
        pane = self._sight.at(place)
        if pane is None:
            return False
        if not self._widget.hasFocus():
            self._widget.setFocus(Qt.FocusReason.MouseFocusReason)
        state.held, state.key_down = pane, keys.kind == "keys"
        state.grips = keys.kind != "keys" and pane.minimap.box.contains(place)
        self.begun.emit()
        if state.grips:
            self._go_to(pane, place)
        else:
            self.pressed.emit(pane.view, pane.to_mm(place), keys)
        self.update_pointers()
        return True

    def pointer_move(self, place: QPointF, keys: PointerKeys) -> None:
        """Move while pressed."""
        pane = self._state.held
        if pane is None:
            return
        if keys.kind != "keys":
            self.set_place(place)
        if self._state.grips:
            self._go_to(pane, place)
        else:
            self.moved.emit(pane.view, pane.to_mm(place))

    def pointer_end(self) -> None:
        """Release."""
        if not self._let_go():
            self.released.emit()

    def pointer_cancel(self) -> None:
        """Take back."""
        if not self._let_go():
            self.cancelled.emit()

    def _let_go(self) -> bool:
        """Forget what was held; whether it was an overview."""
        state, gripped = self._state, self._state.grips
        self.update_pointers()
        state.held, state.grips, state.key_down = None, False, False
        if self.pointer.kind == "touch":
            self.set_place(None)  # a lifted finger is nowhere
        if gripped:
            self._widget.update()
        self.choose_cursor()
        return gripped

    def pointer_hover(self, place: QPointF, keys: PointerKeys) -> None:
        """Move over the body."""
        before = self._state.place
        if place != before:
            self.put_cross_away()
        over = before is not None and self._sight.overview_at(before) is not None
        self.set_place(place)
        on_overview = self._sight.overview_at(place) is not None
        if over != on_overview:
            self.choose_cursor()
        pane = None if on_overview else self._sight.at(place)
        self.hovered.emit(pane.view if pane else "", pane.to_mm(place) if pane else None, keys)

    def pointer_double(self, place: QPointF) -> None:
        """Press and release twice at one place."""
        pane = self._sight.at(place)
        if pane is not None and self._sight.overview_at(place) is None:
            self.double_clicked.emit(pane.view, pane.to_mm(place))

    def _go_to(self, pane: Pane, place: QPointF) -> None:
        self._sight.show_frame(pane, pane.frame.centred(pane.minimap.to_mm(place)))
        self.choose_cursor()

    # --- dragging the picture ------------------------------------------------------------------------------------

    def pan_begin(self, place: QPointF) -> bool:
        """Take hold of the picture."""
        self.put_cross_away()
        self.update_pointers()
        self._state.held, self._state.drags = self._sight.at(place), True
        if self._state.held is None:
            self.note_panning()
        self.choose_cursor()
        return self._state.held is not None

    def pan_by(self, start: QPointF, end: QPointF) -> None:
        """Drag it."""
        held = self._state.held
        if held is not None:
            self._state.place = end
            self._sight.show_frame(held, held.frame.moved(end - start))

    def pinch(self, start: QPointF, end: QPointF, factor: float) -> None:
        """Drag it with two fingers and zoom."""
        held = self._state.held
        if held is not None:
            self._sight.show_frame(held, held.frame.pinched(start, end, factor))

    def pan_end(self) -> None:
        """Let go of it."""
        self._state.held = None
        if self.pointer.kind == "touch":
            self._state.place = None
        self.note_panning()

    def pan_with(self, *, tool: bool | None = None, space: bool | None = None) -> None:
        """A press takes hold of the picture: by the tool, or while Space is held."""
        self._pans = self._pans if tool is None else tool
        self._space = self._space if space is None else space
        self.note_panning()

    def note_panning(self) -> None:
        """Show whether a press would drag the picture."""
        pans = self._pans or self._space
        if self._state.drags != pans:
            self.update_pointers()
        self.pointer.panning = pans
        self._state.drags = pans or self.pointer.doing in ("pan", "pinch")
        self.update_pointers()
        self.choose_cursor()

    # --- what is seen of the pointers ----------------------------------------------------------------------------

    def set_place(self, place: QPointF | None) -> None:
        """Mouse, pen or finger is somewhere else, or gone."""
        before = self._state.faded()
        self.update_pointers()
        self._state.place = place
        self.update_pointers()
        if self._state.faded() is not before:
            self._widget.update()

    def bring_cross(self) -> None:
        """Show the pointer of the keys."""
        cross = self._state.cross
        if not cross.shown or self._state.cross_place() is None:
            cross.appear(self._sight.panes(), self._state.place)
            self._widget.update()

    def put_cross_away(self) -> None:
        """Another pointer is used."""
        if self._state.cross.shown:
            self._state.cross.shown = False
            self.key_clicked = None
            self._widget.update()

    def update_pointers(self) -> None:
        """Draw ring and cross again where they are now."""
        for box in self._state.boxes():
            self._widget.update(box)

    def choose_cursor(self) -> None:
        """Show the mouse's cursor as the state asks for."""
        self._widget.setCursor(self._state.cursor())
