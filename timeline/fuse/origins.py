"""Independent origins: which articles, and which tellings of an event, come from one and the same source."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise

from attrs import frozen

from timeline.article import Article
from timeline.fuse.content import quoted_runs
from timeline.fuse.voices import compiled
from timeline.mention import Mention
from timeline.wording import Wording

__all__ = ["Origins", "find_origins"]

_SHINGLE = 5
"""Words in a row that make one shingle (A. Broder, "On the resemblance and containment of documents", 1997)."""

_SKETCH = 64
"""Smallest shingle hashes kept as the sketch of a text."""

_COPY = 0.5
"""Share of a sketch that two texts have in common when one is a copy of the other, cut or lightly edited."""

_CROWD = 12
"""Texts with one shingle beyond which each is compared with the next only: that many copies chain."""

_QUOTED_RUNS = 3
"""Runs of four quoted words that two articles share when the event reached both through one quotation."""


@frozen
class Origins:
    """``of`` names each article's origin, ``because`` says why two articles have one."""

    of: Mapping[str, str]
    because: tuple[str, ...]
    wording: Wording
    sources: Mapping[str, str]

    def telling(self, mentions: Sequence[Mention]) -> tuple[str, ...]:
        """Return the sorted names of the independent origins of an event's mentions.

        A sentence that names the outlet it was taken from counts as that outlet's; articles that tell the event through
        one shared quotation count once.
        """
        names: dict[str, set[str]] = defaultdict(set)
        runs: dict[str, set[str]] = defaultdict(set)
        several = len({mention.article for mention in mentions}) > 1
        for mention in mentions:
            credited = _credited(mention.text, self.wording.sentence_credits)
            names[mention.article].add(credited or self.of.get(mention.article, mention.article))
            if several:
                runs[mention.article] |= quoted_runs(mention.text)
        kept: dict[str, str] = {}
        for article in sorted(names):
            own = self.of.get(article, article)
            chosen = own if own in names[article] else min(names[article])
            twin = next((other for other in kept if len(runs[other] & runs[article]) >= _QUOTED_RUNS), None)
            kept[article] = chosen if twin is None else kept[twin]
        return tuple(sorted(set(kept.values())))


def find_origins(articles: Iterable[Article], wording: Wording) -> Origins:
    """Return where each article comes from: its wire, the text it copies, its publisher, else itself."""
    ordered = sorted(articles, key=lambda article: article.id)
    credits_of = {article.id: _article_credits(article, wording) for article in ordered}
    parent = {article.id: article.id for article in ordered}
    because: list[str] = []
    for a, b, reason in (*_shared_wires(ordered, credits_of), *_one_publisher(ordered), *_copies(ordered)):
        first, second = sorted((_root(parent, a), _root(parent, b)))
        if first != second:
            parent[second] = first
            because.append(reason)
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in ordered:
        groups[_root(parent, article.id)].append(article)
    of = {a.id: name for group in groups.values() for name in (_group_name(group, credits_of),) for a in group}
    return Origins(of, tuple(because), wording, {a.id: a.source or a.id for a in ordered})


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        key = parent[key]
    return key


def _group_name(group: Sequence[Article], credits_of: Mapping[str, tuple[str, ...]]) -> str:
    """Return a name: the origin stated, the wire all share, else the first article's source or id."""
    stated = sorted(article.origin for article in group if article.origin)
    if stated:
        return stated[0]
    shared = set.intersection(*(set(credits_of[article.id]) for article in group))
    if shared and len(group) > 1:
        return min(shared)
    return group[0].source or group[0].id


# What makes two articles one origin


def _shared_wires(
    articles: Sequence[Article], credits_of: Mapping[str, tuple[str, ...]]
) -> Iterable[tuple[str, str, str]]:
    first: dict[str, str] = {}
    for article in articles:
        for wire in dict.fromkeys((*((article.origin,) if article.origin else ()), *credits_of[article.id])):
            key = _outlet_key(wire)
            if key in first:
                yield first[key], article.id, f"{first[key]} and {article.id} both carry {wire}"
            else:
                first[key] = article.id
    for article in articles:
        key = _outlet_key(article.source or "")
        if key and key in first and first[key] != article.id:
            yield first[key], article.id, f"{first[key]} carries {article.source}, which is {article.id}"


def _one_publisher(articles: Sequence[Article]) -> Iterable[tuple[str, str, str]]:
    first: dict[str, str] = {}
    for article in articles:
        key = _outlet_key(article.source or "")
        if not key:
            continue
        if key in first:
            yield first[key], article.id, f"{first[key]} and {article.id} are both of {article.source}"
        first.setdefault(key, article.id)


def _copies(articles: Sequence[Article]) -> Iterable[tuple[str, str, str]]:
    """Yield pairs of near-duplicate texts, found through the hashes their sketches share."""
    sketches = {article.id: _sketch(article.text[article.body :]) for article in articles}
    holding: dict[int, list[str]] = defaultdict(list)
    for article, sketch in sketches.items():
        for value in sketch:
            holding[value].append(article)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for group in holding.values():
        for pair in combinations(group, 2) if len(group) <= _CROWD else pairwise(group):
            shared[pair] += 1
    for (a, b), count in sorted(shared.items()):
        if count >= _COPY * min(len(sketches[a]), len(sketches[b])) and count >= 4:
            yield a, b, f"{b} repeats the text of {a}"


def _sketch(text: str) -> frozenset[int]:
    words = re.findall(r"\w+", text.casefold())
    hashes = {
        int.from_bytes(hashlib.blake2b(" ".join(words[i : i + _SHINGLE]).encode(), digest_size=6).digest())
        for i in range(max(0, len(words) - _SHINGLE + 1))
    }
    return frozenset(sorted(hashes)[:_SKETCH])


# Who is credited


def _article_credits(article: Article, wording: Wording) -> tuple[str, ...]:
    found = []
    for line in article.text[article.body :].splitlines():
        name = _credited(line, wording.article_credits)
        if name:
            found.append(name)
    return tuple(dict.fromkeys(found))


def _credited(text: str, patterns: tuple[str, ...]) -> str | None:
    for pattern in compiled(patterns):
        match = pattern.search(text)
        if match is not None:
            return match["origin"].removeprefix("the ").removeprefix("The ").strip(" .,")
    return None


def _outlet_key(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold().removeprefix("the ")))
