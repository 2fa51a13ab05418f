"""What a page says in its metadata of its own day of publication: strictly, with every contradiction told."""

import datetime as dt
import functools
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from timeline.read.published import parse_day

__all__ = ["Stated", "day_stated"]

_ARTICLE = re.compile(r"(?:^|/)(?:\w*Article|\w*BlogPosting|Report|\w*NewsArticle)$")
_PAGE = re.compile(r"(?:^|/)(?:\w*Page|VideoObject|CreativeWork)$")
_PUBLISHED = frozenset(
    """
    article:published_time article:published og:article:published_time og:published_time og:pubdate datepublished
    date.published date_published dc.date.issued dc.issued dcterms.issued dcterms.date.issued parsely-pub-date
    sailthru.date pubdate pub_date publishdate publish-date publish_date publication_date publicationdate
    citation_publication_date citation_online_date cxenseparse:recs:publishtime rnews:datepublished displaydate
    """.split()
)
"""Names of ``meta`` elements that hold the day of publication, in the vocabularies of Open Graph, Dublin Core, RNews,
Highwire Press, Parse.ly, Sailthru and Cxense."""
_DATE = frozenset(("date", "dc.date", "dcterms.date", "article:post_date"))
_NO_DAYS = frozenset(dt.date(*day) for day in ((1, 1, 1), (1900, 1, 1), (1969, 12, 31), (1970, 1, 1)))
"""What programs write where no date was set: the first day that their calendar or clock can hold."""


@frozen
class _Claim:
    """One place in the metadata, what stands there, and how much it is worth (0 is the most)."""

    value: str
    name: str
    rank: int


@frozen
class Stated:
    """The day that the metadata states, as ISO 8601 or empty, and remarks on what in it speaks against that day."""

    day: str = ""
    remarks: tuple[str, ...] = ()


def day_stated(tree: Any) -> Stated:
    """Return the day that a page's metadata states.

    Read are schema.org's ``datePublished`` (JSON-LD and microdata) and the ``meta`` elements that are used for it; an
    article's own before the page's. A place that gives two days gives none, as on a page that lists several articles.
    The days of other places that differ are remarked. Values that are no day, and those that stand for none, are passed
    over, and remarked if there is nothing else.
    """
    claims = tuple(_claims(tree))
    days = [(claim, day) for claim in claims if (day := parse_day(claim.value)) is not None and day not in _NO_DAYS]
    for rank in sorted({claim.rank for claim, _ in days}):
        of_rank = [(claim, day) for claim, day in days if claim.rank == rank]
        if len({day for _, day in of_rank}) == 1:
            claim, day = of_rank[0]
            return Stated(day.isoformat(), tuple(_differing(claim, day, days)))
    if days:
        told = " and ".join(sorted({day.isoformat() for _, day in days})[:3])
        return Stated(remarks=(f"the page's metadata gives several days, {told}, and so none",))
    return Stated(remarks=tuple(_no_day(claim) for claim in claims[:1]))


def _no_day(claim: _Claim) -> str:
    return f"the page's own day of publication ({claim.name}), “{' '.join(claim.value.split())[:40]}”, is none"


def _differing(taken: _Claim, day: dt.date, days: Iterable[tuple[_Claim, dt.date]]) -> Iterator[str]:
    instant = _instant(taken.value)
    told: set[dt.date] = {day}
    for claim, other in days:
        if other not in told and (instant is None or _instant(claim.value) != instant):
            told.add(other)
            yield f"published {day} ({taken.name}), but {claim.name} says {other}"


def _instant(value: str) -> dt.datetime | None:
    """Return a moment with its offset: one and the same may be told by two clocks, on two days."""
    try:
        moment = dt.datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def _claims(tree: Any) -> Iterator[_Claim]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield from _linked(script.text or "")
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        value = (meta.get("content") or "").strip()
        if value and name in _PUBLISHED:
            yield _Claim(value, f"meta {name}", 1)
        elif value and name in _DATE:
            yield _Claim(value, f"meta {name}", 3)
    for element in tree.iter("time", "span", "abbr", "p", "div"):
        if (element.get("itemprop") or "").lower() == "datepublished" or element.get("pubdate") is not None:
            value = element.get("datetime") or element.get("content") or element.text_content()
            if value.strip():
                yield _Claim(value.strip(), "datePublished", 2)


def _linked(text: str) -> Iterator[_Claim]:
    """Yield what JSON-LD states of the article or the page; what is no JSON states nothing."""
    try:
        waiting = [json.loads(_comment().sub("", text).strip())]
    except (ValueError, RecursionError):
        return
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node[:200])
        elif isinstance(node, dict):
            graph = node.get("@graph")
            waiting.extend(graph[:200] if isinstance(graph, list) else [])
            value, rank = node.get("datePublished"), _rank(node.get("@type"))
            if isinstance(value, str) and value.strip() and rank is not None:
                yield _Claim(value.strip(), "JSON-LD datePublished", rank)


def _rank(types: object) -> int | None:
    names = [name for name in (types if isinstance(types, list) else [types]) if isinstance(name, str)]
    if any(_ARTICLE.search(name) for name in names):
        return 0
    return 3 if any(_PAGE.search(name) for name in names) else None


@functools.cache
def _comment() -> re.Pattern[str]:
    return re.compile(r"\A\s*(?:<!--|<!\[CDATA\[|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*\Z")
