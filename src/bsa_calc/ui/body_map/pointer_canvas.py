"""What pointers do on the body map, told in mm of a view: strokes, hovering, dragging and pinching the picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QWidget

from bsa_calc.ui.body_map.body_pictures import BodyPicture
from bsa_calc.ui.body_map.pane import Pane
from bsa_calc.ui.body_map.pane_canvas import PaneCanvas
from bsa_calc.ui.body_map.pointer import Pointer, PointerKeys


class PointerCanvas(PaneCanvas):
    """Turns what the state machine tells into signals. A stroke belongs to the view that it began in."""

    pressed = Signal(str, QPointF, object)  # view, mm, PointerKeys
    moved = Signal(str, QPointF)
    released = Signal()
    cancelled = Signal()  # also by Escape while nothing is pressed
    hovered = Signal(str, object, object)  # view, mm or None, PointerKeys
    double_clicked = Signal(str, QPointF)  # after the second release

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pointer = Pointer(self)
        self._space = self._pans = False
        self._key_clicked: tuple[str, QPointF] | None = None  # where Enter clicked last

    @property
    def panning_tool(self) -> bool:
        """Whether a press takes hold of the picture."""
        return self._pans

    @panning_tool.setter
    def panning_tool(self, pans: bool) -> None:
        self._pans = pans
        self._note_panning()

    def show_views(self, views: Sequence[str], pictures: Mapping[str, BodyPicture], names: Mapping[str, str]) -> None:
        """Show these views side by side, each at the zoom it had. A stroke in another one is given up."""
        if self._held is not None and self._held.view not in views:
            self.cancel()
        super().show_views(views, pictures, names)

    def pointer_place(self) -> tuple[str, QPointF] | None:
        """The view and the mm that the keys' cross or else the pointer is at; None beside the views."""
        if self._cross.shown:
            return self._cross.view, self._cross.mm
        pane = None if self._place is None else self._row.at(self._place)
        return None if pane is None or self._place is None else (pane.view, pane.frame.to_mm(self._place))

    def cancel(self) -> None:
        """Give up the stroke under the pointer."""
        self.pointer.cancel()

    # --- what the pointer tells ----------------------------------------------------------------------------------

    def pointer_begin(self, place: QPointF, keys: PointerKeys) -> bool:
        """Press: on the body, or on an overview."""
        if keys.kind != "keys":
            self._put_cross_away()
            self._set_place(place)
        pane = self._row.at(place)
        if pane is None:
            return False
        if not self.hasFocus():
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._held, self._key_down = pane, keys.kind == "keys"
        self._grip = keys.kind != "keys" and pane.minimap.box.contains(place)
        self.set_hint("")
        if self._grip:
            self._go_to(pane, place)
        else:
            self.pressed.emit(pane.view, pane.frame.to_mm(place), keys)
        self._update_pointers()
        return True

    def pointer_move(self, place: QPointF, keys: PointerKeys) -> None:
        """Move while pressed."""
        pane = self._held
        if pane is None:
            return
        if keys.kind != "keys":
            self._set_place(place)
        if self._grip:
            self._go_to(pane, place)
        else:
            self.moved.emit(pane.view, pane.frame.to_mm(place))

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
        gripped = self._grip
        self._update_pointers()
        self._held, self._grip, self._key_down = None, False, False
        if self.pointer.kind == "touch":
            self._set_place(None)  # a lifted finger is nowhere
        if gripped:
            self.update()
        self._choose_cursor()
        return gripped

    def pointer_hover(self, place: QPointF, keys: PointerKeys) -> None:
        """Move over the body."""
        if place != self._place:
            self._put_cross_away()
        over = self._place is not None and self._row.minimap_at(self._place) is not None
        self._set_place(place)
        on_overview = self._row.minimap_at(place) is not None
        if over != on_overview:
            self._choose_cursor()
        pane = None if on_overview else self._row.at(place)
        self.hovered.emit(pane.view if pane else "", pane.frame.to_mm(place) if pane else None, keys)

    def pointer_double(self, place: QPointF) -> None:
        """Press and release twice at one place."""
        pane = self._row.at(place)
        if pane is not None and self._row.minimap_at(place) is None:
            self.double_clicked.emit(pane.view, pane.frame.to_mm(place))

    def _go_to(self, pane: Pane, place: QPointF) -> None:
        self._show_frame(pane, pane.frame.centred(pane.minimap.to_mm(place)))
        self._choose_cursor()

    # --- dragging the picture ------------------------------------------------------------------------------------

    def pan_begin(self, place: QPointF) -> bool:
        """Take hold of the picture."""
        self._put_cross_away()
        self._update_pointers()
        self._held, self._moving = self._row.at(place), True
        if self._held is None:
            self._note_panning()
        self._choose_cursor()
        return self._held is not None

    def pan_by(self, start: QPointF, end: QPointF) -> None:
        """Drag it."""
        if self._held is not None:
            self._place = end
            self._show_frame(self._held, self._held.frame.moved(end - start))

    def pinch(self, start: QPointF, end: QPointF, factor: float) -> None:
        """Drag it with two fingers and zoom."""
        if self._held is not None:
            self._show_frame(self._held, self._held.frame.pinched(start, end, factor))

    def pan_end(self) -> None:
        """Let go of it."""
        self._held = None
        if self.pointer.kind == "touch":
            self._place = None
        self._note_panning()

    def _note_panning(self) -> None:
        pans = self._pans or self._space
        if self._moving != pans:
            self._update_pointers()
        self.pointer.panning = pans
        self._moving = pans or self.pointer.doing in ("pan", "pinch")
        self._update_pointers()
        self._choose_cursor()

    # --- the cross of the keys -----------------------------------------------------------------------------------

    def _bring_cross(self) -> None:
        if not self._cross.shown or self._cross_place() is None:
            self._cross.appear(self.panes(), self._place)
            self.update()

    def _put_cross_away(self) -> None:
        if self._cross.shown:
            self._cross.shown = False
            self._key_clicked = None
            self.update()
