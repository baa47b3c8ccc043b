"""The plot and the pages of the course: legible from 1 to 40 visits, on both papers, and in pictures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from bsa_calc.errors import InputError
from bsa_calc.label.assessment import assess
from bsa_calc.record.course import count_all, course_of
from bsa_calc.record.format.drawing_file import drawing_from
from bsa_calc.record.record import Record
from bsa_calc.record.visit import new_visit
from bsa_calc.report.course import visit_case
from bsa_calc.ui.look.tokens import LIGHT
from bsa_calc.ui.page.course_page import CoursePages
from bsa_calc.ui.page.course_picture import plot_font, plot_image, write_plot
from bsa_calc.ui.page.course_plot import CoursePlot, PlotData, PlotReview, PlotVisit
from bsa_calc.ui.page.course_words import CourseWords
from bsa_calc.ui.page.record_page import RecordPages
from bsa_calc.ui.page.sheet import Sheet

Plain = Callable[..., Any]
REVIEWS = (PlotReview(24, "week 24: review"), PlotReview(52, "week 52: review"))
AREA = QRectF(0, 0, 480, 320)

pytestmark = pytest.mark.usefixtures("qapp")


def visits(number: int, every: float = 4.0, **changes: Any) -> list[PlotVisit]:
    made = []
    for k in range(number):
        share = 8.0 - 5.0 * k / max(1, number - 1)
        made.append(PlotVisit(every * k, f"visit {k}", share, share, (share - 1, share + 1), **changes))
    return made


def places(data: PlotData) -> list[QPointF]:
    """Where the marks of visits stand."""
    image = QImage(480, 320, QImage.Format.Format_RGB32)
    with QPainter(image) as p:
        plot = CoursePlot(p, data, LIGHT, plot_font())
        plot.draw(AREA)
    return plot.places


@pytest.mark.parametrize("number", [1, 2, 12, 40])
@pytest.mark.parametrize("graded", [False, True])
def test_every_visit_stands_inside_and_by_itself(number: int, *, graded: bool) -> None:
    score = {"vasi": 1.5, "face": 0.2} if graded else {}
    found = places(PlotData(visits(number, 2.0, **score), 10.0, REVIEWS))
    assert len(found) == number
    assert all(AREA.contains(place) for place in found)
    assert all(b.x() - a.x() >= 6 for a, b in pairwise(found)), "no mark hides another"
    assert all(b.y() > a.y() for a, b in pairwise(found)), "less is lower"


@pytest.mark.parametrize("share", [10.4, 11.0, 9.5])
def test_the_word_of_the_limit_is_crossed_by_nothing(share: float) -> None:
    """Nor where the visits lie along it."""
    steady = [visit._replace(affected=share, applied=share, band=(share, share)) for visit in visits(3)]
    image = QImage(480, 320, QImage.Format.Format_RGB32)
    with QPainter(image) as p:
        plot = CoursePlot(p, PlotData(steady, 10.0, REVIEWS), LIGHT, plot_font())
        plot.draw(AREA)
    assert AREA.contains(plot.limit_place)
    for one, other in pairwise(plot.places):
        assert not QRectF(one, other).adjusted(-3, -3, 3, 3).intersects(plot.limit_place)


def test_visits_of_one_day_stand_side_by_side() -> None:
    one, two, *_ = visits(3)
    found = places(PlotData([one, two, two._replace(label="again", applied=3.0), two._replace(week=9.0)], 10.0))
    assert found[2].x() - found[1].x() >= 7
    assert found[1].x() < found[2].x() < found[3].x()


def test_a_score_is_plotted_only_where_there_is_one() -> None:
    assert not PlotData(visits(3)).has_score
    assert PlotData([*visits(2), visits(1, vasi=0.0, face=0.0)[0]]).has_score


def record(plain: Plain, number: int) -> Record:
    drawing = drawing_from(plain([{"region": "left-palm"}, {"region": "nose"}]))
    day, found = dt.date(2026, 1, 12), assess(drawing)
    made = [new_visit(day + dt.timedelta(weeks=4 * k), drawing, found) for k in range(number)]
    return Record(tuple(visit.with_grades({100 - 25 * (k > 0): drawing.paint}) for k, visit in enumerate(made)))


def pages_of(case: Any, width: float, height: float) -> tuple[int, CoursePages, Sheet]:
    """How many pages a report draws, the pages of its course, and a sheet to measure on."""
    drawn: list[QImage] = []
    image = QImage(int(width), int(height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sheet = Sheet(painter, width, height)
    RecordPages(case, dt.date(2026, 11, 26), None).draw(sheet, lambda: drawn.append(image))
    count = 1 + len(drawn)
    pages = CoursePages(case)
    announced = pages.pages(sheet, 76)
    painter.end()
    assert count == 2 + announced, "as many pages as the foot says"
    return count, pages, sheet


@pytest.mark.parametrize(("width", "height"), [(595, 842), (612, 792)])
@pytest.mark.parametrize(("number", "pages"), [(1, 2), (2, 3), (12, 3), (60, 4)])
def test_the_report_has_the_course(number: int, pages: int, width: float, height: float, plain: Plain) -> None:
    found = record(plain, number)
    last = found.by_date()[-1]
    case = visit_case(found, last, assess(last.drawing))
    assert pages_of(case, width, height)[0] == pages


def test_a_report_of_an_earlier_visit_ends_with_it(plain: Plain) -> None:
    found = record(plain, 4)
    case = visit_case(found, found.visits[1], assess(found.visits[1].drawing))
    assert case.course is not None
    assert [visit.id for visit in case.course.visits] == [visit.id for visit in found.visits[:2]]
    assert case.earlier is not None
    assert case.earlier.day == found.visits[0].date


def test_rows_say_what_is_missing(plain: Plain) -> None:
    found = record(plain, 2)
    first, last = found.visits
    partly = found.with_visit(last.with_grades({}).with_drawing(last.drawing, assess(last.drawing)))
    carried = found.next_visit(dt.date(2026, 9, 1))
    words = CourseWords(count_all(course_of(partly.with_visit(carried))), (24,), 10.0)
    rows = words.rows()
    score = assess(first.drawing).measurement.affected_percent
    assert [row[4] for row in rows] == [f"{score:.2f}", "–", f"{0.75 * score:.2f}"]
    assert "carried over, not confirmed" in rows[2][-1]
    assert words.plot().visits[1].vasi is None


@pytest.mark.parametrize("ending", [".png", ".svg"])
def test_the_plot_as_a_picture(ending: str, tmp_path: Path) -> None:
    data = PlotData(visits(5, vasi=1.0, face=0.5), 10.0, REVIEWS)
    path = tmp_path / f"course{ending}"
    write_plot(data, path)
    assert not QImage(str(path)).isNull() if ending == ".png" else "<svg" in path.read_text("utf-8")
    assert plot_image(data).size().width() > 1000
    with pytest.raises(InputError):
        write_plot(data, tmp_path / "course.gif")


def test_grades_scores_and_goals_are_in_the_report(plain: Plain, text_of: Callable[..., str]) -> None:
    found = record(plain, 2)
    last = found.by_date()[-1]
    text = text_of(visit_case(found, last, assess(last.drawing)))
    for said in ("pigment lost", "75 %", "Course of the treatment", "T-VASI50: no.", "25 % lower", "counted alike"):
        assert said in text, said


@pytest.mark.parametrize("width", [300, 480, 900])
def test_the_legend_is_whole_however_narrow_the_plot(width: int) -> None:
    """In German the last line of it stood beyond the edge of the window's page."""
    image = QImage(width, 320, QImage.Format.Format_RGB32)
    ends: list[float] = []
    with QPainter(image) as p:
        plot = CoursePlot(p, PlotData(visits(3, vasi=1.5, face=0.2), 10.0, REVIEWS), LIGHT, plot_font())
        draw = plot._words

        def noting(place: QRectF, *rest: Any) -> None:
            ends.append(place.right())
            draw(place, *rest)

        plot._words = noting  # type: ignore[method-assign]
        rows = plot._legend(QRectF(40, 10, width - 40, 300))
    assert len(ends) == 4
    assert max(ends) <= width + 4
    assert rows == 1 if width == 900 else rows > 1 or width == 480
