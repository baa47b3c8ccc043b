"""Paint that lives on the triangles: brush, strokes, patches, the drawing. No Qt."""
