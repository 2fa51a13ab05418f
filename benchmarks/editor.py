"""Read an editor's timeline (seeds/editor.timeline) and score a built one against it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from attrs import field, frozen

from timeline import Event, Span, Timeline

__all__ = ["Expected", "Score", "load", "score"]

_CLAUSE_ENDS = re.compile(r"[.,;:!?—\n]")


@frozen
class Telling:
    """One marked trigger in one article, and the clause around it."""

    trigger: Span
    clause: Span


@frozen
class Expected:
    """One block of the editor's timeline; the tuples of alternatives are best first."""

    id: str
    title: str
    windows: tuple[tuple[str | None, str | None], ...]
    statuses: tuple[str, ...]
    claimants: tuple[tuple[str, ...], ...]
    actors: tuple[str, ...]
    importance: int
    tellings: tuple[Telling, ...]
    after: tuple[str, ...] = ()
    may_be_one_with: tuple[str, ...] = ()


@frozen
class Score:
    """Shares from 0 to 1, and a line for each thing that was missed."""

    figures: dict[str, float]
    misses: tuple[str, ...] = field(repr=False)


def load(path: Path, line: Timeline) -> tuple[Expected, ...]:
    """Return the blocks of an editor's timeline, their tellings located in the articles of ``line``."""
    texts = {article.id: article.text for article in line.articles}
    blocks = []
    before: dict[str, list[str]] = defaultdict(list)
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        head = re.search(r"^\[(.+)\]$", block, re.MULTILINE)
        if head is None:
            continue
        keys = defaultdict(list)
        for key, value in re.findall(r"^(?:# )?([a-z ]+): (.+)$", block, re.MULTILINE):
            keys[key].append(value)
        for later in keys["before"]:
            before[later].append(head[1])
        blocks.append((head[1], keys))
    return tuple(_expected(name, keys, before[name], texts) for name, keys in blocks)


def _expected(name: str, keys: dict[str, list[str]], earlier: list[str], texts: dict[str, str]) -> Expected:
    def alternatives(key: str) -> list[str]:
        return keys[key][0].split(" | ")

    return Expected(
        name,
        keys["title"][0],
        tuple(_window(text) for text in alternatives("when")),
        tuple(alternatives("status")),
        tuple(() if text == "-" else tuple(text.split("; ")) for text in alternatives("claimed by")),
        () if keys["actors"] == ["-"] else tuple(keys["actors"][0].split("; ")),
        int(keys["importance"][0]),
        tuple(_telling(value, texts) for value in keys["told"]),
        (*keys["after"], *earlier),
        tuple(other for value in keys["may be one with"] for other in value.split(", ")),
    )


def _window(text: str) -> tuple[str | None, str | None]:
    from timeline import Interval

    if text == "unknown":
        return None, None
    first, _, last = text.partition("..") if ".." in text else (text, "", text)
    bounds = Interval.closed(first or None, last or None)
    return bounds.earliest, bounds.latest


def _telling(value: str, texts: dict[str, str]) -> Telling:
    article, _, piece = value.partition(" | ")
    lead, trigger, _ = piece.split("*")
    text = texts[article]
    start = text.index(piece.replace("*", "")) + len(lead)
    end = start + len(trigger)
    opens = max((match.end() for match in _CLAUSE_ENDS.finditer(text, 0, start)), default=0)
    closes = _CLAUSE_ENDS.search(text, end)
    return Telling(Span(article, start, end), Span(article, opens, closes.start() if closes else len(text)))


def score(line: Timeline, expected: Iterable[Expected]) -> Score:
    """Return how well a timeline tells what the editor lists."""
    expected = tuple(expected)
    owners = _owners(line, expected)
    best = {name: votes.most_common(1)[0][0] for name in owners if (votes := _votes(owners[name]))}
    figures: dict[str, float] = {}
    misses: list[str] = []
    for least in (3, 2):
        wanted = [item for item in expected if item.importance >= least]
        figures[f"recall of importance {least}{'' if least == 3 else ' and more'}"] = _share(
            item.id in best for item in wanted
        )
    misses += [f"no event: {item.id}" for item in expected if item.id not in best and item.importance > 1]
    found = [item for item in expected if item.id in best and item.importance > 1]
    for name, test in (("window", _window_fits), ("status", _status_fits), ("claimant", _claimant_fits)):
        fits = {item.id: test(item, line[best[item.id]]) for item in found}
        figures[f"{name} right"] = _share(fits.values())
        misses += [_miss(name, item, line[best[item.id]]) for item in found if not fits[item.id]]
    figures["actors found"] = _share(_has_actor(name, line[best[item.id]]) for item in found for name in item.actors)
    figures["merge precision"], figures["merge recall"] = _merging(expected, owners, misses)
    figures["order right"], figures["order certain"] = _order(line, expected, best, misses)
    told = {event for votes in owners.values() for events in votes for event in events}
    figures["events listed by the editor"] = len(told) / len(line) if len(line) else 0.0
    misses += [f"not in the editor's list: {event}" for event in line if event.id not in told]
    return Score(figures, tuple(misses))


