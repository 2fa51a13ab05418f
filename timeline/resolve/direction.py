"""Which way a clause looks.

Its tense, modality, participles and prepositions decide whether "Friday" is behind or ahead.
"""

import functools
from collections.abc import Callable

from attrs import frozen

from timeline.grammar import Tense
from timeline.meaning import Cue, Direction
from timeline.resolve.clause import Back, Clause, clauses_in

__all__ = ["Look", "direction_of"]


_NONE = Cue()

_NEAR = 9
"""Stretches on either side that mostly decide, and are looked at first."""
_CONTEXT = 5
"""Words before a verb that it is read with."""
_FARTHEST = 15
"""Words on either side among which the verb is looked for."""
_BESIDE = 4
"""Words before an expression that may touch it."""
_LIMITED = 12
"""Words before a limit among which a past auxiliary tells that it is over."""
_OPENING = 6
"""Words behind a limit that opens its sentence among which a "had" looks back: "By Monday the troops had left"."""
_BRIEF = 2
"""Words behind a quotation mark up to which the verb may stand before it."""
_OWNING = ("'s", "’s")
_QUOTES = frozenset('"“”')


@frozen
class Look:
    """A direction, and the words that decided it."""

    direction: Direction
    cue: Cue = _NONE


def direction_of(text: str, start: int, end: int, tense: Tense, *, limits: bool = True) -> Look:
    """Return the direction of the clause that ``text[start:end]`` stands in: the nearest verb before it, else after it.

    With ``limits``, "until" and "by" look ahead whatever the verb.
    """
    clause = clauses_in(tense)
    mishap = _owns_mishap(text, end, clause, tense)
    if mishap is not None:
        return mishap
    back = clause.back(text, start)
    before = back.reach(_BESIDE)[_BESIDE - 1 :: -1]
    if tuple(before[-3:]) in tense.deferring:
        return Look(Direction.FUTURE, Cue(" ".join(before[-3:]), "sets a day to come"))
    limit = _limit(before, tense.limits) if limits and before and before[-1] in clause.limiting else None
    if limit is not None and not tense.auxiliary.intersection(back.reach(_LIMITED)[:_LIMITED]):
        after = clause.after(text, end)
        opens = len(before) == 1 and tense.had.intersection(after[:_OPENING])
        if opens or (after[:1] == [","] and tense.auxiliary.intersection(after[:7])):
            return Look(Direction.PAST, Cue(limit, "limits a clause that looks back"))
        return Look(Direction.FUTURE, Cue(limit, "sets a limit ahead"))
    look = _put_off(before, tense, owns=text[end : end + 2] in _OWNING) or _in_remarks(before, back, tense)
    if look is not None:
        return look
    look = _beside(before, functools.partial(clause.after, text, end, _NEAR), tense) or _before(back, tense, clause)
    look = look or _after(clause.after(text, end, _NEAR), tense, clause, unsure=1)
    look = look or _after(clause.after(text, end), tense, clause)
    if look is None and (limit := _limit(before, tense.soft_limits)) is not None:
        return Look(Direction.FUTURE, Cue(limit, "sets a limit ahead"))
    return look or Look(Direction.OPEN)


def _owns_mishap(text: str, end: int, clause: Clause, tense: Tense) -> Look | None:
    """Read "Tuesday's deadly quake": the day of what nobody plans lies behind, whatever its clause looks to."""
    if text[end : end + 2] not in _OWNING:
        return None
    words = clause.after(text, end, _NEAR)[:4]
    found = next((word for word in words if word in tense.sudden), None)
    return None if found is None else Look(Direction.PAST, Cue(found, "is nothing that a day is set for"))


def _limit(before: list[str], limits: frozenset[str]) -> str | None:
    """Return the word or phrase of limit right before the expression: "by", "no later than"."""
    return next((limit for count in (1, 2, 3) if (limit := " ".join(before[-count:])) in limits), None)


