"""Tests of the checks, one file per room."""
