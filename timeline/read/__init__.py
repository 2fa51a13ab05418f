"""Read articles from text files, folders, JSONL and records."""

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path

from attrs import frozen

from timeline.article import Article, civil_day
from timeline.errors import (
    ArticleError,
    ArticleErrors,
    BadDate,
    DuplicateArticle,
    InvalidInput,
    NothingToRead,
)
from timeline.interval import DateLike
from timeline.read.files import files_of, raws_of
from timeline.read.published import parse_day
from timeline.read.raw import Raw
from timeline.read.records import raw_record

__all__ = ["Reading", "Source", "read"]

Source = str | PathLike[str] | Article | Mapping[str, object]
"""What can be read: a path of a file or folder, an article already made, or a record with the keys of JSONL."""


@frozen
class Reading:
    """The articles that could be used, sorted by id, and what was wrong with the others."""

    articles: tuple[Article, ...]
    problems: tuple[ArticleError, ...] = ()


@frozen
class _Outcome:
    """What became of one article, and how messages name the place it stands in."""

    place: str
    result: Article | ArticleError


def read(
    sources: Source | Iterable[Source], *, published: DateLike | None = None, skip_errors: bool = False
) -> Reading:
    """Return the articles of the sources.

    Parameters
    ----------
    sources
        One or many: a path of a .txt, .text, .md or .jsonl file, a folder of such files (read in full depth, without
        hidden files and READMEs), an `Article`, or a mapping with the keys of a JSONL record. A file named twice is
        read once. A text is known by its file's name without the ending, in a folder by the path inside that folder.
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
    fallback = None if published is None else _day(published)
    given = (sources,) if isinstance(sources, str | PathLike | Article | Mapping) else tuple(_iterated(sources))
    kept: dict[str, Article] = {}
    places: dict[str, str] = {}
    problems: list[ArticleError] = []
    for outcome in _outcomes(given, fallback):
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
    day = parse_day(published) if isinstance(published, str) else civil_day(published)
    if day is None:
        raise BadDate(published, "published= takes one day, as YYYY-MM-DD")
    return day


def _iterated(sources: Iterable[Source]) -> Iterable[Source]:
    if isinstance(sources, Iterable) and not isinstance(sources, bytes):
        return sources
    raise _not_a_source(sources)


def _not_a_source(source: object) -> InvalidInput:
    return InvalidInput(
        f"{type(source).__name__} is no source; give paths, Article(id, text, published), or mappings with those keys"
    )


def _outcomes(sources: tuple[Source, ...], fallback: dt.date | None) -> Iterator[_Outcome]:
    seen: set[str] = set()
    for number, source in enumerate(sources, 1):
        if isinstance(source, Article):
            yield _Outcome(f"article {number} of those given", source)
        elif isinstance(source, Mapping):
            yield _from_record(source, f"record {number} of those given", fallback)
        elif isinstance(source, str | PathLike):
            yield from _from_path(Path(source), seen, fallback)
        else:
            raise _not_a_source(source)


def _from_record(values: Mapping[str, object], place: str, fallback: dt.date | None) -> _Outcome:
    try:
        return _Outcome(place, raw_record(values, place, place).article(fallback))
    except ArticleError as error:
        return _Outcome(place, error)


def _from_path(source: Path, seen: set[str], fallback: dt.date | None) -> Iterator[_Outcome]:
    """Yield what the files of a path hold; ``seen`` are the files read before."""
    try:
        for file in files_of(source):
            real = os.path.realpath(file.path)
            if real not in seen:
                seen.add(real)
                yield from (_finished(raw, fallback) for raw in raws_of(file))
    except ArticleError as error:
        yield _Outcome(str(source), error)


def _finished(raw: Raw | ArticleError, fallback: dt.date | None) -> _Outcome:
    if isinstance(raw, ArticleError):
        return _Outcome(raw.article, raw)
    try:
        return _Outcome(raw.place, raw.article(fallback))
    except ArticleError as error:
        return _Outcome(raw.place, error)
