"""The workflows run what is pinned, and show secrets to nothing but the steps that sign."""

from __future__ import annotations

import re

import pytest

from setup_env.paths import REPOSITORY
from ship import system_data

WORKFLOWS = sorted((REPOSITORY.root / ".github" / "workflows").glob("*.yml"))
RELEASE = (REPOSITORY.root / ".github" / "workflows" / "release.yml").read_text("utf-8")
WINDOWS = REPOSITORY.root / "packaging" / "windows"


def steps(text: str) -> list[str]:
    """The steps of all jobs, each as it stands; the first entry is what stands before them."""
    return re.split(r"^      - ", text, flags=re.MULTILINE)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_its_hash(path: object) -> None:
    used = re.findall(r"uses: (\S+)(.*)", path.read_text("utf-8"))  # type: ignore[attr-defined]
    assert used
    for action, rest in used:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", rest), f"{action} says no version"


def test_secrets_are_shown_to_the_steps_that_sign_alone() -> None:
    seen = [step for step in steps(RELEASE) if "secrets." in step]
    assert len(seen) == 4
    for step in seen:
        first = step.splitlines()[0]
        assert re.match(r"name: (Sign|Make the certificate|Make Apple's notary)", first), first
    # A job or the whole workflow would show them to every step.
    assert "secrets." not in re.sub(r"(?ms)^      - name: (Sign|Make).*?(?=^      - |\Z)", "", RELEASE)


def test_libraries_are_signed_too_and_by_a_cloud_as_well_as_by_a_file() -> None:
    signed = next(step for step in steps(RELEASE) if step.startswith("name: Sign the programs"))
    assert {"*.exe", "*.dll", "*.pyd"} <= set(re.findall(r"\*\.\w+", signed))
    script = (WINDOWS / "sign.ps1").read_text("utf-8")
    asked = set(re.findall(r"\$env:([A-Z_]+)", script)) - {"RUNNER_TEMP"}
    given = set(re.findall(r"^          ([A-Z_]+):", signed, re.MULTILINE))
    assert asked <= given
    assert {"SIGNING_ACCOUNT", "CERTIFICATE"} <= asked
    assert "code trusted-signing" in script
    assert "Remove-Item" in script, "the certificate does not stay on the machine"


def test_each_file_of_a_release_has_its_checksum() -> None:
    last = RELEASE[RELEASE.index("Write the checksums") :]
    assert last.index("sha256sum -- * | tee SHA256SUMS") < last.index("gh release create")
    assert last.index("winget.yaml") < last.index("sha256sum -- *"), "what winget reads is among them"


def test_winget_and_the_workflow_know_the_same_places() -> None:
    told = (WINDOWS / "winget.yaml.in").read_text("utf-8")
    asked = set(re.findall(r"@\w+@", told))
    assert asked == set(re.findall(r"s#(@\w+@)#", RELEASE))


def test_the_installer_is_for_one_user_or_for_all() -> None:
    setup = (WINDOWS / "bsa-calc.iss").read_text("utf-8")
    assert "PrivilegesRequired=lowest" in setup
    assert "PrivilegesRequiredOverridesAllowed=commandline dialog" in setup
    assert r"compiler:Languages\German.isl" in setup
    assert "AppMutex=bsa-calc" in setup
    assert "OpenWithProgids" in setup
    assert "DefaultIcon" in setup
    told = (WINDOWS / "INSTALL.txt").read_text("utf-8")
    for option in ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART", "/ALLUSERS", "/CURRENTUSER"):
        assert option in told
        assert option in RELEASE, "what is told is tried"


def test_the_oldest_macos_is_the_one_that_is_promised() -> None:
    plist = system_data.mac_information("1.2.3", ["de"])
    assert plist["LSMinimumSystemVersion"] == system_data.OLDEST_MACOS == "14.0"
    assert plist["CFBundleLocalizations"] == ["en", "de"]
    assert "| macOS 14 |" in (REPOSITORY.root / "README.md").read_text("utf-8")
