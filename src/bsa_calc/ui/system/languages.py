"""The language of the window: as the system's, or as chosen; English where there is no translation."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

CATALOGUES = Path(__file__).parents[1] / "data" / "translations"
SYSTEM, ENGLISH = "system", "en"


def languages() -> list[str]:
    """The languages the window speaks, English first."""
    return [ENGLISH, *sorted(path.stem.rpartition("_")[2] for path in CATALOGUES.glob("bsa_calc_*.qm"))]


def language_name(language: str) -> str:
    """What a language calls itself."""
    if language == ENGLISH:
        return "English"  # Qt says "American English", and the texts are British
    name = QLocale(language).nativeLanguageName()
    return name[:1].upper() + name[1:]


def spoken_language(choice: str) -> str:
    """The language for a choice: the system's first that there is a translation for."""
    known = languages()
    wanted = QLocale.system().uiLanguages() if choice == SYSTEM else [choice]
    return next((short for short in (name.split("-")[0] for name in wanted) if short in known), ENGLISH)


def install_language(app: QCoreApplication, choice: str) -> str:
    """Load our own texts and Qt's in the language of a choice; returns the language."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    language = spoken_language(choice)
    if choice != SYSTEM:
        # Figures and dates as the words, in the way of the system's country where the language is spoken there.
        QLocale.setDefault(QLocale(QLocale(language).language(), QLocale.system().territory()))
    if language == ENGLISH:
        return language
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt}/qtbase_{language}.qm", str(CATALOGUES / f"bsa_calc_{language}.qm")):
        translator = QTranslator(app)
        if translator.load(file):
            app.installTranslator(translator)
    return language


def language_of_words() -> str:
    """The language of the texts, as they say it themselves."""
    return QCoreApplication.translate("Grammar", "en", "The language's own code, such as de.")
