"""A visit: one dated drawing of a record. Its paint is read when it is asked for."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from bsa_calc.body.data_files import Json, read_json
from bsa_calc.body.views import view_ids
from bsa_calc.errors import InputError, SaidError
from bsa_calc.label.assessment import Assessment
from bsa_calc.label.facts import Answer, Answers
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.layers import cut_to
from bsa_calc.record.applications import FIRST_YEAR, LAST_YEAR
from bsa_calc.record.format.drawing_file import drawing_data, drawing_from
from bsa_calc.record.format.grades_json import grades_data, grades_from, require_triangles
from bsa_calc.record.format.json_text import check
from bsa_calc.record.format.needs import KNOWN_SINCE, OLDEST, drawing_version
from bsa_calc.record.format.packed import pack, unpack
from bsa_calc.record.format.seal import CHECK, LAYERS, canonical, visit_check
from bsa_calc.record.format.unknown import known_only, with_unknown
from bsa_calc.record.format.versions import Versions, versions_of
from bsa_calc.record.grades import Grades

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
    height_cm, weight_kg : float or None, of the person on that day; only for cream and limits in cm² or grams
    answers : Answers
    views_shown : frozenset of str, views that were on the screen in this visit; what was declared stands in the drawing
    drawn : Drawing or None, None as long as the drawing is that of `raw`
    raw : the visit as the file has it, with keys unknown to this version; never changed
    """

    id: str
    date: dt.date
    graded: Grades | None = None
    versions: Versions | None = None
    figures: Figures | None = None
    height_cm: float | None = None
    weight_kg: float | None = None
    answers: Answers = field(default_factory=Answers)
    views_shown: frozenset[str] = frozenset()
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
            return _read_drawing(self.raw["drawing"])
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
        return grades_from(self.raw["grades"], self.drawing.paint) if self.has_grades else {}

    @property
    def has_grades(self) -> bool:
        """Whether any skin is graded; does not read the paint."""
        return bool(self.raw.get("grades")) if self.graded is None else bool(self.graded)

    @property
    def note(self) -> str:
        """The note beside the drawing; does not read the paint."""
        if self.drawn is not None:
            return self.drawn.note
        note = self.raw["drawing"].get("note", "")
        return note if isinstance(note, str) else ""

    def with_drawing(self, drawing: Drawing, found: Assessment | None = None) -> Visit:
        """The visit with another drawing and what was found of it."""
        grades = self.grades if self.has_grades else {}
        kept = {percent: cut_to(table, self.drawing.paint, drawing.paint) for percent, table in grades.items()}
        versions = versions_of(drawing, None if found is None else found.profile)
        figures = None if found is None else figures_of(found)
        return replace(self, drawn=drawing, graded=kept, versions=versions, figures=figures)

    def with_answers(self, answers: Answers) -> Visit:
        """The visit with other answers."""
        return replace(self, answers=answers)

    def with_views_shown(self, views: frozenset[str]) -> Visit:
        """The visit with these views as having been on the screen."""
        return replace(self, views_shown=views)

    def with_grades(self, grades: Grades) -> Visit:
        """The visit with other grades."""
        return replace(self, graded=grades)

    def with_size(self, height_cm: float | None, weight_kg: float | None) -> Visit:
        """The visit with another height and weight."""
        return replace(self, height_cm=height_cm, weight_kg=weight_kg)

    @property
    def version_needed(self) -> int:
        """The version of the format that a reader needs; does not read the paint."""
        if self.drawn is not None:
            needed = drawing_version(self.drawn)
        else:
            version = self.raw["drawing"].get("version", OLDEST)
            needed = version if type(version) is int else OLDEST
        return max(needed, KNOWN_SINCE["answers"]) if self.answers.given() else needed

    def outdated(self) -> tuple[str, ...]:
        """What differs from what the visit was measured by: "weights", "profile"; measuring again may say otherwise."""
        if self.versions is None:
            return ()
        now = versions_of(self.drawing)
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
            found[CHECK] = visit_check(found)
            self.__dict__["_data"] = found
        return found

    def text(self) -> str:
        """The visit as it stands in a file; made once, so that saving again is quick."""
        found: str | None = self.__dict__.get("_text")
        if found is None:
            found = self.__dict__["_text"] = canonical(self.data())
        return found

    def forget_text(self) -> None:
        """Drop what `data` made, until it is asked for again: undo holds many visits that nobody will save."""
        if self.drawn is not None:
            self.__dict__.pop("_data", None)

    def _made(self, pause: Callable[[], None] | None) -> dict[str, Json]:
        known: dict[str, Json] = {"id": self.id, "date": self.date.isoformat()}
        if self.drawn is not None:
            known["drawing"] = _drawing_raw(self.drawn, self.raw.get("drawing", {}), pause)
        else:
            known["drawing"] = self.raw["drawing"]
        size = {"height_cm": self.height_cm, "weight_kg": self.weight_kg}
        known |= {key: value for key, value in size.items() if value is not None}
        if self.answers.given() or "answers" in self.raw:
            known["answers"] = self.answers.given()
        if self.views_shown or "views_shown" in self.raw:
            known["views_shown"] = sorted(self.views_shown, key=view_ids().index)
        if self.graded is None and "grades" in self.raw:
            known["grades"] = self.raw["grades"]
        elif self.graded or "grades" in self.raw:
            known["grades"] = grades_data(self.grades, self.drawing.paint, pause)
        if self.versions is not None:
            known["versions"] = {"weights": self.versions.weights, "profile": self.versions.profile}
        if self.figures is not None:
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
    try:
        date = dt.date.fromisoformat(raw["date"])
    except ValueError as error:
        raise InputError(f"{place}.date: there is no day {raw['date']}. Write it as 2026-11-24.") from error
    if not FIRST_YEAR <= date.year <= LAST_YEAR:
        raise InputError(f"{place}.date: {raw['date']} lies outside the years {FIRST_YEAR} to {LAST_YEAR}.")
    require_triangles(raw.get("grades", []), f"{place}.grades")
    versions, figures = raw.get("versions"), raw.get("figures")
    found = Visit(
        id=raw["id"],
        date=date,
        versions=Versions(versions.get("weights", ""), versions.get("profile", "")) if versions is not None else None,
        figures=_figures(figures) if figures is not None else None,
        height_cm=raw.get("height_cm"),
        weight_kg=raw.get("weight_kg"),
        answers=Answers(**{name: Answer(said) for name, said in raw.get("answers", {}).items() if name in _QUESTIONS}),
        views_shown=frozenset(raw.get("views_shown", [])) & set(view_ids()),
        raw=raw,
    )
    # As long as nothing is changed it is written as it was read.
    found.__dict__["_data"] = raw if CHECK in raw else {**raw, CHECK: visit_check(raw)}
    return found


