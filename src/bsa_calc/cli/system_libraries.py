"""Which package of a Linux system holds a library that the window needs and does not find."""

from __future__ import annotations

import ctypes
import os
import re
import sys

from bsa_calc.errors import InputError

#: Library -> package of Debian and Ubuntu, of Fedora and RHEL, of openSUSE.
PACKAGES = {
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libGL1"),
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libEGL1"),
    "libOpenGL.so.0": ("libopengl0", "libglvnd-opengl", "libOpenGL0"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "libglib-2_0-0"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "libdbus-1-3"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon0"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11-0"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libX11-xcb1"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "libxcb-cursor0"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "libxcb-icccm4"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "libxcb-image0"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "libxcb-keysyms1"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil", "libxcb-render-util0"),
}
#: What Qt needs on X11 and only looks for when it is too late to say so.
_X11 = [name for name in PACKAGES if name.startswith(("libxcb", "libxkbcommon-x11", "libX11"))]


def missing_library(error: ImportError) -> str:
    """What is to be installed where a library of the system is missing; "" where something else is."""
    found = re.match(r"(lib[\w.+-]+\.so[.\d]*): cannot open shared object file", str(error))
    return _told([found[1]]) if found else ""


def require_x11() -> None:
    """Make sure that a window can come up on X11: without these libraries Qt ends the process.

    Raises
    ------
    InputError
        naming the packages.
    """
    on_x11 = os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY")
    # An installed program brings them along.
    if not sys.platform.startswith("linux") or getattr(sys, "frozen", False) or not on_x11:
        return
    if os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return
    lacking = [name for name in _X11 if not _is_there(name)]
    if lacking:
        raise InputError(_told(lacking))


def _is_there(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _told(names: list[str]) -> str:
    known = [PACKAGES[name] for name in names if name in PACKAGES]
    lacking = f"The window needs {', '.join(names)} from the system."
    if len(known) < len(names):
        return f"{lacking} Install the package that holds it, or use “bsa-calc measure”."
    debian, fedora, suse = (" ".join(dict.fromkeys(one)) for one in zip(*known, strict=True))
    return (
        f"{lacking} Have it installed: apt-get install {debian} (Debian, Ubuntu), dnf install {fedora} (Fedora, RHEL), "
        f"zypper install {suse} (openSUSE). “bsa-calc measure” needs none of it."
    )
