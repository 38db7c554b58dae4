"""Quotations and drafts judged against the articles: what stands there, what was changed."""
