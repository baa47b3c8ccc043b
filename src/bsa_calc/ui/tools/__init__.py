"""The tools: what the pointer does on the body."""
