"""Where the story of an article stands: what was told last, and under which heading of time."""

from collections.abc import Sequence

from attrs import define, field, frozen

from timeline.article import Span
from timeline.civil import MINUTES_A_DAY
from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.granularity import Granularity
from timeline.mention import Status

__all__ = ["Frame", "Thread", "span_of"]


_WEEK = 7 * MINUTES_A_DAY
_SPELL = 15 * MINUTES_A_DAY
"""The longest stretch at which a story can stand: "at the beginning of the month"."""


@frozen
class Frame:
    """An opening phrase ("Ahead of the vote, …") and the event it is ahead of; what goes on from there is ahead too."""

    target: Draft
    words: Span
    number: int


@define(eq=False)
class Thread:
    """What "later", "that was before" and an "ensuing" flood point back to."""

    previous: Draft | None = None
    """The last mention told before this sentence."""
    narrated: Draft | None = None
    """The last told as done on some day, by its article: an aside of a year, a plan, a denial move no story on."""
    opened: bool = False
    """It was told as what came at first ("initially", "early on")."""
    frame: Frame | None = None
    framed: list[Draft] = field(factory=list)

    def move_on(self, kept: Sequence[Draft]) -> None:
        """Take in the mentions of a sentence once they are known."""
        if not kept:
            return
        self.previous = kept[-1]
        done = [d for d in kept if d.status is Status.HAPPENED and _is_of_days(d)]
        pointed = {told.other for draft in kept for told in draft.told}
        main = [d for d in done if d.group is not None and _is_main(d, d.group) and d.reporter is None]
        done = [d for d in main if span_of(d) not in pointed] or done
        if not done:
            return
        self.narrated = done[-1]
        opening = {token.low for token in done[-1].scene.tokens[: done[-1].first]}
        phrases = done[-1].scene.words.syntax.at_first
        text = " ".join(token.low for token in done[-1].scene.tokens[: done[-1].first])
        self.opened = bool(opening & phrases) or any(" " in phrase and phrase in text for phrase in phrases)
        self._frame_on(done[-1])

    def _frame_on(self, draft: Draft) -> None:
        """Keep under the frame what its sentence tells, and then what is dated to end before the frame's event."""
        frame = self.frame
        if frame is None:
            return
        if draft.scene.number == frame.number:
            self.framed.append(draft)
        elif draft.scene.number > frame.number + 3 or not _is_before(draft, frame.target):
            self.frame, self.framed = None, []
        else:
            self.framed.append(draft)


def _is_of_days(draft: Draft) -> bool:
    when = draft.when
    start, end = when.bounds.start, when.bounds.end
    if when.granularity.rank < Granularity.MONTH.rank and not when.fills:
        return True
    return start is not None and end is not None and end - start <= (_WEEK if when.fills else _SPELL)


def _is_before(draft: Draft, target: Draft) -> bool:
    if draft.timex is None or target.timex is None:
        return False
    end, start = draft.timex.when.bounds.end, target.timex.when.bounds.start
    return end is not None and start is not None and end <= start


def _is_main(draft: Draft, group: Group) -> bool:
    """Its clause hangs on no other: none that "that", "who" or "after" opens."""
    first = min([group.first, *(phrase.first for phrase in group.subject)])
    before = draft.scene.tokens[first - 1] if first else None
    hangs = before is not None and (before.tag in ("W", "S") or before.low == "that")
    return group.is_finite and not group.relative and not hangs


def span_of(draft: Draft) -> Span:
    """Return where the trigger of a draft stands."""
    tokens = draft.scene.tokens
    return Span(draft.scene.article.id, tokens[draft.first].start, tokens[draft.last].end)
