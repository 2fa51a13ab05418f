"""A language: everything the stages need to know of it, as data."""

from attrs import frozen

from timeline.grammar import Grammar
from timeline.lexicon import Lexicon
from timeline.wording import PLAIN, Wording

__all__ = ["Language"]


@frozen
class Language:
    """How a language tells time (`Grammar`) and events (`Lexicon`), and how papers name and credit (`Wording`)."""

    code: str
    grammar: Grammar
    lexicon: Lexicon
    wording: Wording = PLAIN
