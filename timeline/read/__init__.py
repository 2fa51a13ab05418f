"""Read articles from texts, folders, tables, pages, feeds, archives and records."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike
from typing import Any

from attrs import frozen

from timeline.article import Article, civil_day
from timeline.correction import Correction
from timeline.errors import ArticleError, ArticleErrors, BadDate, DuplicateArticle, InvalidInput, NothingToRead
from timeline.interval import DateLike

__all__ = ["Reading", "Source", "read", "read_by_hand", "stream"]

Source = str | PathLike[str] | Article | Mapping[str, object] | Any
"""What can be read: the path of a file or folder, an address, an open file, an article already made, a record with the
keys of JSONL, or a data frame."""


@frozen
class Reading:
    """The articles that could be used, sorted by id, and what was wrong with the others."""

    articles: tuple[Article, ...]
    problems: tuple[ArticleError, ...] = ()


def read(
    sources: Source | Iterable[Source],
    *,
    published: DateLike | None = None,
    skip_errors: bool = False,
    columns: Mapping[str, str] | None = None,
    fetch: Callable[[str], bytes | str] | None = None,
) -> Reading:
    """Return the articles of the sources.

    Parameters
    ----------
    sources
        One or many: paths of files, of folders of such files (read in full depth, without hidden files and READMEs), or
        of zip archives; an open file (told by how it begins); an `Article`; a mapping with the keys of a JSONL record;
        a data frame with such columns; an address, if ``fetch`` is given. Files are texts (.txt .text .md), records
        (.jsonl .ndjson), tables (.csv .tsv), pages (.html .htm .xhtml .mhtml), feeds (.rss .atom .rdf .xml .json) and
        web archives (.warc), each also with .gz behind it. A file named twice is read once. A text is known by its
        file's name without the ending, in a folder by the path inside that folder.
    published
        The publication day of articles that carry none; one that they carry is never overruled.
    skip_errors
        Go on without the articles that cannot be used, and list them in ``Reading.problems``.
    columns
        Where records, tables and data frames hold a field under another name: ``{"text": "body"}``.
    fetch
        A function from an address to what is there, as bytes or text; nothing is fetched without it. An `OSError` that
        it raises is told as that of the article.

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
    MissingLibrary
        If a data frame is given and narwhals is not installed; it names the extra. Pages, feeds and archives without
        their library are errors of the article.
    BadDate, InvalidInput
        If ``published`` names no day, ``columns`` no fields, or a source is none of the kinds above.
    """
    # Here rather than above, so that `import timeline` pays for files and JSON only when some are read.
    from timeline.read.sources import each, outcomes

    options = _options(published, columns, fetch)
    given = tuple(each(sources))
    kept: dict[str, Article] = {}
    places: dict[str, str] = {}
    problems: list[ArticleError] = []
    for outcome in outcomes(given, options):
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


def stream(
    sources: Source | Iterable[Source],
    *,
    published: DateLike | None = None,
    columns: Mapping[str, str] | None = None,
    fetch: Callable[[str], bytes | str] | None = None,
    on_error: Callable[[ArticleError], object] | None = None,
) -> Iterator[Article]:
    """Return the articles of the sources one after another, in the order they stand in, each read when asked for.

    For what does not fit into memory: records, rows and archives are held one at a time, and sources may be an iterator
    without end. Ids are not compared.

    Parameters
    ----------
    sources, published, columns, fetch
        As for `read`.
    on_error
        Called with each article that cannot be used; then the reading goes on. If none is given, the first such article
        raises.

    Raises
    ------
    ArticleError, MissingLibrary, BadDate, InvalidInput
        As `read`, when the article in question is reached; mistakes in the arguments are told at once.
    """
    from timeline.read.sources import each

    return _streamed(each(sources), _options(published, columns, fetch), on_error)


def _streamed(
    sources: Iterator[object], options: Any, on_error: Callable[[ArticleError], object] | None
) -> Iterator[Article]:
    from timeline.read.sources import outcomes

    for outcome in outcomes(sources, options):
        if not isinstance(outcome.result, ArticleError):
            yield outcome.result
        elif on_error is None:
            raise outcome.result
        else:
            on_error(outcome.result)


def _options(published: DateLike | None, columns: Mapping[str, str] | None, fetch: object) -> Any:
    from timeline.read.columns import checked_columns
    from timeline.read.sources import Options

    if fetch is not None and not callable(fetch):
        raise InvalidInput(f"fetch= takes a function from an address to bytes, got {type(fetch).__name__}")
    return Options(None if published is None else _day(published), checked_columns(columns), fetch)


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
