"""A table that keeps pictures of its rows: a change repaints the rows that look otherwise, not all that are seen."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QInputDevice, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyleOptionViewItem, QTableView

from bsa_calc.ui.look.tokens import Tokens, tokens_for
from bsa_calc.ui.widgets.accessible import is_heard, tell_cells, tell_current

Index = QModelIndex | QPersistentModelIndex

#: So long after a table has taken the focus its cell is told of.
_TELL_MS = 800
#: So long a finger is held still to ask for the menu, as on the body.
_REST_MS = 650
#: Pictures that are kept: two screens of rows.
_MOST_PICTURES = 48
#: The focus comes back by itself from these: a menu, another window.
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class RowTable(QTableView):
    """Rows are painted by the delegate, once for each look they have; the table lies on a card."""

    #: The cell that was in use when the focus went elsewhere.
    _left: QPersistentModelIndex | None = None
    #: Where the mouse or a finger was put down, on the screen.
    _held_at = QPoint()

    def row_words(self, row: int) -> Hashable:
        """Return everything that a row says."""
        raise NotImplementedError

    @property
    def hovered_row(self) -> int:
        """Return the row to light, -1 for none."""
        raise NotImplementedError

    # --- a finger held still --------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held_at = event.globalPosition().toPoint()
        if event.device().type() == QInputDevice.DeviceType.TouchScreen:
            self._resting().start()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        way = event.globalPosition().toPoint() - self._held_at
        if way.manhattanLength() > QApplication.startDragDistance():
            self._resting().stop()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._resting().stop()
        super().mouseReleaseEvent(event)

    def _resting(self) -> QTimer:
        """Runs while a finger is held still; then it asks for the menu, as the right button does."""
        timer: QTimer | None = self.findChild(QTimer, "resting")
        if timer is None:
            timer = QTimer(self)
            timer.setObjectName("resting")
            timer.setSingleShot(True)
            timer.setInterval(_REST_MS)
            timer.timeout.connect(self._ask_menu)
        return timer

    def _ask_menu(self) -> None:
        place = self.viewport().mapFromGlobal(self._held_at)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, self._held_at)
        QApplication.sendEvent(self.viewport(), asked)

    # --- one focus at a time -------------------------------------------------------------------------------------

    def currentIndex(self) -> QModelIndex:
        """Return the cell in use, also while another part of the window has the focus."""
        now = super().currentIndex()
        return now if now.isValid() else self._left_cell()

    def _left_cell(self) -> QModelIndex:
        """The cell that was in use when the focus went elsewhere; none if it is gone."""
        left = self._left
        if left is None or not left.isValid():
            return QModelIndex()
        return self.model().index(left.row(), left.column())

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not super().currentIndex().isValid() and self._left_cell().isValid():
            self._take_current(self._left_cell())
        self._left = None
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS and self.state() != QAbstractItemView.State.EditingState:
            # Qt tells that the current cell has the focus, whatever has it: to a screen reader there would be two.
            self._left = QPersistentModelIndex(super().currentIndex())
            self._take_current(QModelIndex())

    def _take_current(self, index: QModelIndex) -> None:
        """Make it the current cell without a word: the focus itself is told by Qt."""
        selection = self.selectionModel()
        selection.blockSignals(True)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        selection.blockSignals(False)
        self.viewport().update()

    def begin_anew(self) -> None:
        """Nothing picked, and from the top: another record is opened."""
        self._left = None
        self.clearSelection()
        self._take_current(QModelIndex())
        self.scrollToTop()

    def take_focus_at(self, index: Index, *, picked: bool = False) -> None:
        """Take the focus at a cell, and pick it.

        Where somebody listens, the cell is told of a little later: Qt tells that the tab of the table was chosen as if
        that had the focus, and a screen reader would say the cell and then go to the tab.
        """
        flags = QItemSelectionModel.SelectionFlag
        if is_heard():
            with QSignalBlocker(self.selectionModel()):
                self.selectionModel().setCurrentIndex(index, flags.Clear if picked else flags.NoUpdate)
            QTimer.singleShot(_TELL_MS, self, lambda: self._tell_current(picked=picked))
            self.setFocus()
        else:
            self.setFocus()
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect if picked else flags.NoUpdate)

    def _tell_current(self, *, picked: bool) -> None:
        if picked and not self.selectionModel().hasSelection():
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Select)
        if self.hasFocus():
            self.scrollTo(self.currentIndex())
            tell_current(self)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(first, last, roles)
        tell_cells(self, first, last)

    def paintEvent(self, event: QPaintEvent) -> None:
        first, last = self._rows_in(event.rect())
        if last < first:
            return
        p = QPainter(self.viewport())
        t, ratio = tokens_for(self.palette()), self.devicePixelRatioF()
        same = (t, ratio, self.viewport().width(), self.font().key(), self._widths())
        lit, current = self.hovered_row, self.currentIndex().row() if self.hasFocus() else -1
        selection, end, pictures = self.selectionModel(), self.model().rowCount() - 1, self._pictures()
        for row in range(first, last + 1):
            state = (self._picked_cells(row, selection), row == lit, row == current, row == end)
            key: Hashable = (*same, self.rowHeight(row), state, self.row_words(row))
            picture = pictures.pop(key, None) or self._painted(row, t, ratio)
            pictures[key] = picture  # the latest last
            p.drawPixmap(QPoint(0, self.rowViewportPosition(row)), picture)
        for key in list(pictures)[:-_MOST_PICTURES]:
            del pictures[key]

    def _picked_cells(self, row: int, selection: QItemSelectionModel) -> tuple[bool, ...]:
        if not selection.hasSelection():
            return ()
        model = self.model()
        return tuple(selection.isSelected(model.index(row, column)) for column in range(model.columnCount()))

    def _pictures(self) -> dict[Hashable, QPixmap]:
        found: dict[Hashable, QPixmap] = self.__dict__.setdefault("_row_pictures", {})
        return found

    def _rows_in(self, box: QRect) -> tuple[int, int]:
        """First and last row that `box` of the viewport touches; the last is before the first where there is none."""
        first, last = self.rowAt(box.top()), self.rowAt(box.bottom())
        end = self.model().rowCount() - 1
        return (first if first >= 0 else end + 1), (last if last >= 0 else end)

    def _widths(self) -> tuple[int, ...]:
        return tuple(self.columnWidth(column) for column in range(self.model().columnCount()))

    def _painted(self, row: int, t: Tokens, ratio: float) -> QPixmap:
        """A row as the delegate paints it."""
        size = QSize(self.viewport().width(), self.rowHeight(row))
        picture = QPixmap((size.toSizeF() * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(t.card)  # text is smoothest on its own ground
        top = self.rowViewportPosition(row)
        p = QPainter(picture)
        p.setFont(self.font())
        p.translate(0, -top)
        option = QStyleOptionViewItem()
        for column in range(self.model().columnCount()):
            if not self.isColumnHidden(column):
                left = self.columnViewportPosition(column)
                option.rect = QRect(left, top, self.columnWidth(column), size.height())
                self.itemDelegate().paint(p, option, self.model().index(row, column))
        p.end()
        return picture
