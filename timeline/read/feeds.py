"""Feeds: RSS and Atom as feedparser reads them, and JSON Feed 1.1; one article an entry."""

import functools
import io
import json
import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from timeline.errors import ArticleError, BadRecord, EmptyArticle, UnreadableSource
from timeline.read.page import library
from timeline.read.places import Dated
from timeline.read.plain import plain
from timeline.read.published import parse_day
from timeline.read.raw import Raw
from timeline.read.records import without_surrogates
from timeline.read.where import Where

__all__ = ["raw_feed"]

_NO_FEED = "give an RSS, Atom or JSON Feed file"


def raw_feed(data: bytes, where: Where) -> Iterator[Raw | ArticleError]:
    """Yield the articles of a feed, one an entry: its content, or else its summary, as plain text.

    The day of publication is the one that the entry gives, in its own time zone. The day on which it was last changed
    is used only if no other is found, and remarked. An entry without an id is named by the file and its number.
    Nothing is fetched, and no external entity is resolved.
    """
    begin = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    entries = _json_entries(data, where) if begin == b"{" else _xml_entries(data, where)
    for number, entry in enumerate(entries, 1):
        place = f"{where.place}, entry {number}"
        try:
            yield entry if isinstance(entry, ArticleError) else _raw(entry, place, f"{where.id}:{number}")
        except ArticleError as error:
            yield error


def _raw(entry: Mapping[str, str], place: str, article_id: str) -> Raw:
    text = plain(entry["text"])
    if not text:
        raise EmptyArticle(place)
    fields = {key: " ".join(without_surrogates(entry[key]).split()) for key in ("source", "url", "published")}
    fields["title"] = plain(entry["title"]).replace("\n\n", " ")
    changed = parse_day(entry["updated"])
    latest = None
    if changed is not None:
        latest = Dated(changed, "change", notes=("the entry tells only when it was last changed",))
    given = without_surrogates(entry["id"]).strip() or article_id
    return Raw(place, given, text, {key: value for key, value in fields.items() if value}, "feed", latest=latest)


def _xml_entries(data: bytes, where: Where) -> Iterator[Mapping[str, str] | ArticleError]:
    feedparser = library("feedparser", "feeds", where.place)
    if _entities().match(data.replace(b"\0", b"")):
        raise UnreadableSource(where.place, "declares entities, which feeds have no need of", "remove the DOCTYPE")
    feed = feedparser.parse(io.BytesIO(data), response_headers={"content-type": "application/xml"})
    if not feed.get("version") and not feed.entries:
        told = str(feed.get("bozo_exception") or "it has no entries")
        problem = f"is no feed ({' '.join(told.split())[:120]})"
        raise UnreadableSource(where.place, problem, _NO_FEED)
    source = str(feed.feed.get("title") or "")
    for entry in feed.entries:
        yield {
            "id": str(entry.get("id") or entry.get("link") or ""),
            "title": str(entry.get("title") or ""),
            "url": _address(entry.get("link")),
            "source": plain(str((entry.get("source") or {}).get("title") or source)),
            "text": _content(entry),
            "published": str(entry.get("published") or ""),
            "updated": str(dict.get(entry, "updated") or ""),
        }
    if feed.bozo and _is_broken_off(feed):
        problem = f"is damaged, and entries may be missing ({' '.join(str(feed.bozo_exception).split())[:120]})"
        yield UnreadableSource(where.place, problem, "get it once more")


@functools.cache
def _entities() -> re.Pattern[bytes]:
    """Return what a file that declares entities begins with; a few can stand for gigabytes, or for other files."""
    return re.compile(rb"(?:(?!<(?:rss|feed|rdf:RDF)[\s>]).){0,100000}<!ENTITY", re.IGNORECASE | re.DOTALL)


def _is_broken_off(feed: Any) -> bool:
    """The file is no well-formed XML; a wrong label of its encoding is none of the reader's worries."""
    return "SAX" in type(feed.bozo_exception).__name__


def _address(link: object) -> str:
    """Return the address of an entry; feedparser takes an id for one that is missing."""
    return link if isinstance(link, str) and link.lower().startswith(("http://", "https://")) else ""


def _content(entry: Any) -> str:
    """Return the longest piece of text that an entry carries."""
    pieces = [str(piece.get("value") or "") for piece in entry.get("content") or ()]
    return max([*pieces, str(entry.get("summary") or "")], key=len)


def _json_entries(data: bytes, where: Where) -> Iterator[Mapping[str, str] | ArticleError]:
    try:
        feed = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableSource(where.place, f"is no JSON ({type(error).__name__}: {error})"[:200], _NO_FEED) from error
    if not isinstance(feed, dict) or "jsonfeed.org" not in str(feed.get("version")):
        raise UnreadableSource(where.place, "is JSON, but no JSON Feed", _NO_FEED)
    items = feed.get("items")
    if not isinstance(items, list):
        raise BadRecord(where.place, "items", "is no list of entries", _NO_FEED)
    for number, item in enumerate(items, 1):
        if isinstance(item, dict):
            yield _json_entry(item, str(feed.get("title") or ""))
        else:
            yield BadRecord(f"{where.place}, entry {number}", "items", "is no object", _NO_FEED)


def _json_entry(item: Mapping[str, Any], source: str) -> Mapping[str, str]:
    def told(*keys: str) -> str:
        return next((str(item[key]) for key in keys if isinstance(item.get(key), str | int) and item[key]), "")

    text = told("content_html") or escape(told("content_text")) or escape(told("summary"))
    return {
        "id": told("id"),
        "title": escape(told("title")),
        "url": told("url", "external_url"),
        "source": source,
        "text": text,
        "published": told("date_published"),
        "updated": told("date_modified"),
    }
