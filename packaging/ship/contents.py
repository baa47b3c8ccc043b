"""What goes into the bundle and what stays out; ``bsa_calc.spec`` asks here.

PyInstaller brings every plugin of Qt and every library that one of them links to. Only what the window can reach is
kept: about a fifth less on disk, and no library of the building machine that nobody uses.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import Path

#: Modules that are imported somewhere below us but never used: no network, no certificates, no tests, no terminal.
EXCLUDED_MODULES = (
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets",
    "PySide6.QtTest",
    "_ssl", "ssl", "_hashlib", "sqlite3", "_sqlite3", "asyncio", "xmlrpc", "ensurepip", "setuptools", "distutils",
    "lib2to3", "tkinter", "curses", "readline", "unittest", "doctest", "pdb", "pytest",
    # numpy loads them where somebody asks for them, and nobody does.
    "numpy.f2py", "numpy.testing", "numpy.distutils", "numpy.random", "numpy.fft",
)  # fmt: skip

#: Files that are left out, by their place in the bundle; only on Windows no folder lies between PySide6 and plugins.
UNWANTED = (
    "PySide6/QtNetwork.*",
    "PySide6/*plugins/tls/*",
    "PySide6/*plugins/networkinformation/*",
    "PySide6/*plugins/generic/*",
    "PySide6/Qt/plugins/egldeviceintegrations/*",
    "PySide6/Qt/plugins/xcbglintegrations/*",
    "PySide6/Qt/plugins/platformthemes/*gtk3*",
    "PySide6/Qt/plugins/platforms/*eglfs*",
    "PySide6/Qt/plugins/platforms/*linuxfb*",
    "PySide6/Qt/plugins/platforms/*vkkhrdisplay*",
    "PySide6/Qt/plugins/platforms/*vnc*",
    "PySide6/Qt/plugins/platforms/*minimal.*",
    "PySide6/Qt/plugins/platforms/*minimalegl*",
    "*/opengl32sw.dll",
    "bsa_calc/ui/data/screenshots/*",
    "bsa_calc/ui/data/translations/*.ts",
    "numpy/**/tests/*",
    "*.pyi",
)
#: Formats that are read or written: the body's pictures, icons, exported pictures.
PICTURE_PLUGINS = ("jpeg", "svg", "ico")
#: Of Linux: every desktop has them, and they must fit its own drivers and fonts.
FROM_THE_SYSTEM = (
    "libGL.so*", "libEGL.so*", "libX11.so*", "libX11-xcb.so*", "libxcb.so*", "libfontconfig.so*", "libfreetype.so*",
    "libstdc++.so*", "libgcc_s.so*",
    # It would bring libsystemd and seven libraries that this one links to.
    "libdbus-1.so*",
    # Where there is a printer there is CUPS; it would bring 9 MB of what it uses to reach servers.
    "libcups.so*",
)  # fmt: skip

#: What PyInstaller would run at every start for modules that the window does not need then: it takes 8 ms. The first is
#: run by the command line (``entry.py``), whose processes share the work; nobody asks for the other.
LATE_HOOK = "pyi_rth_multiprocessing"
_UNUSED_HOOKS = ("pyi_rth_pkgutil",)

Entry = tuple[str, str, str]


def is_wanted(place: str, languages: Iterable[str] = ()) -> bool:
    """Whether a file belongs into the bundle, by its place there; Qt's own words only in our languages."""
    place = place.replace("\\", "/")
    if "/translations/" in place and place.startswith("PySide6/"):
        return any(place.endswith(f"/qtbase_{language}.qm") for language in languages)
    if "/plugins/imageformats/" in place:
        return any(name in Path(place).name for name in PICTURE_PLUGINS)
    if sys.platform == "linux" and any(fnmatch(Path(place).name, pattern) for pattern in FROM_THE_SYSTEM):
        return False
    return not any(fnmatch(place, pattern) for pattern in UNWANTED)


def languages(package: Path) -> list[str]:
    """The languages the window speaks: those that it has a translation of."""
    return sorted(path.stem.rpartition("_")[2] for path in package.glob("ui/data/translations/*.qm"))


def pruned(entries: Iterable[Entry], spoken: Iterable[str], links_of: Callable[[str], set[str]]) -> list[Entry]:
    """The entries that are wanted; of Qt's and the system's libraries only those that a wanted file links to.

    `links_of` tells the names of the libraries that a file links to.
    """
    spoken = list(spoken)
    wanted = [entry for entry in entries if is_wanted(entry[0], spoken)]
    if sys.platform != "linux":
        return wanted
    gathered = {Path(entry[0]).name: entry for entry in wanted if _is_gathered(entry[0])}
    kept = [entry for entry in wanted if not _is_gathered(entry[0])]
    open_ends = [entry[1] for entry in kept]
    while open_ends:
        for name in links_of(open_ends.pop()):
            found = gathered.pop(name, None)
            if found is not None:
                kept.append(found)
                open_ends.append(found[1])
    return kept


def without_late_hooks(scripts: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The scripts that run at every start, and those that become modules to be imported when they are needed."""
    scripts = list(scripts)
    kept = [entry for entry in scripts if entry[0] not in (LATE_HOOK, *_UNUSED_HOOKS)]
    return kept, [(name, source, "PYMODULE") for name, source, _ in scripts if name == LATE_HOOK]


def needed_libraries(file: str) -> set[str]:
    """The libraries that a Linux file links to itself, without those that they in turn link to."""
    told = subprocess.run(["objdump", "-p", file], check=False, capture_output=True, text=True)
    return {words[1] for words in map(str.split, told.stdout.splitlines()) if words[:1] == ["NEEDED"]}


def _is_gathered(place: str) -> bool:
    """Whether this is a library brought along because something links to it: Qt's own, or the building machine's."""
    if place.startswith("PySide6/Qt/lib/"):
        return True
    return "/" not in place and ".so" in place and not place.startswith("libpython")


def without_symbols(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Python's own libraries without their tables of names, which some builds leave in; `strip` breaks numpy's."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_slim(entry, folder) for entry in entries]


def _slim(entry: Entry, folder: Path) -> Entry:
    place, source, kind = entry
    pythons = Path(place).name.startswith("libpython") or "/lib-dynload/" in place
    if sys.platform != "linux" or not pythons or shutil.which("strip") is None:
        return entry
    slim = folder / Path(place).name
    subprocess.run(["strip", "--strip-unneeded", "-o", str(slim), source], check=True)
    return place, str(slim), kind
