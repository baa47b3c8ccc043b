"""What is on the pages for those who hear them: headings, paragraphs, lists, tables and pictures, in reading order.

Qt's PDF writer knows no structure. While a page is drawn, marks are left in it: short lines far off the paper, whose
place says which part begins or ends there. ``tagged.py`` puts what PDF has for that in their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

#: Roles, as PDF names them, of parts that something is drawn in; all others only hold parts.
DRAWN = ("H1", "H2", "P", "TH", "TD", "Lbl", "LBody", "Figure")
#: No pen of the pages: with one that seems to be set already, Qt fills the outline of a line instead of drawing it.
_PEN = QPen(QColor("#010203"), 1.5)
#: Where the marks are, in the units of the writer: no page reaches there.
_FAR, _BEGINS, _ENDS = 1_000_000, 700_000, 800_000
#: A mark in the page's stream: kind and number; with the setting of its pen, where nothing else is drawn with that.
MARK = re.compile(
    rb"(?P<pen>\bq\n(?:[^\n]* (?:cs|CS|scn|SCN|gs|d|cm)\n)*)?"
    rb"-1(?P<number>\d{6}) -(?P<kind>[78])00000 m\n-1\d{6} -[78]00001 l\nS\n(?(pen)Q\n)"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the pages: its role, what is said in place of a picture, and the parts in it."""

    role: str
    said: str = ""
    parts: list[Part] = field(default_factory=list)


class Structure:
    """All parts of a document, gathered while it is drawn."""

    def __init__(self) -> None:
        self.root = Part("Document")
        #: What is drawn, by the number in its marks.
        self.drawn: list[Part] = []
        self._open = [self.root]

    @contextmanager
    def part(self, p: QPainter, role: str, said: str = "") -> Iterator[None]:
        """All that is drawn within is one part; a part within one that is drawn belongs to that one."""
        if not role or self._open[-1].role in DRAWN:
            yield
            return
        part = Part(role, said)
        self._open[-1].parts.append(part)
        self._open.append(part)
        number = len(self.drawn)
        if role in DRAWN:
            self.drawn.append(part)
            _mark(p, number, _BEGINS)
        yield
        if role in DRAWN:
            _mark(p, number, _ENDS)
        self._open.pop()


def _mark(p: QPainter, number: int, kind: int) -> None:
    p.save()
    p.resetTransform()
    p.setPen(_PEN)
    x = -_FAR - number
    p.drawLine(QPointF(x, -kind), QPointF(x, -kind - 1))
    p.restore()
