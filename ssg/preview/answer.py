"""What the preview sends for an address."""

from dataclasses import dataclass

from ssg.sending import headers, media_type

SHOWN = 200
MISSING = 404
NOT_NOW = 503


@dataclass(frozen=True)
class Answer:
    """A file with what a browser is told of it."""

    path: str
    octets: bytes
    status: int = SHOWN
    """As browsers are told, in the numbers of HTTP."""
    is_lasting: bool = False
    """Whether its name tells its content."""
    policy: str | None = None
    """What the page may load and who may frame it, where that is not what a published site says."""

    @property
    def headers(self) -> dict[str, str]:
        """All but the length."""
        told = headers(media_type(self.path), is_lasting=self.is_lasting)
        return told if self.policy is None else {**told, "Content-Security-Policy": self.policy}
