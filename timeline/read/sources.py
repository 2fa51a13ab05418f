"""Sources one after another: each article that is in them, or what is wrong with it."""

import datetime as dt
import io
import os
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path

from attrs import frozen

from timeline.article import Article
from timeline.errors import ArticleError, InvalidInput
from timeline.read.files import files_of, raws_in, raws_of
from timeline.read.raw import Raw
from timeline.read.records import raw_record

__all__ = ["Outcome", "listed", "outcomes"]


@frozen
class Outcome:
    """What became of one article, and how messages name the place it stands in."""

    place: str
    result: Article | ArticleError


def listed(sources: object) -> tuple[object, ...]:
    """Return one or many sources as many.

    Raises
    ------
    InvalidInput
        If they are neither one source nor an iterable.
    """
    if isinstance(sources, str | PathLike | Article | Mapping | io.IOBase):
        return (sources,)
    if isinstance(sources, Iterable) and not isinstance(sources, bytes):
        return tuple(sources)
    raise _not_a_source(sources)


def _not_a_source(source: object) -> InvalidInput:
    return InvalidInput(
        f"{type(source).__name__} is no source; give paths, open files, Article(id, text, published), or mappings with "
        "those keys"
    )


def outcomes(sources: tuple[object, ...], fallback: dt.date | None) -> Iterator[Outcome]:
    """Yield what becomes of every article of the sources, published on the day given if it carries none.

    Raises
    ------
    InvalidInput
        If something among them is no source.
    """
    seen: set[str] = set()
    for number, source in enumerate(sources, 1):
        if isinstance(source, Article):
            yield Outcome(f"article {number} of those given", source)
        elif isinstance(source, Mapping):
            yield _from_record(source, _named(source, f"record {number} of those given"), fallback)
        elif isinstance(source, io.IOBase):
            yield from _from_stream(source, fallback)
        elif isinstance(source, str | PathLike):
            if not os.fspath(source):
                raise InvalidInput('an empty path is no source; give a file or a folder, "." for the current folder')
            yield from _from_path(Path(source), seen, fallback)
        else:
            raise _not_a_source(source)


def _named(values: Mapping[str, object], place: str) -> str:
    """Return the place of a record, behind the id by which its giver knows it, if it has one."""
    given = values.get("id")
    return f"{given} ({place})" if isinstance(given, str | int) and str(given).strip() else place


def _from_stream(stream: io.IOBase, fallback: dt.date | None) -> Iterator[Outcome]:
    """Yield what an open file holds; standard input is known as ``stdin``."""
    name = str(getattr(stream, "name", "stream")).strip("<>")
    data = stream.read()
    content = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
    yield from (_finished(raw, fallback) for raw in raws_in(content, name, name))


def _from_record(values: Mapping[str, object], place: str, fallback: dt.date | None) -> Outcome:
    try:
        return Outcome(place, raw_record(values, place, place).article(fallback))
    except ArticleError as error:
        return Outcome(place, error)


def _from_path(source: Path, seen: set[str], fallback: dt.date | None) -> Iterator[Outcome]:
    """Yield what the files of a path hold; ``seen`` are the files read before."""
    try:
        for file in files_of(source):
            real = os.path.realpath(file.path)
            if real not in seen:
                seen.add(real)
                yield from (_finished(raw, fallback) for raw in raws_of(file))
    except ArticleError as error:
        yield Outcome(str(source), error)


def _finished(raw: Raw | ArticleError, fallback: dt.date | None) -> Outcome:
    if isinstance(raw, ArticleError):
        return Outcome(raw.article, raw)
    try:
        return Outcome(raw.place, raw.article(fallback))
    except ArticleError as error:
        return Outcome(raw.place, error)
