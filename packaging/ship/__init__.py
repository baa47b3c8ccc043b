"""What makes the installed program: contents of the bundle, icons, licences, archives."""
