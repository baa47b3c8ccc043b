"""One view on the canvas: its place, its layers, and the stroke that is being painted on it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap, QRegion, QTransform

from bsa_calc.ui.body_map.body_pictures import BodyPicture
from bsa_calc.ui.body_map.carried_look import draw_carried
from bsa_calc.ui.body_map.compare_look import OverlayPath, paint_overlay
from bsa_calc.ui.body_map.frame import Frame
from bsa_calc.ui.body_map.layers import blank, body_layer, cover, fill_with_pattern, look_of, paint_patches
from bsa_calc.ui.body_map.minimap import Minimap
from bsa_calc.ui.body_map.pane_areas import whole_view
from bsa_calc.ui.body_map.side_marks import mark_places
from bsa_calc.ui.body_map.stroke_layer import StrokeLayer
from bsa_calc.ui.look.tokens import Tokens

if TYPE_CHECKING:
    from bsa_calc.ui.body_map.paint_paths import PatchPath

#: What a stroke does to the paint it is drawn over.
StrokeLook = Literal["paint", "erase", "hold", "give"]
_PLUS, _SOURCE, _SOURCE_OVER, _SOURCE_OUT, _OUTSIDE, _INSIDE = (
    QPainter.CompositionMode.CompositionMode_Plus,
    QPainter.CompositionMode.CompositionMode_Source,
    QPainter.CompositionMode.CompositionMode_SourceOver,
    QPainter.CompositionMode.CompositionMode_SourceOut,
    QPainter.CompositionMode.CompositionMode_DestinationOut,
    QPainter.CompositionMode.CompositionMode_DestinationIn,
)
#: Dirty rectangles are grown to multiples of this, so that they fall on whole device pixels at 125 or 150 %.
_STEP = 8
#: Layers of paint that are kept, and the share of a pane from which all of it is drawn again rather than some places.
_KEPT, _MUCH = 1, 0.3


class Pane:
    """A view and what is drawn of it. Coordinates are logical pixels of the canvas."""

    def __init__(self, view: str, picture: BodyPicture, area: QRect) -> None:
        self.view = view
        self.picture = picture
        self.area = area
        self.minimap = Minimap(picture)
        self._stroke = StrokeLayer()
        #: What was shown lately, with its layer: undo comes back to it.
        self._kept: list[tuple[Sequence[PatchPath], QPixmap]] = []
        self.set_frame(Frame.fitted(QRectF(area), whole_view(picture)))
        self.paths: Sequence[PatchPath] = ()
        self.marked: Collection[int] = ()
        #: What is drawn in place of the paint while two visits are compared.
        self.overlay: Sequence[OverlayPath] | None = None
        self._carried: QPainterPath | None = None
        self._body: QPixmap | None = None
        self._paint: QPixmap | None = None
        self._look: StrokeLook = "paint"
        #: Where the paint lies under the stroke that is drawn, with Qt's key of the layer.
        self._cover: tuple[int, QImage] | None = None

    def place(self, area: QRect) -> None:
        """Give the pane another place on the canvas."""
        self.area = area
        self.set_frame(self.frame.resized(QRectF(area)))

    def set_frame(self, frame: Frame) -> None:
        """Show another part of the view."""
        if frame == getattr(self, "frame", None):
            return
        self.frame = frame
        self.to_pixels, self.scale = frame.to_pixels(), frame.scale
        self._to_mm = self.to_pixels.inverted()[0]
        #: The patient's sides and where they are marked.
        self.minimap.place(QRectF(self.area), frame)
        self.side_marks = mark_places(
            self.view, self.picture.drawn_box(), self.to_pixels, QRectF(self.area), self.minimap.box
        )
        # From mm to logical pixels of the pane's own layers.
        self._local = self.to_pixels * QTransform.fromTranslate(-self.area.x(), -self.area.y())
        self._stroke.place(self.area, self._local)
        self.forget_layers()

    def to_mm(self, place: QPointF) -> QPointF:
        """From a place on the canvas to mm of the view."""
        return self._to_mm.map(place)

    def close_up_of(self, box: QRectF) -> Frame:
        """The frame that shows a box of the view, mm, as large as can be without the overview over it."""
        area = QRectF(self.area)
        whole = self.frame.around(box, area)
        left, below = self.minimap.beside(area)
        corner = QRectF(left.right(), area.top(), area.right() - left.right(), below.top() - area.top())
        if not whole.to_pixels().mapRect(box).intersects(corner):
            return whole
        return max((self.frame.around(box, free) for free in (left, below)), key=lambda frame: frame.zoom)

    def forget_layers(self) -> None:
        """Draw everything again at the next paint: zoom, size or colours changed."""
        self._body = self._paint = None
        self._kept = []

    def leave(self) -> None:
        """It is shown no more: what undo would have come back to goes; what it shows stays for its return."""
        self._kept = []

    def forget_paint(self) -> None:
        """Let go of all paint that it shows or has shown: it may be another person's."""
        self.paths, self.marked, self.overlay = (), frozenset(), None
        self._paint, self._kept = None, []
        self.minimap.forget_paint()

    def show_paths(self, paths: Sequence[PatchPath], changed: Sequence[QRect] | None) -> QRegion:
        """Show other paint; `changed` are the places it differs in, None for all. Returns what to update."""
        before, self.paths = self.paths, paths
        marked, self.marked = self.marked, frozenset()  # patches are numbered again
        if changed is not None:
            changed = [*changed, *(self.pixels_of(item.box) for item in before if item.patch in marked)]
        if self._paint is not None and not marked and look_of(before) == look_of(paths):
            return QRegion() if changed is not None else QRegion(self.area)
        if self._paint is not None and changed is not None and not changed:
            return QRegion()
        known = self._take_kept(paths)
        if self._paint is not None and not marked and self.overlay is None:
            self._kept = [(before, self._paint.copy()), *self._kept[: _KEPT - 1]]
        if known is not None or self._paint is None or changed is None or self._is_much(changed):
            self._paint = known
            return QRegion(self.area)
        boxes = [self._aligned(box) for box in changed]
        self._draw_paint(self._paint, boxes)
        return _united([*boxes, self.minimap.box.toAlignedRect()])

    def show_overlay(self, overlay: Sequence[OverlayPath] | None) -> None:
        """Show what was gained, lost and kept in place of the paint; None for the paint."""
        self.overlay = overlay
        self._paint = None  # what is drawn may be of the overlay before

    def show_carried(self, path: QPainterPath | None) -> None:
        """Show this skin as carried from an earlier visit, mm; None for none."""
        self._carried = None if path is None or path.isEmpty() else path

    def _is_much(self, changed: Sequence[QRect]) -> bool:
        return sum(box.width() * box.height() for box in changed) > _MUCH * self.area.width() * self.area.height()

    def _take_kept(self, paths: Sequence[PatchPath]) -> QPixmap | None:
        """The layer that shows these paths, if it was kept; it is drawn into from now on."""
        for k, (shown, layer) in enumerate(self._kept):
            if look_of(shown) == look_of(paths):
                del self._kept[k]
                return layer
        return None

    def pixels_of(self, box_mm: QRectF) -> QRect:
        """Where a box of the view lies on the canvas, with room for outlines."""
        return self.to_pixels.mapRect(box_mm).toAlignedRect().adjusted(-6, -6, 6, 6)

    def begin_stroke(self, look: StrokeLook) -> None:
        """Start showing a stroke over the paint."""
        self._look = look

    def add_step(self, start: QPointF, end: QPointF, radius_mm: float, ratio: float) -> QRect:
        """Show one more step of the stroke, mm; returns what to update. Steps add up, a mirrored one too."""
        return self._stroke.add_step(start, end, radius_mm, ratio)

    def add_area(self, path: QPainterPath, ratio: float) -> QRect:
        """Show a whole area in the stroke, mm: an outline, a hand, a region; returns what to update."""
        return self._stroke.add_area(path, ratio)

    def leave_out(self, path: QPainterPath) -> QRect:
        """The stroke is not on this skin, mm, though it touches it; returns what to update."""
        return self._stroke.leave_out(path)

    def end_stroke(self) -> QRect:
        """Stop showing the stroke; returns what to update."""
        self._cover = None
        return self._stroke.clear()

    def mark(self, patches: Collection[int]) -> QRect:
        """Draw the outlines of these patches bolder; returns what to update."""
        changed = set(patches) ^ set(self.marked)
        self.marked = frozenset(patches)
        box = QRectF()
        for item in self.paths:
            if item.patch in changed:
                box = box.united(item.box)
        if box.isEmpty() or self._paint is None:
            return QRect()
        dirty = self._aligned(self.pixels_of(box))
        self._draw_paint(self._paint, [dirty])
        return dirty

    def draw_minimap(self, p: QPainter, ratio: float, t: Tokens, *, faded: bool) -> None:
        """Draw the overview of a zoomed pane."""
        self.minimap.draw(p, self.frame, self.paths, ratio, t, faded=faded)

    def draw(self, p: QPainter, dirty: QRect, ratio: float, t: Tokens) -> None:
        """Draw the part of the pane that lies in `dirty`."""
        dirty = self._aligned(dirty)
        if dirty.isEmpty():
            return
        body, paint = self._layers(ratio, t)
        here = dirty.translated(-self.area.topLeft())
        source = _device_rect(here, ratio)
        target = QRectF(dirty)
        p.drawPixmap(target, body, source)
        if not self._stroke.is_empty:
            p.drawImage(target, self._with_stroke(body, paint, here, ratio, t))
        elif paint is not None:
            p.drawPixmap(target, paint, source)
        if self._carried is not None and self.overlay is None:
            draw_carried(p, self.to_pixels.map(self._carried), target, t)

    def _aligned(self, rect: QRect) -> QRect:
        """Grown to multiples of 8 logical pixels, which are whole device pixels at all usual scales."""
        at = rect.translated(-self.area.topLeft())
        left, top = at.left() // _STEP * _STEP, at.top() // _STEP * _STEP
        right, bottom = -(-(at.right() + 1) // _STEP) * _STEP, -(-(at.bottom() + 1) // _STEP) * _STEP
        return QRect(left, top, right - left, bottom - top).translated(self.area.topLeft()).intersected(self.area)

    def _layers(self, ratio: float, t: Tokens) -> tuple[QPixmap, QPixmap | None]:
        if self._body is None or self._body.devicePixelRatio() != ratio:
            local = self._local
            self._body = body_layer(self.picture, local, self.area.size(), ratio, t)
            self._paint, self._kept = None, []
        self._tokens, self._ratio = t, ratio
        if self._paint is None and (self.paths or self.overlay):
            self._paint = blank(self.area.size(), ratio)
            self._draw_paint(self._paint, [self.area])
        return self._body, self._paint

    def _draw_paint(self, layer: QPixmap, places: Sequence[QRect]) -> None:
        """Draw the paint again in some places, each path once however many of them it crosses."""
        local = self._local
        boxes = [place.translated(-self.area.topLeft()) for place in places]
        here, to_mm = _united(boxes), local.inverted()[0]
        reach = [to_mm.mapRect(QRectF(box)) for box in boxes]
        p = QPainter(layer)
        p.setClipRegion(here)
        p.setCompositionMode(_SOURCE)
        p.fillRect(here.boundingRect(), Qt.GlobalColor.transparent)
        p.setCompositionMode(_SOURCE_OVER)
        if self.overlay is not None:
            paint_overlay(p, self.overlay, local, self._ratio, self._tokens)
        else:
            near = [item for item in self.paths if any(item.box.intersects(box) for box in reach)]
            paint_patches(p, near, local, self._ratio, self._tokens, self.marked)
        p.end()

    def _with_stroke(self, body: QPixmap, paint: QPixmap | None, here: QRect, ratio: float, t: Tokens) -> QImage:
        """The paint in `here` with the stroke added or taken away; the skin shows through both alike."""
        source = _device_rect(here, ratio)
        image = QImage(source.size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        whole = QRectF(image.rect())
        with QPainter(image) as p:
            if self._look != "erase":
                self._draw_stroke(p, whole, body, paint, here, ratio, t)
            p.setCompositionMode(_PLUS)
            if paint is not None and self._look == "paint":
                p.drawPixmap(whole, paint, source)
            elif paint is not None:
                p.drawImage(0, 0, self._beside_stroke(paint, source, ratio))
        return image

    def _cover_of(self, paint: QPixmap) -> QImage:
        """Where the paint lies; it stays the same while a stroke is drawn over it."""
        if self._cover is None or self._cover[0] != paint.cacheKey():
            self._cover = paint.cacheKey(), cover(paint)
        return self._cover[1]

    def _beside_stroke(self, paint: QPixmap, source: QRectF, ratio: float) -> QImage:
        """What the stroke leaves of the paint in a part of the pane, device pixels."""
        stroke = self._stroke.covered(source, ratio)
        with QPainter(stroke) as p:
            p.setCompositionMode(_SOURCE_OUT)
            p.drawPixmap(QRectF(stroke.rect()), paint, source)
        return stroke

    def _draw_stroke(
        self, p: QPainter, whole: QRectF, body: QPixmap, paint: QPixmap | None, here: QRect, ratio: float, t: Tokens
    ) -> None:
        """Draw what the stroke adds in `here`: on bare skin while painting, else on paint, with or without cream."""
        source = _device_rect(here, ratio)
        fill_with_pattern(p, whole, -source.topLeft(), ratio, t, applied=self._look != "hold")
        self._stroke.keep_covered(p, whole, source, ratio)
        p.drawPixmap(whole, body, source)
        if paint is not None:
            p.setCompositionMode(_OUTSIDE if self._look == "paint" else _INSIDE)
            p.drawImage(whole, self._cover_of(paint), source)
        elif self._look != "paint":
            p.fillRect(whole, Qt.GlobalColor.transparent)  # there is nothing to hold back


def _united(boxes: Sequence[QRect]) -> QRegion:
    region = QRegion()
    for box in boxes:
        region += box
    return region


def _device_rect(rect: QRect, ratio: float) -> QRectF:
    return QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio)
