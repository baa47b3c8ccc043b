"""Keeps what stands beside the verdict in step with the drawing and the person: checks and cream."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from bsa_calc.label.checks import Finding, checks
from bsa_calc.label.cream_use import cream_use
from bsa_calc.label.profile import load_profile
from bsa_calc.ui.checks_words import CheckWords
from bsa_calc.ui.cream_page import PatchUnits
from bsa_calc.ui.cream_words import CreamText, CreamWords
from bsa_calc.ui.main_window import MainWindow
from bsa_calc.ui.session import Session
from bsa_calc.ui.words import Words

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
        profile = load_profile(session.result.profile)
        found = checks(session.result, profile, session.facts.facts, date.today()) if self.sound else ()
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
        use = cream_use(result, load_profile(result.profile), self._session.facts.facts)
        patches: list[PatchUnits] = []
        if use is not None:
            units = use.patch_fingertip_units
            order = [k for k in (-units).argsort(kind="stable").tolist() if result.applied[k]]
            names = self._words.names(result, result.named)
            few, rest = order[:_MOST_PATCHES], order[_MOST_PATCHES:]
            patches = [PatchUnits(names[k], self._cream_words.units(float(units[k]))) for k in few]
            if rest:
                name = self.tr("{0} smaller patches together").format(len(rest))
                patches.append(PatchUnits(name, self._cream_words.units(float(units[rest].sum()))))
        self._window.cream.show_cream(self._cream_words.text(use, result.limit_percent), patches)

    def show_checks(self) -> None:
        """Open the page of checks."""
        from bsa_calc.ui.checks_dialog import ChecksDialog

        dialog = ChecksDialog(self._window, self._session)
        dialog.exec()
        dialog.deleteLater()
