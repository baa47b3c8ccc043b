"""Install packages with the pip of the Python that runs the set-up, or with the environment's own."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import NothingInstalledError, SetUpError
from .messages import say

# `pip --python` came with 22.3.
_OLDEST_FOR_OTHER_ENVIRONMENTS = (22, 3)
_QUIET = ("--no-input", "--disable-pip-version-check", "--no-warn-script-location", "--root-user-action=ignore")

# What pip says, and what it means; the first that is found is told. These come up before pip changes anything …
_NOT_FETCHED = (
    (r"DO NOT MATCH THE HASHES|hashes are required", "a package differs from the one this version was made with"),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|certificate verify failed",
        "something between this computer and the packages, a proxy or a virus scanner, answers with a certificate of"
        " its own. Ask who looks after the network for that certificate as a file, and tell pip of it:"
        " pip config set global.cert FILE",
    ),
    (
        r"ProxyError|Tunnel connection failed|407 Proxy",
        "the proxy of this network refused the connection (its address is in HTTPS_PROXY, or in pip's own settings: pip"
        " config list)",
    ),
    (
        r"NewConnectionError|Failed to establish|NameResolution|Temporary failure|timed out|Timeout|unreachable"
        r"|Connection|SSLError",
        "the packages could not be downloaded (is this computer online?)",
    ),
    (r"No matching distribution|Could not find a version", "there is no ready-made package for this system and Python"),
)
# … and these may leave a package half installed.
_BROKEN_OFF = (
    (r"No space left|not enough space", "the disk is full"),
    (r"Permission denied|Read-only file system", "the folder cannot be written to"),
)


@dataclass(frozen=True, slots=True)
class Pip:
    """A pip that installs into the environment."""

    command: tuple[str, ...]

    def answer(self) -> tuple[int, int]:
        """The version it tells; (0, 0) if it does not run."""
        try:
            asked = subprocess.run([*self.command, "--version"], check=False, capture_output=True, text=True)
        except OSError:
            return (0, 0)
        return version(asked.stdout) if asked.returncode == 0 else (0, 0)

    def install_locked(self, requirements: Path) -> None:
        """Install the packages of a lock file, each checked against its hash."""
        self._install(["--require-hashes", "--only-binary=:all:", "-r", str(requirements)])

    def install_project(self, root: Path) -> None:
        """Install the program so that it runs from its source folder."""
        self._install(["-q", "--no-deps", "--no-build-isolation", "--no-index", "-e", str(root)])

    def _install(self, arguments: Sequence[str]) -> None:
        progress = [] if sys.stderr.isatty() else ["-q"]
        # A user's own setting to install into the home folder would be refused in an environment.
        variables = os.environ | {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}
        done = subprocess.run(
            [*self.command, "install", *_QUIET, *progress, *arguments],
            check=False,
            stdout=sys.stderr,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            env=variables,
        )
        if done.returncode != 0:
            _show(done.stderr)
            raise failure(done.stderr)


def failure(errors: str) -> SetUpError:
    """The error to raise for what pip wrote, in plain words."""
    for meanings, kind in ((_BROKEN_OFF, SetUpError), (_NOT_FETCHED, NothingInstalledError)):
        for pattern, words in meanings:
            if re.search(pattern, errors):
                return kind(f"The set-up stopped: {words}. Start again to try once more.")
    return SetUpError("The set-up stopped: pip could not install the packages (its words are above).")


def _show(errors: str) -> None:
    """Repeat pip's errors without its warnings."""
    for line in errors.splitlines():
        if line.startswith("ERROR"):
            say(f"pip: {line.removeprefix('ERROR: ')}")


def find_pip(python: Path) -> Pip | None:
    """The pip of the running Python told to install for another, or that one's own; `None` if there is neither."""
    if Pip((sys.executable, "-m", "pip")).answer() >= _OLDEST_FOR_OTHER_ENVIRONMENTS:
        return Pip((sys.executable, "-m", "pip", "--python", str(python)))
    own = Pip((str(python), "-m", "pip"))
    return own if own.answer() > (0, 0) else None


def version(answer: str) -> tuple[int, int]:
    """Version told by ``pip --version``; (0, 0) if it tells none."""
    found = re.match(r"pip (\d+)\.(\d+)", answer)
    return (int(found[1]), int(found[2])) if found else (0, 0)
