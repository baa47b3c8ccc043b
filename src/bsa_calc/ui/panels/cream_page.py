"""How much cream: from height, weight and the layer to grams, fingertip units and tubes. Nothing of it is needed for
a percentage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from bsa_calc.errors import InputError
from bsa_calc.measure.cream import LAYERS, own_layer
from bsa_calc.typed import Bounds
from bsa_calc.ui.document.facts import FactsSource
from bsa_calc.ui.system.plain_text import tooltip
from bsa_calc.ui.widgets.cards import heading
from bsa_calc.ui.widgets.fields import Choice
from bsa_calc.ui.widgets.figure_field import FigureField
from bsa_calc.ui.widgets.scroll_bar import prepare_scrolling
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.words.cream_words import CreamText, CreamWords
from bsa_calc.ui.words.label_terms import error_text

#: How tall, heavy and thick it can be, the core says.
_SIZE, _LAYER = Bounds(decimals=1), Bounds(decimals=2)
#: The layer of the user's own, in the choice of layers.
OWN = "own"


class PatchUnits(NamedTuple):
    """A line of the list of patches."""

    name: str
    units: str


class CreamPage(QScrollArea):
    """Fields above, figures below them, patches at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: FactsSource | None = None
        self._words = CreamWords(self)
        self.units: list[TextBlock] = []
        self._patches: list[PatchUnits] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Cream"))
        prepare_scrolling(self)
        self.height_field = FigureField(self.tr("Height, cm"), _SIZE, self)
        self.weight_field = FigureField(self.tr("Weight, kg"), _SIZE, self)
        self.layer = Choice(self)
        self.layer_field = FigureField(self.tr("Layer, mg/cm²"), _LAYER, self)
        self._make_fields()
        self.problem = TextBlock(12, "over", parent=self)
        self.skin = TextBlock(12, "secondary", parent=self)
        self.source = TextBlock(12, "secondary", parent=self)
        self.grams = TextBlock(16, "text", QFont.Weight.DemiBold, self)
        self.tubes = TextBlock(14, "text", parent=self)
        self.warning = TextBlock(14, "over", QFont.Weight.DemiBold, self)
        self._heading = TextBlock(12, "secondary", parent=self)
        self._build()

    def _make_fields(self) -> None:
        for layer, name in (
            ("all", self.tr("adults")),
            ("men", self.tr("men")),
            ("women", self.tr("women")),
            (OWN, self.tr("own figure")),
        ):
            self.layer.addItem(name, layer)
        self.layer.setAccessibleName(self.tr("A thin layer as measured with"))
        self.layer.view().setAccessibleName(self.tr("A thin layer as measured with"))
        self.layer.setToolTip(self.tr("How thick a thin layer is, as measured in a study, or a figure of your own"))
        self.layer.activated.connect(self._choose_layer)
        for field, tip in (
            (self.height_field, self.tr("Height in cm; may be left out")),
            (self.weight_field, self.tr("Weight in kg; may be left out")),
            (self.layer_field, self.tr("Milligrams of cream on each square centimetre")),
        ):
            field.setToolTip(tooltip(tip))
            field.refused.connect(self._tell)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.height_field.entered.connect(self._go_to_weight)
        self.height_field.figure_entered.connect(self._enter_height)
        self.weight_field.figure_entered.connect(self._enter_weight)
        self.layer_field.figure_entered.connect(self._enter_layer)

    def _build(self) -> None:
        inside = QWidget()
        fields = QGridLayout()
        fields.setHorizontalSpacing(10)
        fields.setVerticalSpacing(2)
        for column, (name, field) in enumerate(
            (
                (self.tr("Height, cm"), self.height_field),
                (self.tr("Weight, kg"), self.weight_field),
                (self.tr("Layer, mg/cm²"), self.layer_field),
            )
        ):
            fields.addWidget(heading(name, self), 0, column)
            fields.addWidget(field, 1, column)
            fields.setColumnStretch(column, 1)
        self._list = QGridLayout()
        self._list.setVerticalSpacing(2)
        self._list.setColumnStretch(0, 1)
        below = QVBoxLayout(inside)
        below.setContentsMargins(8, 8, 8, 8)
        below.setSpacing(6)
        below.addLayout(fields)
        layer = QHBoxLayout()
        layer.setSpacing(8)
        whose = heading(self.tr("A thin layer as measured with"), self)
        whose.setBuddy(self.layer)  # on Linux a choice is called by what is chosen, and by its label
        layer.addWidget(whose, 1, Qt.AlignmentFlag.AlignVCenter)
        layer.addWidget(self.layer)
        for item in (self.problem, self.grams, self.tubes, self.warning, layer, self.skin, self.source, self._heading):
            if isinstance(item, QHBoxLayout):
                below.addLayout(item)
            else:
                below.addWidget(item)
                item.setVisible(item is self.source)
        self._heading.setContentsMargins(0, 6, 0, 0)
        below.addLayout(self._list)
        below.addStretch(1)
        self.setWidget(inside)
        # The card shows through.
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def connect_facts(self, facts: FactsSource) -> None:
        """Take the person's figures from here and put them there."""
        self._facts = facts
        self.show_facts()

    def go_to_size(self) -> None:
        """Go to the first of height and weight that is missing."""
        known = self._facts is not None and self._facts.facts.height_cm is not None
        (self.weight_field if known else self.height_field).setFocus()

    # --- what is entered -----------------------------------------------------------------------------------------

    def _go_to_weight(self) -> None:
        self.weight_field.setFocus(Qt.FocusReason.TabFocusReason)

    def _enter_height(self, value: float | None) -> None:
        self._change(self.height_field, height_cm=value)

    def _enter_weight(self, value: float | None) -> None:
        self._change(self.weight_field, weight_kg=value)

    def _enter_layer(self, value: float | None) -> None:
        try:
            layer = LAYERS["all"] if value is None else own_layer(value)
        except InputError as error:
            self._refuse(self.layer_field, error_text(error))
        else:
            self._change(self.layer_field, layer=layer)

    def _choose_layer(self) -> None:
        chosen = self.layer.currentData()
        if chosen == OWN:
            self.layer_field.setFocus()
            self.layer_field.selectAll()
        else:
            self.layer_field.set_wrong("")
            self._change(self.layer_field, layer=LAYERS[chosen])

    def _change(self, field: FigureField, **facts: object) -> None:
        if self._facts is None:
            return
        try:
            self._facts.change(**facts)
        except InputError as error:
            self._refuse(field, error_text(error))
        else:
            self.show_facts()

    def _refuse(self, field: FigureField, problem: str) -> None:
        field.set_wrong(problem)
        self._tell(problem)

    def _tell(self, problem: str) -> None:
        self.problem.set_words(problem)
        self.problem.show()

    def forget_typed(self) -> None:
        """Another record: what was typed and refused was of the one before."""
        for field in (self.height_field, self.weight_field, self.layer_field):
            field.forget_typed()
        self.show_facts()

    def show_facts(self) -> None:
        """Show what is known; what is being put right stays as it was typed."""
        if self._facts is None:
            return
        facts = self._facts.facts
        whose = next((name for name, layer in LAYERS.items() if layer == facts.layer), OWN)
        self.layer.setCurrentIndex(self.layer.findData(whose))
        fields = (self.height_field, self.weight_field, self.layer_field)
        for field, value in zip(fields, (facts.height_cm, facts.weight_kg, facts.layer.mg_per_cm2), strict=True):
            if not field.problem:
                field.set_value(value)
        self.problem.setVisible(any(field.problem for field in fields))
        self.source.set_words(self._words.layer(facts.layer))

    # --- what comes of it ----------------------------------------------------------------------------------------

    def show_cream(self, text: CreamText, patches: Sequence[PatchUnits]) -> None:
        """Show figures and the patches they are for."""
        self.show_facts()
        for block, words in (
            (self.skin, text.skin),
            (self.grams, text.application),
            (self.tubes, text.tubes),
            (self.warning, text.warning),
            (self._heading, self.tr("Fingertip units for each patch") if patches else ""),
        ):
            block.set_words(words)
            block.setVisible(bool(words))
        if list(patches) == self._patches:
            return
        self._patches = list(patches)
        for old in self.units:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.units = []
        for row, patch in enumerate(patches):
            for column, words in enumerate(patch):
                block = TextBlock(14, "text", QFont.Weight.DemiBold if column else QFont.Weight.Normal, self.widget())
                block.set_words(words)
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag(0)
                self._list.addWidget(block, row, column, side)
                block.show()
                self.units.append(block)
