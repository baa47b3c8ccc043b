"""Saving a user's own product profile, so that nothing unsound is ever stored."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from bsa_calc.body.data_files import Json
from bsa_calc.errors import InputError
from bsa_calc.label.profile_file import checked_profile, own_folder
from bsa_calc.record.files import write_safely


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
    profile = checked_profile(data, today)
    where = folder or own_folder()
    try:
        where.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"The folder {where} cannot be made: {error.strerror or error}.") from error
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
