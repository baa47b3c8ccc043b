"""Build wheel and sdist, look whether they are whole, and run what they install, alone, in empty environments.

Run by a test, or by itself: ``.venv/bin/python packaging/check_wheel.py``. Needs no network: the packages that the
program requires come from the environment that runs this.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
#: In every wheel, beside the code.
NEEDED = (
    "bsa_calc/py.typed",
    "bsa_calc/ui/__init__.py",
    "bsa_calc/docs/CONTRIBUTING.md",
    "bsa_calc/body/data/surface.npz",
    "bsa_calc/body/data/lund_browder.csv",
    "bsa_calc/body/data/pictures/adult-female-front.jpg",
    "bsa_calc/label/data/opzelura-eu.json",
    "bsa_calc/record/data/drawing.schema.json",
    "bsa_calc/ui/data/fonts/OFL.txt",
    "bsa_calc/ui/data/translations/bsa_calc_de.ts",
    "bsa_calc/ui/data/translations/bsa_calc_de.qm",
    "bsa_calc/ui/data/icons/brush.svg",
    "bsa_calc/ui/data/app_icon/bsa-calc.svg",
)
NEEDED_IN_SDIST = ("README.md", "LICENSE", "CHANGELOG.md", "pyproject.toml", "packaging/start.py", "tests/conftest.py")


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        wheel, sdist = build(ROOT, folder / "first")
        missing = [name for name in NEEDED if name not in names_in(wheel)]
        missing += [name for name in NEEDED_IN_SDIST if f"{sdist.name[:-7]}/{name}" not in names_in(sdist)]
        if missing:
            raise SystemExit(f"Not packed: {', '.join(missing)}")
        unpack(sdist, folder / "unpacked")
        again, _ = build(next((folder / "unpacked").iterdir()), folder / "second")
        if names_in(again) != names_in(wheel):
            raise SystemExit(f"A wheel made from the sdist differs: {names_in(again) ^ names_in(wheel)}")
        told = run_installed(wheel, folder / "environment")
        size = wheel.stat().st_size / 1e6
        print(f"{wheel.name}: {len(names_in(wheel))} files, {size:.1f} MB; the sdist makes the same; {told}")


def build(source: Path, target: Path) -> tuple[Path, Path]:
    """Wheel and sdist of a source folder."""
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(target)]
    subprocess.run(command, cwd=source, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return next(target.glob("*.whl")), next(target.glob("*.tar.gz"))


def unpack(sdist: Path, folder: Path) -> None:
    """Lay out what an sdist holds.

    Debian 12 has Python 3.11.2, whose `extractall` knows no `filter=`; there the attribute means nothing.
    """
    with tarfile.open(sdist) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(folder)


def names_in(archive: Path) -> set[str]:
    """The files in a wheel or sdist."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as opened:
            return set(opened.namelist())
    with tarfile.open(archive) as opened_tar:
        return set(opened_tar.getnames())


def run_installed(wheel: Path, folder: Path) -> str:
    """Install the wheel into an empty environment and let it check itself; the last line of what it said."""
    venv.create(folder, symlinks=os.name != "nt")
    python = str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    purelib = [python, "-I", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(purelib, check=True, capture_output=True, text=True).stdout.strip())
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    # What it requires is there already, beside this Python.
    ours = [path for path in sys.path if path.endswith("site-packages")]
    (packages / "required.pth").write_text("\n".join(ours), encoding="utf-8")
    command = [python, "-I", "-m", "bsa_calc", "self-test"]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, errors="replace")
    where = subprocess.run(
        [python, "-I", "-c", "import bsa_calc; print(bsa_calc.__file__)"],
        check=True, capture_output=True, text=True,
    ).stdout.strip()  # fmt: skip
    if done.returncode != 0 or not where.startswith(str(packages)):
        raise SystemExit(f"The installed wheel's self-test failed ({where}):\n{done.stdout}{done.stderr}")
    return done.stdout.splitlines()[-1]


if __name__ == "__main__":
    main()
