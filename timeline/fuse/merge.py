"""Turn a cluster of tellings into an event: its date, status, title and people, each with its reason."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from timeline.article import Article
from timeline.event import Event, event_id
from timeline.fuse.names import Names
from timeline.fuse.telling import dated_bounds, place_of
from timeline.mention import Claim, Mention, Stance, Status
from timeline.when import UNDATED, When
from timeline.wording import PLAIN, Wording

__all__ = ["Corpus", "merge"]

_AHEAD = (Status.SCHEDULED, Status.PLANNED, Status.PROPOSED, Status.CONDITIONAL, Status.POSTPONED)
_DONE = (Status.HAPPENED, Status.ONGOING)

_RANK = {
    status: rank
    for rank, status in enumerate(
        (
            Status.HAPPENED,
            Status.ONGOING,
            Status.CANCELLED,
            Status.POSTPONED,
            Status.SCHEDULED,
            Status.PLANNED,
            Status.CLAIMED,
            Status.PROPOSED,
            Status.CONDITIONAL,
            Status.DENIED,
            Status.UNCERTAIN,
        )
    )
}
"""The furthest first; a tie of the same day is decided by it."""

_MOST_WORDS = 12
_FEWEST_WORDS = 4


@frozen
class Corpus:
    """The articles by id and the names across them: what merging needs besides the mentions."""

    articles: Mapping[str, Article]
    names: Names
    origin_of: Mapping[str, str]
    wording: Wording = PLAIN

    def published(self, article: str) -> int:
        """Return the day number of publication, 0 for an article not handed in."""
        known = self.articles.get(article)
        return 0 if known is None else known.published.toordinal()

    def label(self, article: str) -> str:
        """Return what to call an article in a sentence."""
        known = self.articles.get(article)
        return article if known is None or not known.source else known.source


def merge(mentions: Sequence[Mention], corpus: Corpus, reasons: Iterable[str] = ()) -> Event:
    """Return the event that these mentions tell, which must be sorted by trigger."""
    when, when_because = _when(mentions, corpus)
    status, status_because = _status(mentions, corpus)
    return Event(
        id=event_id(mentions),
        title=_title(mentions, when, status, corpus.wording),
        when=when,
        status=status,
        mentions=tuple(mentions),
        kind=_most_told(mention.kind for mention in mentions),
        actors=_actors(mentions, corpus.names),
        place=_most_told(place for mention in mentions if (place := place_of(mention))) or None,
        claims=_claims(mentions, corpus),
        when_because=when_because,
        status_because=status_because,
        merged_because=tuple(reasons),
    )


def _most_told(words: Iterable[str]) -> str:
    counts = Counter(words)
    return min(counts, key=lambda word: (-counts[word], -len(word), word)) if counts else ""


def _actors(mentions: Sequence[Mention], names: Names) -> tuple[str, ...]:
    """Return everybody's full name: who is the doer most often first, then by how often they are told."""
    told: Counter[str] = Counter()
    doing: Counter[str] = Counter()
    for mention in mentions:
        actors = names.actors(mention)
        told.update(actors)
        doing.update(actors[:1])
    return tuple(sorted(told, key=lambda name: (-doing[name], -told[name], name)))


def _claims(mentions: Sequence[Mention], corpus: Corpus) -> tuple[Claim, ...]:
    found = {}
    for mention in mentions:
        if mention.claim is not None and not _is_taken_for_granted(mention, corpus.wording):
            for one in (mention.claim.by, *mention.beside):
                by = one and corpus.names(mention.article, one)
                found[by, mention.claim.stance, mention.claim.span] = evolve(mention.claim, by=by)
    said = any(corpus.wording.kin.get(m.kind, m.kind) in corpus.wording.statements for m in mentions)
    asserting = {claim.by for claim in found.values() if claim.stance is Stance.ASSERTS}
    if said:  # who would not be drawn on one thing has spoken all the same
        found = {
            key: claim
            for key, claim in found.items()
            if claim.stance is not Stance.NONCOMMITTAL or claim.by not in asserting
        }
    return tuple(sorted(found.values(), key=lambda claim: (claim.span, claim.by or "", claim.stance.value)))


