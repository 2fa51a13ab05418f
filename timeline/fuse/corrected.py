"""Corrections made by hand, carried out on the events that fusion gave."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from timeline.article import Article, Span
from timeline.correction import Action, Correction, Target
from timeline.errors import BadCorrection
from timeline.event import Event, event_id
from timeline.fuse.merge import Corpus, merge
from timeline.fuse.names import canonical_names
from timeline.fuse.origins import find_origins
from timeline.mention import Mention
from timeline.wording import Wording

__all__ = ["corrected", "located"]

_Parts = list[set[Span]]


def located(corrections: Iterable[Correction], events: Sequence[Event]) -> tuple[Correction, ...]:
    """Return the corrections, each with the triggers that its targets name, as ``found``.

    An id names the event that holds the telling it was made from, whatever has joined it since. Words name the tellings
    whose trigger stands in them, or else those of the sentences that hold them.

    Raises
    ------
    BadCorrection
        If a target names no event, or words name tellings of several.
    """
    home = {mention.trigger: event for event in events for mention in event.mentions}
    return tuple(evolve(one, found=tuple(_found(one, events, home))) for one in corrections)


def _found(correction: Correction, events: Sequence[Event], home: Mapping[Span, Event]) -> Iterator[Span]:
    if correction.action is not Action.SPLIT:
        yield from (_meant(target, correction, events, home)[0] for target in correction.targets)
        return
    whole = _meant(correction.targets[0], correction, events, home)
    event = home[whole[0]]
    out = [span for target in correction.out for span in _meant(target, correction, (event,), home, events)]
    stays = next((mention.trigger for mention in event.mentions if mention.trigger not in out), None)
    if stays is None:
        raise _wrong(correction, "out", f"takes every telling of “{event.title}” out; leave one in")
    yield from (stays, *out)


def _meant(
    target: Target,
    correction: Correction,
    events: Sequence[Event],
    home: Mapping[Span, Event],
    others: Sequence[Event] = (),
) -> list[Span]:
    """Return the triggers that a target stands for, all of one of the events; of the others, if none of these fits."""
    mentions = _told_so(target, [mention for event in events for mention in event.mentions])
    homes = {home[mention.trigger].id: home[mention.trigger] for mention in mentions}
    if not homes and others:
        return _meant(target, correction, others, home)
    if not homes:
        raise _wrong(correction, "event", f"{target} names no event; timeline show tells ids and sentences")
    if len(homes) > 1:
        titles = ", ".join(f"{event.id} “{event.title}”" for event in homes.values())
        raise _wrong(correction, "event", f"{target} names {len(homes)} events: {titles}; use an id, or fewer words")
    return [mention.trigger for mention in mentions]


def _told_so(target: Target, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mention an id was made from; or those whose trigger the words hold, or else whose sentence does."""
    if target.event is not None:
        return [mention for mention in mentions if event_id((mention,)) == target.event]
    assert target.says is not None
    wanted = target.says.casefold()
    there = [m for m in mentions if m.article == target.article and wanted in m.text.casefold()]
    held = [m for m in there if m.text.casefold().find(wanted) <= _at(m) < m.text.casefold().find(wanted) + len(wanted)]
    return held or there


def _at(mention: Mention) -> int:
    return mention.trigger.start - mention.span.start


def _wrong(correction: Correction, field: str, problem: str) -> BadCorrection:
    file, _, entry = correction.where.partition(", ")
    return BadCorrection(file, entry, field, problem)


def corrected(
    events: Sequence[Event], corrections: Sequence[Correction], articles: Iterable[Article], wording: Wording
) -> tuple[Event, ...]:
    """Return the events with located corrections carried out, sorted by their first telling.

    First merges and splits, then dates and titles, then what is dropped. A correction whose tellings are not among
    these events (in a timeline as of an earlier day) is passed over. Doing it twice is doing it once.
    """
    mentions = {mention.trigger: mention for event in events for mention in event.mentions}
    known = [evolve(one, found=tuple(span for span in one.found if span in mentions)) for one in corrections]
    parts = [{mention.trigger for mention in event.mentions} for event in events]
    for one in known:
        _regroup(parts, one)
    before = {frozenset(mention.trigger for mention in event.mentions): event for event in events}
    corpus = _corpus(mentions.values(), articles, wording)
    whole = [before.get(frozenset(part)) or _made(part, mentions, corpus) for part in parts if part]
    done = (_by_hand(event, known) for event in whole)
    kept = (event for event in done if event is not None)
    return tuple(sorted(kept, key=lambda event: event.mentions[0].trigger))


def _regroup(parts: _Parts, correction: Correction) -> None:
    if correction.action is Action.MERGE:
        joined = [part for part in parts if part & set(correction.found)]
        for part in joined[1:]:
            joined[0].update(part)
            part.clear()
    elif correction.action is Action.SPLIT and len(correction.found) > 1:
        first, *rest = correction.found
        part = next(part for part in parts if first in part)
        out = part & set(rest)
        if out and out != part and first not in out:
            part.difference_update(out)
            parts.append(out)


def _corpus(mentions: Iterable[Mention], articles: Iterable[Article], wording: Wording) -> Corpus:
    known = {article.id: article for article in articles}
    origins = find_origins(known.values(), wording)
    return Corpus(known, canonical_names(tuple(mentions), wording), origins.of, wording)


def _made(part: set[Span], mentions: Mapping[Span, Mention], corpus: Corpus) -> Event:
    told = [mentions[span] for span in sorted(part)]
    event = merge(told, corpus)
    return evolve(event, origins=find_origins(corpus.articles.values(), corpus.wording).telling(event.mentions))


def _by_hand(event: Event, corrections: Iterable[Correction]) -> Event | None:
    """Return the event with its date and title as corrected; ``None`` if it is dropped."""
    triggers = {mention.trigger for mention in event.mentions}
    own = tuple(one for one in corrections if triggers & set(one.found))
    if any(one.action is Action.DROP for one in own):
        return None
    for one in own:
        if one.action is Action.PIN and one.when is not None:
            event = evolve(event, when=one.when, when_because=f"{one}.")
        elif one.action is Action.RENAME and one.title is not None:
            event = evolve(event, title=one.title)
    return evolve(event, corrections=tuple(dict.fromkeys(own)))
