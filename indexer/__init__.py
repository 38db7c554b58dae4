"""From articles on disk to one checked index folder. Knows nothing of the service in ``api``."""
