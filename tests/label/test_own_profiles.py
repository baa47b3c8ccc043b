"""A user's own profiles: kept, found again, and never nonsense."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.errors import InputError
from bsa_calc.label.ages import AgeBand
from bsa_calc.label.profile import ContraindicationKind, LimitKind, load_profile
from bsa_calc.label.profile_file import checked_profile, own_profile_ids
from bsa_calc.record.store.profile_files import delete_profile, profile_mark, save_profile

TODAY = date(2026, 11, 24)
OwnProfile = Callable[..., dict[str, Any]]


def test_saved_and_found_again(own_profile: OwnProfile, own_folder: Path) -> None:
    """What was saved is loaded by its id, every field of it; deleted, it is gone."""
    data = own_profile(
        minimum_age={"value": 2, "source": "leaflet"}, maximum_age={"value": 17, "source": "leaflet"},
        excluded=[{"part": "scalp", "regions": ["scalp"], "source": "leaflet"}],
        required=[{"part": "palms", "regions": ["left-palm", "right-palm"], "source": "leaflet"}],
        per_day={"value": 1, "source": "leaflet"}, interval_hours={"value": 24, "source": "leaflet"},
    )  # fmt: skip
    path = save_profile(data, TODAY)
    assert path == own_folder / "my-cream.json"
    assert own_profile_ids() == ("my-cream",)
    found = load_profile("my-cream")
    assert found.own
    assert (found.limit.kind, found.limit.value, found.limit.source) == (LimitKind.AREA_CM2, 25, "its leaflet")
    assert math.isnan(found.limit_percent)
    assert (found.minimum_age, found.maximum_age) == (2, 17)
    assert found.excluded[0].regions == ("scalp",)
    assert found.required[0].part == "palms"
    delete_profile("my-cream")
    assert own_profile_ids() == ()
    with pytest.raises(InputError, match="my-cream"):
        load_profile("my-cream")


def test_a_changed_file_is_read_again(own_profile: OwnProfile) -> None:
    """An edit shows at once, without a new start."""
    save_profile(own_profile(), TODAY)
    assert load_profile("my-cream").limit.value == 25
    save_profile(own_profile(limit={"kind": "area_cm2", "value": 100, "source": "its leaflet"}), TODAY)
    assert load_profile("my-cream").limit.value == 100


def test_a_changed_file_of_the_same_time_and_length_is_read_again(own_profile: OwnProfile) -> None:
    """Some drives tell the time to two seconds; the stricter limit counts at once all the same."""
    path = save_profile(own_profile(limit={**LIMIT, "value": 9}), TODAY)
    os.utime(path, (1_800_000_000, 1_800_000_000))
    assert load_profile("my-cream").limit.value == 9
    save_profile(own_profile(limit={**LIMIT, "value": 8}), TODAY)
    os.utime(path, (1_800_000_000, 1_800_000_000))
    assert load_profile("my-cream").limit.value == 8


LIMIT = {"kind": "percent_bsa", "value": 10, "source": "its leaflet"}
GRAMS = {"kind": "grams_per_time", "value": 60, "days": 7, "source": "its leaflet"}
SOURCED = {"value": True, "source": "leaflet"}
REVIEW = {"week": 24, "source": "leaflet"}
PART = {"part": "tail", "regions": ["tail"], "source": "leaflet"}
TUBES = {"tubes": 1, "tube_grams": 60, "days": 7, "source": "leaflet"}
SCALP = {"part": "scalp", "regions": ["scalp"], "source": "leaflet"}
#: What makes a profile nonsense, and the place that the message names.
NONSENSE: dict[str, tuple[dict[str, Any], str]] = {
    "limit of nothing": ({"limit": {**LIMIT, "value": 0}}, "limit.value"),
    "limit below nothing": ({"limit": {**LIMIT, "value": -10}}, "limit.value"),
    "more than the body": ({"limit": {**LIMIT, "value": 100.5}}, "limit.value.*more than the whole body"),
    "no number": ({"limit": {**LIMIT, "value": math.nan}}, "limit.value.*no number"),
    "endless": ({"limit": {**LIMIT, "value": math.inf}}, "limit.value.*no number"),
    "a word for a number": ({"limit": {**LIMIT, "value": "10"}}, "limit.value"),
    "finer than shown": ({"limit": {**LIMIT, "value": 9.95}}, "limit.value.*tenth"),
    "unknown kind": ({"limit": {**LIMIT, "kind": "drops"}}, "limit.kind"),
    "no source": ({"limit": {"kind": "percent_bsa", "value": 10}}, "source"),
    "empty source": ({"limit": {**LIMIT, "source": "  "}}, "limit.source"),
    "grams without days": ({"limit": {k: v for k, v in GRAMS.items() if k != "days"}}, "limit.days"),
    "grams without times": ({"limit": GRAMS}, "per_day"),
    "percent with days": ({"limit": {**LIMIT, "days": 7}}, "limit.days"),
    "unknown region": ({"careful": [PART]}, r"careful\[0\].regions.*tail"),
    "required is excluded": ({"required": [SCALP], "excluded": [SCALP]}, r"required\[0\].*excluded"),
    "future revision": ({"revision": "2026-12"}, "revision.*future"),
    "month of thirteen": ({"revision": "2025-13"}, "revision"),
    "a typo": ({"minimum_aeg": {"value": 12, "source": "leaflet"}}, "minimum_aeg"),
    "ages crossed": (
        {"minimum_age": {"value": 18, "source": "x"}, "maximum_age": {"value": 12, "source": "x"}}, "maximum_age"
    ),
    "too many a day": (
        {"per_day": {"value": 4, "source": "x"}, "interval_hours": {"value": 8, "source": "x"}}, "interval_hours"
    ),
    "review twice": ({"reviews": [REVIEW, REVIEW]}, "reviews"),
    "negative tubes": (
        {"cream_limits": [{"tubes": -1, "tube_grams": 60, "days": 7, "source": "x"}]}, r"cream_limits\[0\].tubes"
    ),
    "less than nothing a day": ({"per_day": {"value": 1e-9, "source": "x"}}, r"per_day.value.*once in a month"),
    "once a day, days apart": (
        {"per_day": {"value": 1, "source": "x"}, "interval_hours": {"value": 72, "source": "x"}}, "interval_hours"
    ),
    "no time between": ({"interval_hours": {"value": 1e-9, "source": "x"}}, r"interval_hours.value.*half an hour"),
    "too many hands": ({"limit": LIMIT, "hands": {"count": 100, "source": "x"}}, r"hands.count.*cannot be 100 hands"),
    "hands for cm²": ({"hands": {"count": 10, "source": "x"}}, r"hands.count.*only a limit in percent"),
    "crumbs of a tube": ({"cream_limits": [{**TUBES, "tubes": 1e-9}]}, r"cream_limits\[0\].tubes"),
    "a tube of nothing": ({"cream_limits": [{**TUBES, "tube_grams": 1e-9}]}, r"cream_limits\[0\].tube_grams"),
    "tubes twice": ({"cream_limits": [TUBES, {**TUBES, "tubes": 2}]}, r"cream_limits\[1\].tube_grams"),
    "two limits of a kind": ({"further_limits": [{**LIMIT, "kind": "area_cm2", "value": 9}]}, r"further_limits\[0\]"),
    "further grams without times": ({"further_limits": [GRAMS]}, "per_day"),
    "further grams without days": (
        {"further_limits": [{**GRAMS, "days": 7, "kind": "percent_bsa"}]}, r"further_limits\[0\].days"
    ),
    "further limit above all": ({"further_limits": [{**LIMIT, "value": 101}]}, r"further_limits\[0\].value"),
    "a limit for nobody": (
        {"minimum_age": {"value": 12, "source": "x"}, "further_limits": [{**LIMIT, "ages": {"up_to": 11}}]},
        r"further_limits\[0\].ages.*nobody",
    ),
    "tubes for nobody": (
        {"maximum_age": {"value": 17, "source": "x"}, "cream_limits": [{**TUBES, "ages": {"from": 18}}]},
        r"cream_limits\[0\].ages.*nobody",
    ),
    "a band upside down": (
        {"cream_limits": [{**TUBES, "ages": {"from": 12, "up_to": 11}}]}, r"cream_limits\[0\].ages.*begins with"
    ),
    "a band of nothing": ({"cream_limits": [{**TUBES, "ages": {}}]}, r"cream_limits\[0\].ages"),
    "bands that meet": (
        {"cream_limits": [{**TUBES, "ages": {"from": 2, "up_to": 12}}, {**TUBES, "ages": {"from": 12}}]},
        r"cream_limits\[1\].tube_grams",
    ),
    "an age for the main limit": ({"limit": {**LIMIT, "ages": {"from": 12}}}, "limit"),
    "an unknown contraindication": ({"contraindications": {"age": SOURCED}}, "contraindications"),
    "a contraindication without a source": ({"contraindications": {"hypersensitivity": {"value": True}}}, "source"),
    "a place without what to avoid": ({"careful": [{**SCALP, "place": "scalp"}]}, r"careful\[0\]"),
    "ages ago": ({"revision": "1900-01"}, "revision.*long ago"),
    "a name that cannot be seen": ({"name": "\u200b"}, "name.*cannot be seen"),
    "a name turned round": ({"name": "My \u202ecream"}, "name.*cannot be seen"),
    "a name of dashes": ({"short_name": "–"}, "short_name.*neither a letter nor a figure"),
    "a broken sign": ({"name": "A\ud800"}, "name.*cannot be seen"),
    "a bell in a source": ({"limit": {**LIMIT, "source": "x\a"}}, "limit.source.*cannot be seen"),
    "a source of dots": ({"limit": {**LIMIT, "source": "…"}}, "limit.source.*neither a letter nor a figure"),
    "a shipped name": ({"name": "Opzelura,  european union"}, "name.*shipped"),
    "a shipped short name": ({"short_name": "ＯPZELURA EU"}, "short_name.*shipped"),
    "a shipped short name as name": ({"name": "Opzelura EU"}, "name.*shipped"),
    "huge text": ({"name": "x" * 100_000}, "name"),
    "shipped id": ({"id": "opzelura-eu"}, "id.*shipped"),
    "path as id": ({"id": "../mine"}, "id"),
    "no name": ({"name": ...}, "name"),
    "other format": ({"format": "bsa-calc drawing"}, "format"),
    "newer version": ({"version": 2}, "version 2.*newer bsa-calc"),
}  # fmt: skip


@pytest.mark.parametrize("kind", NONSENSE)
def test_nonsense_is_not_saved(kind: str, own_profile: OwnProfile, own_folder: Path) -> None:
    """The message names the place; nothing is written."""
    changes, place = NONSENSE[kind]
    with pytest.raises(InputError, match=place):
        save_profile(own_profile(**changes), TODAY)
    assert not own_folder.exists()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"revision": "2026-13"}, "revision: give year and month, for example 2026-03."),
        ({"id": "My cream"}, "id: use small letters, figures and hyphens only."),
        ({"short_name": " "}, "short_name: it is empty."),
        ({"limit": {"kind": "area_cm2", "value": 0, "source": "leaflet"}}, "limit.value: give more than 0."),
    ],
)
def test_what_breaks_the_schema_says_how_to_write_it(
    changes: dict[str, Any], said: str, own_profile: OwnProfile
) -> None:
    with pytest.raises(InputError) as caught:
        checked_profile(own_profile(**changes))
    assert str(caught.value) == said


def test_several_limits_and_contraindications_are_kept(own_profile: OwnProfile) -> None:
    """Bands that touch do not meet; what the label says it does not forbid is not held as forbidden."""
    data = own_profile(
        further_limits=[{**GRAMS, "days": 1, "ages": {"from": 18}}, {**LIMIT, "value": 5, "ages": {"up_to": 17}}],
        per_day=SOURCED | {"value": 1},
        cream_limits=[{**TUBES, "ages": {"from": 2, "up_to": 11}}, {**TUBES, "tubes": 2, "ages": {"from": 12}}],
        contraindications={"hypersensitivity": SOURCED, "pregnancy_or_breast_feeding": {**SOURCED, "value": False}},
        careful=[{**SCALP, "place": "scalp", "avoid": "into the hair"}],
    )
    save_profile(data, TODAY)
    found = load_profile("my-cream")
    grams, percent = found.further_limits
    assert (grams.kind, grams.value, grams.days, grams.ages) == (LimitKind.GRAMS_PER_TIME, 60, 1, AgeBand(18, None))
    assert (percent.kind, percent.value, percent.days, percent.ages) == (
        LimitKind.PERCENT_BSA, 5, None, AgeBand(None, 17)
    )  # fmt: skip
    assert [limit.ages for limit in found.cream_limits] == [AgeBand(2, 11), AgeBand(12, None)]
    assert [entry.kind for entry in found.contraindications] == [ContraindicationKind.HYPERSENSITIVITY]
    assert (found.careful[0].place, found.careful[0].avoid) == ("scalp", "into the hair")


@pytest.mark.parametrize("key", ["name", "short_name"])
def test_two_profiles_cannot_be_mistaken(key: str, own_profile: OwnProfile) -> None:
    """One's own need names of their own too; saving one again under its own name is no clash."""
    save_profile(own_profile(), TODAY)
    save_profile(own_profile(revision="2025-02"), TODAY)
    other = {"id": "other", "name": "Other", "short_name": "Oth.", key: own_profile()[key].upper()}
    with pytest.raises(InputError, match=f"{key}.*already"):
        save_profile(own_profile(**other), TODAY)
    assert own_profile_ids() == ("my-cream",)


