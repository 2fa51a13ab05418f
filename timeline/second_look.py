"""The flows that look twice: a draft held against a timeline, and a timeline read by another policy."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from timeline.article import Article, Span
from timeline.build import assemble, tag, tell
from timeline.event import Event
from timeline.fuse import fuse
from timeline.inquiry import Finding, Flip, NearMerge
from timeline.interval import DateLike
from timeline.mention import Mention, Status
from timeline.ordering import Verdict
from timeline.policy import Policy
from timeline.query import folded
from timeline.review.check import Draft
from timeline.review.check import check as held_against
from timeline.timeline import Timeline
from timeline.when import UNDATED
from timeline.wording import Wording

if TYPE_CHECKING:
    from timeline.language import Language

__all__ = ["check", "near_merges", "sensitivity"]

_AHEAD = frozenset({Status.SCHEDULED, Status.PLANNED, Status.PROPOSED})


_PAIR = 2


def check(line: Timeline, text: str, published: DateLike, language: "Language | None" = None) -> tuple[Finding, ...]:
    """Return what in a draft does not stand up against a timeline, in text order; see `timeline.inquiry.Fault`.

    ``published`` is the day the draft's own "Tuesday" and "last week" are counted from. A sentence is held against an
    event when fusion would take it for a telling of that event as it stands, or but for its date, or but for saying
    that it has happened, or when it is the only event of the kind with those people. What is said is held against the
    speaker and the occasion only.

    Raises
    ------
    BadPublicationDate, EmptyArticle, BadRecord
        If ``published`` is no day, or the draft has no text or is none.
    """
    names = {article.id for article in line.articles}
    name = next(name for name in _names() if name not in names)
    article = Article(name, text, published)
    mentions = tell(article, language)
    alone = assemble((article,), mentions, (), language)
    told = _told(line, article, mentions, language)
    homes = {mention.trigger: event.id for event in alone for mention in event.mentions}
    kept = tuple(mention for mention in mentions if mention.trigger in homes)
    draft = Draft(article, tag(text, article.published, language=language), kept, told, alone.ordering, homes)
    return held_against(draft, line.ordering, line.articles)


def near_merges(line: Timeline, language: "Language | None" = None) -> tuple[NearMerge, ...]:
    """Return the pairs of a timeline's events that were nearly told as one, the nearest first, and why they are not."""
    from timeline.fuse.together import near_merges as nearly

    if language is None:
        from timeline.lang.en import ENGLISH

        language = ENGLISH
    found = nearly(line.events, line.articles, language.wording)
    return tuple(NearMerge(a, b, like.score, like.reasons, like.against) for a, b, like in found)


def _names() -> Iterator[str]:
    yield "draft"
    number = 2
    while True:
        yield f"draft-{number}"
        number += 1


def _told(
    line: Timeline, draft: Article, mentions: Iterable[Mention], language: "Language | None"
) -> dict[Span, Event]:
    """Return the event that each mention of a draft tells: as it stands, else undated, else undated and to come.

    What is still left tells the only event of its kind in which everybody it names takes part.
    """
    told: dict[Span, Event] = {}
    for look in _LOOKS:
        rest = [mention for mention in mentions if mention.trigger not in told]
        joined = _joined(line, draft, [look(mention) for mention in rest], language)
        by_trigger = {mention.trigger: mention for mention in rest}
        sure = look is _as_it_stands
        told.update({t: event for t, event in joined.items() if sure or _all_there(by_trigger[t], event)})
    for mention in mentions:
        sole = _sole(line, mention, _wording(language))
        if sole is not None:
            told.setdefault(mention.trigger, sole)
    return told


def _sole(line: Timeline, mention: Mention, wording: Wording) -> Event | None:
    """Return the only event of a mention's family with its doer, if it is no mere saying or meeting of one party.

    Where nobody does it, the title must be the same: "The dam opened".
    """
    family = wording.kin.get(mention.kind, mention.kind)
    kin = [event for event in line if wording.kin.get(event.kind, event.kind) == family]
    if not mention.actors:
        alike = [event for event in kin if folded(event.title) == folded(mention.title)]
    else:
        loose = family in wording.statements | wording.meetings
        alike = [e for e in kin if len(mention.actors) >= (_PAIR if loose else 1) and _all_there(mention, e)]
    return alike[0] if len(alike) == 1 else None


def _all_there(mention: Mention, event: Event) -> bool:
    """Tell whether everybody that a mention names takes part in an event, by the last word of the name."""
    there = {folded(name)[-1:] for name in event.actors}
    return bool(mention.actors) and all(folded(name)[-1:] in there for name in mention.actors)


def _undated(mention: Mention) -> Mention:
    return evolve(mention, when=UNDATED, timex=None, when_because="")


def _to_come(mention: Mention) -> Mention:
    return evolve(_undated(mention), status=Status.PLANNED)


def _as_it_stands(mention: Mention) -> Mention:
    return mention


_LOOKS: tuple[Callable[[Mention], Mention], ...] = (_as_it_stands, _undated, _to_come)


def _joined(line: Timeline, draft: Article, mentions: list[Mention], language: "Language | None") -> dict[Span, Event]:
    events = fuse((*line.mentions, *mentions), (*line.articles, draft), _wording(language))
    homes = {mention.trigger: event for event in line for mention in event.mentions}
    found = {}
    for event in events:
        home = next((homes[mention.trigger] for mention in event.mentions if mention.trigger in homes), None)
        if home is not None:
            found.update({m.trigger: home for m in event.mentions if m.article == draft.id})
    return found


def _wording(language: "Language | None") -> Wording:
    from timeline.lang.en import ENGLISH

    return (language or ENGLISH).wording


def sensitivity(
    line: Timeline, policies: Iterable[str | Policy], language: "Language | None" = None
) -> tuple[Flip, ...]:
    """Return what other policies of reading dates would change, policy by policy, in the order of the line.

    The articles are read again by each; an event is the same where it has a telling in common.
    """
    return tuple(flip for policy in policies for flip in _flips(line, Policy.named(policy), language))


def _flips(line: Timeline, policy: Policy, language: "Language | None") -> Iterator[Flip]:
    mentions = [mention for article in line.articles for mention in tell(article, language, policy)]
    other = assemble(line.articles, mentions, (), language)
    homes = {mention.trigger: event for event in other for mention in event.mentions}
    now = {event.id: homes[event.mentions[0].trigger] for event in line if event.mentions[0].trigger in homes}
    for event in line:
        again = now.get(event.id)
        if again is not None and again.when.bounds != event.when.bounds:
            yield Flip(policy.value, event, event.when, again.when, tuple(_turned(event, line, other, now)))


def _turned(event: Event, line: Timeline, other: Timeline, now: dict[str, Event]) -> Iterator[tuple[Event, Event]]:
    """Yield the pairs with this event that are certain in the line and certain the other way round in the other."""
    for another in line:
        if another.id not in now or now[another.id].id == now[event.id].id:
            continue
        for a, b in ((event, another), (another, event)):
            if (a.id, b.id) in line.ordering.certain:
                related = other.ordering.relate(now[b.id].id, now[a.id].id)
                if related.verdict is Verdict.CERTAIN:
                    yield a, b
