"""What is open: the record, the drawing shown, undo, the stroke under the pointer, what is known of the person."""
