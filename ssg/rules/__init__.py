"""Every rule, one per file: found by being there."""
