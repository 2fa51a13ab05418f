"""Sources one after another: each article that is in them, or what is wrong with it."""

import datetime as dt
import io
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path

from attrs import frozen

from timeline.article import Article
from timeline.errors import ArticleError, InvalidInput, UnreadableSource
from timeline.read.columns import NO_COLUMNS, in_column
from timeline.read.files import files_of, raws_of
from timeline.read.frames import is_frame, raw_frame
from timeline.read.kinds import raws
from timeline.read.raw import Raw
from timeline.read.records import raw_record
from timeline.read.streams import binary
from timeline.read.where import Where

__all__ = ["Fetch", "Options", "Outcome", "each", "outcomes"]

Fetch = Callable[[str], bytes | str]
"""What returns the content at an address."""


@frozen
class Options:
    """What the caller said of all sources: the day of undated ones, columns of fields, what fetches addresses."""

    fallback: dt.date | None = None
    columns: Mapping[str, str] = NO_COLUMNS
    fetch: Fetch | None = None


@frozen
class Outcome:
    """What became of one article, and how messages name the place it stands in."""

    place: str
    result: Article | ArticleError


def each(sources: object) -> Iterator[object]:
    """Return one or many sources one after another; an iterator is not read ahead.

    Raises
    ------
    InvalidInput
        If they are neither one source nor an iterable.
    """
    if isinstance(sources, str | PathLike | Article | Mapping) or _is_open(sources) or is_frame(sources):
        return iter((sources,))
    if isinstance(sources, Iterable) and not isinstance(sources, bytes):
        return iter(sources)
    raise _not_a_source(sources)


def _is_open(source: object) -> bool:
    return isinstance(source, io.IOBase) or (hasattr(source, "read") and not isinstance(source, PathLike))


def _not_a_source(source: object) -> InvalidInput:
    return InvalidInput(
        f"{type(source).__name__} is no source; give paths, open files, data frames, Article(id, text, published), or "
        "mappings with those keys"
    )


def outcomes(sources: Iterable[object], options: Options) -> Iterator[Outcome]:
    """Yield what becomes of every article of the sources, each read when it is asked for.

    Raises
    ------
    InvalidInput
        If something among them is no source.
    """
    seen: set[str] = set()
    for number, source in enumerate(sources, 1):
        if isinstance(source, Article):
            yield Outcome(f"article {number} of those given", source)
            continue
        for found in _found(source, number, seen, options):
            yield _finished(found, options)


def _found(source: object, number: int, seen: set[str], options: Options) -> Iterator[Raw | ArticleError]:
    """Yield what one source holds; ``seen`` are the files read before."""
    if isinstance(source, Mapping):
        yield from _from_record(source, _named(source, f"record {number} of those given"), options)
    elif isinstance(source, str) and re.match(r"https?://", source, re.IGNORECASE):
        yield from _from_address(source, options)
    elif isinstance(source, str | PathLike):
        if not os.fspath(source):
            raise InvalidInput('an empty path is no source; give a file or a folder, "." for the current folder')
        yield from _from_path(Path(source), seen, options)
    elif _is_open(source):
        yield from _from_stream(source, options)
    elif is_frame(source):
        yield from raw_frame(source, number, options.columns)
    else:
        raise _not_a_source(source)


def _named(values: Mapping[str, object], place: str) -> str:
    """Return the place of a record, behind the id by which its giver knows it, if it has one."""
    given = values.get("id")
    return f"{given} ({place})" if isinstance(given, str | int) and str(given).strip() else place


def _from_record(values: Mapping[str, object], place: str, options: Options) -> Iterator[Raw | ArticleError]:
    try:
        yield raw_record(values, place, place, options.columns)
    except ArticleError as error:
        yield error


def _from_path(source: Path, seen: set[str], options: Options) -> Iterator[Raw | ArticleError]:
    try:
        for file in files_of(source, options.columns):
            real = os.path.realpath(file.path)
            if real not in seen:
                seen.add(real)
                yield from raws_of(file, options.columns)
    except ArticleError as error:
        yield error


def _from_stream(source: object, options: Options) -> Iterator[Raw | ArticleError]:
    """Yield what an open file holds, told by how it begins; standard input is known as ``stdin``."""
    name = str(getattr(source, "name", "stream")).strip("<>")
    yield from raws(None, binary(source), Where(name, name, columns=options.columns))


def _from_address(address: str, options: Options) -> Iterator[Raw | ArticleError]:
    """Yield what is at an address, if the caller said how it is fetched."""
    if options.fetch is None:
        remedy = "save it and give the file, or pass fetch=, a function from an address to its bytes"
        yield UnreadableSource(address, "is an address, and nothing is fetched from a network unasked", remedy)
        return
    try:
        content = options.fetch(address)
    except OSError as error:
        yield UnreadableSource(address, f"could not be fetched ({error})", "try again later, or leave it away")
        return
    if not isinstance(content, bytes | str):
        raise InvalidInput(f"fetch= returns bytes or text, got {type(content).__name__} for {address}")
    stream = io.StringIO(content) if isinstance(content, str) else io.BytesIO(content)
    yield from raws(None, binary(stream), Where(address, address, url=address, columns=options.columns))


def _finished(raw: Raw | ArticleError, options: Options) -> Outcome:
    if isinstance(raw, ArticleError):
        return Outcome(raw.article, raw)
    try:
        return Outcome(raw.place, raw.article(options.fallback))
    except ArticleError as error:
        return Outcome(raw.place, in_column(error, raw.columns))
