"""How often Python searches its memory for objects that hold each other."""

import gc

THRESHOLDS = (50_000, 50, 1_000)
"""New objects, searches of the young ones, and of the older ones, before the next search of each."""


def search_seldom() -> None:
    """A build makes hundreds of such objects among millions: looking for them took a sixth of its time."""
    gc.set_threshold(*THRESHOLDS)
