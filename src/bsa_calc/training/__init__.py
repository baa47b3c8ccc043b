"""Lessons: guesses before the figure, ways of counting side by side, one's own hand, agreement between people."""
