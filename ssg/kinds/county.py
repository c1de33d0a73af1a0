"""Counties: what a whole site says of itself."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from ssg.fields import ContactRef, Prose
from ssg.kind import Facts
from ssg.kinds.duties import Duties, Imprint, Part, Privacy, Security, Statement
from ssg.kinds.picture import Hero, said_twice
from ssg.values import Colour, Flag, Text, WebAddress


class County(Facts):
    """Ein Landkreis: Wie heißt er, und wer gibt Auskunft?"""

    FOLDER: ClassVar[str] = "kreis"
    SINGULAR: ClassVar[str] = "Landkreis"
    PLACE: ClassVar[int | None] = None
    EXAMPLE: ClassVar[str] = """\
titel: Landkreis Musterkreis
kurz: Planung und Hilfe im Landkreis Musterkreis.
status: veroeffentlicht
stand: 15.11.2018
name: Landkreis Musterkreis
webadresse: https://www.landkreis.example
farbe: "#14532d"
trennzeichen: bindestrich
begruessung: Willkommen beim Landkreis Musterkreis.
barrierefreiheit:
  vereinbarkeit: teilweise
  erstellt: 15.11.2018
  pruefung: fremd
  pruefstelle: Prüfstelle Muster
  bericht: www.landkreis.example/pruefung
  ueberprueft: 15.11.2018
  maengel:
    - inhalt: Die Karte der Dörfer ist nur ein Bild.
      grund: belastung
      ersatz: Wir beschreiben Ihnen den Weg am Telefon.
  durchsetzung:
    name: Durchsetzungsstelle des Landes
    strasse: Beispielplatz 1
    plz: "06567"
    ort: Musterstadt
    telefon:
      - 03631 911-6000
    email: durchsetzung@land.example
    url: www.land.example/durchsetzung
    geprueft: 15.11.2018
impressum:
  name: Landratsamt Musterkreis
  strasse: Beispielweg 1
  plz: "06567"
  ort: Musterstadt
  vertretung: Landrätin Erika Muster
  telefon:
    - 03631 911-0
  email: post@landkreis.example
  umsatzsteuer: DE 123456789
datenschutz:
  beauftragte:
    name: Datenschutzbeauftragte des Landkreises
    email: datenschutz@landkreis.example
  aufsicht:
    name: Aufsicht für den Datenschutz
    telefon:
      - 03631 911-7000
  server: Der Web-Server schreibt Adresse und Zeit auf. Er löscht beides nach 7 Tagen.
sicherheit:
  email: it-sicherheit@landkreis.example
  url: www.landkreis.example/sicherheit
  geprueft: 15.11.2018
offen:
  - rueckmeldung
leere_listen: ja
"""
    EASY_EXAMPLE: ClassVar[str] = """\
---
titel: Landkreis Musterkreis
kurz: Hier finden Sie Hilfe vom Landkreis.
begruessung: Guten Tag und willkommen.
barrierefreiheit:
  maengel:
    - inhalt: Die Karte von den Dörfern ist nur ein Bild.
      ersatz: Rufen Sie uns an. Wir beschreiben Ihnen den Weg.
datenschutz:
  server: Der Web-Server schreibt Adresse und Zeit auf. Nach 7 Tagen löscht er beides.
---
Auf dieser Seite finden Sie Hilfe.
"""

    name: Text = Field(title="Name", description="Der Name, wie er oben auf jeder Seite steht.")
    web_address: WebAddress | None = Field(
        default=None, alias="webadresse", title="Web-Adresse", description="Wo diese Seiten im Internet stehen werden."
    )
    colour: Colour = Field(
        default="#14532d", alias="farbe", title="Farbe", description="Die Farbe der Kopf-Zeile: „#14532d“."
    )
    greeting: Prose | None = Field(
        default=None, alias="begruessung", title="Begrüßung", description="Die ersten Sätze auf der Start-Seite."
    )
    separator: Literal["bindestrich", "mediopunkt"] = Field(
        default="bindestrich",
        alias="trennzeichen",
        title="Trenn-Zeichen",
        description="Das Zeichen in langen Wörtern: „bindestrich“ für Sozial-Planung, „mediopunkt“ für Sozial·planung.",
    )
    picture: Hero = None
    contact: ContactRef | None = Field(
        default=None,
        alias="kontakt",
        title="Kontakt",
        description="Wer Auskunft gibt, wenn eine Seite niemanden nennt.",
    )
    statement: Statement | None = Field(
        default=None,
        alias="barrierefreiheit",
        title="Barriere-Freiheit",
        description="Was in der Erklärung zur Barriere-Freiheit steht.",
    )
    imprint: Imprint | None = Field(
        default=None, alias="impressum", title="Impressum", description="Wer für die Seiten verantwortlich ist."
    )
    privacy: Privacy | None = Field(
        default=None, alias="datenschutz", title="Daten-Schutz", description="Wer sich um den Daten-Schutz kümmert."
    )
    security: Security | None = Field(
        default=None,
        alias="sicherheit",
        title="Sicherheit",
        description="Wem man Lücken in der Sicherheit meldet. Daraus entsteht die Datei „security.txt“.",
    )
    open_parts: tuple[Part, ...] = Field(
        default=(),
        alias="offen",
        title="Offen",
        description="Welche Pflicht-Angaben noch fehlen. Die Seiten sagen das ehrlich.",
    )

    shows_empty_lists: Flag = Field(
        default=True,
        alias="leere_listen",
        title="Leere Listen",
        description="Zeigt das Menü auch Listen, in denen noch nichts steht? „ja“ oder „nein“. Ohne Angabe: ja.",
    )

    @property
    def duties(self) -> Duties:
        """What the law asks for, as far as it is filled in."""
        return Duties(
            web_address=self.web_address,
            contact=self.contact,
            statement=self.statement or Statement(),
            imprint=self.imprint or Imprint(),
            privacy=self.privacy or Privacy(),
        )

    def contradictions(self) -> Iterator[tuple[str, str]]:
        """An examiner from outside has a name; a caption is no description."""
        yield from said_twice([("bild", self.picture)])
        if self.farewell:
            yield "danach", "Nach dem Tag „bis“ gibt es von einem Landkreis keine Seite mehr, auch keine mit „danach“."
        if self.statement and self.statement.method == "fremd" and not self.statement.examiner:
            yield "barrierefreiheit", "Bei „pruefung: fremd“ fehlt die „pruefstelle“."
