"""The errors of the set-up."""


class SetUpError(Exception):
    """The set-up cannot go on; the message is a sentence for the user."""


class NothingInstalledError(SetUpError):
    """Packages could not be fetched, and the environment is as it was before."""


# bsa-calc itself ends with 0, 1 or 2: a failed set-up must not look like a measurement.
EXIT_STATUS = 3
