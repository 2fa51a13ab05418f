"""Resolve found time expressions against the article's date, its clauses and its earlier expressions."""

from timeline.article import Article
from timeline.grammar import Grammar
from timeline.timex import Found, Timex

__all__ = ["resolve"]


def resolve(article: Article, found: tuple[Found, ...], grammar: Grammar) -> tuple[Timex, ...]:
    """Return one `Timex` for each found expression that has a meaning, in text order."""
    return ()
