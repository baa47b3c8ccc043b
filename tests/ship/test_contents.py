"""What goes into the bundle, which icons it has, what systems are told about it."""

from __future__ import annotations

import configparser
import os
import plistlib
import re
import shutil
import struct
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import bsa_calc
from bsa_calc.ui.look.app_icon import app_icon
from setup_env.paths import REPOSITORY
from ship import contents, icons, system_data

PACKAGING = REPOSITORY.root / "packaging"
METAINFO = PACKAGING / "linux" / f"{system_data.IDENTIFIER}.metainfo.xml"
DESKTOP = PACKAGING / "linux" / "bsa-calc.desktop"


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "bsa_calc/body/data/surface.npz",
        "bsa_calc/ui/data/fonts/Inter-Regular.otf",
        "PySide6/Qt/translations/qtbase_de.qm",
    ],
)
def test_what_the_window_needs_is_kept(place: str) -> None:
    assert contents.is_wanted(place, ["de"])


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/networkinformation/libqglib.so",
        "PySide6\\plugins\\tls\\qopensslbackend.dll",
        "PySide6/Qt/plugins/imageformats/libqtiff.so",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/Qt/translations/qt_help_de.qm",
        "bsa_calc/ui/data/screenshots/dark.png",
        "bsa_calc/ui/data/translations/bsa_calc_de.ts",
    ],
)
def test_what_nobody_reaches_stays_out(place: str) -> None:
    assert not contents.is_wanted(place, ["de"])


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are followed on Linux only")
def test_libraries_go_with_the_last_file_that_links_to_them() -> None:
    links = {
        "/x/libqxcb.so": {"libQt6Gui.so.6", "libxcb-cursor.so.0"},
        "/x/libQt6Gui.so.6": {"libglib-2.0.so.0"},
        "/x/libcupsprintersupport.so": {"libcups.so.2"},
        "/x/libcups.so.2": {"libgnutls.so.30"},
    }
    entries = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/x/libqxcb.so", "BINARY"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "/x/libQt6Gui.so.6", "BINARY"),
        ("PySide6/Qt/lib/libQt6Network.so.6", "/x/libQt6Network.so.6", "BINARY"),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", "/x/libqopensslbackend.so", "BINARY"),
        ("libcrypto.so.3", "/x/libcrypto.so.3", "BINARY"),
        ("libxcb-cursor.so.0", "/x/libxcb-cursor.so.0", "BINARY"),
        ("libglib-2.0.so.0", "/x/libglib-2.0.so.0", "BINARY"),
        ("libGL.so.1", "/x/libGL.so.1", "BINARY"),
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", "/x/libcupsprintersupport.so", "BINARY"),
        ("libcups.so.2", "/x/libcups.so.2", "BINARY"),
        ("libgnutls.so.30", "/x/libgnutls.so.30", "BINARY"),
        ("libpython3.11.so.1.0", "/x/libpython3.11.so.1.0", "BINARY"),
    ]
    kept = {Path(place).name for place, _, _ in contents.pruned(entries, [], lambda file: links.get(file, set()))}
    assert kept == {
        "libqxcb.so", "libQt6Gui.so.6", "libxcb-cursor.so.0", "libglib-2.0.so.0", "libpython3.11.so.1.0",
        "libcupsprintersupport.so",
    }  # fmt: skip


def test_processes_that_share_the_work_are_told_apart_only_where_there_can_be_some() -> None:
    names = ("pyi_rth_pyside6", contents.LATE_HOOK, "pyi_rth_pkgutil", "entry")
    scripts = [(name, f"/x/{name}.py", "PYSOURCE") for name in names]
    kept, late = contents.without_late_hooks(scripts)
    assert [name for name, _, _ in kept] == ["pyi_rth_pyside6", "entry"]
    assert late == [(contents.LATE_HOOK, f"/x/{contents.LATE_HOOK}.py", "PYMODULE")]
    assert f"import {contents.LATE_HOOK}" in (PACKAGING / "entry.py").read_text("utf-8")


def test_no_module_that_the_program_imports_is_left_out() -> None:
    imported = set()
    for path in Path(bsa_calc.__file__).parent.rglob("*.py"):
        imported |= set(re.findall(r"^\s*(?:import|from) ([\w.]+)", path.read_text("utf-8"), re.MULTILINE))
    assert not imported & set(contents.EXCLUDED_MODULES)


def test_no_module_that_another_one_imports_is_left_out() -> None:
    """All of the program loaded: only what is not insisted on came along."""
    told = f"""
import importlib, pkgutil, sys
import bsa_calc
for found in pkgutil.walk_packages(bsa_calc.__path__, "bsa_calc."):
    if not found.name.endswith("__main__"):
        importlib.import_module(found.name)
print(*(name for name in {contents.EXCLUDED_MODULES!r} if name in sys.modules))
"""
    variables = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    command = [sys.executable, "-c", told]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=variables)
    assert done.returncode == 0, done.stderr
    # hashlib tries OpenSSL, and takes its absence for an answer.
    assert set(done.stdout.split()) <= {"_hashlib"}


