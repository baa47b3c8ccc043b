"""Saving a user's own product profile, so that nothing unsound is ever stored."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bsa_calc.body.data_files import Json
from bsa_calc.errors import InputError, SaidError, plain_cause
from bsa_calc.label.profile import Profile
from bsa_calc.label.profile_file import LARGEST_BYTES, checked_profile, own_folder, own_profile, own_profile_ids
from bsa_calc.label.profile_sense import plain_name
from bsa_calc.label.rules_json import profile_data
from bsa_calc.reading import read_bytes
from bsa_calc.record.store.files import patiently, require_writable, write_safely


def sound_profile(data: Json, today: date, folder: Path | None = None) -> Profile:
    """The profile that parsed JSON describes, if it may be saved beside the others.

    Raises
    ------
    InputError
        if it says anything that no label can say, or another of the user's own has its name.
    """
    profile = checked_profile(data, today)
    for known in _others(profile.id, folder):
        for key in ("name", "short_name"):
            if plain_name(getattr(known, key)) == plain_name(getattr(profile, key)):
                sentence = "you have a profile “{name}” already. Give this one another name."
                raise SaidError("own_name", sentence, key, name=getattr(profile, key))
    return profile


def _others(profile_id: str, folder: Path | None) -> Iterator[Profile]:
    """The user's other profiles; what is damaged takes no name."""
    for other in own_profile_ids(folder):
        with contextlib.suppress(InputError):
            known = own_profile(other, folder) if other != profile_id else None
            if known is not None:
                yield known


def profile_mark(profile_id: str, folder: Path | None = None) -> str:
    """What tells whether the file of a user's own profile was changed since: its SHA-256, "" where there is none."""
    path = (folder or own_folder()) / f"{profile_id}.json"
    try:
        return hashlib.sha256(read_bytes(path, LARGEST_BYTES)).hexdigest()
    except InputError:
        return ""


def save_profile(data: Json, today: date, folder: Path | None = None, *, mark: str | None = None) -> Path:
    """Save a profile in the user's folder; one with the same id is replaced.

    Parameters
    ----------
    data : parsed JSON, as `profile.schema.json` describes it
    today : date, a label cannot be revised later
    folder : Path or None, the user's own where it is None
    mark : str or None, what `profile_mark` told when the profile was opened to be changed; None replaces any other

    Returns
    -------
    Path, of the file

    Raises
    ------
    InputError
        if it says anything that no label can say, naming the place, was changed meanwhile by somebody else, or cannot
        be written; nothing is saved then.
    """
    profile = sound_profile(data, today, folder)
    if mark is not None and profile_mark(profile.id, folder) != mark:
        sentence = "This profile was changed meanwhile in another window. Close this one and open it again."
        raise SaidError("own_changed", sentence)
    where = folder or own_folder()
    try:
        where.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = "The folder {folder} cannot be made: {why}."
        raise SaidError("no_folder", sentence, folder=str(where), why=plain_cause(error)) from error
    path = where / f"{profile.id}.json"
    write_safely(path, json.dumps(data, indent=1, ensure_ascii=False, allow_nan=False) + "\n")
    return path


def write_profile(profile: Profile, path: Path) -> None:
    """Write a profile into a file to pass on; `read_profile` reads it.

    Raises
    ------
    InputError
        if it cannot be written.
    """
    write_safely(path, json.dumps(profile_data(profile), indent=1, ensure_ascii=False, allow_nan=False) + "\n")


def delete_profile(profile_id: str, folder: Path | None = None) -> None:
    """Take one of the user's own profiles away.

    Raises
    ------
    InputError
        if there is none of this id, it is write-protected, or it cannot be deleted.
    """
    path = (folder or own_folder()) / f"{profile_id}.json"
    # An id is a plain name: no path leads out of the folder.
    if path.parent != (folder or own_folder()) or not path.is_file():
        raise InputError(f"You have no product profile “{profile_id}” of your own.")
    require_writable(path)
    try:
        patiently(path.unlink)
    except OSError as error:
        raise InputError(f"{path.name} could not be deleted: {plain_cause(error)}.") from error
