"""HTML → a tagged PDF. The only door to WeasyPrint: what it complains of is told, and nothing is fetched."""

import io
import logging
from typing import Any

from pydantic import BaseModel, ConfigDict

_BASE = "http://heft.invalid/"


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, ser_json_bytes="base64", val_json_bytes="base64")


class Manuscript(_Value):
    """A booklet before it is printed."""

    html: str
    files: tuple[tuple[str, bytes], ...]
    """Fonts and pictures, by the ends of their addresses."""


class Printed(_Value):
    """A booklet as PDF."""

    octets: bytes
    pages: int
    complaints: tuple[str, ...]
    """What the library warned of."""


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


def press(manuscript: Manuscript) -> Printed:
    """Print one booklet. The same manuscript gives the same octets."""
    from weasyprint import HTML

    listener, log = _Listener(), logging.getLogger("weasyprint")
    log.addHandler(listener)
    try:
        document = HTML(string=manuscript.html, base_url=_BASE, url_fetcher=_fetcher(manuscript)).render()
        octets = io.BytesIO()
        document.write_pdf(octets, pdf_variant="pdf/ua-1", pdf_tags=True)
    finally:
        log.removeHandler(listener)
    return Printed(octets=octets.getvalue(), pages=len(document.pages), complaints=tuple(dict.fromkeys(listener.heard)))


def _fetcher(manuscript: Manuscript) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Shelf(URLFetcher):  # type: ignore[misc] # the package ships no types
        """Gives out the manuscript's own files, and nothing else."""

        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ARG002 - the library's own signature
            for name, octets in manuscript.files:
                if url.startswith(_BASE) and url.endswith(name):
                    return URLFetcherResponse(url, octets)
            raise ValueError(f"{url} is not on the shelf")

    return Shelf()
