"""Where the shipped data lies. Loads nothing heavy, so that the window can use it before numpy is there.

Paths are taken from the package's own place, which holds in a checkout, a wheel and a bundle alike;
`importlib.resources` would say the same 14 ms later.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bsa_calc.errors import InputError

#: What parsed JSON can be: only a schema tells more.
Json = Any

_PACKAGE = Path(__file__).resolve().parents[1]


def data_file(package: str, *names: str) -> Path:
    """The shipped file `names` in the data folder of a package, given as ``bsa_calc.body``."""
    return _PACKAGE.joinpath(*package.split(".")[1:], "data", *names)


def read_json(package: str, name: str) -> Json:
    """The parsed JSON file `name` of a package's data folder.

    Raises
    ------
    InputError
        if the file is missing or damaged: the installation is broken.
    """
    try:
        return json.loads(data_file(package, name).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"The data file {name} cannot be read ({error}). Install bsa-calc again.") from error
