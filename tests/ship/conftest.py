"""Nothing here needs a display."""

import os

# Before Qt is loaded.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The style that the program starts with."""
    return ["bsa-calc", "-style", "fusion"]
