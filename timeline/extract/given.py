"""Mentions of spans that are known to be events: what a corpus marks, or a hand."""

from collections.abc import Sequence

from timeline.article import Article, Sentence, Span
from timeline.extract.attach import attach, during
from timeline.extract.claims import reports
from timeline.extract.dating import date
from timeline.extract.draft import Draft
from timeline.extract.hearsay import hear
from timeline.extract.implied import lies_ahead, tell_implied
from timeline.extract.scene import Scene, lay_out
from timeline.extract.status import judge
from timeline.extract.thread import Thread, span_of
from timeline.extract.told import tell_order
from timeline.lexicon import Lexicon, Words
from timeline.mention import Mention, Status
from timeline.timex import Timex

__all__ = ["drafts_of", "mention_of"]


def drafts_of(
    article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex], lexicon: Lexicon, spans: Sequence[Span]
) -> dict[Span, Draft]:
    """Return what the article tells of each span, with the date, the status and the orders it tells them.

    A span outside the sentences that tell something (a dateline, a caption's credit) has no draft. None is judged to be
    no event, and none is left out for telling too little.
    """
    words = lexicon.words
    scenes, _ = lay_out(article, sentences, timexes, words)
    found: dict[Span, Draft] = {}
    thread = Thread()
    published = article.day.start or 0
    for scene in scenes:
        given = {span: draft for span in spans if (draft := _draft(scene, span)) is not None}
        drafts = sorted({id(draft): draft for draft in given.values()}.values(), key=lambda draft: draft.first)
        attach(scene, drafts)
        told = reports(scene, words)
        tell_order(scene, drafts, thread, words)
        during(drafts)
        for draft in drafts:
            hear(draft, told, words)
            judge(draft, words, published)
            draft.status = Status.UNCERTAIN if draft.status is None or _is_purpose(draft, words) else draft.status
        tell_implied(scene, drafts, thread, words)
        for draft in drafts:
            if _is_contradicted(draft):
                draft.timex = None
            date(draft, None, drafts)
            draft.is_ahead = lies_ahead(draft, words)
        thread.move_on(drafts)
        found.update(given)
    return found


def mention_of(draft: Draft) -> Mention:
    """Return the mention that a draft makes, named by its own word."""
    scene = draft.scene
    assert draft.status is not None
    return Mention(
        span=scene.sentence.span,
        text=scene.article.quote(scene.sentence.span),
        trigger=span_of(draft),
        kind=draft.kind,
        head=draft.head,
        title=scene.text(draft.first, draft.last),
        status=draft.status,
        when=draft.when,
        timex=draft.timex,
        when_because=draft.when_because,
        told=tuple(draft.told),
        is_nominal=draft.phrase is not None,
        is_ahead=draft.is_ahead,
    )


def _is_contradicted(draft: Draft) -> bool:
    """What is told as past has no date still to come: "declared a dividend payable on 15 December"."""
    start = None if draft.timex is None else draft.timex.when.bounds.start
    day = draft.scene.article.day.end
    told = draft.status in (Status.HAPPENED, Status.CLAIMED)
    return told and start is not None and day is not None and start >= day


def _is_purpose(draft: Draft, words: Words) -> bool:
    """An infinitive that no verb of intent governs: whether it came to be, the words leave open."""
    group = draft.group
    if group is None or group.form != "infinitive" or group.governor is None or group.series is not None:
        return False
    between = draft.scene.tokens[group.governor.last + 1 : group.first]
    ready = any(token.low in words.readiness for token in between)
    return group.governor.lemma not in words.governors and group.governor.lemma not in ("be", "go") and not ready


def _draft(scene: Scene, span: Span) -> Draft | None:
    place = next((n for n, token in enumerate(scene.tokens) if token.start < span.end and span.start < token.end), None)
    if place is None:
        return None
    token, group = scene.tokens[place], scene.clauses.group_at.get(place)
    if group is not None and place <= group.last:
        return Draft(scene, place, place, group.kind or "other", group.lemma, group=group)
    phrase = scene.clauses.phrase_at.get(place)
    kind = token.word.noun or token.kind or "other"
    return Draft(scene, place, place, kind, token.word.singular or token.lemma, phrase=phrase)
