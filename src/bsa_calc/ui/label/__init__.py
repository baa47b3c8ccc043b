"""Products, and other things the label says."""
