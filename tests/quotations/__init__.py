"""Tests of finding quotations and their speakers."""
