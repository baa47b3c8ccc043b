"""Keeps what stands beside the verdict in step with the drawing and the person: checks and cream."""

from __future__ import annotations

from PySide6.QtCore import QObject

from bsa_calc.label.checks import Finding
from bsa_calc.measure.patch_regions import naming_regions
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.panels.cream_page import PatchUnits
from bsa_calc.ui.panels.main_window import MainWindow
from bsa_calc.ui.words.checks_words import CheckWords
from bsa_calc.ui.words.cream_words import CreamText, CreamWords
from bsa_calc.ui.words.figure_words import Words

#: So many patches have a line of their own on the page for cream; the rest share the last one.
_MOST_PATCHES = 12


class BesideLimit(QObject):
    """Shows findings and cream after every measurement."""

    def __init__(self, session: Session, window: MainWindow, words: Words) -> None:
        super().__init__(window)
        self._session, self._window, self._words = session, window, words
        self._cream_words, self._check_words = CreamWords(self), CheckWords(self)
        self.findings: tuple[Finding, ...] = ()
        window.checks.follows = window.card.basis
        #: Whether figures may be shown at all: not when the program failed its own check.
        self.sound = True
        window.cream.connect_facts(session.facts)
        window.lists.page_changed.connect(self._show_page)
        window.checks.details_wanted.connect(self.show_checks)
        window.card.size_wanted.connect(window.show_cream)
        session.measured.connect(self.show)
        session.checks_changed.connect(self.show)
        self.show()

    def show(self) -> None:
        """Show everything anew."""
        session = self._session
        found = session.assessment.findings if self.sound else ()
        self.findings = found
        self._window.checks.show_rows(self._check_words.rows(found, empty=not session.drawing.paint))
        if self._window.cream.isVisible():
            self.show_cream()

    def _show_page(self) -> None:
        if self._window.cream.isVisible():
            self.show_cream()

    def show_cream(self) -> None:
        """Show the cream; while its page is hidden nobody asks."""
        result = self._session.result
        if not self.sound:
            self._window.cream.show_cream(CreamText(""), ())
            return
        use, limit = self._session.assessment.cream, self._session.assessment.limit_percent
        patches: list[PatchUnits] = []
        if use is not None:
            units = use.patch_fingertip_units
            order = [k for k in (-units).argsort(kind="stable").tolist() if result.applied[k]]
            names = self._words.names(result, naming_regions(result))
            few, rest = order[:_MOST_PATCHES], order[_MOST_PATCHES:]
            patches = [PatchUnits(names[k], self._cream_words.units(float(units[k]))) for k in few]
            if rest:
                name = self.tr("{0} smaller patches together").format(len(rest))
                patches.append(PatchUnits(name, self._cream_words.units(float(units[rest].sum()))))
        self._window.cream.show_cream(self._cream_words.text(use, float("nan") if limit is None else limit), patches)

    def show_checks(self) -> None:
        """Open the page of checks."""
        from bsa_calc.ui.label.checks_dialog import ChecksDialog

        dialog = ChecksDialog(self._window, self._session)
        dialog.exec()
        dialog.deleteLater()
