"""The table of regions: the body in words and figures, the twin of the picture for keyboard and screen reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QSizePolicy,
    QStyleOptionViewItem,
    QWidget,
)

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.look.tokens import Tokens
from bsa_calc.ui.panels.region_model import FILLED, NAME, PAINTED, SHARE, SHARES, RegionModel
from bsa_calc.ui.widgets.number_field import NumberField
from bsa_calc.ui.widgets.row_table import RowTable
from bsa_calc.ui.widgets.table_look import Index, QuietHeader, RowDelegate, row_height, style_table
from bsa_calc.ui.widgets.typed_name import TypedName
from bsa_calc.ui.words.display import RegionRow

#: Keys that take what was typed into a cell.
_ENTER, _TABS = (Qt.Key.Key_Return, Qt.Key.Key_Enter), (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class RegionDelegate(RowDelegate):
    """Rows of the region table, with a number field for how much is painted."""

    refused = Signal(str)  # why a share that was typed is not taken

    def weight_of(self, index: Index) -> QFont.Weight:
        return QFont.Weight.DemiBold if index.column() == PAINTED else QFont.Weight.Normal

    def colour_of(self, index: Index, t: Tokens) -> str:
        return t.secondary if index.column() == SHARE or index.data() == "–" else t.text

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = NumberField(SHARES, self.tr("{0} %"), parent)
        field.setFont(QApplication.font())  # that of a table's editors is the system's
        field.setAccessibleName(self.tr("How much of {0}, in percent").format(index.sibling(index.row(), NAME).data()))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, NumberField):
            editor.set_figure(float(index.data(Qt.ItemDataRole.EditRole) or 0))
            editor.setProperty("before", editor.text())
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        if not isinstance(editor, NumberField):
            return
        if not editor.takes():
            self.refused.emit(editor.problem)
        elif editor.lineEdit().isModified() or editor.text() != editor.property("before"):
            # Not what was only looked at: it is rounded, and skin that was drawn would become a share that was typed.
            editor.interpretText()
            index.model().setData(index, editor.value(), Qt.ItemDataRole.EditRole)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Take a typed share with the Enter itself: Qt would do it later, and keys pressed at once would change it.

        A figure that is refused stays to be put right.
        """
        key = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if key in (*_ENTER, *_TABS) and isinstance(editor, NumberField):
            if not editor.takes():
                return True
            if key in _ENTER:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
                return True
        return bool(super().eventFilter(editor, event))

    def paint_ground(self, p: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index, t: Tokens) -> None:
        super().paint_ground(p, box, option, index, t)
        filled = float(index.sibling(index.row(), FILLED).data(Qt.ItemDataRole.EditRole) or 0)
        if index.column() == FILLED and filled > 0:
            # a thin bar at the foot of the cell: how full the region is, at a glance
            p.fillRect(
                QRectF(box.left() + 8, box.bottom() - 5, (box.width() - 14) * min(filled, 100) / 100, 3),
                QColor(t.accent),
            )


