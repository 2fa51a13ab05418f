"""Order told in words: "after the summit", "hours later", "would follow a meeting", "at the start of the talks"."""

from collections.abc import Iterator, Sequence

from timeline.extract.clauses import Group, Phrase
from timeline.extract.draft import Draft
from timeline.extract.scene import Scene
from timeline.extract.thread import Frame, Thread, span_of
from timeline.extract.ties import add_told, days_apart, gap_before, told_by, words_between
from timeline.lexicon import OrderWord, Words
from timeline.mention import Hint

__all__ = ["tell_order"]

_BREAKS = frozenset((";", "–"))
_INVERSE = {Hint.BEFORE: Hint.AFTER, Hint.AFTER: Hint.BEFORE}
_REACH = 12
"""Words between an order word and the verb of its clause."""
_RECENT = 2
"""Sentences back to which "earlier that day" reaches."""


def tell_order(scene: Scene, drafts: Sequence[Draft], thread: Thread, words: Words) -> None:
    """Give the mentions of a sentence the order that its words tell.

    A word such as "after" ties the verb it stands behind, or the main verb that follows its opening phrase, to the
    event it names; where that verb or noun tells no event, nothing is tied. "Later" and its like point back to what
    the story told last: alone they are narrative order only, with a distance ("hours later") they are firm.
    """
    for first, last, order in _order_words(scene, words):
        if order.back:
            _point_back(scene, (first, last), order, drafts, thread)
        else:
            _tie(scene, (first, last), order, drafts, thread)
    for group in scene.clauses.groups:
        if group.lemma in words.syntax.following:
            _follow(scene, group, drafts, thread)


def _order_words(scene: Scene, words: Words) -> Iterator[tuple[int, int, OrderWord]]:
    tokens, past = scene.tokens, 0
    for index, token in enumerate(tokens):
        if index < past:
            continue
        for length in words.order_lengths.get(token.low, ()):
            row = tokens[index : index + length]
            phrase = " ".join(token.low for token in row)
            if len(row) == length and phrase in words.order:
                past = index + length
                yield index, past - 1, words.order[phrase]
                break


def _tie(scene: Scene, place: tuple[int, int], order: OrderWord, drafts: Sequence[Draft], thread: Thread) -> None:
    """Tie the event before an order word to the one behind it."""
    first, last = place
    if last + 1 < len(scene.tokens) and scene.tokens[last + 1].low == "which":
        _tie_relative(scene, place, order, drafts)
        return
    target, began = _target(scene, last, order, drafts)
    if target is None or _is_put_off(target) or (first and scene.tokens[first - 1].low in ("even", "not", "only")):
        return
    gap, begin = gap_before(scene, first, scene.words)
    hint = Hint.SINCE if began and order.hint == "after" else Hint(order.hint)
    words = words_between(scene, begin, last)
    sources = list(_sources(scene, begin, target, drafts, thread))
    if not sources and gap is not None and hint is Hint.AFTER and not _opens(scene, begin):
        target.before_news = days_apart(gap)
    for source in sources:
        distance = order.gap if gap is None else gap
        if source.scene is scene:
            add_told(source, span_of(target), hint, words, distance, weak=order.weak)
        elif hint in _INVERSE:
            add_told(target, span_of(source), _INVERSE[hint], words, distance, weak=order.weak)
        target.is_anchor = target.is_anchor or not order.weak
    if hint is Hint.BEFORE and _opens(scene, begin):
        thread.frame, thread.framed = Frame(target, words, scene.number), []


def _tie_relative(scene: Scene, place: tuple[int, int], order: OrderWord, drafts: Sequence[Draft]) -> None:
    """Tie the verb of a relative clause to the noun before it: "a summit with Ruiz, after which she resigned"."""
    first, last = place
    noun = next((d for d in reversed(drafts) if d.last < first and d.phrase is not None), None)
    group = next((g for g in scene.clauses.groups if g.first > last and g.is_finite), None)
    verb = next((d for d in drafts if d.group is not None and d.group is group), None)
    if noun is not None and verb is not None:
        add_told(verb, span_of(noun), Hint(order.hint), words_between(scene, first, last), order.gap, weak=order.weak)


def _target(scene: Scene, last: int, order: OrderWord, drafts: Sequence[Draft]) -> tuple[Draft | None, bool]:
    """The event named right after the order word, and whether it is its beginning that is meant.

    The verb of its clause is meant where there is one ("after the vote was put off"), else the noun of its phrase. That
    a noun's event begins or ends is no other event.
    """
    phrase = scene.clauses.phrase_at.get(last + 1) or scene.clauses.phrase_at.get(last + 2)
    group = _clause_behind(scene, last, phrase) if order.clausal else None
    if group is None:
        return _noun_behind(scene, phrase, drafts), False
    draft = next((d for d in drafts if d.group is group and not _is_put_off(d)), None)
    syntax = scene.words.syntax
    over = group.last + 1 < len(scene.tokens) and scene.tokens[group.last + 1].low in ("over", "finished")
    if group.lemma == "be" and over:
        return _noun_behind(scene, phrase, drafts) if order.hint == "after" else None, False
    if group.lemma in syntax.beginnings or group.kind in ("begin", "finish", "stop"):
        draft = draft or _noun_behind(scene, phrase, drafts)
        begins = group.lemma in syntax.beginnings or group.kind == "begin"
        return (draft if begins or order.hint == "after" else None), begins
    return draft, False


