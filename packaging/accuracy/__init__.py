"""The parts of the accuracy study: people, lesions, methods, what each gets wrong, and the pages that say so."""
