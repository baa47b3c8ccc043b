"""What leaves the program: pages, pictures, tables and data."""
