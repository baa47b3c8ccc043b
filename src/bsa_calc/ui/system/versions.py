"""What the program runs on, for a report."""

from __future__ import annotations

import sys

from bsa_calc import __version__


def versions() -> str:
    """What the program runs on, for a report: no names of the computer or of its user."""
    import platform

    from PySide6.QtCore import qVersion

    parts = [f"bsa-calc {__version__}{' (bundle)' if getattr(sys, 'frozen', False) else ''}"]
    parts += [f"Python {platform.python_version()}", f"Qt {qVersion()}"]
    for name in ("PySide6", "numpy", "shapely"):
        version = getattr(sys.modules.get(name), "__version__", None)
        if version:
            parts.append(f"{name} {version}")
    parts.append(f"{platform.system()} {platform.release()} {platform.machine()}")
    return ", ".join(parts)
