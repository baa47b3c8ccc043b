"""What the command line gives out for a file, in every kind of output it has."""

from __future__ import annotations

import contextlib
import csv
import functools
import io
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from bsa_calc.cli import main, many_files
from bsa_calc.paint.drawing import Drawing
from bsa_calc.record.format import drawing_file
from hunting.rules import Given

WITHIN = "Within the limit"
#: A box to tick stands only on a page that tells the patient to put the cream on.
GO_ON = "Tick when you have put it on"
_TENTH = 0.1 + 1e-9


def run(*words: str) -> tuple[int, str, str]:
    """Run the command line: its status, and what it printed."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(list(words))
    return status, out.getvalue(), err.getvalue()


def as_text(file: Path, folder: Path) -> Given:
    """`measure`, for people; the status must say the same as the words."""
    del folder
    status, out, _ = run("measure", "--jobs", "1", str(file))
    if status == 2:
        return Given("measure", refused=True)
    said = WITHIN in out.splitlines()[0]
    covers = re.search(r"covers ([\d.]+) %", out)
    affected = re.search(r"affected in all ([\d.]+) %", out)
    return Given(
        "measure" if said == (status == 0) else f"measure, with status {status} beside “{out.splitlines()[0]}”",
        within=said or status == 0,
        application=float(covers[1]) if covers else None,
        affected=float(affected[1]) if affected else None,
        leeway=_TENTH,
    )


def of_json(place: str, data: Mapping[str, Any], status: int | None = None) -> Given:
    """What a JSON object says; with a status, that must say the same."""
    within = data["verdict"] == "within"
    return Given(
        place if status is None or within == (status == 0) else f"{place}, with status {status}",
        verdict=data["verdict"],
        within=within or status == 0,
        application=data["application_percent"],
        affected=data["affected_percent"],
        area=data.get("area_verdict", ""),
    )


def as_json(file: Path, folder: Path) -> Given:
    """`measure --json`."""
    del folder
    status, out, _ = run("measure", "--jobs", "1", "--json", str(file))
    return Given("measure --json", refused=True) if status == 2 else of_json("measure --json", json.loads(out), status)


def _exported(kind: str, file: Path, folder: Path, suffix: str) -> str | None:
    status, _, _ = run("export", "--replace", "--jobs", "1", f"--{kind}", "-o", str(folder), str(file))
    return None if status == 2 else (folder / f"{file.stem}{suffix}").read_text("utf-8-sig")


def exported_json(file: Path, folder: Path) -> Given:
    """`export --json`."""
    text = _exported("json", file, folder, ".result.json")
    if text is None:
        return Given("export --json", refused=True)
    data = json.loads(text)
    return of_json("export --json", data["visits"][-1] if "visits" in data else data)


def exported_csv(file: Path, folder: Path) -> Given:
    """`export --csv`."""
    text = _exported("csv", file, folder, ".csv")
    if text is None:
        return Given("export --csv", refused=True)
    return of_csv("export --csv", {row["kind"]: row for row in csv.DictReader(io.StringIO(text))})


def of_csv(place: str, rows: Mapping[str, Mapping[str, str]]) -> Given:
    """What the rows of a table say, by their kinds."""
    application, affected = rows["application"], rows["affected"]
    return Given(
        place,
        verdict=application["verdict"],
        within=application["verdict"] == "within",
        application=float(application["percent"]),
        affected=float(affected["percent"]),
        area=application.get("area_verdict") or "",
    )


def exported_fhir(file: Path, folder: Path) -> Given:
    """`export --fhir`."""
    text = _exported("fhir", file, folder, ".fhir.json")
    if text is None:
        return Given("export --fhir", refused=True)
    return of_fhir("export --fhir", json.loads(text))


def of_fhir(place: str, bundle: Mapping[str, Any]) -> Given:
    """What a bundle says; of several visits the last one."""
    by_code = {entry["resource"]["code"]["coding"][0]["code"]: entry["resource"] for entry in bundle["entry"]}
    application, affected = by_code["application-percent"], by_code["affected-percent"]
    return Given(
        place,
        within=any(WITHIN in said["text"] for said in application["interpretation"][:1]),
        application=application["valueQuantity"]["value"],
        affected=affected["valueQuantity"]["value"],
    )


def check_once() -> None:
    """Let the program check itself before the first page only, not before each: that takes longer than the page."""
    setattr(many_files, "_self_test", functools.cache(many_files._self_test))  # noqa: B010  patched on purpose


_READ: dict[bytes, Drawing] = {}


def read_once() -> None:
    """Let the commands of one try read its file once: they take longer for reading than for all the rest."""
    read = drawing_file.read_drawing

    def kept(path: Path) -> Drawing:
        text = path.read_bytes()
        if text not in _READ:
            _READ[text] = read(path)
        return _READ[text]

    setattr(drawing_file, "read_drawing", kept)  # noqa: B010  patched on purpose


def forget_read() -> None:
    """Another try reads anew: an old fault may have been put back since."""
    _READ.clear()


def _page(file: Path, folder: Path, *options: str) -> str | None:
    from pypdf import PdfReader

    status, _, _ = run("report", "--replace", "--jobs", "1", "-o", str(folder), *options, str(file))
    if status == 2:
        return None
    written = folder / f"{file.stem}{'.take-home' if options else ''}.pdf"
    return " ".join(" ".join(page.extract_text() for page in PdfReader(written).pages).split())


def report(file: Path, folder: Path) -> Given:
    """The page for the record."""
    text = _page(file, folder)
    return Given("report", refused=True) if text is None else Given("report", within=WITHIN in text)


def take_home(file: Path, folder: Path) -> Given:
    """The page for the patient; it says how many hands, not the verdict."""
    text = _page(file, folder, "--take-home")
    return Given("take-home", refused=True) if text is None else Given("take-home", allows=GO_ON in text)


Outlet = Callable[[Path, Path], Given]
#: Cheap ones that every file goes through, and pages, which take longer.
FIGURES: tuple[Outlet, ...] = (as_text, as_json, exported_json, exported_csv, exported_fhir)
PAGES: tuple[Outlet, ...] = (report, take_home)
