"""What a terminal, a name and a broken end of a pipe can do to the command line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bsa_calc.cli import main
from bsa_calc.foreign_text import for_terminal, isolated, one_line

ESCAPE = "\x1b[2K\x1b[32m"
POSIX = pytest.mark.skipif(os.name == "nt", reason="pipes, devices and signals of Unix")


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "bsa_calc", *words]


@pytest.fixture
def palm(tmp_path: Path, plain: Callable[..., Any]) -> Path:
    path = tmp_path / "palm.json"
    path.write_text(json.dumps(plain([{"region": "left-palm"}])))
    return path


def hostile_texts(said: str) -> list[str]:
    """What a terminal would obey in an output, but for its line ends."""
    return [letter for letter in said if letter != "\n" and not letter.isprintable()]


@POSIX
def test_a_name_cannot_colour_the_terminal_or_forge_a_line(
    palm: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = tmp_path / f"a{ESCAPE}\nb.json: Within the limit\u202e.json"
    palm.rename(named)
    assert main(["measure", str(named)]) == 0
    said = capsys.readouterr().out
    assert not hostile_texts(said)
    assert not [line for line in said.splitlines() if line.startswith("b.json")]
    assert r"\x1b[32m" in said


@POSIX
def test_an_error_cannot_either(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / f"x{ESCAPE}\n.json"
    path.write_text(json.dumps({"format": "bsa-calc drawing", "version": 1, f"key{ESCAPE}\n": 1}))
    assert main(["measure", str(path)]) == 2
    twice = tmp_path / "twice.json"
    twice.write_text('{"a\\u001b[2Jb": 1, "a\\u001b[2Jb": 2}')
    assert main(["measure", str(twice)]) == 2
    said = capsys.readouterr().err
    assert not hostile_texts(said)
    assert len(said.splitlines()) == 2


def test_a_wrong_option_cannot_either(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["measure", "a.json", f"--x{ESCAPE}"])
    assert not hostile_texts(capsys.readouterr().err)


def test_words_that_are_no_controls_stay() -> None:
    for text in ("B 17", "Größe 1,5 µm – „x“", "左手.json", "\u05d0\u05d1"):
        assert for_terminal(text) == one_line(text) == text
    assert isolated("Größe") == "Größe"
    assert isolated("\u05d0\u2069\u202e1") == "\u2068\u05d01\u2069", "it cannot open what closes it in"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
@pytest.mark.parametrize("what", ["measure", "--csv", "--json", "--fhir", "report", "--png"])
def test_a_name_that_is_no_utf_8(what: str, palm: Path, tmp_path: Path) -> None:
    named = tmp_path / os.fsdecode(b"m\xfcller.json")
    palm.rename(named)
    out = str(tmp_path / "out")
    words = {
        "measure": ["measure"], "report": ["report", "-o", out], "--png": ["report", "--png", "-o", out],
    }.get(what, ["export", what, "-o", out])  # fmt: skip
    done = subprocess.run([*command(*words), named], capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert b"m\\xfcller" in done.stdout
    if what != "measure":
        written = [path for path in (tmp_path / "out").iterdir() if path.name.startswith(os.fsdecode(b"m\xfcller"))]
        assert len(written) == 1
        if what.startswith("--") and what != "--png":
            written[0].read_text("utf-8-sig")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux only")
@pytest.mark.parametrize(
    "words", [["measure", "palm.json"], ["measure", "--json", "palm.json"], ["body"], ["self-test"]]
)
def test_a_full_disk_is_said_and_is_never_within(words: list[str], palm: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command(*words), cwd=palm.parent, stdout=full, stderr=subprocess.PIPE, text=True, timeout=120, check=False
        )
    assert done.returncode == 2
    assert done.stderr == "bsa-calc: Stopped: No space left on device.\n"


@POSIX
@pytest.mark.parametrize("streams", [">&-", ">&- 2>&-", "2>&-", "2>/dev/full", "2>&1 | true"])
def test_closed_outputs_end_in_order(streams: str, palm: Path) -> None:
    python = f"PYTHONWARNINGS=default {sys.executable} -m bsa_calc measure palm.json missing.json {streams}"
    script = f'set -o pipefail; {python}; echo "$?" > status'
    done = subprocess.run(
        ["bash", "-c", script], cwd=palm.parent, capture_output=True, text=True, timeout=120, check=False
    )
    assert (palm.parent / "status").read_text() == "2\n"
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@POSIX
def test_a_closed_output_is_never_within(palm: Path) -> None:
    script = f"{sys.executable} -m bsa_calc measure palm.json >&-"
    done = subprocess.run(
        ["bash", "-c", script], cwd=palm.parent, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 2
    assert "nowhere to write" in done.stderr


#: What a shell starts in the background ignores Ctrl+C, and so does all that it starts: these tests too, perhaps.
HEARS_CTRL_C = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("bsa_calc", run_name="__main__", alter_sys=True)
"""


@POSIX
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_in_order(jobs: str, palm: Path, tmp_path: Path) -> None:
    for k in range(400):
        (tmp_path / f"{k}.json").write_text(palm.read_text())
    process = subprocess.Popen(
        [sys.executable, "-c", HEARS_CTRL_C, "measure", "--jobs", jobs, str(tmp_path)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()  # it is at work
    os.killpg(process.pid, signal.SIGINT)
    start = time.monotonic()
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert time.monotonic() - start < 30
    assert "Traceback" not in errors


@POSIX
@pytest.mark.parametrize("words", [["measure"], ["export", "--json"], ["export", "--long"], ["report", "--svg"]])
@pytest.mark.parametrize("kind", ["long name", "links in a circle"])
def test_a_name_that_leads_nowhere_stops_nothing_else(
    words: list[str], kind: str, palm: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other files are done all the same, and the bad one is named at the end."""
    bad = tmp_path / ("x" * 300 + ".json" if kind == "long name" else "circle.json")
    if kind != "long name":
        bad.symlink_to(bad.name)
    output = [] if words == ["measure"] else ["-o", str(tmp_path / "out")]
    assert main([*words, *output, str(bad), str(palm)]) == 2
    said = capsys.readouterr()
    assert "cannot be read: " in said.err
    assert "visits.csv" in said.out if "--long" in words else "palm" in said.out


@POSIX
def test_a_link_in_a_circle_is_no_place_to_write(
    palm: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out" / "palm.csv"
    target.parent.mkdir()
    target.symlink_to(target.name)
    assert main(["export", "--csv", "--replace", str(palm), "-o", str(target.parent)]) == 2
    assert "could not be saved" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["measure", ""], ["report", "palm.json", "-o", ""], ["open", ""], ["demo", "-o", ""]]
)
def test_no_name_is_not_the_folder_one_is_in(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """As where a variable of a shell is not set: everything that lies about would be measured."""
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "Give the name of a file or folder." in capsys.readouterr().err
