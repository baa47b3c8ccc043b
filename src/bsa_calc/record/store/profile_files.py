"""Saving a user's own product profile, so that nothing unsound is ever stored."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bsa_calc.body.data_files import Json
from bsa_calc.errors import InputError, SaidError
from bsa_calc.label.profile import Profile
from bsa_calc.label.profile_file import checked_profile, own_folder, own_profile, own_profile_ids
from bsa_calc.label.profile_sense import plain_name
from bsa_calc.record.store.files import write_safely


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


def save_profile(data: Json, today: date, folder: Path | None = None) -> Path:
    """Save a profile in the user's folder; one with the same id is replaced.

    Parameters
    ----------
    data : parsed JSON, as `profile.schema.json` describes it
    today : date, a label cannot be revised later
    folder : Path or None, the user's own where it is None

    Returns
    -------
    Path, of the file

    Raises
    ------
    InputError
        if it says anything that no label can say, naming the place, or cannot be written; nothing is saved then.
    """
    profile = sound_profile(data, today, folder)
    where = folder or own_folder()
    try:
        where.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = "The folder {folder} cannot be made: {why}."
        raise SaidError("no_folder", sentence, folder=str(where), why=error.strerror or str(error)) from error
    path = where / f"{profile.id}.json"
    write_safely(path, json.dumps(data, indent=1, ensure_ascii=False, allow_nan=False) + "\n")
    return path


def delete_profile(profile_id: str, folder: Path | None = None) -> None:
    """Take one of the user's own profiles away.

    Raises
    ------
    InputError
        if there is none of this id, or it cannot be deleted.
    """
    path = (folder or own_folder()) / f"{profile_id}.json"
    # An id is a plain name: no path leads out of the folder.
    if path.parent != (folder or own_folder()) or not path.is_file():
        raise InputError(f"You have no product profile “{profile_id}” of your own.")
    try:
        path.unlink()
    except OSError as error:
        raise InputError(f"{path.name} could not be deleted: {error.strerror or error}.") from error
