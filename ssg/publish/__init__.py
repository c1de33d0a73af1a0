"""A finished site → readers: they see the old release or the new one, and never a mix."""

from collections.abc import Callable

from ssg.publish.place import Place, Standing
from ssg.publish.release import Difference, Release, difference
from ssg.publish.stop import PublishStopped


def _silent(_: object) -> None:
    pass


def is_shown(release: Release, place: Place, now: Standing) -> bool:
    """Whether readers see this release already, and all of it."""
    listed = release.listing.items() <= now.listing.items()
    return now.current == release.tree and listed and place.is_whole(release.tree)


def publish(release: Release, place: Place, now: Standing, tell: Callable[[Difference], None] = _silent) -> None:
    """Bring the release, `tell` what it changes, and show it; `now` is how the place stands.

    What cannot be told is not shown. If it is the release that is shown, damaged there, it is mended.
    """
    if now.current == release.tree:
        place.mend(release)
        tell(difference(now.listing, release.listing))
        return
    place.bring(release, now)
    tell(difference(now.listing, release.listing))
    place.show(release.tree)


def roll_back(place: Place, tell: Callable[[tuple[str, str]], None] = _silent) -> tuple[str, str]:
    """Show the release before the current one, and `tell` it first: the trees of both, the one that is gone first."""
    now = place.standing()
    trees = list(now.releases)
    older = trees[trees.index(now.current) + 1 :] if now.current in trees else []
    if now.current is None or not older:
        raise PublishStopped(
            f"In „{place.shown}“ gibt es keinen älteren Stand.", "Was es gibt, zeigt die Option „--list“."
        )
    tell((now.current, older[0]))
    place.show_again(older[0])
    return now.current, older[0]
