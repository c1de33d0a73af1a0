"""Rules on texts in Leichte Sprache."""
