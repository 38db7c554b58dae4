"""The page for writers: its rooms one by one, and all of it in a real browser."""
