"""Asking many addresses without being a nuisance: one question at a time, and a pause before the same host is asked."""

import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from ssg.outside.answer import Answer, Verdict
from ssg.outside.asking import Caller, Heard, Unheard

PAUSE = 1.0
"""Seconds between two questions to one host."""
LONGEST = 60.0
"""Seconds that a host may ask for before it is asked again. For more, another day is better."""
TRIES = 3
"""So often one address is asked for while its host says „later“."""
FAILURES = 2
"""After so many addresses of a host without any answer, the others are not tried."""

_GONE = {404: "Der Server kennt die Seite nicht", 410: "Die Seite wurde gelöscht"}
_THERE = range(200, 300)
_NOT_NOW = frozenset({429, 503})


@dataclass
class _Host:
    """The addresses of one host that wait, and when it may be asked."""

    waiting: deque[str] = field(default_factory=deque)
    ready: float = 0.0
    tries: int = 0
    silent: int = 0


def ask_all(
    urls: Iterable[str], caller: Caller, today: date, count: Callable[[int, int], None] | None = None
) -> dict[str, Answer]:
    """The answer of each address. Hosts take turns, so that the pauses of one are used for the others."""
    hosts: defaultdict[str, _Host] = defaultdict(_Host)
    total = 0
    for url in urls:
        hosts[_host_in(url)].waiting.append(url)
        total += 1
    found: dict[str, Answer] = {}
    nobody: set[str] = set()
    while left := [each for each in hosts.values() if each.waiting]:
        host = min(left, key=lambda each: each.ready)
        time.sleep(max(0.0, host.ready - time.monotonic()))
        for url, answer, is_nobody in _next(host, caller, today):
            found[url] = answer
            nobody |= {url} if is_nobody else set()
        host.ready = max(host.ready, time.monotonic() + PAUSE)
        if count:
            count(len(found), total)
    return found if len(nobody) < len(found) else {url: _offline(today) for url in found}


def _host_in(url: str) -> str:
    """Who is asked; nobody for what is no address, which the caller tells."""
    try:
        return urlsplit(url).netloc
    except ValueError:
        return ""


def _next(host: _Host, caller: Caller, today: date) -> Iterator[tuple[str, Answer, bool]]:
    """Ask for the next address of a host. More than one is told where the others need not be asked for."""
    url = host.waiting.popleft()
    try:
        heard = caller.ask(url)
    except Unheard as unheard:
        host.silent += 1
        verdict = Verdict.BROKEN if unheard.is_nobody else Verdict.UNSURE
        given_up = [*host.waiting] if unheard.is_nobody or host.silent >= FAILURES else []
        yield from ((each, Answer(verdict, today, str(unheard)), unheard.is_nobody) for each in (url, *given_up))
        host.waiting.clear() if given_up else None
        return
    if heard.code in _NOT_NOW and (wait := _wished(heard)) is not None:
        if wait <= LONGEST and host.tries + 1 < TRIES:
            host.tries += 1
            host.ready = time.monotonic() + wait
            host.waiting.appendleft(url)
            return
        later = Answer(Verdict.UNSURE, today, "Der Server bittet, später wieder zu fragen")
        yield from ((each, later, False) for each in (url, *host.waiting))
        host.waiting.clear()
        return
    host.tries = 0
    yield url, _judged(heard, today), False


def _judged(heard: Heard, today: date) -> Answer:
    if heard.code in _THERE:
        return Answer(Verdict.REACHED, today, moved_to=heard.moved_to)
    if heard.code in _GONE:
        return Answer(Verdict.BROKEN, today, _GONE[heard.code])
    return Answer(Verdict.UNSURE, today, f"Der Server antwortet mit „{heard.code}“")


def _wished(heard: Heard) -> float | None:
    """How many seconds the server wants to be left alone (RFC 9110, 10.2.3); None where it does not say."""
    written = heard.headers.get("Retry-After", "").strip()
    if written.isascii() and written.isdigit():
        return float(written)
    try:
        return max(0.0, (parsedate_to_datetime(written).astimezone(UTC) - datetime.now(UTC)).total_seconds())
    except (ValueError, OverflowError):  # no date, or none that a calendar holds
        return None


def _offline(today: date) -> Answer:
    """Where no server can be found at all, it is this machine that has no net."""
    return Answer(Verdict.UNSURE, today, "Dieser Rechner findet keinen Server im Internet")
