"""Real web servers on the loopback address, started from Debian's packages, and what they answer."""
