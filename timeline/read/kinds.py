"""Kinds of file: told by the ending of a name or by the first bytes, and the reader of each."""

import codecs
import functools
import io
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from typing import BinaryIO, cast

from attrs import frozen

from timeline.errors import ArticleError, UnreadableSource
from timeline.read.raw import Raw
from timeline.read.records import raw_records
from timeline.read.streams import DAMAGED, HEAD, damage_of, damaged, head_of, lines_of, unpacked, whole
from timeline.read.tables import has_articles, raw_table
from timeline.read.texts import raw_text
from timeline.read.where import Where

__all__ = ["ENDINGS", "Kind", "could_hold_articles", "is_passed_over", "kind_named", "kind_of", "raws", "stem_of"]


@frozen
class Kind:
    """The name of a reader, and whether the file is packed with gzip."""

    name: str
    is_packed: bool = False


ENDINGS = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".jsonl": "records",
    ".ndjson": "records",
    ".csv": "table",
    ".tsv": "table",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".mhtml": "saved page",
    ".mht": "saved page",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".xml": "feed",
    ".json": "feed",
    ".warc": "archive",
    ".zip": "folder",
}
"""The reader of each ending of a name; with ``.gz`` behind it, the same is unpacked first."""

_USED_BY_OTHERS = ("table", "feed")
"""Kinds whose endings are those of many files that hold no articles."""

_OURS = (b'"format": "timeline/1', b'<meta name="generator" content="newstimeline">')
"""What stands at the head of the timelines that this library writes, which people keep beside their articles."""


def kind_named(name: str) -> Kind | None:
    """Return the kind of a file by its name, or ``None`` if it is none that is read."""
    bare = name.lower().removesuffix(".gz")
    is_packed = bare != name.lower()
    reader = ENDINGS.get(PurePath(bare).suffix)
    return None if reader is None or (is_packed and reader == "folder") else Kind(reader, is_packed)


def is_passed_over(name: str) -> bool:
    """Tell whether a file of a folder is none of its articles: hidden, or a README."""
    return name.startswith(".") or name.lower().startswith("readme")


def stem_of(name: str) -> str:
    """Return a name without its ending, and without ``.gz``."""
    bare = name[:-3] if name.lower().endswith(".gz") else name
    return str(PurePath(bare).with_suffix(""))


def kind_of(head: bytes, columns: Mapping[str, str]) -> Kind:
    """Return the kind of what begins with some bytes; what is nothing else is a text."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "ignore").encode("utf-8", "replace")
    if head.startswith(b"\x1f\x8b"):
        return Kind("unknown", is_packed=True)
    reader = next((reader for reader, pattern in _heads() if pattern.match(head)), "text")
    if reader == "text" and has_articles(head, columns, least=2):
        reader = "table"
    return Kind(reader)


def could_hold_articles(kind: Kind, stream: BinaryIO, columns: Mapping[str, str]) -> bool:
    """Tell whether a file of a folder is worth reading.

    Not so are tables without texts, data of other programs, and timelines that this library wrote.
    """
    try:
        head = (unpacked(stream) if kind.is_packed else stream).read(HEAD)
    except (*DAMAGED, OSError):
        return True  # for its reader to complain
    if any(mark in head for mark in _OURS):
        return kind.name == "text"
    if kind.name not in _USED_BY_OTHERS:
        return True
    return has_articles(head, columns) if kind.name == "table" else kind_of(head, columns).name == kind.name


def raws(kind: Kind | None, stream: BinaryIO, where: Where) -> Iterator[Raw | ArticleError]:
    """Yield what a stream holds, an error in the place of what cannot be used; without a kind, by its first bytes."""
    try:
        if kind is None:
            stream = _peekable(stream)
            yield from raws(kind_of(head_of(stream), where.columns), stream, where)
        elif kind.is_packed:
            inside = unpacked(stream)
            yield from raws(_kind_inside(kind, inside, where), inside, where)
            if (error := damage_of(inside)) is not None:
                yield damaged(where.place, error)
        else:
            yield from _READERS[kind.name](stream, where)
    except ArticleError as error:
        yield error
    except DAMAGED as error:
        yield damaged(where.place, error)


def _peekable(stream: BinaryIO) -> io.BufferedReader:
    return io.BufferedReader(cast("io.RawIOBase", stream), 2 * HEAD)


def _kind_inside(kind: Kind, stream: io.BufferedReader, where: Where) -> Kind:
    """Return what was packed. Files exist that unpack to themselves, so that what is packed twice is not read."""
    inside = Kind(kind.name) if kind.name != "unknown" else kind_of(head_of(stream), where.columns)
    if inside.is_packed:
        raise UnreadableSource(where.place, "is packed twice", "unpack it once")
    return inside


def _text(stream: BinaryIO, where: Where) -> Iterator[Raw | ArticleError]:
    yield raw_text(whole(stream, where.place), where)


def _records(stream: BinaryIO, where: Where) -> Iterator[Raw | ArticleError]:
    yield from raw_records(lines_of(stream), where.place, where.id, where.columns)


def _page(stream: BinaryIO, where: Where) -> Iterator[Raw | ArticleError]:
    from timeline.read.page import raw_page

    yield raw_page(whole(stream, where.place), where)


def _saved_page(stream: BinaryIO, where: Where) -> Iterator[Raw | ArticleError]:
    from timeline.read.archives import raw_saved_page

    yield raw_saved_page(whole(stream, where.place), where)


def _feed(stream: BinaryIO, where: Where) -> Iterator[Raw | ArticleError]:
    from timeline.read.feeds import raw_feed

    yield from raw_feed(whole(stream, where.place), where)


def _archive(stream: BinaryIO, where: Where) -> Iterator[Raw | ArticleError]:
    from timeline.read.archives import raw_archive

    yield from raw_archive(stream, where)


def _zip(stream: BinaryIO, where: Where) -> Iterator[Raw | ArticleError]:
    from timeline.read.zipped import raws_of_zip

    yield from raws_of_zip(stream, where)


_READERS: Mapping[str, Callable[[BinaryIO, Where], Iterator[Raw | ArticleError]]] = {
    "text": _text,
    "records": _records,
    "table": raw_table,
    "page": _page,
    "saved page": _saved_page,
    "feed": _feed,
    "archive": _archive,
    "folder": _zip,
}


@functools.cache
def _heads() -> tuple[tuple[str, re.Pattern[bytes]], ...]:
    """Return how files of each kind begin, the surest first."""
    blank = rb"(?:\xef\xbb\xbf)?\s*"
    prolog = blank + rb"(?:<\?[^>]{0,200}\?>\s*|<!--.{0,2000}?-->\s*)*"
    heads = (
        ("archive", rb"WARC/[0-9]"),
        ("folder", rb"PK\x03\x04"),
        (
            "feed",
            prolog
            + rb"<(?:!doctype\s+)?(?:rss|feed|rdf:RDF)[\s>]|"
            + blank
            + rb"\{(?s:.){0,4000}jsonfeed\.org/version",
        ),
        ("records", blank + rb"\{"),
        ("page", prolog + rb"<(?:!doctype\s+html|html|head|body)[\s>]"),
        ("saved page", rb"(?s:.){0,4000}?^Content-Type:\s*multipart/related"),
    )
    return tuple((name, re.compile(pattern, re.IGNORECASE | re.MULTILINE | re.DOTALL)) for name, pattern in heads)
