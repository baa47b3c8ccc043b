"""The body on the screen: views, layers, paint, and what pointers do on it."""
