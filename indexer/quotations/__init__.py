"""Quotations of an article and who says them, found by rules that would rather be silent."""
