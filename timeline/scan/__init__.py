"""Find time expressions and sentences in an article."""

from timeline.article import Article, Sentence
from timeline.grammar import Grammar
from timeline.lexicon import Lexicon
from timeline.timex import Found

__all__ = ["scan", "sentences"]


def scan(article: Article, grammar: Grammar) -> tuple[Found, ...]:
    """Return the time expressions of an article, in text order, not overlapping."""
    return ()


def sentences(article: Article, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """Return the sentences of an article in text order, each with its kind of block."""
    return ()
