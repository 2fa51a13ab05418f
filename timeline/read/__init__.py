"""Read articles from text files, folders, JSONL and records."""

import datetime as dt
from collections.abc import Iterable, Mapping
from io import IOBase
from os import PathLike

from attrs import frozen

from timeline.article import Article, civil_day
from timeline.correction import Correction
from timeline.errors import ArticleError, ArticleErrors, BadDate, DuplicateArticle, NothingToRead
from timeline.interval import DateLike

__all__ = ["Reading", "Source", "read", "read_by_hand"]

Source = str | PathLike[str] | Article | Mapping[str, object] | IOBase
"""What can be read: a path of a file or folder, an open file, an article already made, or a record as in JSONL."""


@frozen
class Reading:
    """The articles that could be used, sorted by id, and what was wrong with the others."""

    articles: tuple[Article, ...]
    problems: tuple[ArticleError, ...] = ()


def read(
    sources: Source | Iterable[Source], *, published: DateLike | None = None, skip_errors: bool = False
) -> Reading:
    """Return the articles of the sources.

    Parameters
    ----------
    sources
        One or many: a path of a .txt, .text, .md or .jsonl file, a folder of such files (read in full depth, without
        hidden files and READMEs), an open file (one text, or JSONL if it begins with ``{``), an `Article`, or a mapping
        with the keys of a JSONL record. A file named twice is read once. A text is known by its file's name without the
        ending, in a folder by the path inside that folder.
    published
        The publication day of articles that carry none; one that they carry is never overruled.
    skip_errors
        Go on without the articles that cannot be used, and list them in ``Reading.problems``.

    Raises
    ------
    ArticleError
        If one article cannot be used: no publication date, a date that is no date, text that is not UTF-8 or empty, a
        bad record, an id that is taken, a path where nothing is. The message names the article, the field and the
        remedy. All sources are read first.
    ArticleErrors
        If several cannot be used; it lists them all.
    NothingToRead
        If the sources hold no article.
    BadDate, InvalidInput
        If ``published`` names no day, or a source is none of the kinds above.
    """
    # Here rather than above, so that `import timeline` pays for files and JSON only when some are read.
    from timeline.read.sources import listed, outcomes

    fallback = None if published is None else _day(published)
    given = listed(sources)
    kept: dict[str, Article] = {}
    places: dict[str, str] = {}
    problems: list[ArticleError] = []
    for outcome in outcomes(given, fallback):
        result = outcome.result
        if isinstance(result, ArticleError):
            problems.append(result)
        elif result.id in kept:
            problems.append(DuplicateArticle(result.id, places[result.id], outcome.place))
        else:
            kept[result.id], places[result.id] = result, outcome.place
    if problems and (not skip_errors or not kept):
        raise problems[0] if len(problems) == 1 else ArticleErrors(problems)
    if not kept:
        raise NothingToRead(", ".join(str(source) for source in given) or "no source given")
    return Reading(tuple(kept[key] for key in sorted(kept)), tuple(problems))


def _day(published: DateLike) -> dt.date:
    from timeline.read.published import parse_day

    day = parse_day(published) if isinstance(published, str) else civil_day(published)
    if day is None:
        raise BadDate(published, "published= takes one day, as YYYY-MM-DD")
    return day


def read_by_hand(sources: Source | Iterable[Source], path: str | PathLike[str] | None = None) -> tuple[Correction, ...]:
    """Return the corrections of a file, or of the ``corrections.toml`` in the one folder that the sources are.

    Raises
    ------
    BadCorrection
        If it cannot be read as such; the message names the file, the entry, the field and the remedy.
    OSError
        If the file given cannot be read.
    """
    from timeline.read.corrections import beside, read_corrections

    found = beside(sources) if path is None else path
    return () if found is None else read_corrections(found)
