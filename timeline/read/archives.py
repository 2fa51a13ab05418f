"""Web archives: WARC files (ISO 28500) as warcio reads them, one record at a time, and pages saved as MHTML."""

import email
import email.policy
import itertools
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any, BinaryIO

from attrs import evolve

from timeline.article import civil_day
from timeline.errors import ArticleError, EmptyArticle, UnreadableSource
from timeline.read.page import library, raw_page
from timeline.read.places import Dated
from timeline.read.raw import Raw
from timeline.read.streams import whole
from timeline.read.where import Where

__all__ = ["raw_archive", "raw_saved_page"]

_PAGES = ("text/html", "application/xhtml+xml")
_CAPTURED = "only the day of its capture is known, which may lie long after that of its publication"


def raw_archive(stream: BinaryIO, where: Where) -> Iterator[Raw | ArticleError]:
    """Yield the pages of a WARC stream: HTML that was answered with success; other records are passed over.

    Each is named by the file and the number of its record. The day of its capture dates a page only if nothing else
    does, and is remarked; a page dated after its capture is doubtful.
    """
    warcio = library("warcio.archiveiterator", "warc", where.place)
    errors = library("warcio.exceptions", "warc", where.place)
    broken = (errors.ArchiveLoadFailed, ValueError, AttributeError)  # the last where a header is broken off
    records = iter(warcio.ArchiveIterator(stream))
    for number in itertools.count(1):
        place = f"{where.place}, record {number}"
        try:
            record = next(records, None)
            found = None if record is None else _payload(record, place)
        except ArticleError as error:
            yield error
            continue
        except broken as error:
            is_cut = isinstance(error, AttributeError)
            told = "a header is broken off" if is_cut else " ".join(str(error).split())[:120]
            yield UnreadableSource(place, f"is damaged ({told})", "get it once more; the rest is lost")
            return
        if record is None:
            return
        if found is not None:
            yield _page(record, found, evolve(where, place=place, id=f"{where.id}:{number}", path=""))


def _payload(record: Any, place: str) -> bytes | None:
    """Return the page in a record, or ``None`` if it holds none."""
    kind, _ = _content_type(record)
    status = record.http_headers.get_statuscode() if record.http_headers is not None else "200"
    if record.rec_type not in ("response", "resource") or kind not in _PAGES or status != "200":
        return None
    content = whole(record.content_stream(), place)
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise UnreadableSource(place, "is broken off", "get it once more; the rest is lost")
    return content


def _page(record: Any, content: bytes, where: Where) -> Raw | ArticleError:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    try:
        return raw_page(content, evolve(where, url=address.strip("<>")), _content_type(record)[1], _captured(record))
    except ArticleError as error:
        return error


def _content_type(record: Any) -> tuple[str, str]:
    headers = record.http_headers if record.http_headers is not None else record.rec_headers
    kind, _, rest = (headers.get_header("Content-Type") or "").partition(";")
    _, _, charset = rest.lower().partition("charset=")
    return kind.strip().lower(), charset.split(";")[0].strip(" \"'")


def _captured(record: Any) -> Dated | None:
    day = civil_day(record.rec_headers.get_header("WARC-Date"))
    return None if day is None else Dated(day, "capture", notes=(_CAPTURED,))


def raw_saved_page(data: bytes, where: Where) -> Raw:
    """Return the page that a browser saved as one file (MHTML, RFC 2557), with the address that it was saved from.

    Raises
    ------
    UnreadableSource, EmptyArticle
        If there is no page in it, or it holds no text.
    """
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() in _PAGES:
            content = part.get_payload(decode=True)
            address = str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "").strip()
            inside = evolve(where, url=address if address.startswith("http") else where.url)
            if not isinstance(content, bytes):
                raise EmptyArticle(where.place)
            return raw_page(content, inside, part.get_content_charset() or "", _saved(message.get("Date")))
    raise UnreadableSource(where.place, "holds no page", "save the page as HTML")


def _saved(moment: object) -> Dated | None:
    try:
        day = parsedate_to_datetime(str(moment)).date()
    except (TypeError, ValueError):
        return None
    return Dated(day, "capture", notes=(_CAPTURED,))
