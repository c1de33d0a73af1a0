"""How a run ends: its exit codes, and the ends that need a sentence."""

CLEAN = 0
PROBLEMS = 1
USAGE = 2
FAULT = 3
LEFT_OUT = 4


class Stopped(Exception):
    """The run ends here, and the program is in order. Both texts are German and for whoever started it."""

    def __init__(self, message: str, hint: str = "", exit_code: int = PROBLEMS) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.exit_code = exit_code


class UsageFault(Stopped):
    """The command line asks for something that is not there."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint, USAGE)
