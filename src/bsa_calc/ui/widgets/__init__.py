"""Buttons, cards, fields, tables and text in the program's own look. They know nothing of bodies or labels."""
