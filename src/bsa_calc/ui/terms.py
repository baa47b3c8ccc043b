"""The words of the body map in the user's language, in one table that translators see whole."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bsa_calc.body.parts import MOST_NAMED, named_parts, without_side

_REGIONS: dict[str, object] = {
    "scalp": QT_TRANSLATE_NOOP("Region", "Scalp"),
    "forehead": QT_TRANSLATE_NOOP("Region", "Forehead"),
    "left-eyelids": QT_TRANSLATE_NOOP("Region", "Left eyelids"),
    "right-eyelids": QT_TRANSLATE_NOOP("Region", "Right eyelids"),
    "nose": QT_TRANSLATE_NOOP("Region", "Nose"),
    "left-cheek": QT_TRANSLATE_NOOP("Region", "Left cheek"),
    "right-cheek": QT_TRANSLATE_NOOP("Region", "Right cheek"),
    "mouth-chin": QT_TRANSLATE_NOOP("Region", "Mouth and chin"),
    "left-ear": QT_TRANSLATE_NOOP("Region", "Left ear"),
    "right-ear": QT_TRANSLATE_NOOP("Region", "Right ear"),
    "neck-front": QT_TRANSLATE_NOOP("Region", "Neck, front"),
    "neck-back": QT_TRANSLATE_NOOP("Region", "Neck, back"),
    "left-chest": QT_TRANSLATE_NOOP("Region", "Left chest"),
    "right-chest": QT_TRANSLATE_NOOP("Region", "Right chest"),
    "left-abdomen": QT_TRANSLATE_NOOP("Region", "Left abdomen"),
    "right-abdomen": QT_TRANSLATE_NOOP("Region", "Right abdomen"),
    "left-upper-back": QT_TRANSLATE_NOOP("Region", "Left upper back"),
    "right-upper-back": QT_TRANSLATE_NOOP("Region", "Right upper back"),
    "left-lower-back": QT_TRANSLATE_NOOP("Region", "Left lower back"),
    "right-lower-back": QT_TRANSLATE_NOOP("Region", "Right lower back"),
    "left-buttock": QT_TRANSLATE_NOOP("Region", "Left buttock"),
    "right-buttock": QT_TRANSLATE_NOOP("Region", "Right buttock"),
    "groin": QT_TRANSLATE_NOOP("Region", "Genitals and groin"),
    "left-armpit": QT_TRANSLATE_NOOP("Region", "Left armpit"),
    "right-armpit": QT_TRANSLATE_NOOP("Region", "Right armpit"),
    "left-upper-arm-front": QT_TRANSLATE_NOOP("Region", "Left upper arm, front"),
    "right-upper-arm-front": QT_TRANSLATE_NOOP("Region", "Right upper arm, front"),
    "left-upper-arm-back": QT_TRANSLATE_NOOP("Region", "Left upper arm, back"),
    "right-upper-arm-back": QT_TRANSLATE_NOOP("Region", "Right upper arm, back"),
    "left-elbow": QT_TRANSLATE_NOOP("Region", "Left elbow"),
    "right-elbow": QT_TRANSLATE_NOOP("Region", "Right elbow"),
    "left-forearm-front": QT_TRANSLATE_NOOP("Region", "Left forearm, front"),
    "right-forearm-front": QT_TRANSLATE_NOOP("Region", "Right forearm, front"),
    "left-forearm-back": QT_TRANSLATE_NOOP("Region", "Left forearm, back"),
    "right-forearm-back": QT_TRANSLATE_NOOP("Region", "Right forearm, back"),
    "left-palm": QT_TRANSLATE_NOOP("Region", "Left palm"),
    "right-palm": QT_TRANSLATE_NOOP("Region", "Right palm"),
    "left-hand-back": QT_TRANSLATE_NOOP("Region", "Back of left hand"),
    "right-hand-back": QT_TRANSLATE_NOOP("Region", "Back of right hand"),
    "left-fingers": QT_TRANSLATE_NOOP("Region", "Left fingers"),
    "right-fingers": QT_TRANSLATE_NOOP("Region", "Right fingers"),
    "left-thigh-front": QT_TRANSLATE_NOOP("Region", "Left thigh, front"),
    "right-thigh-front": QT_TRANSLATE_NOOP("Region", "Right thigh, front"),
    "left-thigh-back": QT_TRANSLATE_NOOP("Region", "Left thigh, back"),
    "right-thigh-back": QT_TRANSLATE_NOOP("Region", "Right thigh, back"),
    "left-knee": QT_TRANSLATE_NOOP("Region", "Left knee"),
    "right-knee": QT_TRANSLATE_NOOP("Region", "Right knee"),
    "left-lower-leg-front": QT_TRANSLATE_NOOP("Region", "Left lower leg, front"),
    "right-lower-leg-front": QT_TRANSLATE_NOOP("Region", "Right lower leg, front"),
    "left-lower-leg-back": QT_TRANSLATE_NOOP("Region", "Left lower leg, back"),
    "right-lower-leg-back": QT_TRANSLATE_NOOP("Region", "Right lower leg, back"),
    "left-ankle": QT_TRANSLATE_NOOP("Region", "Left ankle"),
    "right-ankle": QT_TRANSLATE_NOOP("Region", "Right ankle"),
    "left-foot-back": QT_TRANSLATE_NOOP("Region", "Back of left foot"),
    "right-foot-back": QT_TRANSLATE_NOOP("Region", "Back of right foot"),
    "left-sole": QT_TRANSLATE_NOOP("Region", "Left sole"),
    "right-sole": QT_TRANSLATE_NOOP("Region", "Right sole"),
    "left-toes": QT_TRANSLATE_NOOP("Region", "Left toes"),
    "right-toes": QT_TRANSLATE_NOOP("Region", "Right toes"),
}

#: A part of the body on both sides.
_BOTH_SIDES: dict[str, object] = {
    "eyelids": QT_TRANSLATE_NOOP("Region", "Eyelids of both eyes"),
    "cheek": QT_TRANSLATE_NOOP("Region", "Both cheeks"),
    "ear": QT_TRANSLATE_NOOP("Region", "Both ears"),
    "chest": QT_TRANSLATE_NOOP("Region", "Chest"),
    "abdomen": QT_TRANSLATE_NOOP("Region", "Abdomen"),
    "upper-back": QT_TRANSLATE_NOOP("Region", "Upper back"),
    "lower-back": QT_TRANSLATE_NOOP("Region", "Lower back"),
    "buttock": QT_TRANSLATE_NOOP("Region", "Both buttocks"),
    "armpit": QT_TRANSLATE_NOOP("Region", "Both armpits"),
    "upper-arm-front": QT_TRANSLATE_NOOP("Region", "Both upper arms, front"),
    "upper-arm-back": QT_TRANSLATE_NOOP("Region", "Both upper arms, back"),
    "elbow": QT_TRANSLATE_NOOP("Region", "Both elbows"),
    "forearm-front": QT_TRANSLATE_NOOP("Region", "Both forearms, front"),
    "forearm-back": QT_TRANSLATE_NOOP("Region", "Both forearms, back"),
    "palm": QT_TRANSLATE_NOOP("Region", "Both palms"),
    "hand-back": QT_TRANSLATE_NOOP("Region", "Backs of both hands"),
    "fingers": QT_TRANSLATE_NOOP("Region", "Fingers of both hands"),
    "thigh-front": QT_TRANSLATE_NOOP("Region", "Both thighs, front"),
    "thigh-back": QT_TRANSLATE_NOOP("Region", "Both thighs, back"),
    "knee": QT_TRANSLATE_NOOP("Region", "Both knees"),
    "lower-leg-front": QT_TRANSLATE_NOOP("Region", "Both lower legs, front"),
    "lower-leg-back": QT_TRANSLATE_NOOP("Region", "Both lower legs, back"),
    "ankle": QT_TRANSLATE_NOOP("Region", "Both ankles"),
    "foot-back": QT_TRANSLATE_NOOP("Region", "Backs of both feet"),
    "sole": QT_TRANSLATE_NOOP("Region", "Both soles"),
    "toes": QT_TRANSLATE_NOOP("Region", "Toes of both feet"),
    "upper-arm": QT_TRANSLATE_NOOP("Region", "Both upper arms"),
    "forearm": QT_TRANSLATE_NOOP("Region", "Both forearms"),
    "hand": QT_TRANSLATE_NOOP("Region", "Both hands"),
    "thigh": QT_TRANSLATE_NOOP("Region", "Both thighs"),
    "lower-leg": QT_TRANSLATE_NOOP("Region", "Both lower legs"),
    "foot": QT_TRANSLATE_NOOP("Region", "Both feet"),
    "arm": QT_TRANSLATE_NOOP("Region", "Both arms"),
    "leg": QT_TRANSLATE_NOOP("Region", "Both legs"),
}

#: What several regions together are called.
_WHOLES: dict[str, object] = {
    "face": QT_TRANSLATE_NOOP("Region", "Face"),
    "neck": QT_TRANSLATE_NOOP("Region", "Neck"),
    "left-upper-arm": QT_TRANSLATE_NOOP("Region", "Left upper arm"),
    "right-upper-arm": QT_TRANSLATE_NOOP("Region", "Right upper arm"),
    "left-forearm": QT_TRANSLATE_NOOP("Region", "Left forearm"),
    "right-forearm": QT_TRANSLATE_NOOP("Region", "Right forearm"),
    "left-hand": QT_TRANSLATE_NOOP("Region", "Left hand"),
    "right-hand": QT_TRANSLATE_NOOP("Region", "Right hand"),
    "left-thigh": QT_TRANSLATE_NOOP("Region", "Left thigh"),
    "right-thigh": QT_TRANSLATE_NOOP("Region", "Right thigh"),
    "left-lower-leg": QT_TRANSLATE_NOOP("Region", "Left lower leg"),
    "right-lower-leg": QT_TRANSLATE_NOOP("Region", "Right lower leg"),
    "left-foot": QT_TRANSLATE_NOOP("Region", "Left foot"),
    "right-foot": QT_TRANSLATE_NOOP("Region", "Right foot"),
    "head": QT_TRANSLATE_NOOP("Region", "Head"),
    "head-and-neck": QT_TRANSLATE_NOOP("Region", "Head and neck"),
    "trunk": QT_TRANSLATE_NOOP("Region", "Trunk"),
    "left-arm": QT_TRANSLATE_NOOP("Region", "Left arm"),
    "right-arm": QT_TRANSLATE_NOOP("Region", "Right arm"),
    "left-leg": QT_TRANSLATE_NOOP("Region", "Left leg"),
    "right-leg": QT_TRANSLATE_NOOP("Region", "Right leg"),
    "most-of-the-body": QT_TRANSLATE_NOOP("Region", "Most of the body"),
    "many-parts-of-the-body": QT_TRANSLATE_NOOP("Region", "Many parts of the body"),
}

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

_VIEWS: dict[str, object] = {
    "front": QT_TRANSLATE_NOOP("View", "Front"),
    "back": QT_TRANSLATE_NOOP("View", "Back"),
    "left": QT_TRANSLATE_NOOP("View", "Left"),
    "right": QT_TRANSLATE_NOOP("View", "Right"),
    "inner-left": QT_TRANSLATE_NOOP("View", "Inner left"),
    "inner-right": QT_TRANSLATE_NOOP("View", "Inner right"),
    "soles": QT_TRANSLATE_NOOP("View", "Soles"),
    "crown": QT_TRANSLATE_NOOP("View", "Crown"),
}

_BODIES: dict[str, object] = {
    "adult-female": QT_TRANSLATE_NOOP("Body", "Woman"),
    "adult-male": QT_TRANSLATE_NOOP("Body", "Man"),
    "adolescent": QT_TRANSLATE_NOOP("Body", "Young person"),
}

_EXAMPLES: dict[str, object] = {
    "just-under": QT_TRANSLATE_NOOP("Example", "Just under 10 %"),
    "at-the-limit": QT_TRANSLATE_NOOP("Example", "Exactly 10 %"),
    "just-over": QT_TRANSLATE_NOOP("Example", "Just over 10 %"),
    "many-small": QT_TRANSLATE_NOOP("Example", "Many small patches"),
    "one-large": QT_TRANSLATE_NOOP("Example", "One large patch"),
    "hands-and-face": QT_TRANSLATE_NOOP("Example", "Both hands and face"),
    "sides-only": QT_TRANSLATE_NOOP("Example", "Sides only"),
}


def said(context: str, text: object) -> str:
    """A text of one of the tables in the user's language."""
    return QCoreApplication.translate(context, str(text))


