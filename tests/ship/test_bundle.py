"""What is tried with a made bundle can be tried: the bundle itself is made by hand and by the release."""

import json
from pathlib import Path

import bundle
import pytest

from bsa_calc.cli import main


def test_the_drawing_that_a_bundle_measures_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drawing = tmp_path / "drawing.json"
    drawing.write_text(json.dumps(bundle.TRIED))
    assert main(["measure", "--json", str(drawing)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["application_percent"] == pytest.approx(0.6288, abs=1e-4)
    assert told["age"] == 40
