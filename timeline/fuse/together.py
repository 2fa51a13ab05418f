"""From mentions to events: within each article first, then across articles, each join with its reason."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from attrs import evolve

from timeline.article import Article
from timeline.event import Event
from timeline.fuse.across import attach_across
from timeline.fuse.article import cluster_article, founds_nothing
from timeline.fuse.cluster import Join, candidate_pairs, cluster
from timeline.fuse.heard import join_heard
from timeline.fuse.likeness import Likeness, Verdict, compare
from timeline.fuse.merge import Corpus, merge
from timeline.fuse.names import Names, canonical_names
from timeline.fuse.origins import Origins, find_origins
from timeline.fuse.profile import Phase, Profile, join
from timeline.fuse.telling import profile_of
from timeline.mention import Mention
from timeline.wording import PLAIN, Wording

__all__ = ["Likeness", "Origins", "Verdict", "canonical_names", "find_origins", "likeness", "near_merges", "together"]


def together(mentions: Iterable[Mention], articles: Iterable[Article], wording: Wording) -> tuple[Event, ...]:
    """Return the events that the mentions tell, sorted by their first telling; see `timeline.fuse.fuse`."""
    told = _distinct(mentions)
    known = {article.id: article for article in articles}
    origins = find_origins(known.values(), wording)
    corpus = Corpus(known, canonical_names(told, wording), origins.of, wording)
    profiles = [profile_of(m, corpus.published(m.article), corpus.names, wording) for m in told]
    apart, joins = _within_articles(profiles, wording)
    clusters, across = cluster(_with_sole(apart), wording)
    clusters, heard = join_heard(clusters, wording)
    clusters, more = attach_across(clusters, wording)
    clusters = tuple(one for one in sorted(clusters, key=lambda one: one.key) if not founds_nothing(one, wording))
    reasons = _reasons((*joins, *across, *heard, *more), clusters, corpus)
    events = (merge(one.mentions, corpus, reasons[place]) for place, one in enumerate(clusters))
    return tuple(evolve(event, origins=origins.telling(event.mentions)) for event in events)


def likeness(a: Event | Mention, b: Event | Mention, wording: Wording = PLAIN) -> Likeness:
    """Return whether two mentions or events could be one event, and what speaks for and against it.

    Publication dates are not known here, so a plan and the thing done are always told apart.
    """
    names = canonical_names((*_mentions(a), *_mentions(b)), wording)
    return compare(_profile(a, names, wording), _profile(b, names, wording), wording)


def near_merges(
    events: Iterable[Event], articles: Iterable[Article], wording: Wording = PLAIN
) -> tuple[tuple[Event, Event, Likeness], ...]:
    """Return the pairs of events that were nearly joined, the nearest first, each with what spoke against it."""
    events = tuple(events)
    published = {article.id: article.published.toordinal() for article in articles}
    names = canonical_names((mention for event in events for mention in event.mentions), wording)
    ordered = sorted(events, key=lambda event: event.mentions[0].trigger)
    profiles = [_profile(event, names, wording, published) for event in ordered]
    found = []
    for a, b in candidate_pairs(profiles, wording):
        like = compare(profiles[a], profiles[b], wording)
        if like.verdict is Verdict.NEAR:
            found.append((ordered[a], ordered[b], like))
    return tuple(sorted(found, key=lambda near: (-near[2].score, near[0].mentions[0].trigger)))


def _mentions(told: Event | Mention) -> tuple[Mention, ...]:
    return told.mentions if isinstance(told, Event) else (told,)


def _profile(
    told: Event | Mention, names: Names, wording: Wording, published: Mapping[str, int] = MappingProxyType({})
) -> Profile:
    first, *rest = (profile_of(m, published.get(m.article, 0), names, wording) for m in _mentions(told))
    for other in rest:
        first = join(first, other)
    return first


def _distinct(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions by trigger, one each; of two with one trigger the fuller."""
    best: dict[object, Mention] = {}
    for mention in sorted(mentions, key=_fullness):
        best.setdefault(mention.trigger, mention)
    return sorted(best.values(), key=lambda mention: mention.trigger)


def _fullness(mention: Mention) -> tuple[object, ...]:
    return (
        mention.trigger,
        not mention.when.is_dated,
        -len(mention.actors),
        mention.kind,
        mention.title,
        repr(mention),
    )


def _within_articles(profiles: Sequence[Profile], wording: Wording) -> tuple[list[Profile], tuple[Join, ...]]:
    by_article: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        by_article[profile.key.article].append(profile)
    clusters: list[Profile] = []
    joins: list[Join] = []
    for article in sorted(by_article):
        joined, why = cluster_article(by_article[article], wording)
        clusters.extend(joined)
        joins.extend(why)
    return clusters, tuple(joins)


def _with_sole(profiles: Sequence[Profile]) -> list[Profile]:
    """Mark the actors of whom an article tells one thing of the kind only, looking back and ahead apart."""
    told = Counter(key for profile in profiles for key in _acts(profile))
    return [evolve(p, sole=frozenset(key[-1] for key in _acts(p) if told[key] == 1)) for p in profiles]


def _acts(profile: Profile) -> list[tuple[str, str, bool, str]]:
    ahead = Phase.AHEAD in profile.phases
    named = (name for name in profile.actors if name[:1].isupper())
    return [(profile.key.article, profile.family, ahead, name) for name in sorted(named)]


def _reasons(joins: Iterable[Join], clusters: Sequence[Profile], corpus: Corpus) -> list[tuple[str, ...]]:
    """Return for each cluster one clause a join."""
    home = {mention.trigger: place for place, one in enumerate(clusters) for mention in one.mentions}
    words = {mention.trigger: mention for one in clusters for mention in one.mentions}
    told: list[list[str]] = [[] for _ in clusters]
    for one in joins:
        if one.first not in words or one.second not in words:
            continue
        first, second = words[one.first], words[one.second]
        told[home[one.first]].append(
            f"“{_heard(first)}” in {corpus.label(first.article)} and “{_heard(second)}” in"
            f" {corpus.label(second.article)}: {'; '.join(one.reasons)}."
        )
    return [tuple(reasons) for reasons in told]


def _heard(mention: Mention) -> str:
    at = mention.trigger.start - mention.span.start
    return mention.text[at : at + mention.trigger.end - mention.trigger.start] or mention.head