def figures_of(found: Assessment) -> Figures:
    """What a record keeps of an assessment."""
    result = found.measurement
    return Figures(
        result.affected_percent, result.application_percent, result.band, found.limit_percent, found.verdict.value
    )


@cache
def visit_schema() -> Mapping[str, Json]:
    """The schema of a visit, its drawing with all keys that this version knows."""
    schema = read_json("bsa_calc.record", "record.schema.json")
    visit = schema["record"]["properties"]["visits"]["items"]
    drawing = read_json("bsa_calc.record", "drawing.schema.json")
    drawing["properties"] |= dict.fromkeys(LAYERS, schema["paint"])
    visit["properties"]["drawing"] = drawing
    found: Mapping[str, Json] = visit
    return found


def _drawing_schema() -> Mapping[str, Json]:
    found: Mapping[str, Json] = visit_schema()["properties"]["drawing"]
    return found


def _is_packed(drawing: Mapping[str, Json]) -> bool:
    return isinstance(drawing.get("paint"), dict) and "packed" in drawing["paint"]


def _read_drawing(raw: Mapping[str, Json]) -> Drawing:
    if "paint" not in raw and "marks" not in raw:  # under a mistyped key it would pass for no paint
        raise InputError("the drawing has neither paint nor marks.")
    if not _is_packed(raw):
        return drawing_from(known_only(raw, read_json("bsa_calc.record", "drawing.schema.json")))
    if "marks" in raw:
        raise InputError("marks: a drawing with packed paint has none. Take out the one or the other.")
    packed = [layer for layer in LAYERS if layer in raw]
    for layer in packed:
        check(raw[layer], "record", "paint", layer)
    rest = known_only({key: value for key, value in raw.items() if key not in packed}, _drawing_schema())
    return drawing_from(rest, {layer: unpack(raw[layer], layer) for layer in packed})


def _drawing_raw(drawing: Drawing, old: Mapping[str, Json], pause: Callable[[], None] | None) -> dict[str, Json]:
    plain = drawing_data(replace(drawing, paint=drawing.paint.cleared(), held_back=drawing.paint.cleared()))
    plain |= {"version": drawing_version(drawing), "paint": pack(drawing.paint, pause)}
    if drawing.held_back:
        plain["held_back"] = pack(drawing.held_back, pause)
    return dict(with_unknown(plain, dict(old), _drawing_schema()))


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
