"""What a tie between two events consists of: the hint, the words that tell it, and how far apart they are."""

from collections.abc import Sequence

from timeline.article import Span
from timeline.civil import MINUTES_A_DAY
from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.extract.reach import joined_by_and
from timeline.extract.scene import Scene
from timeline.extract.thread import span_of
from timeline.lexicon import Words
from timeline.mention import Hint, Told

__all__ = ["add_told", "days_apart", "gap_before", "order_over_and", "told_by", "words_between"]


def add_told(
    source: Draft,
    target: Span,
    hint: Hint,
    words: Span,
    gap: tuple[int | None, int | None] = (None, None),
    *,
    weak: bool = False,
) -> None:
    """Let a mention stand in an order to another, unless its words have told one already."""
    if target != span_of(source) and not any(told.other == target and told.weak <= weak for told in source.told):
        source.told.append(Told(hint, target, words, gap, weak=weak))


def words_between(scene: Scene, first: int, last: int) -> Span:
    """Return the words from one token to another, both included."""
    return Span(scene.article.id, scene.tokens[first].start, scene.tokens[last].end)


def told_by(scene: Scene, group: Group, drafts: Sequence[Draft]) -> list[Draft]:
    """The event of a verb: its own, or that of the noun it brings about ("reached agreement")."""
    own = [d for d in drafts if d.group is group]
    light = group.lemma in scene.words.light
    made = [
        d for d in drafts if light and d.phrase is not None and d.phrase in group.objects and not d.phrase.preposition
    ]
    return (own or made)[:1]


def gap_before(scene: Scene, first: int, words: Words) -> tuple[tuple[int | None, int | None] | None, int]:
    """Read: "Hours after", "a day before": the unit before the word tells how far apart."""
    place = first - 1
    while place >= 0 and scene.tokens[place].tag == "A" and scene.tokens[place].low not in words.later:
        place -= 1
    if place < 0 or scene.tokens[place].low not in words.later:
        return None, first
    number = scene.tokens[place - 1].low if place else ""
    exact = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}.get(number)
    if number == "the" and scene.tokens[place].low == "day":
        exact = 1
    unit = {"day": 1440, "days": 1440, "week": 10080, "weeks": 10080}.get(scene.tokens[place].low)
    if exact is not None and unit is not None:
        return ((exact * unit - 1440) if unit == 1440 else exact * unit * 2 // 3, exact * unit + unit), place - 1
    return words.later[scene.tokens[place].low], place


def days_apart(gap: tuple[int | None, int | None]) -> int | None:
    """Read: "a day after" and "two days before": a gap that was widened by a day either way."""
    low, high = gap
    if low is None or high is None or high - low != 2 * MINUTES_A_DAY or low % MINUTES_A_DAY:
        return None
    return low // MINUTES_A_DAY + 1


def order_over_and(drafts: Sequence[Draft]) -> None:
    """Read: "After the talks Ruiz left and called for a vote": what "and" joins behind it came after them too."""
    for draft in drafts:
        _then(draft, drafts)
        for told in draft.told:
            if told.hint is not Hint.AFTER or told.weak:
                continue
            for other in joined_by_and(draft, drafts):
                if not other.told and other.timex is None and told.other.start < other.scene.tokens[other.first].start:
                    add_told(other, told.other, Hint.AFTER, told.words)


def _then(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Read: "met her on Monday and later signed a pact": the one came after the other."""
    group, scene = draft.group, draft.scene
    if group is None or not group.is_finite:
        return
    for other in drafts:
        second = other.group
        if second is None or second.first < group.last + 3 or second.form != group.form or second.relative:
            continue
        and_, then = scene.tokens[second.first - 2], scene.tokens[second.first - 1]
        if and_.low == "and" and then.low in scene.words.syntax.then and second.subject is group.subject:
            add_told(other, span_of(draft), Hint.AFTER, words_between(scene, second.first - 1, second.first - 1))
