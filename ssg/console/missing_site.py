"""A site that a killed build took away, where a system cannot swap two folders at once: the next command mends it."""

from pathlib import Path


def bring_back(site: Path) -> None:
    """Put a site that is not there in its place again. One that is there costs a look."""
    if not site.exists():
        from ssg.write.lock import mend

        mend(site)
