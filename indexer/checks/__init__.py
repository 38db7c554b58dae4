"""Checks of a corpus, one room for each kind of fault; nothing is changed, no index is read."""
