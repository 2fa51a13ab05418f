"""Which of the events that a sentence may tell deserve a row, and which are states, opinions or talk in general."""

from timeline.extract.draft import Draft
from timeline.extract.forms import told_somebody
from timeline.lexicon import Words
from timeline.mention import Stance, Status

__all__ = ["noun_stands", "verb_stands"]

_WEAK_NOUNS = frozenset(
    "say write praise criticize warn letter pay test match show party win lose search talk decide order ask"
    " try suspend".split()
)


def verb_stands(draft: Draft, words: Words) -> bool:
    """A plain "said" is an event where it is dated, has a hearer, or happens in an interview, speech or letter."""
    group, scene = draft.group, draft.scene
    assert group is not None
    if draft.kind not in ("say", "report") or group.lemma not in words.stances or group.lemma in words.own_word:
        return True
    ordered = any(not told.weak for told in draft.told)
    if draft.timex is not None or draft.stance is not Stance.ASSERTS or ordered:
        return True
    return told_somebody(scene, group) or any(
        scene.tokens[p.head].word.noun in ("interview", "speak", "write", "letter", "call", "say")
        for p in group.objects
    )


def _is_general(draft: Draft, opening: str) -> bool:
    """Any meeting of some group: "a summit of national leaders", "talks between officials"."""
    named = any(name[0].isupper() for name in draft.actors)
    return opening in ("a", "an", "any") and not named and not draft.told and draft.kind in ("meet", "talk", "agree")


def noun_stands(draft: Draft) -> bool:
    """A noun tells an event of its own: it is dated, carried by a verb, definite, or names who takes part."""
    assert draft.phrase is not None
    tokens, phrase = draft.scene.tokens, draft.phrase
    if draft.head in draft.scene.words.syntax.long_states:
        dated = draft.timex is not None and draft.group is not None
        return dated or (
            draft.group is not None and draft.group.kind in ("begin", "stop") and draft.group.form == "past"
        )
    if draft.kind == "say" and draft.group is None and not draft.actors:
        return False
    if draft.timex is not None:
        return True
    opening = tokens[phrase.first].low
    if draft.group is not None:
        return bool(draft.actors or draft.told) or opening not in ("a", "an", "any", "no") or draft.group.is_past
    if opening in draft.scene.words.syntax.vague:
        return False
    definite = opening in ("the", "this", "that", "his", "her", "their", "its", "these") or phrase.owner >= 0
    unsure = draft.status not in (Status.HAPPENED, Status.ONGOING, Status.CLAIMED)
    if unsure and not draft.actors and not draft.told and (not definite or draft.kind in ("agree", "propose")):
        return False
    if _is_general(draft, opening):
        return False
    if draft.kind in _WEAK_NOUNS:
        return definite and bool(draft.actors) and phrase.owner >= 0
    return definite or bool(draft.actors) or bool(draft.told)
