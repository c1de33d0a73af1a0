"""The commands: one file is one command; the first line of its docstring is its help."""
