"""A language: everything the stages need to know of it, as data."""

from attrs import frozen

from timeline.grammar import Grammar
from timeline.lexicon import Lexicon

__all__ = ["Language"]


@frozen
class Language:
    """How a language tells time (`Grammar`) and how it tells what happened (`Lexicon`)."""

    code: str
    grammar: Grammar
    lexicon: Lexicon