def _put_off(before: list[str], tense: Tense, *, owns: bool) -> Look | None:
    """Read "postponed Monday's talks", whose day may be past, and "were postponed on Monday", when that was done."""
    if owns:
        open_ = bool(before) and before[-1] in tense.put_off
        return Look(Direction.EITHER, Cue(before[-1], "leaves open whether its day has come")) if open_ else None
    words = before[:-1] if before[-1:] == ["on"] else before
    if not words or words[-1] not in tense.put_off or tense.future.intersection(words):
        return None
    done = len(words) < len(before) or tense.auxiliary.intersection(words[-2:-1])
    return (
        Look(Direction.PAST, Cue(words[-1], "looks back"))
        if done and not tense.infinitive.intersection(words)
        else None
    )


def _in_remarks(before: list[str], back: Back, tense: Tense) -> Look | None:
    """Read "urged her to go in remarks on Monday": the day of what was said in, not of what was said to be done."""
    if not tense.remarks.intersection(before[-2:]):
        return None
    words = back.reach(_FARTHEST)[_FARTHEST - 1 :: -1]
    words = words[:-1] if words[-1] in tense.prepositions else words
    place = next((n for n in range(len(words) - 2, max(-1, len(words) - 5), -1) if words[n] in ("in", "during")), None)
    if place is None or words[-1] not in tense.remarks:
        return None
    ahead = next((n for n in range(place - 1, -1, -1) if words[n] in tense.infinitive), None)
    if ahead is None or words[ahead + 1] in tense.uttering:
        return None
    lead = words[:ahead]
    if any(word in tense.future or word in tense.present for word in lead):
        return None
    past = next((word for word in lead if word in tense.past or _is_past_form(word, tense)), None)
    return None if past is None else Look(Direction.PAST, Cue(past, "tells what was said in it"))


def _beside(before: list[str], after: Callable[[], list[str]], tense: Tense) -> Look | None:
    """Read what touches the expression: "the talks are on Friday" look ahead, "the bank says Tuesday" looks back."""
    words = before[:-1] if before[-1:] and before[-1] in tense.prepositions else before
    if not words:
        return None
    owns = words[-1].startswith("'") and not tense.subjects.intersection(words[-2:-1])
    if words[-1] in tense.present and not owns and after()[:1] != ["that"]:
        return Look(Direction.FUTURE, Cue(words[-1], "sets a day to come"))
    if words[-1] in tense.says:
        return Look(Direction.PAST, Cue(words[-1], "reports what was said"))
    return None


def _before(back: Back, tense: Tense, clause: Clause) -> Look | None:
    """Walk back from the expression to the nearest word that shows a direction."""
    for place in range(_FARTHEST):
        words = back.reach(place + 2)
        if place >= len(words):
            return None
        governed = place + 1 < len(words) and words[place + 1] in clause.governing
        if governed or clause.tells(words[place]):
            first = min(place + _CONTEXT, len(back.reach(place + _CONTEXT + 1)) - 1)
            look = _look(words[first::-1], first - place, tense)
            if look is not None:
                return look
        if words[place] in _QUOTES and place > _BRIEF:
            return None
    return None


def _after(words: list[str], tense: Tense, clause: Clause, *, unsure: int = 0) -> Look | None:
    """Walk on to the nearest such word, save the last so many."""
    for place in range(min(len(words) - unsure, _FARTHEST + 1)):
        if not (clause.tells(words[place]) or (place and words[place - 1] in clause.governing)):
            continue
        if (
            words[place] in tense.planned
            and words[place].endswith(tense.past_endings)
            and _is_active(words, place, tense)
        ):
            return Look(Direction.PAST, Cue(words[place], "looks back"))
        look = _look(words, place, tense)
        if look is not None:
            return look
    return None


def _is_plan(words: list[str], place: int, tense: Tense) -> bool:
    """The word "set" is a plan in "is set for" and "set to meet", and simply past in "he set aside"."""
    governs = words[place + 1 : place + 2]
    return bool(tense.infinitive.intersection(governs)) or governs == ["for"] or not governs


def _is_active(words: list[str], place: int, tense: Tense) -> bool:
    """Somebody "planned" something, rather than something "is planned"."""
    passive = tense.present | tense.auxiliary | {"be"}
    return place > 0 and not passive.intersection(words[max(0, place - 2) : place])


