"""Which time expression dates which mention: by syntax first, by distance after that."""

from collections.abc import Sequence

from attrs import evolve

from timeline.calendar import Period
from timeline.extract.beside import awaited_noun, noun_after, noun_before, verb_of
from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.extract.forms import ordered_by
from timeline.extract.reach import (
    PASSED_ON,
    at_once,
    end_of_chain,
    go_on,
    joined_by_and,
    over_when,
    reach,
    results,
    take,
    take_when,
)
from timeline.extract.scene import Scene
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.lexicon import Words
from timeline.mention import Hint
from timeline.timex import Timex

__all__ = ["attach", "during"]

_STATES = frozenset("leak disaster crisis fight storm burn flood spread".split())
"""Kinds of nouns that last: a verb's time dates them only where they are what happened."""


def attach(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give each time expression of a sentence to the mentions it dates."""
    nouns = {draft.phrase.head: draft for draft in drafts if draft.phrase is not None}
    verbs = {id(draft.group): draft for draft in drafts if draft.group is not None}
    for first, last, timex in scene.timexes:
        before_noun = noun_after(scene, first, last, nouns)
        if before_noun is not None:
            take(before_noun, timex)
            take_when(scene, before_noun.last, verbs, timex)
            take_when(scene, end_of_chain(scene, before_noun.last), verbs, timex)
            continue
        if _is_subject(scene, first, last) or _is_hailed(scene, first, last) or _is_label(scene, last, timex):
            continue
        group = verb_of(scene, first, last)
        noun = noun_before(scene, first, nouns)
        awaited = awaited_noun(scene, first)
        if awaited is not None:
            if awaited in nouns:
                take(nouns[awaited], timex)
            continue
        put_off = _put_off(scene, first, group, nouns)
        if put_off is not None:
            put_off.timex, put_off.shares = _last_part(timex), "the time it was put off to"
            continue
        ordered = None if group is None or noun is not None else _ordered_object(group, nouns, scene.words)
        if ordered is not None:
            take(ordered, timex)
            continue
        if noun is not None and group is not None and _is_topic(scene, noun, group, verbs):
            noun = None
        if noun is not None:
            take(noun, timex)
            if noun.phrase is not None and noun.phrase.preposition in scene.words.syntax.orders and noun.group is None:
                continue
        take_when(scene, last, verbs, timex)
        if group is None or _disagrees(group, timex, scene.article.day, scene.words):
            continue
        group = _dated_by_purpose(group, verbs)
        group = _ordering(scene, group, verbs, timex) or group
        draft = verbs.get(id(group)) or _subject_noun(group, nouns, scene.words)
        place = noun is not None and noun.phrase is not None and noun.phrase.preposition in ("at", "in", "during")
        if draft is not None and (noun is None or draft is noun or place or not draft.is_statement):
            take(draft, timex)
        opening = _opens_clause(first, group)
        by_day = timex.when.granularity.rank <= Granularity.DAY.rank
        if draft is None or opening or by_day or group.kind in PASSED_ON:
            reach(scene, group, verbs, timex, opening=opening or (by_day and draft is not None))
        results(scene, group, verbs, timex)
        go_on(scene, group, verbs, timex)
        over_when(scene, group, verbs, timex)
        if timex.when.granularity.rank <= Granularity.DAY.rank:
            at_once(scene, group, verbs, timex)


def _is_subject(scene: Scene, first: int, last: int) -> bool:
    """The time does something itself, and dates nothing: "she said the past two weeks had brought progress"."""
    tokens, group = scene.tokens, scene.clauses.group_at.get(last + 1)
    while first and tokens[first - 1].tag == "D":
        first -= 1
    if group is None or group.first != last + 1 or not group.is_finite or not first:
        return False
    owned = group.subject and not any(p.first <= last and first <= p.last for p in group.subject)
    left = scene.clauses.group_at.get(first - 1 - (tokens[first - 1].low == "that"))
    if left is None:
        return not owned and tokens[first - 1].low == "that"
    return left.is_finite and (not owned or group.subject is left.subject)


def _is_hailed(scene: Scene, first: int, last: int) -> bool:
    """The time is what somebody praises or describes: "she hailed the past two weeks as a success"."""
    tokens = scene.tokens
    while first and tokens[first - 1].tag == "D":
        first -= 1
    behind = tokens[last + 1].low if last + 1 < len(tokens) else ""
    return behind == "as" and first - 1 in {group.last for group in scene.clauses.groups}


def _is_label(scene: Scene, last: int, timex: Timex) -> bool:
    """A month, quarter or year in front of a noun tells which one it is: "cut the first-quarter dividend"."""
    phrase = scene.clauses.phrase_at.get(last)
    coarse = timex.when.granularity.rank > Granularity.WEEK.rank
    return coarse and phrase is not None and phrase.head > last and scene.tokens[last + 1].tag == "N"


def _ordered_object(group: Group, nouns: dict[int, Draft], words: Words) -> Draft | None:
    """Return what something follows: "the statement follows an address to workers on Tuesday" dates the address."""
    if group.lemma not in words.syntax.following or group.passive:
        return None
    heads = (phrase.head for phrase in group.objects if not phrase.preposition)
    return next((nouns[head] for head in heads if head in nouns), None)


def _put_off(scene: Scene, first: int, group: Group | None, nouns: dict[int, Draft]) -> Draft | None:
    """Return what is put off "until" or "to" a time: its new day takes the place of the old one."""
    if group is None or group.kind != "postpone" or first == 0 or group.last > first:
        return None
    if scene.tokens[first - 1].low not in scene.words.syntax.put_off_to:
        return None
    return next((draft for draft in nouns.values() if draft.group is group), None)


def _last_part(timex: Timex) -> Timex:
    """Return the time itself, of all that "until" leaves open: the Monday of "until Monday"."""
    when = timex.when
    if when.bounds.last_day is None or when.granularity.rank < Granularity.DAY.rank:
        return timex
    part = Period.containing(when.granularity, when.bounds.last_day).bounds
    return evolve(timex, when=evolve(when, bounds=part, fills=False))


def _is_topic(scene: Scene, noun: Draft, group: Group, verbs: dict[int, Draft]) -> bool:
    """The time dates the verb, not what it is about: "discussed the fire on Monday", "drew oil from it on Monday"."""
    phrase = noun.phrase
    assert phrase is not None
    if group.first > phrase.first or noun.group is group or phrase in group.subject:
        return False
    carried = any(d.phrase is not None and d.group is group for d in verbs.values())
    if id(group) not in verbs and not carried:
        return noun.kind in _STATES and group.form == "infinitive"
    between = [p for p in scene.clauses.phrases if group.last < p.first and p.last <= phrase.first]
    chain = [p.preposition for p in (*between, phrase)]
    if noun.kind in _STATES:
        return not any(preposition in scene.words.syntax.dated_occasions for preposition in chain)
    return phrase.preposition in scene.words.syntax.topics


def _disagrees(group: Group, timex: Timex, day: Interval, words: Words) -> bool:
    """What goes on now, or is still to come, has no past time: "oil is leaking, up from the estimate last week".

    Nor is there a future one for what somebody wants or expects now: "hopes to win the seat in May".
    """
    start, end = timex.when.bounds.start, timex.when.bounds.end
    if start is not None and day.end is not None and start >= day.end and group.form == "present" and not group.passive:
        return words.governors.get(group.lemma) in ("planned", "proposed")
    if end is None or day.start is None or end > day.start:
        return False
    return group.modal in words.syntax.coming or (group.form == "present" and group.progressive)


def _dated_by_purpose(group: Group, verbs: dict[int, Draft]) -> Group:
    """A purpose behind an object leaves the time to its verb: "began a drive to cut costs on Monday"."""
    governor = group.governor
    if group.form != "infinitive" or governor is None or id(group) in verbs or id(governor) not in verbs:
        return group
    return governor


def _ordering(scene: Scene, group: Group, verbs: dict[int, Draft], timex: Timex) -> Group | None:
    """Return the undated past verb whose wish or order a past time behind it dates: "threatened to strike in April".

    What is wished or ordered has a time of its own only where that lies ahead, or the verb has one already.
    """
    day, end = scene.article.day, timex.when.bounds.end
    if end is None or day.end is None or end > day.end:
        return None
    above = group.governor if group.form == "infinitive" else ordered_by(scene, group)
    draft = None if above is None else verbs.get(id(above))
    if above is None or draft is None or draft.timex is not None or above.form != "past" or above.negation >= 0:
        return None
    return above if scene.words.governors.get(above.lemma) in ("planned", "proposed") else None


def _opens_clause(first: int, group: Group) -> bool:
    return first < group.first


def _subject_noun(group: Group, nouns: dict[int, Draft], words: Words) -> Draft | None:
    """Read: "The summit is on Friday": a verb that tells nothing of its own dates its subject.

    Not so one that orders two things: in "the vote follows a debate on Monday" the day is the debate's.
    """
    if group.kind or not group.subject or group.lemma in words.syntax.following:
        return None
    return next((nouns[phrase.head] for phrase in group.subject if phrase.head in nouns), None)


def during(drafts: Sequence[Draft]) -> None:
    """Let what happens during a dated event of the same sentence share its date."""
    starts = {draft.scene.tokens[draft.first].start: draft for draft in drafts}
    for draft in drafts:
        for told in draft.told:
            other = starts.get(told.other.start)
            if told.hint is Hint.DURING and not told.weak and other is not None and draft.timex is None:
                draft.timex = other.timex
                _share_over_and(draft, drafts)


def _share_over_and(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Read: "At the start of Monday's talks, Ruiz thanked Holm and urged her to sign": both were done then."""
    for other in joined_by_and(draft, drafts):
        if other.timex is None and not any(told.hint is not Hint.DURING for told in other.told):
            other.timex = draft.timex
