"""In the bundle, in the place of PySide6.QtOpenGL: 9 MB that pyqtgraph imports, and uses only to draw by OpenGL."""
