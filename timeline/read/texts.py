"""Text files: one article each, with its front matter."""

from timeline.errors import BadRecord, UndecodableText
from timeline.read.front_matter import RepeatedKey, UnclosedBlock, split_front_matter
from timeline.read.raw import Raw
from timeline.read.where import Where

__all__ = ["raw_text"]


def raw_text(data: bytes, where: Where) -> Raw:
    """Return a text file; a byte order mark is dropped and every end of line is one newline.

    Raises
    ------
    UndecodableText, BadRecord
        If it is not UTF-8, or its front matter gives a key twice or is broken off.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UndecodableText(where.place, error.start) from error
    if b"\0" in data:
        raise UndecodableText(where.place, data.index(b"\0"), "is NUL, which no text file has")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        front = split_front_matter(text)
    except RepeatedKey as error:
        problem = "is given twice in the front matter"
        raise BadRecord(where.place, error.field, problem, "keep one of the two") from error
    except UnclosedBlock as error:
        problem = f"begins with --- and is broken off in line {error.line}"
        remedy = "write `key: value` lines only, and --- on a line of its own below them"
        raise BadRecord(where.place, "front matter", problem, remedy) from error
    fields = {**({"url": where.url} if where.url else {}), **front.fields}
    return Raw(where.place, fields.get("id", where.id), text, fields, "front matter", where.path, body=front.body)
