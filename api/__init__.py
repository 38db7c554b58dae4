"""From one checked index folder to answers over HTTP. Builds on ``indexer``, never the reverse."""
