"""Why a site is not published: German sentences for whoever started it."""


class PublishStopped(Exception):
    """Readers see the release that they saw before. Web space without links may hold a part of the new files."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class WrongTarget(PublishStopped):
    """Nobody can mean this target."""
