"""Read articles from text files, folders and JSONL."""

from collections.abc import Iterable
from os import PathLike

from attrs import frozen

from timeline.article import Article
from timeline.errors import ArticleError
from timeline.interval import DateLike

__all__ = ["Reading", "Source", "read"]

Source = str | PathLike[str] | Article
"""What can be read: a path of a file or folder, or an article already made."""


@frozen
class Reading:
    """The articles that could be used, sorted by id, and what was wrong with the others."""

    articles: tuple[Article, ...]
    problems: tuple[ArticleError, ...] = ()


def read(
    sources: Source | Iterable[Source], *, published: DateLike | None = None, skip_errors: bool = False
) -> Reading:
    """Return the articles of the sources."""
    return Reading(())
