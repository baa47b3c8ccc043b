"""Windows and widgets: the only part that needs Qt."""
