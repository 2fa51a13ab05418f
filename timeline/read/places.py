"""Where an article carries its publication date, besides its front matter or record: never a guess."""

import datetime as dt
import functools
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from attrs import evolve, frozen

from timeline.read.published import is_clock_only, leading_day

__all__ = ["Dated", "dated_by_name", "dated_by_url", "find_published"]

_TOP_LINES = 12
_TOP_CHARACTERS = 4000
_LAST_LINES = 4
_LAST_CHARACTERS = 1000
_IN_PRINT = 7
"""Days from the day of a dateline to that of the paper that prints it."""


@frozen
class Dated:
    """A publication day, where it was found, where the body begins after it, and what speaks against it."""

    day: dt.date
    where: str
    body: int = 0
    notes: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()

    def checked(self, url: str, path: str, lines: str) -> "Dated":
        """Return it with a note for each other place that gives another day, and evidence from those that agree."""
        dateline = _one(_dateline(line) for _, line in _top(lines, 0))
        told = None if dateline is None else dateline.day
        places = {"dateline": told, "url": dated_by_url(url), "file name": dated_by_name(path)}
        others = [(where, day) for where, day in places.items() if day is not None and where != self.where]
        notes = tuple(
            f"published {self.day} ({self.where}), but the {where} says {day}"
            for where, day in others
            if not self._is_near(day, where)
        )
        evidence = tuple(f"the {where} says {day} too" for where, day in others if day == self.day)
        return evolve(self, notes=self.notes + notes, evidence=self.evidence + evidence)

    def _is_near(self, day: dt.date, where: str) -> bool:
        """It is the same day; a dateline may also lie some days before its publication."""
        return 0 <= (self.day - day).days <= (_IN_PRINT if where == "dateline" else 0)


def find_published(
    text: str, body: int, url: str, path: str, argument: dt.date | None, *, shown: Dated | None = None
) -> Dated | None:
    """Return the publication day of a text that has none in its front matter or record.

    What the article carries comes first: a line that says so ("Published: 19 August 2025"), a dateline with its year,
    the url, the day that its page shows beside the text, the file name. Then the day its reader was told, and last a
    line near the top that is a date and no more. A place that gives two days gives none.
    """
    lines = tuple(_top(text, body))
    found = _one(_metadata(lines)) or _one(_last_metadata(text)) or _one(_dateline(line) for _, line in lines)
    if found is None:
        beside = None if shown is None else shown.day
        carried = (("url", dated_by_url(url)), ("page", beside), ("file name", dated_by_name(path)))
        named = (*carried, ("argument", argument))
        found = next((Dated(day, where) for where, day in named if day is not None), None)
    found = found or _one(_date_line(line) for _, line in lines)
    return None if found is None else found.checked(url, path, text[body:])


def dated_by_url(url: str) -> dt.date | None:
    """Return the one day that a url's path names: ``/2025/08/19/``, ``/2025/aug/19/``, ``/2025-08-19-``."""
    try:
        path = urlsplit(url).path
    except ValueError:  # not a url at all, such as "http://[", and so not a dated one
        return None
    return _only(_days_in(_url_date(), path))


def dated_by_name(path: str) -> dt.date | None:
    """Return the one day that a file's name begins or ends with, or that its folders name."""
    return _only(_days_in(_name_date(), path))


def _one(found: "Iterator[Dated | None]") -> Dated | None:
    """Return the first of several places, if all give the same day."""
    dated = [one for one in found if one is not None]
    return dated[0] if len({one.day for one in dated}) == 1 else None


def _only(days: Iterator[dt.date]) -> dt.date | None:
    distinct = set(days)
    return distinct.pop() if len(distinct) == 1 else None


def _top(text: str, body: int) -> Iterator[tuple[int, str]]:
    """Yield the first lines that are not blank, each with the offset where it begins."""
    start, seen = body, 0
    while start < min(len(text), body + _TOP_CHARACTERS) and seen < _TOP_LINES:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            yield start, text[start:end]
            seen += 1
        start = end + 1


def _metadata(lines: tuple[tuple[int, str], ...]) -> Iterator[Dated | None]:
    """Yield the days of lines that say the text was published then; the first line of all is no part of the body."""
    for number, (start, line) in enumerate(lines):
        label = _label().match(line)
        found = None if label is None else leading_day(line[label.end() :])
        if label is None or found is None:
            continue
        end = label.end() + found[1]
        is_aside = _aside().match(line, end) is not None
        # "date 2025-08-19" at the head of all is a field that a program wrote; the telling may begin on its line.
        is_field = number == 0 and label["field"] is not None and line[label.end() :][:4].isdigit()
        if is_aside or is_field:
            body = 0 if number > 0 else start + (len(line) if is_aside else end)
            yield Dated(found[0], "metadata line", body)


