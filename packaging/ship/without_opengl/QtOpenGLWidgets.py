"""In the bundle, in the place of PySide6.QtOpenGLWidgets: what pyqtgraph derives a class from that is never made."""

from PySide6.QtWidgets import QWidget


class QOpenGLWidget(QWidget):
    """A name to derive from."""
