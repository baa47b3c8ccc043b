"""Write the drawings that only lessons use. Needs the built body files.

Run as ``python assets/builder/make_cases.py`` in the environment of the program.
"""

from __future__ import annotations

import json
from pathlib import Path

from make_examples import Marks, drawing, middle, oval

DATA = Path(__file__).resolve().parents[2] / "src" / "bsa_calc" / "training" / "data" / "cases"


def both(*parts: str) -> Marks:
    return [{"region": f"{side}-{part}"} for part in parts for side in ("left", "right")]


def soles() -> Marks:
    """Skin that front and back hardly show: soles, toes, armpits, crown."""
    return [*both("sole", "toes", "armpit"), oval("crown", middle("adult-male", "crown", "scalp"), 110, 140)]


def child() -> Marks:
    """Face and neck, which count more on a child than on an adult."""
    return both("cheek", "eyelids") + [{"region": r} for r in ("forehead", "nose", "mouth-chin", "neck-front")] + [
        oval("front", middle("adolescent", "front", f"{s}-knee"), 60, 80) for s in SIDES
    ]  # fmt: skip


def large_body() -> Marks:
    """Belly and back of a large woman: her trunk is a larger part of her than the chart says."""
    belly = middle("adult-female", "front", "left-abdomen"), middle("adult-female", "front", "right-abdomen")
    back = middle("adult-female", "back", "left-lower-back"), middle("adult-female", "back", "right-lower-back")
    marks = [oval("front", p, 120, 225) for p in belly] + [oval("back", p, 128, 255) for p in back]
    return marks + [oval("front", middle("adult-female", "front", f"{s}-chest"), 105, 120) for s in SIDES]


SIDES = ("left", "right")
#: In place of what the examples say of the woman: nobody measured this waist.
LARGE = {"height_cm": 163, "weight_kg": 112, "waist_cm": None}


def main() -> None:
    made = {
        "soles": drawing("adult-male", 40, soles()),
        "child": drawing("adolescent", 12, child()),
        "large-body": {**drawing("adult-female", 45, large_body()), **LARGE},
    }
    DATA.mkdir(exist_ok=True)
    for name, data in made.items():
        (DATA / f"{name}.json").write_text(json.dumps(data) + "\n", "utf-8")


if __name__ == "__main__":
    main()
