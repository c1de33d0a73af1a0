"""Counties of any size, made from the project's own sentences: `python -m benchmarks.county FOLDER --entries N`.

FOLDER becomes a whole project: `content` and a copy of `templates`. The same seed gives the same octets. Every
entry has a standard text of about 350 words, with headings, lists, links and at times a table, and an easy one of about
150 words, made of whole sections that keep to the rules. Contacts are shorter. The glossary is the real one, shared by
all counties. No county has more than 500 entries.

The sentences are some hundred, and only years and links make more of them: what is remembered of single sentences
helps more here than with texts that people wrote.
"""

import argparse
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random

from benchmarks.texts import Section, Texts, Topic, read_texts
from ssg.fingerprint import BEGINNING, LENGTH
from ssg.kinds.duties import DUTIES
from ssg.markdown import slug
from ssg.project import ROOT

COUNTY_SIZE = 500
BUSY = "beratung"
"""The contact that many entries name: 250 of 10,000, which are 500 pages, and as large a part of fewer."""
RARE = "archiv"
"""The contact that one entry names."""
TERM = "gemeinsam/begriffe/inklusion"
"""The glossary term that changes in a measurement."""
SEED = 1

_BUSY_SHARE = 40
_CONTACT_EVERY = 50
_RESOURCE_EVERY = 3
_TABLE_EVERY = 4
_STANDARD_WORDS = 310
_EASY_WORDS = 115
_ANSWERED = "rueckmeldung"
"""The duty that a county's contact meets."""
DAY = "15.11.2018"
_RIVERS = (
    "Apfel Felda Gera Helbe Helme Hasel Ilm Leine Lossa Nesse Ohra Orla Roda Saale Schleuse Ulster Werra Wipper Zorge"
)
_TOWNS = (
    "Altdorf Aue Bach Berg Birken Brand Buch Burg Dorf Eichen Erlen Feld Fischbach Forst Garten Gruben Hain Halden "
    "Heide Hof Holz Horn Kirchberg Klee Lehm Linden Markt Moor Mühlberg Neudorf Ober Quelle Rain Ried Rosen Sand "
    "Schilf See Stein Tal Teich Tann Ufer Unter Wald Wehr Weide Wiesen Winkel Zell"
)
_TOPICS = ("ankommen", "beratung", "sprache-und-bildung", "arbeit-und-anerkennung", "zusammenleben", "sicherheit")
_AUDIENCES = ("alle", "zugewanderte", "fachkraefte", "ehrenamtliche", "familien", "organisationen")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_YEAR = re.compile(r"\b20[012]\d\b")


