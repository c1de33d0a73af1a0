"""Kinds as people call them: by their folder or by the German word for one of them."""

from ssg.console.outcome import UsageFault
from ssg.diagnostic import did_you_mean, printable
from ssg.kind import Facts
from ssg.kinds import kinds


def kind_called(written: str) -> type[Facts]:
    """The kind with this folder or this singular, in any case: „programme“, „Programm“."""
    known = kinds()
    by_name = {kind.SINGULAR.casefold(): kind for kind in known.values()} | known
    found = by_name.get(written.casefold())
    if found is None:
        raise UsageFault(
            f"Die Art „{printable(written)}“ gibt es nicht.",
            did_you_mean(written, by_name, f"Es gibt: {', '.join(known)}."),
        )
    return found
