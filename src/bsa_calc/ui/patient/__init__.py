"""The window of a patient at home: one question a screen, large type, and nothing to drag."""
