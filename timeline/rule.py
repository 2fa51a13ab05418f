"""Rules and slots: how a language writes down what its time expressions look like and mean.

A pattern is a row of words. ``[…]`` may be missing, ``(a|b)`` is one of several, ``{slot}`` stands for any word of that
slot and hands its value to the rule (``{name:slot}`` gives it another name), ``<…>`` must stand there but is no part of
the expression, ``~`` is a hyphen or nothing. Gaps between words may be any white space but a paragraph break.
"""

from collections.abc import Callable, Mapping
from types import ModuleType

from attrs import field, frozen

from timeline.scene import Meaning

__all__ = ["NOTHING", "Rule", "Says", "Shape", "Slot", "rule", "rules_in", "wanted"]


@frozen
class Shape:
    """A kind of written number, told by a regular expression of the whole word; a word has the first shape that fits.

    ``seen`` is a regular expression of lower-case letters, digits, ``:`` and ``/`` that announces it, for the pass over
    the whole text, or ``=`` and another shape that is found where this one is; ``None`` for shapes too common to
    announce anything.
    """

    name: str
    regex: str
    seen: str | None = None


@frozen
class Slot:
    """A hole in a pattern: words with their values, or a pattern of its own with a reader of its words.

    A word written with a capital must have one in the text too ("May" the month). A reader gets the words in lower
    case, joined by single spaces, and returns ``None`` to refuse them.
    """

    name: str
    words: Mapping[str, object] = field(factory=dict)
    pattern: str | None = None
    read: Callable[[str], object] | None = None
    build: Callable[..., object] | None = None


@frozen
class Says:
    """What an example means where EDTF alone does not say it: TIMEX3 type, value and mod."""

    edtf: str | None = None
    value: str | None = None
    type: str | None = None
    mod: str | None = None


NOTHING = Says(type="NONE")
"""What an example of a rule says whose words look like a time and are none."""


@frozen
class Rule:
    """A pattern, what it means, and the examples that hold it to that.

    The examples are said on Wednesday 13 March 2024; a bare text is the ``When`` in EDTF. An example may be a sentence
    with the expression between « and ». ``rejects`` are near-misses that this rule must leave alone. A rule for words
    that are no time says `NOTHING` of its examples, and its near-misses mark the time that they do hold.
    """

    name: str
    pattern: str
    read: Callable[..., Meaning | None]
    means: Mapping[str, str | Says] = field(factory=dict)
    rejects: tuple[str, ...] = ()
    family: str = ""


def rule(
    pattern: str, *, means: Mapping[str, str | Says], rejects: tuple[str, ...] = ()
) -> Callable[[Callable[..., Meaning | None]], Rule]:
    """Make a rule of the function below: it gets the slots it names, and ``None`` for those that were not there."""

    def make(function: Callable[..., Meaning | None]) -> Rule:
        family = function.__module__.rpartition(".")[2]
        return Rule(function.__name__, pattern, function, means, rejects, family)

    return make


def wanted(function: Callable[..., object]) -> tuple[str, ...]:
    """Return the names of the slots a function asks for."""
    code = function.__code__
    return code.co_varnames[: code.co_argcount]


def rules_in(*modules: ModuleType) -> tuple[Rule, ...]:
    """Return the rules of modules in the order they are written."""
    return tuple(value for module in modules for value in vars(module).values() if isinstance(value, Rule))
