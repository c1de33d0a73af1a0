"""What a command is: a file in `commands/` with `arguments(parser)` and `run(args)`, named like it."""

from types import ModuleType

from ssg.console.arguments import Parser
from ssg.discover import members

PACKAGE = "ssg.commands"


def commands() -> dict[str, ModuleType]:
    """Every command by its name."""
    return {module.__name__.rpartition(".")[2].strip("_").replace("_", "-"): module for module in members(PACKAGE)}


def parser_of(name: str, module: ModuleType) -> Parser:
    """What the command understands; its docstring is its help."""
    parser = Parser(name, (module.__doc__ or "").strip())
    module.arguments(parser)
    return parser
