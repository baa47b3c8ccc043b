"""Start of the made program beside a bundle of a bare PySide6 window, in turn, in one run.

Run as ``python3 packaging/start.py bundle --bench``. Both bundles are made by the same recipe; ours begins with the
program's own beginning and ends at its first paint. Both draw into memory, with QT_QPA_PLATFORM=xcb on the display.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
from bench import BARE

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "bench"
OURS = """
import bsa_calc.ui.app.app
from PySide6.QtWidgets import QApplication

def painted(window):
    print("painted", flush=True)
    QApplication.quit()

bsa_calc.ui.app.app._after_first_paint = painted
exec(compile(%r, "entry.py", "exec"), {"__name__": "__main__"})
"""
STARTS = 20
#: What must hold: seconds to the first paint, and how many times those of the bare window.
LONGEST_S, LARGEST_RATIO = 0.5, 1.5


def main() -> None:
    """Make both bundles, start each many times, print the figures; ends with an error where they do not hold."""
    beginning = (ROOT / "packaging" / "entry.py").read_text(encoding="utf-8")
    programs = [make("bare", BARE), make("ours", OURS % beginning)]
    taken: list[list[float]] = [[], []]
    for k in range(STARTS + 2):
        for program, times in zip(programs, taken, strict=True):
            seconds = first_paint(program)
            if k >= 2:  # the first starts warm the file cache
                times.append(seconds)
    for name, times in zip(("bare PySide6 bundle", "bsa-calc bundle"), taken, strict=True):
        p50, p95 = (1e3 * float(q) for q in np.percentile(times, (50, 95)))
        print(f"{name:24} start to first paint, {STARTS} starts: median {p50:6.0f} ms, p95 {p95:6.0f} ms")
    bare, ours = map(statistics.median, taken)
    print(f"bsa-calc / bare, medians: {ours / bare:.2f} (at most {LARGEST_RATIO})")
    if ours > LONGEST_S or ours > LARGEST_RATIO * bare:
        raise SystemExit("The start is too slow.")


def make(name: str, script: str) -> Path:
    """A bundle that begins with `script`; its program."""
    WORK.mkdir(parents=True, exist_ok=True)
    entry = WORK / f"{name}.py"
    entry.write_text(script, encoding="utf-8")
    variables = {**os.environ, "BSA_CALC_BUNDLE_ENTRY": str(entry), "BSA_CALC_BUNDLE_NAME": name}
    folders = ["--distpath", str(WORK / "dist"), "--workpath", str(WORK / name)]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", *folders]
    subprocess.run([*command, str(ROOT / "packaging" / "bsa_calc.spec")], check=True, env=variables)
    return WORK / "dist" / name / "bsa-calc"


def first_paint(program: Path) -> float:
    """Seconds from starting the program to the line it prints at its first paint."""
    variables = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    started = time.perf_counter()
    process = subprocess.Popen([program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=variables)
    assert process.stdout is not None
    # A program that never paints must not hold the benchmark for ever.
    patience = threading.Timer(30, process.kill)
    patience.start()
    line = process.stdout.readline()
    taken = time.perf_counter() - started
    process.wait(timeout=30)
    patience.cancel()
    if not line.startswith(b"painted"):
        raise SystemExit(f"{program} did not paint a window; start it to see why")
    return taken


if __name__ == "__main__":
    main()
