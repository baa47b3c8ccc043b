"""The second page of the report: tables of patches and regions, the last visit, and how all of it was computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from bsa_calc import __version__
from bsa_calc.body.regions import region_numbers
from bsa_calc.label.checks import Finding
from bsa_calc.measure.band import HAND_MM
from bsa_calc.measure.basis import table_source
from bsa_calc.record.grades import NO_GRADES, patch_grades
from bsa_calc.report.case import Case, region_shares
from bsa_calc.ui.page.label_checks import draw_findings, findings_height, that_fit
from bsa_calc.ui.page.page_words import PageWords
from bsa_calc.ui.page.sheet import BOLD, REGULAR, Sheet
from bsa_calc.ui.words.figure_words import specks_among
from bsa_calc.ui.words.label_terms import core_text
from bsa_calc.ui.words.terms import region_name
from bsa_calc.ui.words.visit_words import signed

_ROW, _GAP = 13.2, 18.0
#: A table has at least this many lines, whatever else the page has to hold.
_FEWEST_ROWS = 8
_SIGNATURE = 64.0
_FINDINGS_HEIGHT = 170.0
#: The patches' share of the width; their names are longer.
_PATCHES_WIDTH = 0.54
_PARAGRAPH, _SENTENCE = 8.5, 9.0
#: Of a long name in a table, points.
_SMALLEST = 6.5


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What the program's check of itself found."""

    checks: int
    failed: int = 0


