"""Python runs this at its start where this folder is in PYTHONPATH."""

import no_network  # noqa: F401
