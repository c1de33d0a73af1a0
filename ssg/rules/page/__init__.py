"""Rules on rendered pages."""
