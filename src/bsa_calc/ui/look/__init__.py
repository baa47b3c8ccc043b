"""What everything looks like: colours, type, icons, shapes. Knows nothing of bodies or labels."""
