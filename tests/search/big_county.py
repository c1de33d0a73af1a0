"""The pages of a county with many pages: sentences of German nouns and compounds, as often as real words are."""

from collections.abc import Iterator
from itertools import accumulate
from random import Random

from ssg.language import lexicon
from ssg.languages import Language
from ssg.view import Frame, View

PATTERNS = (
    "{0} und {1} gehören im Landkreis zusammen.",
    "Für {0} ist das Amt für {1} zuständig.",
    "Wer {0} beantragt, braucht eine Bescheinigung über {1} und {2}.",
    "Die Beratung zu {0} ist kostenlos.",
    "Seit dem Jahr 2019 fördert das Land {0}, {1} und {2} in den Gemeinden.",
    "Bitte bringen Sie Unterlagen zu {0} mit.",
    "Das Team hilft Familien bei {0} und vermittelt Kontakte zu {1}.",
)
SENTENCES = 14
PARAGRAPH = 4


def pages(count: int, seed: int = 1) -> Iterator[View]:
    """`count` standard pages of about 150 words each, and as many words in all as a real site of that size has."""
    chance = Random(seed)  # noqa: S311 - nothing is secret here
    nouns = sorted(word for row in lexicon.rows("simple_nouns") for word in row if word.isalpha())
    compounds = [a.capitalize() + b.lower() for a in chance.sample(nouns, 150) for b in chance.sample(nouns, 90)]
    words = [*chance.sample(nouns, 1500), *compounds]
    chance.shuffle(words)
    totals = list(accumulate(1 / (rank + 3) for rank in range(len(words))))

    def sentence() -> str:
        return chance.choice(PATTERNS).format(*chance.choices(words, cum_weights=totals, k=3))

    for number in range(count):
        lines = [sentence() for _ in range(SENTENCES)]
        blocks = [" ".join(lines[start : start + PARAGRAPH]) for start in range(0, SENTENCES, PARAGRAPH)]
        topic = " und ".join(chance.choices(words, k=2))
        yield page(f"{topic} in der Gemeinde", f"angebote/beratung-und-hilfe-{number}", "\n\n## Hilfe\n\n".join(blocks))


def page(title: str, place: str, body: str, language: Language = Language.STANDARD) -> View:
    """A page of a county without entries."""
    folder = "grosskreis/" if language is Language.STANDARD else "grosskreis/leicht/"
    frame = Frame(
        site_name="Großkreis",
        county="grosskreis",
        colour="#14532d",
        home=f"{folder}index.html",
        chooser="index.html",
        search=f"{folder}suche/index.html",
        other_home="grosskreis/index.html",
    )
    return View(
        path=f"{folder}{place}/index.html",
        template="pages/overview.html",
        theme="",
        source=f"{folder}{place}.md",
        language=language,
        title=title,
        description=title,
        frame=frame,
        body=body,
    )
