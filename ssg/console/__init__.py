"""The terminal side of the program: arguments, outcomes, progress, and the texts that belong to them."""
