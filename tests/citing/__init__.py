"""Tests of the rooms that citations are made in."""
