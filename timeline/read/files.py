"""Files and folders: which of them are articles, under which ids, and their text."""

import codecs
import os
import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from timeline.errors import ArticleError, BadRecord, NoSuchSource, UndecodableText, UnreadableSource
from timeline.read.front_matter import RepeatedKey, UnclosedBlock, split_front_matter
from timeline.read.raw import Raw
from timeline.read.records import raw_records, without_surrogates

__all__ = ["File", "files_of", "raws_in", "raws_of"]

_TEXTS = (".txt", ".md", ".text")
_RECORDS = (".jsonl",)
_KINDS = ", ".join((*_TEXTS, *_RECORDS))


@frozen
class File:
    """A file of articles: its path, the id of the text in it, and the end of its path, which may carry a date."""

    path: Path
    id: str
    name: str

    @property
    def holds_records(self) -> bool:
        """It has one article a line."""
        return self.path.suffix.lower() in _RECORDS


def files_of(source: Path) -> Iterator[File]:
    """Yield the article files of a path.

    A folder is read in full depth and in sorted order; hidden files, README files and other kinds of file are passed
    over, and links to folders are not followed.

    Raises
    ------
    NoSuchSource, UnreadableSource
        If there is nothing at the path, or a file of another kind.
    """
    if os.path.isdir(source):  # noqa: PTH112 - Path.is_dir raises on names too long for the system
        for path in sorted(_inside(source)):
            inside = path.relative_to(source)
            yield File(path, without_surrogates(inside.with_suffix("").as_posix()), inside.as_posix())
    elif not os.path.lexists(source):
        raise NoSuchSource(str(source))
    elif source.suffix.lower() not in _TEXTS + _RECORDS:
        raise UnreadableSource(str(source), "not a kind of file that is read", f"give a folder, or files in {_KINDS}")
    else:
        yield File(source, without_surrogates(source.stem), "/".join(source.parts[-4:]))


def _inside(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(parent, name)
            if path.suffix.lower() in _TEXTS + _RECORDS and not re.match(r"\.|readme", name, re.IGNORECASE):
                yield path


def raws_of(file: File) -> Iterator[Raw | ArticleError]:
    """Yield what one file holds: one text, or a record for each line; an error in the place of what cannot be used."""
    place = str(file.path)
    try:
        with file.path.open("rb") as stream:
            if file.holds_records:
                yield from raw_records(stream, place, file.id)
            else:
                yield _raw_text(stream.read(), file)
    except ArticleError as error:
        yield error
    except OSError as error:
        yield UnreadableSource(place, error.strerror or str(error), "check that the file can be opened")


def raws_in(data: bytes, place: str, article_id: str) -> Iterator[Raw | ArticleError]:
    """Yield what a stream held: a record for each line if it begins with ``{``, as JSONL does, else one text."""
    if data.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{"):
        yield from raw_records(data.splitlines(), place, article_id)
        return
    try:
        yield _raw_text(data, File(Path(place), article_id, ""))
    except ArticleError as error:
        yield error


def _raw_text(data: bytes, file: File) -> Raw:
    """Return a text file; a byte order mark is dropped and every end of line is one newline."""
    place = str(file.path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UndecodableText(place, error.start) from error
    if b"\0" in data:
        raise UndecodableText(place, data.index(b"\0"), "is NUL, which no text file has")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        front = split_front_matter(text)
    except RepeatedKey as error:
        raise BadRecord(place, error.field, "is given twice in the front matter", "keep one of the two") from error
    except UnclosedBlock as error:
        remedy = "write `key: value` lines only, and --- on a line of its own below them"
        raise BadRecord(
            place, "front matter", f"begins with --- and is broken off in line {error.line}", remedy
        ) from error
    return Raw(place, front.fields.get("id", file.id), text, front.fields, "front matter", file.name, body=front.body)
