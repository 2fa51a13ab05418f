"""The day of a dateline ("LISBON, March 11 (Agency) —"), on which the text was written, if it is printed later."""

import re

from attrs import frozen

from timeline.anchor import Anchor, Source
from timeline.article import Article
from timeline.granularity import Granularity
from timeline.meaning import CalendarDate, Direction, Scene
from timeline.resolve.quotes import is_deictic
from timeline.timex import Found

__all__ = ["Dateline"]

_TOP = 600
"""Characters of the body within which a dateline begins."""
_IN_PRINT = 3
"""Days from a dateline to the paper that prints it; beyond them it is that of another text."""
_PLACE = re.compile(r"\s*[^\W\d_a-z]{2,20}(?:[ .'’-]{1,2}[^\W\d_a-z]{2,20}){0,3}\.?,\s+(?:[^\W\d_][^\d,\n]{1,30},\s+)?")
_DASH = re.compile(r"\s*(?:[(/][^()\d\n]{2,40}[)/]\s*)?(?:[–—_]|--?\s)")


@frozen
class Dateline:
    """The day a text was written, where its dateline tells one before its day of publication."""

    day: Anchor | None

    @classmethod
    def of(cls, article: Article, found: tuple[Found, ...]) -> "Dateline":
        """Find it among the first expressions."""
        top = article.body + _TOP
        for one in found[:3]:
            if one.span.start > top:
                break
            if isinstance(one.meaning, CalendarDate) and one.meaning.day is not None and _stands(article.text, one):
                return cls(_anchor(article, one))
        return cls(None)

    def anchor(self, found: Found) -> Anchor | None:
        """Return it for "today", "yesterday", "tomorrow" and their parts; all else counts from the day in print."""
        return self.day if self.day is not None and is_deictic(found.meaning) else None


def _stands(text: str, found: Found) -> bool:
    """A place in capitals is all that stands before it on its line, and a dash follows."""
    line = text.rfind("\n", 0, found.span.start) + 1
    return _PLACE.fullmatch(text, line, found.span.start) is not None and _DASH.match(text, found.span.end) is not None


def _anchor(article: Article, found: Found) -> Anchor | None:
    published = article.published.toordinal()
    answer = found.meaning.at(Scene(published, direction=Direction.PAST))
    day = None if answer is None else answer.when.bounds.first_day
    if day is None or not 0 < published - day <= _IN_PRINT:
        return None
    span = (found.span.start, found.span.end)
    return Anchor(day, Granularity.DAY, Source.DATELINE, span, article.quote(found.span))
