"""The trainer's window: lessons for a group, on a projector."""
