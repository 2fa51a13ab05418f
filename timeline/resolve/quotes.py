"""The time inside a quotation: the speaker's day, where the sentence around the quotation tells it."""

import bisect
import re
from collections.abc import Mapping

from attrs import frozen

from timeline.anchor import Anchor, Source
from timeline.article import Article
from timeline.grammar import Tense
from timeline.granularity import Granularity
from timeline.meaning import CalendarDate, Direction, Meaning, Scene, Unit, Weekday
from timeline.timex import Found

__all__ = ["Quotes", "is_deictic"]

_QUOTED = re.compile(r"“[^“”\n]{1,1500}”|\"[^\"\n]{1,1500}\"|``(?:[^`\n']|'(?!')){1,1500}''")
_NEAR = 45
"""Characters between the verb of saying and its day."""
_LEADS_IN = re.compile(r",?\s[^.!?:\n“\"]{1,90}:\s+[“\"]")
"""What stands between a day and the quotation that its clause leads into: "on Friday, Ruiz had this to say: "."""


@frozen
class Quotes:
    """The quotations of an article, and the days on which they were spoken where the text says so."""

    spans: tuple[tuple[int, int], ...]
    days: Mapping[int, Anchor]
    """Paragraph start, and the speaker's day there; paragraphs that tell two days have none."""
    paragraphs: tuple[int, ...]

    @classmethod
    def of(cls, article: Article, found: tuple[Found, ...], tense: Tense) -> "Quotes":
        """Find them, if some expression needs them."""
        text = article.text
        places = [one.span.start for one in found if is_deictic(one.meaning)]
        if not places or not any(mark in text for mark in ("“", '"', "``")):
            return _NONE
        quotes = cls(tuple(match.span() for match in _QUOTED.finditer(text, article.body)), {}, ())
        if not any(map(quotes.holds, places)):
            return _NONE
        quotes = cls(quotes.spans, {}, (0, *(match.end() for match in re.finditer(r"\n", text))))
        days: dict[int, dict[int, Anchor]] = {}
        for one in found:
            if not quotes.holds(one.span.start) and (day := _day_of_saying(article, one, tense)) is not None:
                days.setdefault(quotes.paragraph(one.span.start), {})[day.day] = day
        only = {paragraph: next(iter(told.values())) for paragraph, told in days.items() if len(told) == 1}
        return cls(quotes.spans, only, quotes.paragraphs)

    def holds(self, place: int) -> bool:
        """A character stands inside a quotation."""
        at = bisect.bisect_right(self.spans, (place, 1 << 60)) - 1
        return at >= 0 and self.spans[at][0] <= place < self.spans[at][1]

    def paragraph(self, place: int) -> int:
        """Return where the paragraph of a character begins."""
        return self.paragraphs[bisect.bisect_right(self.paragraphs, place) - 1]

    def anchor(self, found: Found) -> Anchor | None:
        """Return the speaker's day, if the expression is a day counted from speech and stands in a dated quotation."""
        if not self.days or not is_deictic(found.meaning) or not self.holds(found.span.start):
            return None
        return self.days.get(self.paragraph(found.span.start))


_NONE = Quotes((), {}, ())


def is_deictic(meaning: Meaning) -> bool:
    """It is today, yesterday, tomorrow, or a part of one of them."""
    if isinstance(meaning, Unit):
        return meaning.unit is Granularity.DAY and not meaning.story
    inner = getattr(meaning, "of", None)
    return inner is not None and is_deictic(inner)


def _day_of_saying(article: Article, found: Found, tense: Tense) -> Anchor | None:
    """Return the day of "he said Wednesday", never after publication."""
    meaning = found.meaning
    if not isinstance(meaning, Weekday | CalendarDate | Unit):
        return None
    before = article.text[max(0, found.span.start - _NEAR) : found.span.start].lower()
    says = tense.reporting.intersection(re.findall(r"[^\W\d_]+", before))
    if not says and _LEADS_IN.match(article.text, found.span.end) is None:
        return None
    published = article.published.toordinal()
    answer = meaning.at(Scene(published, direction=Direction.PAST))
    if answer is None or answer.when.granularity is not Granularity.DAY or answer.when.bounds.first_day is None:
        return None
    day = answer.when.bounds.first_day
    if not published - 7 <= day <= published:
        return None
    span = (found.span.start, found.span.end)
    return Anchor(day, Granularity.DAY, Source.QUOTATION, span, article.quote(found.span))
