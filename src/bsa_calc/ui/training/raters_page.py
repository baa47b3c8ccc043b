"""Several people's drawings of one case: how well they agree, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from bsa_calc.errors import InputError
from bsa_calc.training.cases import drawing_in
from bsa_calc.training.raters import Raters, compare_raters
from bsa_calc.ui.training.body_view import BodyView, Layers, views_for
from bsa_calc.ui.training.lesson import Lesson
from bsa_calc.ui.training.page import Page, tenth, text
from bsa_calc.ui.training.ways_page import legend
from bsa_calc.ui.widgets.buttons import Button
from bsa_calc.ui.words.label_terms import error_text
from bsa_calc.ui.words.terms import inside, region_name

_MOST_NAMED = 3


class RatersPage(Page):
    """Files are chosen, and only read; nobody is named."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson)
        self.body = BodyView()
        self.figures, self.agreement = text("", 14, bold=True), text("", 13)
        self.where, self.problem = text("", 13), text("", 13, "over")
        self.choose_button = Button(self.tr("Choose drawings…"), kind="primary")
        self.choose_button.clicked.connect(self._choose)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.choose_button)
        for block in (self.problem, self.figures, self.agreement, self.where):
            column.addWidget(block)
        column.addStretch(1)
        column.addLayout(legend(("same", self.tr("all")), ("gained", self.tr("some, not all"))))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 4, 24, 8)
        layout.setSpacing(24)
        layout.addWidget(self.body, 1)
        layout.addLayout(column, 1)
        self.show_nothing()

    def title(self) -> str:
        return self.tr("Compare people’s drawings")

    def show_nothing(self) -> None:
        """Say what to do, beside a bare body."""
        self.body.show_layers("adult-female", (), ("front", "back"))
        self.figures.set_words(self.tr("Choose two drawings or more of the same case, each by another person."))

    def _choose(self) -> None:
        kinds = self.tr("Drawings and records (*.bsa *.json)")
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose drawings"), "", kinds)
        if names:
            self.show_files([Path(name) for name in names])

    def show_files(self, paths: Sequence[Path]) -> None:
        """Compare the drawings in some files; says what is wrong with them."""
        try:
            found = compare_raters([drawing_in(path) for path in paths])
        except InputError as error:
            self.problem.set_words(error_text(error))
            return
        self.problem.set_words("")
        self._show(found)

    def _show(self, found: Raters) -> None:
        first = found.found[0].drawing
        layers: Layers = (("same", found.all_painted), ("gained", found.some_painted))
        self.body.show_layers(first.body, layers, views_for(first.body, first.paint))
        low, high = float(found.percents.min()), float(found.percents.max())
        self.figures.set_words(self.tr("{0} drawings: {1} to {2} %").format(len(found.found), tenth(low), tenth(high)))
        self.agreement.set_words(" ".join(self._agreement(found)))
        self.where.set_words(self._where(found))

    def _agreement(self, found: Raters) -> list[str]:
        said = [
            self.tr("All painted {0} %; some, but not all, {1} %.").format(
                tenth(found.shared_percent), tenth(found.disputed_percent)
            )
        ]
        if found.apart is not None:
            said.append(
                self.tr("Two people’s figures differ by up to {0} points (95 of 100 pairs).").format(tenth(found.apart))
            )
        if found.agreement is not None:
            said.append(
                self.tr("Agreement by part of the body, ICC: {0}.").format(QLocale().toString(found.agreement, "f", 2))
            )
        return said

    def _where(self, found: Raters) -> str:
        apart = [name for name, row in found.by_region if float(row.max() - row.min()) >= 0.05]
        names = [region_name(name) for name in apart[:_MOST_NAMED]]
        if not names:
            return self.tr("No part of the body differs by more than a twentieth of a percent.")
        return self.tr("They differ most at: {0}.").format(", ".join([names[0], *map(inside, names[1:])]))
