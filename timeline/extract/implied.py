"""Order that grammar tells without a word for it: what is said or agreed on, what a blast causes, what is mourned.

What somebody says has happened was over when it was said, what they say will be comes after that. What is agreed on
comes after the agreement; a purpose is no earlier than what was done for it. What an event causes begins no earlier
than its cause; what is praised or mourned comes before that. Tense sequence alone, by contrast, tells nothing here.
"""

from collections.abc import Sequence

from timeline.article import Span
from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.extract.scene import Scene
from timeline.extract.thread import Thread, span_of
from timeline.extract.ties import add_told
from timeline.lexicon import Words
from timeline.mention import Hint, Status

__all__ = ["lies_ahead", "tell_implied"]

_OVER = frozenset((Status.HAPPENED, Status.CLAIMED))
_INTENDED = frozenset(("planned", "proposed", "scheduled"))
_AHEAD = frozenset((Status.PLANNED, Status.SCHEDULED, Status.PROPOSED, Status.CONDITIONAL))
_MOMENTS = frozenset(
    "explode crash quake attack shoot kill die say announce speak write agree decide vote resign appoint sign"
    " win".split()
)
"""Kinds of events that are over before what comes of them."""
_LATER = frozenset(("continue", "finish", "stop"))
"""Kinds of verbs that carry a noun and tell of its event once it has begun."""


def tell_implied(scene: Scene, kept: Sequence[Draft], thread: Thread, words: Words) -> None:
    """Give the mentions of a sentence the order that its grammar tells; their status must be known."""
    for draft in kept:
        _said(draft, kept)
        if draft.group is None:
            _ensuing(draft, thread)
            continue
        _governed(draft, draft.group, kept, words)
        _caused(draft, draft.group, kept)
        _within(draft, draft.group, kept)
        if draft.status in _OVER:
            _reacts(draft, draft.group, kept)
            _had_been(draft, draft.group, kept)
    for group in scene.clauses.groups:
        if group.lemma in words.syntax.causing:
            _causes(scene, group, kept)


def lies_ahead(draft: Draft, words: Words) -> bool:
    """Tell whether an event is put after the writing by its own words, not only after what was then said.

    "Will", "is set to" and a "coming" vote do; "agreed to" tells what was ahead at the time spoken of. So does "would",
    but where somebody just said so, it is their "will". What will remain or continue is there already.
    """
    if draft.status not in _AHEAD:
        return False
    tokens, phrase, end = draft.scene.tokens, draft.phrase, draft.scene.article.day.end
    start = draft.timex.when.bounds.start if draft.timex is not None else None
    if start is not None and end is not None and start >= end:
        return True
    if phrase is not None and any(t.low in words.syntax.upcoming for t in tokens[phrase.first : phrase.head]):
        return True
    group = draft.group or next((g for g in draft.scene.clauses.groups if phrase in (*g.objects, *g.subject)), None)
    if group is None or group.kind == "continue" or (phrase is None and _lasts(group, words)):
        return False
    return _puts_ahead(draft, group, words)


def _puts_ahead(draft: Draft, group: Group, words: Words) -> bool:
    """The verb, or the one that governs it, is a "will" or a plan in the present tense."""
    tokens = draft.scene.tokens
    if group.form == "modal":
        reporter = draft.reporter
        looked_back = reporter is None or group.relative or (reporter.form == "perfect" and reporter.is_past)
        return group.modal in words.syntax.coming or (group.modal in words.syntax.ahead and not looked_back)
    if not group.is_finite:
        above = group.series or group.governor
        if above is None or any(token.low in words.syntax.have for token in tokens[group.first : group.head]):
            return False
        if above is group.series:
            return _puts_ahead(draft, above, words)
        if above.form == "modal":
            return _puts_ahead(draft, above, words)
        ready = {words.readiness.get(token.low) for token in tokens[above.last + 1 : group.first]}
        planned = words.governors.get(above.lemma) in _INTENDED or bool(ready & _INTENDED) or above.lemma == "go"
        planned = planned or (above.lemma == "be" and above.last + 1 == group.first and _names(draft, above))
        return planned and above.negation < 0 and _is_present(above)
    return draft.phrase is not None and words.governors.get(group.lemma) in _INTENDED and _is_present(group)


