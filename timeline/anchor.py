"""What an expression counts from: a day, and where that came from."""

import enum

from attrs import field, frozen

from timeline.civil import day_iso
from timeline.granularity import Granularity
from timeline.interval import Interval

__all__ = ["Anchor", "Source"]


class Source(enum.Enum):
    """Where an anchor came from."""

    PUBLICATION = "publication"
    DATELINE = "dateline"
    """The day a dateline tells, where the text was printed later."""
    EXPRESSION = "expression"
    """An earlier expression: "hours later" counts from what was told last."""
    RUNNING = "running"
    """The date at which historical prose stands."""
    QUOTATION = "quotation"
    """The day on which a quotation was spoken, told beside it."""
    QUARTER = "quarter"
    """The quarter that a report of results tells of."""
    LAST_QUARTER = "last quarter"
    """The last full quarter before publication, where no quarter was told."""


@frozen
class Anchor:
    """A day, how finely it was told, and where it came from.

    ``span`` and ``text`` are the characters and words of the expression that set it; ``where`` tells for a publication
    day where that was found (`timeline.Article.published_from`).
    """

    day: int
    unit: Granularity = Granularity.DAY
    source: Source = Source.PUBLICATION
    span: tuple[int, int] | None = None
    text: str = ""
    minute: int | None = None
    bounds: Interval | None = None
    where: str = field(default="", kw_only=True)

    @property
    def iso(self) -> str:
        """The day, ISO."""
        return day_iso(self.day)

    @property
    def last_day(self) -> int:
        """The last day it covers."""
        last = None if self.bounds is None else self.bounds.last_day
        return self.day if last is None else last

    @property
    def words(self) -> str:
        """A plain clause: "the publication day", "told by “on Monday”"."""
        said = _WORDS[self.source].format(" ".join(self.text.split()))
        given = self.source is Source.PUBLICATION and self.where not in ("", "argument")
        return f"{said} ({self.where})" if given else said


_WORDS = {
    Source.PUBLICATION: "the publication day",
    Source.DATELINE: "the day of the dateline, “{}”",
    Source.EXPRESSION: "told by “{}”",
    Source.RUNNING: "where the telling stands with “{}”",
    Source.QUOTATION: "the day the speaker spoke, told by “{}”",
    Source.QUARTER: "the quarter told by “{}”",
    Source.LAST_QUARTER: "the last full quarter before publication",
}
