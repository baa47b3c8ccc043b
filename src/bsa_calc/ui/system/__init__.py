"""What lies between the program and the machine: settings, folders, languages, log, crashes."""
