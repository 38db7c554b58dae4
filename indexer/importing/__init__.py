"""From a saved page or file to a clean article file in the corpus."""