class RegionTable(RowTable):
    """Every region with its share of the body and what is painted of it."""

    hovered = Signal(object)  # id or None
    chosen = Signal(str)
    cross_wanted = Signal(str)  # go there with the keys' cross
    share_entered = Signal(str, float)
    share_refused = Signal(str)  # why
    menu_asked = Signal(str, QPoint)  # id, and where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RegionModel(self)
        self._hovered: str | None = None
        self._is_low = False
        self._typed = TypedName()
        self._entered: list[bool] = []
        self.setModel(self._model)
        delegate = RegionDelegate(self)
        delegate.refused.connect(self.share_refused)
        self.setItemDelegate(delegate)
        self.setHorizontalHeader(QuietHeader(self))
        style_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Regions"))
        self.setToolTip(
            self.tr(
                "Type a name to find it, or a number for how much of it is affected; Enter on the name shows it large, "
                "Shift+Enter goes there with the cross; the menu paints it, a half of it or a spot"
            )
        )
        self._model.share_asked.connect(self.share_entered)
        self._model.rows_changed.connect(self._follow_rows)
        self.doubleClicked.connect(self._choose)
        self._fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
        if index.isValid():
            place = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
            self.menu_asked.emit(self._model.rows[index.row()].id, place)

    def set_low(self, is_low: bool) -> None:
        """Take lower rows, so that a low window shows as many."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._fit_rows()
            self.updateGeometry()

    def show_when_seen(self, rows_of: Callable[[], Sequence[RegionRow]]) -> None:
        """Show these regions; of a table that nobody sees, they are put into words when somebody asks."""
        self._model.show_when_asked(rows_of)
        if self.isVisible():
            self._model.fill()

    def showEvent(self, event: QShowEvent) -> None:
        self._model.fill()
        super().showEvent(event)

    def set_regions(self, rows: Sequence[RegionRow]) -> None:
        """Show these regions."""
        self._model.set_rows(rows)

    def _follow_rows(self) -> None:
        """Fit the rows where other names than before have a second word: a share was entered, or is no more."""
        entered = [row.entered for row in self._model.rows]
        if entered != self._entered:
            self._entered = entered
            self._fit_rows()
            self.scrollTo(self.currentIndex())

    def set_editable(self, editable: bool) -> None:
        """Let how much of a region is painted be typed."""
        self._model.editable = editable
        triggers = QAbstractItemView.EditTrigger
        typed = triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        self.setEditTriggers(typed if editable else triggers.NoEditTriggers)

    def go_to_shares(self) -> None:
        """Take the focus, on the share of the current region or of the first one."""
        row = max(self.currentIndex().row(), 0)
        self.take_focus_at(self._model.index(row, FILLED), picked=True)

    def event(self, event: QEvent) -> bool:
        # A figure typed here is a share, not the key of a view; a letter begins a name, and is not the key of a tool.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier  # Ctrl+, opens the settings
            figure = plain and (event.text().isdigit() or event.text() in (".", ","))
            share = figure and self._model.editable and self.currentIndex().column() == FILLED
            if share or self._typed.takes(event):
                event.accept()
                return True
        return super().event(event)

    def set_current(self, region: str) -> None:
        """Bring a region's row into view."""
        for number, row in enumerate(self._model.rows):
            if row.id == region:
                self.setCurrentIndex(self._model.index(number, FILLED if self._model.editable else NAME))

    def set_hovered(self, region: str | None) -> None:
        """Light the row of the region under the pointer on the body; no signal."""
        if region != self._hovered:
            self._hovered = region
            self.viewport().update()

    def row_words(self, row: int) -> RegionRow:
        return self._model.rows[row]

    @property
    def hovered_row(self) -> int:
        """Return the row to light, -1 for none."""
        return next((number for number, row in enumerate(self._model.rows) if row.id == self._hovered), -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState:
            return  # the Enter that closes the field comes by here too
        if self._typed.takes(event):
            self._go_to_name(event)
            return
        if event.key() in _ENTER and index.isValid():
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.cross_wanted.emit(self._model.rows[index.row()].id)
            elif self._model.editable and index.column() == FILLED:
                self.edit(index)
            else:
                self.chosen.emit(self._model.rows[index.row()].id)
            return
        super().keyPressEvent(event)

    def _go_to_name(self, event: QKeyEvent) -> None:
        """Go to the region whose name is being typed."""
        found = self._typed.find(event, [row.name for row in self._model.rows], self.currentIndex().row())
        if found is not None:
            self.setCurrentIndex(self._model.index(found, FILLED if self._model.editable else NAME))

    def _choose(self, index: Index) -> None:
        if index.column() != FILLED:
            self.chosen.emit(self._model.rows[index.row()].id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._hover(self._model.rows[index.row()].id if index.isValid() else None)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.state() != QAbstractItemView.State.EditingState:
            # A border that stays on the body would look like something drawn; one shown large is not known here.
            self.set_hovered(None)
            self.hovered.emit(None)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            self._hover(self._model.rows[current.row()].id)

    def _hover(self, region: str | None) -> None:
        if region != self._hovered:
            self.set_hovered(region)
            self.hovered.emit(region)

    def sizeHint(self) -> QSize:
        return QSize(300, round(24 * unit(self)) + 4 * row_height(self, is_low=self._is_low))

    def minimumSizeHint(self) -> QSize:
        row = row_height(self, is_low=self._is_low)
        return QSize(200, max(round(24 * unit(self)) + 2 * row, 3 * row))  # three rows in sight

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange) and hasattr(self, "_model"):
            self._fit()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        metrics, headings = QFontMetricsF(sized(self.font(), 14)), QFontMetricsF(sized(self.font(), 12))
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, sample in ((SHARE, "88.8 %"), (PAINTED, "88.88 %"), (FILLED, "100 %")):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            heading = str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")
            widest = max(metrics.horizontalAdvance(sample), headings.horizontalAdvance(heading))
            self.setColumnWidth(column, round(widest + 12))
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Give a second line to the names that need one."""
        header = self.verticalHeader()
        header.setDefaultSectionSize(row_height(self, is_low=self._is_low))
        metrics = QFontMetricsF(sized(self.font(), 14))
        # the stretched column has its new width only later, so it is worked out here
        width = self.viewport().width() - sum(self.columnWidth(column) for column in (SHARE, PAINTED, FILLED)) - 16
        for number in range(len(self._model.rows)):
            name = self._model.index(number, NAME).data()  # as shown: what was entered says so
            wanted = row_height(self, 2 if metrics.horizontalAdvance(name) > width else 1, is_low=self._is_low)
            if header.sectionSize(number) != wanted:
                header.resizeSection(number, wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()
        if self.hasFocus():  # the lines of the label's checks take room from the list
            self.scrollTo(self.currentIndex())
