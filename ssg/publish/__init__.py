"""A finished site → readers: they see the old release or the new one, and never a mix."""

from ssg.publish.place import Place, Standing
from ssg.publish.release import Difference, Release, difference
from ssg.publish.stop import PublishStopped


def publish(release: Release, place: Place, now: Standing) -> Difference:
    """Bring the release and show it; `now` is how the place stands, with another release."""
    place.bring(release, now)
    place.show(release.tree)
    return difference(now.listing, release.listing)


def roll_back(place: Place) -> tuple[str, str]:
    """Show the release before the current one: the trees of both, the one that is gone first."""
    now = place.standing()
    trees = list(now.releases)
    older = trees[trees.index(now.current) + 1 :] if now.current in trees else []
    if now.current is None or not older:
        raise PublishStopped(
            f"In „{place.shown}“ gibt es keinen älteren Stand.", "Was es gibt, zeigt die Option „--list“."
        )
    place.show_again(older[0])
    return now.current, older[0]
