"""Bytes one after another: lines that end somewhere, files packed with gzip, open files of any kind."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from timeline.errors import ArticleError, UnreadableSource

__all__ = ["DAMAGED", "HEAD", "LARGEST", "binary", "damage_of", "damaged", "head_of", "lines_of", "unpacked", "whole"]

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
        If that is more than an article can be, or the stream is broken off.
    """
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableSource(place, f"is larger than {LARGEST // 2**20} MB, once unpacked", "split it into articles")
    if (error := damage_of(stream)) is not None:
        raise damaged(place, error)
    return data


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a stream, one at a time; of a line that is too long, one byte more than `LARGEST`."""
    while line := stream.readline(LARGEST + 1):
        yield line
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = stream.readline(LARGEST + 1)


def unpacked(stream: BinaryIO) -> io.BufferedReader:
    """Return the stream inside a gzip stream, unpacked as it is read; it ends where the other is damaged."""
    return io.BufferedReader(_Unpacking(stream), 2 * HEAD)


def damage_of(stream: object) -> Exception | None:
    """Return what ended a stream inside another before its time, if something did; it is told once."""
    raw = getattr(stream, "raw", None)
    if not isinstance(raw, _Unpacking):
        return None
    error, raw.untold = raw.untold, None
    return error


def head_of(stream: io.BufferedReader) -> bytes:
    """Return the first bytes of a stream and leave them in it."""
    return stream.peek(HEAD)[:HEAD]


def binary(stream: object) -> io.BufferedReader:
    """Return any open file as a stream of bytes; a text is read as UTF-8."""
    return io.BufferedReader(_Pieces(stream), 2 * HEAD)


class _Unpacking(io.RawIOBase):
    """The bytes inside a gzip stream; damage is kept for later, so that what came before it is not lost."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._inside = gzip.GzipFile(fileobj=stream, mode="rb")
        self.is_over = False
        self.untold: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, room: bytearray | memoryview) -> int:  # type: ignore[override]  # a buffer of bytes
        if self.is_over:
            return 0
        try:
            piece = self._inside.read1(len(room))
        except DAMAGED as error:
            self.is_over, self.untold = True, error
            return 0
        room[: len(piece)] = piece
        return len(piece)


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
