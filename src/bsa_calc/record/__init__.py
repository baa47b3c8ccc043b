"""Files of drawings, and what carries over from one drawing to the next. No Qt."""
