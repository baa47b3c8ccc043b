"""Window, saving and clipboard on a real X11 and a real Wayland display, both of our own.

Run as ``python3 packaging/start.py displays [x11|wayland]``. X11 is Xvfb; Wayland is weston in a window on it, so that
keys come as from a user. On each the program opens its window, paints, saves, and copies the result by its key;
another program then reads the clipboard. Each step is told; the exit status is 1 if one fails. Linux only; needs Xvfb,
xdotool and weston.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

INSIDE = Path(__file__).with_name("display_trial.py")
PATIENCE_S = 120.0
SIZE = (1366, 768)
NEEDED = {"x11": ("Xvfb", "xdotool"), "wayland": ("Xvfb", "xdotool", "weston")}


class FailedError(Exception):
    """A step did not end as it should."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", nargs="*", choices=["x11", "wayland", []], help="both where none is named")
    options = parser.parse_args()
    failed = 0
    for kind in options.kind or ["x11", "wayland"]:
        lacking = [name for name in NEEDED[kind] if shutil.which(name) is None]
        if lacking:
            print(f"{kind}: not tried, {', '.join(lacking)} is missing (Debian: apt-get install xvfb xdotool weston)")
            failed += 1
            continue
        try:
            with tempfile.TemporaryDirectory() as folder:
                trial(kind, Path(folder))
        except (FailedError, subprocess.SubprocessError) as error:
            print(f"{kind}: FAILED, {error}", flush=True)
            failed += 1
    return 1 if failed else 0


def trial(kind: str, home: Path) -> None:
    """All steps on one kind of display."""
    with ExitStack() as stack:
        display = stack.enter_context(x_server(home))
        variables = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "DISPLAY": display}
        variables |= {"XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home), "LANG": "C.UTF-8"}
        for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            variables.pop(name, None)
        own = {"QT_QPA_PLATFORM": "xcb"}
        if kind == "wayland":
            own = {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": stack.enter_context(weston(home, variables))}
        program = stack.enter_context(
            running([sys.executable, str(INSIDE), "program"], home / "program.log", {**variables, **own})
        )
        told = expect(program, home / "program.log", "ready")
        print(f"{kind}: {told}", flush=True)
        press(variables, "ctrl+shift+c")
        told = expect(program, home / "program.log", "copied")
        reader = stack.enter_context(
            running([sys.executable, str(INSIDE), "reader"], home / "reader.log", {**variables, **own})
        )
        read = expect(reader, home / "reader.log", "clipboard", lambda: press(variables, "space"))
        if read.removeprefix("clipboard ") != told.removeprefix("copied "):
            raise FailedError(f"the clipboard holds {read!r}, not {told!r}")
        print(f"{kind}: {told}; another program reads the same", flush=True)


@contextmanager
def x_server(home: Path) -> Iterator[str]:
    """An X server without a network; its name."""
    ours, theirs = os.pipe()
    screen = ["-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24"]
    with (home / "xvfb.log").open("wb") as log:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(theirs), *screen, "-nolisten", "tcp"], pass_fds=(theirs,), stderr=log
        )
    os.close(theirs)
    try:
        with os.fdopen(ours) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


@contextmanager
def weston(home: Path, variables: dict[str, str]) -> Iterator[str]:
    """A Wayland compositor that fills the X screen and gives each new window the whole of it; its name."""
    name = "bsa-calc-trial"
    command = ["weston", "--backend=x11-backend.so", "--shell=kiosk-shell.so", f"--socket={name}", "--idle-time=0"]
    command += [f"--width={SIZE[0]}", f"--height={SIZE[1]}", "--no-config"]
    with running(command, home / "weston.log", variables) as server:
        end = time.monotonic() + PATIENCE_S
        while not (home / name).exists():
            if server.poll() is not None or time.monotonic() > end:
                raise FailedError("weston did not start: " + (home / "weston.log").read_text("utf-8", "replace")[-500:])
            time.sleep(0.1)
        yield name


@contextmanager
def running(command: list[str], log: Path, variables: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A program, ended by its own process at the end."""
    with log.open("wb") as out:
        process = subprocess.Popen(command, env=variables, stdout=out, stderr=out)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def expect(process: subprocess.Popen[bytes], log: Path, word: str, again: object = None) -> str:
    """The line of a log that begins with a word; `again` is done every second until it is there."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        lines = log.read_text("utf-8", "replace").splitlines()
        found = [line for line in lines if line.startswith(word)]
        if found:
            return found[0]
        if process.poll() is not None:
            break
        if callable(again):
            again()
        time.sleep(1.0)
    raise FailedError(f"{log.stem} never says {word!r}: " + log.read_text("utf-8", "replace")[-800:])


def press(variables: dict[str, str], key: str) -> None:
    """A click in the middle of the screen, for the focus, and a key."""
    middle = [str(SIZE[0] // 2), str(SIZE[1] // 2)]
    windows = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", ".+"],
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split()
    for window in windows[-1:]:
        subprocess.run(["xdotool", "windowfocus", window], env=variables, check=False, capture_output=True)
    command = ["xdotool", "mousemove", *middle, "key", "--clearmodifiers", key]
    subprocess.run(command, env=variables, check=True, timeout=30, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
