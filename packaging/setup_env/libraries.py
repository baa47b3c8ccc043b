"""Shared libraries and programs of the system that Qt and the tests need on Linux, and the Debian packages they are in.

A bare Debian 12 lacks all of them. numpy and shapely need none, so measuring never comes here.
"""

import ctypes
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable
from pathlib import Path

from .messages import say

_QT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_XVFB = {"Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool"}

_WAYLAND = {"weston": "weston"}

# For tests that listen as a screen reader does, with the system's own Python.
_READER = {
    "dbus-daemon": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/lib/python3/dist-packages/gi/__init__.py": "python3-gi",
    "/usr/lib/*/girepository-1.0/Atspi-2.0.typelib": "gir1.2-atspi-2.0",
}

# For tests of the menu entry and of what software catalogues read.
_MENU = {"desktop-file-validate": "desktop-file-utils", "appstreamcli": "appstream"}


def _for_bundles() -> dict[str, str]:
    """Programs that look into libraries, and Python as a library: Debian's Python comes without it."""
    programs = {"objdump": "binutils", "strip": "binutils"}
    name, folder = sysconfig.get_config_var("INSTSONAME") or "", sysconfig.get_config_var("LIBDIR") or ""
    if ".so." not in name or Path(folder, name).exists():
        return programs
    return {**programs, name: f"libpython{sys.version_info[0]}.{sys.version_info[1]}"}


#: Orca speaks what a program announces from version 45 on; these are the first systems that have one.
_WITH_NEW_ORCA = {"debian": 13, "ubuntu": 24}


def _for_orca() -> dict[str, str]:
    """Orca, where its package is new enough for the tests that listen to it."""
    try:
        system = platform.freedesktop_os_release()
    except OSError:
        return {}
    first, version = _WITH_NEW_ORCA.get(system["ID"]), system.get("VERSION_ID", "").partition(".")[0]
    return {"/usr/bin/orca": "orca"} if first and version.isdigit() and int(version) >= first else {}


# What each kind of start needs: a name with ".so." is a library, one with "/" a file, any other a program.
GROUPS = {
    "qt": _QT,
    "x11": _X11,
    "xvfb": _XVFB,
    "wayland": _WAYLAND,
    "reader": _READER,
    "orca": _for_orca(),
    "menu": _MENU,
    "bundle": _for_bundles(),
}


def missing(groups: Iterable[str], *, is_there: Callable[[str], bool] | None = None) -> dict[str, str]:
    """Libraries and programs of the groups that this system lacks, each with its Debian package."""
    there = is_there or _is_there
    wanted = {name: package for group in sorted(groups) for name, package in GROUPS[group].items()}
    return {name: package for name, package in wanted.items() if not there(name)}


def _is_there(name: str) -> bool:
    if "/" in name:
        return any(Path("/").glob(name.lstrip("/")))
    if ".so." not in name:
        return shutil.which(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def make_complete(groups: Iterable[str]) -> bool:
    """Install what the groups lack, or say how to; whether nothing is missing afterwards."""
    lacking = missing(groups)
    if not lacking:
        return True
    packages = sorted(set(lacking.values()))
    if shutil.which("apt-get") is None:
        say(f"Qt needs these from the system, please install them: {', '.join(lacking)}")
        return False
    prefix = _administrator()
    if prefix is None:
        say(f"Some system packages are missing. Please run:\n  {apt_line(packages)}")
        return False
    say(f"Installing system packages: {' '.join(packages)} …")
    return _install(prefix, packages, groups)


def apt_line(packages: Iterable[str]) -> str:
    """The line an administrator types to install the packages."""
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def _administrator() -> list[str] | None:
    """What to put before a command to run it as root: nothing for root, sudo where it asks for no password."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    allowed = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
    return ["sudo", "-n"] if allowed.returncode == 0 else None


def _install(prefix: list[str], packages: list[str], groups: Iterable[str]) -> bool:
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    # An update may fail for one of many sources and the packages still be there.
    subprocess.run([*apt, "update"], check=False, stdout=sys.stderr)
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    done = subprocess.run(install, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    still = missing(groups)
    if not still:
        return True
    say(done.stdout.strip() if done.returncode else "")
    say(f"These could not be installed: {', '.join(still)}. Please run:\n  {apt_line(sorted(set(still.values())))}")
    return False
