"""Visits counted alike: one table and one set of facts for all drawings that are held against each other.

At 15 a head counts more than at 16, and the rule of nines gives an arm another share than the chart does. Held against
each other by a table each, two drawings of the same skin would differ. So all are counted by what the latest one is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from bsa_calc.measure.basis import CHART, Basis
from bsa_calc.paint.drawing import Drawing


def counted_like(drawing: Drawing, model: Drawing) -> Drawing:
    """The paint of a drawing, counted by what another one is; the drawing itself where that is so already.

    Paint on skin that the later drawing's person does not have is left out.
    """
    if Basis(drawing).is_of(model):
        return drawing
    if model.absent:
        drawing = drawing.without(np.flatnonzero(model.is_absent))
    return replace(
        drawing,
        body=model.body,
        age=model.age,
        weight_table=model.weight_table,
        body_facts=model.body_facts,
        absent=model.absent,
    )


def model_of(last: Drawing, tables: Iterable[str]) -> Drawing:
    """The drawing that says what some visits are counted by: the last one's body and facts.

    By its table too, if it is Lund and Browder's (and with it this person's own weights), or if all have it; else a
    single visit by another table would say how all others are counted, and Lund and Browder count.

    Parameters
    ----------
    last : Drawing, the latest that can be read
    tables : the weight tables of all, those that cannot be read among them
    """
    return last if last.weight_table == CHART or len(set(tables)) == 1 else replace(last, weight_table=CHART)
