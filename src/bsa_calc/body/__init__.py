"""The body map: one surface, its regions, its views and the weight tables. No Qt."""
