"""Tests of importing, one file per room."""
