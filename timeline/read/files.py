"""Files and folders: which of them are articles, and under which ids."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import frozen

from timeline.errors import ArticleError, NoSuchSource, UnreadableSource
from timeline.read.columns import NO_COLUMNS
from timeline.read.kinds import ENDINGS, Kind, could_hold_articles, is_passed_over, kind_named, kind_of, raws, stem_of
from timeline.read.raw import Raw
from timeline.read.records import without_surrogates
from timeline.read.streams import HEAD
from timeline.read.where import Where

__all__ = ["File", "files_of", "is_feed", "raws_of"]


@frozen
class File:
    """A file of articles: its path, its kind, the id of the text in it, and the end of its path, which may be dated."""

    path: Path
    kind: Kind
    id: str
    name: str


def files_of(source: Path, columns: Mapping[str, str] = NO_COLUMNS) -> Iterator[File]:
    """Yield the article files of a path.

    A folder is read in full depth and in sorted order. Passed over are hidden files, READMEs, other kinds of file,
    tables without a column of texts, data of other programs, and what a browser saved beside a page. Links to folders
    are not followed.

    Raises
    ------
    NoSuchSource, UnreadableSource
        If there is nothing at the path, or a file of another kind.
    """
    if os.path.isdir(source):  # noqa: PTH112 - Path.is_dir raises on names too long for the system
        for path in sorted(_inside(source)):
            inside = path.relative_to(source).as_posix()
            kind = kind_named(path.name)
            if kind is not None and _is_worth_reading(path, kind, columns):
                yield File(path, kind, without_surrogates(stem_of(inside)), inside)
        return
    if not os.path.lexists(source):
        raise NoSuchSource(str(source))
    kind = kind_named(source.name)
    if kind is None:
        kinds = ", ".join(ENDINGS)
        raise UnreadableSource(str(source), "not a kind of file that is read", f"give a folder, or files in {kinds}")
    yield File(source, kind, without_surrogates(stem_of(source.name)), "/".join(source.parts[-4:]))


def is_feed(name: str) -> bool:
    """Tell whether a file that can be opened begins as a feed does."""
    try:
        with open(name, "rb") as stream:  # noqa: PTH123 - a name as the command line has it
            return kind_of(stream.read(HEAD), NO_COLUMNS).name == "feed"
    except (OSError, ValueError):
        return False  # for its reader to complain


def _inside(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        pages = {stem_of(name) for name in files if name.lower().endswith((".html", ".htm"))}
        saved = {f"{page}{mark}" for page in pages for mark in ("_files", ".files")}
        folders[:] = [name for name in folders if not name.startswith(".") and name not in saved]
        yield from (Path(parent, name) for name in files if not is_passed_over(name))


def _is_worth_reading(path: Path, kind: Kind, columns: Mapping[str, str]) -> bool:
    try:
        with path.open("rb") as stream:
            return could_hold_articles(kind, stream, columns)
    except OSError:
        return True  # for its reader to complain


def raws_of(file: File, columns: Mapping[str, str] = NO_COLUMNS) -> Iterator[Raw | ArticleError]:
    """Yield what one file holds, one after another; an error in the place of what cannot be used."""
    place = str(file.path)
    try:
        with file.path.open("rb") as stream:
            yield from raws(file.kind, stream, Where(place, file.id, file.name, columns=columns))
    except OSError as error:
        yield UnreadableSource(place, error.strerror or str(error), "check that the file can be opened")
