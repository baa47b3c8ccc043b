"""The main window's panels around the body."""
