"""Pages as PDF files, and on a printer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from pypdf.errors import PyPdfError
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPainter

from bsa_calc.record.store.files import write_safely
from bsa_calc.report.case import Case
from bsa_calc.ui.page.record_page import RecordPages, SelfTest
from bsa_calc.ui.page.sheet import pdf_writer, sheet_on
from bsa_calc.ui.page.structure import Structure
from bsa_calc.ui.page.tagged import tagged
from bsa_calc.ui.page.take_home import TakeHomePage
from bsa_calc.ui.system.languages import language_of_words
from bsa_calc.ui.system.log_file import log
from bsa_calc.ui.system.qt import application


def write_pdf(
    case: Case,
    path: Path,
    *,
    paper: str = "a4",
    take_home: bool = False,
    self_test: SelfTest | None = None,
    printed: date | None = None,
) -> None:
    """Write the report, or the page for the patient; the file before stays until the new one is whole.

    Raises InputError if it cannot be written.
    """
    application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, paper, _title(take_home=take_home))
    structure = Structure()
    with QPainter(writer) as painter:
        draw_pages(
            case, writer, painter, take_home=take_home, self_test=self_test, printed=printed, structure=structure
        )
    write_safely(path, _with_structure(bytes(buffer.data().data()), structure))


def _with_structure(pdf: bytes, structure: Structure) -> bytes:
    """The file with its structure; as it was drawn where that fails: a page that is only seen is better than none."""
    try:
        return tagged(pdf, structure, language_of_words())
    except (ValueError, PyPdfError) as error:
        log.warning("a page is written without its structure: %s", type(error).__name__)
        return pdf


def _title(*, take_home: bool) -> str:
    if take_home:
        return QCoreApplication.translate("TakeHomePage", "Your cream: where, how much, when")
    return QCoreApplication.translate("Pages", "Share of the body surface in one application")


def draw_pages(
    case: Case,
    device: QPagedPaintDevice,
    painter: QPainter,
    *,
    take_home: bool = False,
    self_test: SelfTest | None = None,
    printed: date | None = None,
    structure: Structure | None = None,
) -> None:
    """Draw all pages on a PDF or a printer whose painter has begun."""
    sheet = sheet_on(device, painter)
    sheet.structure = structure
    day = printed or date.today()
    next_page: Callable[[], object] = device.newPage
    if take_home:
        TakeHomePage(case, day).draw(sheet)
    else:
        RecordPages(case, day, self_test).draw(sheet, next_page)
