"""Rules on the two versions of a page."""
