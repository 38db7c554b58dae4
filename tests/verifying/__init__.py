"""Tests of judging quotations and drafts."""
