"""Keeps what stands beside the verdict in step with the drawing and the person: checks and cream."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bsa_calc.label.checks import Finding, checks
from bsa_calc.label.cream_use import cream_use
from bsa_calc.label.profile import load_profile
from bsa_calc.ui.document.session import Session
from bsa_calc.ui.document.shown import Shown
from bsa_calc.ui.panels.checks_card import ChecksCard
from bsa_calc.ui.panels.cream_page import CreamPage, PatchUnits
from bsa_calc.ui.words.checks_words import CheckWords
from bsa_calc.ui.words.cream_words import CreamText, CreamWords
from bsa_calc.ui.words.figure_words import Words

#: So many patches have a line of their own on the page for cream; the rest share the last one.
_MOST_PATCHES = 12


class LabelChecks(QObject):
    """Shows findings and cream after every measurement."""

    def __init__(self, session: Session, words: Words, *, card: ChecksCard, cream: CreamPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._words = session, words
        self._card, self._cream, self._parent = card, cream, parent
        self._cream_words, self._check_words = CreamWords(self), CheckWords(self)
        self.findings: tuple[Finding, ...] = ()
        cream.connect_facts(session.facts)
        card.details_wanted.connect(self.show_checks)
        session.changed.connect(self._follow)
        self.show()

    @property
    def sound(self) -> bool:
        """Whether figures may be shown at all."""
        return self._session.shown.fault is None

    def _follow(self, before: Shown, now: Shown) -> None:
        if (now.result, now.facts, now.fault) != (before.result, before.facts, before.fault):
            self.show()

    def show(self) -> None:
        """Show everything anew."""
        session = self._session
        profile = load_profile(session.result.profile)
        found = checks(session.result, profile, session.facts.facts, date.today()) if self.sound else ()
        self.findings = found
        self._card.show_rows(self._check_words.rows(found, empty=not session.drawing.paint))
        self.show_page()

    def show_page(self) -> None:
        """Show the cream if its page is in front."""
        if self._cream.isVisible():
            self.show_cream()

    def show_cream(self) -> None:
        """Show the cream; while its page is hidden nobody asks."""
        result = self._session.result
        if not self.sound:
            self._cream.show_cream(CreamText(""), ())
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
        self._cream.show_cream(self._cream_words.text(use, result.limit_percent), patches)

    def show_checks(self) -> None:
        """Open the page of checks."""
        from bsa_calc.ui.label.checks_dialog import ChecksDialog

        dialog = ChecksDialog(self._parent, self._session)
        dialog.exec()
        dialog.deleteLater()
