"""From figures to what the window says."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QLocale, QObject

from bsa_calc.body.parts import named_parts
from bsa_calc.body.patch_names import numbers
from bsa_calc.body.regions import region_numbers, regions
from bsa_calc.label.leave_out import LeaveOut, Offer
from bsa_calc.measure.measurement import Cream, Measurement
from bsa_calc.record.patch_notes import PatchNote
from bsa_calc.ui.words.display import PatchRow, RegionRow, Suggestion
from bsa_calc.ui.words.side_words import HeldBackWords
from bsa_calc.ui.words.terms import inside, patch_name, region_name
from bsa_calc.ui.words.verdict_words import VerdictWords, mixed

#: Before the number of a patch to trim, where other offers name patches to leave out.
TRIM = "trim:"
#: Smaller patches than this share a line of the list: half a square centimetre says little on its own.
_SPECK_PERCENT = 0.003
_FEW_SPECKS = 2
_MOST_FIGURES = 5000


def specks_among(result: Measurement) -> int:
    """How many patches share the last line of a list; a single speck has its own."""
    specks = sum(percent < _SPECK_PERCENT for percent in result.patch_percents.tolist())
    return specks if specks >= _FEW_SPECKS else 0


class Words(VerdictWords):
    """Puts measurements into words; figures never cross the limit by rounding."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held_back = HeldBackWords(self)
        #: Percents of patches as text, in percent and hands: most are the same from one drawing to the next.
        self._figures: dict[float, tuple[str, str]] = {}

    def patch_rows(
        self,
        result: Measurement,
        names: Sequence[str],
        entered: Collection[str] = (),
        grades: Sequence[int | None] | None = None,
        notes: Sequence[PatchNote | None] = (),
    ) -> list[PatchRow]:
        """The lines of the patch list, the largest first; specks share the last line, whose id names them all.

        Patches that lie in `entered` regions only say that they were not drawn; `grades` are percents of pigment lost,
        `notes` what was noted of each patch.
        """
        typed = _entered_patches(result, entered)
        names = [self.tr("{0} (entered)").format(name) if k in typed else name for k, name in enumerate(names)]
        order = (-result.patch_percents).argsort(kind="stable").tolist()
        few = len(order) - specks_among(result)
        specks = order[few:]
        percents, applied = result.patch_percents.tolist(), result.applied.tolist()
        parts = {k: self._part(result, k) for k, cream in enumerate(result.creams) if cream is Cream.PART}
        rows = [self._row(str(k), names[k], percents[k], applied[k], parts.get(k, "")) for k in order[:few]]
        if specks:
            joined = ",".join(str(k) for k in specks)
            name = self.tr("{0} small specks").format(len(specks))
            rows.append(self._row(joined, name, sum(percents[k] for k in specks), all(applied[k] for k in specks)))
        if grades is not None and any(grade is not None for grade in grades):
            rows = [row._replace(grade_text=self._grade(row.id, grades)) for row in rows]
        return [self._noted(row, notes) for row in rows] if any(notes) else rows

    def _noted(self, row: PatchRow, notes: Sequence[PatchNote | None]) -> PatchRow:
        """A line with what was noted of its patch; specks share a line, and have none."""
        note = notes[int(row.id)] if row.id.isdigit() else None
        if note is None:
            return row
        name = self.tr("{0} · since {1}").format(row.name, note.since) if note.since else None
        name = name or self.tr("{0} · note").format(row.name)
        return row._replace(name=name, note_text=self.note(note))

    def note(self, note: PatchNote) -> str:
        """All that was noted of a patch: "since summer 2024: itches"."""
        since = self.tr("since {0}").format(note.since) if note.since else ""
        return ": ".join(filter(None, (since, note.note)))

    def _grade(self, patches: str, grades: Sequence[int | None]) -> str:
        """The grade that all patches of a line have; "–" where one has none or they differ."""
        found = {grades[int(k)] for k in patches.split(",")}
        only = found.pop()
        return self.tr("–") if found or only is None else self.tr("{0} %").format(only)

    def _part(self, result: Measurement, patch: int) -> str:
        """How much of a patch gets cream, of which some does not."""
        cream, whole = (
            QLocale().toString(float(p[patch]), "f", 1) for p in (result.cream_percents, result.patch_percents)
        )
        return self._held_back.part(cream, whole)

    def _row(self, patches: str, name: str, percent: float, applied: bool, part: str = "") -> PatchRow:
        known = self._figures.get(percent)
        if known is None:
            if len(self._figures) > _MOST_FIGURES:
                self._figures.clear()
            known = self._figures[percent] = self._small_percent(percent), self._quarter_hands(percent)
        return PatchRow(patches, name, *known, applied, part_text=part)

    def region_rows(self, result: Measurement, entered: Mapping[str, float] = MappingProxyType({})) -> list[RegionRow]:
        """The lines of the region table, head to toe; `entered` are typed shares, in percent of their regions.

        They stand as they were typed: by another table of weights the same paint is another share.
        """
        shares = _region_shares(result)
        rows = []
        for region, share in zip(regions(), shares, strict=True):
            painted = result.regions.get(region.id, 0.0)
            text = self._small_percent(painted) if painted else ""
            # Rounded where sums of parts differ: a whole region is 100 %, not 99.
            filled = round(100 * painted / share, 6) if share else 0.0
            filled, typed = entered.get(region.id, filled), region.id in entered
            rows.append(RegionRow(region.id, region_name(region.id), self._small_percent(share), text, filled, typed))
        return rows

    def region_hint(self, region: str, result: Measurement) -> str:
        """The region under the pointer, its share, and what of it is painted."""
        share = _region_shares(result)[region_numbers()[region]]
        text = self.tr("{0} · {1} of the body").format(region_name(region), self._small_percent(share))
        painted = result.regions.get(region, 0.0)
        return text if not painted else self.tr("{0}, painted {1}").format(text, self._small_percent(painted))

    def names(self, result: Measurement, named: Sequence[Sequence[str]]) -> list[str]:
        """A plain name for each patch; of those that would be alike, all but the largest get a number."""
        names = [patch_name(ids) for ids in named]
        return self._numbered(names, _numbers(names, result))

    def _numbered(self, names: Sequence[str], places: Sequence[int]) -> list[str]:
        numbered = self.tr("{0} ({1})")
        return [name if k == 1 else numbered.format(name, k) for name, k in zip(names, places, strict=True)]

    def _small_percent(self, value: float) -> str:
        """A part's percent; what is smaller than a tenth says so instead of 0.0."""
        if 0 < value < 0.05:
            return self.tr("<{0} %").format(QLocale().toString(0.1, "f", 1))
        return self.tr("{0} %").format(QLocale().toString(value, "f", 1))

    def _quarter_hands(self, percent: float) -> str:
        return mixed(round(4 * percent) / 4) if percent >= 0.125 else self.tr("<¼")

    def suggestion(self, offer: Offer, result: Measurement, named: Sequence[Sequence[str]], limit: float) -> Suggestion:
        """An offer as a button; `named` are the regions that name each patch."""
        name = self.offer_name(offer, result, named)
        leaves = self.tr("leaves {0}").format(self.percent(offer.leaves_percent, limit))
        label = self.tr("Without {0}").format(inside(name))
        return Suggestion(label, leaves, ",".join(str(k) for k in offer.patches))

    def offer_name(self, offer: Offer, result: Measurement, named: Sequence[Sequence[str]]) -> str:
        """The patches of an offer together, "Both knees"."""
        places = _numbers([patch_name(ids) for ids in named], result)
        said = (part for k in offer.patches if places[k] == 1 for part in named_parts(named[k]))
        unnumbered = [side for part in said for side in part]
        more = [k for k in offer.patches if places[k] > 1]
        names = self._numbered([patch_name(named[k]) for k in more], [places[k] for k in more])
        if unnumbered:
            names.insert(0, patch_name(list(dict.fromkeys(unnumbered)), most=len(unnumbered)))
        return "; ".join(names)

    def trim(self, patch: int, left: LeaveOut, result: Measurement, named: Sequence[Sequence[str]]) -> Suggestion:
        """The amount to leave out, taken from one patch, as a button."""
        name = self.names(result, named)[patch]
        label = self.tr("Trim {0}").format(inside(name))
        figure = QLocale().toString(left.percent, "f", 1)
        words = self.tr("leave out about {0} % ({1})").format(figure, self._hand_count(left.hands))
        return Suggestion(label, words, f"{TRIM}{patch}")


def _numbers(names: Sequence[str], result: Measurement) -> list[int]:
    """For each patch its place among those of the same name, the largest being 1."""
    return numbers(names, (-result.patch_percents).argsort(kind="stable").tolist())


def _entered_patches(result: Measurement, entered: Collection[str]) -> set[int]:
    """The patches that lie in entered regions only."""
    if not entered:
        return set()
    import numpy as np

    from bsa_calc.body.surface import surface

    own = np.isin(surface().region, [region_numbers()[region] for region in entered])
    drawn = np.unique(result.patches.patch[~own[result.patches.parts.triangle]])
    return set(range(result.patches.count)) - set(drawn.tolist())


def _region_shares(result: Measurement) -> list[float]:
    import numpy as np

    from bsa_calc.body.surface import surface

    shares: list[float] = np.bincount(surface().region, result.weights, len(regions())).tolist()
    return shares
