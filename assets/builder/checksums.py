"""Write what the self-test holds the data files against. Run after build.py and make_examples.py.

Run as ``python assets/builder/checksums.py``.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "bsa_calc"
#: Every file that a figure comes from; pictures are only looked at.
FIGURES = {
    "bsa_calc.body": (
        "*.npz", "regions.json", "bodies.json", "views.json", "lund_browder.csv", "rule_of_nines.json", "person.json",
    ),
    "bsa_calc.measure": ("body_shares.json",),
    "bsa_calc.label": ("*.json",),
    "bsa_calc.record": ("*.json", "examples/*.json"),
    "bsa_calc.training": ("*.json", "cases/*.json"),
}  # fmt: skip


def main() -> None:
    entries = []
    for package, patterns in FIGURES.items():
        folder = PACKAGE / package.split(".")[1] / "data"
        for path in sorted({p for pattern in patterns for p in folder.glob(pattern)}):
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            entries.append({"package": package, "file": path.relative_to(folder).as_posix(), "sha256": digest})
    (PACKAGE / "body" / "data" / "checksums.json").write_text(json.dumps(entries, indent=1) + "\n", "utf-8")
    print(f"{len(entries)} files")


if __name__ == "__main__":
    main()