class Details(QObject):
    """Everything that stands behind the verdict."""

    def __init__(self, case: Case, words: PageWords, self_test: SelfTest | None) -> None:
        super().__init__()
        self.case, self.words, self.self_test = case, words, self_test

    def draw(self, sheet: Sheet, y: float, findings: Sequence[Finding]) -> None:
        """Draw the page from `y` down, with the findings that the first page had no room for."""
        shown = that_fit(sheet, self.words, findings, _FINDINGS_HEIGHT)
        findings, left_over = shown, len(findings) - len(shown)
        room = sheet.bottom - _SIGNATURE - y - self._below(sheet, findings)
        most = max(_FEWEST_ROWS, int(room / _ROW) - 1)
        left = (sheet.inner - _GAP) * _PATCHES_WIDTH
        right = sheet.inner - _GAP - left
        ends = [
            self._patches(sheet, sheet.left, y, left, most),
            self._regions(sheet, sheet.left + left + _GAP, y, right, most),
        ]
        y = max(ends) + 12
        if findings:
            y = draw_findings(sheet, self.words, findings, y) + 8
        if left_over:
            said = self.tr("and {0} more; bsa-calc lists them").format(left_over)
            y = sheet.text(sheet.left, y - 6, said, 8.5, colour=sheet.t.secondary) + 6
        for heading, paragraphs, size in self._sections():
            y = sheet.text(sheet.left, y, heading, 10, weight=BOLD, role="H2") + 2
            for paragraph in paragraphs:
                y = sheet.text(sheet.left, y, paragraph, size, width=sheet.inner) + 2.5
            y += 7
        self._signature(sheet, max(y + 2, sheet.bottom - _SIGNATURE))

    def _below(self, sheet: Sheet, findings: Sequence[Finding]) -> float:
        """How much room the page needs below its tables."""
        height = 12.0 + (findings_height(sheet, self.words, findings) + 8 if findings else 0.0)
        for _, paragraphs, size in self._sections():
            lines = [len(sheet.lines(paragraph, size, sheet.inner)) for paragraph in paragraphs]
            height += sheet.line_height(10) + 9 + sum(lines) * sheet.line_height(size) + 2.5 * len(lines)
        return height

    def _sections(self) -> list[tuple[str, list[str], float]]:
        """Headings, what stands below them, and in what size."""
        sections = [(self.tr("How it was calculated"), self._paragraphs(), _PARAGRAPH)]
        comparison = self.words.comparison()
        since = (self.tr("Since the visit compared with"), comparison, _SENTENCE)
        return [since, *sections] if comparison else sections

    # --- tables --------------------------------------------------------------------------------------------------

    def _patches(self, sheet: Sheet, x: float, y: float, width: float, most: int) -> float:
        with sheet.part("Table"):
            y = self._patch_rows(sheet, x, y, width, most)
        if not self.case.order:
            y = sheet.text(x, y + 2, self.tr("Nothing is painted."), 8.5, width=width, colour=sheet.t.secondary)
        return y

    def _patch_rows(self, sheet: Sheet, x: float, y: float, width: float, most: int) -> float:
        words, case, cream = self.words, self.case, self.case.cream
        figures = (46.0, 56.0, 30.0) if cream is not None else (48.0, 34.0)
        heads = [self.tr("Patch"), self.tr("of the body"), self.tr("cream")]
        grades = self._grades()
        if grades:
            heads.insert(1, self.tr("pigment lost"))
            figures = (52.0, *figures)
        if cream is not None:
            heads.insert(-1, self.tr("fingertip units"))
        y = _table_row(sheet, x, y, width, heads, figures, bold=True)
        # Specks share a line, as in the window.
        few = len(case.order) - specks_among(case.result)
        lines = few + (few < len(case.order))
        shown = case.order[: few if lines <= most else most - 1]
        for k in shown:
            share = words.small_percent(float(case.result.patch_percents[k]))
            cells = [words.names[k], *([grades[k]] if grades else []), share]
            if cream is not None:
                gets = bool(case.result.applied[k])
                cells.append(words.small_number(float(cream.patch_fingertip_units[k])) if gets else "–")
            cells.append(self.tr("yes") if case.result.applied[k] else self.tr("no"))
            y = _table_row(sheet, x, y, width, cells, figures)
        rest = case.order[len(shown) :]
        if rest:
            together = words.small_percent(float(case.result.patch_percents[list(rest)].sum()))
            name = self.tr("{0} smaller ones").format(len(rest))
            y = _table_row(sheet, x, y, width, [name, *([""] if grades else []), together], figures)
        return y

    def _grades(self) -> list[str]:
        """How much of its pigment each patch has lost, in their order; empty where nothing is graded."""
        course = self.case.course
        grades = course.visits[-1].grades if course is not None else NO_GRADES
        if not grades:
            return []
        found = patch_grades(grades, self.case.result.patches)
        return [self.tr("mixed") if one.mixed else self._grade(one.percent) for one in found]

    def _grade(self, percent: int | None) -> str:
        return "–" if percent is None else self.tr("{0} %").format(self.words.number(percent, 0))

    def _regions(self, sheet: Sheet, x: float, y: float, width: float, most: int) -> float:
        with sheet.part("Table"):
            return self._region_rows(sheet, x, y, width, most)

    def _region_rows(self, sheet: Sheet, x: float, y: float, width: float, most: int) -> float:
        changes = self.case.comparison.regions if self.case.comparison is not None else {}
        figures = (46.0, 54.0, 30.0) if changes else (48.0, 56.0)
        heads = [self.tr("Region"), self.tr("of the body"), self.tr("of the region")]
        if changes:
            heads.append(self.tr("since"))
        y = _table_row(sheet, x, y, width, heads, figures, bold=True)
        numbers = region_numbers()
        found = {**dict.fromkeys(changes, 0.0), **self.case.result.regions}
        order = sorted(found, key=numbers.__getitem__)
        kept = order
        if len(order) > most:
            largest = set(sorted(order, key=lambda region: -found[region])[: most - 1])
            kept = [region for region in order if region in largest]
        share = region_shares(self.case.result)
        for region in kept:
            cells = [region_name(region), *self._of_region(found[region], float(share[numbers[region]]))]
            if changes:
                cells.append(self._since(region))
            y = _table_row(sheet, x, y, width, cells, figures)
        if len(kept) < len(order):
            rest = sum(found.values()) - sum(found[region] for region in kept)
            name = self.tr("{0} other regions").format(len(order) - len(kept))
            y = _table_row(sheet, x, y, width, [name, self.words.small_percent(rest)], figures)
        return y

    def _of_region(self, percent: float, whole: float) -> tuple[str, str]:
        """A region's paint, of the body and of itself."""
        words = self.words
        if not percent:
            return words.small_percent(0.0), "–"
        of_it = 100 * percent / whole if whole else 0.0
        share = self.tr("{0} %").format(words.number(min(100.0, of_it), 0)) if of_it >= 0.5 else self.tr("<1 %")
        return words.small_percent(percent), share

    def _since(self, region: str) -> str:
        """How a region differs from the last visit; "–" where that cannot be measured."""
        comparison = self.case.comparison
        change = comparison.regions.get(region) if comparison is not None else None
        if change is None or not change.measurable:
            return "–"
        return signed(change.change)

    # --- words ---------------------------------------------------------------------------------------------------

    def _paragraphs(self) -> list[str]:
        words, case = self.words, self.case
        made = [
            self.tr("The limit: {0}").format(case.held.limit.source),
            self.tr(
                "The skin is made of triangles. The percentage adds up the weight of each triangle times its "
                "painted share; skin painted in several views counts once. Weights: {0} Drawn body: {1}."
            ).format(core_text(table_source(case.result.table)), words.body()),
            self.tr(
                "The true figure lies in the band 95 times out of 100. It allows for a hand that draws everything too "
                "large or too small ({0} % of the area), for outlines ({1} mm) and for bodies that are not as the "
                "weights say ({2} % of the figure); each is one standard deviation."
            ).format(
                words.short(100 * case.drawing.hand.counts),
                words.short(HAND_MM),
                words.short(round(100 * case.result.body_share, 1)),
            ),
            words.hand_rule(),
        ]
        if case.drawing.entered:
            typed = ", ".join(f"{region_name(r)} {words.short(percent)} %" for r, percent in case.drawing.entered)
            made.append(self.tr("Entered as a share of the region, not drawn: {0}.").format(typed))
        if notes := words.patch_notes():
            made.append(self.tr("Noted of patches: {0}.").format("; ".join(notes)))
        if case.earlier is not None:
            made.append(
                self.tr(
                    "“Since” is the change since the visit compared with, in percentage points of the body; “–” means "
                    "about the same. Outlines that are the same at both visits add no error to the difference."
                )
            )
        if case.cream is not None:
            made.append(self._cream_paragraph())
        made.append(f"{self._program()} {self._disclaimer()}")
        return made

    def _disclaimer(self) -> str:
        return self.tr(
            "bsa-calc supports, and does not replace, clinical judgement. It is not placed on the market as a "
            "medical device. The figure is only as good as the drawing."
        )

    def _cream_paragraph(self) -> str:
        words, cream = self.words, self.case.cream
        if cream is None:
            return ""
        said = self.tr("Cream: {0} m² by {1} ({2}; H in cm, W in kg); {3} mg/cm² assumed ({4}).").format(
            words.number(cream.size.m2, 2), cream.size.formula.name, cream.size.formula.text,
            words.short(cream.layer.mg_per_cm2), core_text(cream.layer.source),
        )  # fmt: skip
        for use in cream.tubes:
            uses = self.tr("{0} times a day for {1} days: {2} g, {3} tubes of {4} g; the label allows {5}.").format(
                words.short(cream.per_day or 0), words.short(use.limit.days), words.number(use.grams, 0),
                words.tubes(use.tubes, use.limit.tubes), words.short(use.limit.tube_grams),
                words.short(use.limit.tubes),
            )  # fmt: skip
            said += f" {uses}"
        return said

    def _program(self) -> str:
        profile = self.case.profile
        said = self.tr("bsa-calc {0}, product profile {1} of {2}.").format(__version__, profile.id, profile.revision)
        if self.self_test is None:
            return said
        if self.self_test.failed:
            failed = self.tr("Self-test: {0} of {1} checks FAILED.")
            return f"{said} {failed.format(self.self_test.failed, self.self_test.checks)}"
        passed = self.tr("Self-test: all {0} checks passed.")
        return f"{said} {passed.format(self.self_test.checks)}"

    def _signature(self, sheet: Sheet, y: float) -> None:
        column = (sheet.inner - 2 * _GAP) / 3
        for k, name in enumerate((self.tr("Name"), self.tr("Signature"), self.tr("Date"))):
            x = sheet.left + k * (column + _GAP)
            sheet.rule(y + 38, x, column, colour=sheet.t.control)
            sheet.text(x, y + 41, name, 8, colour=sheet.t.secondary)


def _table_row(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    cells: Sequence[str],
    figures: Sequence[float],
    *,
    bold: bool = False,
) -> float:
    """A name and some figures, `figures` wide; returns where the next row begins."""
    room = width - sum(figures)
    colour = sheet.t.secondary if bold else ""
    size, weight = (7.5, BOLD) if bold else (8.5, REGULAR)
    name_size = size
    while name_size > _SMALLEST and sheet.text_width(cells[0], name_size, weight) > room - 4:
        name_size -= 0.5  # a long name; its end says which side
    role = "TH" if bold else "TD"
    with sheet.part("TR"):
        sheet.text(x, y + (size - name_size) / 2, cells[0], name_size, width=room - 4, weight=weight, colour=colour,
                   most=1, role=role)  # fmt: skip
        start = x + room
        blank = [""] * (len(figures) + 1 - len(cells))  # a table read aloud needs all its cells
        for text, wide in zip([*cells[1:], *blank], figures, strict=False):
            sheet.text(start, y, text, size, width=wide, weight=weight, colour=colour, align="right", most=1, role=role)
            start += wide
    sheet.rule(y + _ROW - 1.6, x, width)
    return y + _ROW
