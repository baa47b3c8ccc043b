"""The frame that cards share, a card with tabs, and the column they stand in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import RADIUS, focus_ring, frame
from bsa_calc.ui.look.tokens import tokens_for
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.widgets.scroll_bar import prepare_scrolling
from bsa_calc.ui.widgets.text_block import TextBlock

COLUMN_WIDTH = 348
#: So much wider in a window that is wide: most names of patches then take one line, and the body, which its height
#: keeps from growing, loses nothing.
ROOMY = 48
#: What is left of the column where large text leaves it no more, pixels.
_LEAST_HEIGHT = 24
#: So much wider at twice the size of text: the longest names of the tables take two lines then, and the body has room.
WIDER = 240


class Card(QFrame):
    """A rounded card on the window's background."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edge = "line"
        self._edge_width = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)

    def set_edge(self, token: str, width: float) -> None:
        """Colour the border by the name of a token; nothing moves."""
        if (token, width) != (self.edge, self._edge_width):
            self.edge, self._edge_width = token, width
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = tokens_for(self.palette())
        width = max(self._edge_width, t.stroke)
        frame(p, QRectF(self.rect()), fill=t.card, edge=getattr(t, self.edge), width=width, radius=RADIUS)


def heading(text: str, parent: QWidget | None = None) -> TextBlock:
    """Return a small heading of a card."""
    block = TextBlock(12, "secondary", parent=parent)
    block.set_words(text)
    return block


def above_each_other(main: QWidget, below: QWidget) -> QWidget:
    """Return a page on which the second widget takes its room first, and the other what is left."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(main, 1)
    layout.addWidget(below, 1000)
    return page


def column_of(head: QWidget, middle: QWidget, foot: QWidget) -> QWidget:
    """Return a column as wide as its middle, whose head and foot are always in sight, however low the window is."""
    column = QWidget()
    for widget in (head, foot):
        policy = widget.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        widget.setSizePolicy(policy)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget, margins, stretch in (
        (head, (12, 10, 12, 0), 0),
        (middle, (0, 0, 0, 0), 1),
        (foot, (13, 4, 13, 6), 0),
    ):
        around = QVBoxLayout()
        around.setContentsMargins(*margins)
        around.addWidget(widget)
        layout.addLayout(around, stretch)
    column.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return column


class Tabs(QTabBar):
    """A row of tabs that look like headings, the current one underlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _font(self, current: bool) -> QFont:
        return sized(self.font(), 14, QFont.Weight.DemiBold if current else QFont.Weight.Normal)

    def tabSizeHint(self, index: int) -> QSize:
        u = unit(self)
        width = QFontMetricsF(self._font(True)).horizontalAdvance(self.tabText(index))
        return QSize(int(width + 20 * u), max(32, round(32 * u)))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the column scrolls on; Qt would turn to another page, which nobody asked for

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, u = tokens_for(self.palette()), unit(self)
        for index in range(self.count()):
            box = QRectF(self.tabRect(index))
            current = index == self.currentIndex()
            hot = self.underMouse() and box.contains(self.mapFromGlobal(QCursor.pos()).toPointF())
            p.setFont(self._font(current))
            p.setPen(QColor(t.text if current or hot else t.secondary))
            p.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.tabText(index))
            if current:
                line = QRectF(box.left() + 8 * u, box.bottom() - 3, box.width() - 16 * u, 3)
                frame(p, line, fill=t.accent, edge=None, radius=1.5)
                if self.hasFocus():
                    focus_ring(p, box.adjusted(1, 1, -1, -1), t)


class TabbedCard(Card):
    """A card that holds one page per tab."""

    page_changed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = Tabs(self)
        self.tabs.setAccessibleName(name)
        self.tabs.setToolTip(tooltip(name))
        self.setAccessibleName(name)
        self._pages = QStackedLayout()  # QStackedWidget is spoken: “layered pane, 0 items”
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 6)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addLayout(self._pages, 1)
        self.tabs.currentChanged.connect(self._show_page)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def add_page(self, title: str, page: QWidget) -> None:
        """Add a page behind a tab of its own."""
        self._pages.addWidget(page)
        self.tabs.addTab(title)

    def show_page(self, index: int) -> None:
        """Bring a page to the front."""
        self.tabs.setCurrentIndex(index)

    def _show_page(self, index: int) -> None:
        self._pages.setCurrentIndex(index)
        self.page_changed.emit(index)


class _Inside(QWidget):
    """What stands in the column: as low as it can be, so that lists give way before the column scrolls."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        return layout.minimumHeightForWidth(width) if layout and wraps else super().minimumSizeHint().height()

    def minimumSizeHint(self) -> QSize:
        # The height is that for the width: Qt's own is for the narrowest column, in which more lines wrap. Qt does not
        # ask for it where nothing wraps.
        layout, least = self.layout(), super().minimumSizeHint()
        return QSize(least.width(), 0) if layout is not None and layout.hasHeightForWidth() else least


class SideColumn(QScrollArea):
    """The right-hand column: as wide as its text needs, scrolling where the window is low."""

    _is_wide = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        prepare_scrolling(self)
        inside = _Inside()
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(12, 8, 12, 4)
        self._layout.setSpacing(8)
        self.setWidget(inside)
        inside.installEventFilter(self)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        # Qt's own has room for the arrows of a scroll bar, which is not drawn with any; the verdict above needs it.
        return QSize(super().minimumSizeHint().width(), _LEAST_HEIGHT)

    def sizeHint(self) -> QSize:
        # It takes what is left. Were it to ask for more than there is, Qt would take it from the largest row beside it,
        # which is the bar of a comparison where the text is large.
        return QSize(super().sizeHint().width(), _LEAST_HEIGHT)

    def set_wide(self, is_wide: bool) -> int:
        """Take more room, or give it back to the body; returns how much it could give back, pixels."""
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._fit()
        return ROOMY * is_wide

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below the others."""
        self._layout.addWidget(widget, stretch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
            self._fit_bar()
        return bool(super().eventFilter(watched, event))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        """No scroll bar where all fits without one: it takes width, and text that wraps for it would keep it there."""
        inside = self.widget()
        fits = inside is not None and inside.heightForWidth(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    def _fit(self) -> None:
        """Widen with the text, but never past what leaves the body its room."""
        width = COLUMN_WIDTH + ROOMY * self._is_wide
        self.setFixedWidth(round(width + 12 + max(0.0, unit(self) - 1) * WIDER))
