"""How the patch list and the region table look: header, rows, swatches."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.paint_parts import dots, focus_ring, hatch, rounded, tick_box
from bsa_calc.ui.look.tokens import Tokens, tokens_for
from bsa_calc.ui.widgets.scroll_bar import prepare_scrolling
from bsa_calc.ui.widgets.text_block import Run, lay_out, paint_runs

Index = QModelIndex | QPersistentModelIndex


#: Heights of a row, pixels: of one with one line, and of each line more. Where the window is low, of rows that are as
#: low as can be hit, and of what a line needs.
_ROW, _LOW_ROW, _LINE, _LOW_EDGES = 27, 24, 17, 4


def row_height(table: QWidget, lines: int = 1, *, is_low: bool) -> int:
    """Return how high a row with this many lines is, pixels."""
    height = max(_LOW_ROW, _LINE * lines + _LOW_EDGES) if is_low else _ROW + _LINE * (lines - 1)
    return round(height * unit(table))


def style_table(table: QTableView) -> None:
    """Take away the grid and everything else that a plain list does not need."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(20)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setCornerButtonEnabled(False)
    prepare_scrolling(table)


class QuietHeader(QHeaderView):
    """Small grey column names over a hairline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(20)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setViewport(QWidget())  # see prepare_scrolling

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), round(24 * unit(self)))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        t = tokens_for(self.palette())
        role = Qt.ItemDataRole
        words = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal, role.DisplayRole)
        place = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal, role.TextAlignmentRole)
        box = QRectF(rect)
        painter.save()
        first = logicalIndex == 1 and not self.model().headerData(0, Qt.Orientation.Horizontal, role.DisplayRole)
        # the name column's heading starts over the tick boxes, where there is room
        area = box.adjusted(-(self.sectionSize(0) - 8) if first else 8 if logicalIndex == 0 else 0, 0, -6, 0)
        paint_runs(painter, area, sized(self.font(), 12), t.secondary, str(words or ""), Qt.AlignmentFlag(place or 0))
        painter.setPen(QPen(QColor(t.line), t.stroke))
        painter.drawLine(box.bottomLeft() - QPointF(0, 0.5), box.bottomRight() - QPointF(0, 0.5))
        painter.restore()


def last_shown(table: QTableView) -> int:
    """The last column that is shown, which is painted after all others."""
    return max(k for k in range(table.model().columnCount()) if not table.isColumnHidden(k))


class RowDelegate(QStyledItemDelegate):
    """Paints a row's ground, its hairline and its text."""

    def table(self) -> QTableView:
        """Return the table that is painted."""
        table = self.parent()
        assert isinstance(table, QTableView)
        return table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table = self.table()
        t = tokens_for(table.palette())
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, box, option, index, t)
        self.paint_cell(painter, box, index, t)
        is_current = table.hasFocus() and table.currentIndex().row() == index.row()
        if is_current and index.column() == last_shown(table):
            whole = QRectF(table.visualRect(index.sibling(index.row(), 0)).united(table.visualRect(index)))
            painter.setClipping(False)
            focus_ring(painter, whole, t, 6)
        painter.restore()

    def paint_ground(self, p: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index, t: Tokens) -> None:
        """Fill a picked or lit row and draw the line under it."""
        picked = self.table().selectionModel().isSelected(index)
        lit = index.row() == getattr(self.parent(), "hovered_row", -1)
        if picked or lit:
            p.fillRect(box, QColor(t.selected if picked else t.hover))
        if picked and index.column() == 0:
            # a picked row has a bar as well as its own ground
            p.fillRect(QRectF(box.left(), box.top() + 3, 3, box.height() - 6), QColor(t.accent))
        if index.row() < index.model().rowCount() - 1:
            p.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(t.line))

    def paint_cell(self, p: QPainter, box: QRectF, index: Index, t: Tokens) -> None:
        """Paint the text of a cell: left and wrapped, or right."""
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        right = bool(int(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0) & int(Qt.AlignmentFlag.AlignRight))
        if right:
            font = sized(self.table().font(), 14, self.weight_of(index), tabular=True)
            paint_runs(
                p,
                box.adjusted(0, 0, -6, 0),
                font,
                self.colour_of(index, t),
                words,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            )
        else:
            paint_wrapped(
                p,
                box.adjusted(8 if index.column() == 0 else 2, 0, -8, 0),
                sized(self.table().font(), 14),
                self.colour_of(index, t),
                words,
            )

    def weight_of(self, index: Index) -> QFont.Weight:
        """Return how heavy a cell's figure is set."""
        return QFont.Weight.Normal

    def colour_of(self, index: Index, t: Tokens) -> str:
        """Return the colour of a cell's text."""
        return t.text


