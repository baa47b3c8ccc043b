"""The rail of tools on the left, with the brush's size at its foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from bsa_calc.typed import Bounds
from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.icons import paint_icon
from bsa_calc.ui.look.paint_parts import SMALL_RADIUS, focus_ring, frame, tick_mark
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.system.keys import with_key
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.widgets.fields import ValueSlider
from bsa_calc.ui.widgets.number_field import NumberField
from bsa_calc.ui.widgets.scroll_bar import prepare_scrolling
from bsa_calc.ui.widgets.text_block import TextBlock, paint_runs
from bsa_calc.ui.words.display import ToolSpec

#: Diameters of the brush.
SMALLEST_MM, LARGEST_MM, USUAL_MM = 2, 120, 24


class ToolButton(QAbstractButton):
    """An icon with its name beneath."""

    def __init__(self, spec: ToolSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        #: Whether it takes less room, in a low window.
        self.is_low = False
        self.setText(spec.label)
        self.setCheckable(True)
        self.setAccessibleName(spec.label)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_obstacle("")

    def set_obstacle(self, why: str) -> None:
        """Say what it does and by which key; or why it can do nothing now, faded."""
        words = self.spec.tooltip or self.spec.label
        self.setEnabled(not why)
        self.setToolTip(tooltip(why or (f"{words} ({self.spec.key})" if self.spec.key else words)))
        self.setAccessibleDescription(self.toolTip())

    def sizeHint(self) -> QSize:
        u = unit(self)
        words = QFontMetricsF(sized(self.font(), 11.5, QFont.Weight.DemiBold)).horizontalAdvance(self.text())
        high = max(52, round(20 + 22 * u)) if not self.is_low else round(22 + 15 * u)
        return QSize(max(round(52 * u**0.5), int(words + 8)), high)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, u = tokens_for(self.palette()), unit(self)
        box = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            frame(
                p, box, fill=t.selected, edge=None if self.spec.toggle else t.accent, width=2.0, radius=SMALL_RADIUS + 1
            )
        elif (self.underMouse() or self.isDown()) and self.isEnabled():
            frame(p, box, fill=t.hover, edge=None, radius=SMALL_RADIUS + 1)
        colour = t.disabled if not self.isEnabled() else t.text
        icon = round((18 if self.is_low else 22) * u**0.5)
        words = 13.6 * u
        gap = 1 if self.is_low else 3
        top = (box.height() - icon - words - gap) / 2
        paint_icon(
            p,
            self.spec.icon,
            QPointF(box.center().x(), top + icon / 2),
            t.accent if chosen and self.isEnabled() else colour,
            icon,
        )
        font = sized(self.font(), 11.5, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        row = QRectF(0, top + icon + gap, box.width(), words)
        paint_runs(
            p,
            row,
            font,
            t.disabled if not self.isEnabled() else t.text if chosen else t.secondary,
            self.text(),
            Qt.AlignmentFlag.AlignCenter,
        )
        if self.spec.toggle and chosen:
            # a toggle that is on carries a tick, so that it is not taken for the chosen tool
            badge = QRectF(box.right() - 17, box.top() + 3, 14, 14)
            frame(p, badge, fill=t.accent if self.isEnabled() else t.disabled, edge=None, radius=7)
            tick_mark(p, badge, t.on_accent, 1.7)
        if self.hasFocus():
            focus_ring(p, box, t, SMALL_RADIUS + 1, inside_edge=chosen)


class ToolRail(QFrame):
    """One tool is chosen at a time; toggles such as the mirror go on and off beside it, each by itself."""

    tool_chosen = Signal(str)
    toggled = Signal(str, bool)  # mirror, through
    size_changed = Signal(int)

    def __init__(self, tools: Sequence[ToolSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, ToolButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._inside = QWidget()
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        prepare_scrolling(self.scroll_area)
        self.scroll_area.setWidget(self._inside)
        self._column = column = QVBoxLayout(self._inside)
        column.setContentsMargins(5, 8, 5, 8)
        column.setSpacing(3)
        for spec in tools:
            column.addWidget(self._button(spec))
        column.addSpacing(4)
        column.addWidget(self._size_block())
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.addWidget(self.scroll_area)
        self._inside.setAutoFillBackground(False)
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._fit)
        self.setAccessibleName(self.tr("Tools"))
        self._fit()

    def _button(self, spec: ToolSpec) -> ToolButton:
        button = ToolButton(spec, self._inside)
        self._buttons[spec.id] = button
        if spec.toggle:
            button.toggled.connect(self._toggle)
        else:
            button.setAutoExclusive(True)  # one of several, to a screen reader: a radio button
            self._group.addButton(button)
            button.clicked.connect(self._choose)
        return button

    def _size_block(self) -> QWidget:
        block = QWidget(self._inside)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        label = TextBlock(11.5, "secondary", parent=block)
        label.set_words(self.tr("Ø mm"))
        column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self.size_field = NumberField(Bounds(SMALLEST_MM, LARGEST_MM, decimals=0), parent=block)
        self.size_slider = ValueSlider(SMALLEST_MM, LARGEST_MM, block)
        for widget in (self.size_field, self.size_slider):
            widget.setAccessibleName(self.tr("Size of the brush, Ø mm"))
            widget.setToolTip(with_key(self.tr("Size of the brush: its diameter on the body"), "K", "L"))
            widget.valueChanged.connect(self._change_size)
            column.addWidget(widget)
        self.set_size(USUAL_MM)
        return block

    def set_tool(self, tool: str) -> None:
        """Show a tool as chosen; no signal."""
        if tool in self._buttons:
            self._buttons[tool].setChecked(True)
            self._enter_at(tool)

    def _enter_at(self, tool: str) -> None:
        """The Tab key comes to the tool in use from both sides; Qt stops where the focus was last, or at the end."""
        for button in self._group.buttons():
            here = button is self._buttons[tool]
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if here else Qt.FocusPolicy.NoFocus)

    def tool(self) -> str:
        """Return the chosen tool, "" for none."""
        button = self._group.checkedButton()
        return button.spec.id if isinstance(button, ToolButton) else ""

    def button(self, tool: str) -> ToolButton:
        """Return a tool's button, to enable it or give it the focus."""
        return self._buttons[tool]

    def set_toggle(self, toggle: str, on: bool) -> None:
        """Show a toggle as on or off; no signal."""
        button = self._buttons[toggle]
        button.blockSignals(True)
        button.setChecked(on)
        button.blockSignals(False)
        button.update()

    def set_obstacle(self, toggle: str, why: str) -> None:
        """Fade a toggle that can do nothing now, and say why; "" where it can."""
        self._buttons[toggle].set_obstacle(why)

    def set_size(self, mm: float) -> None:
        """Show a size; no signal."""
        self.size_field.set_figure(round(mm))
        self.size_slider.blockSignals(True)
        self.size_slider.setValue(round(mm))
        self.size_slider.blockSignals(False)

    def size_mm(self) -> int:
        """Return the diameter shown."""
        return int(self.size_field.value())

    def set_size_enabled(self, enabled: bool) -> None:
        """Fade the size where the tool has none."""
        self.size_field.setEnabled(enabled)
        self.size_slider.setEnabled(enabled)

    def _toggle(self, on: bool) -> None:
        button = self.sender()
        assert isinstance(button, ToolButton)
        self.toggled.emit(button.spec.id, on)

    def _choose(self) -> None:
        self.tool_chosen.emit(self.tool())

    def _change_size(self, mm: float) -> None:
        self.set_size(mm)
        self.size_changed.emit(int(mm))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """In a low window the buttons are lower, as long as all of them have no room else."""
        for is_low in (False, True):
            for button in self._buttons.values():
                button.is_low = is_low
                button.updateGeometry()
            self._column.setContentsMargins(5, 4 if is_low else 8, 5, 4 if is_low else 8)
            self._column.setSpacing(1 if is_low else 3)
            self._column.invalidate()
            if self._column.minimumSize().height() <= self.height():
                break
        for button in self._buttons.values():
            button.update()

    def _fit(self) -> None:
        """As wide as the widest name; the scroll bar of a very low window gets room of its own."""
        bar = self.scroll_area.verticalScrollBar()
        extra = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self.setFixedWidth(max(64, self._column.minimumSize().width() + 1) + extra)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        t = tokens_for(self.palette())
        p.fillRect(self.rect(), QColor(t.card))
        p.setPen(QPen(QColor(t.line), t.stroke))
        p.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