def _owners(line: Timeline, expected: tuple[Expected, ...]) -> dict[str, list[tuple[str, ...]]]:
    """Return for each expected event, telling by telling, the ids of the events that tell it."""
    marked = [telling.trigger for item in expected for telling in item.tellings]
    mentions = [(mention, event.id) for event in line for mention in event.mentions]

    def tellers(telling: Telling) -> tuple[str, ...]:
        exact = {event for mention, event in mentions if mention.trigger.overlaps(telling.trigger)}
        if not exact:
            exact = {
                event
                for mention, event in mentions
                if mention.trigger in telling.clause and not any(mention.trigger.overlaps(mark) for mark in marked)
            }
        return tuple(sorted(exact))

    return {item.id: [tellers(telling) for telling in item.tellings] for item in expected}


def _votes(tellers: list[tuple[str, ...]]) -> Counter[str]:
    return Counter(sorted(event for events in tellers for event in events))


def _share(hits: Iterable[bool]) -> float:
    listed = list(hits)
    return sum(listed) / len(listed) if listed else 0.0


def _window_fits(item: Expected, event: Event) -> bool:
    days = tuple(None if edge is None else edge[:10] for edge in (event.when.earliest, event.when.latest))
    return days in item.windows


def _status_fits(item: Expected, event: Event) -> bool:
    return event.status.value in item.statuses


def _claimant_fits(item: Expected, event: Event) -> bool:
    """An event the editor lets the paper vouch for may still be claimed by someone; a claimed one must be."""
    said_by = {claim.by for claim in event.claims if claim.by is not None}
    if not item.claimants[0]:
        return True
    return any(names and all(_named(name, said_by) for name in names[:1]) for names in item.claimants)


def _has_actor(name: str, event: Event) -> bool:
    return _named(name, event.actors)


def _named(name: str, names: Iterable[str]) -> bool:
    wanted = {word for word in name.split() if word[0].isupper()} or set(name.split())
    return any(wanted & set(other.split()) for other in names)


def _miss(what: str, item: Expected, event: Event) -> str:
    want = {"window": item.windows[0], "status": item.statuses, "claimant": item.claimants[0]}[what]
    got = {"window": str(event.when.bounds), "status": event.status.value, "claimant": [c.by for c in event.claims]}[
        what
    ]
    return f"{what} of {item.id}: wanted {want}, got {got} ({event.title})"


def _merging(
    expected: tuple[Expected, ...], owners: dict[str, list[tuple[str, ...]]], misses: list[str]
) -> tuple[float, float]:
    """Return pairwise precision and recall over the tellings that are covered."""
    covered = [(item.id, set(events)) for item in expected for events in owners[item.id] if events]
    either_way = {frozenset((item.id, other)) for item in expected for other in item.may_be_one_with}
    right = wrong = missed = 0
    mixed: set[tuple[str, str]] = set()
    for (a, a_events), (b, b_events) in combinations(covered, 2):
        if frozenset((a, b)) in either_way:
            continue
        together = bool(a_events & b_events)
        right += a == b and together
        missed += a == b and not together
        wrong += a != b and together
        if a != b and together:
            mixed.add((a, b))
    misses += [f"mixed: {a} with {b}" for a, b in sorted(mixed)]
    for item in expected:
        parts = {events[0] for events in owners[item.id] if events}
        if len(parts) > 1:
            misses.append(f"split in {len(parts)}: {item.id}")
    return (right / (right + wrong) if right + wrong else 0.0, right / (right + missed) if right + missed else 0.0)


def _order(
    line: Timeline, expected: tuple[Expected, ...], best: dict[str, str], misses: list[str]
) -> tuple[float, float]:
    rank = {event.id: place for place, event in enumerate(line)}
    certain = {(relation.before, relation.after) for relation in line.ordering.relations}
    pairs = [(earlier, item.id) for item in expected for earlier in item.after]
    right = [(a in best and b in best and rank[best[a]] < rank[best[b]]) for a, b in pairs]
    misses += [f"order: {a} before {b}" for (a, b), good in zip(pairs, right, strict=True) if not good]
    return _share(right), _share((best.get(a), best.get(b)) in certain for a, b in pairs)
