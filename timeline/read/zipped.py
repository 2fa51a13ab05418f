"""Zip archives, read as folders: nothing is written to disk, and nothing is unpacked further than an article goes."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from attrs import evolve

from timeline.errors import ArticleError, UnreadableSource
from timeline.read.kinds import Kind, could_hold_articles, is_passed_over, kind_named, raws, stem_of
from timeline.read.raw import Raw
from timeline.read.streams import DAMAGED, whole
from timeline.read.where import Where

__all__ = ["raws_of_zip"]


def raws_of_zip(stream: BinaryIO, where: Where) -> Iterator[Raw | ArticleError]:
    """Yield what the article files of a zip archive hold, in sorted order; one in another is passed over.

    A name that leads out of the archive is refused, though it would lead nowhere: who gave it made a mistake, or worse.

    Raises
    ------
    UnreadableSource
        If it is no zip archive.
    """
    try:
        archive = zipfile.ZipFile(stream if stream.seekable() else io.BytesIO(whole(stream, where.place)))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise UnreadableSource(where.place, f"is no zip archive ({error})", "pack it once more") from error
    with archive:
        for info in sorted(archive.infolist(), key=lambda info: info.filename):
            kind = kind_named(info.filename)
            if kind is not None and kind.name != "folder" and not info.is_dir():
                yield from _member(archive, info, kind, where)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, kind: Kind, where: Where) -> Iterator[Raw | ArticleError]:
    place = f"{where.place}/{info.filename}"
    parts = PurePosixPath(info.filename.replace("\\", "/")).parts
    if ".." in parts or parts[0] == "/" or ":" in parts[0]:
        yield UnreadableSource(place, "has a name that leads out of the archive", "pack it under a plain name")
        return
    if any(is_passed_over(part) for part in parts):
        return
    path = "/".join(parts)
    inside = evolve(where, place=place, id=f"{where.id}/{stem_of(path)}", path=path)
    try:
        with archive.open(info) as stream:
            is_worth_it = could_hold_articles(kind, cast("BinaryIO", stream), where.columns)
        if is_worth_it:
            with archive.open(info) as stream:
                yield from raws(kind, cast("BinaryIO", stream), inside)
    except (RuntimeError, NotImplementedError, *DAMAGED, OSError) as error:
        remedy = "pack it without a password, in the way every zip program reads"
        yield UnreadableSource(place, f"cannot be unpacked ({error})", remedy)
