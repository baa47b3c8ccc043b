"""What Windows and macOS are told about the program: names, version, the files it opens."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PyInstaller.utils.win32.versioninfo import VSVersionInfo

IDENTIFIER = "io.github.bsa_calc.bsa_calc"
DESCRIPTION = "How much of the body gets cream in one application"
LICENCE_LINE = "The bsa-calc authors, Apache-2.0"
OLDEST_MACOS = "14.0"
#: The ending of a person's record.
SUFFIX = "bsa"
MIME_TYPE = "application/vnd.bsa-calc.record+json"


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """A version as the four numbers that Windows wants: 1.2.3rc1 is (1, 2, 3, 0)."""
    numbers = [int("".join(filter(str.isdigit, part.split("rc")[0])) or 0) for part in version.split(".")[:3]]
    first, second, third = [*numbers, 0, 0, 0][:3]
    return first, second, third, 0


def windows_version(version: str, name: str) -> VSVersionInfo:
    """The version resource of a Windows program, as PyInstaller takes it."""
    from PyInstaller.utils.win32 import versioninfo as info

    numbers = four_numbers(version)
    strings = {
        "CompanyName": "The bsa-calc authors",
        "FileDescription": f"bsa-calc: {DESCRIPTION}",
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": LICENCE_LINE,
        "OriginalFilename": f"{name}.exe",
        "ProductName": "bsa-calc",
        "ProductVersion": version,
    }
    table = info.StringTable("040904B0", [info.StringStruct(key, text) for key, text in strings.items()])
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[info.StringFileInfo([table]), info.VarFileInfo([info.VarStruct("Translation", [0x0409, 1200])])],
    )


def mac_information(version: str, spoken: Iterable[str] = ()) -> dict[str, Any]:
    """The Info.plist of the macOS program: what it is called, what it opens, how it may be drawn."""
    record = f"{IDENTIFIER}.record"
    return {
        "CFBundleName": "bsa-calc",
        "CFBundleDisplayName": "bsa-calc",
        "CFBundleVersion": version,
        "CFBundleShortVersionString": version,
        "LSApplicationCategoryType": "public.app-category.medical",
        # The oldest macOS that Qt 6.12 and numpy's wheels run on.
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", *spoken],
        "NSHighResolutionCapable": True,
        # False: the program follows the system's dark colours.
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": LICENCE_LINE,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "bsa-calc record",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [record],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": record,
                "UTTypeDescription": "bsa-calc record",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": [SUFFIX],
                    "public.mime-type": [MIME_TYPE],
                },
            }
        ],
    }