def _is_taken_for_granted(mention: Mention, wording: Wording) -> bool:
    """Return whether a sentence only names a thing done, in saying another: "Teel said he left after the talks"."""
    assert mention.claim is not None
    said = wording.kin.get(mention.kind, mention.kind) in wording.statements
    return mention.is_nominal and mention.status in _DONE and mention.claim.stance is Stance.ASSERTS and not said


# The date


def _when(mentions: Sequence[Mention], corpus: Corpus) -> tuple[When, str]:
    """Return the window and who gives it.

    What has happened lies in all the windows told, so they are intersected, exact words before vague ones. A plan is
    somebody's word: it keeps the window that most origins give, and is not made narrower than anybody told it.
    """
    dated = [m for m in mentions if m.when.is_dated and not dated_bounds(m, corpus.wording).is_unknown]
    if not dated:
        return UNDATED, ""
    known = [mention for mention in dated if mention.when.bounds.is_known]
    known = [mention for mention in known if not mention.is_inherited] or known
    exact = [mention for mention in known if not mention.when.approximate] or known or _one_sided(dated)
    if all(mention.status in _AHEAD for mention in exact):
        return _best_supported(exact, corpus)
    return _intersection(exact, corpus)


def _one_sided(dated: Sequence[Mention]) -> Sequence[Mention]:
    """Return the tellings that look back, or else ahead, whichever are more: both together would seem to give a day."""
    back = [mention for mention in dated if mention.when.bounds.start is None]
    ahead = [mention for mention in dated if mention.when.bounds.start is not None]
    return back if len(back) >= len(ahead) else ahead


def _best_supported(dated: Sequence[Mention], corpus: Corpus) -> tuple[When, str]:
    support: dict[When, set[str]] = defaultdict(set)
    latest: Counter[When] = Counter()
    for mention in dated:
        support[mention.when].add(corpus.origin_of.get(mention.article, mention.article))
        latest[mention.when] = max(latest[mention.when], corpus.published(mention.article))
    best = min(support, key=lambda when: (-len(support[when]), -latest[when], _width(when), str(when)))
    giving = [mention for mention in dated if mention.when == best]
    others = len(support) - 1
    more = f"; {others} other window{'s' if others > 1 else ''} told" if others else ""
    return best, f"{_quoted(giving, corpus)} gives {best}{more}."


def _intersection(dated: Sequence[Mention], corpus: Corpus) -> tuple[When, str]:
    narrowest = min(dated, key=lambda mention: (_width(mention.when), mention.trigger))
    bounds = dated[0].bounds
    for mention in dated[1:]:
        bounds = bounds.meet(mention.bounds) or bounds
    hedged = all(mention.when.approximate for mention in dated if mention.when == narrowest.when)
    when = evolve(narrowest.when, bounds=bounds, approximate=hedged)
    distinct = sorted({str(mention.when) for mention in dated})
    if len(distinct) == 1:
        return when, f"{_quoted(dated, corpus)} gives {when}."
    return when, f"{_quoted(dated, corpus)} leave {when} in common."


def _width(when: When) -> int:
    start, end = when.bounds.start, when.bounds.end
    return end - start if start is not None and end is not None else 10**12


def _quoted(mentions: Sequence[Mention], corpus: Corpus) -> str:
    """Return ``“Monday” in A and B, “this week” in C``, at most four of them."""
    said: dict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        words = f"“{mention.timex.text}”" if mention.timex is not None else mention.when_because or "the context"
        label = corpus.label(mention.article)
        if label not in said[words]:
            said[words].append(label)
    parts = [f"{words} in {_and(labels)}" for words, labels in said.items()]
    return ", ".join(parts[:4]) + (f" and {len(parts) - 4} more" if len(parts) > 4 else "")


def _and(labels: Sequence[str]) -> str:
    return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} and {labels[-1]}"


# The status


