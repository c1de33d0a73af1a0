"""What an easy version can begin with: all that the standard version tells, cut small and marked to do.

Nothing is put into easy words by a machine.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from ssg.address import SHARED
from ssg.canonical.fields import tree_written
from ssg.check import check
from ssg.check.markdown_problems import TO_DO
from ssg.diagnostic import Severity
from ssg.draft import Tree
from ssg.easy_draft.fields import texts_to_do
from ssg.easy_draft.marks import marked_to_do
from ssg.easy_draft.sections import text_to_do
from ssg.fingerprint import fingerprints, written
from ssg.kind import Entry, Wording
from ssg.kinds.term import Term, beginning
from ssg.language.known_words import KnownWords
from ssg.languages import Language
from ssg.publication import DRAFT

_HEAD = (
    "# Das ist noch kein Text in Leichter Sprache. Das Programm hat nur vorbereitet, was Sie sagen wollen.",
    f"# Schreiben Sie jede Zeile mit „{TO_DO}“ neu, in kurzen Sätzen. Lassen Sie den Text danach prüfen.",
    "# Zahlen, Termine und Adressen aus den Feldern übernimmt die Seite von selbst.",
)


def easy_draft(entry: Entry, entries: Iterable[Entry]) -> str:
    """The text of the easy file of an entry that has none; `entries` are all that the content folder holds."""
    wording = entry.wordings[0]
    known = [each for each in entries if each.county in {entry.county, SHARED} and isinstance(each.facts, Term)]
    explained = {
        each.id: beginning(easy.body)
        for each in known
        if each.id != entry.id and (easy := each.wording(Language.EASY)) and easy.body.strip()
    }
    words = KnownWords((form, each.id) for each in known if each.id in explained for form in _forms(each))
    title = marked_to_do(wording.title)
    is_easy = partial(_is_easy, wording)
    fields: dict[str, Tree] = {"titel": title if is_easy(title) else marked_to_do("Titel"), "status": DRAFT}
    fields |= {"grundlage": written(fingerprints(wording))}
    lines = ("---", *_HEAD, *tree_written(fields), *_fields_to_do(entry), "---")
    return "\n".join(lines) + "\n" + text_to_do(wording, words, explained, is_easy)


def _fields_to_do(entry: Entry) -> Iterator[str]:
    """The other words as comments: they become fields when their signs are deleted."""
    wording = entry.wordings[0]
    fields: dict[str, Tree] = {"kurz": wording.summary} if wording.summary else {}
    fields |= texts_to_do(entry.facts)
    yield f"# {marked_to_do(f'Der Titel heißt in der anderen Fassung: {wording.title}')}"
    if fields:
        yield f"# {marked_to_do('Schreiben Sie diese Felder neu. Löschen Sie dann das Zeichen „#“ davor.')}"
        yield from (f"# {line}" for line in tree_written(fields))


def _is_easy(wording: Wording, words: str) -> bool:
    """Whether no rule for easy texts would stop a heading with these words."""
    tried = wording.model_copy(update={"language": Language.EASY, "body": f"## {words}\n\nText.\n", "exemptions": ()})
    tried = tried.model_copy(update={"title": "Titel", "summary": None})
    return not any(each.severity is Severity.ERROR for each in check(tried))


def _forms(term: Entry) -> tuple[str, ...]:
    return (term.wordings[0].title, *term.facts_as(Term).forms)
