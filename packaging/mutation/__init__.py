"""Mutation testing: small faults put into the program one at a time, to see whether its tests notice."""
