"""Why a site is not published: German sentences for whoever started it."""


class PublishStopped(Exception):
    """Nothing is published, and readers see what they saw before."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class WrongTarget(PublishStopped):
    """Nobody can mean this target."""