def _is_put_off(draft: Draft) -> bool:
    """The noun of an event that was cancelled or put off: the words are of that, and not of the event."""
    return draft.phrase is not None and draft.group is not None and draft.group.kind in ("cancel", "postpone")


def _clause_behind(scene: Scene, last: int, phrase: Phrase | None) -> Group | None:
    tokens = scene.tokens
    group = next((g for g in scene.clauses.groups if g.first > last and g.form != "participle"), None)
    if group is None or group.first - last > _REACH:
        return None
    between = tokens[last + 1 : group.first]
    if any(token.tag in (",", ";", "W", "S") for token in between):
        return None
    if group.is_finite:
        return group if phrase is None or not group.subject or phrase in group.subject else None
    return group if group.form == "ing" and not between else None


def _noun_behind(scene: Scene, phrase: Phrase | None, drafts: Sequence[Draft]) -> Draft | None:
    """The event of a noun phrase: its own, or what "of" brings ("a day of talks", "the death of")."""
    tokens = scene.tokens
    while phrase is not None:
        noun = next((d for d in drafts if d.phrase is phrase), None)
        if noun is not None:
            return noun
        after = phrase.last + 1
        phrase = scene.clauses.phrase_at.get(after + 1) if after < len(tokens) and tokens[after].low == "of" else None
    return None


def _sources(scene: Scene, first: int, target: Draft, drafts: Sequence[Draft], thread: Thread) -> Iterator[Draft]:
    """Yield what stands in the order: the verb before the word, or the one behind an opening phrase or an aside.

    Where that verb happens in a noun's event that stands right before the word ("agreed in a call after the vote"), the
    noun is meant; in "said in a letter after the vote" both are one. Word and verb stand inside one quotation or both
    outside of any.
    """
    others = [draft for draft in drafts if draft is not target]
    ahead = _aside_of(scene, first, target) or (_main_behind(scene, first, target) if _opens(scene, first) else None)
    if ahead is not None or _opens(scene, first):
        yield from ([] if ahead is None else told_by(scene, ahead, others))
        return
    group = _verb_before(scene, first, target)
    noun = _noun_before(scene, first, others)
    if group is None:
        return
    verb = next((d for g in _chain(scene, group, first) for d in others if d.group is g), None)
    if verb is None and group.lemma in scene.words.syntax.occurring:
        verb = _subject(scene, group, others, thread)
    inside = noun is not None and noun.phrase is not None and noun.phrase.preposition in scene.words.syntax.within
    source = noun if verb is None or (inside and not verb.is_statement) else verb
    if source is not None:
        yield source


def _verb_before(scene: Scene, first: int, target: Draft) -> Group | None:
    """The last verb before the word, if nothing parts them."""
    left = [g for g in scene.clauses.groups if g.last < first and g is not target.group]
    if not left or scene.quoted[left[-1].head] is not scene.quoted[first]:
        return None
    parted = any(token.tag in _BREAKS for token in scene.tokens[left[-1].last + 1 : first])
    return None if parted else left[-1]


def _chain(scene: Scene, group: Group, first: int) -> Iterator[Group]:
    """The verb before the word and those it depends on; behind a comma the one that governs them all comes first."""
    chain = [group]
    while not chain[-1].is_finite and (above := chain[-1].series or chain[-1].governor) is not None:
        chain.append(above)
    yield from reversed(chain) if scene.tokens[first - 1].tag == "," else chain


def _aside_of(scene: Scene, first: int, target: Draft) -> Group | None:
    """The verb whose subject stands right before the word: "Holm, after the vote, resigned"."""
    before = first - 1 - (first > 0 and scene.tokens[first - 1].tag == ",")
    behind = (g for g in scene.clauses.groups if g.first > target.last and g.is_finite)
    return next((g for g in behind if g.subject and g.subject[-1].last == before), None)


def _opens(scene: Scene, first: int) -> bool:
    """No verb stands before the word since its sentence, quotation or clause began, with "that", "and" or "but"."""
    if first and (scene.tokens[first - 1].tag == "C" or scene.tokens[first - 1].low == "that"):
        return True
    marks = (*_BREAKS, ":") if scene.quoted[first] is None else (*_BREAKS, ":", '"')
    start = max((n for n in range(first) if scene.tokens[n].tag in marks), default=-1)
    return not any(start < group.first < first and group.is_finite for group in scene.clauses.groups)