def _status(mentions: Sequence[Mention], corpus: Corpus) -> tuple[Status, str]:
    """Return how far the thing has come, by the evidence, and why.

    Told plainly as done by an article that no plan is later than, it happened, unless as many articles only pass on
    somebody's claim. Else the latest day of publication decides, and on one day the status that most articles give,
    then the furthest. What is only claimed stays claimed, and what some claim and others deny is a claim too.
    """
    if any(m.status is Status.ONGOING and m.kind in corpus.wording.lasting for m in mentions):
        mentions = [_still(mention, corpus.wording) for mention in mentions]
    asserting = [m for m in mentions if m.claim is None or m.claim.stance is Stance.ASSERTS]
    last = max(corpus.published(mention.article) for mention in mentions)
    done = [mention for mention in mentions if mention.status in _DONE]
    claimed = [mention for mention in mentions if mention.status is Status.CLAIMED]
    plain = {mention.article for mention in done}
    passed_on = {mention.article for mention in claimed} - plain
    if done and len(plain) > len(passed_on) and max(corpus.published(article) for article in plain) >= last:
        return _told(done, corpus, "told plainly by")
    if plain and passed_on and len(passed_on) >= len(plain):
        return _told(claimed, corpus, "passed on, not vouched for, by")
    denied = [mention for mention in mentions if mention.status is Status.DENIED]
    if claimed and denied:
        return Status.CLAIMED, f"Claimed in {_where(claimed, corpus)}, denied in {_where(denied, corpus)}."
    newest = [m for m in mentions if corpus.published(m.article) == last]
    asserted = [m for m in newest if m in asserting and m.status not in (Status.UNCERTAIN, Status.DENIED)]
    return _told(asserted or newest, corpus, "told by")


def _still(mention: Mention, wording: Wording) -> Mention:
    """Return a telling of what lasts as one of what goes on, unless it tells its end: it has happened and goes on."""
    done = mention.status is Status.HAPPENED and mention.kind not in wording.ends
    return evolve(mention, status=Status.ONGOING) if done else mention


def _told(mentions: Sequence[Mention], corpus: Corpus, words: str) -> tuple[Status, str]:
    articles: dict[Status, set[str]] = defaultdict(set)
    for mention in mentions:
        articles[mention.status].add(mention.article)
    status = min(articles, key=lambda status: (-len(articles[status]), _RANK[status]))
    telling = [mention for mention in mentions if mention.status is status]
    by = next((m.claim.by for m in telling if status is Status.CLAIMED and m.claim and m.claim.by), None)
    return (
        status,
        f"{status.value.capitalize()}: {f'the word of {by}, ' if by else ''}{words} {_where(telling, corpus)}.",
    )


def _where(mentions: Iterable[Mention], corpus: Corpus) -> str:
    labels = list(dict.fromkeys(corpus.label(mention.article) for mention in mentions))
    return _and(labels) if len(labels) <= 3 else f"{', '.join(labels[:2])} and {len(labels) - 2} more"


# The title


def _title(mentions: Sequence[Mention], when: When, status: Status, wording: Wording) -> str:
    """Return the best of the mentions' own titles: whole, short, without a pronoun, naming whom most tellings name.

    What is done is not called what will be. On a tie the earliest.
    """
    named = Counter(name for mention in mentions for name in mention.actors)
    telling = sum(1 for mention in mentions if mention.actors)
    common = [name for name in named if 3 * named[name] >= telling]
    kind = _most_told(mention.kind for mention in mentions)

    def rank(mention: Mention) -> tuple[object, ...]:
        words = mention.title.split()
        dangling = bool(wording.pronouns & {word.casefold().strip("“”\"',.") for word in words[:1]})
        held = sum(1 for name in common if name in mention.title or name.split()[-1] in words)
        strangers = sum(1 for name in mention.actors if name not in common)
        return (
            not mention.title,
            dangling,
            len(words) > _MOST_WORDS,
            status in _DONE and mention.status in _AHEAD,
            status is not Status.DENIED and mention.status is Status.DENIED,
            mention.is_nominal,
            len(words) < _FEWEST_WORDS,
            strangers - held + _is_cut(mention, wording),
            mention.kind != kind,
            mention.when != when,
            abs(len(words) - 8),
            mention.trigger,
        )

    return min(mentions, key=rank).title


def _is_cut(mention: Mention, wording: Wording) -> bool:
    """Return whether a title breaks off where its sentence goes on without a pause."""
    last = mention.title.split()[-1:] or [""]
    if last[0].casefold() in wording.function_words:
        return True
    at = mention.text.rfind(last[0], max(0, mention.trigger.start - mention.span.start))
    rest = mention.text[at + len(last[0]) :].lstrip() if at >= 0 else ""
    return rest[:1].isalnum() and rest.split()[0].casefold() not in wording.function_words
