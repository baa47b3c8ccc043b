"""Drawings and their files. No Qt."""
