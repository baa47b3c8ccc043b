"""Wheel and sdist are whole, and the installed program passes its self-test away from the source."""

import io
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from check_wheel import unpack

from setup_env.paths import REPOSITORY


@pytest.mark.slow
def test_the_installed_wheel_passes_its_self_test() -> None:
    script = REPOSITORY.root / "packaging" / "check_wheel.py"
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "the sdist makes the same; All checks passed." in done.stdout


@pytest.fixture
def sdist(tmp_path: Path) -> Path:
    """An archive with one file."""
    path = tmp_path / "bsa_calc-0.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        add(archive, "bsa_calc-0/README.md", b"words")
    return path


def add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    archive.addfile(entry, io.BytesIO(content))


def test_an_sdist_is_laid_out_by_a_python_without_filters(
    sdist: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_in_3_11_2(archive: tarfile.TarFile, path: Path) -> None:
        for entry in archive.getmembers():
            target = path / entry.name
            target.parent.mkdir(parents=True, exist_ok=True)
            content = archive.extractfile(entry)
            assert content is not None
            target.write_bytes(content.read())

    monkeypatch.delattr(tarfile, "data_filter", raising=False)
    monkeypatch.setattr(tarfile.TarFile, "extractall", as_in_3_11_2)
    unpack(sdist, tmp_path / "unpacked")
    assert (tmp_path / "unpacked" / "bsa_calc-0" / "README.md").read_bytes() == b"words"


@pytest.mark.skipif(not hasattr(tarfile, "data_filter"), reason="needs Python 3.11.4")
def test_nothing_is_laid_out_beside_the_folder(tmp_path: Path) -> None:
    bad = tmp_path / "bad.tar.gz"
    with tarfile.open(bad, "w:gz") as archive:
        add(archive, "../beside.txt", b"words")
    with pytest.raises(tarfile.FilterError):
        unpack(bad, tmp_path / "unpacked")
    assert not (tmp_path / "beside.txt").exists()
