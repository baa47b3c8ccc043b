"""The result on the clipboard: plain text for any field, a table for documents, and the picture of the map."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QLocale, QMimeData, QObject

from bsa_calc.report.case import Case
from bsa_calc.ui.page.map_file import map_image

#: Pixels of the picture for each point: a screen's worth, not a printer's.
_PIXELS = 2


class ClipboardResult(QObject):
    """Makes what is copied; who pastes takes what he can use of it."""

    def of(self, case: Case, lines: str) -> QMimeData:
        """The few lines, the lines with a table of the patches, and the map."""
        data = QMimeData()
        data.setText(lines)
        data.setHtml(self._html(case, lines))
        data.setImageData(map_image(case, _PIXELS))
        return data

    def _html(self, case: Case, lines: str) -> str:
        said = "".join(f"<p>{escape(line)}</p>" for line in lines.split("\n"))
        return f"<html><body>{said}{self._table(case)}</body></html>"

    def _table(self, case: Case) -> str:
        result = case.result
        head = (self.tr("Patch"), self.tr("% of the body"), self.tr("cream this time, %"))
        cells: list[tuple[str, ...]] = [head]
        for k in sorted(range(result.patches.count), key=lambda k: -result.patch_percents[k]):
            figures = (result.patch_percents[k], result.cream_percents[k])
            cells.append((case.names[k], *(QLocale().toString(float(figure), "f", 2) for figure in figures)))
        rows = [_row(row, "th" if k == 0 else "td") for k, row in enumerate(cells)]
        return f'<table border="1" cellspacing="0" cellpadding="4">{"".join(rows)}</table>'


def _row(cells: tuple[str, ...], kind: str) -> str:
    return f"<tr>{''.join(f'<{kind}>{escape(cell)}</{kind}>' for cell in cells)}</tr>"
