"""Light and dark: a palette made from the tokens, following the system unless told otherwise."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from bsa_calc.ui.look.tokens import SkinTone, Tokens, edge_ground, tokens, with_skin

ThemeChoice = Literal["system", "light", "dark"]

#: Widgets that the style draws, and not we. It makes their edges from the window's colour, which they show nowhere.
DRAWN_BY_STYLE = ("QMenu", "QPushButton", "QPlainTextEdit")


def palette_from(t: Tokens) -> QPalette:
    """Return the palette that carries a set of tokens to every widget."""
    role = QPalette.ColorRole
    palette = QPalette()
    for group_role, colour in {
        role.Window: t.background,
        role.WindowText: t.text,
        role.Base: t.card,
        role.AlternateBase: t.background,
        role.Text: t.text,
        role.Button: t.card,
        role.ButtonText: t.text,
        role.BrightText: t.skin_light,  # nothing is written in it: it tells the tone of the drawn body
        role.Highlight: t.accent,
        role.Accent: t.accent,
        role.HighlightedText: t.on_accent,
        role.PlaceholderText: t.secondary,
        role.ToolTipBase: t.card,
        role.ToolTipText: t.text,
        role.Link: t.accent,
        role.LinkVisited: t.accent,
        role.Light: t.card,
        role.Midlight: t.hover,
        role.Mid: t.line,
        role.Dark: t.control,
        role.Shadow: t.control,
    }.items():
        palette.setColor(group_role, QColor(colour))
    for faded in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, faded, QColor(t.disabled))
    return palette


def edged(palette: QPalette, t: Tokens) -> QPalette:
    """Return the palette for widgets that the style draws: on a dark ground nobody would see their edges."""
    edged = QPalette(palette)
    edged.setColor(QPalette.ColorRole.Window, QColor(edge_ground(t)))
    return edged


def system_scheme(app: QApplication) -> Literal["light", "dark"]:
    """Return the scheme the desktop asks for; light where it says nothing."""
    return "dark" if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


def system_contrast(app: QApplication) -> bool:
    """Return whether the desktop asks for more contrast (known from Qt 6.10 on)."""
    accessibility = getattr(app.styleHints(), "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


class Theme(QObject):
    """Keeps the application's palette in step with the user's choice and the system."""

    changed = Signal(object)  # Tokens

    def __init__(self, app: QApplication, choice: ThemeChoice = "system", parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._app = app
        self._choice: ThemeChoice = choice
        self._contrast: bool | None = None
        self._skin: SkinTone = "plain"
        self._tokens: Tokens | None = None
        app.styleHints().colorSchemeChanged.connect(self._follow)
        accessibility = getattr(app.styleHints(), "accessibility", None)
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self._follow)
        self.apply()

    @property
    def choice(self) -> ThemeChoice:
        """Return what was chosen."""
        return self._choice

    @property
    def tokens(self) -> Tokens:
        """Return the colours in force."""
        assert self._tokens is not None
        return self._tokens

    def choose(self, choice: ThemeChoice, *, contrast: bool | None = None) -> None:
        """Force light or dark, or follow the system; `contrast` None follows the system too."""
        self._choice = choice
        self._contrast = contrast
        forced = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        # the title bar and native dialogs follow the hint, not the palette
        self._app.styleHints().setColorScheme(forced.get(choice, Qt.ColorScheme.Unknown))
        self.apply()

    def choose_skin(self, tone: SkinTone) -> None:
        """Draw the body in another tone."""
        self._skin = tone
        self.apply()

    def apply(self) -> None:
        """Put the palette in place, if it changed."""
        scheme = system_scheme(self._app) if self._choice == "system" else self._choice
        contrast = system_contrast(self._app) if self._contrast is None else self._contrast
        wanted = with_skin(tokens(scheme, contrast=contrast), self._skin)
        if wanted is self._tokens:
            return
        self._tokens = wanted
        palette = palette_from(wanted)
        self._app.setPalette(palette)
        for kind in DRAWN_BY_STYLE:
            self._app.setPalette(edged(palette, wanted), kind)  # type: ignore[arg-type]
        self.changed.emit(wanted)

    def _follow(self) -> None:
        self.apply()
