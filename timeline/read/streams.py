"""Bytes one after another: lines that end somewhere, files packed with gzip, open files of any kind."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from timeline.errors import ArticleError, UnreadableSource

__all__ = ["DAMAGED", "HEAD", "LARGEST", "binary", "damaged", "head_of", "lines_of", "unpacked", "whole"]

LARGEST = 64 * 2**20
"""Bytes of the largest text, page or line that is read; no article is as long, and a packed one must end somewhere."""

HEAD = 4096
"""Bytes from which the kind of a file can be told."""

DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile)
"""What a packed file raises when it is broken off or not what it says."""


def damaged(place: str, error: Exception) -> ArticleError:
    """Return the error for a packed file that cannot be unpacked any further."""
    return UnreadableSource(place, f"is damaged and cannot be unpacked ({error})", "get it once more; the rest is lost")


def whole(stream: BinaryIO, place: str) -> bytes:
    """Return all that a stream holds.

    Raises
    ------
    UnreadableSource
        If that is more than an article can be.
    """
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableSource(place, f"is larger than {LARGEST // 2**20} MB, once unpacked", "split it into articles")
    return data


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a stream, one at a time; of a line that is too long, one byte more than `LARGEST`."""
    while line := stream.readline(LARGEST + 1):
        yield line
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = stream.readline(LARGEST + 1)


def unpacked(stream: BinaryIO) -> BinaryIO:
    """Return the stream inside a gzip stream; it is unpacked as it is read."""
    return cast("BinaryIO", gzip.GzipFile(fileobj=stream, mode="rb"))


def head_of(stream: io.BufferedReader) -> bytes:
    """Return the first bytes of a stream and leave them in it."""
    return stream.peek(HEAD)[:HEAD]


def binary(stream: object) -> io.BufferedReader:
    """Return any open file as a stream of bytes; a text is read as UTF-8."""
    return io.BufferedReader(_Pieces(stream), 2 * HEAD)


class _Pieces(io.RawIOBase):
    """What an open file gives, piece by piece, whether that is text or bytes."""

    def __init__(self, stream: Any) -> None:
        super().__init__()
        self._stream = stream
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, room: bytearray | memoryview) -> int:  # type: ignore[override]  # a buffer of bytes
        if not self._left:
            piece = self._stream.read(len(room))
            self._left = piece.encode("utf-8", "surrogatepass") if isinstance(piece, str) else bytes(piece or b"")
        size = min(len(room), len(self._left))
        room[:size], self._left = self._left[:size], self._left[size:]
        return size
