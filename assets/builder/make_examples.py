"""Write the shipped example drawings and what each must measure. Needs the built body files.

Run as ``python assets/builder/make_examples.py`` in the environment of the program.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from bsa_calc.body.regions import regions
from bsa_calc.body.surface import surface
from bsa_calc.body.views import load_view
from bsa_calc.label.assessment import assess
from bsa_calc.measure.measurement import measure
from bsa_calc.record.format.drawing_file import drawing_from

DATA = Path(__file__).resolve().parents[2] / "src" / "bsa_calc" / "record" / "data"
Marks = list[dict[str, Any]]


def oval(view: str, centre: tuple[float, float], width: float, height: float, wobble: float = 0.06) -> dict[str, Any]:
    """A lesion with a slightly uneven outline, mm in the view."""
    angle = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    uneven = 1 + wobble * np.cos(3 * angle + centre[0]) + wobble / 2 * np.sin(5 * angle + centre[1])
    x = centre[0] + width / 2 * uneven * np.cos(angle)
    y = centre[1] + height / 2 * uneven * np.sin(angle)
    return {"view": view, "outline": np.column_stack([x, y]).round(1).tolist()}


def middle(body: str, view_id: str, region: str) -> tuple[float, float]:
    """The middle of a region as a view shows it, mm."""
    view = load_view(body, view_id)
    number = next(k for k, r in enumerate(regions()) if r.id == region)
    own = surface().region[view.ids] == number
    x, y = np.average(view.corners[own].mean(1), axis=0, weights=view.area_mm2[own])
    return float(x), float(y)


def typical(body: str, scale: float) -> Marks:
    """Symmetric vitiligo of face, trunk, hands and knees."""
    at = {r: middle(body, v, r) for v, r in (
        ("front", "left-cheek"), ("front", "right-cheek"), ("front", "mouth-chin"), ("front", "left-chest"),
        ("front", "right-chest"), ("front", "left-knee"), ("front", "right-knee"), ("front", "left-forearm-front"),
        ("front", "right-forearm-front"),
    )}  # fmt: skip
    back = middle(body, "back", "left-lower-back"), middle(body, "back", "right-lower-back")
    hands = middle(body, "back", "left-hand-back"), middle(body, "back", "right-hand-back")
    size = {"cheek": (32, 38), "chin": (38, 24), "chest": (105, 125), "knee": (75, 110), "front": (40, 110)}
    marks = [oval("front", p, *(scale * s for s in size[r.split("-")[-1]])) for r, p in at.items()]
    marks += [oval("back", ((back[0][0] + back[1][0]) / 2, back[0][1] + 90), 200 * scale, 150 * scale)]
    return marks + [oval("back", p, 62 * scale, 70 * scale) for p in hands]


def scaled_to(target: float, body: str, age: int) -> Marks:
    """The typical drawing at the size that measures `target` percent."""
    low, high = 0.3, 2.0
    for _ in range(40):
        scale = (low + high) / 2
        low, high = (scale, high) if percent(body, age, typical(body, scale)) < target else (low, scale)
    return typical(body, low)


def percent(body: str, age: int, marks: Marks) -> float:
    return measure(drawing_from(drawing(body, age, marks))).application_percent


def drawing(body: str, age: int, marks: Marks) -> dict[str, Any]:
    """A drawing whose outline is the truth, of somebody of whom nothing else is known."""
    return {
        "format": "bsa-calc drawing", "version": 3, "body": body, "age": age, "all_sides_seen": True, "hand": "exact",
        "marks": marks,
    }  # fmt: skip


def many_small(body: str) -> Marks:
    """Dabs of 6 to 12 mm strewn over front and back, always the same."""
    random = np.random.default_rng(20)
    marks: Marks = []
    for view_id, count in (("front", 70), ("back", 50)):
        view = load_view(body, view_id)
        chosen = random.choice(len(view.ids), count, replace=False, p=view.area_mm2 / view.area_mm2.sum())
        for k in chosen:
            x, y = view.corners[k].mean(0).round(1).tolist()
            marks.append({"view": view_id, "brush_mm": int(random.integers(6, 13)), "path": [[x, y]]})
    return marks


def one_large(body: str) -> Marks:
    _, y = middle(body, "back", "left-upper-back")
    return [oval("back", (0.0, y - 60), 250, 420)]


def sides_only(body: str) -> Marks:
    marks: Marks = []
    for side in ("left", "right"):
        for region, size in ((f"{side}-abdomen", (90, 170)), (f"{side}-thigh-front", (90, 220))):
            marks.append(oval(side, middle(body, side, region), *size))
    return marks


def hands_and_face() -> Marks:
    parts = ("palm", "hand-back", "fingers", "eyelids", "cheek")
    paired = [f"{side}-{part}" for side in ("left", "right") for part in parts]
    return [{"region": r} for r in (*paired, "forehead", "nose", "mouth-chin")]


def exactly_ten() -> Marks:
    """Both hands and both buttocks: four segments of 2.5 % by Lund and Browder."""
    parts = ("palm", "hand-back", "fingers", "buttock")
    return [{"region": f"{side}-{part}"} for side in ("left", "right") for part in parts]


def main() -> None:
    woman, man, young = ("adult-female", 34), ("adult-male", 52), ("adolescent", 14)
    made = {
        "just-under": ("Just under 10 %", woman, scaled_to(9.0, *woman)),
        "at-the-limit": ("Exactly 10 %", man, exactly_ten()),
        "just-over": ("Just over 10 %", woman, scaled_to(11.0, *woman)),
        "many-small": ("Many small patches", man, many_small("adult-male")),
        "one-large": ("One large patch", man, one_large("adult-male")),
        "hands-and-face": ("Both hands and face", young, hands_and_face()),
        "sides-only": ("Sides only", young, sides_only("adolescent")),
    }
    (DATA / "examples").mkdir(exist_ok=True)
    index = []
    for name, (title, (body, age), marks) in made.items():
        data = drawing(body, age, marks)
        found = assess(drawing_from(data))
        result = found.measurement
        index.append(
            {"id": name, "name": title, "percent": round(result.application_percent, 6), "verdict": found.verdict}
        )
        (DATA / "examples" / f"{name}.json").write_text(json.dumps(data) + "\n", "utf-8")
        print(name, result.application_percent, result.band, found.verdict.value, result.patches.count)
    (DATA / "examples.json").write_text(json.dumps({"examples": index}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