def _look(words: list[str], place: int, tense: Tense) -> Look | None:
    word = words[place]
    before = words[max(0, place - 5) : place]
    if _is_thought_done(before, tense):
        return Look(Direction.PAST, Cue(f"{' '.join(before[-3:])} {word}", "looks back"))
    if tuple(words[max(0, place - 1) : place + 1]) in tense.fixed or tuple(words[place : place + 2]) in tense.fixed:
        return None
    if word in tense.future:
        return Look(Direction.FUTURE, Cue(word, "looks ahead"))
    if word in tense.promising and words[place + 1 :] in ([], ["in"], ["on"]) and _is_active(words, place, tense):
        return Look(Direction.PAST, Cue(word, "looks back"))
    if word in tense.planned and (word not in tense.past or _is_plan(words, place, tense)):
        if tuple(words[max(0, place - 2) : place]) in tense.had_been:
            return Look(Direction.EITHER, Cue(f"had been {word}", "leaves open whether it is over"))
        if tense.had.intersection(words[max(0, place - 1) : place]):
            return Look(Direction.EITHER, Cue(f"had {word}", "leaves open whether it is over"))
        if word in tense.nouns_too and not tense.infinitive.intersection(words[place + 1 : place + 2]):
            return None
        return Look(Direction.FUTURE, Cue(word, "is said of things to come"))
    ahead = _governed(before, tense)
    if ahead is not None and word not in tense.breaks and word != ",":
        if word in tense.unsaid and "not" in before[-1:]:
            return Look(Direction.PAST, Cue(f"{ahead} not {word}", "tells what was not said"))
        if tense.perfect.intersection(before[-1:]) and ahead in tense.future and ahead not in tense.sure:
            return Look(Direction.PAST, Cue(f"{ahead} have {word}", "looks back"))
        if any(tuple(before[back : back + 2]) in tense.had_been for back in range(len(before))):
            return Look(Direction.EITHER, Cue(f"had been {ahead}", "leaves open whether it is over"))
        return Look(Direction.FUTURE, Cue(f"{ahead} {word}", "looks ahead"))
    if word in tense.past or (_is_past_form(word, tense) and not tense.determiners.intersection(before[-1:])):
        return Look(Direction.PAST, Cue(word, "looks back"))
    if word in tense.timetable and _is_verb(words[:place], word, tense):
        return Look(Direction.FUTURE, Cue(word, "in the present tells what is arranged"))
    return None


def _is_past_form(word: str, tense: Tense) -> bool:
    """It ends like "planned"; behind a determiner such a word is an adjective ("the proposed sale")."""
    return word.endswith(tense.past_endings) and len(word) > 3 and word not in tense.not_past


def _is_verb(before: list[str], word: str, tense: Tense) -> bool:
    """The word has a subject in front: "the board meets", "they vote", not "the vote" or "to meet"."""
    if not before or before[-1] in tense.bars:
        return False
    if word.endswith("s") or word in tense.never_nouns:
        return True
    return before[-1] in tense.subjects or (before[-1].endswith("s") and before[-1] not in ("'s", "as", "its"))


def _is_thought_done(before: list[str], tense: Tense) -> bool:
    """Read "are expected to have" and "was said to have": what others hold to be done, not what somebody plans."""
    if len(before) < 4 or before[-1] not in tense.perfect or before[-2] not in tense.infinitive:
        return False
    return before[-3].endswith(tense.past_endings) and before[-4] in tense.present | tense.auxiliary


def _governed(before: list[str], tense: Tense) -> str | None:
    """Return the future word that governs the next verb: "will", "will have", "set to", "to be"."""
    for back in range(len(before) - 1, max(-1, len(before) - 4), -1):
        word = before[back]
        if word in tense.future:
            return None if tuple(before[max(0, back - 1) : back + 1]) in tense.fixed else word
        if (
            word in tense.infinitive
            and back
            and (before[back - 1] in tense.planned or before[back - 1] in tense.present)
        ):
            return f"{before[back - 1]} to"
        if word not in tense.perfect and word not in ("be", "been", "not", "also", "only"):
            return None
    return None
