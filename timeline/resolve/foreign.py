"""Absolute dates in other languages: the one door to dateparser, strict and with the languages given.

A text without a year of four digits behind a foreign month word pays nothing but the search for such years.
"""

import bisect
import datetime as dt
import functools
import re
from typing import Any

from timeline.article import Article, Span
from timeline.civil import year_month_day
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.meaning import CalendarDate
from timeline.timex import Found
from timeline.when import When

__all__ = ["absolute_date", "foreign_dates", "with_foreign"]

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NEVER_USED = dt.datetime.fromisoformat("2000-01-01")
"""dateparser would read the clock without it; a date with all its parts never needs it."""
_PARTS = (("day", Granularity.DAY, "%Y-%m-%d"), ("month", Granularity.MONTH, "%Y-%m"), ("year", Granularity.YEAR, "%Y"))


@functools.lru_cache(maxsize=4096)
def absolute_date(text: str, languages: tuple[str, ...]) -> When | None:
    """Return the day, month or year that a whole text names in one of the languages; ``None`` if it names none.

    Nothing is supplied: "3 de mayo" has no year and gives ``None``, "mayo de 2024" gives the month. The languages are
    ISO 639-1 codes; none is guessed.
    """
    if not languages or _YEAR.search(text) is None:
        return None
    for part, granularity, form in _PARTS:
        needed = ["year"] if part == "year" else ["year", "month"] if part == "month" else ["year", "month", "day"]
        found = _parsed(text, languages, needed)
        if found is not None:
            return When(Interval.of(found.strftime(form).rjust(4, "0")), granularity)
    return None


def _parsed(text: str, languages: tuple[str, ...], needed: list[str]) -> dt.datetime | None:
    import dateparser

    settings: Any = {"REQUIRE_PARTS": needed, "PARSERS": ["absolute-time"], "RELATIVE_BASE": _NEVER_USED}
    return dateparser.parse(text, languages=list(languages), settings=settings)


_MONTHS = {
    "fr": "janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre",
    "de": "Januar Jänner Februar März Maerz April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
    " styczeń luty marzec kwiecień czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    " январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
}
"""Months as each language writes them, and as its dates do. German alone writes them with a capital, so a small letter
shuts it out."""
_ENGLISH = frozenset("april august september november december mars marts mai maj mei juli".split())
"""Words that are English too, or a name in English text: they need a day with a sign of the other language."""
_BEFORE_YEAR = re.compile(
    r"(?:(?<!\d)(?P<day>[0-3]?\d)(?P<sign>\.|er|º|°|\s+de)?\s+)?(?P<month>[^\W\d_]{3,10})\s+(?:(?P<of>del?)\s+)?$"
)
_YEARS = re.compile(r"[12]\d{3}(?!\d|[.,]\d)")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_LOOK_BACK = 28
_MARKS = frozenset(",.;:()0123456789")
"""What mostly stands before the space before a year, and ends no month."""


@functools.cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Return each month word with the languages that write it so."""
    owners: dict[str, tuple[str, ...]] = {}
    for language, words in _MONTHS.items():
        for word in words.split():
            owners[word] = (*owners.get(word, ()), language)
    return owners


def foreign_dates(article: Article) -> tuple[Found, ...]:
    """Return the dates that end in a year and name their month in another language, in text order."""
    found = []
    for year in _YEARS.finditer(article.text, article.body):
        low = max(article.body, year.start() - _LOOK_BACK)
        before = article.text[low : year.start()]
        if not _ends_in_month(before):
            continue
        match = _BEFORE_YEAR.search(before)
        languages = () if match is None else _languages().get(match["month"], ())
        if match is None or not languages or _is_english(match):
            continue
        start = low + match.start()
        when = absolute_date(article.text[start : year.end()], languages)
        if when is not None and when.bounds.first_day is not None:
            date = CalendarDate(*year_month_day(when.bounds.first_day)[: 3 if match["day"] else 2])
            found.append(Found(Span(article.id, start, year.end()), date, "foreign_date"))
    return tuple(found)


def _ends_in_month(before: str) -> bool:
    """The last word, but for an "of", may be a month of another language."""
    if not before[-1:].isspace() or before[-2:-1] in _MARKS:
        return False
    words = before.rsplit(None, 2)
    if len(words) > 1 and words[-1] in ("de", "del"):
        words.pop()
    match = _LAST_WORD.search(words[-1]) if words else None
    return match is not None and match[0] in _languages()


def _is_english(match: re.Match[str]) -> bool:
    return match["month"].lower() in _ENGLISH and not (
        match["sign"] or match["of"] or (match["day"] and match["month"] in _ODD)
    )


_ODD = frozenset("mars marts mai maj mei juli".split())
"""Those that no English date holds: with a day before them they are months."""


def with_foreign(article: Article, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return the expressions found with the dates of other languages among them, in place of the parts they hold."""
    others = foreign_dates(article)
    if not others:
        return found
    ends = [other.span.end for other in others]
    kept = []
    for one in found:
        place = bisect.bisect_right(ends, one.span.start)  # the first that ends behind its start
        if place == len(others) or not one.span.overlaps(others[place].span):
            kept.append(one)
    return tuple(sorted((*kept, *others), key=lambda one: one.span))