def _names(draft: Draft, group: Group) -> bool:
    """Read: "She is to resign", unlike "it is to lose" and "what he does is to lose"."""
    tokens = draft.scene.tokens
    return any(tokens[phrase.head].low != "it" for phrase in group.subject) and not group.relative


def _is_present(group: Group) -> bool:
    return group.form == "present" or (group.form == "perfect" and not group.is_past)


def _lasts(group: Group, words: Words) -> bool:
    """It only goes on with what is there: "will remain", "will continue"."""
    return group.lemma in words.syntax.states or group.kind == "continue"


def _said(draft: Draft, kept: Sequence[Draft]) -> None:
    """Tie what is said to the saying: past before it, what will or would be after it."""
    group, reporter = draft.group, draft.reporter
    saying = next((d for d in kept if d.group is reporter), None) if reporter is not None else None
    if group is None or saying is None or saying.status not in _OVER or group.relative or saying is draft:
        return
    if not _is_inside(draft, group, saying):
        return
    words = span_of(saying)
    if draft.status in _OVER and group.form in ("past", "perfect") and not group.progressive:
        add_told(draft, words, Hint.BEFORE, words)
    comes = draft.status in _AHEAD and group.modal in draft.scene.words.syntax.ahead
    if comes and not group.relative and not _lasts(group, draft.scene.words):
        add_told(draft, words, Hint.AFTER, words)


def _is_inside(draft: Draft, group: Group, saying: Draft) -> bool:
    """It is told in the statement, and does not go on beside it: "said that … and left", "said so; others agreed"."""
    outer, scene = saying.group, draft.scene
    assert outer is not None
    if draft.is_statement and draft.doers == saying.doers:
        return False
    shared = bool(group.subject) and any(phrase in outer.subject for phrase in group.subject)
    hoped = outer.lemma in scene.words.governors or (outer.passive and group.first > outer.last)
    first, last = sorted((group.head, outer.head))
    joined = [token.tag for token in scene.tokens[max(0, group.first - 2) : group.first]] == [",", "C"]
    shared = shared or (joined and group.first > outer.last)
    return not shared and not hoped and not any(token.tag == ";" for token in scene.tokens[first:last])


def _governed(draft: Draft, group: Group, kept: Sequence[Draft], words: Words) -> None:
    """Tie an infinitive to its verb: "agreed to meet" after it, "left to meet her" no earlier."""
    governor = group.governor
    lead = next((d for d in kept if d.group is governor), None) if governor is not None else None
    if lead is None or governor is None or group.form != "infinitive" or lead.status not in _OVER:
        return
    syntax = words.syntax
    if governor.lemma in syntax.beginnings or governor.lemma in syntax.achievements or governor.negation >= 0:
        return
    made = words.governors.get(governor.lemma)
    hint = Hint.AFTER if made in ("planned", "proposed") else Hint.SINCE
    add_told(draft, span_of(lead), hint, span_of(lead))


def _within(draft: Draft, group: Group, kept: Sequence[Draft]) -> None:
    """Read: "Agreed in a call", "said at the hearing"."""
    for whole in kept:
        if whole.phrase is None or whole.group is not None or whole.phrase not in group.objects:
            continue
        if (
            whole.phrase.preposition in draft.scene.words.syntax.within
            and draft.status is whole.status is Status.HAPPENED
        ):
            add_told(draft, span_of(whole), Hint.DURING, span_of(whole))


