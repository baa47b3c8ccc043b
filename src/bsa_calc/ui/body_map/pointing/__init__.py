"""Mouse, pen, fingers and keys on the body map: one state machine, and what it tells in mm of a view."""
