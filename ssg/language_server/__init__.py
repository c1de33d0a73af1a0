"""The language server: what code editors show of a text while somebody types it."""