@dataclass(frozen=True)
class Plan:
    """Which county an entry belongs to, and which numbers its county's entries have."""

    county: str
    name: str
    size: int
    busy: int
    """So many of its entries name the busy contact."""

    @property
    def contacts(self) -> int:
        """How many of its entries are contacts; the first two are the busy and the rare one."""
        return max(3, self.size // _CONTACT_EVERY)


def plans(entries: int) -> Iterator[Plan]:
    """The counties that share `entries` among them. The first has the busy contact."""
    rivers = _RIVERS.split()
    for index, start in enumerate(range(0, entries, COUNTY_SIZE)):
        river = rivers[index % len(rivers)]
        number = index // len(rivers)
        name = f"{river}-Kreis {number + 1}" if number else f"{river}-Kreis"
        busy = max(2, entries // _BUSY_SHARE) if index == 0 else 0
        yield Plan(f"kreis{index + 1:03}", name, min(COUNTY_SIZE, entries - start), busy)


def files(entries: int, texts: Texts, seed: int = SEED) -> Iterator[tuple[str, str]]:
    """Every content file of a project with so many entries: path below the content folder, and text."""
    yield from texts.glossary.items()
    for plan in plans(entries):
        yield f"{plan.county}/kreis.yaml", _county(plan)
        yield f"{plan.county}/kreis.leicht.md", _easy_county(plan)
        for number in range(plan.size):
            yield from entry(plan, number, texts, seed)


def entry(plan: Plan, number: int, texts: Texts, seed: int = SEED) -> Iterator[tuple[str, str]]:
    """Both files of one entry."""
    dice = Random(f"{seed} {plan.county} {number}")  # noqa: S311 - texts are no secrets
    where, topic = _address(plan, number), texts.topics[number % len(texts.topics)]
    town = _TOWNS.split()[number // len(texts.topics) % len(_TOWNS.split())]
    if where.startswith("kontakte/"):
        fields, easy_fields, body, easy_body = _contact(where, town, number)
    else:
        fields = [f"titel: {_quoted(f'{topic.title}: {town}')}", f"kurz: {_quoted(topic.summary)}", f"stand: {DAY}"]
        easy_fields = [f"titel: {_quoted(f'{topic.easy_title}: {town}')}", f"kurz: {_quoted(topic.easy_summary)}"]
        own, easy = _programme(plan, number, topic) if where.startswith("programme/") else (_resource(number, dice), [])
        fields, easy_fields = [*fields, *own, f"kontakt: {_contact_of(plan, number)}"], [*easy_fields, *easy]
        body, easy_body = _standard(plan, texts, dice), _easy(plan, texts, dice)
    yield f"{plan.county}/{where}.md", _page(fields, body)
    yield f"{plan.county}/{where}.leicht.md", _page([*easy_fields, "grundlage:", *_basis(fields, body)], easy_body)


def _address(plan: Plan, number: int) -> str:
    if number < plan.contacts:
        slug = (BUSY, RARE)[number] if number < 2 else f"stelle{number:03}"  # noqa: PLR2004 - the two with names
        return f"kontakte/{slug}"
    return f"angebote/a{number:03}" if number % _RESOURCE_EVERY == 0 else f"programme/p{number:03}"


def _contact_of(plan: Plan, number: int) -> str:
    """Who answers: the busy contact for the first entries, the rare one for one, then each of the others in turn."""
    place = number - plan.contacts
    if place < plan.busy:
        return BUSY
    if place == plan.busy:
        return RARE
    return f"stelle{2 + place % (plan.contacts - 2):03}"


def _programme(plan: Plan, number: int, topic: Topic) -> tuple[list[str], list[str]]:
    shared = min(len(topic.aims), len(topic.easy_aims))
    own = ["zeitraum: 2016 – 2024"]
    easy: list[str] = []
    if shared:
        own += ["ziele:", *(f"  - {_quoted(aim)}" for aim in topic.aims[:shared])]
        easy += ["ziele:", *(f"  - {_quoted(aim)}" for aim in topic.easy_aims[:shared])]
    before = number - 5
    if before >= plan.contacts and number % 5 == 0 and before % _RESOURCE_EVERY:
        own += ["folgt_auf:", f"  - {_address(plan, before).partition('/')[2]}"]
    return own, easy


def _resource(number: int, dice: Random) -> list[str]:
    return [
        f"url: www.angebot{number}.example",
        f"thema: {dice.choice(_TOPICS)}",
        "zielgruppen:",
        f"  - {dice.choice(_AUDIENCES)}",
        f"art: {dice.choice(('website', 'app'))}",
    ]


def _contact(where: str, town: str, number: int) -> tuple[list[str], list[str], str, str]:
    slug = where.partition("/")[2]
    names = {BUSY: ("Beratung", "Beratung"), RARE: ("Archiv", "Archiv")}
    title, easy_title = names.get(slug, (f"Sozialplanung {town}", f"Sozial-Planung {town}"))
    fields = [
        f"titel: {title}",
        "kurz: Hier bekommen Sie Auskunft zur Sozialplanung.",
        f"stand: {DAY}",
        "amt: Landratsamt",
        f"strasse: Marktweg {number + 1}",
        "plz: 99734",
        f"ort: {town}",
        "telefon:",
        f"  - 03631 911-{5000 + number}",
        "sprechzeiten:",
        "  - tage: Montag - Freitag",
        "    zeiten:",
        "      - 09.00 - 12.00",
    ]
    easy = [f"titel: {easy_title}", "kurz: Hier bekommen Sie Antworten zur Sozial-Planung."]
    asked = (
        "Haben Sie Fragen zur Sozial-Planung?\nSozial-Planung bedeutet:\nDer Landkreis plant Hilfe für die Menschen."
    )
    return fields, easy, "Die Stelle beantwortet Fragen zur Sozialplanung.", f"{asked}\n\nSie können uns anrufen."


def _standard(plan: Plan, texts: Texts, dice: Random) -> str:
    headings = dice.sample(texts.headings, len(texts.headings))
    sentences, lists = (dice.sample(pool, len(pool)) for pool in (texts.sentences, texts.lists))
    sections: list[str] = []
    while len(" ".join(sections).split()) < _STANDARD_WORDS:
        blocks = [" ".join(sentences.pop() for _ in range(dice.randint(2, 4))) for _ in range(dice.randint(1, 2))]
        if dice.random() < 1 / 3:
            blocks.append(lists.pop())
        sections.append("\n\n".join((f"## {headings.pop()}", *blocks)))
    if dice.randrange(_TABLE_EVERY) == 0:
        rows = "\n".join(f"| {time} | {step} |" for time, step in dice.sample(texts.steps, 4))
        sections.append(f"## Was wann geschieht\n\n| Zeit | Schritt |\n|---|---|\n{rows}")
    return _at_home("\n\n".join(_with_name(sections)), plan, dice, has_years=True)


def _easy(plan: Plan, texts: Texts, dice: Random) -> str:
    sections: list[Section] = []
    for section in dice.sample(texts.easy_sections, len(texts.easy_sections)):
        if section.heading not in {each.heading for each in sections}:
            sections.append(section)
        if sum(len(each.body.split()) for each in sections) >= _EASY_WORDS:
            break
    said = [f"## {section.heading}\n\n{section.body}" for section in sections]
    return _at_home("\n\n".join(_with_name(said)), plan, dice, has_years=False)


def _with_name(sections: list[str]) -> list[str]:
    """The first sections of both versions belong together."""
    first, *others = sections
    heading, _, below = first.partition("\n")
    return [f"{heading} {{#anfang}}\n{below}", *others]


def _at_home(text: str, plan: Plan, dice: Random, *, has_years: bool) -> str:
    """Links that lead to entries of the same county, those of equal words to the same one, and years of its own."""
    targets: dict[str, str] = {}

    def link(found: re.Match[str]) -> str:
        target = targets.setdefault(found[1], _address(plan, dice.randrange(plan.contacts, plan.size)))
        return f"[{found[1]}]({target})"

    linked = _LINK.sub(link, text)
    return _YEAR.sub(lambda _: str(dice.randint(2010, 2029)), linked) if has_years else linked


def _basis(fields: list[str], body: str) -> Iterator[str]:
    """What `reviewed` would write, without reading Markdown: only the words of each section count."""
    words = dict(line.partition(": ")[::2] for line in fields)
    parts = re.split(r"(?m)^## (.*?)(?: \{#\w+\})?$", _LINK.sub(r"\1", body))
    told = {BEGINNING: f"{words['titel']} {words['kurz']} {parts[0]}"}
    told |= {slug(heading): f"{heading} {below}" for heading, below in zip(parts[1::2], parts[2::2], strict=True)}
    for name, text in told.items():
        said = " ".join(re.findall(r"\w+", text.casefold()))
        yield f"  - {name} {sha256(said.encode()).hexdigest()[:LENGTH]}"


def _page(fields: list[str], body: str) -> str:
    return "\n".join(("---", *fields, "---", body, ""))


def _quoted(text: str) -> str:
    return f'"{text}"'


def _county(plan: Plan) -> str:
    opened = "".join(f"  - {part}\n" for part in DUTIES if part != _ANSWERED)
    return (
        f"titel: {plan.name}\nkurz: Sozialplanung und Hilfe im {plan.name}.\nstand: {DAY}\nname: {plan.name}\n"
        f"begruessung: Willkommen.\nkontakt: stelle002\noffen:\n{opened}"
    )


def _easy_county(plan: Plan) -> str:
    return (
        f"---\ntitel: {plan.name}\nkurz: Hier finden Sie Hilfe.\nbegruessung: Guten Tag und willkommen.\n---\n"
        "Diese Seiten sind vom Landkreis.\nDiese Seiten sind in Leichter Sprache.\n"
    )


def write_project(folder: Path, entries: int, seed: int = SEED) -> None:
    """Write content and templates below `folder`, which is made; what an earlier run wrote there is replaced."""
    for name in ("content", "templates"):
        shutil.rmtree(folder / name, ignore_errors=True)
    shutil.copytree(ROOT / "templates", folder / "templates")
    for path, text in files(entries, read_texts(ROOT / "content"), seed):
        target = folder / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())


def main() -> int:
    """Write a project and say how it is built."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--entries", type=int, default=1000, metavar="N")
    parser.add_argument("--seed", type=int, default=SEED, metavar="N")
    args = parser.parse_args()
    write_project(args.folder, args.entries, args.seed)
    print(f"python build.py build --content {args.folder}/content --templates {args.folder}/templates", end=" ")
    print(f"--output {args.folder}/site --cache {args.folder}/cache")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
