"""A table to read: rows of plain words, in the look of the patch list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from bsa_calc.ui.look.fonts import sized, unit
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.widgets.table_look import Index, QuietHeader, RowDelegate, style_table
from bsa_calc.ui.widgets.text_block import lines_of

#: Height of a row, of each line more than one, and how many rows are always seen.
_ROW, _LINE, _FEWEST_ROWS = 28, 17, 4
_NO_PARENT = QModelIndex()


class PlainModel(QAbstractTableModel):
    """Rows of words; the first column is the name, all others stand right."""

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self.rows: Sequence[Sequence[str]] = ()

    def set_titles(self, titles: Sequence[str]) -> None:
        """Give the columns other titles."""
        self._titles = tuple(titles)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._titles) - 1)

    def set_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = [tuple(row) for row in rows]
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if index.column() else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(row[index.column()])
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            told = [f"{title} {words}" for title, words in zip(self._titles[1:], row[1:], strict=True) if words]
            return ", ".join([row[0], *told])
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class PlainTable(QTableView):
    """The table; a row can be chosen."""

    row_chosen = Signal(int)

    def __init__(self, name: str, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PlainModel(titles, self)
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(self))
        self.setHorizontalHeader(QuietHeader(self))
        style_table(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(name)
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)
        self._fit()

    def set_rows(self, rows: Sequence[Sequence[str]], current: int = -1) -> None:
        """Show these rows, one of them as the current one."""
        self._model.set_rows(rows)
        if 0 <= current < len(rows):
            self.setCurrentIndex(self._model.index(current, 0))
        self._fit()

    def set_titles(self, titles: Sequence[str]) -> None:
        """Give the columns other titles; as many as there are."""
        self._model.set_titles(titles)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.horizontalHeader().sizeHint().height() + round(_FEWEST_ROWS * _ROW * unit(self)))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def texts(self) -> Sequence[Sequence[str]]:
        """Return what the rows say."""
        return self._model.rows

    def _choose(self, index: Index) -> None:
        self.row_chosen.emit(index.row())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange) and hasattr(self, "_model"):
            self._fit()

    def _fit(self) -> None:
        """Columns as wide as their widest text, the rest for the name."""
        header, metrics = self.horizontalHeader(), QFontMetricsF(sized(self.font(), 14))
        small = QFontMetricsF(sized(self.font(), 12))
        self.verticalHeader().setDefaultSectionSize(round(_ROW * unit(self)))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, self._model.columnCount()):
            title = str(self._model.headerData(column, Qt.Orientation.Horizontal))
            widths = [metrics.horizontalAdvance(row[column]) for row in self._model.rows]
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, round(max([small.horizontalAdvance(title), *widths]) + 18))
        self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Give every name the lines it needs: with large text a day lost its year."""
        font = sized(self.font(), 14)
        # the stretched column has its new width only later, so it is worked out here
        others = sum(self.columnWidth(column) for column in range(1, self._model.columnCount()))
        width = max(1, self.viewport().width() - others - 16)
        for number, row in enumerate(self._model.rows):
            height = round((_ROW + _LINE * (lines_of(row[0], font, width) - 1)) * unit(self))
            if self.rowHeight(number) != height:
                self.setRowHeight(number, height)
