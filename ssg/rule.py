"""What a rule is: a problem with a function that finds it, and the shapes that many rules share."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar

from ssg.diagnostic import Certainty, Diagnostic, Problem, Severity
from ssg.discover import members
from ssg.language.edit import Edit
from ssg.language.sought import WITH_SEVERAL_WORDS, Sought
from ssg.language.text import Sentence, Slice, Text
from ssg.languages import Language

if TYPE_CHECKING:
    from ssg.pair import Comparison  # rules on texts start without the models of all kinds

S = TypeVar("S")

_FOLDERS = {Language.EASY: "ssg.rules.easy", Language.STANDARD: "ssg.rules.standard"}
_BARRIERS = {
    "LS1": "words",
    "LS2": "numbers",
    "LS3": "sentences",
    "LS4": "structure",
    "LS5": "look",
    "LS6": "versions",
    "BF": "page",
}
"""How codes begin, and what readers meet where such a rule finds something, unless the rule knows better."""


class Rule(Problem, Generic[S]):
    """A problem that `find` looks for in an S: a Text for language rules, a Tree for rules on rendered pages.

    In `good` and `bad`, `[[…]]` marks what must be found. `fix` gives edits for those of its findings that can be put
    right without a change of meaning; each lies within a finding. `barrier` names what readers meet there, as the
    accessibility statement words it under `service.evidence.barriers`; it is empty for what they never notice. Where
    `good` and `bad` are markup, `in_text` shows (good, bad) as editors write it; None where no text can be the cause.
    """

    def __init__(
        self,
        *,
        find: Callable[[S], Iterable[Diagnostic]],
        fix: Callable[[S], Iterable[Edit]] | None,
        barrier: str | None,
        in_text: tuple[str, str] | None = None,
        **told: Any,
    ) -> None:
        super().__init__(**told)
        usual = (each for start, each in _BARRIERS.items() if self.code.startswith(start))
        self.barrier: Final = next(usual, "") if barrier is None else barrier
        self.in_text: Final = in_text
        self.find: Final = find
        self.fix: Final = fix

    def weighing(self, severity: Severity) -> Self:
        """The same rule for a case that is milder or worse than most."""
        return self._weighed[severity]

    @cached_property
    def _weighed(self) -> Mapping[Severity, Self]:
        return {severity: self.but(severity=severity) for severity in Severity}


class Replacements:
    """What to write instead of some phrases."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        self.instead: Final = {phrase.lower(): word for phrase, word in phrases.items()}
        self.sought: Final = Sought(lambda run: run in self._signs)

    @cached_property
    def _signs(self) -> frozenset[str]:
        """The longest run of letters of each phrase, the rarest as a rule."""
        return frozenset(max(re.split(r"\W+", phrase), key=len) for phrase in self.instead)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of the phrases, the longest first, however the blanks between their words are written."""
        longest_first = sorted(self.instead, key=len, reverse=True)
        written = (re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(written)})(?![\w-])", re.IGNORECASE)


def rule(  # noqa: PLR0913 - one keyword for each thing that editors are told
    *,
    code: str,
    name: str,
    severity: Severity,
    message: str,
    hint: str,
    source: str,
    good: tuple[str, ...],
    bad: tuple[str, ...],
    certainty: Certainty = Certainty.SURE,
    disputed: str = "",
    fix: Callable[[Any], Iterable[Edit]] | None = None,
    barrier: str | None = None,
    in_text: tuple[str, str] | None = None,
) -> Callable[[Callable[[S], Iterable[Diagnostic]]], Rule[S]]:
    """Make a rule of the function below; its docstring is what editors read as the reason."""

    def declare(find: Callable[[S], Iterable[Diagnostic]]) -> Rule[S]:
        return Rule(
            code=code,
            name=name,
            severity=severity,
            certainty=certainty,
            message=message,
            hint=hint,
            why=_without_indent(find.__doc__ or ""),
            source=source,
            disputed=disputed,
            good=good,
            bad=bad,
            find=find,
            fix=fix,
            barrier=barrier,
            in_text=in_text,
        )

    return declare


def _without_indent(docstring: str) -> str:
    return "\n".join(line.strip() for line in docstring.strip().splitlines())


def rules_for(language: Language) -> tuple[Rule[Text], ...]:
    """Every rule on texts in `language`, in the order of their codes."""
    return _rules_in(_FOLDERS[language])


def pair_rules() -> "tuple[Rule[Comparison], ...]":
    """Every rule on the two versions of a page, in the order of their codes."""
    return _rules_in("ssg.rules.pair")


@cache
def _rules_in(package: str) -> tuple[Rule[Any], ...]:
    found = {
        value.code: value for module in members(package) for value in vars(module).values() if isinstance(value, Rule)
    }
    return tuple(found[code] for code in sorted(found))


def preferred_words(text: Text, replacements: Replacements) -> Iterator[tuple[Slice, str]]:
    """Each phrase of `text` that has a simpler one: (where it stands, what to write instead)."""
    for found, match in text.find(replacements.pattern, replacements.sought):
        yield found, replacements.instead[" ".join(match[0].lower().split())]


def at_most(text: Text, limit: int) -> Iterator[tuple[Sentence, int]]:
    """Each sentence of `text` with more than `limit` words, and how many it has."""
    with_several = frozenset(text.numbers_with(WITH_SEVERAL_WORDS))
    for number, sentence in enumerate(text.sentences):
        if (number in with_several or len(sentence.pieces) > limit) and len(sentence.words) > limit:
            yield sentence, len(sentence.words)
