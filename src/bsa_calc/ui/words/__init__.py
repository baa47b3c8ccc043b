"""What the window says, in the user's language: one place for each subject."""