def test_letters_that_join_are_no_trouble(own_profile: OwnProfile) -> None:
    """Persian and Hindi need signs that join letters; a note may have lines."""
    save_profile(own_profile(name="می\u200cخواهم", note="One.\nTwo."), TODAY)
    assert load_profile("my-cream").note == "One.\nTwo."


@pytest.mark.parametrize("data", [None, [], 3, "x", {}])
def test_what_is_no_profile_at_all(data: Any) -> None:
    with pytest.raises(InputError, match="not a product profile"):
        checked_profile(data)


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"{", "not JSON"), (b"\xff\xfe\x00", "UTF-8"), (b'{"id": 1, "id": 2}', "comes twice"),
     (b"[" * 100_000, "not JSON"),
     (b'{"format": "bsa-calc product profile", "version": 1}', "must contain"), (b" " * 1_000_001, "too large")],
)  # fmt: skip
def test_damaged_files(content: bytes, said: str, own_folder: Path) -> None:
    """A file that someone damaged is named with what is wrong, without a traceback."""
    own_folder.mkdir()
    (own_folder / "broken.json").write_bytes(content)
    with pytest.raises(InputError, match=said):
        load_profile("broken")


def test_a_file_under_another_name(own_profile: OwnProfile, own_folder: Path) -> None:
    """A drawing names a profile by its id: file and id must agree."""
    own_folder.mkdir()
    (own_folder / "other.json").write_text(json.dumps(own_profile()), "utf-8")
    with pytest.raises(InputError, match=r"my-cream\.json"):
        load_profile("other")


def test_the_second_of_two_windows_does_not_undo_the_first(own_profile: OwnProfile, own_folder: Path) -> None:
    """Both opened the profile; what one saved is not replaced unseen. Nor is one that was made meanwhile."""
    path = save_profile(own_profile(), TODAY, mark="")
    first = second = profile_mark(path.stem)
    save_profile(own_profile(limit={**LIMIT, "value": 8}), TODAY, mark=first)
    before = path.read_bytes()
    for mark in (second, ""):
        with pytest.raises(InputError, match="changed meanwhile in another window"):
            save_profile(own_profile(limit={**LIMIT, "value": 9}), TODAY, mark=mark)
    assert path.read_bytes() == before
    save_profile(own_profile(limit={**LIMIT, "value": 9}), TODAY, mark=profile_mark(path.stem))
    assert path.read_bytes() != before
    assert own_folder == path.parent


def test_only_its_own_can_be_deleted() -> None:
    for profile_id in ("opzelura-eu", "../../x", "none"):
        with pytest.raises(InputError, match="no product profile"):
            delete_profile(profile_id)


def test_a_folder_that_cannot_be_made(own_profile: OwnProfile, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="cannot be made"):
        save_profile(own_profile(), TODAY, tmp_path / "file" / "profiles")
