"""Paint that lives on the triangles: brush, strokes, patches. No Qt."""
