"""Products, and what the label says beside its limit."""
