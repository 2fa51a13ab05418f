"""An article, its sentences, and spans of characters in it."""

import datetime as dt
import enum
import re
from functools import total_ordering
from typing import cast

from attrs import evolve, field, frozen

from timeline.errors import BadPublicationDate, BadRecord, EmptyArticle
from timeline.interval import Interval

__all__ = ["Article", "Block", "Sentence", "Span", "Trust", "civil_day"]


@total_ordering
@frozen
class Span:
    """Characters ``[start, end)`` of one article's text: ``article.text[span.start:span.end]`` is the quotation."""

    article: str
    start: int
    end: int

    def __lt__(self, other: "Span") -> bool:
        # Written out: the generated one takes four times as long, and fusing sorts by places all the time.
        if self.article != other.article:
            return self.article < other.article
        return self.start < other.start or (self.start == other.start and self.end < other.end)

    def overlaps(self, other: "Span") -> bool:
        """Some character lies in both."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def __contains__(self, other: "Span") -> bool:
        return self.article == other.article and self.start <= other.start and other.end <= self.end


def civil_day(value: object) -> dt.date | None:
    """Return the day that a date, a datetime or ISO 8601 text names, or ``None`` if it names none.

    A clock time and an offset from UTC are left off: the day is the one written, where the writer was. A year, a month
    or a week alone names no day.
    """
    if isinstance(value, dt.date):
        return dt.date(value.year, value.month, value.day)
    if not isinstance(value, str) or re.search(r"W[0-9]{2}(?!-?[0-9])", value):
        return None  # the standard library reads "2025-W34" as its Monday, which nobody wrote
    try:
        return dt.datetime.fromisoformat(value.strip()).date()
    except ValueError:
        return None


def _published(value: object) -> dt.date:
    """Return the day, or the value itself: only the article knows its id, so it is the one to complain."""
    return civil_day(value) or cast("dt.date", value)


class Trust(enum.Enum):
    """How far a day of publication can be trusted."""

    CONFIRMED = "confirmed"
    """Something else in or about the article says the same, and nothing speaks against it."""
    STATED = "stated"
    """Given as the day of publication: by an argument, a front matter, a record, a page's metadata or a feed."""
    FOUND = "found"
    """Read out of the text, the page, the url or the file's name."""
    DOUBTFUL = "doubtful"
    """Something speaks against it; the article's notes say what. It is used all the same, and never changed."""


@frozen
class Article:
    """One dated piece of text.

    ``text`` is as read from its file, front matter included, so that offsets are offsets into the file; ``body`` is
    where the telling begins. The text of a web page is the one found in it. ``published`` is the civil day of
    publication, ``published_from`` where it was found ("argument", "front matter", "record", "page metadata", "feed",
    "metadata line", "dateline", "url", "page", "file name", "date line", "change", "capture"). ``origin`` names the
    wire or paper the text was taken from, if it says so. ``notes`` tell what a careful reader should know of it, in
    plain sentences: a date that its own url contradicts, weekdays that do not fit the day of publication. ``evidence``
    tells what else speaks for that day, and ``trust`` sums both up.

    Raises
    ------
    BadPublicationDate, EmptyArticle, BadRecord
        If ``published`` is no date, there is no text, or the text is no ``str``.
    """

    id: str
    text: str
    published: dt.date = field(converter=_published)
    title: str | None = None
    source: str | None = None
    url: str | None = None
    origin: str | None = None
    published_from: str = "argument"
    body: int = 0
    notes: tuple[str, ...] = ()
    trust: Trust = Trust.STATED
    evidence: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.published, dt.date):
            raise BadPublicationDate(self.id, self.published)
        if not isinstance(self.text, str):
            raise BadRecord(self.id, "text", f"is {type(self.text).__name__}, not text", "pass the text as str")
        if not self.text[self.body :].strip():
            raise EmptyArticle(self.id)

    @property
    def day(self) -> Interval:
        """The day of publication."""
        return Interval.of(self.published)

    def quote(self, span: Span) -> str:
        """Return the words of a span."""
        return self.text[span.start : span.end]

    def shift(self, days: int) -> "Article":
        """Return the same text published some days later."""
        return evolve(self, published=self.published + dt.timedelta(days=days))


class Block(enum.Enum):
    """What kind of block a sentence stands in."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"
    """By-lines, newsletter boxes, comment forms, copyright lines: part of the page, not of the telling."""


@frozen
class Sentence:
    """One sentence: where it is, the paragraph it stands in (counted from 0), and the kind of block."""

    span: Span
    paragraph: int
    block: Block = Block.BODY
