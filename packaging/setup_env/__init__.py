"""What `packaging/start.py` does, with Python's standard library only.

``routing`` decides what a command line needs, ``stamp`` remembers what is installed, ``environment`` installs it into
``.venv``, ``libraries`` finds and installs what Qt needs from the system, ``main`` puts them together. Modules that are
only for a set-up are imported when there is something to set up: a later start costs a few tens of milliseconds.
"""
