"""Wordings for tests of what reads them."""

from ssg.diagnostic import Span
from ssg.kind import Exemption, Wording
from ssg.language.separator import Separator
from ssg.languages import Language


def wording(  # noqa: PLR0913 - one keyword for each part of a wording that a test may be about
    body: str,
    *,
    language: Language = Language.EASY,
    title: str = "Hilfe",
    summary: str | None = None,
    body_line: int = 1,
    exemptions: tuple[tuple[str, str], ...] = (),
    names: tuple[str, ...] = (),
    separator: Separator = Separator.HYPHEN,
) -> Wording:
    """A wording of the file `a.md`; `exemptions` are pairs of rule and passage, one per line from line 10."""
    accepted = (Exemption(regel=rule, stelle=passage, grund="amtlicher Name") for rule, passage in exemptions)
    return Wording(
        language=language,
        path="a.md",
        title=title,
        summary=summary,
        body=body,
        body_line=body_line,
        title_span=Span("a.md", 2, 8, 2, 8 + len(title)),
        summary_span=Span("a.md", 3, 7, 3, 7 + len(summary)) if summary else None,
        names=names,
        separator=separator,
        exemptions=tuple((each, Span("a.md", line, 3, line, 9)) for line, each in enumerate(accepted, 10)),
    )
