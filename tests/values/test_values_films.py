import pytest
from pydantic_core import PydanticCustomError

from ssg.values import Duration, FrameRate, FrameSize


@pytest.mark.parametrize(
    ("written", "seconds", "words", "easy"),
    [
        ("2:30", 150, "2 Minuten 30 Sekunden", "fast 3 Minuten"),
        ("0:45", 45, "45 Sekunden", "45 Sekunden"),
        ("1:00", 60, "1 Minute", "1 Minute"),
        ("12 Minuten", 720, "12 Minuten", "12 Minuten"),
        ("1 Minute 1 Sekunde", 61, "1 Minute 1 Sekunde", "fast 2 Minuten"),
        ("2 Minuten und 5 Sekunden", 125, "2 Minuten 5 Sekunden", "fast 3 Minuten"),
        ("30 Sekunden", 30, "30 Sekunden", "30 Sekunden"),
        ("1:05:00", 3900, "65 Minuten", "65 Minuten"),
    ],
)
def test_durations(written: str, seconds: int, words: str, easy: str) -> None:
    duration = Duration.read(written)
    assert (duration.seconds, duration.in_words(), duration.in_words(easy=True)) == (seconds, words, easy)


@pytest.mark.parametrize("written", ["", "kurz", "0:00", "2:75", "2,5", "0 Minuten", "und 5 Sekunden", "Minuten"])
def test_what_tells_no_duration_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError):
        Duration.read(written)


@pytest.mark.parametrize("written", ["1280 x 720", "1280x720", "1280 × 720 Pixel", "1280 mal 720"])
def test_frame_sizes(written: str) -> None:
    assert FrameSize.read(written).in_words() == "1280 × 720 Pixel"


@pytest.mark.parametrize("written", ["319 x 240", "320 x 239"])
def test_a_film_in_sign_language_has_at_least_320_by_240_pixels(written: str) -> None:
    assert FrameSize.read("320 x 240").width == 320
    with pytest.raises(PydanticCustomError) as refused:
        FrameSize.read(written)
    assert refused.value.type == "frame_too_small"


def test_it_has_at_least_25_pictures_a_second() -> None:
    assert FrameRate.read("25").in_words() == "25 Bilder in der Sekunde"
    with pytest.raises(PydanticCustomError) as refused:
        FrameRate.read("24")
    assert refused.value.type == "rate_too_slow"
