"""Product profiles as data; a drawing measured and held against a label: verdict, what to leave out. No Qt."""
