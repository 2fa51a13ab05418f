"""What "the speech" recalls: a noun for the only dated occasion of its kind has its date, and lends it on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.article import Block
from timeline.civil import MINUTES_A_DAY
from timeline.extract.clauses import Phrase
from timeline.extract.dating import ordered
from timeline.extract.draft import Draft
from timeline.extract.reach import end_of_chain
from timeline.extract.scene import Scene
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.mention import Hint, Status
from timeline.when import When

__all__ = ["recall"]

_OCCASIONS = frozenset("meet call speak interview vote try sign party protest announce".split())
"""Kinds of nouns of which a report calls its only dated one "the meeting" or "his speech"."""
_BY_VERB = frozenset("meet vote sign announce".split())
"""Those that a noun recalls where a verb told them."""
_REACTIONS = frozenset(("praise", "criticize"))
"""Kinds of verbs whose object, told as done, came first."""
_PARTIES = 2
"""How many of those who meet take part in what goes on at the meeting."""
_TOLD = frozenset((Status.HAPPENED, Status.CLAIMED))


def recall(drafts: Sequence[Draft]) -> None:
    """Date the nouns that recall a dated occasion of the article, and bound what the same sentence ties to them."""
    known = _dated(drafts)
    scenes: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        scenes[draft.scene.number].append(draft)
    for draft in drafts:
        if draft.kind not in known or not _recalls(draft, scenes[draft.scene.number]):
            continue
        named_alike = [(other, day) for other, day in known[draft.kind] if _form(other) == _form(draft)]
        day = _only_day(named_alike) if _is_many(draft) else _only_day(named_alike) or _only_day(known[draft.kind])
        if day is None or not draft.when.bounds.overlaps(day):
            continue
        if any(_may_be(draft, other) for other, own in known[draft.kind] if own == day):
            _inherit(draft, When(day), "the only one of its kind that the article dates")
    for told in scenes.values():
        for draft in told:
            if _is_open(draft) or (draft.is_inherited and draft.phrase is None):
                _tie(draft, told)
        for draft in told:
            if _is_open(draft):
                _join(draft, told)


def _dated(drafts: Iterable[Draft]) -> dict[str, list[tuple[Draft, Interval]]]:
    """Return the dated occasions of each kind; a day stands for its parts."""
    known: dict[str, list[tuple[Draft, Interval]]] = defaultdict(list)
    for draft in drafts:
        if draft.timex is None or draft.kind not in _OCCASIONS or draft.status not in _TOLD:
            continue
        bounds = draft.timex.when.bounds
        if bounds.start is None or (draft.phrase is None and draft.kind not in _BY_VERB):
            continue
        if draft.timex.when.granularity.rank <= Granularity.DAY.rank:
            start = bounds.start - bounds.start % MINUTES_A_DAY
            bounds = Interval(start, start + MINUTES_A_DAY)
        known[draft.kind].append((draft, bounds))
    return known


def _only_day(known: Sequence[tuple[Draft, Interval]]) -> Interval | None:
    """Return the day that they all are dated to."""
    days = {bounds for _, bounds in known}
    day = next(iter(days)) if len(days) == 1 else None
    return day if day is not None and day.start is not None and day.end == day.start + MINUTES_A_DAY else None


def _may_be(draft: Draft, other: Draft) -> bool:
    """The noun and what hangs on it name nobody and nothing that the dated telling leaves out."""
    phrase, tokens = draft.phrase, draft.scene.tokens
    assert phrase is not None
    told = {token.low for token in other.scene.tokens}
    if any(
        token.tag == "P" and token.low not in told
        for token in tokens[max(phrase.first, phrase.owner + 1) : phrase.head]
    ):
        return False
    named = {token.low for token in tokens[phrase.first : end_of_chain(draft.scene, phrase.last) + 1]}
    strangers = set(draft.actors) - set(other.actors) if other.actors else set()
    return not any(name.split()[-1].lower() in named for name in strangers)


def _recalls(draft: Draft, told: Sequence[Draft]) -> bool:
    """It is a noun told as done and known to the reader, one and undated; no time of its sentence is left over."""
    phrase, scene = draft.phrase, draft.scene
    if phrase is None or draft.group is not None or draft.status not in _TOLD or draft.timex is not None:
        return False
    dated = [other.timex for other in told]
    if any(timex not in dated for _, _, timex in scene.timexes):
        return False
    return _is_definite(scene, phrase) and scene.sentence.block is Block.BODY


def _is_definite(scene: Scene, phrase: Phrase) -> bool:
    """It stands behind "the" or "his", or behind "of" and such a noun: "his day of meetings"."""
    if scene.tokens[phrase.first].low in scene.words.syntax.definite or phrase.owner >= 0:
        return True
    before = scene.clauses.phrase_at.get(phrase.first - 2) if phrase.preposition == "of" else None
    return before is not None and scene.tokens[before.first].low in scene.words.syntax.definite


def _is_many(draft: Draft) -> bool:
    """It is a plural, which recalls a plural only: "the meetings"."""
    head = draft.scene.tokens[draft.first]
    return head.low != head.word.singular


def _form(draft: Draft) -> str:
    return draft.scene.tokens[draft.first].low


def _is_open(draft: Draft) -> bool:
    return draft.status in _TOLD and draft.timex is None and draft.when.bounds.start is None


def _tie(draft: Draft, told: Sequence[Draft]) -> None:
    """Bound what is told after a recalled occasion, during it, or as an answer to it."""
    occasion = next((other for other in told if _brought_about(draft, other, told)), None)
    if occasion is not None and occasion.timex is not None:
        _inherit(draft, occasion.timex.when, "told as why a dated occasion of the same people went as it did")
        return
    at = {other.scene.tokens[other.first].start: other for other in told}
    for tie in draft.told:
        other = at.get(tie.other.start)
        if other is not None and tie.hint is Hint.DURING and not tie.weak and other.when.bounds.is_known:
            _inherit(draft, other.when, "told as during what is dated")
            return
    occasion = next((other for other in told if _is_occasion_of(other, draft)), None)
    if occasion is not None:
        _inherit(draft, occasion.when, "said on an occasion that is dated")
        return
    found = ordered(draft, told, draft.when.bounds.end)
    if found is not None:
        _inherit(draft, *found)
    elif draft.kind in _REACTIONS and draft.group is not None:
        objects = [other for other in told if other.phrase is not None and other.phrase in draft.group.objects]
        seen = next((other.when.bounds.start for other in objects if other.when.bounds.is_known), None)
        end = draft.when.bounds.end
        if seen is not None and end is not None and seen < end:
            _inherit(draft, When(Interval(seen, end)), "told as an answer to what is dated")


def _brought_about(draft: Draft, occasion: Draft, told: Sequence[Draft]) -> bool:
    """Read: "Monday's clash of Ruiz and Holm, when talks failed after Ruiz insulted Holm": why, and by whom of them."""
    if occasion.phrase is None or occasion.timex is None or len(set(draft.actors) & set(occasion.actors)) < _PARTIES:
        return False
    here = draft.scene.tokens[draft.first].start
    shared = [other for other in told if other.shares and other.timex is occasion.timex]
    return any(tie.hint is Hint.AFTER and tie.other.start == here for other in shared for tie in other.told)


def _is_occasion_of(noun: Draft, saying: Draft) -> bool:
    """Read: "In his speech, Holm promised": the noun opens the sentence of the saying, or stands in its clause."""
    phrase, group = noun.phrase, saying.group
    if phrase is None or not noun.is_inherited or group is None or group.form != "past" or not saying.is_statement:
        return False
    beside = phrase in group.objects or (phrase.first <= 2 and saying.reporter is None)
    return beside and phrase.preposition in saying.scene.words.syntax.during


def _join(draft: Draft, told: Sequence[Draft]) -> None:
    """Read: "…, with Ana Ruiz accusing him of lying": a participle behind the comma shares the time of its verb."""
    group, tokens = draft.group, draft.scene.tokens
    if group is None or group.form != "ing" or not draft.is_statement or group.first == 0:
        return
    own = group.subject and group.subject[0].preposition == "with"
    if tokens[group.first - 1].tag != "," and not own:
        return
    left = [other for other in told if other.group is not None and other.last < draft.first]
    if left and left[-1].status in _TOLD and left[-1].is_statement and left[-1].when.bounds.is_known:
        _inherit(draft, left[-1].when, "told as part of what its sentence tells")


def _inherit(draft: Draft, when: When, because: str) -> None:
    draft.when, draft.when_because, draft.is_inherited = when, because, True