_AGE_BANDS: dict[str, object] = {
    "0": QT_TRANSLATE_NOOP("AgeBand", "under 1 year"),
    "1": QT_TRANSLATE_NOOP("AgeBand", "1 to 4 years"),
    "5": QT_TRANSLATE_NOOP("AgeBand", "5 to 9 years"),
    "10": QT_TRANSLATE_NOOP("AgeBand", "10 to 14 years"),
    "15": QT_TRANSLATE_NOOP("AgeBand", "15 years"),
    "adult": QT_TRANSLATE_NOOP("AgeBand", "adult"),
}


def inside(name: str) -> str:
    """A name as it stands inside a sentence or a list: small, but where the language writes its nouns large."""
    small = QCoreApplication.translate(
        "Grammar", "*", "Words that begin small inside a sentence, with blanks between them; * is every word."
    ).split()
    first = name.split(" ", 1)[0].rstrip(",;")
    return name[:1].lower() + name[1:] if "*" in small or first in small else name


def region_name(region: str) -> str:
    """A region's name."""
    return said("Region", _REGIONS[region])


def segment_names() -> dict[str, str]:
    """The parts of the Lund and Browder chart and their names."""
    return {segment: said("Segment", name) for segment, name in _SEGMENTS.items()}


def age_band_name(band: str) -> str:
    """A column of the Lund-Browder chart, by the ages it is for."""
    return said("AgeBand", _AGE_BANDS[band])


def view_names() -> dict[str, str]:
    """The views and their names, in the order of the strip."""
    return {view: said("View", name) for view, name in _VIEWS.items()}


def body_names() -> dict[str, str]:
    """The bodies and their names."""
    return {body: said("Body", name) for body, name in _BODIES.items()}


def example_names() -> dict[str, str]:
    """The shipped examples and their names."""
    return {example: said("Example", name) for example, name in _EXAMPLES.items()}


def patch_name(regions: Sequence[str], most: int = MOST_NAMED) -> str:
    """A plain name for a patch from the regions or larger parts that name it: at most so many of them."""
    return _patch_name(tuple(regions), most)


@lru_cache(maxsize=4096)
def _patch_name(regions: tuple[str, ...], most: int) -> str:
    names = [_part_name(part) for part in named_parts(regions, most)]
    return "; ".join([names[0], *map(inside, names[1:])])


def _part_name(part: tuple[str, ...]) -> str:
    if len(part) > 1:
        return said("Region", _BOTH_SIDES[without_side(part[0])])
    return said("Region", _WHOLES.get(part[0]) or _REGIONS[part[0]])
