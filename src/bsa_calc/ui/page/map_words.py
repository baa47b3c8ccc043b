"""The map in words, for those who hear the page: where the skin is painted, side by side of the body."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import QCoreApplication

from bsa_calc.report.case import Case
from bsa_calc.ui.page.maps import Outlines, shown_views
from bsa_calc.ui.page.page_words import PageWords
from bsa_calc.ui.words.terms import inside, view_names

#: So many patches of a side are named, the largest first; a drawing can have hundreds of specks.
_NAMED = 12


def map_words(case: Case, words: PageWords, outlines: Outlines) -> str:
    """Each side that is drawn, and its patches: "Body map. Front: left cheek, left elbow. Back: nothing painted."."""
    sides = " ".join(_side(case, words, view, outlines) for view in shown_views(outlines))
    return QCoreApplication.translate("Pages", "Body map. {0}").format(sides)


def _side(case: Case, words: PageWords, view: str, outlines: Outlines) -> str:
    drawn, name = outlines.get(view, []), view_names()[view]
    painted = _names(case, words, {patch for patch, applied, _ in drawn if applied})
    left_out = _names(case, words, {patch for patch, applied, _ in drawn if not applied})
    said = []
    if left_out:
        said.append(QCoreApplication.translate("Pages", "{0}, left out this time: {1}.").format(name, left_out))
    if painted or not said:
        painted = painted or QCoreApplication.translate("Pages", "nothing painted")
        said.insert(0, QCoreApplication.translate("Pages", "{0}: {1}.").format(name, painted))
    return " ".join(said)


def _names(case: Case, words: PageWords, patches: Set[int]) -> str:
    """The patches' names, the largest first."""
    order = [k for k in case.order if k in patches]
    names = [inside(words.names[k]) for k in order[:_NAMED]]
    if len(order) > _NAMED:
        names.append(QCoreApplication.translate("Pages", "{0} smaller ones").format(len(order) - _NAMED))
    return "; ".join(names)
