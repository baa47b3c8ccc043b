"""bsa-calc: how much of the body gets cream in one application, and whether that is within the label's limit."""

__version__ = "0.1.0"
