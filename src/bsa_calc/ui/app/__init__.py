"""Starts the window, connects its parts, and holds the commands with their keys."""
