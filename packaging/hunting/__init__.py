"""The search for a wrong *within*: scenes made by chance, and an oracle that shares no code with the program."""
