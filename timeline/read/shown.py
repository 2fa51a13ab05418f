"""The day that a page shows beside its text: htmldate finds it, and the page must show it in full and no other."""

import copy
import datetime as dt
import functools
import re
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.article import civil_day
from timeline.read.published import is_clock_only, leading_day, parse_day

__all__ = ["NO_CHANGES", "day_shown"]

_AROUND = 160
"""Characters of the longest line that is about the text rather than of it."""
_ELSEWHERE = ("aside", "nav", "footer", "script", "style", "noscript", "template", "form")
_LINES = frozenset(("time", "span", "p", "div", "li", "address", "small", "em", "i", "b", "strong", "td", "dd", "abbr"))
_LATEST = "2999-12-31"
"""The last day that htmldate may take: without one it would take today's, and so read the clock."""

NO_CHANGES: Mapping[str, Any] = {
    "original_date": True,
    "extensive_search": False,
    "max_date": _LATEST,
    "min_date": "1900-01-01",
}
"""How htmldate is asked: for the day of publication, in places that are meant to hold it."""


def day_shown(tree: Any) -> dt.date | None:
    """Return the day of publication that a page shows, if htmldate and the lines about the text agree on it.

    htmldate alone may take the day of a related article, of a copyright, or make one up from a month. So the day must
    stand in full in a ``time`` element, or on a short line that says no more than a date, a by-line and that it was
    published; inside the ``article`` element, if there is one, and outside asides, menus and footers; and no other day
    may stand so.
    """
    main = _main(tree)
    days = set(_days(main))
    if len(days) != 1:
        return None
    from htmldate import find_date

    day = min(days)
    return day if civil_day(find_date(main, **NO_CHANGES)) == day else None


def _main(tree: Any) -> Any:
    """Return a copy of the page, or of its one article, without what stands beside it."""
    articles = list(tree.iter("article"))
    main = copy.deepcopy(articles[0] if len(articles) == 1 else tree)
    for element in list(main.iter(*_ELSEWHERE)):
        if element.getparent() is not None:
            element.drop_tree()
    return main


def _days(tree: Any) -> Iterator[dt.date]:
    """Yield the days that stand as lines of their own."""
    for element in tree.iter(*_LINES):
        if _is_change(element):
            continue
        moment = (element.get("datetime") or element.get("title") or "") if element.tag in ("time", "abbr") else ""
        day = parse_day(moment) if moment else None
        text = "" if day else _line(element)
        day = day or (_told(text) if text else None)
        if day is not None:
            yield day


def _line(element: Any) -> str:
    """Return the text of an element that is one short line."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(part)
        length += len(part)
        if length > 3 * _AROUND:
            return ""
    text = " ".join("".join(parts).split())
    return text if len(text) <= _AROUND else ""


def _told(line: str) -> dt.date | None:
    """Return the day of a line that is a date, perhaps after a by-line or "Published", and no more."""
    if _changed().search(line):
        return None
    start = _before().match(line)
    found = None if start is None else leading_day(line[start.end() :])
    return (
        found[0] if found is not None and start is not None and is_clock_only(line[start.end() + found[1] :]) else None
    )


def _is_change(element: Any) -> bool:
    """It, or what it stands in, is named for a change: the day the page was updated is not that of its publication."""
    around = [element, *list(element.iterancestors())[:2]]
    named = " ".join(
        f"{one.get('class') or ''} {one.get('itemprop') or ''} {one.get('id') or ''}" for one in around[:2]
    )
    parent = element.getparent()
    beside = "" if parent is None else f"{parent.text or ''} {_tail_before(element)}"
    return _changed().search(named) is not None or _changed().search(beside[-40:]) is not None


def _tail_before(element: Any) -> str:
    before = element.getprevious()
    return "" if before is None else f"{before.text or ''} {before.tail or ''}"


@functools.cache
def _changed() -> re.Pattern[str]:
    return re.compile(
        r"modif|updat|correct|edited|amended|aktualis|mis à jour|actualiz|aggiorn|bijgewerkt", re.IGNORECASE
    )


@functools.cache
def _before() -> re.Pattern[str]:
    verbs = r"(?:(?:first\s+)?published|posted|date|on|publié|veröffentlicht|publicado|pubblicato)"
    said = rf"{verbs}(?:\s+(?:on|le|am|el|il|em))?"
    return re.compile(rf"(?:[Bb][Yy] [^\d|,•·]{{3,80}}[|,•·–—-]\s*)?(?:{said}\s*:?\s*)?", re.IGNORECASE)
