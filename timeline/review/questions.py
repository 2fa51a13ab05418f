"""What the articles leave open, as a reporter's list of things to ask."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from timeline.conflict import Conflict
from timeline.errors import UnknownQuestion
from timeline.event import Event
from timeline.inquiry import Ask, Fate, Gap, OpenQuestion, Outcome
from timeline.interval import Interval
from timeline.mention import Claim, Stance, Status

__all__ = ["Known", "asks", "by_default", "questions"]

_IN_DOUBT = (Status.CLAIMED, Status.UNCERTAIN)
_DOUBTS = (Stance.DENIES, Stance.UNCONFIRMED, Stance.NONCOMMITTAL)

_SEVERAL = 2


@frozen
class Known:
    """All that is known of a timeline and that a question can rest on."""

    events: Sequence[Event]
    lies: Mapping[str, Interval | None]
    """The days an event without a date of its own lies in, by its id; ``None`` for one that has a date."""
    conflicts: Sequence[Conflict]
    outcomes: Sequence[Outcome]
    gaps: Sequence[Gap]
    sources: Mapping[str, str]
    """What to call an article, by its id."""


def asks(kinds: Iterable[Ask | str]) -> frozenset[Ask]:
    """Return the sorts of questions named, all of them if none is.

    Raises
    ------
    UnknownQuestion
        If a name is none of them.
    """
    wanted = {kind if isinstance(kind, Ask) else _ask(kind) for kind in kinds}
    return frozenset(wanted or Ask)


def _ask(kind: object) -> Ask:
    try:
        return Ask(kind)
    except ValueError as error:
        raise UnknownQuestion(kind, tuple(known.value for known in Ask)) from error


def by_default(question: OpenQuestion) -> bool:
    """Tell whether a question is asked without being asked for.

    That one origin tells a thing is the rule; it is worth a line where several articles make it look like more.
    """
    return question.ask is not Ask.SINGLE_ORIGIN or len(question.events[0].articles) > 1


def questions(known: Known) -> tuple[OpenQuestion, ...]:
    """Return what is worth asking, the most pressing sort first (as `timeline.inquiry.Ask` lists them).

    Within a sort, what more independent origins tell comes first, then the order of the line.
    """
    rank = {event.id: place for place, event in enumerate(known.events)}

    def weight(question: OpenQuestion) -> tuple[int, int]:
        first = question.events[0]
        return -max(len(event.origins) for event in question.events), rank[first.id]

    return tuple(question for ask in Ask for question in sorted(_ASKED[ask](known), key=weight))


def _contradicted(known: Known) -> Iterator[OpenQuestion]:
    by_id = {event.id: event for event in known.events}
    for conflict in known.conflicts:
        events = tuple(by_id[event] for event in conflict.events if event in by_id)
        if events:
            sides = "; ".join(_side(claim, known) for claim in conflict.claims[:4])
            spans = tuple(claim.span for claim in conflict.claims)
            yield OpenQuestion(Ask.CONTRADICTED, f"{conflict.about}? {sides}.", events, spans=spans)


def _side(claim: Claim, known: Known) -> str:
    return f"{claim.by or known.sources.get(claim.span.article, claim.span.article)} {_VERBS[claim.stance]}"


_VERBS = {
    Stance.ASSERTS: "says so",
    Stance.DENIES: "says no",
    Stance.NONCOMMITTAL: "will not be drawn",
    Stance.UNCONFIRMED: "does not confirm it",
    Stance.CONDITIONAL: "says it depends",
}


def _overdue(known: Known) -> Iterator[OpenQuestion]:
    for outcome in known.outcomes:
        if outcome.fate is Fate.OVERDUE:
            text = f"Did it take place: {outcome.event.title}? It was {outcome.because}."
            yield OpenQuestion(Ask.OVERDUE, text, (outcome.event,), spans=(outcome.promise.span,))


def _unconfirmed(known: Known) -> Iterator[OpenQuestion]:
    for outcome in known.outcomes:
        if outcome.fate is Fate.PERHAPS_KEPT:
            done = outcome.perhaps[0]
            promise = f"“{outcome.event.title}” was {outcome.because}"
            text = f"Was it what had been promised: {done.title}, {done.when.words}? {promise}."
            yield OpenQuestion(Ask.UNCONFIRMED, text, (done, outcome.event), spans=(outcome.promise.span,))
    contradicted = {event for conflict in known.conflicts for event in conflict.events}
    for event in known.events:
        if event.status in _IN_DOUBT and event.id not in contradicted:
            by = _names(claim.by for claim in event.claims if claim.stance is Stance.ASSERTS)
            doubted = _names(claim.by for claim in event.claims if claim.stance in _DOUBTS)
            word = f"It is the word of {by}" if by else "Nobody is named who says so"
            silent = f", and {doubted} will not confirm it" if doubted else ""
            yield OpenQuestion(Ask.UNCONFIRMED, f"Who confirms it: {event.title}? {word}{silent}.", (event,))


def _gap(known: Known) -> Iterator[OpenQuestion]:
    for gap in known.gaps:
        key = [event for event in gap.before if len(event.origins) >= _SEVERAL]
        if key:
            before = f"the {gap.days} days to {gap.latest}"
            text = f"What led to it: {key[0].title}? Nothing is told of {before}."
            yield OpenQuestion(Ask.GAP, text, tuple(key))


def _undated(known: Known) -> Iterator[OpenQuestion]:
    for event in known.events:
        lies = known.lies[event.id]
        if lies is not None:
            text = f"{_TENSE.get(event.status, 'When was it')}: {event.title}? {_words(lies)}."
            yield OpenQuestion(Ask.UNDATED, text, (event,), spans=(event.mentions[0].span,))


_TENSE = dict.fromkeys((Status.SCHEDULED, Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL), "When is it to be")


def _words(bounds: Interval) -> str:
    if bounds.is_known:
        return f"By its order with others it lies between {bounds.earliest} and {bounds.latest}"
    if bounds.start is not None:
        return f"By its order with others it is not before {bounds.earliest}"
    if bounds.end is not None:
        return f"By its order with others it is not after {bounds.latest}"
    return "No article gives it a day, and no order bounds it"


def _single_origin(known: Known) -> Iterator[OpenQuestion]:
    for event in known.events:
        if len(event.origins) == 1:
            count = len(event.articles)
            papers = f" ({count} articles)" if count > 1 else ""
            text = f"Who else tells it: {event.title}? Only {event.origins[0]} does{papers}."
            yield OpenQuestion(Ask.SINGLE_ORIGIN, text, (event,))


def _names(names: Iterable[str | None]) -> str:
    found = list(dict.fromkeys(name for name in names if name))
    return " and ".join((", ".join(found[:-1]), found[-1])) if len(found) > 1 else "".join(found)


_ASKED: Mapping[Ask, Callable[[Known], Iterator[OpenQuestion]]] = {
    Ask.CONTRADICTED: _contradicted,
    Ask.OVERDUE: _overdue,
    Ask.UNCONFIRMED: _unconfirmed,
    Ask.GAP: _gap,
    Ask.UNDATED: _undated,
    Ask.SINGLE_ORIGIN: _single_origin,
}
