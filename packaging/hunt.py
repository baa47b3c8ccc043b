"""Search for a way to *within* that must not be: more than the label allows, sides not declared, a contraindication.

Run as ``python3 packaging/start.py hunt [--tries 10000] [--seed 1] [--short] [--only NUMBER] [--put-back]
[--part 1/2]``. Each try makes a scene by chance, most of them near the limit, gives it to the program as a file, a
record or strokes in a window, and holds everything that comes out against an oracle that shares no code with the
program. ``--only`` makes one try once more and prints its scene; ``--put-back`` puts old faults back, which the short
search must find; ``--part 1/2`` and ``--part 2/2`` are the halves of the short search, or of the old faults, for two
processes at once. The exit status is 1 if anything was found, or an old fault was not.
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
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The pages speak the system's language; here they are read in English.
os.environ.update(LANG="C.UTF-8", LC_ALL="C.UTF-8", LANGUAGE="")

from hunting import advice, at_window, files, outlets, people, shapes, sittings
from hunting.files import Found
from hunting.old_faults import OLD_FAULTS, with_fault

Try = Callable[[random.Random, Path], Found]
Thing = TypeVar("Thing")
#: Each kind of try, and how often it comes in one round.
KINDS: tuple[tuple[Try, int], ...] = (
    (files.marks, 6),
    (files.edge, 1),
    (people.in_memory, 5),
    (people.record, 4),
    (sittings.sitting, 6),
    (advice.advice, 6),
    (at_window.at_window, 4),
    (files.saved, 2),
    (files.too_young, 2),
    (files.undeclared, 2),
    (shapes.stroke, 3),
    (shapes.name, 1),
    (files.other_unit, 2),
    (files.beside_skin, 1),
    (files.nothing, 2),
    (files.newer, 1),
    (files.example, 1),
)
_NEAR = (0.7, 1.1)
_SHORT_ROUNDS = 4


@cache
def round_of_kinds() -> tuple[Try, ...]:
    """The kinds of one round in their order, spread so that the first few tries are of different kinds."""
    most = max(often for _, often in KINDS)
    return tuple(kind for time_ in range(most) for kind, often in KINDS if time_ < often)


def short_tries() -> range:
    """The tries of the short search: as many rounds as it takes to find every old fault."""
    return range(_SHORT_ROUNDS * len(round_of_kinds()))


def kind_of(number: int) -> Try:
    """The kind of a try."""
    kinds = round_of_kinds()
    return kinds[number % len(kinds)]


def scene_of(number: int) -> str:
    """The kind of a try, and the how many-eth of its kind it is: another kind beside it leaves its scene as it was."""
    kinds, place = round_of_kinds(), number % len(round_of_kinds())
    kind = kinds[place]
    own = number // len(kinds) * kinds.count(kind) + kinds[:place].count(kind)
    return f"{kind.__name__}/{own}"


def one_try(seed: int, number: int, folder: Path) -> Found:
    """Make one try; what the program raises is found too."""
    kind = kind_of(number)
    outlets.forget_read()
    try:
        return kind(random.Random(f"{seed}/{scene_of(number)}"), folder)
    except Exception:
        return Found(kind.__name__, faults=[traceback.format_exc()])


@cache
def prepare() -> None:
    """Once for all tries."""
    outlets.check_once()
    outlets.read_once()


def search(seed: int, numbers: Iterable[int], *, aloud: bool = True) -> Iterator[tuple[int, Found]]:
    """Make tries one after the other, and print those that found something."""
    prepare()
    with tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            one = one_try(seed, number, Path(folder))
            if aloud and one.faults:
                print(f"{number} {one.kind}: {'; '.join(one.faults)}", flush=True)
            if aloud and number % 500 == 499:
                print(f"{number + 1} tries", flush=True)
            yield number, one


def first_found(seed: int, kinds: Sequence[str]) -> tuple[int, Found] | None:
    """The first of the short search's tries of some kinds that finds something."""
    numbers = [number for number in short_tries() if kind_of(number).__name__ in kinds]
    return next((found for found in search(seed, numbers, aloud=False) if found[1].faults), None)


def part_of(things: Sequence[Thing], part: str) -> Sequence[Thing]:
    """What one of several processes does, for "2/3" the second of three; together they do all."""
    which, of = map(int, part.split("/"))
    return things[which - 1 :: of]


def put_back(seed: int, name: str, part: str) -> bool:
    """Put old faults, or those with this in their name, back one at a time and search; whether each was found."""
    missed = 0
    faults = part_of([fault for fault in OLD_FAULTS if name in fault.name], part)
    for fault in faults:
        with with_fault(fault):
            found = first_found(seed, fault.kinds)
        said = "not found" if found is None else f"try {found[0]}, {found[1].faults[0].splitlines()[-1][:150]}"
        print(f"{fault.name}: {said}", flush=True)
        missed += found is None
    print(f"{len(faults)} faults put back, {missed} not found.")
    return not missed


def report(found: Sequence[tuple[int, Found]], seconds: float) -> None:
    """Print how many tries there were and where they lay."""
    near = sum(_NEAR[0] <= one.percent / one.limit <= _NEAR[1] for _, one in found)
    kinds = Counter(one.kind for _, one in found)
    print(f"{len(found)} tries in {seconds:.0f} s, {near} of them from 7 to 11 % (of a limit of 10 %)")
    print(", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))
    print(f"{sum(one.strokes for _, one in found)} strokes, their figures while held compared with those on release")
    print(f"{sum(bool(one.faults) for _, one in found)} of them found something.")


def main() -> int:
    """Search as long as asked for."""
    parser = argparse.ArgumentParser(prog="start.py hunt", description="Search for a “within” that must not be.")
    parser.add_argument("--tries", type=int, default=10_000, help="how many (10000)")
    parser.add_argument("--from", dest="first", type=int, default=0, metavar="NUMBER", help="begin with this try (0)")
    parser.add_argument("--seed", type=int, default=1, help="which ones (1)")
    parser.add_argument("--short", action="store_true", help=f"{len(short_tries())} tries, some of each kind")
    parser.add_argument("--only", type=int, metavar="NUMBER", help="make this try once more and print its scene")
    parser.add_argument(
        "--put-back", nargs="?", const="", metavar="NAME", help="put old faults back: does the short form find each?"
    )
    parser.add_argument(
        "--part", default="1/1", metavar="N/OF", help="with --short or --put-back: only this share of it"
    )
    options = parser.parse_args()
    if options.put_back is not None:
        return 0 if put_back(options.seed, options.put_back, options.part) else 1
    begun = time.monotonic()
    numbers: Iterable[int] = range(options.first, options.first + options.tries)
    if options.short:
        numbers = part_of(short_tries(), options.part)
    found = list(search(options.seed, numbers if options.only is None else [options.only]))
    if options.only is not None:
        print(json.dumps(found[0][1].scene, indent=1, default=str))
    report(found, time.monotonic() - begun)
    return 1 if any(one.faults for _, one in found) else 0


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    os._exit(status)  # Qt is not taken down bit by bit: in the order that Python chooses it can end in a crash
