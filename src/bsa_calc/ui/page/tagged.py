"""A PDF with its structure: what Qt wrote, with tags that screen readers follow.

Nothing that is seen changes. What is drawn outside of every part (rules, frames, page numbers) is marked as an
artifact, which readers pass over. Of the terms see ISO 32000-1, 14.7 (structure) and 14.8 (tagged PDF).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from bsa_calc.ui.page.structure import MARK, Part, Structure

_ARTIFACT, _END = b"/Artifact BMC", b"EMC"


def tagged(pdf: bytes, structure: Structure, language: str) -> bytes:
    """The file with the parts that were marked in it.

    Raises
    ------
    ValueError
        if a part was drawn, and its marks are not in the file.
    """
    writer = PdfWriter(clone_from=BytesIO(pdf))
    writer.pdf_header = "%PDF-1.7"
    places = _tag_pages(writer, structure)
    if len(places) != len(structure.drawn):
        raise ValueError("A part of the page has lost its marks.")
    _Tree(writer, structure, places).write()
    _say_what_it_is(writer, language)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _tag_pages(writer: PdfWriter, structure: Structure) -> dict[int, tuple[int, int]]:
    """Put tags in place of the marks; returns for each drawn part its page and its number there."""
    places: dict[int, tuple[int, int]] = {}
    for index, page in enumerate(writer.pages):
        stream = page["/Contents"].get_object()
        assert isinstance(stream, StreamObject)
        here: list[int] = []

        def tag(found: re.Match[bytes], here: list[int] = here) -> bytes:
            if found["kind"] == b"8":
                return b"\n".join((_END, _ARTIFACT, b""))
            number = int(found["number"])
            here.append(number)
            role = structure.drawn[number].role.encode()
            return b"%s\n/%s <</MCID %d>> BDC\n" % (_END, role, len(here) - 1)

        content = MARK.sub(tag, stream.get_data())
        stream.set_data(b"\n".join((_ARTIFACT, content, _END, b"")))
        page[NameObject("/StructParents")] = NumberObject(index)
        page[NameObject("/Tabs")] = NameObject("/S")
        places |= {number: (index, k) for k, number in enumerate(here)}
    return places


class _Tree:
    """The structure tree of a file, and its way back from what is drawn to the part it belongs to."""

    def __init__(self, writer: PdfWriter, structure: Structure, places: dict[int, tuple[int, int]]) -> None:
        self._writer, self._structure = writer, structure
        self._places = {id(structure.drawn[number]): place for number, place in places.items()}
        self._owners: list[list[PdfObject]] = [[] for _ in writer.pages]

    def write(self) -> None:
        """Add the tree to the file."""
        root = _entries(Type=NameObject("/StructTreeRoot"))
        home = self._writer._add_object(root)
        root[NameObject("/K")] = ArrayObject([self._element(self._structure.root, home)])
        ways = ArrayObject(list(self._ways()))
        root[NameObject("/ParentTree")] = self._writer._add_object(_entries(Nums=ways))
        root[NameObject("/ParentTreeNextKey")] = NumberObject(len(self._owners))
        self._writer.root_object[NameObject("/StructTreeRoot")] = home

    def _ways(self) -> Iterator[PdfObject]:
        for index, owners in enumerate(self._owners):
            yield NumberObject(index)
            yield self._writer._add_object(ArrayObject(owners))

    def _element(self, part: Part, parent: PdfObject) -> PdfObject:
        element = _entries(S=NameObject(f"/{part.role}"), P=parent)
        home = self._writer._add_object(element)
        if part.said:
            element[NameObject("/Alt")] = TextStringObject(part.said)
        if part.role == "TH":
            column = _entries(O=NameObject("/Table"), Scope=NameObject("/Column"))
            element[NameObject("/A")] = column
        number = self._drawn(part, element, home)
        inner = ArrayObject(self._element(inner, home) for inner in part.parts)
        element[NameObject("/K")] = inner if number is None else number
        return home

    def _drawn(self, part: Part, element: DictionaryObject, home: PdfObject) -> PdfObject | None:
        """Say where a part is drawn; returns its number on that page, None of one that only holds others."""
        if id(part) not in self._places:
            return None
        index, number = self._places[id(part)]
        element[NameObject("/Pg")] = self._writer.pages[index].indirect_reference or NullObject()
        self._owners[index].append(home)
        return NumberObject(number)


def _say_what_it_is(writer: PdfWriter, language: str) -> None:
    """Language, that it has tags, and that its title is shown instead of the file's name."""
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(language)
    root[NameObject("/MarkInfo")] = _entries(Marked=BooleanObject(True))
    root[NameObject("/ViewerPreferences")] = _entries(DisplayDocTitle=BooleanObject(True))


def _entries(**entries: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in entries.items()})
