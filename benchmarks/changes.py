"""What an editor does between two builds. Each change is a new one in every round, so that no cache knows it."""

from dataclasses import dataclass, replace

from benchmarks.county import BUSY, COUNTY_SIZE, RARE, TERM, Plan, entry, files, plans
from benchmarks.texts import Texts

Content = dict[str, str]

_HOW = [
    "gern",
    "oft",
    "immer",
    "wieder",
    "endlich",
    "heute",
    "morgen",
    "einfach",
    "jederzeit",
    "lange",
    "bald",
    "schon",
]
"""Words that differ from round to round where an easy text must stay easy."""


_FREE, _STEP = COUNTY_SIZE + 401, 15
"""Numbers that no entry has, and that make programmes which follow on no other."""


@dataclass(frozen=True)
class Project:
    """What all generators build from: texts by path, and a note that the template holds."""

    content: Content
    plan: Plan
    """Of the first county."""
    texts: Texts
    """What new entries are made of."""
    note: str = ""


def project_of(entries: int, texts: Texts) -> Project:
    """As it is before anything changes."""
    return Project(dict(files(entries, texts)), next(plans(entries)), texts)


def text_edited(project: Project, _: int) -> Project:
    """One more sentence in one standard text."""
    path = next(path for path in project.content if "/programme/" in path and not path.endswith(".leicht.md"))
    text = project.content[path]
    return _with(project, path, f"{text}\nDer Landkreis hat {len(text)} neue Räume für die Beratung.\n")


def rare_contact_edited(project: Project, number: int) -> Project:
    """Another telephone for the contact of one entry."""
    return _with_telephone(project, RARE, number)


def busy_contact_edited(project: Project, number: int) -> Project:
    """Another telephone for the contact of many entries."""
    return _with_telephone(project, BUSY, number)


def term_edited(project: Project, number: int) -> Project:
    """Another explanation of a word, in both versions."""
    how = _HOW[number % len(_HOW)]
    easy = project.content[f"{TERM}.leicht.md"].rstrip("\n").rpartition("\n")[0]
    changed = _with(project, f"{TERM}.leicht.md", f"{easy}\nAlle Menschen können {how} mitmachen.\n")
    standard = project.content[f"{TERM}.md"].rpartition("---\n")[0]
    told = f"Inklusion bedeutet, dass alle Menschen von Anfang an dazugehören und {how} mitmachen können."
    return _with(changed, f"{TERM}.md", f"{standard}---\n{told}\n")


def template_edited(project: Project, number: int) -> Project:
    """A line that all pages show."""
    return replace(project, note=f"Ausgabe {number + 1}")


def entry_added(project: Project, number: int) -> Project:
    """One more entry in both versions, which nothing links to."""
    return replace(project, content=project.content | _another(project, number))


def entry_removed(project: Project, number: int) -> Project:
    """That entry goes again."""
    gone = _another(project, number)
    return replace(project, content={path: text for path, text in project.content.items() if path not in gone})


def _another(project: Project, number: int) -> Content:
    return dict(entry(project.plan, _FREE + _STEP * number, project.texts))


def _with(project: Project, path: str, text: str) -> Project:
    return replace(project, content=project.content | {path: text})


def _with_telephone(project: Project, slug: str, number: int) -> Project:
    path = f"kreis001/kontakte/{slug}.md"
    lines = project.content[path].split("\n")
    place = lines.index("telefon:") + 1
    lines[place] = f"  - 03631 911-{7000 + number}"
    return _with(project, path, "\n".join(lines))
