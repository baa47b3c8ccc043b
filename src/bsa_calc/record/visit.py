"""A visit: one dated drawing of a record. Its paint is read when it is asked for."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from bsa_calc.body.body_facts import NOTHING_SAID, BodyFacts
from bsa_calc.body.data_files import Json
from bsa_calc.body.views import view_ids
from bsa_calc.errors import InputError, SaidError
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.facts import Answer, Answers
from bsa_calc.label.profile import DEFAULT, Profile
from bsa_calc.measure.basis import CHART
from bsa_calc.paint.drawing import Drawing, no_paint
from bsa_calc.paint.layers import cut_to
from bsa_calc.paint.table import PaintTable
from bsa_calc.record.applications import FIRST_YEAR, LAST_YEAR
from bsa_calc.record.carried import Carried, carried_from
from bsa_calc.record.format.grades_json import grades_data, grades_from, require_triangles
from bsa_calc.record.format.needs import KNOWN_SINCE, OLDEST, drawing_version
from bsa_calc.record.format.person_json import EXACT
from bsa_calc.record.format.seal import CHECK, canonical, visit_check
from bsa_calc.record.format.unknown import with_unknown
from bsa_calc.record.format.versions import Versions, versions_of
from bsa_calc.record.format.visit_drawing import (
    by_hand,
    less_exact,
    visit_drawing,
    visit_drawing_data,
    visit_schema,
)
from bsa_calc.record.grades import NO_GRADES, Grades
from bsa_calc.record.patch_notes import PatchNotes, notes_from

#: What may be answered at a visit.
_QUESTIONS = ("pregnancy_or_breast_feeding", "hypersensitivity")


@dataclass(frozen=True, slots=True)
class Figures:
    """What a visit measured when it was last changed; a timeline of many visits needs no measuring.

    Attributes
    ----------
    affected_percent, application_percent : float
    limit_percent : float or None, None where the label limits something else
    band : low and high end of the application's 95 % band, percent
    verdict : str
    """

    affected_percent: float
    application_percent: float
    band: tuple[float, float]
    limit_percent: float | None
    verdict: str


@dataclass(frozen=True, eq=False)
class Visit:
    """One visit. Never changed, only followed by another.

    Attributes
    ----------
    id : str, unlike that of every other visit of the record
    date : date
    graded : percent of the pigment lost -> the skin that has lost so much; None as long as that is what `raw` says
    versions : Versions or None, what it was measured by; None where the file does not say
    figures : Figures or None, None where the file has none
    answers : Answers
    views_shown : frozenset of str, views that were on the screen in this visit; what was declared stands in the drawing
    number : int or None, in what leaves the program; see `Record.number`
    patch_notes : tuple of PatchNote, what was noted of patches
    checked : bool, the figures are known to be what was measured: made here, or in a file whose check agrees
    carried : Carried or None, paint taken over from an earlier visit
    drawn : Drawing or None, None as long as the drawing is that of `raw`
    raw : the visit as the file has it, with keys unknown to this version; never changed
    """

    id: str
    date: dt.date
    graded: Grades | None = None
    versions: Versions | None = None
    figures: Figures | None = None
    answers: Answers = field(default_factory=Answers)
    views_shown: frozenset[str] = frozenset()
    number: int | None = None
    patch_notes: PatchNotes = ()
    checked: bool = True
    carried: Carried | None = None
    drawn: Drawing | None = None
    raw: Mapping[str, Json] = field(default_factory=dict, repr=False)

    @cached_property
    def drawing(self) -> Drawing:
        """The drawing, read when it is first asked for.

        Raises
        ------
        InputError
            if it is damaged; the other visits can still be read.
        """
        if self.drawn is not None:
            return self.drawn
        try:
            return visit_drawing(self.raw["drawing"])
        except InputError as error:
            sentence = "The visit of {date} cannot be shown: {why}"
            raise SaidError("visit_not_shown", sentence, date=str(self.date), why=str(error)) from error

    @cached_property
    def grades(self) -> Grades:
        """Percent of the pigment lost -> the skin that has lost so much; read with the drawing.

        Raises
        ------
        InputError
            if they, or the drawing, are damaged.
        """
        if self.graded is not None:
            return self.graded
        return grades_from(self.raw["grades"], self.drawing.paint) if self.has_grades else NO_GRADES

    @property
    def body_facts(self) -> BodyFacts:
        """What counts of the person's body at this visit; nothing where the drawing cannot be read."""
        try:
            return self.drawing.body_facts.counting
        except InputError:
            return NOTHING_SAID

    @property
    def has_grades(self) -> bool:
        """Whether any skin is graded; does not read the paint."""
        return bool(self.raw.get("grades")) if self.graded is None else bool(self.graded)

    @property
    def profile_id(self) -> str:
        """The id of the label that it is judged by; does not read the paint."""
        found = self.drawn.profile if self.drawn is not None else self.raw["drawing"].get("profile", DEFAULT)
        return found if isinstance(found, str) else ""

    @property
    def note(self) -> str:
        """The note beside the drawing; does not read the paint."""
        if self.drawn is not None:
            return self.drawn.note
        note = self.raw["drawing"].get("note", "")
        return note if isinstance(note, str) else ""

    @property
    def weight_table(self) -> str:
        """The weight table that was chosen; does not read the paint."""
        if self.drawn is not None:
            return self.drawn.weight_table
        table = self.raw["drawing"].get("weight_table", CHART)
        return table if isinstance(table, str) else CHART

    def unconfirmed(self) -> PaintTable:
        """Paint carried from an earlier visit, not confirmed or drawn anew; InputError if the drawing is damaged."""
        return no_paint() if self.carried is None else self.carried.unconfirmed(self.drawing)

    def with_carried(self, carried: Carried | None) -> Visit:
        """The visit with other paint as taken over."""
        return replace(self, carried=carried)

    def with_drawing(self, drawing: Drawing, found: Assessment | None = None) -> Visit:
        """The visit with another drawing and what was found of it."""
        grades = self.grades if self.has_grades else NO_GRADES
        kept = {percent: cut_to(table, self.drawing.paint, drawing.paint) for percent, table in grades.items()}
        versions = None if found is None else versions_of(drawing, found.profile)
        figures = None if found is None else figures_of(found)
        carried = None if self.carried is None else self.carried.edited(self.drawing, drawing)
        return replace(
            self, drawn=drawing, graded=kept, versions=versions, figures=figures, checked=True, carried=carried
        )

    def with_answers(self, answers: Answers) -> Visit:
        """The visit with other answers."""
        return replace(self, answers=answers)

    def with_views_shown(self, views: frozenset[str]) -> Visit:
        """The visit with these views as having been on the screen."""
        return replace(self, views_shown=views)

    def with_patch_notes(self, notes: PatchNotes) -> Visit:
        """The visit with other notes on its patches."""
        return replace(self, patch_notes=notes)

    def with_grades(self, grades: Grades) -> Visit:
        """The visit with other grades."""
        return replace(self, graded=grades)

    @property
    def _is_exact(self) -> bool:
        """Whether the drawing is exact as it stands: a record keeps it as one that a hand drew, and not its band."""
        return self.raw["drawing"].get("hand") == EXACT if self.drawn is None else self.drawn.hand.exact

    @property
    def version_needed(self) -> int:
        """The version of the format that a reader needs; does not read the paint."""
        if self.drawn is not None:
            needed = drawing_version(by_hand(self.drawn))
        else:
            version = self.raw["drawing"].get("version", OLDEST)
            needed = version if type(version) is int else OLDEST
        return max(needed, KNOWN_SINCE["answers"]) if self.answers.given() else needed

    def outdated(self, profile: Profile) -> tuple[str, ...]:
        """What differs from what the visit was measured by: "weights", "profile"; measuring again may say otherwise.

        Parameters
        ----------
        profile : Profile, that it is judged by now
        """
        if self.versions is None:
            return ()
        now = versions_of(self.drawing, profile)
        return tuple(name for name in ("weights", "profile") if getattr(now, name) != getattr(self.versions, name))

    def data(self, pause: Callable[[], None] | None = None) -> dict[str, Json]:
        """The visit as plain values, with its check; unchanged parts are those of `raw`.

        Parameters
        ----------
        pause : called every millisecond or so of work, so that a thread that paints can go on
        """
        found: dict[str, Json] | None = self.__dict__.get("_data")
        if found is None:
            found = self._made(pause)
            if self.figures is None or self.checked:  # a check would make measured what nobody knows of
                found[CHECK] = visit_check(found)
            self.__dict__["_data"] = found
        return found

    def text(self) -> str:
        """The visit as it stands in a file; made once, so that saving again is quick."""
        found: str | None = self.__dict__.get("_text")
        if found is None:
            found = self.__dict__["_text"] = canonical(self.data())
        return found

    def _carried_data(self) -> dict[str, Json]:
        """What was taken over, as long as some of it is not confirmed."""
        if self.drawn is None:
            return {"carried": self.raw["carried"]} if "carried" in self.raw else {}
        return {"carried": self.carried.data()} if self.carried is not None and self.unconfirmed() else {}

    def forget_text(self) -> None:
        """Drop what `data` made, until it is asked for again: undo holds many visits that nobody will save."""
        if self.drawn is not None:
            self.__dict__.pop("_data", None)

    def _made(self, pause: Callable[[], None] | None) -> dict[str, Json]:
        known: dict[str, Json] = {"id": self.id, "date": self.date.isoformat()}
        if self.drawn is not None:
            known["drawing"] = visit_drawing_data(self.drawn, self.raw.get("drawing", {}), pause)
        else:
            known["drawing"] = less_exact(self.raw["drawing"])
        said: dict[str, Json] = {
            "answers": self.answers.given(),
            "views_shown": sorted(self.views_shown, key=view_ids().index),
            "number": self.number,
            "patch_notes": [note.data() for note in self.patch_notes],
        }
        known |= {key: value for key, value in said.items() if value or key in self.raw}
        if self.graded is None and "grades" in self.raw:
            known["grades"] = self.raw["grades"]
        elif self.graded or "grades" in self.raw:
            known["grades"] = grades_data(self.grades, self.drawing.paint, pause)
        known |= self._carried_data()
        if self.versions is not None:
            known["versions"] = {"weights": self.versions.weights, "profile": self.versions.profile}
        if self.figures is not None and not self._is_exact:
            known["figures"] = _figures_data(self.figures)
        return dict(with_unknown(known, dict(self.raw), visit_schema()))


