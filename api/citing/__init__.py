"""Citations: an article → what reference managers read, and what a bibliography shows."""