def _last_metadata(text: str) -> Iterator[Dated | None]:
    """Yield the days of fields below the text: "date 2025-08-19", and nothing else on the line."""
    tail = text if len(text) <= _LAST_CHARACTERS else text[-_LAST_CHARACTERS:].partition("\n")[2]
    for line in [line for line in tail.splitlines() if line.strip()][-_LAST_LINES:]:
        label = _label().match(line)
        if label is not None and label["field"] is not None:
            found = leading_day(line[label.end() :])
            if found is not None and is_clock_only(line[label.end() + found[1] :]):
                yield Dated(found[0], "metadata line")


def _dateline(line: str) -> Dated | None:
    """Return the day of "LISBON, 3 May 2025 (Agency) —"."""
    place = _place().match(line)
    found = None if place is None else leading_day(line[place.end() :])
    if place is None or found is None or _dash().match(line, place.end() + found[1]) is None:
        return None
    return Dated(found[0], "dateline")


def _date_line(line: str) -> Dated | None:
    """Return the day of a line that is a date, perhaps after a by-line, and no more."""
    start = re.match(r"\s*(?:[Bb][Yy] [^\d|,]{3,80}[|,])?\s*", line)
    assert start is not None
    found = leading_day(line[start.end() :])
    if found is None or not is_clock_only(line[start.end() + found[1] :]):
        return None
    return Dated(found[0], "date line")


def _days_in(pattern: re.Pattern[str], text: str) -> Iterator[dt.date]:
    for match in pattern.finditer(text):
        year, month, day = (part for part in match.groups() if part is not None)
        try:
            yield dt.date(int(year), _MONTHS.get(month.lower()) or int(month), int(day))
        except ValueError:
            continue


_MONTHS = dict(jan=1, feb=2, mar=3, apr=4, may=5, jun=6, jul=7, aug=8, sep=9, oct=10, nov=11, dec=12)  # noqa: C408


@functools.cache
def _url_date() -> re.Pattern[str]:
    year, month, day = "((?:19|20)[0-9]{2})", f"([0-9]{{1,2}}|{'|'.join(_MONTHS)})", "([0-9]{1,2})"
    marked = "|".join(f"(?<![0-9]){year}{mark}{month}{mark}{day}(?![0-9])" for mark in "/-_")
    return re.compile(rf"{marked}|/{year}([0-9]{{2}})([0-9]{{2}})(?=[/_.-]|$)", re.IGNORECASE)


@functools.cache
def _name_date() -> re.Pattern[str]:
    year, month, day = "((?:19|20)[0-9]{2})", "([0-9]{2})", "([0-9]{2})"
    return re.compile(
        rf"(?:^|/){year}/([0-9]{{1,2}})/([0-9]{{1,2}})/[^/]*$"  # folders of year, month and day
        rf"|(?:^|/){year}-{month}-{day}(?![0-9])[^/]*$"  # a name that begins with the day
        rf"|(?<![0-9]){year}-{month}-{day}\.[A-Za-z]+$"  # or ends with it
        rf"|(?:^|/){year}{month}{day}[-_.][^/]*$"
    )


@functools.cache
def _label() -> re.Pattern[str]:
    said = (
        r"first\s+published|date\s+published|published|publication\s+date|publish\s+date|date\s+of\s+publication|posted"
        r"|dated|datum|fecha|дата"
        r"|publié|veröffentlicht|publicado|publicada|pubblicato|gepubliceerd|опубликовано|опубліковано"
    )
    return re.compile(
        rf"[\s*_>#-]*(?:(?P<field>date)|{said})(?![^\W\d_])[*_]*\s*(?:on|le|am|el|il|em|op|den|dnia)?\s*:?[*_]*\s*",
        re.IGNORECASE,
    )


@functools.cache
def _aside() -> re.Pattern[str]:
    """What may follow the date on a line about the text rather than of it: nothing, a separator, a clock, a by-line."""
    return re.compile(
        r"[*_.\s]*$|\s*[|·•(/–—]|\s+-\s|,?\s+(?:at|um|à|om)?\s*[0-9]{1,2}(?:[:.h][0-9]{2}|\s*[ap]\.?m)"
        r"|,?\s+(?:by|updated|modified)\b",
        re.IGNORECASE,
    )


@functools.cache
def _place() -> re.Pattern[str]:
    """A place in capitals, perhaps with its country, as wires write datelines; "USS Maine, …" is none."""
    capitals = r"[^\W\d_a-z]{2,20}(?:[ .'’-]{1,2}[^\W\d_a-z]{2,20}){0,3}"
    return re.compile(rf"\s*{capitals}\.?,\s+(?:[^\W\d_][^\d,\n]{{1,30}},\s+(?=\S{{0,20}}\s?\S{{0,20}}[0-9]))?")


@functools.cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[(/][^()\d]{2,40}[)/]\s*)?(?:[–—_]|--?\s|:\s)")
