"""What was read from a file or a record, before it is known to be an article."""

import datetime as dt
from collections.abc import Mapping

from attrs import field, frozen

from timeline.article import Article, Trust
from timeline.errors import BadPublicationDate, EmptyArticle, NoPublicationDate
from timeline.read.checksum import weekday_checksum
from timeline.read.columns import NO_COLUMNS
from timeline.read.places import Dated, find_published
from timeline.read.published import has_two_readings, parse_day

__all__ = ["Raw"]

_STATED = frozenset(("argument", "front matter", "record", "page metadata", "feed"))
"""Places that say outright which day the text was published on."""


@frozen
class Raw:
    """A text and the fields told beside it.

    ``place`` is how messages name it (a path, or a path and a line), ``fields`` holds texts under the names of
    `Article`, ``fields_from`` says what they stood in. ``path`` may carry a date in its name; it is empty for records,
    whose file holds many articles. ``columns`` are those the fields stood in, where they have other names.

    Readers of pages, feeds and archives know more: ``shown`` is a day that the page shows beside its text, ``latest``
    one by which it was there, when it was captured or changed; ``remarks`` speak against the day of publication.
    """

    place: str
    id: str
    text: str
    fields: Mapping[str, str]
    fields_from: str
    path: str = ""
    body: int = field(default=0, kw_only=True)
    columns: Mapping[str, str] = field(default=NO_COLUMNS, kw_only=True)
    shown: Dated | None = field(default=None, kw_only=True)
    latest: Dated | None = field(default=None, kw_only=True)
    remarks: tuple[str, ...] = field(default=(), kw_only=True)

    def article(self, published: dt.date | None) -> Article:
        """Return it as an article, published on the day given if it carries none.

        Raises
        ------
        EmptyArticle, BadPublicationDate, NoPublicationDate
            If it cannot be used.
        """
        if not self.text[self.body :].strip():
            raise EmptyArticle(self.place)
        dated = self.told() or self._found(published) or self.latest
        if dated is None:
            raise NoPublicationDate(self.place)
        body = max(self.body, dated.body)
        if not self.text[body:].strip():
            raise EmptyArticle(self.place)
        weekdays = weekday_checksum(self.text[body:], dated.day)
        evidence = (*dated.evidence, *weekdays.evidence)
        against = (*dated.notes, *self.remarks, *self._too_late(dated), *weekdays.against)
        stated = Trust.STATED if dated.where in _STATED else Trust.FOUND
        return Article(
            self.id,
            self.text,
            dated.day,
            title=self.fields.get("title"),
            source=self.fields.get("source"),
            url=self.fields.get("url"),
            origin=self.fields.get("origin"),
            published_from=dated.where,
            body=body,
            notes=(*against, *weekdays.typos),
            trust=Trust.DOUBTFUL if against else Trust.CONFIRMED if evidence else stated,
            evidence=evidence,
        )

    def told(self) -> Dated | None:
        """Return the date that the front matter or the record gives, if it gives one.

        Raises
        ------
        BadPublicationDate
            If that is no date; it is never replaced by one from elsewhere.
        """
        value = self.fields.get("published")
        if not value:
            return None
        day = parse_day(value)
        if day is None:
            problem = "can be read as two different days" if has_two_readings(value) else "is no date"
            raise BadPublicationDate(self.place, value, problem)
        lines = self.text[self.body :]
        return Dated(day, self.fields_from).checked(self.fields.get("url", ""), self.path, lines)

    def _found(self, published: dt.date | None) -> Dated | None:
        return find_published(self.text, self.body, self.fields.get("url", ""), self.path, published, shown=self.shown)

    def _too_late(self, dated: Dated) -> tuple[str, ...]:
        """Return a note if it was there before it was published; a day between is a matter of time zones."""
        if self.latest is None or (dated.day - self.latest.day).days <= 1:
            return ()
        return (f"published {dated.day} ({dated.where}), but the {self.latest.where} is of {self.latest.day}",)
