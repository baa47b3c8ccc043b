"""The report for the record: what was counted, the verdict, the map, then the tables and how it was computed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF

from bsa_calc import __version__
from bsa_calc.body.regions import region_numbers
from bsa_calc.label.checks import Finding
from bsa_calc.measure.band import BODY_SHARE, HAND_MM
from bsa_calc.report.case import Case, region_shares
from bsa_calc.ui.page.maps import draw_legend, draw_map, outlines_of
from bsa_calc.ui.page.sheet import BOLD, REGULAR, Sheet
from bsa_calc.ui.page.verdict_block import draw_verdict
from bsa_calc.ui.page.words import PageWords
from bsa_calc.ui.terms import region_name

#: Lines of a table that one page holds; the rest is summed up in one line.
_PATCH_ROWS, _REGION_ROWS, _FINDINGS = 24, 31, 8
_ROW = 11.6


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What the program's check of itself found."""

    checks: int
    failed: int = 0


class RecordPages:
    """The two pages for the record."""

    def __init__(self, case: Case, printed: date, self_test: SelfTest | None) -> None:
        self.case, self.printed, self.self_test = case, printed, self_test
        self.words = PageWords(case)

    def draw(self, sheet: Sheet, next_page: Callable[[], object]) -> None:
        """Draw both pages."""
        self._first(sheet)
        next_page()
        self._second(sheet)

    def _first(self, sheet: Sheet) -> None:
        tr, t = self.words.tr, sheet.t
        y = self._head(sheet, tr("Share of the body surface in one application"))
        y = draw_verdict(sheet, self.case, self.words, y + 8)
        for offer in self.words.offers()[:3]:
            y = sheet.text(sheet.left + 16, y + 4, tr("Leave out {0}").format(_small(offer)), 9)
        facts = self._facts()
        foot = self._findings_height(sheet) + len(facts) / 2 * 24 + 34
        legend = [(True, tr("gets cream this time"))]
        if not self.case.result.applied.all():
            legend.append((False, tr("affected, left out this time")))
        area = QRectF(sheet.left, y + 12, sheet.inner, sheet.bottom - foot - y - 30)
        draw_map(sheet, self.case, area, outlines_of(self.case))
        y = draw_legend(sheet, sheet.left, area.bottom() + 4, legend) + 6
        y = self._pairs(sheet, y, facts)
        self._findings(sheet, y + 6)
        sheet.rule(sheet.bottom + 6, colour=t.line)
        self._foot(sheet, 1)

    def _head(self, sheet: Sheet, title: str) -> float:
        """Title and who and when; returns where it ends."""
        words, case, t = self.words, self.case, sheet.t
        y = sheet.text(sheet.left, 30, title, 13, weight=BOLD)
        said = [words.tr("printed {0}").format(words.date(self.printed))]
        if case.day:
            said.insert(0, words.tr("visit of {0}").format(words.date(case.day)))
        if case.person:
            said.insert(0, case.person)
        sheet.text(sheet.left, y, " · ".join(said), 8.5, colour=t.secondary, most=1)
        product = case.profile.short_name
        sheet.text(sheet.left, 33, product, 9, width=sheet.inner, align="right", weight=BOLD)
        revision = words.tr("label of {0}").format(words.month(case.profile.revision))
        sheet.text(sheet.left, y, revision, 8.5, width=sheet.inner, align="right", colour=t.secondary)
        sheet.rule(y + 16)
        return y + 18

    def _facts(self) -> list[tuple[str, str]]:
        """What was counted, and by what."""
        words, case, tr = self.words, self.case, self.words.tr
        result = case.result
        facts = [
            (
                tr("Gets cream this time"),
                tr("{0}, about {1}").format(words.percent(result.application_percent), words.applied_hands()),
            ),
            (tr("Affected in all"), words.percent(result.affected_percent)),
            (tr("Weight table"), words.table()),
            (tr("Age · drawn body"), f"{words.age()} · {words.body()}"),
        ]
        if case.cream is not None:
            facts.append((tr("Cream for one application"), self._cream_line()))
        if case.earlier is not None:
            facts.append((tr("Last visit, {0}").format(words.date(case.earlier.day)), self._earlier_line()))
        if len(facts) % 2:
            missing = ", ".join(words.missing_views()).lower()
            facts.append((tr("Views looked at"), tr("all but {0}").format(missing) if missing else tr("all")))
        return facts

    def _cream_line(self) -> str:
        cream = self.case.cream
        if cream is None:
            return ""
        return self.words.tr("{0} g, {1} fingertip units").format(
            self.words.number(cream.grams), self.words.number(cream.fingertip_units)
        )

    def _earlier_line(self) -> str:
        """The change since the last visit; inside the band it is called none."""
        words, earlier = self.words, self.case.earlier
        if earlier is None:
            return ""
        change = self.case.result.affected_percent - earlier.affected_percent
        now = self.case.result
        spread = max((now.band[1] - now.band[0]) / 2, (earlier.band[1] - earlier.band[0]) / 2)
        before = words.percent(earlier.affected_percent)
        if abs(change) <= spread:
            return words.tr("affected {0} then: no measurable change").format(before)
        sign = "+" if change > 0 else "−"
        return words.tr("affected {0} then: {1}{2} points").format(before, sign, words.number(abs(change)))

    def _pairs(self, sheet: Sheet, y: float, pairs: Sequence[tuple[str, str]]) -> float:
        """Names and values in two columns."""
        half = sheet.inner / 2
        for k, (name, value) in enumerate(pairs):
            x, top = sheet.left + (k % 2) * half, y + (k // 2) * 24
            sheet.text(x, top, name, 7.5, width=half - 12, colour=sheet.t.secondary, most=1)
            sheet.text(x, top + 9.5, value, 9.5, width=half - 12, most=1)
        return y + -(-len(pairs) // 2) * 24

    def _findings_height(self, sheet: Sheet) -> float:
        found = self.case.findings[:_FINDINGS]
        lines = sum(len(sheet.lines(self._finding(f), 8.5, sheet.inner - 16)) for f in found)
        return lines * sheet.line_height(8.5) + len(found) * 2 + 16 if found else 0.0

    def _finding(self, finding: Finding) -> str:
        return f"{self.words.finding(finding)} ({finding.source.split(':')[0]})"

    def _findings(self, sheet: Sheet, y: float) -> None:
        if not self.case.findings:
            return
        y = sheet.text(sheet.left, y, self.words.tr("To think of beside the limit"), 9, weight=BOLD) + 1
        marks = {"warning": "!", "question": "?", "note": "·"}
        for finding in self.case.findings[:_FINDINGS]:
            colour = sheet.t.over if finding.severity.value == "warning" else sheet.t.text
            sheet.text(sheet.left + 2, y, marks[finding.severity.value], 9, weight=BOLD, colour=colour)
            y = sheet.text(sheet.left + 14, y, self._finding(finding), 8.5, width=sheet.inner - 16) + 2

    def _second(self, sheet: Sheet) -> None:
        tr = self.words.tr
        y = self._head(sheet, tr("Patches, regions and method")) + 8
        gap = 18
        half = (sheet.inner - gap) / 2
        ends = [self._patches(sheet, sheet.left, y, half), self._regions(sheet, sheet.left + half + gap, y, half)]
        y = max(ends) + 12
        y = self._method(sheet, y)
        self._signature(sheet, max(y + 10, sheet.bottom - 64))
        sheet.rule(sheet.bottom + 6)
        self._foot(sheet, 2)

    def _patches(self, sheet: Sheet, x: float, y: float, width: float) -> float:
        words, case, tr = self.words, self.case, self.words.tr
        units = case.cream is not None
        heads = [tr("Patch"), tr("of the body"), tr("fingertip units") if units else "", tr("cream")]
        y = _table_row(sheet, x, y, width, heads, bold=True)
        shown = case.order if len(case.order) <= _PATCH_ROWS else case.order[: _PATCH_ROWS - 1]
        for k in shown:
            percent = float(case.result.patch_percents[k])
            unit = ""
            if case.cream is not None and case.result.applied[k]:
                unit = words.small_number(float(case.cream.patch_fingertip_units[k]))
            applied = tr("yes") if case.result.applied[k] else tr("no")
            y = _table_row(sheet, x, y, width, [words.names[k], words.small_percent(percent), unit, applied])
        rest = case.order[len(shown) :]
        if rest:
            percent = float(case.result.patch_percents[list(rest)].sum())
            name = tr("{0} smaller ones").format(len(rest))
            y = _table_row(sheet, x, y, width, [name, words.small_percent(percent), "", ""])
        if not case.order:
            y = sheet.text(x, y + 2, tr("Nothing is painted."), 8.5, width=width, colour=sheet.t.secondary)
        return y

    def _regions(self, sheet: Sheet, x: float, y: float, width: float) -> float:
        words, case, tr = self.words, self.case, self.words.tr
        share = region_shares(case.result)
        y = _table_row(sheet, x, y, width, [tr("Region"), tr("of the body"), tr("of the region"), ""], bold=True)
        found = sorted(case.result.regions.items(), key=lambda entry: region_numbers()[entry[0]])
        kept = found
        if len(found) > _REGION_ROWS:
            largest = sorted(found, key=lambda entry: -entry[1])[: _REGION_ROWS - 1]
            kept = [entry for entry in found if entry in largest]
        for region, percent in kept:
            whole = float(share[region_numbers()[region]])
            of_it = 100 * percent / whole if whole else 0.0
            share_text = tr("{0} %").format(words.number(min(100.0, of_it), 0)) if of_it >= 0.5 else tr("<1 %")
            y = _table_row(sheet, x, y, width, [region_name(region), words.small_percent(percent), share_text, ""])
        if len(kept) < len(found):
            rest = sum(p for _, p in found) - sum(p for _, p in kept)
            name = tr("{0} other regions").format(len(found) - len(kept))
            y = _table_row(sheet, x, y, width, [name, words.small_percent(rest), "", ""])
        return y

    def _method(self, sheet: Sheet, y: float) -> float:
        tr = self.words.tr
        y = sheet.text(sheet.left, y, tr("How it was computed"), 10, weight=BOLD) + 2
        for paragraph in self._paragraphs():
            y = sheet.text(sheet.left, y, paragraph, 8, width=sheet.inner) + 2.5
        return y

    def _paragraphs(self) -> list[str]:
        words, case, tr = self.words, self.case, self.words.tr
        made = [
            tr("The limit: {0}").format(case.held.limit.source),
            tr(
                "The percentage is the sum over a surface of triangles of their weight times the share that is "
                "painted; skin that is painted in several views counts once. Weights: {0}; {1}."
            ).format(words.table(), words.body()),
            tr(
                "The band is where the true figure lies 95 times out of 100: the outline by hand to {0} mm, real "
                "bodies differing from the drawn one by {1} % of the figure (each one standard deviation)."
            ).format(words.short(HAND_MM), words.short(100 * BODY_SHARE)),
            words.hand_rule(),
        ]
        if case.cream is not None:
            made.append(self._cream_paragraph())
        made.append(self._program())
        made.append(
            tr(
                "bsa-calc supports, and does not replace, clinical judgement. It is not placed on the market as a "
                "medical device. The figure is as good as the painting."
            )
        )
        return made

    def _cream_paragraph(self) -> str:
        words, cream, tr = self.words, self.case.cream, self.words.tr
        if cream is None:
            return ""
        said = tr("Cream: {0} m² by {1} ({2}); {3} mg/cm² assumed ({4}).").format(
            words.number(cream.size.m2, 2), cream.size.formula.name, cream.size.formula.text,
            words.short(cream.layer.mg_per_cm2), cream.layer.source,
        )  # fmt: skip
        for use in cream.tubes:
            said += " " + tr("{0} times a day for {1} days: {2} g, {3} tubes of {4} g; the label allows {5}.").format(
                words.short(cream.per_day or 0), words.short(use.limit.days), words.number(use.grams, 0),
                words.tubes(use.tubes, use.limit.tubes), words.short(use.limit.tube_grams),
                words.short(use.limit.tubes),
            )  # fmt: skip
        return said

    def _program(self) -> str:
        tr = self.words.tr
        said = tr("bsa-calc {0}, product profile {1} of {2}.").format(
            __version__, self.case.profile.id, self.case.profile.revision
        )
        if self.self_test is None:
            return said
        if self.self_test.failed:
            failed = tr("Self-test: {0} of {1} checks FAILED.")
            return f"{said} {failed.format(self.self_test.failed, self.self_test.checks)}"
        passed = tr("Self-test: all {0} checks passed.")
        return f"{said} {passed.format(self.self_test.checks)}"

    def _signature(self, sheet: Sheet, y: float) -> None:
        tr, third = self.words.tr, sheet.inner / 3
        for k, name in enumerate((tr("Name"), tr("Signature"), tr("Date"))):
            x = sheet.left + k * third
            sheet.rule(y + 34, x, third - 14, colour=sheet.t.control)
            sheet.text(x, y + 37, name, 7.5, colour=sheet.t.secondary)

    def _foot(self, sheet: Sheet, page: int) -> None:
        tr = self.words.tr
        y = sheet.bottom + 12
        said = tr("bsa-calc {0} · supports, and does not replace, clinical judgement").format(__version__)
        sheet.text(sheet.left, y, said, 7.5, colour=sheet.t.secondary)
        numbers = tr("page {0} of {1}").format(page, 2)
        sheet.text(sheet.left, y, numbers, 7.5, width=sheet.inner, colour=sheet.t.secondary, align="right")


def _table_row(sheet: Sheet, x: float, y: float, width: float, cells: Sequence[str], *, bold: bool = False) -> float:
    """A name and three figures; returns where the next row begins."""
    figures = (50.0, 56.0, 28.0)
    room = width - sum(figures)
    colour = sheet.t.secondary if bold else ""
    size = 7.5 if bold else 8.5
    weight = BOLD if bold else REGULAR
    sheet.text(x, y, cells[0], size, width=room - 4, weight=weight, colour=colour, most=1)
    start = x + room
    for text, wide in zip(cells[1:], figures, strict=True):
        sheet.text(start, y, text, size, width=wide, weight=weight, colour=colour, align="right", most=1)
        start += wide
    sheet.rule(y + _ROW, x, width)
    return y + _ROW + 1.6


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