def _main_behind(scene: Scene, first: int, target: Draft) -> Group | None:
    own = target.group
    for group in scene.clauses.groups:
        if group.first <= max(target.last, first) or group is own or not group.is_finite or group.relative:
            continue
        if own is not None and target.phrase is None and not _comma_between(scene, own.last, group):
            continue
        return group if scene.quoted[group.head] is scene.quoted[first] else None
    return None


def _comma_between(scene: Scene, last: int, group: Group) -> bool:
    return any(token.tag in (",", "–") for token in scene.tokens[last + 1 : group.first])


def _noun_before(scene: Scene, first: int, drafts: Sequence[Draft]) -> Draft | None:
    """The event noun right before the word, over who takes part in it: "a call with her after the vote"."""
    place = first - 1
    phrase = scene.clauses.phrase_at.get(place)
    while phrase is not None:
        noun = next((d for d in drafts if d.phrase is phrase), None)
        if noun is not None:
            return noun
        if phrase.preposition not in scene.words.syntax.sharing and phrase.preposition not in ("of", "by", "at", "in"):
            return None
        phrase = scene.clauses.phrase_at.get(phrase.first - 2)
    return None


def _subject(scene: Scene, group: Group, drafts: Sequence[Draft], thread: Thread) -> Draft | None:
    """What came or was: "the vote came after", or with "that" and "this" what was told before."""
    noun = next((d for d in drafts if d.phrase is not None and d.phrase in group.subject), None)
    if noun is not None:
        return noun
    pointing = scene.tokens[group.first - 1].low if group.first else ""
    starts = group.first == 1 or (group.first > 1 and scene.tokens[group.first - 2].tag in ('"', "C"))
    near = thread.narrated is not None and scene.number - thread.narrated.scene.number <= 1
    return thread.narrated if pointing in ("that", "this") and starts and near else None


def _point_back(
    scene: Scene, place: tuple[int, int], order: OrderWord, drafts: Sequence[Draft], thread: Thread
) -> None:
    """Read: "Hours later", "earlier that day"; a bare "later" is firm only behind what is told to have been first."""
    first, last = place
    narrated = thread.narrated
    if narrated is None or (last > first and scene.number - narrated.scene.number > _RECENT):
        return
    gap, begin = gap_before(scene, first, scene.words)
    verb = _moved(scene, begin, last)
    source = next(iter(told_by(scene, verb, drafts)), None) if verb is not None else None
    if source is None:
        return
    paired = thread.opened and begin == 0 and order.hint == "after" and scene.number - narrated.scene.number <= _REACH
    weak = order.weak and not paired and (gap is None or order.hint == "before")
    words = words_between(scene, begin, last)
    add_told(source, span_of(narrated), Hint(order.hint), words, gap or (None, None), weak=weak)
    if paired:
        for told in narrated.told:
            if told.weak and told.hint is Hint.DURING:
                add_told(source, told.other, Hint.AFTER, words)
    if gap is not None and thread.frame is not None and narrated in thread.framed:
        add_told(source, span_of(thread.frame.target), Hint.BEFORE, thread.frame.words)


def _moved(scene: Scene, first: int, last: int) -> Group | None:
    """The verb that "later" moves: the one right behind it, the last one before, or the main one of its sentence."""
    groups = [g for g in scene.clauses.groups if scene.quoted[g.head] is scene.quoted[first]]
    beside = next((g for g in groups if g.first <= last + 1 <= g.head or g.first <= first <= g.last), None)
    left = [g for g in groups if g.last < first]
    behind = (g for g in groups if g.first > last and g.is_finite and not g.relative)
    return beside or (left[-1] if left else next(behind, None))


def _follow(scene: Scene, group: Group, drafts: Sequence[Draft], thread: Thread) -> None:
    """Read: "The vote will follow a debate", "was followed by a vote", "he followed the vote by announcing …"."""
    of_subject = [d for d in drafts if d.phrase is not None and d.phrase in group.subject]
    of_object = [d for d in drafts if d.phrase in group.objects and d not in of_subject]
    words = words_between(scene, group.first, group.last)
    hint = Hint.BEFORE if (group.lemma == "precede") != group.passive else Hint.AFTER
    by = next((g for g in scene.clauses.groups if g.form == "ing" and g.first > group.last), None)
    if not group.passive and by is not None and scene.tokens[by.first - 1].low == "by" and of_object:
        of_subject = [d for d in drafts if d.group is by]
        of_object = of_object[:1]
    if of_subject and of_object:
        add_told(of_subject[0], span_of(of_object[0]), hint, words)
        return
    alone = group.lemma == "follow" and not group.passive and all(phrase.preposition for phrase in group.objects)
    if of_subject and alone and thread.previous is not None:
        add_told(of_subject[0], span_of(thread.previous), Hint.AFTER, words)
