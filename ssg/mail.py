"""Links that open a letter which is begun already."""

from urllib.parse import quote


def mailto(address: str, subject: str, body: str) -> str:
    """The link to write to `address`. Whatever the texts hold, nothing of them becomes a field of its own.

    The subject becomes one line; lines of the body end as mail programs expect it.
    """
    line = quote(" ".join(subject.split()), safe="")
    lines = quote("\r\n".join(body.splitlines()), safe="")
    return f"mailto:{quote(address, safe='@')}?subject={line}&body={lines}"
