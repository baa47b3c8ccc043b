"""A visit: one dated drawing of a record. Its paint is read when it is asked for."""

from __future__ import annotations

import datetime as dt
import math
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from bsa_calc.body.data_files import Json, read_json
from bsa_calc.body.surface import surface
from bsa_calc.errors import InputError, SaidError
from bsa_calc.label.measurement import Measurement
from bsa_calc.paint.drawing import Drawing
from bsa_calc.paint.patches import Anchor
from bsa_calc.record.applications import FIRST_YEAR, LAST_YEAR
from bsa_calc.record.format.drawing_file import drawing_data, drawing_from
from bsa_calc.record.format.json_text import check
from bsa_calc.record.format.packed import pack, unpack
from bsa_calc.record.format.seal import CHECK, canonical, visit_check
from bsa_calc.record.format.unknown import known_only, with_unknown
from bsa_calc.record.format.versions import Versions, versions_of


@dataclass(frozen=True, slots=True)
class Grade:
    """How much pigment a patch has lost.

    Attributes
    ----------
    spot : Anchor, in the patch
    percent : int, one of the VASI steps 0, 10, 25, 50, 75, 90, 100
    """

    spot: Anchor
    percent: int


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
    grades : tuple of Grade
    versions : Versions or None, what it was measured by; None where the file does not say
    figures : Figures or None, None where the file has none
    height_cm, weight_kg : float or None, of the person on that day; only for cream and limits in cm² or grams
    drawn : Drawing or None, None as long as the drawing is that of `raw`
    raw : the visit as the file has it, with keys unknown to this version; never changed
    """

    id: str
    date: dt.date
    grades: tuple[Grade, ...] = ()
    versions: Versions | None = None
    figures: Figures | None = None
    height_cm: float | None = None
    weight_kg: float | None = None
    drawn: Drawing | None = None
    raw: Mapping[str, Json] = field(default_factory=dict, repr=False)

    @property
    def drawing(self) -> Drawing:
        """The drawing, read when it is first asked for.

        Raises
        ------
        InputError
            if it is damaged; the other visits can still be read.
        """
        if self.drawn is not None:
            return self.drawn
        found: Drawing | None = self.__dict__.get("_drawing")
        if found is None:
            try:
                found = _read_drawing(self.raw["drawing"])
            except InputError as error:
                sentence = "The visit of {date} cannot be shown: {why}"
                raise SaidError("visit_not_shown", sentence, date=str(self.date), why=str(error)) from error
            self.__dict__["_drawing"] = found
        return found

    @property
    def note(self) -> str:
        """The note beside the drawing; does not read the paint."""
        if self.drawn is not None:
            return self.drawn.note
        note = self.raw["drawing"].get("note", "")
        return note if isinstance(note, str) else ""

    def with_drawing(self, drawing: Drawing, result: Measurement | None = None) -> Visit:
        """The visit with another drawing and what it measures."""
        figures = figures_of(result) if result is not None else None
        return replace(self, drawn=drawing, versions=versions_of(drawing), figures=figures)

    def with_grades(self, grades: tuple[Grade, ...]) -> Visit:
        """The visit with other grades."""
        return replace(self, grades=grades)

    def with_size(self, height_cm: float | None, weight_kg: float | None) -> Visit:
        """The visit with another height and weight."""
        return replace(self, height_cm=height_cm, weight_kg=weight_kg)

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
        if self.grades or "grades" in self.raw:
            known["grades"] = [_grade_data(grade) for grade in self.grades]
        if self.versions is not None:
            known["versions"] = {"weights": self.versions.weights, "profile": self.versions.profile}
        if self.figures is not None:
            known["figures"] = _figures_data(self.figures)
        return dict(with_unknown(known, dict(self.raw), visit_schema()))


def new_visit(date: dt.date, drawing: Drawing, result: Measurement | None = None) -> Visit:
    """A visit that no file has yet."""
    return Visit(secrets.token_hex(4), date).with_drawing(drawing, result)


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
    versions, figures = raw.get("versions"), raw.get("figures")
    found = Visit(
        id=raw["id"],
        date=date,
        grades=tuple(_grade(entry, f"{place}.grades[{k}]") for k, entry in enumerate(raw.get("grades", []))),
        versions=Versions(versions.get("weights", ""), versions.get("profile", "")) if versions is not None else None,
        figures=_figures(figures) if figures is not None else None,
        height_cm=raw.get("height_cm"),
        weight_kg=raw.get("weight_kg"),
        raw=raw,
    )
    # As long as nothing is changed it is written as it was read.
    found.__dict__["_data"] = raw if CHECK in raw else {**raw, CHECK: visit_check(raw)}
    return found


def figures_of(result: Measurement) -> Figures:
    """What a record keeps of a measurement."""
    limit = result.limit_percent if math.isfinite(result.limit_percent) else None  # JSON has no "not a number"
    return Figures(result.affected_percent, result.application_percent, result.band, limit, result.verdict.value)


@cache
def visit_schema() -> Mapping[str, Json]:
    """The schema of a visit, its drawing with all keys that this version knows."""
    schema = read_json("bsa_calc.record", "record.schema.json")
    visit = schema["record"]["properties"]["visits"]["items"]
    drawing = read_json("bsa_calc.record", "drawing.schema.json")
    drawing["properties"]["paint"] = schema["paint"]
    visit["properties"]["drawing"] = drawing
    found: Mapping[str, Json] = visit
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
    paint = raw["paint"]
    check(paint, "record", "paint", "paint")
    rest = {key: value for key, value in raw.items() if key != "paint"}
    return drawing_from(known_only(rest, visit_schema()["properties"]["drawing"])).with_paint(unpack(paint))


def _drawing_raw(drawing: Drawing, old: Mapping[str, Json], pause: Callable[[], None] | None) -> dict[str, Json]:
    plain = drawing_data(drawing.with_paint(drawing.paint.cleared()))
    plain["paint"] = pack(drawing.paint, pause)
    return dict(with_unknown(plain, dict(old), visit_schema()["properties"]["drawing"]))


def _grade(entry: Mapping[str, Json], place: str) -> Grade:
    if entry["triangle"] >= len(surface()):
        raise InputError(f"{place}.triangle: there is no triangle {entry['triangle']}.")
    return Grade(Anchor(int(entry["triangle"]), float(entry["u"]), float(entry["v"])), int(entry["grade"]))


def _grade_data(grade: Grade) -> dict[str, Json]:
    return {"triangle": grade.spot.triangle, "u": grade.spot.u, "v": grade.spot.v, "grade": grade.percent}


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
