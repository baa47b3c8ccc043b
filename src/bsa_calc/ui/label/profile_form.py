"""The fields of a profile of one's own, from and to the JSON that is saved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from bsa_calc.body.data_files import Json
from bsa_calc.errors import SaidError
from bsa_calc.label.profile import FORMAT, VERSION, LimitKind
from bsa_calc.typed import Bounds
from bsa_calc.ui.system.plain_text import plain_label, tooltip
from bsa_calc.ui.widgets.fields import Choice
from bsa_calc.ui.widgets.figure_field import FigureField, LineField, problem_text
from bsa_calc.ui.widgets.text_block import TextBlock
from bsa_calc.ui.widgets.tick_box import TickBox

Data = dict[str, Any]
#: Keys that the form has no fields for; they are taken over from the profile it began with.
KEPT = ("further_limits", "indication", "careful", "excluded", "required", "reviews", "advice", "note")
#: Rows for limits on tubes where the profile it began with has no more.
_CREAM_LIMITS = 2
#: Which figures a label can say, its own rules tell.
_FIGURES = Bounds(decimals=3)
_REVISION = re.compile(r"(\d{4})-(\d{1,2})")


class ProfileForm(QWidget):
    """Rows of what a label can say: what, how much, and where it says so; what is wrong stands under its row."""

    edited = Signal()

    def __init__(self, data: Data, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self._cream_limits = max(_CREAM_LIMITS, len(data.get("cream_limits", [])))
        self.lines: dict[str, LineField] = {}
        self.ticks: dict[str, TickBox] = {}
        self.problem_lines: dict[str, TextBlock] = {}
        self._names: dict[str, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 4, 4, 4)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        self._build()
        self.show_data(data)

    # --- rows ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._text_row("name", self.tr("Name"))
        self._text_row("short_name", self.tr("Short name"), self.tr("stands on the verdict card"))
        self._text_row("medicine", self.tr("Medicine"))
        self._text_row("revision", self.tr("Revision of the label"), self.tr("year and month, for example 2026-03"))
        self._heading(self.tr("The limit"), self.tr("Source in the label"))
        self._limit_rows()
        self._heading(self.tr("Other things the label says"), "")
        self._fact_row("hands", self.tr("The limit in hands"))
        self._fact_row("minimum_age", self.tr("From age"))
        self._fact_row("maximum_age", self.tr("Up to age"))
        self._fact_row("per_day", self.tr("Applications a day"))
        self._fact_row("interval_hours", self.tr("Hours between two applications"))
        self._tick_row("face_affected", self.tr("The face must be affected too"))
        self._tick_row("contraindications.pregnancy_or_breast_feeding", self.tr("Not in pregnancy or breast-feeding"))
        self._tick_row("contraindications.hypersensitivity", self.tr("Not in hypersensitivity"))
        for k in range(self._cream_limits):
            self._heading(self.tr("At most this much cream") if k == 0 else self.tr("And at most"), "")
            self._figure_row(f"cream_limits[{k}].tubes", self.tr("Tubes"), f"cream_limits[{k}].source")
            self._figure_row(f"cream_limits[{k}].tube_grams", self.tr("Grams in a tube"))
            self._figure_row(f"cream_limits[{k}].days", self.tr("In days"))
            self._figure_row(f"cream_limits[{k}].ages.from", self.tr("From age"))
            self._figure_row(f"cream_limits[{k}].ages.up_to", self.tr("Up to age"))

    def _limit_rows(self) -> None:
        self.kind = Choice(self)
        for kind, name in (
            (LimitKind.PERCENT_BSA, self.tr("percent of the body")),
            (LimitKind.AREA_CM2, self.tr("cm²")),
            (LimitKind.GRAMS_PER_TIME, self.tr("grams in a number of days")),
        ):
            self.kind.addItem(name, kind.value)
        self.kind.setAccessibleName(self.tr("What is limited"))
        self.kind.view().setAccessibleName(self.tr("What is limited"))
        self.kind.currentIndexChanged.connect(self._change_kind)
        row = self._row("limit.kind", self.tr("What is limited"), self.kind)
        self._grid.addWidget(self.kind, row, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._figure_row("limit.value", self.tr("At most"), "limit.source")
        self._figure_row("limit.days", self.tr("In days"))

    def _heading(self, text: str, beside: str) -> None:
        row = self._grid.rowCount()
        for column, words in ((0, text), (2, beside)):
            block = TextBlock(12, "secondary", parent=self)
            block.set_words(words)
            block.setContentsMargins(0, 10, 0, 0)
            self._grid.addWidget(block, row, column, 1, 2 if column == 0 else 1)

    def _row(self, place: str, name: str, choice: QWidget | None = None) -> int:
        """A new row with its name and, below it, room for what is wrong.

        On Linux a choice is called by what is chosen, and by its label.
        """
        row = self._grid.rowCount()
        label = plain_label(name, self)
        label.setWordWrap(True)
        if choice is not None:
            label.setBuddy(choice)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._grid.addWidget(label, row, 0)
        problem = TextBlock(12, "over", parent=self)
        problem.hide()
        self._grid.addWidget(problem, row + 1, 1, 1, 2)
        self.problem_lines[place], self._names[place] = problem, name
        return row

    def _line(self, place: str, field: LineField, hint: str = "") -> LineField:
        field.setPlaceholderText(hint)
        field.textEdited.connect(self.edited)
        self.lines[place] = field
        return field

    def _text_row(self, place: str, name: str, hint: str = "") -> None:
        row = self._row(place, name)
        self._grid.addWidget(self._line(place, LineField(name, self), hint), row, 1, 1, 2)

    def _figure_row(self, place: str, name: str, source: str = "") -> None:
        row = self._row(place, name)
        self._grid.addWidget(self._line(place, FigureField(name, _FIGURES, self)), row, 1)
        if source:
            said = self.tr("{0}: source in the label").format(name)
            self._grid.addWidget(self._line(source, LineField(said, self), self.tr("source")), row, 2)
            self.problem_lines[source] = self.problem_lines[place]

    def _fact_row(self, key: str, name: str) -> None:
        self._figure_row(_value_place(key), name, f"{key}.source")

    def _tick_row(self, key: str, name: str) -> None:
        row = self._row(f"{key}.value", name)
        box = TickBox("", self)
        box.setAccessibleName(name)
        box.toggled.connect(self.edited)
        self.ticks[key] = box
        self._grid.addWidget(box, row, 1)
        said = self.tr("{0}: source in the label").format(name)
        self._grid.addWidget(self._line(f"{key}.source", LineField(said, self), self.tr("source")), row, 2)
        self.problem_lines[f"{key}.source"] = self.problem_lines[f"{key}.value"]

    def _change_kind(self) -> None:
        grams = self.kind.currentData() == LimitKind.GRAMS_PER_TIME.value
        percent = self.kind.currentData() == LimitKind.PERCENT_BSA.value
        for place, on in (("limit.days", grams), ("hands.count", percent), ("hands.source", percent)):
            self.lines[place].setEnabled(on)
            if not on:
                self.lines[place].clear()
        self.edited.emit()

    # --- from and to JSON ----------------------------------------------------------------------------------------

    def show_data(self, data: Data) -> None:
        """Fill the fields."""
        self.kind.setCurrentIndex(self.kind.findData(data["limit"]["kind"]))
        self._change_kind()
        for place, field in self.lines.items():
            value = _find(data, place)
            if isinstance(field, FigureField):
                field.set_value(value)
            else:
                field.setText(str(value or ""))
                field.setCursorPosition(0)
        for key, box in self.ticks.items():
            box.setChecked(bool(_find(data, f"{key}.value")))

    def fix(self, place: str, why: str) -> None:
        """Leave a field as it is."""
        self.lines[place].setReadOnly(True)
        self.lines[place].setToolTip(tooltip(why))

    def problems(self) -> dict[str, str]:
        """What is missing or is no figure, by place."""
        return dict(self._missing())

    def _missing(self) -> Iterator[tuple[str, str]]:
        for place, field in self.lines.items():
            if isinstance(field, FigureField):
                try:
                    field.figure()
                except SaidError as error:
                    yield place, problem_text(error)
        for place in ("name", "short_name", "limit.value", "limit.source"):
            if not self.text(place):
                yield place, self.tr("Fill this in.")
        if not _REVISION.fullmatch(self.text("revision")):
            yield "revision", self.tr("Give year and month, for example 2026-03.")
        for value, source in self._pairs():
            if value and not self.text(source):
                yield source, self.tr("Give the source in the label.")
            if not value and self.text(source):
                yield source, self.tr("There is a source, but no fact.")

    def _pairs(self) -> Iterator[tuple[bool, str]]:
        """Whether a fact is given, and the place of its source."""
        for key in ("hands", "minimum_age", "maximum_age", "per_day", "interval_hours"):
            yield bool(self.text(_value_place(key))), f"{key}.source"
        for key, box in self.ticks.items():
            yield box.isChecked(), f"{key}.source"
        for k in range(self._cream_limits):
            keys = ("tubes", "tube_grams", "days", "ages.from", "ages.up_to")
            yield any(self.text(f"cream_limits[{k}].{key}") for key in keys), f"cream_limits[{k}].source"

    def text(self, place: str) -> str:
        """What a field holds."""
        return self.lines[place].text().strip()

    def data(self, profile_id: str, *, keep: bool) -> Data:
        """What would be saved; only sound figures are read. `keep` takes over what the form has no fields for."""
        year, _, month = self.text("revision").partition("-")
        made: Data = {
            "format": FORMAT, "version": VERSION, "id": profile_id,
            "name": self.text("name"), "short_name": self.text("short_name"),
            "revision": f"{year}-{month.zfill(2)}",
        }  # fmt: skip
        if self.text("medicine"):
            made["medicine"] = self.text("medicine")
        made["limit"] = {"kind": self.kind.currentData(), **self._figures("limit.", ("value", "days"))}
        made["limit"]["source"] = self.text("limit.source")
        for key in ("hands", "minimum_age", "maximum_age", "per_day", "interval_hours"):
            name = _value_place(key).rpartition(".")[2]
            if figures := self._figures(f"{key}.", (name,)):
                made[key] = {**figures, "source": self.text(f"{key}.source")}
        for key, box in self.ticks.items():
            if box.isChecked():
                _put(made, key, {"value": True, "source": self.text(f"{key}.source")})
        made["cream_limits"] = [limit for k in range(self._cream_limits) if (limit := self._cream_limit(k))]
        if keep:
            made |= {key: self._data[key] for key in KEPT if key in self._data}
        return made

    def _cream_limit(self, k: int) -> Data:
        """One limit on tubes, empty where nothing is written."""
        limit = self._figures(f"cream_limits[{k}].", ("tubes", "tube_grams", "days"))
        ages = self._figures(f"cream_limits[{k}].ages.", ("from", "up_to"))
        if ages:
            limit["ages"] = ages
        return {**limit, "source": self.text(f"cream_limits[{k}].source")} if limit else {}

    def _figures(self, before: str, names: tuple[str, ...]) -> Data:
        found: Data = {}
        for name in names:
            field = self.lines[before + name]
            value = field.figure() if isinstance(field, FigureField) else None
            if value is not None:
                found[name] = int(value) if value == int(value) else value
        return found

    # --- what is wrong -------------------------------------------------------------------------------------------

    def show_problems(self, problems: dict[str, str]) -> str:
        """Write each problem under its row; returns what has no row."""
        elsewhere, said = [], {}
        for place, problem in problems.items():
            row = self._place_of(place)
            if row is None:
                elsewhere.append(f"{place}: {problem}")
            else:
                said[row] = problem
        for block in set(self.problem_lines.values()):
            words = [problem for place, problem in said.items() if self.problem_lines[place] is block]
            block.set_words(" ".join(dict.fromkeys(words)))
            block.setVisible(bool(words))
        for place, field in self.lines.items():
            field.set_wrong(said.get(place, ""))
        return " ".join(elsewhere)

    def first_wrong(self) -> LineField | None:
        """The uppermost field with a problem."""
        return next((field for field in self.lines.values() if field.problem), None)

    def _place_of(self, place: str) -> str | None:
        """The row that a place of the JSON belongs to."""
        tests: tuple[Callable[[str], bool], ...] = (
            lambda known: known == place,
            lambda known: known.startswith(f"{place}."),
            lambda known: place.startswith(known.rpartition(".")[0] + ".") and "." in known,
        )
        return next((known for test in tests for known in self.lines if test(known)), None)


def _value_place(key: str) -> str:
    return "hands.count" if key == "hands" else f"{key}.value"


def _put(data: Data, place: str, value: Json) -> None:
    """Put a value at a place, "key" or "key.key"."""
    *outer, last = place.split(".")
    for key in outer:
        data = data.setdefault(key, {})
    data[last] = value


def _find(data: Json, place: str) -> Json:
    """The value at a place of parsed JSON, None where there is none."""
    for step in re.findall(r"\w+", place):
        if isinstance(data, list):
            data = data[int(step)] if int(step) < len(data) else None
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data
