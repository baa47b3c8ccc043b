"""What a shell has of the command line, made from its own parser: completion, and the manual page."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from bsa_calc import __version__
from bsa_calc.cli.arguments import file_path, parser

#: Shell -> where its file lies below a user's data folder, as `install.sh` copies it.
PLACES = {"bash": "bash-completion/completions/bsa-calc", "zsh": "zsh/site-functions/_bsa-calc"}
MANUAL = "man/man1/bsa-calc.1"
_TEMPLATE = Path(__file__).parents[1] / "linux" / "bsa-calc.1.in"


def write_all(folder: Path) -> None:
    """Write completion for each shell and the manual page, each in its place below a data folder."""
    texts = {place: completion(shell) for shell, place in PLACES.items()} | {MANUAL: manual()}
    for place, text in texts.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def completion(shell: str) -> str:
    """The text for a shell."""
    import shtab

    top = parser()
    for _, action in _actions(top):
        if action.type is file_path:
            setattr(action, "complete", shtab.FILE)  # noqa: B010  shtab looks for it there
    text: str = shtab.complete(top, shell=shell)
    return text


def manual() -> str:
    """The manual page, with every option that the parser knows."""
    options: list[str] = []
    command = ""
    for name, action in _actions(parser()):
        if not action.option_strings or "--help" in action.option_strings:
            continue
        if name != command:
            command = name
            options.append(f".SS {_escaped(name)}")
        options += [".TP", _option(action), _escaped(_said(action))]
    text = _TEMPLATE.read_text("utf-8")
    return text.replace("@OPTIONS@", "\n".join(options)).replace("@VERSION@", __version__)


def _actions(top: argparse.ArgumentParser, name: str = "") -> Iterator[tuple[str, argparse.Action]]:
    """All that can be said, with the command that it goes with; "" for what needs none."""
    for action in top._actions:
        yield name, action
        if isinstance(action, argparse._SubParsersAction):
            for command, inner in action.choices.items():
                yield from _actions(inner, command)


def _option(action: argparse.Action) -> str:
    names = ", ".join(rf"\fB{_escaped(name)}\fR" for name in action.option_strings)
    value = action.metavar if isinstance(action.metavar, str) else "|".join(map(str, action.choices or ()))
    value = value or (action.dest.upper() if action.nargs is None else "")
    return rf"{names} \fI{_escaped(value)}\fR" if value else names


def _said(action: argparse.Action) -> str:
    return (action.help or "see the help of the command").replace("%(default)s", str(action.default))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-")
