"""Resolve found time expressions against the article's date, its clauses and its earlier expressions."""

from typing import TYPE_CHECKING

from timeline.article import Article
from timeline.policy import Policy
from timeline.timex import Found, Timex

if TYPE_CHECKING:
    from timeline.grammar import Grammar

__all__ = ["resolve"]


def resolve(
    article: Article, found: tuple[Found, ...], grammar: "Grammar", policy: Policy = Policy.NEWS
) -> tuple[Timex, ...]:
    """Return one `Timex` for each found expression that has a date, length or set to give, in text order."""
    from timeline.resolve.each import resolve as resolve_each

    return resolve_each(article, found, grammar, policy)
