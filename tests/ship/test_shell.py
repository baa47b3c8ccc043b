"""The manual page and the completion know what the parser knows, and the install script brings them."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from bsa_calc.cli.arguments import parser
from setup_env.paths import REPOSITORY
from ship import shell

INSTALL = (REPOSITORY.root / "packaging" / "linux" / "install.sh").read_text("utf-8")


def words() -> set[str]:
    """Every command and every option."""
    found: set[str] = set()
    for action in parser()._actions:
        found |= set(action.option_strings)
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                found |= {name, *(option for inner in command._actions for option in inner.option_strings)}
    return found


def test_the_manual_names_every_command_and_option() -> None:
    text = shell.manual().replace("\\-", "-")
    assert len(words()) > 20
    assert not {word for word in words() - {"-h", "--help"} if word not in text}
    assert "@" not in text


@pytest.mark.skipif(shutil.which("man") is None, reason="needs man")
def test_the_manual_can_be_read(tmp_path: Path) -> None:
    page = tmp_path / "bsa-calc.1"
    page.write_text(shell.manual(), "utf-8")
    done = subprocess.run(
        ["man", "--warnings", "-l", str(page)], capture_output=True, text=True, check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8", "MANPAGER": "cat"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "measure" in done.stdout


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_completes_commands_options_and_files(tmp_path: Path) -> None:
    pytest.importorskip("shtab")
    (tmp_path / "case.json").touch()
    script = tmp_path / "completion"
    script.write_text(shell.completion("bash"), "utf-8")

    def completed(*line: str) -> set[str]:
        told = """
cd "$1"; . ./completion; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
function=$(complete -p bsa-calc | sed 's/.*-F \\([^ ]*\\).*/\\1/')
$function bsa-calc "${COMP_WORDS[-1]}" "" 2>/dev/null
printf '%s\\n' "${COMPREPLY[@]}"
"""
        command = ["bash", "-c", told, "bash", str(tmp_path), "bsa-calc", *line]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return set(done.stdout.split())

    assert {"measure", "report", "export"} <= completed("")
    assert completed("mea") == {"measure"}
    assert "--take-home" in completed("report", "--")
    assert any(name.startswith("case.json") for name in completed("measure", "cas"))


def test_zsh_knows_every_command() -> None:
    pytest.importorskip("shtab")
    text = shell.completion("zsh")
    assert text.startswith("#compdef bsa-calc")
    assert not {word for word in words() if word not in text}


def test_the_install_script_brings_them_and_takes_them_away() -> None:
    for place in (*shell.PLACES.values(), shell.MANUAL):
        assert INSTALL.count(place) == 2