def new_visit(date: dt.date, drawing: Drawing, found: Assessment | None = None) -> Visit:
    """A visit that no file has yet."""
    return Visit(secrets.token_hex(4), date).with_drawing(drawing, found)


def visit_from(raw: Mapping[str, Json], place: str) -> Visit:
    """The visit that checked JSON describes; its drawing is not read yet.

    Raises
    ------
    InputError
        naming what is wrong and where.
    """
    date = day_from(raw["date"], f"{place}.date")
    require_triangles(raw.get("grades", []), f"{place}.grades")
    versions, figures = raw.get("versions"), raw.get("figures")
    found = Visit(
        id=raw["id"],
        date=date,
        versions=Versions(versions.get("weights", ""), versions.get("profile", "")) if versions is not None else None,
        figures=_figures(figures) if figures is not None else None,
        answers=Answers(**{name: Answer(said) for name, said in raw.get("answers", {}).items() if name in _QUESTIONS}),
        views_shown=frozenset(raw.get("views_shown", [])) & set(view_ids()),
        number=raw.get("number"),
        patch_notes=notes_from(raw.get("patch_notes", []), f"{place}.patch_notes"),
        checked=CHECK in raw,
        carried=carried_from(raw["carried"], f"{place}.carried") if "carried" in raw else None,
        raw=raw,
    )
    # As long as nothing is changed it is written as it was read; figures that nobody checked get no check. A plain
    # drawing may be exact, and a visit never is.
    if raw["drawing"].get("hand") != EXACT:
        as_read = raw if CHECK in raw or figures is not None else {**raw, CHECK: visit_check(raw)}
        found.__dict__["_data"] = as_read
    return found


def day_from(text: str, place: str) -> dt.date:
    """The day that a file names.

    Raises
    ------
    InputError
        if there is no such day, or none that anybody can mean.
    """
    try:
        day = dt.date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"{place}: there is no day {text}. Write it as 2026-11-24.") from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise InputError(f"{place}: {text} lies outside the years {FIRST_YEAR} to {LAST_YEAR}.")
    return day


def figures_of(found: Assessment) -> Figures:
    """What a record keeps of an assessment."""
    result = found.measurement
    return Figures(
        result.affected_percent, result.application_percent, result.band, found.limit_percent, found.verdict.value
    )


def _figures(data: Mapping[str, Json]) -> Figures:
    low, high = data["band"]
    return Figures(data["affected"], data["application"], (low, high), data["limit"], data["verdict"])


def _figures_data(figures: Figures) -> dict[str, Json]:
    return {
        "affected": figures.affected_percent,
        "application": figures.application_percent,
        "band": list(figures.band),
        "limit": figures.limit_percent,
        "verdict": figures.verdict,
    }
