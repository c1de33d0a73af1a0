"""What can be unreadable or against the rules in the description of a recording or film."""

from functools import partial

from ssg.diagnostic import Problem, Severity
from ssg.values import Refusal

_error = partial(Problem, severity=Severity.ERROR)

_WHY_FILM = "In einem Film in Gebärden-Sprache müssen Hände und Gesicht gut zu sehen sein."

FILM_PROBLEMS: dict[str, Problem] = {
    Refusal.DURATION_UNREADABLE: _error(
        code="FE048",
        name="duration-unreadable",
        message="„{written}“ sagt nicht, wie lange etwas dauert.",
        hint="Schreiben Sie zum Beispiel: 2:30 oder 12 Minuten.",
        why="Vor dem Abspielen sollen alle wissen, wie lange es dauert.",
        good=("dauer: 2:30", "dauer: 12 Minuten"),
        bad=("dauer: kurz",),
    ),
    Refusal.FRAME_UNREADABLE: _error(
        code="FE049",
        name="frame-unreadable",
        message="„{written}“ ist keine Bild-Größe.",
        hint="Schreiben Sie Breite und Höhe in Pixel, zum Beispiel: 1280 x 720.",
        why=_WHY_FILM,
        source="BITV 2.0, Anlage 2, Teil 1, Nummer 5",
        good=("bild: 1280 x 720",),
        bad=("bild: HD",),
    ),
    Refusal.FRAME_TOO_SMALL: _error(
        code="FE050",
        name="frame-too-small",
        message="Das Bild vom Film hat „{written}“ Pixel. Nötig sind mindestens {width} x {height}.",
        hint="Nehmen Sie den Film mit einem größeren Bild. Fragen Sie, wer ihn gedreht hat.",
        why=_WHY_FILM,
        source="BITV 2.0, Anlage 2, Teil 1, Nummer 5",
        good=("bild: 320 x 240",),
        bad=("bild: 176 x 144",),
    ),
    Refusal.RATE_UNREADABLE: _error(
        code="FE051",
        name="rate-unreadable",
        message="„{written}“ sagt nicht, wie viele Bilder der Film in einer Sekunde zeigt.",
        hint="Schreiben Sie nur die Zahl, zum Beispiel: 25.",
        why=_WHY_FILM,
        source="BITV 2.0, Anlage 2, Teil 1, Nummer 6",
        good=("bilder_je_sekunde: 25",),
        bad=("bilder_je_sekunde: viele",),
    ),
    Refusal.RATE_TOO_SLOW: _error(
        code="FE052",
        name="rate-too-slow",
        message="Der Film zeigt „{written}“ Bilder in einer Sekunde. Nötig sind mindestens {limit}.",
        hint="Lassen Sie den Film mit {limit} Bildern je Sekunde speichern. Fragen Sie, wer ihn gedreht hat.",
        why="Gebärden sind schnell. Mit weniger Bildern sind sie nicht zu verstehen.",
        source="BITV 2.0, Anlage 2, Teil 1, Nummer 6",
        good=("bilder_je_sekunde: 25",),
        bad=("bilder_je_sekunde: 15",),
    ),
}
