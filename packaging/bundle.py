"""Make the program that people install: ``python3 packaging/start.py bundle``. Only for the system it runs on.

The folder is in ``dist/bsa-calc`` (macOS: ``dist/bsa-calc.app``), the archive beside it. Linux: a .tar.xz with an
install script. Windows: a portable .zip; the installer is made from the folder by ``packaging/windows/bsa-calc.iss``.
macOS: the folder only; ``packaging/macos/make_dmg.sh`` makes the disk image.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import bench_bundle

from bsa_calc import __version__
from ship import shell
from ship.icons import LINUX_SIZES, SOURCES, write_all

ROOT = Path(__file__).resolve().parents[1]
PACKAGING, DIST = ROOT / "packaging", ROOT / "dist"
SPEC = PACKAGING / "bsa_calc.spec"
WORK = ROOT / "build" / "bundle"
#: What must hold, in MB (10⁶ bytes): on disk and packed. A .zip packs less well, and nobody has made one of this state.
LARGEST_FOLDER, LARGEST_ARCHIVE = (168, 49) if sys.platform == "linux" else (175, 70)
#: A drawing that a made program must measure.
TRIED = {
    "format": "bsa-calc drawing", "version": 2, "body": "adult-male", "age": 40, "all_sides_seen": True,
    "marks": [{"region": "left-palm"}],
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(prog="start.py bundle", description="make the program that people install")
    parser.add_argument("--no-archive", action="store_true", help="make the folder only")
    parser.add_argument("--only-archive", action="store_true", help="pack the folder that is there, as signed")
    parser.add_argument("--bench", action="store_true", help="measure the start beside a bundle of a bare window")
    parser.add_argument("--soak", action="store_true", help="paint for an hour, faster than by hand, and watch memory")
    options = parser.parse_args()
    if options.soak:
        soak()
        return
    if options.bench:
        bench_bundle.main()
        return
    folder = made() if options.only_archive else build()
    try_out(program(folder))
    report(folder, megabytes(folder), LARGEST_FOLDER)
    if sys.platform == "linux":
        say_oldest_system(folder)
    if options.no_archive:
        return
    for archive in archives(folder):
        report(archive, archive.stat().st_size / 1e6, LARGEST_ARCHIVE)


def build() -> Path:
    """Run PyInstaller; the folder it made."""
    work = WORK / SPEC.stem
    write_all(work / "icons")
    folders = ["--distpath", str(DIST), "--workpath", str(WORK)]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *folders, str(SPEC)]
    # The same sources give the same order of names, and so the same code.
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "0"})
    return made()


def soak() -> None:
    """Run packaging/soak.py as the beginning of a bundle: what the installed program takes, not what Python takes."""
    script = (PACKAGING / "soak.py").read_text(encoding="utf-8")
    subprocess.run([bench_bundle.make("soak", script)], check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def made() -> Path:
    """The folder that PyInstaller makes."""
    return DIST / ("bsa-calc.app" if sys.platform == "darwin" else "bsa-calc")


def program(folder: Path) -> Path:
    """The program in the folder that can be called from a command line."""
    if sys.platform == "darwin":
        return folder / "Contents" / "MacOS" / "bsa-calc"
    return folder / ("bsa-calc-cli.exe" if sys.platform == "win32" else "bsa-calc")


def try_out(program: Path) -> None:
    """The made program checks itself, measures and opens its window, without the Python around it."""
    variables = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    variables["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as place:
        run = {"env": variables, "cwd": place, "capture_output": True, "text": True}
        tested = subprocess.run([program, "self-test", "--window"], check=False, **run)  # type: ignore[call-overload]
        if tested.returncode != 0 or "Traceback" in tested.stderr:
            raise SystemExit(f"The bundle's self-test failed:\n{tested.stdout}{tested.stderr}")
        drawing = Path(place, "drawing.json")
        drawing.write_text(json.dumps(TRIED))
        measured = subprocess.run([program, "measure", "--json", drawing], check=True, **run)  # type: ignore[call-overload]
        print(f"self-test passed; a drawing measured: {json.loads(measured.stdout)['application_percent']:.4f} %")


def archives(folder: Path) -> list[Path]:
    """Pack the folder as people of this system want it."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    name = f"bsa-calc-{__version__}-{system}-{platform.machine().lower().replace('amd64', 'x86_64')}"
    packed = {"linux": tarball, "win32": portable}.get(sys.platform)
    return [packed(folder, name)] if packed else []


def tarball(folder: Path, name: str) -> Path:
    """The folder with its install script, the same bytes from the same files but for their times."""
    stage = WORK / name
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(folder, stage / "bsa-calc", symlinks=True)
    for file in ("install.sh", "INSTALL.txt"):
        shutil.copy(PACKAGING / "linux" / file, stage)
    share = stage / "share"
    (share / "icons").mkdir(parents=True)
    for source in PACKAGING.glob("linux/*bsa*calc*"):
        if source.suffix != ".in":
            shutil.copy(source, share)
    shell.write_all(share)
    shutil.copy(SOURCES / "bsa-calc.svg", share / "icons")
    for size in LINUX_SIZES:
        shutil.copy(WORK / SPEC.stem / "icons" / f"bsa-calc-{size}.png", share / "icons" / f"{size}.png")
    target = DIST / f"{name}.tar.xz"
    with tarfile.open(target, "w:xz", preset=6) as archive:
        archive.add(stage, name, filter=_nobodys)
    shutil.rmtree(stage)
    return target


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


def portable(folder: Path, name: str) -> Path:
    """The folder as a .zip that keeps its settings beside the program."""
    target = DIST / f"{name}-portable.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(folder.rglob("*")):
            archive.write(file, Path(name, file.relative_to(folder)))
        archive.write(PACKAGING / "windows" / "portable.txt", Path(name, "portable.txt"))
    return target


def megabytes(folder: Path) -> float:
    """What a folder takes, links not followed."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_symlink() or file.is_file()) / 1e6


def say_oldest_system(folder: Path) -> None:
    """Print the glibc that the folder asks for; an end where INSTALL.txt promises an older one."""
    needed = (0, 0)
    for file in [folder / "bsa-calc", *folder.rglob("*.so*")]:
        told = subprocess.run(["objdump", "-T", file], check=False, capture_output=True, text=True).stdout
        needed = max([needed, *((int(a), int(b)) for a, b in re.findall(r"GLIBC_(\d+)\.(\d+)", told))])
    promised = re.search(r"glibc (\d+)\.(\d+)", (PACKAGING / "linux" / "INSTALL.txt").read_text(encoding="utf-8"))
    assert promised is not None
    print(f"needs glibc {needed[0]}.{needed[1]}")
    if needed > (int(promised[1]), int(promised[2])):
        raise SystemExit(f"INSTALL.txt promises glibc {promised[1]}.{promised[2]}: build on an older system.")


def report(path: Path, size: float, largest: float) -> None:
    print(f"{path.relative_to(ROOT)}: {size:.1f} MB (at most {largest})")
    if size > largest:
        raise SystemExit(f"{path.name} is larger than {largest} MB.")


if __name__ == "__main__":
    main()
