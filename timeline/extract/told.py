"""Order told in words: "after the summit", "hours later", "would follow a meeting", "at the start of the talks"."""

from collections.abc import Sequence

from timeline.article import Span
from timeline.extract.draft import Draft
from timeline.extract.scene import Scene
from timeline.lexicon import OrderWord, Words
from timeline.mention import Hint, Status, Told

__all__ = ["tell_order", "tell_pluperfect"]

_INVERSE = {Hint.AFTER: Hint.BEFORE, Hint.BEFORE: Hint.AFTER, Hint.DURING: Hint.DURING, Hint.SAME_DAY: Hint.SAME_DAY}
_DONE = frozenset((Status.HAPPENED, Status.CLAIMED))


def tell_order(
    scene: Scene, drafts: Sequence[Draft], previous: Draft | None, narrated: Draft | None, words: Words
) -> None:
    """Give the mentions of a sentence the order its words tell.

    ``previous`` is the last mention told before it, ``narrated`` the last that was told as done on some day: "hours
    later" counts from that, over an aside about another year.
    """
    for first, last, order in _order_words(scene, words):
        points_back = scene.tokens[first].low in words.syntax.pointing_back and first == last
        target = None if points_back else _target(scene, last, drafts)
        if target is None:
            if points_back and narrated is not None:
                _later(scene, first, drafts, narrated, words)
            continue
        source = _source(scene, first, target, drafts)
        if source is not None and source is not target:
            gap, begin = _gap(scene, first, words)
            _add(source, target, Hint(order.hint), (begin, last), order.gap if gap is None else gap, weak=order.weak)
    for draft in drafts:
        _follow(scene, draft, drafts, previous)


def tell_pluperfect(drafts: Sequence[Draft]) -> None:
    """Read: "Holm said that he had signed": what is said in the pluperfect came before the saying."""
    for draft in drafts:
        group = draft.group
        if group is None or draft.reporter is None or group.form != "perfect" or not group.is_past:
            continue
        saying = next((d for d in drafts if d.group is draft.reporter), None)
        if saying is not None and saying is not draft and draft.status in _DONE:
            _add(draft, saying, Hint.BEFORE, (group.first, group.last), (None, None), weak=False)


def _order_words(scene: Scene, words: Words) -> list[tuple[int, int, OrderWord]]:
    tokens, found, past = scene.tokens, list[tuple[int, int, OrderWord]](), 0
    for index, token in enumerate(tokens):
        if index < past:
            continue
        for length in words.order_lengths.get(token.low, ()):
            phrase = " ".join(token.low for token in tokens[index : index + length])
            if phrase in words.order:
                past = index + length
                found.append((index, past - 1, words.order[phrase]))
                break
    return found


def _target(scene: Scene, last: int, drafts: Sequence[Draft]) -> Draft | None:
    """The event named right after the order word: the noun of its phrase, or the verb of its clause."""
    tokens = scene.tokens
    phrase = scene.clauses.phrase_at.get(last + 1) or scene.clauses.phrase_at.get(last + 2)
    while phrase is not None:
        noun = next((d for d in drafts if d.phrase is phrase), None)
        if noun is not None:
            return noun
        after = phrase.last + 1
        chained = after < len(tokens) and tokens[after].low == "of"
        following = scene.clauses.phrase_at.get(after + 1) if chained else None
        if following is None:
            break
        phrase = following
    for group in scene.clauses.groups:
        if group.first > last:
            gap = tokens[last + 1 : group.first]
            if len(gap) > 12 or any(t.tag in (",", ";", "W", "S") for t in gap):
                return None
            return next((d for d in drafts if d.group is group), None)
    return None


def _source(scene: Scene, first: int, target: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """What stands in that order to it: the verb before the word, or the main verb behind an opening phrase."""
    left = [d for d in drafts if d.last < first and d is not target]
    if left:
        verbs = [d for d in left if d.group is not None and not _behind_break(scene, d, first)]
        near = [d for d in left if d.phrase is not None and first - d.last <= 2]
        return near[-1] if near and near[-1].phrase is not None and not verbs else (verbs or left)[-1]
    if any(group.is_finite and group.last < first for group in scene.clauses.groups):
        return None
    right = [d for d in drafts if d.first > target.last and d.group is not None and d.group.is_finite]
    return right[0] if right else None


def _behind_break(scene: Scene, draft: Draft, first: int) -> bool:
    return any(token.tag in (";", "–") for token in scene.tokens[draft.last + 1 : first])


def _gap(scene: Scene, first: int, words: Words) -> tuple[tuple[int | None, int | None] | None, int]:
    """Read: "Hours after", "a day before": the unit before the word tells how far apart."""
    place = first - 1
    while place >= 0 and scene.tokens[place].tag == "A" and scene.tokens[place].low not in words.later:
        place -= 1
    if place < 0 or scene.tokens[place].low not in words.later:
        return None, first
    number = scene.tokens[place - 1].low if place else ""
    exact = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}.get(number)
    unit = {"day": 1440, "days": 1440, "week": 10080, "weeks": 10080}.get(scene.tokens[place].low)
    if exact is not None and unit is not None:
        return ((exact * unit - 1440) if unit == 1440 else exact * unit * 2 // 3, exact * unit + unit), place - 1
    return words.later[scene.tokens[place].low], place


def _later(scene: Scene, first: int, drafts: Sequence[Draft], previous: Draft, words: Words) -> None:
    """Read: "Hours later" after the mention before; a bare "later" or "then" is narrative order only."""
    before = [d for d in drafts if d.last < first] or list(drafts[:1])
    if not before:
        return
    gap, begin = _gap(scene, first, words)
    source = next((d for d in before if d.group is not None), before[0])
    _add(
        source,
        previous,
        Hint(words.order[scene.tokens[first].low].hint),
        (begin, first),
        gap or (None, None),
        weak=gap is None,
    )


def _follow(scene: Scene, draft: Draft, drafts: Sequence[Draft], previous: Draft | None) -> None:
    """Read: "The vote will follow a debate": subject and object of the verb are ordered."""
    for group in scene.clauses.groups:
        if (
            group.lemma not in scene.words.syntax.following
            or group.passive
            or draft.phrase is None
            or draft.phrase not in group.subject
        ):
            continue
        other = next((d for d in drafts if d.phrase in group.objects and d is not draft), None)
        if other is None and not any(not p.preposition for p in group.objects) and group.lemma == "follow":
            other = previous
        if other is not None:
            hint = Hint.BEFORE if group.lemma == "precede" else Hint.AFTER
            _add(draft, other, hint, (group.first, group.last), (None, None), weak=False)


def _add(
    source: Draft, target: Draft, hint: Hint, tokens: tuple[int, int], gap: tuple[int | None, int | None], *, weak: bool
) -> None:
    scene = source.scene
    article = scene.article.id
    other = Span(article, target.scene.tokens[target.first].start, target.scene.tokens[target.last].end)
    at = scene.tokens
    words = Span(article, at[tokens[0]].start, at[tokens[1]].end)
    if any(told.other == other for told in source.told):
        return
    source.told.append(Told(hint, other, words, gap, weak=weak))
