"""Rules on the published style sheet, as pages in Leichte Sprache use it."""
