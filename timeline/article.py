"""An article, its sentences, and spans of characters in it."""

import datetime as dt
import enum

from attrs import evolve, field, frozen

from timeline.errors import BadPublicationDate, EmptyArticle
from timeline.interval import Interval

__all__ = ["Article", "Block", "Sentence", "Span"]


@frozen(order=True)
class Span:
    """Characters ``[start, end)`` of one article's text: ``article.text[span.start:span.end]`` is the quotation."""

    article: str
    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Some character lies in both."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def __contains__(self, other: "Span") -> bool:
        return self.article == other.article and self.start <= other.start and other.end <= self.end


def _to_date(value: object) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value.strip())
        except ValueError:
            pass
    raise BadPublicationDate("article", value)


@frozen
class Article:
    """One dated piece of text.

    ``text`` is as read from its file, front matter included, so that offsets are offsets into the file; ``body`` is
    where the telling begins. ``published`` is the civil day of publication, ``published_from`` where it was found
    ("argument", "front matter", "record" …). ``origin`` names the wire or paper the text was taken from, if it says so.

    Raises
    ------
    BadPublicationDate, EmptyArticle
        If ``published`` is no date, or there is no text.
    """

    id: str
    text: str
    published: dt.date = field(converter=_to_date)
    title: str | None = None
    source: str | None = None
    url: str | None = None
    origin: str | None = None
    published_from: str = "argument"
    body: int = 0

    def __attrs_post_init__(self) -> None:
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
