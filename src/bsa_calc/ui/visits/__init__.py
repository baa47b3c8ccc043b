"""Visits: the menu, the dialogs, the course of a treatment, the diary and the scores."""
