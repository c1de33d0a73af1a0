"""The report formats: one file is one value of `--format`."""
