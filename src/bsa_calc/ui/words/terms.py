"""The words of the body map in the user's language: names of the core, and tables that translators see whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from bsa_calc.body import names as core_names
from bsa_calc.body.chart_ages import AGE_POINTS, age_band
from bsa_calc.body.parts import MOST_NAMED
from bsa_calc.body.patch_names import named_parts, part_name
from bsa_calc.record.examples import examples
from bsa_calc.ui.words.label_terms import core_text, said

#: The parts of the Lund and Browder chart.
_SEGMENTS: dict[str, object] = {
    "head": QT_TRANSLATE_NOOP("Segment", "Head"),
    "neck": QT_TRANSLATE_NOOP("Segment", "Neck"),
    "trunk_front": QT_TRANSLATE_NOOP("Segment", "Trunk front"),
    "trunk_back": QT_TRANSLATE_NOOP("Segment", "Trunk back"),
    "left_buttock": QT_TRANSLATE_NOOP("Segment", "Left buttock"),
    "right_buttock": QT_TRANSLATE_NOOP("Segment", "Right buttock"),
    "genitals": QT_TRANSLATE_NOOP("Segment", "Genitals"),
    "left_upper_arm": QT_TRANSLATE_NOOP("Segment", "Left upper arm"),
    "right_upper_arm": QT_TRANSLATE_NOOP("Segment", "Right upper arm"),
    "left_forearm": QT_TRANSLATE_NOOP("Segment", "Left forearm"),
    "right_forearm": QT_TRANSLATE_NOOP("Segment", "Right forearm"),
    "left_hand": QT_TRANSLATE_NOOP("Segment", "Left hand"),
    "right_hand": QT_TRANSLATE_NOOP("Segment", "Right hand"),
    "left_thigh": QT_TRANSLATE_NOOP("Segment", "Left thigh"),
    "right_thigh": QT_TRANSLATE_NOOP("Segment", "Right thigh"),
    "left_lower_leg": QT_TRANSLATE_NOOP("Segment", "Left lower leg"),
    "right_lower_leg": QT_TRANSLATE_NOOP("Segment", "Right lower leg"),
    "left_foot": QT_TRANSLATE_NOOP("Segment", "Left foot"),
    "right_foot": QT_TRANSLATE_NOOP("Segment", "Right foot"),
}


_AGE_BANDS: dict[str, object] = {
    "0": QT_TRANSLATE_NOOP("AgeBand", "under 1 year"),
    "1": QT_TRANSLATE_NOOP("AgeBand", "1 to 4 years"),
    "5": QT_TRANSLATE_NOOP("AgeBand", "5 to 9 years"),
    "10": QT_TRANSLATE_NOOP("AgeBand", "10 to 14 years"),
    "15": QT_TRANSLATE_NOOP("AgeBand", "15 years"),
    "adult": QT_TRANSLATE_NOOP("AgeBand", "adult"),
}


_TABLES: dict[str, object] = {
    "person": QT_TRANSLATE_NOOP("WeightTable", "This person’s weights"),
    "lund-browder": QT_TRANSLATE_NOOP("WeightTable", "Lund and Browder"),
    "lund-browder-columns": QT_TRANSLATE_NOOP("WeightTable", "Lund and Browder, columns of the chart"),
    "rule-of-nines": QT_TRANSLATE_NOOP("WeightTable", "Rule of nines"),
    "drawn-body": QT_TRANSLATE_NOOP("WeightTable", "Areas of the drawn body"),
}


_AT_AGE = QT_TRANSLATE_NOOP("WeightTable", "{0}, age {1}")


def inside(name: str) -> str:
    """A name as it stands inside a sentence or a list: small, but where the language writes its nouns large."""
    small = QCoreApplication.translate(
        "Grammar", "*", "Words that begin small inside a sentence, with blanks between them; * is every word."
    ).split()
    first = name.split(" ", 1)[0].rstrip(",;")
    return name[:1].lower() + name[1:] if "*" in small or first in small else name


def region_name(region: str) -> str:
    """A region's name."""
    return core_text(part_name(region))


def segment_names() -> dict[str, str]:
    """The parts of the Lund and Browder chart and their names."""
    return {segment: said("Segment", name) for segment, name in _SEGMENTS.items()}


def table_name(table: str) -> str:
    """A weight table."""
    return said("WeightTable", _TABLES[table])


def table_words(table: str, age: float | None) -> str:
    """A weight table with the age it counts for, where it goes by age; between its columns that changes evenly."""
    name, grown = table_name(table), age is None or age >= AGE_POINTS["adult"]
    if table == "lund-browder" and not grown:
        return said("WeightTable", _AT_AGE).format(name, QLocale().toString(float(age or 0.0), "g", 4))
    return f"{name}, {age_band_name(age_band(age))}" if table.startswith("lund-browder") else name


def age_band_name(band: str) -> str:
    """A column of the Lund-Browder chart, by the ages it is for."""
    return said("AgeBand", _AGE_BANDS[band])


def view_names() -> dict[str, str]:
    """The views and their names, in the order of the strip."""
    return {view: core_text(name) for view, name in core_names.view_names().items()}


def body_names() -> dict[str, str]:
    """The bodies and their names."""
    return {body: core_text(name) for body, name in core_names.body_names().items()}


def example_names() -> dict[str, str]:
    """The shipped examples and their names."""
    return {example.id: core_text(example.name) for example in examples()}


def patch_name(regions: Sequence[str], most: int = MOST_NAMED) -> str:
    """A plain name for a patch from the regions or larger parts that name it: at most this many of them."""
    return _patch_name(tuple(regions), most)


@lru_cache(maxsize=4096)
def _patch_name(regions: tuple[str, ...], most: int) -> str:
    first, *rest = map(core_text, named_parts(regions, most))
    return "; ".join([first, *map(inside, rest)])