def _caused(draft: Draft, group: Group, kept: Sequence[Draft]) -> None:
    """Read: "The storm has flooded the valley": what an event does begins no earlier than the event.

    That it opened or spread is no more than a phase of it, and what went on or ended had begun before.
    """
    if group.passive or draft.phrase is not None or not group.is_finite or draft.status not in _OVER:
        return
    syntax = draft.scene.words.syntax
    if group.lemma in syntax.following or group.lemma in syntax.occurring or draft.is_statement:
        return
    cause = next((d for d in kept if d.phrase is not None and d.phrase in group.subject and d is not draft), None)
    if cause is None:
        return
    if cause.group is not None and cause.group.kind in _LATER:
        if group.lemma in syntax.beginnings:
            add_told(draft, span_of(cause), Hint.BEFORE, span_of(draft))
    elif cause.status in (Status.HAPPENED, Status.ONGOING):
        if group.lemma in syntax.beginnings or all(phrase.preposition for phrase in group.objects):
            add_told(draft, span_of(cause), Hint.SINCE, span_of(draft))
        else:
            _after(draft, cause, span_of(draft))


def _causes(scene: Scene, group: Group, kept: Sequence[Draft]) -> None:
    """Read: "The blast triggered a fire", "a fire caused by the blast": the cause comes first."""
    subject = next((d for d in kept if d.phrase is not None and d.phrase in group.subject), None)
    other = next((d for d in kept if d.phrase is not None and d.phrase in group.objects and d is not subject), None)
    if subject is None or other is None or group.negation >= 0 or group.form == "modal":
        return
    if group.lemma in ("lead", "result") and other.phrase is not None and other.phrase.preposition not in ("to", "in"):
        return
    cause, effect = (other, subject) if group.passive or group.form == "participle" else (subject, other)
    words = Span(scene.article.id, scene.tokens[group.first].start, scene.tokens[group.last].end)
    _after(effect, cause, words)


def _reacts(draft: Draft, group: Group, kept: Sequence[Draft]) -> None:
    """Read: "The party welcomed the verdict", "he confirmed the call": that comes before, if it has been."""
    syntax = draft.scene.words.syntax
    if draft.head not in syntax.reacting and draft.head not in syntax.recounting:
        return
    for cause in kept:
        if cause.phrase is None or cause.phrase not in group.objects or cause.group is not None:
            continue
        if cause.phrase.preposition in ("", "for", "to") and cause.status in _OVER:
            if draft.head in syntax.recounting:
                add_told(draft, span_of(cause), Hint.AFTER, span_of(draft))
            else:
                _after(draft, cause, span_of(draft))


def _had_been(draft: Draft, group: Group, kept: Sequence[Draft]) -> None:
    """Read: "Ruiz tore up the letter that Holm had written": what had been done to a thing came first."""
    clauses = draft.scene.clauses
    if group.form != "perfect" or not group.is_past or not (group.relative or _has_opener(draft.scene, group)):
        return
    main = next((g for g in reversed(clauses.groups) if g.last < group.first and g.is_finite), None)
    lead = next((d for d in kept if d.group is main), None) if main is not None else None
    if main is None or lead is None or main.form != "past" or main.relative or lead.status not in _OVER:
        return
    if draft.scene.quoted[main.head] is draft.scene.quoted[group.head]:
        add_told(draft, span_of(lead), Hint.BEFORE, span_of(draft))


def _has_opener(scene: Scene, group: Group) -> bool:
    """A "that" or "which" behind a noun opens the clause of a subject of its own."""
    place = group.subject[0].first - 1 if group.subject else -1
    tokens = scene.tokens
    return place > 0 and tokens[place].low in ("that", "which", "whom") and tokens[place - 1].tag in ("N", "P", ",")


def _ensuing(draft: Draft, thread: Thread) -> None:
    """Read: "The ensuing flood": it comes of what was told right before."""
    phrase, tokens, before = draft.phrase, draft.scene.tokens, thread.previous
    if phrase is None or before is None or draft.scene.number - before.scene.number > 1:
        return
    place = next((n for n in range(phrase.first, phrase.head) if tokens[n].low in draft.scene.words.syntax.ensuing), -1)
    if place >= 0:
        _after(draft, before, Span(draft.scene.article.id, tokens[place].start, tokens[place].end))


def _after(draft: Draft, cause: Draft, words: Span) -> None:
    add_told(draft, span_of(cause), Hint.AFTER if cause.kind in _MOMENTS else Hint.SINCE, words)
