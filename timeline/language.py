"""A language: everything the stages need to know of it, as data."""

from attrs import frozen

from timeline.grammar import Grammar
from timeline.lexicon import Lexicon
from timeline.wording import PLAIN, Wording

__all__ = ["Language"]


@frozen
class Language:
    """How a language tells time (`Grammar`), how it tells what happened (`Lexicon`), and how its papers name, credit
    and measure (`Wording`)."""

    code: str
    grammar: Grammar
    lexicon: Lexicon
    wording: Wording = PLAIN