class PatchDelegate(RowDelegate):
    """Rows of the patch list."""

    def paint_cell(self, p: QPainter, box: QRectF, index: Index, t: Tokens) -> None:
        if index.column() != 0:
            super().paint_cell(p, box, index, t)
            return
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        state = Qt.CheckState(state)
        side = 17 * unit(self.table()) ** 0.5
        ratio = self.table().devicePixelRatioF()
        p.drawPixmap(
            QPointF(box.left() + 8, round(box.center().y() - side / 2)), _tick_and_swatch(t, side, ratio, state)
        )

    def weight_of(self, index: Index) -> QFont.Weight:
        return QFont.Weight.DemiBold if index.column() == 2 else QFont.Weight.Normal

    def colour_of(self, index: Index, t: Tokens) -> str:
        return t.secondary if index.column() >= 3 else t.text


@lru_cache(maxsize=16)
def _tick_and_swatch(t: Tokens, side: float, ratio: float, state: Qt.CheckState) -> QPixmap:
    """The tick box and the pattern beside it; every row has one of three, so they are drawn once."""
    ticked, half = state != Qt.CheckState.Unchecked, state == Qt.CheckState.PartiallyChecked
    size = QSizeF(2 * side + 5, side + 1) * ratio
    picture = QPixmap(size.toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    p = QPainter(picture)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    tick_box(p, QRectF(0, 0, side, side), t, ticked=ticked, half=half)
    swatch = QRectF(side + 6, 1, side - 3, side - 2)
    paint_swatch(p, swatch, t, ticked=ticked)
    if half:
        p.setClipRect(QRectF(swatch.center().x(), swatch.top(), swatch.width(), swatch.height()).adjusted(0, -1, 1, 1))
        paint_swatch(p, swatch, t, ticked=False)
    p.end()
    return picture


def paint_wrapped(p: QPainter, box: QRectF, font: QFont, colour: str, words: str) -> None:
    """Paint text on as many lines as the box holds, with an ellipsis where more is left."""
    p.setFont(font)
    p.setPen(QColor(colour))
    metrics = p.fontMetrics()
    layout, height, _ = lay_out((Run(words),), font, box.width())
    line_height = height / max(1, layout.lineCount())
    lines = min(layout.lineCount(), max(1, int(box.height() / (line_height * 0.98))))
    top = box.center().y() - lines * line_height / 2
    for number in range(lines):
        line = layout.lineAt(number)
        piece = words[line.textStart() : line.textStart() + line.textLength()]
        if number == lines - 1:
            piece = metrics.elidedText(words[line.textStart() :], Qt.TextElideMode.ElideRight, int(box.width()))
        row = QRectF(box.left(), top + number * line_height, box.width(), line_height)
        p.drawText(row, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), piece)


def paint_swatch(p: QPainter, box: QRectF, t: Tokens, *, ticked: bool) -> None:
    """Paint a patch's pattern as it is on the body: hatch for cream, dots for left out."""
    path = rounded(box, 4)
    p.setPen(QPen(QColor(t.applied_outline if ticked else t.left_out_outline), 1.2))
    p.setBrush(QColor(t.applied_fill if ticked else t.left_out_fill))
    p.drawPath(path)
    if ticked:
        hatch(p, path, t.applied_hatch, gap=4.2, width=1.6)
    else:
        dots(p, path, t.left_out_dots, gap=4.0, size=1.7)
