"""The news day: undated sayings and prices are of the time between the day a report is about and its publication.

Simple past points to a time that the text has set (B. Partee, "Nominal and temporal anaphora", 1984). In a report that
time is the day of its news, until a sentence looks back; sayings are what comes back to it without a word.
"""

from collections.abc import Sequence

from attrs import define, evolve, field

from timeline.article import Article, Block
from timeline.civil import MINUTES_A_DAY
from timeline.extract.draft import Draft
from timeline.extract.scene import Scene
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.lexicon import Words
from timeline.mention import Hint, Status
from timeline.when import When

__all__ = ["NewsDay"]

_LEAD = 4
"""Sentences in which a report names its day."""
_FRESH = 1
"""Days before the publication on which its news may have been made."""
_WEEK = 7
"""Days before it on which a report that tells no fresher day in its first sentences may have its news."""
_TOLD = frozenset((Status.HAPPENED, Status.CLAIMED))


@define(eq=False)
class NewsDay:
    """The days a report has told of so far, and who did something on which."""

    words: Words
    day: Interval
    _lead: int | None = None
    _now: int | None = None
    """Start of the day of news told last."""
    _doing: dict[str, int] = field(factory=dict)
    """Who was last told to do something, and the start of that day."""
    _back: int = _FRESH
    """How many days before the publication a day told is still one of the news."""
    _aside: int = -9
    """Number of the last sentence that looked back behind the news."""

    @property
    def lead(self) -> int | None:
        """Start of the day that the first sentences name."""
        return self._lead

    @classmethod
    def of(cls, article: Article, scenes: Sequence[Scene], words: Words) -> "NewsDay":
        """Return it as the first sentences set it."""
        news = cls(words, article.day)
        body = [scene for scene in scenes if scene.sentence.block is Block.BODY][:_LEAD]
        for back in (_FRESH, _WEEK):
            news._back = back
            told = (news._fresh(timex.when) for scene in body for _, _, timex in scene.timexes)
            news._lead = news._now = next((start for start in told if start is not None), None)
            if news._lead is not None:
                break
        return news

    def share(self, draft: Draft) -> None:
        """Bound an undated saying by the news day, and remember what is dated."""
        self._count_back(draft)
        start = None if draft.is_inherited and draft.before_news is None else self._fresh(draft.when)
        if start is not None and draft.status in _TOLD:
            self._remember(draft, start)
        elif self._looks_back(draft):
            self._aside = draft.scene.number
        elif self._is_news(draft):
            self._bound(draft)

    def _count_back(self, draft: Draft) -> None:
        """Read: "The offer comes a day after they met": today's; what "came" is of the day that the report led with."""
        now = any(group.form == "present" for group in draft.scene.clauses.groups if group.last < draft.first)
        news = self.day.start if now else self._lead
        open_ = draft.status in _TOLD and draft.timex is None and draft.when.bounds.start is None
        if draft.before_news is None or news is None or not open_:
            return
        start = news - draft.before_news * MINUTES_A_DAY
        draft.when, draft.is_inherited = When(Interval(start, start + MINUTES_A_DAY)), True
        draft.when_because = "told as so many days before the news"

    def _fresh(self, when: When) -> int | None:
        """Return the start of the day told, if it is one on which this news can have been made."""
        start, end = when.bounds.start, when.bounds.end
        if when.granularity.rank > Granularity.DAY.rank or start is None or end is None or self.day.start is None:
            return None
        start -= start % MINUTES_A_DAY
        one = end - start <= MINUTES_A_DAY
        return start if one and self.day.start - self._back * MINUTES_A_DAY <= start <= self.day.start else None

    def _remember(self, draft: Draft, start: int) -> None:
        self._now = start
        self._doing.update(dict.fromkeys(draft.doers, start))

    def _looks_back(self, draft: Draft) -> bool:
        """It is dated behind the news, or told as gone before."""
        if draft.status not in _TOLD:
            return False
        return draft.timex is not None or self._is_marked(draft)

    def _is_marked(self, draft: Draft) -> bool:
        group, tokens = draft.group, draft.scene.tokens
        if group is None:
            return False
        if any(token.low in self.words.syntax.looking_back for token in tokens[: group.last + 3]):
            return True
        ends = [timex.when.bounds.end for _, last, timex in draft.scene.timexes if last < draft.first]
        return self._now is not None and any(end is not None and end <= self._now for end in ends)

    def _is_news(self, draft: Draft) -> bool:
        """It is a saying of the main line: plain past, outside quotations, tied to no other event, behind no aside."""
        group, scene = draft.group, draft.scene
        if draft.status is not Status.HAPPENED or draft.timex is not None:
            return False
        if not (draft.is_statement and draft.doers) and not _is_trading(draft):
            return False
        if group is None or group.form != "past" or group.relative or draft.reporter is not None:
            return False
        if scene.quoted[draft.first] is not None or scene.sentence.block is not Block.BODY:
            return False
        if draft.when.bounds.start is not None or any(not t.weak or t.hint is Hint.BEFORE for t in draft.told):
            return False
        return not _is_subordinate(scene, draft, self.words) and not self._goes_on_aside(draft)

    def _goes_on_aside(self, draft: Draft) -> bool:
        return draft.scene.number - self._aside <= 1

    def _bound(self, draft: Draft) -> None:
        days = [self._doing[name] for name in draft.doers if name in self._doing]
        end = draft.when.bounds.end
        if self._now is None or end is None or (draft.told and not days):
            return
        start = min((self._now, *days))
        if end <= start:
            return
        draft.when, draft.is_inherited = evolve(draft.when, bounds=Interval(start, end)), True
        draft.when_because = "told in the news of that day, so not before it nor after it was published"


def _is_trading(draft: Draft) -> bool:
    """Read: "Norvik shares fell 3 percent": told without a day, a price is that of the day's trading."""
    group, tokens = draft.group, draft.scene.tokens
    if group is None or not group.subject or draft.phrase is not None:
        return False
    shares = draft.scene.words.syntax.shares
    return any(token.low in shares for phrase in group.subject for token in tokens[phrase.first : phrase.last + 1])


def _is_subordinate(scene: Scene, draft: Draft, words: Words) -> bool:
    """A word that orders or conditions opens its clause: "after he vowed", "because she said"."""
    group = draft.group
    assert group is not None
    first = min([group.first, *(phrase.first for phrase in group.subject)])
    before = scene.tokens[first - 1] if first else None
    if before is None or before.low in words.syntax.contrasting:
        return False
    return before.low in words.order or before.tag in ("W", "S")