@pytest.mark.parametrize("size", [16, 32, 48, 256])
def test_the_icon_is_drawn_in_every_size(size: int, qapp: object) -> None:
    image = QImage.fromData(icons.png(size))
    assert (image.width(), image.height()) == (size, size)
    colours = {image.pixelColor(x, y).name() for x in range(size) for y in range(size)}
    assert len(colours) > 8
    assert image.pixelColor(0, 0).alpha() == 0, "rounded corners"
    # The hand is light on a dark ground: it must be seen without colours, too.
    assert image.pixelColor(size // 2, size // 4).lightness() - image.pixelColor(size // 12, size // 2).lightness() > 90


def test_the_windows_icon_is_whole(qapp: object) -> None:
    data = icons.ico()
    _, kind, count = struct.unpack_from("<HHH", data)
    assert (kind, count) == (1, len(icons.WINDOWS_SIZES))
    for k, size in enumerate(icons.WINDOWS_SIZES):
        *_, length, place = struct.unpack_from("<BBBBHHII", data, 6 + 16 * k)
        assert QImage.fromData(data[place : place + length]).width() == size


def test_the_mac_icon_is_whole(qapp: object) -> None:
    data = icons.icns()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    place, found = 8, {}
    while place < len(data):
        kind, length = struct.unpack_from(">4sI", data, place)
        found[kind] = QImage.fromData(data[place + 8 : place + length]).width()
        place += length
    assert found == icons.MAC_KINDS


def test_the_window_has_the_icon(qapp: object) -> None:
    assert {size.width() for size in app_icon().availableSizes()} >= {16, 32, 48}


def test_the_same_file_type_everywhere() -> None:
    plist = plistlib.loads(plistlib.dumps(system_data.mac_information("1.2.3")))
    told = plist["UTExportedTypeDeclarations"][0]["UTTypeTagSpecification"]
    mime = ET.parse(PACKAGING / "linux" / "bsa-calc.xml").getroot()[0]
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.read(DESKTOP, encoding="utf-8")
    metainfo = ET.parse(METAINFO).getroot()
    setup = (PACKAGING / "windows" / "bsa-calc.iss").read_text("utf-8")
    types = [*told["public.mime-type"], mime.get("type"), desktop["Desktop Entry"]["MimeType"].rstrip(";")]
    types.append(metainfo.findtext("provides/mediatype"))
    assert set(types) == {system_data.MIME_TYPE}
    glob = next(entry.get("pattern") for entry in mime if entry.tag.endswith("glob"))
    assert (told["public.filename-extension"], glob) == (["bsa"], "*.bsa")
    assert r"Software\Classes\.bsa" in setup
    assert metainfo.findtext("launchable") == DESKTOP.name


def test_the_version_is_the_programs() -> None:
    release = ET.parse(METAINFO).getroot().find("releases/release")
    assert release is not None
    assert release.get("version") == bsa_calc.__version__


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", (0, 1, 0, 0)), ("1.2.3rc1", (1, 2, 3, 0)), ("2.10", (2, 10, 0, 0))]
)
def test_windows_gets_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert system_data.four_numbers(version) == numbers


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_menu_entry_is_valid() -> None:
    done = subprocess.run(["desktop-file-validate", str(DESKTOP)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_appstream_data_names_a_homepage_of_the_ids_own_domain() -> None:
    root = ET.parse(METAINFO).getroot()
    homepage, ours = root.findtext("url[@type='homepage']"), root.findtext("id")
    assert homepage is not None
    assert ours is not None
    # "io.github.name.program" belongs to github.com/name; a dash in the name is written as an underscore.
    owner = ours.split(".")[2].replace("_", "-")
    assert homepage.startswith(f"https://github.com/{owner}/")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="needs appstream")
def test_the_appstream_data_is_valid() -> None:
    command = ["appstreamcli", "validate", "--no-net", "--strict", "--no-color", str(METAINFO)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    problems = [line for line in done.stdout.splitlines() if line[:2] in ("E:", "W:")]
    assert not problems, done.stdout


def test_the_manifest_asks_for_each_screens_own_resolution() -> None:
    text = (PACKAGING / "windows" / "bsa-calc.manifest").read_text("utf-8")
    ET.fromstring(text)
    assert "PerMonitorV2" in text
    assert 'level="asInvoker"' in text


def test_the_build_needs_are_locked() -> None:
    project = tomllib.loads((REPOSITORY.root / "pyproject.toml").read_text("utf-8"))
    locked = REPOSITORY.requirements("ship").read_text("utf-8")
    for requirement in project["dependency-groups"]["ship"]:
        name = re.split(r"[<>=]", requirement)[0]
        assert re.search(rf"^{name}==", locked, re.MULTILINE)
