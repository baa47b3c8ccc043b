"""Keeps label checks and cream up to date with the drawing and the person."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bsa_calc.label.findings import Finding
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
        #: Of which findings the lines are, and whether for an unpainted body.
        self._said: tuple[tuple[Finding, ...], bool] | None = None
        session.changed.connect(self._follow)
        self.show()

    @property
    def sound(self) -> bool:
        """Whether figures may be shown at all."""
        return self._session.shown.fault is None

    def _follow(self, before: Shown, now: Shown) -> None:
        if (now.assessment, now.facts, now.fault) != (before.assessment, before.facts, before.fault):
            self.show()

    def show(self) -> None:
        """Show everything again."""
        session = self._session
        found = session.assessment.findings if self.sound else ()
        self.findings, said = found, (found, not session.drawing.paint)
        if said != self._said:
            self._said = said
            self._card.show_rows(self._check_words.rows(found, empty=said[1]))
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
        use, limit = self._session.assessment.cream, self._session.assessment.limit_percent
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
        self._cream.show_cream(self._cream_words.text(use, float("nan") if limit is None else limit), patches)

    def show_checks(self) -> None:
        """Open the page of checks."""
        from bsa_calc.ui.label.checks_dialog import ChecksDialog

        self._session.let_go()
        dialog = ChecksDialog(self._parent, self._session)
        dialog.exec()
        dialog.deleteLater()
