"""The page for writers: rendered on the server, with a little script on top, nothing from afar."""
