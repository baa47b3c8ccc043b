"""Write the lock files in ``packaging/locks`` from pyproject.toml; needs ``uv``.

Each file holds one stage of the set-up and all before it, for every system and every Python from 3.11, with hashes and
without the address of a registry. The smaller ones take their versions from the largest. ``--upgrade`` takes the newest
versions; without it those in the files stay.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ROOT / "packaging" / "locks"
STAGES = {
    "ship": ["--extra", "gui", "--group", "build", "--group", "test", "--group", "ship"],
    "test": ["--extra", "gui", "--group", "build", "--group", "test", "--constraint", "packaging/locks/ship.txt"],
    "gui": ["--extra", "gui", "--group", "build", "--constraint", "packaging/locks/ship.txt"],
    "core": ["--group", "build", "--constraint", "packaging/locks/ship.txt"],
}
COMPILE = ["uv", "pip", "compile", "pyproject.toml", "--quiet"]
FOR_ALL = ["--universal", "--python-version", "3.11", "--generate-hashes"]
WITHOUT_ADDRESSES = ["--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--no-header"]


def main() -> None:
    """Write all lock files."""
    for stage, options in STAGES.items():
        target = LOCKS / f"{stage}.txt"
        command = [*COMPILE, *FOR_ALL, *WITHOUT_ADDRESSES, *options, *sys.argv[1:], "--output-file", str(target)]
        subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
