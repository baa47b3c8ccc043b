"""The accuracy study: how right the figure is on bodies that nothing was fitted to. See docs/accuracy.md.

``python3 packaging/start.py study`` makes the bodies first (torch and anny in an environment of their own, about half
an hour); ``--quick`` begins with the truths that lie in the repository and takes less than two minutes.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
import venv
from pathlib import Path

from accuracy.errors import Study
from accuracy.lesions import LESION_SEED, LESIONS_EACH, make_lesions
from accuracy.page import page, plots
from accuracy.shares import write_shares
from accuracy.tables import must_hold, tables
from accuracy.truths import SETTING, TESTING, Truths

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".study-venv"
#: As assets/README.md has them.
PACKAGES = (
    ("torch==2.13.0",),
    ("anny==0.6.2", "numpy==2.4.6", "scipy==1.17.1", "shapely==2.2.0", "pillow==13.0.0", "PyYAML==6.0.3"),
)
DOCS = ROOT / "src" / "bsa_calc" / "docs"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="begin with the truths in the repository")
    parser.add_argument("--set-shares", action="store_true", help="set the band's body shares anew")
    parser.add_argument("--write", action="store_true", help="write docs/accuracy.md and its plots")
    options = parser.parse_args()
    start = time.perf_counter()
    if not options.quick:
        make_people()
    lesions = make_lesions(LESION_SEED, LESIONS_EACH)
    if options.set_shares:
        write_shares(Truths.load(SETTING), lesions)
    study = Study.of(Truths.load(TESTING), lesions)
    text = "\n".join([*must_hold(study), *tables(study)])
    print(text)
    if options.write:
        plots(study, DOCS)
        (DOCS / "accuracy.md").write_text(page(study, text), "utf-8")
    print(f"{time.perf_counter() - start:.0f} s")


def make_people() -> None:
    """Run `study_people.py` in an environment that has torch and anny."""
    if not ENVIRONMENT.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    python = ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    for packages in PACKAGES:
        subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
    paths = {"PYTHONPATH": os.pathsep.join(str(ROOT / name) for name in ("src", "packaging"))}
    subprocess.run(
        [python, str(ROOT / "assets" / "builder" / "study_people.py")], check=True, env={**os.environ, **paths}
    )


if __name__ == "__main__":
    main()
