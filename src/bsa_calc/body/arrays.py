"""The body files."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from bsa_calc.body.data_files import data_file
from bsa_calc.errors import InputError


def read_arrays(name: str) -> dict[str, NDArray[Any]]:
    """All arrays of the body file `name`.

    Raises
    ------
    InputError
        if the file is missing or damaged: the installation is broken.
    """
    source = data_file("bsa_calc.body", f"{name}.npz")
    try:
        with np.load(BytesIO(source.read_bytes()), allow_pickle=False) as archive:
            return {key: archive[key] for key in archive.files}
    except (OSError, ValueError, KeyError, EOFError, BadZipFile, zlib.error) as error:
        raise InputError(f"The body file {name}.npz cannot be read ({error}). Install bsa-calc again.") from error
