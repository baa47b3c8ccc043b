"""Search for a way to *within* that must not be: more than the label allows, sides not declared, a contraindication.

Run as ``python3 packaging/start.py hunt [--tries 10000] [--seed 1] [--short] [--only NUMBER]``. Each try makes a scene
by chance, most of them near the limit, gives it to the program as a file, a record or strokes in a session, and holds
everything that comes out against an oracle that shares no code with the program. ``--only`` makes one try once more
and prints its scene. The exit status is 1 if anything was found.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The pages speak the system's language; here they are read in English.
os.environ.update(LANG="C.UTF-8", LC_ALL="C.UTF-8", LANGUAGE="")

from hunting import files, people, sittings
from hunting.files import Found

Try = Callable[[random.Random, Path], Found]
#: Each kind of try, and how often it comes among so many.
KINDS: tuple[tuple[Try, int], ...] = (
    (files.marks, 10),
    (sittings.sitting, 6),
    (people.in_memory, 4),
    (people.record, 3),
    (files.saved, 4),
    (files.too_young, 2),
    (files.other_unit, 1),
    (files.beside_skin, 1),
    (files.nothing, 1),
    (files.newer, 1),
    (files.example, 1),
)
SHORT_TRIES = 66
_NEAR = (0.7, 1.1)


def round_of_kinds() -> list[Try]:
    """The kinds in their order, spread so that a short search has some of each."""
    return [kind for time_ in range(max(n for _, n in KINDS)) for kind, often in KINDS if time_ < often]


def one_try(seed: int, number: int, folder: Path) -> Found:
    """Make one try; what the program raises is found too."""
    kinds = round_of_kinds()
    kind = kinds[number % len(kinds)]
    try:
        return kind(random.Random(f"{seed}/{number}"), folder)
    except Exception:
        return Found(kind.__name__, faults=[traceback.format_exc()])


def search(seed: int, numbers: Sequence[int], *, aloud: bool = True) -> list[tuple[int, Found]]:
    """Make tries and print those that found something."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            one = one_try(seed, number, Path(folder))
            found.append((number, one))
            if aloud and one.faults:
                print(f"{number} {one.kind}: {'; '.join(one.faults)}", flush=True)
            if aloud and number % 500 == 499:
                print(f"{number + 1} tries", flush=True)
    return found


def report(found: Sequence[tuple[int, Found]], seconds: float) -> None:
    """Print how many tries there were and where they lay."""
    near = sum(_NEAR[0] <= one.percent / one.limit <= _NEAR[1] for _, one in found)
    kinds = Counter(one.kind for _, one in found)
    print(f"{len(found)} tries in {seconds:.0f} s, {near} of them from 7 to 11 % (of a limit of 10 %)")
    print(", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))
    print(f"{sum(bool(one.faults) for _, one in found)} of them found something.")


def main() -> int:
    """Search as long as asked for."""
    parser = argparse.ArgumentParser(prog="start.py hunt", description="Search for a “within” that must not be.")
    parser.add_argument("--tries", type=int, default=10_000, help="how many (10000)")
    parser.add_argument("--seed", type=int, default=1, help="which ones (1)")
    parser.add_argument("--short", action="store_true", help=f"{SHORT_TRIES} tries, some of each kind")
    parser.add_argument("--only", type=int, metavar="NUMBER", help="make this try once more and print its scene")
    options = parser.parse_args()
    begun = time.monotonic()
    numbers = range(SHORT_TRIES if options.short else options.tries)
    found = search(options.seed, numbers if options.only is None else [options.only])
    if options.only is not None:
        print(json.dumps(found[0][1].scene, indent=1, default=str))
    report(found, time.monotonic() - begun)
    return 1 if any(one.faults for _, one in found) else 0


if __name__ == "__main__":
    sys.exit(main())
