"""The lock files: pinned, hashed, no address, and never the PySide6 that aborts."""

import re

import pytest

from setup_env.paths import REPOSITORY, STAGES

PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; (.+?))? \\$")


def _pins(stage: str) -> set[tuple[str, str, str]]:
    """Name, version and condition of each package."""
    lines = REPOSITORY.requirements(stage).read_text().splitlines()
    return {found.groups(default="") for found in map(PIN.match, lines) if found}  # type: ignore[misc]


@pytest.mark.parametrize("stage", STAGES)
def test_every_line_is_a_pin_or_a_hash(stage: str) -> None:
    lines = REPOSITORY.requirements(stage).read_text().splitlines()
    assert lines
    for line in lines:
        assert PIN.match(line) or re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line), line


@pytest.mark.parametrize(("smaller", "larger"), [("core", "gui"), ("gui", "test"), ("test", "ship")])
def test_a_stage_holds_the_one_before_it(smaller: str, larger: str) -> None:
    # A condition may fall away: what only Windows needs for the one, all may need for the other.
    assert {pin[:2] for pin in _pins(smaller)} < {pin[:2] for pin in _pins(larger)}


def test_measuring_needs_no_qt() -> None:
    names = {name for name, _, _ in _pins("core")}
    assert {"numpy", "shapely", "hatchling", "editables"} <= names
    assert not any("pyside" in name or "shiboken" in name for name in names)


def test_every_system_finds_a_package() -> None:
    text = REPOSITORY.requirements("gui").read_text()
    for package in ("numpy", "shapely"):
        hashes = re.search(rf"^{package}==.*?(?=^[a-z]|\Z)", text, re.DOTALL | re.MULTILINE)
        assert hashes is not None
        assert hashes[0].count("sha256") > 10, "wheels for Linux, macOS and Windows"


def test_pyside_612_never_meets_python_311() -> None:
    versions = {(version, condition) for name, version, condition in _pins("gui") if name == "pyside6-essentials"}
    old = [version for version, condition in versions if condition == "python_full_version < '3.12'"]
    assert len(versions) == 2
    assert len(old) == 1
    assert (6, 10) <= tuple(int(part) for part in old[0].split(".")[:2]) < (6, 12)
