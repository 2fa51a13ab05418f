"""Find time expressions and sentences in an article."""

from typing import TYPE_CHECKING

from timeline.article import Article
from timeline.scan.sentences import sentences
from timeline.timex import Found

if TYPE_CHECKING:
    from timeline.grammar import Grammar

__all__ = ["scan", "sentences"]


def scan(article: Article, grammar: "Grammar") -> tuple[Found, ...]:
    """Return the time expressions of an article, in text order, not overlapping."""
    from timeline.scan.find import scan as find

    return find(article, grammar)
