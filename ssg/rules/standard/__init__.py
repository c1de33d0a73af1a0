"""Rules on texts in everyday German: milder, and never an error."""
