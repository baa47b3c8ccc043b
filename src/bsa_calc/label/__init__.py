"""Product profiles as data, and the verdict by their limit. No Qt."""
