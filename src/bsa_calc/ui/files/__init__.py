"""New, open, save, recent files, and what is offered after a crash."""
