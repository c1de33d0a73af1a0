"""A few texts that no editor changes, so that what a build does with them stays the same."""

from benchmarks.county import TERM
from benchmarks.texts import Section, Texts, Topic

_SUBJECTS = ("Das Amt", "Der Verein", "Die Schule", "Die Gemeinde", "Der Kreis")
_DEEDS = ("lädt alle zu einem Treffen ein", "sucht neue Räume", "plant ein Fest", "hilft bei Fragen", "bietet Kurse an")
_WHEN = (
    "im Mai",
    "im Juni",
    "jede Woche",
    "am Abend",
    "nach den Ferien",
    "in der Stadt",
    "auf dem Land",
    "für Familien",
)

FEW_TEXTS = Texts(
    topics=(
        Topic("Hilfe für Familien", "Was der Kreis plant.", "Hilfe für Familien", "Das plant der Kreis.", (), ()),
        Topic("Inklusion im Kreis", "Alle machen mit.", "Alle machen mit", "Alle machen mit.", (), ()),
    ),
    headings=(
        "Ziele",
        "Angebote",
        "Termine",
        "Beteiligung",
        "Förderung",
        "Orte",
        "Fragen",
        "Ausblick",
        "Gruppen",
        "Wege",
    ),
    sentences=tuple(f"{who} {what} {when}." for when in _WHEN for what in _DEEDS for who in _SUBJECTS),
    lists=tuple(f"- [Treffen Nummer {number}](programme/x)\n- Kurse am Abend" for number in range(9)),
    steps=tuple((f"Jahr {year}", f"Der Kreis plant Schritt {year}.") for year in range(2015, 2022)),
    easy_sections=tuple(
        Section(f"Was macht {who}?", "\n".join(f"{who.capitalize()} {what}." for what in deeds) + more)
        for who, deeds, more in (
            ("das Amt", ("hilft Ihnen", "berät Sie gern"), "\n\n- Sie bekommen Rat.\n- Sie bekommen Hilfe."),
            ("der Verein", ("plant ein Fest", "sucht neue Räume"), "\n\nFragen Sie das [Amt](programme/x)."),
            ("die Schule", ("hilft beim Lernen", "bietet Kurse an"), "\n\nSie können mitmachen."),
            ("der Kreis", ("plant die Hilfe", "hört Ihnen zu"), "\n\nSie können Fragen stellen."),
        )
    ),
    glossary={
        f"{TERM}.md": "---\ntitel: Inklusion\nformen:\n  - inklusiv\n---\nInklusion bedeutet, dass alle dazugehören.\n",
        f"{TERM}.leicht.md": "---\ntitel: Inklusion\n---\nInklusion bedeutet:\nAlle Menschen gehören dazu.\n",
    },
)
